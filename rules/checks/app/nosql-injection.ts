import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import type { Module } from '../../semantics/module';
import { OF_TEXT } from '../../semantics/builtin-methods';
import { inside, memberName, outermostFunction, unwrap } from '../../semantics/syntax';
import { sourceOf, Value, type Atom, type LabelFlow } from '../../semantics/value';
import { isForAdmins } from '../shared/admin-routes';
import { fieldCause } from '../shared/causes';
import { lastName } from '../shared/expressions';
import { checkOnRoutes, fieldOfWhole, requestField, type FieldCheck } from '../shared/field-checks';
import { comesBy, fromSource, worstSource, type Source } from '../shared/flows';
import { mountingOf } from '../shared/mounted';
import { once } from '../shared/once';
import { onlyNarrows } from '../shared/optional-filters';
import { dropsOperators } from '../shared/operator-sanitizers';

type Message = 'whole' | 'field' | 'code';
/** Operators whose operand is run as JavaScript by the server. */
const CODE = new Set(['$where', '$function', '$accumulator']);
/** Operators whose operand is itself a query. */
const LOGIC = new Set(['$and', '$or', '$nor', '$not', '$elemMatch', '$expr', '$match']);
/** Parts of a request that are strings whatever the sender does. */
const ALWAYS_TEXT = new Set([
  'params',
  'headers',
  'header',
  'get',
  'url',
  'path',
  'originalUrl',
  'hostname',
  'Param',
  'Headers',
]);
const SECRET = /pass|pwd|pin$|token|secret|otp|code$/i;
const MAX_DEPTH = 4;

export default defineRule<Message>({
  id: 'nosql-injection',
  title: 'A database query takes an object that others send',
  threats: ['IOMT-APP-02'],
  cwe: ['CWE-943'],
  severity: 'warning',
  confidence: 'medium',
  preset: 'recommended',
  group: 'Injection and parsing',
  messages: {
    whole:
      'The whole query comes from {{source}}, so the sender chooses which patients and devices it finds. Build the query here, of the fields that are meant.',
    field:
      '"{{field}}" may be an object such as {"$ne": null} from {{source}}: the query then matches records of others. Wrap it in String(…) or check its type.',
    code: 'Text from {{source}} is run as JavaScript by the database ({{field}}). Write the condition with query operators.',
  },
  roles: {
    'nosql.query'(arrival, rule) {
      // What a wrapper does whoever calls it is reported where the wrapper stands.
      if (arrival.inner && fields(arrival, arrival.inner, undefined, 0)) return;
      if (arrival.value.atoms.some((atom) => atom.kind === 'object' || atom.kind === 'array'))
        fields(arrival, arrival.value, rule, 0);
      else if (!isText(arrival.value)) {
        const source = operatorSource(arrival.value);
        if (source && !(arrival.inner && operatorSource(arrival.inner)))
          rule.report({
            node: arrival.node,
            messageId: 'whole',
            data: { source: source.phrase },
            ...fromSource(arrival, source, rule),
            severity: 'error',
            ...(!source.flow.certain && { confidence: 'low' as const }),
          });
      }
    },
  },
});

/**
 * Reports the first field that may be an operator; without `rule` it only tells whether there is one.
 * @param isOfOwner the condition that this is part of asks for records of who asks besides
 */
function fields(
  arrival: Arrival,
  value: Value,
  rule: RuleContext<Message> | undefined,
  depth: number,
  isOfOwner = false,
): boolean {
  if (depth > MAX_DEPTH) return false;
  for (const atom of value.atoms) {
    if (atom.kind === 'array' && atom.items.some((item) => fields(arrival, item, rule, depth + 1, isOfOwner)))
      return true;
    if (atom.kind !== 'object') continue;
    const isOwn = isOfOwner || atom.object.entries.some(isOwnerClause);
    const { module, entries } = atom.object;
    for (const entry of entries)
      if (
        !onlyNarrows(entry, entries, arrival.call.name, module) &&
        judge(arrival, { entry, module }, rule, depth, isOwn)
      )
        return true;
  }
  return false;
}

