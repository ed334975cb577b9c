import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../rules/define-rule';
import type { Rule, RuleDefinition } from '../../rules/rule';
import { defaultConfig, withSettings } from '../../server/engine/config';
import type { Config } from '../../server/engine/config-types';
import { Engine, type EngineOptions, type FileSource } from '../../server/engine/engine';
import type { FileResult } from '../../server/engine/finding';

export const ROOT = '/work/project';
export const FILE = `${ROOT}/src/pump.ts`;

/** Files of a project in memory, by path below the root. */
export function memoryFiles(files: Readonly<Record<string, string>>): FileSource {
  const at = (file: string): string | undefined =>
    file.startsWith(`${ROOT}/`) ? files[file.slice(ROOT.length + 1)] : undefined;
  return {
    read: at,
    isFile: (file) => at(file) !== undefined,
    isDirectory: (directory) =>
      directory === ROOT || Object.keys(files).some((name) => `${ROOT}/${name}`.startsWith(`${directory}/`)),
    realpath: (file) => file,
  };
}

type Listener = RuleDefinition['nodes'];

/** A rule with all that a rule must have, for tests that care for one part of it. */
export function fakeRule(id: string, nodes: Listener, rest: Partial<RuleDefinition> = {}): Rule {
  return defineRule({
    id,
    title: `What ${id} finds`,
    threats: ['IOMT-NET-02'],
    cwe: ['CWE-319'],
    severity: 'warning',
    confidence: 'high',
    preset: 'recommended',
    group: 'Transport and TLS',
    triggers: ['danger', 'secret'],
    messages: { found: 'Found {{what}} in the code. Mend it.' },
    hasSuggestions: true,
    fixable: true,
    nodes,
    ...rest,
  });
}

/** Finds every call of `danger`, and every string literal that begins with "secret". */
export const noDanger = fakeRule('no-danger', (rule) => ({
  CallExpression(node) {
    if (node.callee.type === 'Identifier' && node.callee.name === 'danger') {
      rule.report({
        node,
        messageId: 'found',
        data: { what: 'danger' },
        fixTitle: 'Call safe instead',
        fix: (fixer) => fixer.replaceText(node.callee, 'safe'),
        suggest: [
          {
            title: 'Remove the arguments',
            fix: (fixer) => node.arguments.map((argument: TSESTree.Node) => fixer.remove(argument)),
          },
        ],
      });
    }
  },
}));

export const noSecret = fakeRule(
  'no-secret',
  (rule) => ({
    Literal(node) {
      if (typeof node.value === 'string' && node.value.startsWith('secret')) {
        rule.report({ node, messageId: 'found', data: { what: node.value }, redact: [node.range] });
      }
    },
  }),
  { group: 'Secrets' },
);

export interface Analysed {
  readonly engine: Engine;
  readonly config: Config;
  readonly result: FileResult;
}

export function analyze(
  text: string,
  options: Partial<EngineOptions> & {
    file?: string;
    config?: Partial<Omit<Config, 'hash'>>;
    now?: Date;
    others?: Readonly<Record<string, string>>;
  } = {},
): FileResult {
  const { file = FILE, config, now, others = {}, ...rest } = options;
  const engine = new Engine({
    files: memoryFiles(others),
    roots: [ROOT],
    rules: [noDanger, noSecret],
    models: [],
    ...rest,
  });
  return engine.analyze(file, text, withSettings(defaultConfig(ROOT), config ?? {}), { now });
}

/** `rule@line` of the findings that are not suppressed; lines are 1-based as in the sample. */
export function shown(result: FileResult): string[] {
  return result.findings
    .filter(({ suppression }) => !suppression)
    .map(({ rule, place }) => `${rule}@${place.start.line + 1}`);
}

export function suppressed(result: FileResult): string[] {
  return result.findings
    .filter(({ suppression }) => suppression)
    .map(({ rule, place }) => `${rule}@${place.start.line + 1}`);
}
