import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { entryNode } from '../../semantics/arrivals';
import { boundColumns, type SqlSlot } from '../../semantics/sql-columns';
import { memberName, unwrap } from '../../semantics/syntax';
import type { LabelFlow, TextView, Value } from '../../semantics/value';
import { fieldsTakenByClass } from '../shared/checked-classes';
import { lastName, valueName } from '../shared/expressions';
import { once } from '../shared/once';
import { givenAsItIs, hashesAround, isAccount, isPasswordField } from '../shared/passwords';
import {
  declaredNames,
  isLeftOut,
  mayTransform,
  recordModels,
  type RecordModel,
  type Write,
} from '../shared/record-models';
import { comparedPasswords, lookupFilter } from '../shared/password-comparison';

type Rule = RuleContext<'stored' | 'compared'>;

export default defineRule({
  id: 'cleartext-password-storage',
  title: 'Passwords are stored as they were typed',
  threats: ['IOMT-APP-09'],
  cwe: ['CWE-256', 'CWE-522'],
  severity: 'error',
  confidence: 'medium',
  preset: 'recommended',
  group: 'Web, API and session',
  triggers: ['passw', 'pwd', { segment: 'pass' }, 'kennwort', 'senha', 'contrase', 'motdepasse', 'wachtwoord', 'haslo'],
  messages: {
    stored:
      '{{name}} is stored as it was typed: whoever reads the data base or one of its backups signs in as staff and patients, here and elsewhere. Store only an Argon2id, scrypt or bcrypt hash.',
    compared:
      '{{name}} is held against the stored one as text, so passwords lie in the data base as they were typed. Store a hash and check with the verify function of Argon2, scrypt or bcrypt.',
  },
  roles: {
    'database.record': judgeRecord,
    'sql.parameters': judgeParameters,
    'sql.query'(arrival, rule) {
      if (arrival.inner?.labels.some((flow) => flow.label === 'untrusted.http')) return;
      for (const text of arrival.value.texts())
        judgeStatement(
          text,
          ({ kind, ...slot }) => (kind === 'hole' && 'at' in slot ? text.holes[slot.at] : undefined),
          arrival,
          rule,
        );
    },
    'nosql.query'(arrival, rule) {
      if (!arrival.inner || !passwordOf(arrival.inner, rule)) judgeFilter(arrival.node, arrival.value, rule);
    },
  },
  nodes: (rule) => ({
    NewExpression(node) {
      const [record] = node.arguments;
      const made = rule.semantics.value(node.callee);
      if (record && made.is('mongoose#Model')) judgeWritten(record, made, node, rule);
    },
    CallExpression(node) {
      const filter = lookupFilter(node, rule);
      if (filter) judgeFilter(filter, rule.semantics.value(filter), rule);
      // `User({ … })` makes a document as `new User` does.
      const made =
        node.callee.type === 'Identifier' && node.arguments[0] ? rule.semantics.value(node.callee) : undefined;
      if (made?.is('mongoose#Model')) judgeWritten(node.arguments[0]!, made, node, rule);
    },
    AssignmentExpression(node) {
      judgeField(node, rule);
    },
    BinaryExpression(node) {
      const given = comparedPasswords(node, rule);
      if (given && once(rule, node)) report(node, 'compared', rule, { name: given.name, flow: given.flow });
    },
  }),
});

function report(
  node: TSESTree.Node,
  messageId: 'stored' | 'compared',
  rule: Rule,
  {
    name,
    flow,
    via = [],
    isGuess = false,
  }: { name: string; flow?: LabelFlow | undefined; via?: Arrival['via']; isGuess?: boolean },
): void {
  rule.report({
    node,
    messageId,
    data: { name },
    trace: rule.semantics.trace({ node, via }, flow),
    ...(isGuess && { confidence: 'low' as const }),
  });
}

