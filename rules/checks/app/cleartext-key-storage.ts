import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { displayName, isFunction, keyName, memberName, unwrap } from '../../semantics/syntax';
import type { Value } from '../../semantics/value';
import { definitionOf, valueName } from '../shared/expressions';
import { isSecretName, words } from '../shared/secrets';
import { someNode } from '../shared/walk';

type Rule = RuleContext<'mode' | 'default'>;

/** Forms of a secret that do not give it away, and keys that all may know. */
const PROTECTED = new Set([
  'encrypted',
  'enc',
  'cipher',
  'ciphertext',
  'sealed',
  'wrapped',
  'hash',
  'hashed',
  'digest',
  'masked',
  'redacted',
  'public',
  'fingerprint',
  'template',
  'protected',
  'encoded',
]);
const PROTECTS = /encrypt|seal|wrap(key)?|cipher|hash|digest|protect|redact|mask|scrub|sanitiz/i;

export default defineRule({
  id: 'cleartext-key-storage',
  title: 'A key, token or password is written to disk where others can read it',
  threats: ['IOMT-APP-12'],
  cwe: ['CWE-312', 'CWE-732'],
  severity: 'warning',
  confidence: 'medium',
  preset: 'recommended',
  group: 'Secrets',
  messages: {
    mode: '{{name}} is written in the clear to a file with the mode {{mode}}, so every account of this machine can take it and act as the device. Encrypt it with a key of the platform, and give the file mode 0o600.',
    default:
      '{{name}} is written in the clear to a file that everybody on this machine may read by default, and can act as the device with it. Encrypt it with a key of the platform, and give the file mode 0o600.',
  },
  roles: {
    'file.write.data'(arrival, rule) {
      const name = secretIn(arrival.node, arrival.value, rule);
      if (name === undefined) return;
      const mode = modeOf(arrival);
      if (mode === 'unknown' || (typeof mode === 'number' && (mode & 0o077) === 0) || restrictedElsewhere(arrival))
        return;
      rule.report({
        node: arrival.node,
        messageId: mode === undefined ? 'default' : 'mode',
        data: { name, mode: mode === undefined ? '' : `0o${mode.toString(8)}` },
        trace: rule.semantics.trace(arrival, arrival.value.labelled('secret', 'disclosure')[0]),
        // A mode where a helper writes mends all that is handed to it.
        cause: mode === undefined ? arrival.via.at(-1)?.place : undefined,
      });
    },
  },
});

/** What of the data is a secret, by its name: the data itself, a property of the object that is written, its label. */
function secretIn(node: TSESTree.Node, value: Value, rule: Rule, depth = 0): string | undefined {
  const at = unwrap(node);
  if (depth > 4) return undefined;
  switch (at.type) {
    case 'Identifier':
    case 'MemberExpression': {
      const name = valueName(at) ?? '';
      if (isProtected(name)) return undefined;
      if (isSecretName(name) || /^(private|secret)Key(Pem|Der|Jwk)?$/i.test(name))
        return comesProtected(at, rule) ? undefined : name;
      const definition = definitionOf(at, rule.semantics.module);
      if (definition) return secretIn(definition, value, rule, depth + 1);
      break;
    }
    case 'CallExpression': {
      const callee = valueName(at.callee) ?? '';
      if (PROTECTS.test(callee)) return undefined;
      // `JSON.stringify(credentials)`, `Buffer.from(token)`, `token.toString()`, `privateKey.export(…)`.
      if (/^(stringify|from|String|dump|safeDump|encode)$/.test(callee) && at.arguments[0])
        return secretIn(at.arguments[0], value, rule, depth + 1);
      if (at.callee.type === 'MemberExpression' && /^(toString|trim|concat|export)$/.test(callee))
        return exportsEncrypted(at) ? undefined : secretIn(at.callee.object, value, rule, depth + 1);
      return undefined;
    }
    case 'ObjectExpression':
      for (const property of at.properties) {
        if (property.type !== 'Property') continue;
        const name = keyName(property) ?? '';
        if (isProtected(name) || !isSecretName(name) || isConstantWord(property.value)) continue;
        if (
          isApiKey(name) &&
          isWebConfig(at.properties.map((one) => (one.type === 'Property' ? keyName(one) : undefined)))
        )
          continue;
        if (
          !calls(property.value, PROTECTS) &&
          !isProtected(valueName(property.value) ?? '') &&
          !comesProtected(property.value, rule)
        )
          return name;
      }
      return undefined;
    case 'TemplateLiteral':
      for (const [place, part] of at.expressions.entries()) {
        if (isOfWrittenWebConfig(at, place)) continue;
        const name = secretIn(part, rule.semantics.value(part), rule, depth + 1);
        if (name !== undefined) return name;
      }
      return undefined;
    case 'BinaryExpression':
      return secretIn(at.left as TSESTree.Node, value, rule, depth + 1) ?? secretIn(at.right, value, rule, depth + 1);
    case 'AwaitExpression':
      return secretIn(at.argument, value, rule, depth + 1);
    default:
      break;
  }
  return value.labelled('secret', 'disclosure').some(({ certain }) => certain)
    ? (valueName(at) ?? 'A secret')
    : undefined;
}

