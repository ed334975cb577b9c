import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import { displayName, isFunction, leaves, unwrap } from '../../semantics/syntax';
import { bindingName } from '../shared/edits';
import { words } from '../shared/secrets';
import { isActuation, isTherapyCommand, lastName } from '../shared/therapy';
import { someNode } from '../shared/walk';

type Rule = RuleContext<'gate' | 'key'>;

const CRC = /^(crc|crc-?\d+\w*|adler-?32|fletcher-?\d*|xor|checksum\w*|lrc)$/i;
const UPDATE_VERBS = new Set([
  'apply',
  'install',
  'flash',
  'update',
  'upgrade',
  'load',
  'import',
  'activate',
  'program',
  'write',
  'set',
  'unlock',
  'authorize',
  'grant',
]);
const UPDATE_NOUNS = new Set([
  'firmware',
  'update',
  'image',
  'library',
  'drug',
  'config',
  'configuration',
  'settings',
  'profile',
  'ota',
  'dfu',
  'formulary',
  'device',
  'session',
  'access',
  'calibration',
]);
const PROOF = /verif|hmac|sign|mac$|cmac|authenticate|timingSafe|open|unseal|decrypt/i;

export default defineRule({
  id: 'crc-used-as-authentication',
  title: 'A checksum decides whether a command or an update is genuine',
  threats: ['IOMT-NET-10'],
  cwe: ['CWE-345', 'CWE-353'],
  severity: 'warning',
  confidence: 'medium',
  preset: 'strict',
  group: 'Messaging, replay, authentication of commands',
  triggers: ['crc', 'checksum', 'adler', 'fletcher', 'lrc'],
  messages: {
    gate: "{{crc}} alone stands before {{action}}: anybody can compute it for a message of their own, so forged commands or updates reach the patient's device. Check an HMAC or a signature as well.",
    key: '{{name}} is a checksum ({{crc}}), which anybody can compute: it proves nothing about who sent the message. Use an HMAC with a key of this device, or a signature.',
  },
  nodes: (rule) => ({
    IfStatement(node) {
      const equal = crcTest(node.test, '===', rule);
      const unequal = equal ? undefined : crcTest(node.test, '!==', rule);
      const crc = equal ?? unequal;
      if (!crc || (unequal && !leaves(node.consequent))) return;
      const guarded = equal ? [node.consequent] : after(node);
      if (guarded.some((one) => someNode(one, isProof))) return;
      const action = guarded.map(actionIn).find(Boolean);
      if (action && !isProvenBefore(node)) rule.report({ node: node.test, messageId: 'gate', data: { crc, action } });
    },
    CallExpression(node) {
      const crc = crcName(node, rule);
      const name = crc && bindingName(node);
      if (!crc || !name) return;
      const all = words(name);
      if (
        all.some((word) => /^(mac|hmac|auth|authtag|signature|sig|key|token|password|proof)$/.test(word)) &&
        !all.some((word) => CRC.test(word) || word === 'cache' || word === 'address' || word === 'map')
      )
        rule.report({ node, messageId: 'key', data: { crc, name } });
    },
  }),
});

/** The name of the checksum function that a call is. */
function crcName(node: TSESTree.Node, rule: Rule): string | undefined {
  const at = unwrap(node);
  if (at.type !== 'CallExpression') return undefined;
  const name = displayName(at.callee) ?? '';
  const all = name.split('.');
  if (
    all.some(
      (part) => CRC.test(part) || words(part).some((word) => /^(crc\d*|adler\d*|checksum|fletcher\d*|lrc)$/.test(word)),
    )
  )
    return /^(verify|check|is|valid)/i.test(all[all.length - 1] ?? '') &&
      !/crc|checksum/i.test(all[all.length - 1] ?? '')
      ? undefined
      : name;
  return rule.semantics
    .value(at.callee)
    .atoms.some((atom) => atom.kind === 'external' && /crc|adler/i.test(atom.package))
    ? name
    : undefined;
}

/** The checksum a condition compares, when nothing else is asked (`equal`) or when its failure leaves (`unequal`). */
function crcTest(test: TSESTree.Node, operator: '===' | '!==', rule: Rule): string | undefined {
  const at = unwrap(test);
  if (at.type === 'BinaryExpression' && (at.operator === operator || at.operator === operator.slice(0, 2)))
    return crcOf(at.left as TSESTree.Node, rule) ?? crcOf(at.right, rule);
  if (at.type === 'UnaryExpression' && at.operator === '!' && operator === '!==')
    return crcName(at.argument, rule) &&
      /^(check|verify|valid|is)/i.test(lastName((unwrap(at.argument) as TSESTree.CallExpression).callee) ?? '')
      ? crcName(at.argument, rule)
      : undefined;
  return undefined;
}

/** The call itself, or a variable that holds its result. */
function crcOf(node: TSESTree.Node, rule: Rule): string | undefined {
  const at = unwrap(node);
  if (at.type !== 'Identifier') return crcName(at, rule);
  const definition = rule.semantics.module.variableOf(at)?.defs[0]?.node as TSESTree.Node | undefined;
  return definition?.type === 'VariableDeclarator' && definition.init ? crcName(definition.init, rule) : undefined;
}

function after(node: TSESTree.IfStatement): readonly TSESTree.Node[] {
  const block = node.parent;
  return block.type === 'BlockStatement' || block.type === 'Program'
    ? block.body.slice(block.body.indexOf(node as never) + 1)
    : [];
}

/** The call that acts on the device. Decoding a frame is what checksums are for. */
function actionIn(node: TSESTree.Node): string | undefined {
  let found: string | undefined;
  someNode(
    node,
    (one) => {
      if (one.type !== 'CallExpression') return false;
      const name = lastName(one.callee) ?? '';
      const path = displayName(one.callee) ?? name;
      const [verb, ...rest] = words(name);
      const acts =
        isTherapyCommand(name, path) ||
        (/^(execute|run|perform|handle)?(Command)$/i.test(name) && isActuation(path)) ||
        (verb !== undefined &&
          UPDATE_VERBS.has(verb) &&
          [...rest, ...(rest.length === 0 ? words(path) : [])].some((word) => UPDATE_NOUNS.has(word) && word !== verb));
      if (!acts) return false;
      found = path;
      return true;
    },
    (one) => !isFunction(one),
  );
  return found;
}

function isProof(node: TSESTree.Node): boolean {
  return (
    node.type === 'CallExpression' &&
    PROOF.test(lastName(node.callee) ?? '') &&
    !/crc|checksum/i.test(lastName(node.callee) ?? '')
  );
}

/** A signature was checked earlier in the same function. */
function isProvenBefore(node: TSESTree.Node): boolean {
  for (let at: TSESTree.Node | undefined = node; at && !isFunction(at); at = at.parent) {
    const block: TSESTree.Node | undefined = at.parent;
    if (block?.type === 'IfStatement' && someNode(block.test, isProof)) return true;
    if (
      block?.type === 'BlockStatement' &&
      block.body.some((one) => one.range[1] <= at!.range[0] && someNode(one, isProof))
    )
      return true;
  }
  return false;
}
