import assert from 'node:assert/strict';
import type { TSESTree } from '@typescript-eslint/types';
import { isSamePlace, Module, placeKey } from '../../rules/semantics/module';
import { parse } from '../../server/engine/parse';

const text = 'export function create() {}\nexport function remove() {}';

function functionsOf(file: string, source = text): readonly TSESTree.Node[] {
  const parsed = parse(file, source);
  assert(parsed.ok);
  return new Module(file, source, parsed.ast).ast.body.map(
    (one) => (one as TSESTree.ExportNamedDeclaration).declaration!,
  );
}

describe('places of nodes', () => {
  it('are the same for a tree that was dropped and the one that was parsed anew', () => {
    const [create] = functionsOf('/w/orders.ts');
    const [again, remove] = functionsOf('/w/orders.ts');
    assert.notEqual(create, again);
    assert(isSamePlace(create!, again!));
    assert.equal(placeKey(create!), placeKey(again!));
    assert(!isSamePlace(create!, remove!));
  });

  it('tell files apart', () => {
    const [create] = functionsOf('/w/orders.ts');
    const [other] = functionsOf('/w/patients.ts');
    assert(!isSamePlace(create!, other!));
  });
});