type Entry =
  | { readonly key: string; readonly node: TSESTree.Node; readonly value: () => Value }
  | { readonly spread: () => Value; readonly node: TSESTree.Node };

const OWNER = /^(user|owner|account|tenant|org|organi[sz]ation|clinic|creator|created_?by|practitioner)(_?id)?$/i;

/** `userId: session.user.id`: whatever else the sender asks for, only records of who asks are found. */
function isOwnerClause(entry: Entry): boolean {
  if (!('key' in entry) || !OWNER.test(entry.key) || ('maybe' in entry && entry.maybe)) return false;
  const value = entry.value();
  return (
    value.labelled('untrusted').length === 0 &&
    value.atoms.every((atom) => atom.kind !== 'const' && (atom.kind !== 'parameter' || isOfWhoAsks(atom)))
  );
}

/** Names of what a sender fills, where it is not known whether a parameter is a request. */
const SENT = /^(body|query|params|data|input|payload|form|args|fields|filter|\[\])$/;
const SESSION = /^(req|request|session|auth|ctx|\w*context)$/i;

/**
 * `context.org.id`, `req.userId`: what the server put on the request or context that it hands on. What is sent would have
 * come by a part of a request; `id` alone may be anything of the caller.
 */
function isOfWhoAsks({ node, index, path }: Extract<Atom, { kind: 'parameter' }>): boolean {
  const holder = node.params[index];
  const name = holder?.type === 'Identifier' ? holder.name : '';
  return !path.some((part) => SENT.test(part)) && !SENT.test(name) && path.length >= (SESSION.test(name) ? 1 : 2);
}

/** One report a query is enough: the same wrapping mends all its fields. */
function judge(
  arrival: Arrival,
  { entry, module }: { readonly entry: Entry; readonly module: Module },
  rule: RuleContext<Message> | undefined,
  depth: number,
  isOwn: boolean,
): boolean {
  const value = 'key' in entry ? entry.value() : entry.spread();
  const field = 'key' in entry ? entry.key : '…';
  const isCode = CODE.has(field);
  if (!isCode && value.atoms.some((atom) => atom.kind === 'object' || atom.kind === 'array'))
    return !isDocument(field, value) && fields(arrival, value, rule, depth + 1, isOwn);
  // An operator such as `$eq`, `$in` or `$gt` takes its operand as data.
  if (!isCode && (isText(value) || makesText(entry.node) || (field.startsWith('$') && !LOGIC.has(field)))) return false;
  const source = isCode ? worstSource(value, 'code') : operatorSource(value);
  if (!source) return false;
  const messageId = isCode ? 'code' : 'key' in entry ? 'field' : 'whole';
  const grave = messageId !== 'field' || SECRET.test(field);
  if (isOwn && !grave) return false;
  if (rule && !comesBy(arrival, source.flow, rule)) return false;
  const check = rule ? checkBefore(arrival, messageId === 'field' ? entry : undefined, rule) : 'open';
  if (check === 'text') return false;
  // A call that is read in several ways, with a callback and without, gives the same query several times.
  if (rule && arrival.direct && !once(rule, entry.node)) return true;
  const blamed = rule && fromSource(arrival, source, rule);
  rule?.report({
    node: arrival.node,
    messageId,
    data: { field, source: source.phrase },
    ...blamed,
    // One check where the field is taken from the request mends all queries that are made with it.
    cause: [
      ...[blamed?.cause ?? []].flat(),
      ...(arrival.direct && messageId === 'field' ? fieldCause(takenBy(entry.node), module, true) : []),
    ],
    ...(grave && { severity: 'error' as const }),
    // What code that is not seen makes of a value is an object of the sender's only where that code lets it be one.
    ...((check !== 'open' || !source.flow.certain) && { confidence: 'low' as const }),
  });
  return true;
}

/**
 * `address: { city: body.city }`: an object without operators of its own is a document, compared as a whole with what is
 * stored; an operator within it is none.
 */
