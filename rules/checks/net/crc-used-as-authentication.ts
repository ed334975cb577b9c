import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Module } from '../../semantics/module';
import { displayName, functionAround, isFunction, leaves, memberName, unwrap } from '../../semantics/syntax';
import type { FunctionNode } from '../../semantics/value';
import { oneStep, writtenBehind } from '../shared/behind';
import type { Piece } from '../shared/mentions';
import { bindingName } from '../shared/edits';
import { words } from '../shared/secrets';
import { valueName } from '../shared/expressions';
import { functionName, isActuation, isTherapyCommand } from '../shared/therapy';
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
const PROOF = /verif|hmac|sign|mac$|cmac|authenticate|timingSafe|open|unseal|decrypt|decipher|authTag/i;
const MAX_HOPS = 2;

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
      const test = crcTest({ node: node.test, module: rule.semantics.module }, rule);
      if (!test || (!test.equal && !leaves(node.consequent))) return;
      const guarded = test.equal ? [node.consequent] : after(node);
      judge(node, node.test, test.crc, guarded, rule);
    },
    LogicalExpression(node) {
      if (node.operator !== '&&' || node.parent.type !== 'ExpressionStatement') return;
      const test = crcTest({ node: node.left, module: rule.semantics.module }, rule);
      if (test?.equal) judge(node, node.left, test.crc, [node.right], rule);
    },
    CallExpression(node) {
      const crc = crcName(node, rule.semantics.module, rule);
      if (!crc) return;
      const name = bindingName(node);
      const own = name ?? returningFunction(node);
      if (own !== undefined && isProofName(own, name !== undefined))
        rule.report({ node, messageId: 'key', data: { crc, name: own } });
    },
  }),
});

/** Reports a checksum that alone stands before a call which acts on the device. */
function judge(
  node: TSESTree.Node,
  test: TSESTree.Node,
  crc: string,
  guarded: readonly TSESTree.Node[],
  rule: Rule,
): void {
  const { module } = rule.semantics;
  const action = guarded.map((one) => actionIn({ node: one, module }, rule)).find(Boolean);
  if (action && !guarded.some((one) => isProven({ node: one, module }, rule)) && !isProvenBefore(node, rule))
    rule.report({ node: test, messageId: 'gate', data: { crc, action } });
}

/** A name by which something is said to prove who sent a message. */
function isProofName(name: string, isValue: boolean): boolean {
  const all = words(name);
  return (
    all.some(
      (word) =>
        /^(mac|hmac|auth|authtag|signature|sig|token|password|proof)$/.test(word) || (isValue && word === 'key'),
    ) && !all.some((word) => CRC.test(word) || /^(cache|address|map|bucket|index|shard|slot)$/.test(word))
  );
}

/** The function whose result a call is. */
function returningFunction(node: TSESTree.Node): string | undefined {
  let at = node;
  while (at.parent?.type === 'MemberExpression' && at.parent.parent.type === 'CallExpression') at = at.parent.parent;
  const { parent } = at;
  const isResult =
    parent?.type === 'ReturnStatement' || (parent?.type === 'ArrowFunctionExpression' && parent.body === at);
  const fn = isResult ? functionAround(at) : undefined;
  return fn && functionName(fn);
}

/** The name of the checksum function that a call is. */
function crcName(node: TSESTree.Node, module: Module, rule: Rule): string | undefined {
  const at = unwrap(node);
  if (at.type !== 'CallExpression') return undefined;
  const name = displayName(at.callee) ?? '';
  const all = name.split('.');
  const last = all[all.length - 1] ?? '';
  if (
    all.some(
      (part) => CRC.test(part) || words(part).some((word) => /^(crc\d*|adler\d*|checksum|fletcher\d*|lrc)$/.test(word)),
    )
  )
    return /^(verify|check|is|valid)/i.test(last) && !/crc|checksum/i.test(last) ? undefined : name;
  return rule.semantics
    .value(at.callee, module)
    .atoms.some((atom) => atom.kind === 'external' && /crc|adler/i.test(atom.package))
    ? name
    : undefined;
}

