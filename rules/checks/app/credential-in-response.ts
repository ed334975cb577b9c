import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { functionAround, inside, isFunction, keyName, memberName, unwrap } from '../../semantics/syntax';
import type { Value } from '../../semantics/value';
import { passwordOfRecord } from '../shared/account-records';
import { definitionOf, lastName, valueName } from '../shared/expressions';
import { leavesArriving, placed, setTo, type Leaf } from '../shared/leaves';
import { once } from '../shared/once';
import { isPasswordField } from '../shared/passwords';
import { origin, textOf } from '../shared/phi';
import { words } from '../shared/secrets';

type Message = 'hash' | 'record' | 'environment';
type Rule = RuleContext<Message>;

/** What a stored password is called that was made a hash of. */
const HASH = /^(hash(ed)?(password|passwd|pwd)|(password|passwd|pwd)(hash(ed)?|digest|salt))$/;
/** Steps of a query, or options of it, that say which fields come along. */
const CHOOSES = /^(select|projection|project|omit|attributes|fields|returning|column|columns|pick)$/;
const COMPARES = /^(compare(Sync|Password)?|verify(Password)?|checkPassword|validatePassword|timingSafeEqual)$/;

export default defineRule<Message>({
  id: 'credential-in-response',
  title: 'Stored passwords or the environment go out with a response',
  threats: ['IOMT-APP-15', 'IOMT-APP-09'],
  cwe: ['CWE-201', 'CWE-522'],
  severity: 'error',
  confidence: 'medium',
  preset: 'recommended',
  group: 'Web, API and session',
  messages: {
    hash: '{{what}} goes out with this response: hashes of passwords are tried out elsewhere, without a limit, until staff and patients can be signed in as. Answer with the fields that the client needs.',
    record:
      '{{what}} goes out whole, with the stored password in it: it is tried out elsewhere, without a limit, until staff and patients can be signed in as. Answer with the fields that the client needs.',
    environment:
      'All variables of the environment go out with this response, and with them the keys and passwords of the service. Answer with the few that are meant, by name.',
  },
  roles: {
    'http.response.body'(arrival, rule) {
      if (!arrival.direct) return;
      const found = credentialIn(arrival, rule);
      if (!found || !once(rule, arrival.call.node)) return;
      rule.report({
        node: placed(found.node, arrival.node),
        messageId: found.messageId,
        data: { what: textOf(found.node, rule as RuleContext) },
        trace: origin(found.node, rule as RuleContext),
        ...(found.messageId === 'environment' && { confidence: 'high' as const }),
        ...(found.messageId === 'record' && { severity: 'warning' as const }),
      });
    },
  },
});

interface Found {
  readonly node: TSESTree.Node;
  readonly messageId: Message;
}

/** The first stored credential among what a body is put together of. */
function credentialIn(arrival: Arrival, rule: Rule): Found | undefined {
  for (const leaf of leavesArriving(arrival, rule as RuleContext)) {
    const messageId = judge(leaf, rule);
    if (messageId !== undefined) return { node: leaf.node, messageId };
  }
  const record = partsOf(arrival.node, rule).find(
    (part) => passwordOfRecord(part, rule) !== undefined && !isWithoutRecord(part, arrival.node, rule),
  );
  return record && { node: record, messageId: 'record' };
}

function judge(leaf: Leaf, rule: Rule): Message | undefined {
  if (leaf.isPart) return undefined;
  const { node, value } = leaf;
  if (value.members().includes('process.env') && value.atoms.length === 1) return 'environment';
  if (isStoredHash(node, value, rule)) return 'hash';
  if (selectsPassword(value) || isCheckedHere(node, rule))
    return isWithoutRecord(node, node, rule) ? undefined : 'record';
  return undefined;
}

/** `user.passwordHash`, or what a password hash made here gave. */
function isStoredHash(node: TSESTree.Node, value: Value, rule: Rule): boolean {
  const at = unwrap(node);
  const name = words(valueName(at) ?? '').join('');
  const isConstant = value.atoms.length > 0 && value.atoms.every(({ kind }) => kind === 'const' || kind === 'function');
  if (isConstant || value.atoms.every((atom) => atom.kind === 'unknown' && atom.type === 'boolean')) return false;
  if (at.type === 'MemberExpression' && HASH.test(name)) return true;
  const made = definitionOf(at, rule.semantics.module);
  const call = made && unwrap(made.type === 'AwaitExpression' ? made.argument : made);
  return (
    (HASH.test(name) || isPasswordField(valueName(at) ?? '')) &&
    call?.type === 'CallExpression' &&
    rule.semantics.arrivals(call).some(({ role }) => role === 'crypto.password.hash')
  );
}

/** A row that an SQL statement selects with the column of the password among others. */
function selectsPassword(value: Value, depth = 0): boolean {
  return value.atoms.some((atom) => {
    if (atom.kind === 'unknown' && atom.row)
      return atom.row.columns.some(({ key, name }) => {
        const column = words(name ?? key).join('');
        return words(key).join('') === column && (HASH.test(column) || isPasswordField(name ?? key));
      });
    return atom.kind === 'array' && depth < 2 && atom.items.some((item) => selectsPassword(item, depth + 1));
  });
}

/** The call that loaded what a name stands for: `await User.findById(id)`, with its steps. */
function loaderOf(node: TSESTree.Node, rule: Rule): TSESTree.CallExpression | undefined {
  const at = unwrap(node);
  const made = at.type === 'Identifier' ? setTo(at, rule as RuleContext) : undefined;
  const from = made && unwrap(made);
  const call = from?.type === 'AwaitExpression' ? unwrap(from.argument) : from;
  return call?.type === 'CallExpression' ? call : undefined;
}

