import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import { isSamePlace, type Module } from '../../semantics/module';
import { keyName } from '../../semantics/syntax';
import type { ClassNode } from '../../semantics/value';
import { decoratorName } from './expressions';
import type { Piece } from './mentions';
import { someNode } from './walk';

type Rule = RuleContext<string>;

/** Where a subscriber is put in: `main`, the root module, the module of the feature, its own file. */
const DEPTH = 3;
const BEFORE_WRITE = /^before(Insert|Update|Create|Upsert)$/;

/**
 * What `@EventSubscriber` classes of the application (TypeORM, MikroORM) do to the records of an entity before these are
 * written. The entity says nothing of them, so they are looked for among the modules in which the application sets itself up.
 */
export function subscribersOf(entity: ClassNode, rule: Rule): readonly Piece[] {
  return rule.semantics.startModules(DEPTH).flatMap((module) =>
    subscribersIn(module)
      .filter((one) => listensTo(one, entity, module, rule))
      .flatMap((one) => methodsOf(one, BEFORE_WRITE).map((node) => ({ node, module }))),
  );
}

/** The classes at the top of a module that carry the decorator. */
function subscribersIn({ ast }: Module): readonly ClassNode[] {
  return ast.body.flatMap((one) => {
    const declared =
      one.type === 'ExportNamedDeclaration' || one.type === 'ExportDefaultDeclaration' ? one.declaration : one;
    return declared?.type === 'ClassDeclaration' &&
      declared.decorators.some((one) => decoratorName(one) === 'EventSubscriber')
      ? [declared]
      : [];
  });
}

/** One that does not say to which entities it listens hears of all. */
function listensTo(subscriber: ClassNode, entity: ClassNode, module: Module, rule: Rule): boolean {
  const told = methodsOf(subscriber, /^(listenTo|getSubscribedEntities)$/);
  const isEntity = (node: TSESTree.Node): boolean =>
    node.type === 'Identifier' &&
    node.name === (entity.id?.name ?? node.name) &&
    rule.semantics.value(node, module).atoms.some((atom) => atom.kind === 'class' && isSamePlace(atom.node, entity));
  return told.length === 0 || told.some((method) => someNode(method, isEntity));
}

function methodsOf(node: ClassNode, names: RegExp): readonly TSESTree.MethodDefinition[] {
  return node.body.body.filter(
    (one): one is TSESTree.MethodDefinition => one.type === 'MethodDefinition' && names.test(keyName(one) ?? ''),
  );
}
