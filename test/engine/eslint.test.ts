import assert from 'node:assert/strict';
import { Linter } from 'eslint';
import * as parser from '@typescript-eslint/parser';
import plugin from '../../rules/eslint-plugin';
import { rules } from '../../rules/index';
import { noDanger, noSecret } from './helpers';

function lint(text: string): Linter.LintMessage[] {
  return new Linter().verify(
    text,
    [
      {
        files: ['**/*.ts'],
        languageOptions: { parser },
        plugins: { own: { rules: { 'no-danger': noDanger, 'no-secret': noSecret } } as never },
        rules: { 'own/no-danger': 'error', 'own/no-secret': 'warn' },
      },
    ],
    { filename: 'pump.ts' },
  );
}

describe('in ESLint, a rule', () => {
  it('reports, fixes and suggests', () => {
    const [message] = lint('danger(a as string);');
    assert.equal(message!.message, 'Found danger in the code. Mend it.');
    assert.deepEqual(message!.fix, { range: [0, 6], text: 'safe' });
    assert.deepEqual(
      message!.suggestions?.map(({ desc }) => desc),
      ['Remove the arguments'],
    );
  });

  it('masks secrets', () => {
    assert.equal(lint("const a = 'secret-of-mine';")[0]!.message, 'Found se•••••••••••• in the code. Mend it.');
  });

  it('is part of the plugin and of the configurations that hold its preset', () => {
    for (const { vitalint } of rules) {
      assert.ok(plugin.rules[vitalint.id]);
      assert.ok(`vitalint/${vitalint.id}` in plugin.configs.audit.rules!);
      assert.equal(`vitalint/${vitalint.id}` in plugin.configs.recommended.rules!, vitalint.preset === 'recommended');
    }
    assert.deepEqual(new Linter().verify('const a = 1;', [plugin.configs.audit as Linter.Config]), []);
  });
});