/** The receivers of a chain of calls, from the last call to what it began with. */
function stepsOf(call: TSESTree.CallExpression): readonly TSESTree.CallExpression[] {
  const steps = [call];
  for (let callee = unwrap(call.callee); callee.type === 'MemberExpression';) {
    const inner = unwrap(callee.object);
    if (inner.type !== 'CallExpression') break;
    steps.push(inner);
    callee = unwrap(inner.callee);
  }
  return steps;
}

/** True when a query, or an option of it, chooses fields: what it leaves out is not judged. */
function choosesFields(call: TSESTree.CallExpression): boolean {
  return stepsOf(call).some(
    (step) =>
      CHOOSES.test(lastName(step.callee) ?? '') ||
      (/^find/.test(lastName(step.callee) ?? '') && step.arguments.length > 1) ||
      step.arguments.some(
        (one) =>
          one.type === 'ObjectExpression' &&
          one.properties.some((part) => part.type !== 'Property' || CHOOSES.test(keyName(part) ?? '')),
      ),
  );
}

/**
 * `bcrypt.compare(given, user.password)` shows that the stored password is in the record that goes out whole. Classes and
 * documents may leave it out when they are sent; records of plain clients do not.
 */
function isCheckedHere(node: TSESTree.Node, rule: Rule): boolean {
  const at = unwrap(node);
  const call = loaderOf(at, rule);
  if (at.type !== 'Identifier' || !call || choosesFields(call) || isChanged(at, rule)) return false;
  const first = stepsOf(call).at(-1)!;
  const callee = unwrap(first.callee);
  const isPlain =
    callee.type === 'MemberExpression' && rule.semantics.value(callee.object).is('@prisma/client#Delegate');
  return isPlain && fieldsRead(at, rule).some((read) => isCompared(read));
}

/** The places where a property of a variable is read. */
function fieldsRead(node: TSESTree.Identifier, rule: Rule): readonly TSESTree.MemberExpression[] {
  return (rule.semantics.module.variableOf(node)?.references ?? []).flatMap(({ identifier }) => {
    const parent = identifier.parent as TSESTree.Node | undefined;
    return parent?.type === 'MemberExpression' && parent.object === (identifier as TSESTree.Node) ? [parent] : [];
  });
}

function isCompared(read: TSESTree.MemberExpression): boolean {
  const name = memberName(read) ?? '';
  const call = read.parent;
  return (
    (isPasswordField(name) || HASH.test(words(name).join(''))) &&
    call.type === 'CallExpression' &&
    call.callee !== read &&
    COMPARES.test(lastName(call.callee) ?? '')
  );
}

/** The password is taken out, or something else is made of the record, before it is sent. */
function isChanged(node: TSESTree.Node, rule: Rule): boolean {
  const at = unwrap(node);
  if (at.type !== 'Identifier') return false;
  const around = functionAround(at);
  return fieldsRead(at, rule).some((read) => {
    const { parent } = read;
    const isWritten =
      (parent.type === 'AssignmentExpression' && parent.left === read) ||
      (parent.type === 'UnaryExpression' && parent.operator === 'delete');
    return isWritten && around !== undefined && isFunction(around) && inside(read, around);
  });
}

/**
 * True where the answer is given without the record: in the `else` of `if (user)`, in the branch of `if (!user)`, in the
 * `catch` behind the `try` that loads it.
 */
function isWithoutRecord(record: TSESTree.Node, answer: TSESTree.Node, { semantics: { module } }: Rule): boolean {
  const at = unwrap(record);
  const variable = at.type === 'Identifier' ? module.variableOf(at) : undefined;
  if (!variable) return false;
  const isRecord = (node: TSESTree.Node): boolean => node.type === 'Identifier' && module.variableOf(node) === variable;
  const puts = [record, ...variable.identifiers];
  for (let inner: TSESTree.Node = answer; inner.parent; inner = inner.parent) {
    const outer: TSESTree.Node = inner.parent;
    if (outer.type === 'IfStatement') {
      const test = unwrap(outer.test);
      const isNegated = test.type === 'UnaryExpression' && test.operator === '!' && isRecord(unwrap(test.argument));
      if ((isNegated && inner === outer.consequent) || (isRecord(test) && inner === outer.alternate)) return true;
    }
    if (outer.type === 'TryStatement' && inner === outer.handler && puts.some((put) => inside(put, outer.block)))
      return true;
  }
  return false;
}

/** The body itself, and what is put into an object that is the body: where it is written, and by assignments behind. */
function partsOf(body: TSESTree.Node, rule: Rule): readonly TSESTree.Node[] {
  const at = unwrap(body);
  const made = at.type === 'Identifier' ? definitionOf(at, rule.semantics.module) : at;
  const object = made && unwrap(made);
  if (object?.type === 'CallExpression' && lastName(object.callee) === 'stringify' && object.arguments[0])
    return partsOf(object.arguments[0], rule);
  const written =
    object?.type === 'ObjectExpression'
      ? object.properties.flatMap((one) => (one.type === 'Property' ? [one.value] : [one.argument]))
      : [];
  return [at, ...written, ...(at.type === 'Identifier' ? assignedTo(at, rule) : [])];
}

/** `result.user = user`: what the properties of a variable are set to. */
function assignedTo(name: TSESTree.Identifier, { semantics: { module } }: Rule): readonly TSESTree.Node[] {
  const variable = module.variableOf(name);
  return (variable?.references ?? []).flatMap(({ identifier }) => {
    const member = (identifier as TSESTree.Node).parent;
    const write =
      member?.type === 'MemberExpression' && member.object === (identifier as TSESTree.Node)
        ? member.parent
        : undefined;
    return write?.type === 'AssignmentExpression' && write.left === member ? [write.right] : [];
  });
}
