import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import { memberName } from '../../semantics/syntax';
import { bindingName } from '../shared/edits';
import { baseOf, leavesOf, placed } from '../shared/leaves';
import { origin, textOf, through } from '../shared/phi';
import { isIdentityName, isPatientFieldName, isPatientName, isRecordIdentifier } from '../shared/phi-names';
import { once } from '../shared/once';
import { words } from '../shared/secrets';
import { lastName } from '../shared/therapy';

/** Digests that nobody outside sees. */
const INTERNAL = new Set([
  'cache',
  'etag',
  'dedupe',
  'dedup',
  'lock',
  'shard',
  'bucket',
  'checksum',
  'partition',
  'gravatar',
]);
const KEYED = /salt|pepper|secret|nonce|key$/i;

export default defineRule({
  id: 'weak-pseudonymization',
  title: 'A patient identifier is hashed without a key',
  threats: ['IOMT-PRV-06'],
  cwe: ['CWE-759', 'CWE-328'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Privacy',
  messages: {
    unkeyed:
      'A hash of {{what}} is no pseudonym: there are few enough of them to hash all and look up the patient. Use an HMAC under a key that the data does not travel with.',
  },
  roles: {
    'crypto.hash.input'(arrival, rule) {
      const leaves = leavesOf(arrival.node, rule);
      if (leaves.some(({ node }) => KEYED.test(lastName(node) ?? '')) || isSalted(arrival.call.node)) return;
      const leaf = leaves.find(({ node, key }) => isIdentifier(lastName(node) ?? key ?? '', baseOf(node)));
      if (
        !leaf ||
        words(bindingName(endOf(arrival.call.node)) ?? '').some((word) => INTERNAL.has(word)) ||
        !once(rule, arrival.call.node)
      )
        return;
      const [flow] = leaf.value.labelled('phi');
      rule.report({
        node: placed(leaf.node, arrival.node),
        messageId: 'unkeyed',
        data: { what: textOf(leaf.node, rule) },
        trace: through(leaf.node, arrival, flow ? rule.semantics.trace(arrival, flow) : origin(leaf.node, rule), rule),
      });
    },
  },
});

function isIdentifier(name: string, base: string | undefined): boolean {
  return (
    isRecordIdentifier(name) ||
    isPatientFieldName(name) ||
    /^patient_?(id|identifier|no|number)$/i.test(name) ||
    (base !== undefined && isPatientName(base) && (/^_?id$/.test(name) || isIdentityName(name, true))) ||
    (name.length > 3 && isIdentityName(name, false) && words(name).join('') !== 'birthday')
  );
}

/** The outermost call of `createHash(…).update(…).digest(…)`. */
function endOf(call: TSESTree.Node): TSESTree.Node {
  let end = call;
  while (
    end.parent?.type === 'MemberExpression' &&
    end.parent.object === end &&
    end.parent.parent.type === 'CallExpression'
  )
    end = end.parent.parent;
  return end;
}

/** `createHash(…).update(pepper).update(mrn)`. */
function isSalted(call: TSESTree.Node): boolean {
  for (
    let at: TSESTree.Node = endOf(call);
    at.type === 'CallExpression' && at.callee.type === 'MemberExpression';
    at = at.callee.object
  ) {
    if (memberName(at.callee) === 'update' && at.arguments.some((argument) => KEYED.test(lastName(argument) ?? '')))
      return true;
  }
  return false;
}
