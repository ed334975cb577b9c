import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import { displayName } from '../../semantics/syntax';

interface Abandoned {
  /** What the package does that makes its faults count. */
  readonly does: string;
  readonly instead: string;
  /** Packages with the same API, to be put in its place. */
  readonly forks?: readonly string[];
}

/** Packages that their authors deprecated on npm or no longer work on, read from the registry and their own README. */
const ABANDONED: Readonly<Record<string, Abandoned>> = {
  request: { does: 'speaks HTTP and TLS', instead: 'fetch, undici or got' },
  'request-promise': { does: 'speaks HTTP and TLS', instead: 'fetch, undici or got' },
  'request-promise-native': { does: 'speaks HTTP and TLS', instead: 'fetch, undici or got' },
  noble: {
    does: 'speaks Bluetooth to devices',
    instead: '@stoprocent/noble',
    forks: ['@stoprocent/noble', '@abandonware/noble'],
  },
  bleno: {
    does: 'offers Bluetooth services',
    instead: '@stoprocent/bleno',
    forks: ['@stoprocent/bleno', '@abandonware/bleno'],
  },
  mosca: { does: 'is an MQTT broker', instead: 'aedes' },
  'node-serialize': {
    does: 'makes objects out of text and can be made to run code by it',
    instead: 'JSON.parse with a schema',
  },
  'node-uuid': { does: 'makes identifiers', instead: 'crypto.randomUUID or uuid' },
  csurf: { does: 'protects forms from forged requests', instead: 'csrf-csrf or csrf-sync' },
  'express-brute': {
    does: 'limits attempts to log in, and can be circumvented',
    instead: 'rate-limiter-flexible or express-rate-limit',
  },
  'jwt-simple': { does: 'verifies tokens', instead: 'jose' },
  xmldom: { does: 'parses XML', instead: '@xmldom/xmldom', forks: ['@xmldom/xmldom'] },
  'crypto-js': { does: 'encrypts', instead: 'node:crypto or Web Crypto' },
  tessel: { does: 'drives device hardware', instead: 'a runtime that is still maintained' },
};

export default defineRule({
  id: 'unmaintained-security-dependency',
  title: 'A package that nobody maintains does security work',
  threats: ['IOMT-LCM-01'],
  cwe: ['CWE-1104'],
  severity: 'info',
  confidence: 'high',
  preset: 'strict',
  group: 'Lifecycle, backdoors, configuration',
  triggers: Object.keys(ABANDONED),
  hasSuggestions: true,
  messages: {
    abandoned:
      '{{name}} {{does}} and is no longer maintained, so the next fault in it stays in the fielded devices. Move to {{instead}}.',
  },
  nodes: (rule) => ({
    ImportDeclaration(node) {
      const isTypeOnly =
        node.importKind === 'type' ||
        (node.specifiers.length > 0 &&
          node.specifiers.every((one) => one.type === 'ImportSpecifier' && one.importKind === 'type'));
      if (!isTypeOnly) judge(node.source, rule);
    },
    ExportNamedDeclaration(node) {
      if (node.source && node.exportKind !== 'type') judge(node.source, rule);
    },
    ExportAllDeclaration(node) {
      if (node.exportKind !== 'type') judge(node.source, rule);
    },
    ImportExpression(node) {
      judge(node.source, rule);
    },
    TSExternalModuleReference(node) {
      judge(node.expression, rule);
    },
    CallExpression(node) {
      const callee = displayName(node.callee);
      if ((callee === 'require' || callee === 'require.resolve') && node.arguments[0]) judge(node.arguments[0], rule);
    },
  }),
});

function judge(node: TSESTree.Node, rule: RuleContext<'abandoned'>): void {
  if (node.type !== 'Literal' || typeof node.value !== 'string') return;
  // `crypto-js/sha256` is of the same package.
  const [name, ...rest] = node.value.split('/');
  const found = name !== undefined && Object.hasOwn(ABANDONED, name) ? ABANDONED[name] : undefined;
  if (!found || name === undefined) return;
  rule.report({
    node,
    messageId: 'abandoned',
    data: { name, does: found.does, instead: found.instead },
    suggest: (found.forks ?? []).map((fork) => ({
      title: `Import ${fork}`,
      fix: (fixer) => fixer.replaceTextRange([node.range[0] + 1, node.range[1] - 1], [fork, ...rest].join('/')),
    })),
  });
}