/** A record that a modelled call writes. */
function judgeRecord(arrival: Arrival, rule: Rule): void {
  const { call, inner } = arrival;
  const method = call.name.slice(call.name.lastIndexOf('.') + 1);
  const write: Write = /insertMany|bulkCreate/.test(method)
    ? 'many'
    : /update|upsert|replace/i.test(method)
      ? 'update'
      : 'save';
  const models = modelsOf(arrival, rule);
  for (const { name, value } of passwordsIn(arrival.value, models, rule)) {
    const flow = givenAsItIs(value);
    if (!flow || (inner && passwordsIn(inner, models, rule).some((one) => givenAsItIs(one.value)))) continue;
    if (!isKept(models, name, write, arrival, rule)) continue;
    const node = blamed(arrival.node, name);
    if (isMadeHash(arrival, node, rule) || isBesidePassword(arrival) || !once(rule, node)) continue;
    report(node, 'stored', rule, { name, flow, via: arrival.via, isGuess: isOfAnotherForm(flow, rule) });
    return;
  }
}

/**
 * `@Body() profile: ProfileDto`, a class without a password: what the form of this route sends has none, and a pipe that keeps
 * to the class takes it out.
 */
function isOfAnotherForm(flow: LabelFlow, rule: Rule): boolean {
  return fieldsTakenByClass(flow, rule)?.some(isPasswordField) === false;
}

/** `addUser(name, mail, password)`: of several arguments that a function makes one record of, the password is blamed. */
function isBesidePassword({ node, direct }: Arrival): boolean {
  const saysPassword = (one: TSESTree.Node): boolean => isPasswordField(valueName(one) ?? '');
  return (
    !direct && node.parent?.type === 'CallExpression' && !saysPassword(node) && node.parent.arguments.some(saysPassword)
  );
}

/** Clients and builders of statements, which store what they are given. */
const PLAIN = new Set(['mongodb', 'knex', '@prisma/client', 'drizzle-orm/node-postgres', 'kysely']);

/** The models that the call goes to; undefined where no object mapper stands between record and data base. */
function modelsOf({ call }: Arrival, rule: Rule): readonly RecordModel[] | undefined {
  if (call.receiver?.is('@prisma/client#extendedDelegate')) return [];
  if (PLAIN.has(call.library ?? '') || call.node.type !== 'CallExpression') return undefined;
  const callee = unwrap(call.node.callee);
  return callee.type === 'MemberExpression' && call.receiver
    ? recordModels(call.receiver, callee.object, call.module, rule)
    : [];
}

/** True when the field is stored as it is given, as far as the model tells. */
function isKept(
  models: readonly RecordModel[] | undefined,
  field: string,
  write: Write,
  arrival: Pick<Arrival, 'value'>,
  rule: Rule,
): boolean {
  const fields = fieldsIn(arrival.value);
  if (models === undefined) return write === 'update' || isAccount(fields, undefined);
  return (
    models.length > 0 &&
    models.every(
      (model) =>
        isAccount([...fields, ...declaredNames(model)], model.name) &&
        !isLeftOut(model, field) &&
        !mayTransform(model, field, write, rule),
    )
  );
}

function judgeWritten(
  record: TSESTree.Node,
  made: Value,
  node: TSESTree.CallExpression | TSESTree.NewExpression,
  rule: Rule,
): void {
  const value = rule.semantics.value(record);
  const models = recordModels(made, node.callee, rule.semantics.module, rule);
  for (const { name, value: password } of passwordsIn(value, models, rule)) {
    const flow = givenAsItIs(password);
    const at = blamed(record, name);
    if (!flow || !isKept(models, name, 'save', { value }, rule)) continue;
    if (isReplaced(node, name, rule) || hashesAround(node, rule.semantics.module) || !once(rule, at)) continue;
    report(at, 'stored', rule, { name, flow, isGuess: isFinishedElsewhere(node, rule) || isOfAnotherForm(flow, rule) });
    return;
  }
}

/** `user.password = req.body.password`, of a document that was loaded or made before. */
function judgeField(node: TSESTree.AssignmentExpression, rule: Rule): void {
  const left = unwrap(node.left);
  const name = left.type === 'MemberExpression' ? memberName(left) : undefined;
  if (left.type !== 'MemberExpression' || name === undefined || !isPasswordField(name)) return;
  const owner = unwrap(left.object);
  const variable = owner.type === 'Identifier' ? rule.semantics.module.variableOf(owner) : undefined;
  const definition = variable?.defs[0]?.node as TSESTree.Node | undefined;
  let made = definition?.type === 'VariableDeclarator' && definition.init ? unwrap(definition.init) : undefined;
  if (made?.type === 'AwaitExpression') made = unwrap(made.argument);
  if (made?.type !== 'CallExpression' && made?.type !== 'NewExpression') return;
  const from = unwrap(made.callee);
  const source =
    made.type === 'CallExpression' &&
    from.type === 'MemberExpression' &&
    /^(find\w*|create|build)$/.test(memberName(from) ?? '')
      ? from.object
      : from;
  const flow = givenAsItIs(rule.semantics.value(node.right));
  if (!flow) return;
  const models = recordModels(rule.semantics.value(source), source, rule.semantics.module, rule);
  if (!isStoredModel(source, rule) || !isKept(models, name, 'save', { value: rule.semantics.value(owner) }, rule))
    return;
  if (hashesAround(node, rule.semantics.module) || !once(rule, node.right)) return;
  report(node.right, 'stored', rule, { name, flow });
}

