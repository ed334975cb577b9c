import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import type { Module } from '../../semantics/module';
import { displayName, keyName, unwrap } from '../../semantics/syntax';
import type { Place } from '../../semantics/trace';
import { placeOf } from '../../semantics/value';

export default defineRule({
  id: 'deprecated-create-cipher',
  title: 'A cipher takes its key and initialisation vector from a password without salt',
  threats: ['IOMT-APP-11'],
  cwe: ['CWE-327', 'CWE-329'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Cryptography',
  messages: {
    deprecated:
      '{{call}} makes key and initialisation vector from the password by one round of MD5 without salt, so equal records look equal and guessing the password is cheap; Node.js 22 removed it. Use crypto.createCipheriv with aes-256-gcm, a random key and a fresh nonce.',
  },
  roles: {
    'crypto.cipher.deprecated'(arrival, rule) {
      rule.report({
        node: arrival.node,
        messageId: 'deprecated',
        data: { call: arrival.call.name },
        trace: rule.semantics.trace(arrival),
        cause: pairOf(arrival, rule),
      });
    },
  },
});

/**
 * The first call of this file with the same algorithm and key: what one of `createCipher` and `createDecipher` writes the
 * other reads, so that they can only be rewritten together.
 */
function pairOf({ call }: Arrival, { semantics }: RuleContext<'deprecated'>): Place | undefined {
  const { module } = semantics;
  const own = call.module === module ? saidOf(call.node, module) : undefined;
  const first =
    own === undefined
      ? undefined
      : module.calls.find(
          (one) =>
            saidOf(one, module) === own &&
            semantics.arrivals(one).some(({ role }) => role === 'crypto.cipher.deprecated'),
        );
  return first && placeOf(module, first);
}

/** Algorithm and key of a call, as they are written. */
function saidOf(call: TSESTree.Node, module: Module): string | undefined {
  if (call.type !== 'CallExpression' || call.arguments.length < 2) return undefined;
  const [algorithm, key] = call.arguments.map((one) => pathOf(one, module));
  return algorithm === undefined || key === undefined ? undefined : `${algorithm} ${key}`;
}

/** `'aes256'`, `this.key`, and `settings.crypto.key` of `const { key } = settings.crypto`. */
function pathOf(node: TSESTree.Node, module: Module): string | undefined {
  const at = unwrap(node);
  if (at.type === 'Literal') return at.raw;
  const declared = at.type === 'Identifier' ? module.variableOf(at)?.defs[0] : undefined;
  const holder = declared?.node as TSESTree.Node | undefined;
  if (at.type !== 'Identifier' || holder?.type !== 'VariableDeclarator' || !holder.init) return displayName(at);
  if (holder.id.type === 'Identifier') return displayName(holder.init) ?? at.name;
  const property =
    holder.id.type === 'ObjectPattern'
      ? holder.id.properties.find((one) => one.type === 'Property' && one.value === declared!.name)
      : undefined;
  const source = displayName(holder.init);
  return property?.type === 'Property' && source !== undefined ? `${source}.${keyName(property) ?? ''}` : at.name;
}