interface CrcTest {
  readonly crc: string;
  /** True when the condition holds where the checksum is right, false when it holds where it is wrong. */
  readonly equal: boolean;
}

/** The checksum that a condition compares, when nothing is asked beside it that could prove more. */
function crcTest(test: Piece, rule: Rule, hops = 0): CrcTest | undefined {
  const at = unwrap(test.node);
  const { module } = test;
  const within = (node: TSESTree.Node): CrcTest | undefined => crcTest({ node, module }, rule, hops);
  switch (at.type) {
    case 'UnaryExpression': {
      const inner = at.operator === '!' ? within(at.argument) : undefined;
      return inner && { ...inner, equal: !inner.equal };
    }
    case 'BinaryExpression': {
      const operator = /^([!=])==?$/.exec(at.operator)?.[1];
      const crc = operator && (crcOf(at.left as TSESTree.Node, module, rule) ?? crcOf(at.right, module, rule));
      return crc ? { crc, equal: operator === '=' } : undefined;
    }
    case 'LogicalExpression': {
      if (at.operator === '??') return undefined;
      const sides = [at.left, at.right].map((side) => ({ side, found: within(side) }));
      const one = sides.find(({ found }) => found?.equal === (at.operator === '&&'));
      // `frame.length > 4 && crc === sum`: lengths and constants prove nothing.
      return one && sides.every((side) => side === one || side.found || isPlain(side.side)) ? one.found : undefined;
    }
    case 'CallExpression':
      return checker(at, module, rule) ?? (hops < MAX_HOPS ? predicate(at, module, rule, hops) : undefined);
    case 'Identifier':
    case 'MemberExpression': {
      if (hops >= MAX_HOPS) return undefined;
      const found = oneStep(at, module, rule).map((one) => crcTest(one, rule, hops + 1));
      return found.length > 0 && found.every(Boolean) ? found[0] : undefined;
    }
    default:
      return undefined;
  }
}

/** `checkCrc(frame)`: true where the checksum is right, by its name. */
function checker(call: TSESTree.CallExpression, module: Module, rule: Rule): CrcTest | undefined {
  const crc = /^(check|verify|valid|is)/i.test(valueName(call.callee) ?? '') ? crcName(call, module, rule) : undefined;
  return crc === undefined ? undefined : { crc, equal: true };
}

/** A function of the workspace that says whether a checksum is right, and looks at nothing that would prove more. */
function predicate(call: TSESTree.CallExpression, module: Module, rule: Rule, hops: number): CrcTest | undefined {
  for (const atom of rule.semantics.value(call.callee, module).atoms) {
    if (atom.kind !== 'function' || !atom.node.body || isProven({ node: atom.node.body, module: atom.module }, rule))
      continue;
    const inner = { module: atom.module };
    for (const one of atom.module.returnsOf(atom.node)) {
      const found = crcTest({ node: one, ...inner }, rule, hops + 1);
      if (found) return found;
    }
    const refused = statementsOf(atom.node).flatMap((one) =>
      one.type === 'IfStatement' && leaves(one.consequent)
        ? [crcTest({ node: one.test, ...inner }, rule, hops + 1)]
        : [],
    );
    const found = refused.find((one) => one && !one.equal);
    if (found) return { ...found, equal: true };
  }
  return undefined;
}

function statementsOf(fn: FunctionNode): readonly TSESTree.Statement[] {
  return fn.body?.type === 'BlockStatement' ? fn.body.body : [];
}

function isPlain(node: TSESTree.Node): boolean {
  return !someNode(node, (one) => one.type === 'CallExpression' || one.type === 'NewExpression');
}

/** The checksum that an expression is: the call, what is only written otherwise, or a variable that holds it. */
function crcOf(node: TSESTree.Node, module: Module, rule: Rule): string | undefined {
  for (const one of [{ node, module }, ...writtenBehind(node, module, rule)]) {
    const at = unwrap(one.node);
    const crc = crcName(at, one.module, rule);
    if (crc !== undefined) return crc;
    // `crc32(frame) >>> 0`, `crc16(frame) & 0xffff`: the same number, without its sign or cut to its width.
    if (at.type === 'BinaryExpression' && /^(>>>|&)$/.test(at.operator)) {
      const inner = crcOf(at.left as TSESTree.Node, one.module, rule);
      if (inner !== undefined) return inner;
    }
    if (
      at.type === 'CallExpression' &&
      at.callee.type === 'MemberExpression' &&
      /^(to\w+|valueOf|pad(Start|End))$/.test(memberName(at.callee) ?? '')
    ) {
      const inner = crcOf(at.callee.object, one.module, rule);
      if (inner !== undefined) return inner;
    }
  }
  return undefined;
}

