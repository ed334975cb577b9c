import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import manifest from '../../package.json';
import { DEFAULT_SETTINGS, readSettings } from '../../server/protocol/settings';

const root = path.join(__dirname, '..', '..');
const { commands, configuration } = manifest.contributes;
const settings = configuration.flatMap(({ properties }) =>
  Object.entries(
    properties as unknown as Record<
      string,
      { default: unknown; markdownDescription?: string; enum?: string[]; enumDescriptions?: string[] }
    >,
  ),
);

describe('extension manifest', () => {
  it('names exactly the commands that the client registers, all under Vitalint', () => {
    const source = fs.readFileSync(path.join(root, 'client', 'commands.ts'), 'utf8');
    for (const { command, category } of commands) {
      assert.equal(category, 'Vitalint');
      assert.ok(source.includes(`'${command}'`), command);
    }
    assert.equal(source.split('registerCommand(').length - 1, commands.length);
  });

  it('describes each setting, and each choice of it', () => {
    assert.ok(settings.length <= 20);
    for (const [name, setting] of settings) {
      assert.ok(setting.markdownDescription, name);
      assert.equal(
        setting.enumDescriptions?.length,
        name === 'vitalint.trace.server' ? undefined : setting.enum?.length,
        name,
      );
    }
  });

  it('has the defaults that the server has', () => {
    const given = Object.fromEntries(
      settings.map(([name, setting]) => [name.replace('vitalint.', ''), setting.default]),
    );
    assert.deepEqual(readSettings(given), DEFAULT_SETTINGS);
    assert.deepEqual(readSettings({ run: 'often', delay: -1, rules: [], exclude: 'x', preset: 5 }), DEFAULT_SETTINGS);
    assert.deepEqual(readSettings('nonsense'), DEFAULT_SETTINGS);
  });

  it('activates on its languages only and works in Restricted Mode', () => {
    assert.ok(manifest.activationEvents.every((event) => event.startsWith('onLanguage:')));
    assert.equal(manifest.capabilities.untrustedWorkspaces.supported, true);
  });

  it('checks vitalint.config.json with a schema that is shipped', () => {
    const shipped = fs.readFileSync(path.join(root, '.vscodeignore'), 'utf8');
    for (const { url } of manifest.contributes.jsonValidation) {
      assert.ok(fs.existsSync(path.join(root, url)), url);
      assert.ok(shipped.includes(`!${url.replace('./', '')}`), url);
    }
  });
});