/** Of the classes of a workspace only those that an object mapper writes are meant. */
function isStoredModel(node: TSESTree.Node, rule: Rule): boolean {
  const value = rule.semantics.value(node);
  return value.is('mongoose#Model') || value.is('sequelize#definedModel') || value.is('typeorm#Repository');
}

interface Password {
  readonly name: string;
  readonly value: Value;
}

/** The passwords among the fields of a record: those written in it, and of a whole body those that the model has. */
function passwordsIn(record: Value, models: readonly RecordModel[] | undefined, rule: Rule): readonly Password[] {
  const set = rule.semantics.property(record, '$set');
  const inner = fieldsIn(record).includes('$set') ? passwordsIn(set, models, rule) : [];
  const declared = [
    ...(models ?? []).flatMap((model) => declaredNames(model)),
    ...record.atoms.flatMap((atom) => (atom.kind === 'object-of' ? declaredNames(asModel(atom)) : [])),
  ];
  const names = [...new Set([...fieldsIn(record), ...declared])].filter(isPasswordField);
  return [...inner, ...names.map((name) => ({ name, value: rule.semantics.property(record, name) }))];
}
function asModel({ node, module }: Pick<RecordModel, 'module'> & { node: RecordModel['fields'] }): RecordModel {
  return { name: undefined, fields: node, module, hooks: [], isOpen: true };
}
function fieldsIn(record: Value): readonly string[] {
  return record.atoms.flatMap((atom) =>
    atom.kind === 'object' ? atom.object.entries.flatMap((entry) => ('key' in entry ? [entry.key] : [])) : [],
  );
}

function blamed(record: TSESTree.Node, name: string): TSESTree.Node {
  const set = entryNode(record, '$set');
  return entryNode(unwrap(set) === unwrap(record) ? record : set, name);
}

/** A hash is made where the record is put together, or where it is written. */
function isMadeHash(arrival: Arrival, node: TSESTree.Node, rule: Rule): boolean {
  const places = [
    { node, module: rule.semantics.module },
    { node: arrival.call.node, module: arrival.call.module },
    ...(arrival.passedAs ?? []),
  ];
  const { call } = arrival;
  return (
    places.some((place) => hashesAround(place.node, place.module)) ||
    (call.module === rule.semantics.module &&
      call.node.type === 'CallExpression' &&
      isReplaced(call.node, lastName(node) ?? 'password', rule))
  );
}

/** The record gets another password after it was made and before it is saved. */
function isReplaced(made: TSESTree.Node, field: string, rule: Rule): boolean {
  let at = made.parent;
  while (at?.type === 'AwaitExpression') at = at.parent;
  if (at?.type !== 'VariableDeclarator' || at.id.type !== 'Identifier') return false;
  const variable = rule.semantics.module.variableOf(at.id);
  return rule.semantics.module.writesOf(field).some((write) => {
    const left = unwrap(write.left);
    const owner = left.type === 'MemberExpression' ? unwrap(left.object) : undefined;
    return (
      owner?.type === 'Identifier' &&
      rule.semantics.module.variableOf(owner) === variable &&
      !givenAsItIs(rule.semantics.value(write.right))
    );
  });
}

/**
 * The document is not saved here but handed on, `accounts.register(user)`, or told to do so by a method of its own,
 * `user.signUp()`: whether that hashes the password nobody sees here.
 */