function isDocument(field: string, value: Value): boolean {
  return (
    !field.startsWith('$') &&
    field !== '…' &&
    value.atoms.every(
      (atom) =>
        atom.kind === 'object' &&
        atom.object.entries.length > 0 &&
        atom.object.entries.every((entry) => 'key' in entry && !entry.key.startsWith('$')),
    )
  );
}

/**
 * What is done before the handler in which the query is made: a check of the field on each route to it. `unreached` where
 * no route leads to it.
 * @param entry the entry of the query that takes the field
 */
function checkBefore(arrival: Arrival, entry: Entry | undefined, rule: RuleContext<Message>): FieldCheck | 'unreached' {
  if (dropsOperators(rule)) return 'text';
  const handler = outermostFunction(arrival.node);
  if (!handler) return 'open';
  const mounting = mountingOf(handler, rule);
  if (mounting.isUnmounted) return 'unreached';
  const { module } = rule.semantics;
  const handed = entry && handedBy(arrival, entry);
  const field =
    handed === undefined
      ? requestField(arrival.direct && entry ? takenBy(entry.node) : arrival.node, module)
      : fieldOfWhole(arrival.node, handed, module);
  const check = field ? checkOnRoutes(field, mounting, handler, rule) : 'open';
  // Administrators find what others may not see without an operator as well.
  return check === 'open' && isForAdmins(mounting, rule) ? 'perhaps' : check;
}

/** The name under which a function of the workspace takes the field out of what it is handed: `data.ward`. */
function handedBy({ direct, node }: Arrival, entry: Entry): string | undefined {
  const taken = direct || inside(entry.node, node) ? undefined : unwrap(takenBy(entry.node));
  return taken?.type === 'MemberExpression' && taken.object.type === 'Identifier' ? memberName(taken) : undefined;
}

/** `req.body.mail` of `{ mail: req.body.mail }`, and of `filter.mail = req.body.mail`. */
function takenBy(entry: TSESTree.Node): TSESTree.Node {
  return entry.type === 'Property' ? entry.value : entry.type === 'AssignmentExpression' ? entry.right : entry;
}

/** True when the value can be no object: an operator needs one. */
function isText(value: Value): boolean {
  return value.atoms.every(
    (atom) =>
      atom.kind === 'const' ||
      atom.kind === 'text' ||
      (atom.kind === 'unknown' && atom.type !== undefined && atom.type !== 'object'),
  );
}

/** `field: String(x)`, `field: x.trim()`, "field: `${x}`": seen here, because what a caller gives is kept as it is. */
function makesText(node: TSESTree.Node): boolean {
  const made = node.type === 'Property' ? unwrap(node.value) : node;
  return (
    made.type === 'TemplateLiteral' ||
    (made.type === 'CallExpression' &&
      ((made.callee.type === 'Identifier' && made.callee.name === 'String') ||
        (made.callee.type === 'MemberExpression' && OF_TEXT.test(memberName(made.callee) ?? ''))))
  );
}

function operatorSource(value: Value): Source | undefined {
  // A part that is a text says nothing of another that the value may come from: the filter stands before the choice.
  const open = new Value(
    value.atoms,
    value.labels.filter((flow) => !alwaysText(flow)),
  );
  return worstSource(open, 'nosql', ['untrusted.archive', 'untrusted.file', 'untrusted.response']);
}

function alwaysText(flow: LabelFlow): boolean {
  const origin = sourceOf(flow.hop);
  if (!origin) return false;
  let node = unwrap(origin.type === 'Decorator' ? origin.expression : origin);
  if (node.type === 'CallExpression') {
    // `c.req.query('ward')` of Hono gives a text, `c.req.query()` all of them.
    const isOne = node.arguments.length > 0 && /^(query|param)$/.test(lastName(node.callee) ?? '');
    if (isOne && node.callee.type === 'MemberExpression') return true;
    node = unwrap(node.callee);
  }
  // `({ params }) =>` and `const { params } = req` take the part by its name.
  const named = node.type === 'Property' && !node.computed ? node.key : node;
  const name =
    named.type === 'MemberExpression' ? memberName(named) : named.type === 'Identifier' ? named.name : undefined;
  return name !== undefined && ALWAYS_TEXT.has(name);
}
