import type { Connection } from 'vscode-languageserver';
import type { ResourceSettings } from './analysis-port';
import type { ClientTraits } from './client-capabilities';

export const DEFAULT_SETTINGS: ResourceSettings = { enable: true, run: 'onType', delay: 250, rules: {}, exclude: [] };

/** Longest wait after a keystroke; more would look as if nothing happened. */
const MAX_DELAY = 10_000;

/** Settings per resource, asked of the client once and forgotten when it says that they changed. */
export class Settings {
  private readonly perResource = new Map<string, Promise<ResourceSettings>>();
  private pushed: unknown;

  constructor(
    private readonly connection: Connection,
    private readonly traits: ClientTraits,
  ) {
    this.pushed = traits.initialSettings;
  }

  /** @param scope URI of the document or folder; `undefined` for the window's. */
  of(scope: string | undefined): Promise<ResourceSettings> {
    if (!this.traits.configuration) return Promise.resolve(readSettings(this.pushed));
    const key = scope ?? '';
    let settings = this.perResource.get(key);
    if (settings === undefined) {
      const item = scope === undefined ? { section: 'vitalint' } : { section: 'vitalint', scopeUri: scope };
      settings = this.connection.workspace.getConfiguration(item).then(readSettings, () => {
        this.perResource.delete(key);
        return DEFAULT_SETTINGS;
      });
      this.perResource.set(key, settings);
    }
    return settings;
  }

  /** @param settings what `workspace/didChangeConfiguration` carried. */
  changed(settings: unknown): void {
    this.perResource.clear();
    if (typeof settings === 'object' && settings !== null && 'vitalint' in settings) this.pushed = settings.vitalint;
  }

  forget(scope: string): void {
    this.perResource.delete(scope);
  }
}

/** Reads what a client sent; anything of the wrong kind gets its default, so that a typo in a settings file harms nothing. */
export function readSettings(value: unknown): ResourceSettings {
  const given = isRecord(value) ? value : {};
  return {
    enable: given['enable'] !== false,
    run: given['run'] === 'onSave' || given['run'] === 'manual' ? given['run'] : 'onType',
    delay:
      typeof given['delay'] === 'number' && given['delay'] >= 0
        ? Math.min(given['delay'], MAX_DELAY)
        : DEFAULT_SETTINGS.delay,
    ...namedOption('preset', given['preset']),
    ...namedOption('deviceProfile', given['deviceProfile']),
    rules: isRecord(given['rules']) ? textEntries(given['rules']) : {},
    exclude: Array.isArray(given['exclude'])
      ? given['exclude'].filter((glob): glob is string => typeof glob === 'string')
      : [],
  };
}

/** An empty string or `default` in the settings means: leave it to the configuration file. */
function namedOption<K extends string>(key: K, value: unknown): { [P in K]?: string } {
  return typeof value === 'string' && value !== '' && value !== 'default'
    ? ({ [key]: value } as { [P in K]?: string })
    : {};
}

function textEntries(record: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
