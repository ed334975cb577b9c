import assert from 'node:assert/strict';
import { isAtLeast, leastOf, Manifests } from '../../rules/semantics/manifests';
import { memoryFiles, ROOT } from '../engine/helpers';

describe('versions of packages', () => {
  it('are the least that a range admits', () => {
    const least: Readonly<Record<string, string | undefined>> = {
      '^5.0.0': '5.0.0',
      '~4.18': '4.18.0',
      '5.x': '5.0.0',
      '>=4 <6': '4.0.0',
      '4.17.1 - 5': '4.17.1',
      '^5 || ^4.18': '4.18.0',
      '5.0.0-beta.1': '5.0.0',
      'npm:@scope/express@^5.1': '5.1.0',
      '*': undefined,
      '<6': undefined,
      latest: undefined,
      'workspace:*': undefined,
      'github:expressjs/express': undefined,
    };
    for (const [range, expected] of Object.entries(least)) assert.equal(leastOf(range)?.join('.'), expected, range);
  });

  it('are compared number by number', () => {
    assert.ok(isAtLeast([10, 0, 0], [9, 0, 0]));
    assert.ok(isAtLeast([9, 0, 0], [9, 0, 0]));
    assert.ok(!isAtLeast([8, 5, 1], [9, 0, 0]));
    assert.ok(!isAtLeast(undefined, [1, 0, 0]));
  });

  it('come from the nearest package.json that names the package, and none outside the workspace', () => {
    const manifests = new Manifests(
      memoryFiles({
        'package.json': '{"dependencies":{"mqtt":"^5"}}',
        'ws/package.json': '{"devDependencies":{"express":"^4","jose":"^5"}}',
        'ws/apps/ward/package.json': '{"dependencies":{"express":"^5.1.0"}}',
        'ws/apps/broken/package.json': '{"dependencies":',
      }),
      [`${ROOT}/ws`],
    );
    const ask = (file: string, name: string): string | undefined =>
      manifests.leastVersion(`${ROOT}/${file}`, name)?.join('.');
    assert.equal(ask('ws/apps/ward/src/app.ts', 'express'), '5.1.0');
    assert.equal(ask('ws/apps/ward/src/app.ts', 'jose'), '5.0.0');
    assert.equal(ask('ws/apps/broken/app.ts', 'express'), '4.0.0');
    assert.equal(ask('ws/app.ts', 'mqtt'), undefined);
  });
});