/**
 * The settings of Firebase for a page, `{ apiKey, authDomain, projectId, … }`: its `apiKey` only names the project, and every
 * browser gets it. What may be done with it is ruled by Firebase's security rules.
 */
function isWebConfig(names: readonly (string | undefined)[]): boolean {
  return ['authDomain', 'projectId'].every((name) => names.includes(name));
}
function isApiKey(name: string): boolean {
  return words(name).join('') === 'apikey';
}
/** The same within a text, a source or a file of JSON: `` `firebase: { apiKey: '${key}', authDomain: '${domain}', … }` ``. */
function isOfWrittenWebConfig({ quasis }: TSESTree.TemplateLiteral, place: number): boolean {
  const before = quasis
    .slice(0, place + 1)
    .map(({ value }) => value.raw)
    .join('-');
  const after = quasis
    .slice(place + 1)
    .map(({ value }) => value.raw)
    .join('-');
  if (!isApiKey(/([\w-]+)["']?\s*:\s*["']?$/.exec(before)?.[1] ?? '')) return false;
  // Only to the ends of the object in which the key stands.
  const object = `${before.slice(before.lastIndexOf('{') + 1)}${after.split('}')[0]!}`;
  return isWebConfig([...object.matchAll(/([\w-]+)["']?\s*:/g)].map(([, name]) => name));
}

function isProtected(name: string): boolean {
  return words(name).some((word) => PROTECTED.has(word));
}
/** What holds nothing of a secret: a number, an empty text, whether there is one (`!!token`, `token !== undefined`). */
function isConstantWord(node: TSESTree.Node): boolean {
  const at = unwrap(node);
  switch (at.type) {
    case 'Literal':
      return typeof at.value !== 'string' || at.value === '';
    case 'UnaryExpression':
      return true;
    case 'BinaryExpression':
      return at.operator !== '+';
    case 'CallExpression':
      return displayName(at.callee) === 'Boolean';
    case 'MemberExpression':
      return memberName(at) === 'length';
    case 'ConditionalExpression':
      return isConstantWord(at.consequent) && isConstantWord(at.alternate);
    default:
      return false;
  }
}

function calls(node: TSESTree.Node, name: RegExp): boolean {
  return someNode(
    node,
    (one) => one.type === 'CallExpression' && name.test(valueName(one.callee) ?? ''),
    (one) => !isFunction(one),
  );
}

/** True when the name stands for the result of an encryption or a hash, or of a key export with a passphrase. */
function comesProtected(node: TSESTree.Node, rule: Rule): boolean {
  const definition = definitionOf(node, rule.semantics.module);
  return (
    definition !== undefined &&
    (calls(definition, PROTECTS) ||
      someNode(definition, (one) => one.type === 'Property' && keyName(one) === 'passphrase'))
  );
}
function exportsEncrypted(call: TSESTree.CallExpression): boolean {
  return call.arguments.some((argument) =>
    someNode(argument, (one) => one.type === 'Property' && keyName(one) === 'passphrase'),
  );
}

/** The mode that the file is made with; undefined when none is given. */
function modeOf(arrival: Arrival): number | 'unknown' | undefined {
  const given = arrival.call.option('mode', arrival.call.name.includes('Stream') ? 1 : 2);
  if (given === undefined)
    return arrival.call.argument(2)?.closed === false && !knownShape(arrival.call.argument(2)!) ? 'unknown' : undefined;
  const mode = given.only()?.value;
  if (typeof mode === 'number') return mode;
  return typeof mode === 'string' && /^[0-7]+$/.test(mode) ? parseInt(mode, 8) : 'unknown';
}
function knownShape(value: Value): boolean {
  return value.atoms.every(
    (atom) => atom.kind === 'const' || atom.kind === 'text' || (atom.kind === 'object' && !atom.object.open),
  );
}

/** `chmod` to the owner alone, in the same file, or a umask that takes the rest from all files. */
function restrictedElsewhere(arrival: Arrival): boolean {
  return arrival.call.module.calls.some(
    (call) => call.type === 'CallExpression' && /^(f?chmod(Sync)?|umask)$/.test(valueName(call.callee) ?? ''),
  );
}