function after(node: TSESTree.IfStatement): readonly TSESTree.Node[] {
  const block = node.parent;
  return block.type === 'BlockStatement' || block.type === 'Program'
    ? block.body.slice(block.body.indexOf(node as never) + 1)
    : [];
}

/** The call that acts on the device, here or in a called function. Decoding a frame is what checksums are for. */
function actionIn({ node, module }: Piece, rule: Rule, hops = 0): string | undefined {
  const calls: TSESTree.CallExpression[] = [];
  someNode(
    node,
    (one) => {
      if (one.type === 'CallExpression') calls.push(one);
      return false;
    },
    (one) => one === node || !isFunction(one),
  );
  const direct = calls.map(actionOf).find(Boolean);
  if (direct !== undefined || hops >= MAX_HOPS) return direct;
  for (const body of calls.flatMap((call) => bodiesOf(call, module, rule))) {
    const found = actionIn(body, rule, hops + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

function actionOf(call: TSESTree.CallExpression): string | undefined {
  const name = valueName(call.callee) ?? '';
  const path = displayName(call.callee) ?? name;
  const [verb, ...rest] = words(name);
  const acts =
    isTherapyCommand(name, path) ||
    (/^(execute|run|perform|handle)?(Command)$/i.test(name) && isActuation(path)) ||
    (verb !== undefined &&
      UPDATE_VERBS.has(verb) &&
      [...rest, ...(rest.length === 0 ? [...words(path), ...imagesGiven(verb, call)] : [])].some(
        (word) => UPDATE_NOUNS.has(word) && word !== verb,
      ));
  return acts ? path : undefined;
}

/** `flash.install(image)`: what is installed, by the names of the arguments. */
function imagesGiven(verb: string, call: TSESTree.CallExpression): readonly string[] {
  return /^(install|flash|program|upgrade)$/.test(verb)
    ? call.arguments
        .flatMap((argument) => words(valueName(argument) ?? ''))
        .filter((word) => /^(firmware|image|update|ota|dfu)$/.test(word))
    : [];
}

/** The bodies of the functions of the workspace that a call goes to, those of a table included. */
function bodiesOf(call: TSESTree.CallExpression, module: Module, rule: Rule): readonly Piece[] {
  return rule.semantics
    .value(call.callee, module)
    .atoms.flatMap((atom) =>
      atom.kind === 'function' && atom.node.body ? [{ node: atom.node.body, module: atom.module }] : [],
    );
}

/** Something in there checks a signature or a message authentication code, or opens what only a key could have sealed. */
function isProven({ node, module }: Piece, rule: Rule, hops = 0): boolean {
  return someNode(
    node,
    (one) =>
      one.type === 'CallExpression' &&
      (isProof(one) || (hops < MAX_HOPS && bodiesOf(one, module, rule).some((body) => isProven(body, rule, hops + 1)))),
  );
}

function isProof(call: TSESTree.CallExpression): boolean {
  const name = valueName(call.callee) ?? '';
  return PROOF.test(name) && !/crc|checksum/i.test(name);
}

/** A signature was checked earlier in the same function. */
function isProvenBefore(node: TSESTree.Node, rule: Rule): boolean {
  const { module } = rule.semantics;
  for (let at: TSESTree.Node | undefined = node; at && !isFunction(at); at = at.parent) {
    const block: TSESTree.Node | undefined = at.parent;
    if (block?.type === 'IfStatement' && isProven({ node: block.test, module }, rule)) return true;
    if (
      block?.type === 'BlockStatement' &&
      block.body.some((one) => one.range[1] <= at!.range[0] && isProven({ node: one, module }, rule))
    )
      return true;
  }
  return false;
}
