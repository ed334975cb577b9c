import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { classAround } from '../../semantics/classes';
import { memberName, unwrap } from '../../semantics/syntax';
import type { Atom, Value } from '../../semantics/value';
import { definitionOf, expressionOf, isAtTop, isWrittenLater, lastName } from '../shared/expressions';
import { constantTexts, decodedTexts } from '../shared/literals';
import { someNode } from '../shared/walk';

type Context = RuleContext<'fixed' | 'ofKey' | 'reused'>;

export default defineRule({
  id: 'static-iv-or-nonce',
  title: 'Messages are encrypted with the same initialisation vector or nonce',
  threats: ['IOMT-APP-11'],
  cwe: ['CWE-329', 'CWE-1204', 'CWE-323'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Cryptography',
  messages: {
    fixed:
      '{{call}} encrypts with an initialisation vector or nonce that is always the same, so equal messages show, and with GCM or CTR commands can be read and forged. Make a fresh one for each message with crypto.randomBytes and send it along.',
    ofKey:
      '{{call}} takes its initialisation vector from the key, so it is the same for every message and gives part of the key away. Make a fresh one for each message with crypto.randomBytes and send it along.',
    reused:
      '{{call}} uses one random value for all messages of the process, so equal messages show, and with GCM or CTR commands can be read and forged. Make a fresh one for each message, in the function that encrypts.',
  },
  roles: {
    'crypto.iv'(arrival, rule) {
      if (isDecryption(arrival) || isOneBlock(arrival.call)) return;
      const { module } = rule.semantics;
      const given = expressionOf(arrival.node);
      const atom = fixedBytes(arrival, rule);
      if (atom && !isWrittenLater(given, module)) return report('fixed', arrival, rule, atom);
      const definition = unwrap(definitionOf(given, module) ?? given);
      if (isFixedDecoding(definition, rule) || isFixedDigest(definition, rule)) return report('fixed', arrival, rule);
      if (isSliceOfKey(definition, arrival, rule)) return report('ofKey', arrival, rule);
      if (
        definition !== given &&
        isAtTop(definition) &&
        !isAtTop(given) &&
        isRandom(definition) &&
        !isWrittenLater(given, module)
      )
        report('reused', arrival, rule);
    },
  },
});

function report(messageId: 'fixed' | 'ofKey' | 'reused', arrival: Arrival, rule: Context, atom?: Atom): void {
  rule.report({
    node: arrival.node,
    messageId,
    data: { call: arrival.call.name },
    trace: rule.semantics.trace(arrival, atom),
    ...((hasKeyOfItsOwn(arrival, rule) || hasSecretOfItsOwn(arrival.node)) && { confidence: 'low' as const }),
    cause: rule.semantics.cause(arrival, atom),
  });
}

/**
 * True where the key is derived with a salt of its own, `scrypt(password, salt, 32)`: a vector may be the same as long as
 * each key encrypts one message. That every message has a salt of its own the code seldom tells.
 */
function hasKeyOfItsOwn({ call }: Arrival, { semantics }: Context): boolean {
  return semantics.arrivals(call.node).some(({ role, node }) => {
    const key = role === 'crypto.key' && call.module === semantics.module ? definitionOf(node, call.module) : undefined;
    return (
      key !== undefined &&
      someNode(
        key,
        (one) =>
          one.type === 'CallExpression' &&
          semantics.arrivals(one).some((derived) => derived.role === 'crypto.salt' && !isFixed(derived.value)),
      )
    );
  });
}

/**
 * True in a class, each of whose objects makes a secret of its own by chance, `this.secret = crypto.getRandomValues(…)`: keys
 * that are derived of it may encrypt one message each.
 */
function hasSecretOfItsOwn(node: TSESTree.Node): boolean {
  const around = classAround(node);
  return (
    around !== undefined &&
    someNode(
      around,
      (one) =>
        one.type === 'AssignmentExpression' &&
        one.left.type === 'MemberExpression' &&
        one.left.object.type === 'ThisExpression' &&
        /secret|key|seed/i.test(memberName(one.left) ?? '') &&
        isRandom(one.right),
    )
  );
}

function isFixed({ atoms, closed }: Value): boolean {
  return closed && atoms.length > 0 && atoms.every((atom) => atom.kind === 'const' || atom.kind === 'array');
}

/** The receiver gives the vector when it decrypts. */
function isDecryption({ call }: Arrival): boolean {
  if (/decipher|decrypt|open/i.test(call.name)) return true;
  const { parent } = call.node;
  if (parent?.type === 'MemberExpression' && memberName(parent) === 'decrypt') return true;
  return (
    call.receiver?.atoms.some(
      (atom) =>
        atom.kind === 'instance' &&
        atom.made?.node.callee !== undefined &&
        /decipher/i.test(lastName(atom.made.node.callee) ?? ''),
    ) ?? false
  );
}

/** A text, a list of bytes, or a buffer of zeros: its size is then the number that is known of it. */
function fixedBytes(arrival: Arrival, rule: Context): Atom | undefined {
  if (rule.semantics.value(arrival.node).labelled('random.weak').length > 0) return undefined;
  const [decoded] = decodedTexts(arrival.value);
  if (decoded) return decoded;
  return arrival.value.atoms.find((atom) => {
    if (atom.kind === 'const')
      return (
        (typeof atom.value === 'string' && atom.value !== '') || (typeof atom.value === 'number' && atom.value > 0)
      );
    return (
      atom.kind === 'array' &&
      !atom.open &&
      atom.items.length >= 8 &&
      atom.items.every((item) => typeof item.only()?.value === 'number')
    );
  });
}

/** `CryptoJS.enc.Hex.parse('…')`. */
function isFixedDecoding(node: TSESTree.Node, rule: Context): boolean {
  if (
    node.type !== 'CallExpression' ||
    !/^(parse|from|hexToBytes|utf8ToBytes|decode64|encode)$/.test(lastName(node.callee) ?? '')
  )
    return false;
  const [first] = node.arguments;
  return first !== undefined && constantTexts(rule.semantics.value(first)).some(({ value }) => value !== '');
}

/** `createHash('md5').update('ward').digest()`: the digest of a constant is one. */
function isFixedDigest(node: TSESTree.Node, { semantics }: Context): boolean {
  const inputs: Value[] = [];
  someNode(node, (one) => {
    if (one.type === 'CallExpression')
      for (const { role, value } of semantics.arrivals(one)) if (role === 'crypto.hash.input') inputs.push(value);
    return false;
  });
  return inputs.length > 0 && inputs.every((value) => value.closed && constantTexts(value).length > 0);
}

/** `key.slice(0, 16)`, `key.subarray(16)`. */
function isSliceOfKey(node: TSESTree.Node, arrival: Arrival, rule: Context): boolean {
  if (
    node.type !== 'CallExpression' ||
    node.callee.type !== 'MemberExpression' ||
    !['slice', 'subarray', 'substring', 'substr'].includes(memberName(node.callee) ?? '')
  )
    return false;
  const source = rule.sourceCode.getText(node.callee.object);
  return rule.semantics
    .arrivals(arrival.call.node)
    .some(
      ({ role, node: key }) =>
        role === 'crypto.key' &&
        someNode(
          key,
          (one) =>
            (one.type === 'Identifier' || one.type === 'MemberExpression') && rule.sourceCode.getText(one) === source,
        ),
    );
}

/** Of what CBC gives only the first block is taken: with a vector of zeros that is the bare block cipher, as devices ask for it. */
function isOneBlock({ node, module }: Arrival['call']): boolean {
  let at: TSESTree.Node = node;
  while (at.parent && /^(AwaitExpression|TSAsExpression|TSNonNullExpression)$/.test(at.parent.type)) at = at.parent;
  const declarator = at.parent?.type === 'VariableDeclarator' ? at.parent : undefined;
  if (declarator?.id.type !== 'Identifier') return isCutToBlock(at);
  const reads = module.variableOf(declarator.id)?.references.filter((one) => one.isRead()) ?? [];
  return reads.length > 0 && reads.every(({ identifier }) => isCutToBlock(identifier as TSESTree.Node));
}

/** `encrypted.slice(0, 16)`, `new Uint8Array(encrypted, 0, 16)` */
function isCutToBlock(node: TSESTree.Node): boolean {
  const isBlock = ([start, end]: readonly TSESTree.Node[]): boolean =>
    start?.type === 'Literal' && start.value === 0 && end?.type === 'Literal' && end.value === 16;
  const { parent } = node;
  if (parent?.type === 'NewExpression') return parent.arguments[0] === node && isBlock(parent.arguments.slice(1));
  return (
    parent?.type === 'MemberExpression' &&
    parent.object === node &&
    /^(slice|subarray)$/.test(memberName(parent) ?? '') &&
    parent.parent.type === 'CallExpression' &&
    isBlock(parent.parent.arguments)
  );
}

function isRandom(node: TSESTree.Node): boolean {
  return someNode(
    node,
    (one) =>
      one.type === 'CallExpression' &&
      /^(randomBytes|getRandomValues|randombytes_buf|getBytesSync|random)$/.test(lastName(one.callee) ?? ''),
  );
}
