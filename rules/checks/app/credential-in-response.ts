import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import { functionAround, inside, isFunction, keyName, memberName, unwrap } from '../../semantics/syntax';
import type { Value } from '../../semantics/value';
import { definitionOf, lastName, valueName } from '../shared/expressions';
import { leavesArriving, placed, setTo, type Leaf } from '../shared/leaves';
import { once } from '../shared/once';
import { isPasswordField } from '../shared/passwords';
import { origin, textOf } from '../shared/phi';
import { declaredNames, isLeftOut, recordModels, type RecordModel } from '../shared/record-models';
import { words } from '../shared/secrets';
import { someNode } from '../shared/walk';

type Message = 'hash' | 'record' | 'environment';
type Rule = RuleContext<Message>;

/** What a stored password is called that was made a hash of. */
const HASH = /^(hash(ed)?(password|passwd|pwd)|(password|passwd|pwd)(hash(ed)?|digest|salt))$/;
/** Methods of object mappers that give whole records. */
const LOADS = /^(find(One|ById|ByPk|Unique|First|All|Many)?(OrThrow|OrFail)?|findOneBy|findBy|first|create)$/;
/** Steps of a query, or options of it, that say which fields come along. */
const CHOOSES = /^(select|projection|project|omit|attributes|fields|returning|column|columns|pick)$/;
const COMPARES = /^(compare(Sync|Password)?|verify(Password)?|checkPassword|validatePassword|timingSafeEqual)$/;

export default defineRule<Message>({
  id: 'credential-in-response',
  title: 'Stored passwords or the environment go out with a response',
  threats: ['IOMT-APP-09'],
  cwe: ['CWE-200', 'CWE-522'],
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
      for (const leaf of leavesArriving(arrival, rule as RuleContext)) {
        const messageId = judge(leaf, rule);
        if (messageId === undefined) continue;
        if (!once(rule, arrival.call.node)) return;
        rule.report({
          node: placed(leaf.node, arrival.node),
          messageId,
          data: { what: textOf(leaf.node, rule as RuleContext) },
          trace: origin(leaf.node, rule as RuleContext),
          ...(messageId === 'environment' && { confidence: 'high' as const }),
        });
        return;
      }
    },
  },
});

function judge(leaf: Leaf, rule: Rule): Message | undefined {
  if (leaf.isPart) return undefined;
  const { node, value } = leaf;
  if (value.members().includes('process.env') && value.atoms.length === 1) return 'environment';
  if (isStoredHash(node, value, rule)) return 'hash';
  if (selectsPassword(value) || isLoadedWhole(node, rule) || isCheckedHere(node, rule)) return 'record';
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

/** A document, or a list of them, of a model whose declaration has a password that comes along unless it is asked not to. */
function isLoadedWhole(node: TSESTree.Node, rule: Rule): boolean {
  const call = loaderOf(node, rule);
  const first = call && stepsOf(call).at(-1);
  const callee = first && unwrap(first.callee);
  if (!call || callee?.type !== 'MemberExpression' || !LOADS.test(memberName(callee) ?? '') || choosesFields(call))
    return false;
  const value = rule.semantics.value(callee.object);
  if (!value.is('mongoose#Model') || isChanged(node, rule)) return false;
  const models = recordModels(value, callee.object, rule.semantics.module, rule);
  return models.length > 0 && models.every((model) => !model.isOpen && showsPassword(model));
}

function showsPassword(model: RecordModel): boolean {
  return (
    declaredNames(model).some((name) => isPasswordField(name) && !isLeftOut(model, name)) &&
    !someNode(model.module.ast, (one) => HIDES.test(hiding(one) ?? ''))
  );
}

/** `toJSON`, `transform` and plugins of a schema: what is sent is not what is stored. */
const HIDES = /^(toJSON|toObject|transform|plugin|select)$/;
function hiding(node: TSESTree.Node): string | undefined {
  if (node.type === 'Property' || node.type === 'MethodDefinition') return keyName(node);
  return node.type === 'MemberExpression'
    ? memberName(node)
    : node.type === 'Literal' && typeof node.value === 'string'
      ? node.value
      : undefined;
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