function isFinishedElsewhere(made: TSESTree.Node, { semantics: { module } }: Rule): boolean {
  const name = made.parent?.type === 'VariableDeclarator' ? made.parent.id : undefined;
  if (name?.type !== 'Identifier') return false;
  const uses = (module.variableOf(name)?.references ?? [])
    .map(({ identifier }) => identifier as TSESTree.Node)
    .filter((use) => use !== name);
  const isCalled = (use: TSESTree.Node, method: (named: string) => boolean): boolean =>
    use.parent?.type === 'MemberExpression' &&
    use.parent.object === use &&
    use.parent.parent.type === 'CallExpression' &&
    use.parent.parent.callee === use.parent &&
    method(memberName(use.parent) ?? '');
  return (
    !uses.some((use) => isCalled(use, (method) => method === 'save')) &&
    uses.some((use) => isCalled(use, (method) => !OF_DOCUMENT.has(method)) || use.parent?.type === 'CallExpression')
  );
}
/** Methods of Mongoose's documents that store nothing. */
const OF_DOCUMENT = new Set(
  'validate validateSync set get toObject toJSON populate markModified isModified isNew equals init depopulate'.split(
    ' ',
  ),
);

/** A password in a filter: the record is looked for by what was typed. */
function judgeFilter(node: TSESTree.Node, filter: Value, rule: Rule): void {
  const found = passwordOf(filter, rule);
  if (!found) return;
  const at = entryNode(node, found.name);
  if (!hashesAround(at, rule.semantics.module) && once(rule, at)) report(at, 'compared', rule, found);
}
/** The password among the conditions of a filter, when it is as it was given. */
function passwordOf(filter: Value, rule: Rule): { readonly name: string; readonly flow: LabelFlow } | undefined {
  const fields = fieldsIn(filter);
  const name = fields.find(isPasswordField);
  const flow = name !== undefined && givenAsItIs(rule.semantics.property(filter, name));
  return flow && isAccount(fields, undefined) ? { name, flow } : undefined;
}

/** What a statement is given for its parameters, in the order or under the names that it has for them. */
function judgeParameters(arrival: Arrival, rule: Rule): void {
  const { call, value, inner } = arrival;
  // What the wrapper takes from a request itself is reported where it stands.
  if (inner?.labels.some((flow) => flow.label === 'untrusted.http')) return;
  const statement = call.name.startsWith('Statement.')
    ? call.receiver?.atoms.map((atom) => (atom.kind === 'instance' ? atom.made?.args[0] : undefined)).find(Boolean)
    : (call.argument(0) ?? undefined);
  if (!statement) return;
  const texts = [
    ...statement.texts(),
    ...['sql', 'text', 'query'].flatMap((key) => rule.semantics.property(statement, key).texts()),
  ];
  const isSpread =
    call.name.startsWith('Statement.') || !value.atoms.some(({ kind }) => kind === 'array' || kind === 'object');
  const from = call.name.startsWith('Statement.') ? 0 : 1;
  const list = value.atoms.find((atom) => atom.kind === 'array');
  const given = (slot: SqlSlot): Value | undefined => {
    if (slot.kind === 'hole') return undefined;
    if (slot.kind === 'name') return rule.semantics.property(value, slot.name);
    if (list?.kind === 'array') return list.items[slot.at];
    return isSpread ? call.argument(from + slot.at) : undefined;
  };
  for (const text of texts) judgeStatement(text, given, arrival, rule);
}

function judgeStatement(
  text: TextView,
  given: (slot: SqlSlot) => Value | undefined,
  arrival: Arrival,
  rule: Rule,
): void {
  const columns = boundColumns(text);
  for (const { column, use, slot } of columns?.bound ?? []) {
    if (!isPasswordField(column)) continue;
    const isWritten = use === 'written';
    const fields = isWritten ? columns!.written : columns!.bound.map((one) => one.column);
    if (!isAccount(fields, columns!.table)) continue;
    const value = given(slot);
    const flow = value && givenAsItIs(value);
    if (!flow || isMadeHash(arrival, arrival.node, rule) || !once(rule, arrival.call.node)) continue;
    report(elementAt(arrival.node, slot), isWritten ? 'stored' : 'compared', rule, {
      name: column,
      flow,
      via: arrival.via,
    });
    return;
  }
}

function elementAt(node: TSESTree.Node, slot: SqlSlot): TSESTree.Node {
  const at = unwrap(node);
  if (slot.kind === 'name') return entryNode(node, slot.name);
  return (slot.kind === 'place' && at.type === 'ArrayExpression' && at.elements[slot.at]) || node;
}
