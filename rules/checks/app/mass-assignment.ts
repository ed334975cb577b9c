import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { displayName, functionAround, keyName, memberName, outermostFunction, unwrap } from '../../semantics/syntax';
import type { LabelFlow, Value } from '../../semantics/value';
import { isForAdmins } from '../shared/admin-routes';
import { passedCauses } from '../shared/causes';
import { bearsRights } from '../shared/body-schemas';
import { isCheckedOnTheWay } from '../shared/checked-flows';
import { decoratorName, definitionOf, lastName } from '../shared/expressions';
import { isUnreached, mountingOf } from '../shared/mounted';
import { rootOf } from '../shared/named-parts';
import { once } from '../shared/once';
import { holdsPlainData } from '../shared/record-fields';
import { words } from '../shared/secrets';
import { rightsTaken, type Rights } from '../shared/sign-up-rights';
import { limitOf, passesAll, type Limit } from '../shared/validated-body';
import { isTakenByName } from '../shared/whole-request';

type Rule = RuleContext<'whole' | 'rights'>;
/** Methods that make a record of an object, with the position of the object. */
const WRITES: Readonly<Record<string, number>> = {
  create: 0,
  insertMany: 0,
  bulkCreate: 0,
  build: 0,
  insertOne: 0,
  upsert: 0,
  update: 0,
  findByIdAndUpdate: 1,
  findOneAndUpdate: 1,
  updateOne: 1,
  findOneAndReplace: 1,
  replaceOne: 1,
};
/** `User.create`, `this.userModel.create`, `models.User.create`, `prisma.user.create`. */
const MODEL =
  /(^|\.)([A-Z][A-Za-z]*|\w*(Model|Repository|Repo|Collection))$|(^|\.)(prisma|db|models|collections?)\.\w+$/;
const NO_MODEL = /^(Object|Math|Array|Axios|Reflect|Promise|Date|JSON|Stripe|Url|URL|Buffer|Joi|Yup)$/;

export default defineRule({
  id: 'mass-assignment',
  title: 'A request decides which fields of a record it writes',
  threats: ['IOMT-APP-02', 'IOMT-APP-06'],
  cwe: ['CWE-915'],
  severity: 'warning',
  confidence: 'medium',
  preset: 'recommended',
  group: 'Web, API and session',
  triggers: ['body', 'payload'],
  messages: {
    rights:
      '{{field}} of the new account is what the request says, so whoever signs up makes themselves administrator or doctor. Set it on the server, or take it of a list of harmless ones.',
    whole:
      'The whole {{what}} becomes the record, so the sender also sets fields that are not theirs: role, clinic, dose limit. Take the fields you expect by name, or through a schema that strips the rest.',
  },
  roles: {
    'database.record'(arrival, rule) {
      const whole = isTakenByName(arrival) ? undefined : wholeRequest(arrival.node, rule);
      if (whole && once(rule, arrival.node)) report(arrival, whole, rule, arrival.call.receiver);
      else reportRights(arrival.node, rightsTaken(arrival.node, rule, arrival), rule, arrival.via);
    },
  },
  nodes: (rule) => ({
    CallExpression(node) {
      const callee = unwrap(node.callee);
      if (callee.type !== 'MemberExpression') return;
      const at = WRITES[memberName(callee) ?? ''];
      const name = displayName(callee.object) ?? '';
      if (at === undefined && name === 'Object' && memberName(callee) === 'assign') return assigned(node, rule);
      if (at === undefined || !MODEL.test(name) || NO_MODEL.test(name)) return;
      // A function of the workspace is looked into: what it makes of the body arrives in the record that it writes.
      if (rule.semantics.called(node).length > 0) return;
      const argument = node.arguments[at];
      if (!argument) return;
      const isUnseen = comesWithRequest(callee.object, rule) && !words(name).some((word) => OF_RIGHTS.test(word));
      judge(recordOf(argument), rule, rule.semantics.value(callee.object), isUnseen);
      reportRights(argument, rightsTaken(recordOf(argument), rule), rule);
    },
    NewExpression(node) {
      const [argument] = node.arguments;
      const model = rule.semantics.value(node.callee);
      if (!argument || node.arguments.length !== 1 || !model.is('mongoose#Model')) return;
      judge(argument, rule, model);
      reportRights(argument, rightsTaken(argument, rule), rule);
    },
  }),
});

function reportRights(node: TSESTree.Node, taken: Rights | undefined, rule: Rule, via: Arrival['via'] = []): void {
  if (!taken || !once(rule, taken.node)) return;
  const { field, flow } = taken;
  rule.report({
    node: taken.node,
    messageId: 'rights',
    data: { field },
    trace: rule.semantics.trace({ node, via }, flow),
  });
}

/** `prisma.user.create({ data: req.body })` and `updateOne(filter, { $set: req.body })`. */
function recordOf(argument: TSESTree.Node): TSESTree.Node {
  const at = unwrap(argument);
  if (at.type !== 'ObjectExpression') return argument;
  const inner = at.properties.find(
    (one) =>
      one.type === 'Property' && one.key.type === 'Identifier' && (one.key.name === 'data' || one.key.name === '$set'),
  );
  return inner?.type === 'Property' ? inner.value : argument;
}

/** `Object.assign(patient, req.body)` onto what was loaded or made as a record. */
function assigned(call: TSESTree.CallExpression, rule: Rule): void {
  const [target, ...sources] = call.arguments;
  const init = target && unwrap(target).type === 'Identifier' ? definitionOf(target, rule.semantics.module) : undefined;
  const made = init && unwrap(init);
  const loaded = made?.type === 'AwaitExpression' ? unwrap(made.argument) : made;
  if (
    loaded?.type !== 'CallExpression' ||
    !/^(findOne|findById|findByPk|findOneBy|findUnique|findFirst|create)$/.test(
      loaded.callee.type === 'MemberExpression' ? (memberName(loaded.callee) ?? '') : '',
    )
  )
    return;
  for (const source of sources) judge(source, rule);
}

function judge(node: TSESTree.Node, rule: Rule, model?: Value, isUnseen = false): void {
  const whole = wholeRequest(node, rule);
  if (!whole || !once(rule, node)) return;
  report({ node, via: [] }, isUnseen ? { ...whole, limit: 'perhaps' } : whole, rule, model);
}

/** Records by whose fields somebody is let in or gets rights. */
const OF_RIGHTS =
  /^(users?|accounts?|members?|staff|admins?|administrators?|clinicians?|doctors?|nurses?|roles?|permissions?|organi[sz]ations?|tenants?|tokens?|sessions?)$/;

/**
 * `req.models.CarePlan`, `const { models: { CarePlan } } = ctx`: a model that comes with the request. Nobody sees which
 * fields it has, so whether one of them is not the sender's is a question for the audit.
 */
function comesWithRequest(model: TSESTree.Node, rule: Rule, depth = 0): boolean {
  const at = rootOf(model);
  const [definition] = at.type === 'Identifier' ? (rule.semantics.module.variableOf(at)?.defs ?? []) : [];
  if (definition?.type === 'Parameter') return true;
  const declared = definition?.node as TSESTree.Node | undefined;
  return (
    depth < 3 &&
    declared?.type === 'VariableDeclarator' &&
    declared.init !== null &&
    /^(Identifier|MemberExpression)$/.test(unwrap(declared.init).type) &&
    comesWithRequest(declared.init, rule, depth + 1)
  );
}
function report(
  at: Pick<Arrival, 'node' | 'via' | 'passedAs'>,
  { flow, limit }: Whole,
  rule: Rule,
  model: Value | undefined,
): void {
  const { node } = at;
  const isHarmless =
    limit === 'perhaps' ||
    isCheckedOnTheWay({ node }, flow, rule) ||
    holdsPlainData(model, setOver(node, rule), rule) ||
    isUnreached(node, rule) ||
    isOfAdmins(node, rule);
  rule.report({
    node,
    messageId: 'whole',
    data: { what: flow.label === 'untrusted.http' ? 'request body' : 'message' },
    trace: rule.semantics.trace(at, flow),
    cause: passedCauses({ ...at, role: 'database.record' }, rule),
    ...(isHarmless && { confidence: 'low' as const }),
  });
}

/** Administrators may set all fields of most records: which of them not even they may is a question for the audit. */
function isOfAdmins(node: TSESTree.Node, rule: Rule): boolean {
  const handler = outermostFunction(node);
  return handler !== undefined && isForAdmins(mountingOf(handler, rule), rule);
}

/** The fields that the record is given behind all that is spread into it. */
function setOver(node: TSESTree.Node, rule: Rule): ReadonlySet<string> {
  const at = unwrap(node);
  const record = at.type === 'Identifier' ? definitionOf(at, rule.semantics.module) : at;
  const properties = record?.type === 'ObjectExpression' ? record.properties : [];
  const last = properties.findLastIndex((one) => one.type === 'SpreadElement');
  return new Set(properties.slice(last + 1).flatMap((one) => (one.type === 'Property' ? (keyName(one) ?? []) : [])));
}

/** A body that goes in whole, and whether something may have looked at its fields before. */
interface Whole {
  readonly flow: LabelFlow;
  readonly limit: Limit;
}

/** A body that goes in whole, or is spread, and that no schema has gone over that leaves only harmless fields. */
function wholeRequest(node: TSESTree.Node, rule: Rule, depth = 0): Whole | undefined {
  const at = unwrap(node);
  if (depth > 4) return undefined;
  if (at.type === 'ObjectExpression') {
    const spreads = at.properties.flatMap((one, index) =>
      one.type === 'SpreadElement' && !pinned(at, index) ? [one.argument] : [],
    );
    return spreads.map((one) => wholeRequest(one, rule, depth + 1)).find((whole) => whole);
  }
  if (at.type === 'Identifier' && !isNestBody(at, rule)) {
    const definition = definitionOf(at, rule.semantics.module);
    return definition ? wholeRequest(definition, rule, depth + 1) : undefined;
  }
  if (at.type === 'AwaitExpression') return wholeRequest(at.argument, rule, depth + 1);
  if (at.type === 'CallExpression' && passesAll(at, rule)) {
    const body = at.arguments.map(unwrap).find(isBody);
    const flow = body && rule.semantics.value(body).labelled('untrusted.http')[0];
    return flow && { flow, limit: 'open' };
  }
  if (!isBody(at) && !isNestBody(at, rule)) return undefined;
  const [flow] = rule.semantics.value(at).labelled('untrusted.http', 'type');
  const limit = flow ? limitOf(at, rule) : 'limited';
  return flow && limit !== 'limited'
    ? { flow, limit: isPiped(at, rule) || isOfPlainType(at, rule) ? 'perhaps' : limit }
    : undefined;
}

/** Of an interface that names no rights and no owner, all that is sent may well be the sender's to say. */
function isOfPlainType(body: TSESTree.Node, { semantics }: Rule): boolean {
  const [definition] = (body.type === 'Identifier' && semantics.module.variableOf(body)?.defs) || [];
  const name = definition?.name as TSESTree.Node | undefined;
  const type = name?.type === 'Identifier' ? name.typeAnnotation?.typeAnnotation : undefined;
  const record = type?.type === 'TSTypeReference' ? semantics.record(type) : undefined;
  return record?.isErased === true && !bearsRights({ fields: record.fields, others: 'kept' });
}

/** `@UsePipes(new SchemaPipe(changed))` on a method of NestJS or its class: what the pipe does, nobody sees here. */
function isPiped(body: TSESTree.Node, { semantics: { module } }: Rule): boolean {
  const handler = functionAround(body);
  const method = handler?.parent.type === 'MethodDefinition' ? handler.parent : undefined;
  const decorators = method ? [...method.decorators, ...method.parent.parent.decorators] : [];
  return decorators.some((one) => decoratorName(one) === 'UsePipes' && module.sources.has('@nestjs/common'));
}
function isBody(node: TSESTree.Node): node is TSESTree.MemberExpression {
  return node.type === 'MemberExpression' && /^(body|payload)$/.test(memberName(node) ?? '');
}

/**
 * `@Body() body: any` of NestJS. By a class a pipe may know which fields there are; of these types nothing is left at run
 * time that it could look at.
 */
function isNestBody(node: TSESTree.Node, rule: Rule): node is TSESTree.Identifier {
  const { semantics } = rule;
  const definition = node.type === 'Identifier' ? semantics.module.variableOf(node)?.defs[0] : undefined;
  const name = definition?.type === 'Parameter' ? (definition.name as TSESTree.Node) : undefined;
  if (name?.type !== 'Identifier') return false;
  const isWhole = name.decorators.some(
    ({ expression: call }) =>
      call.type === 'CallExpression' && lastName(call.callee) === 'Body' && call.arguments.length === 0,
  );
  return isWhole && isUnchecked(name.typeAnnotation?.typeAnnotation, rule);
}
function isUnchecked(type: TSESTree.TypeNode | undefined, { semantics }: Rule): boolean {
  if (!type || /^TS(Any|Unknown|Object)Keyword$|^TSTypeLiteral$/.test(type.type)) return true;
  if (type.type !== 'TSTypeReference') return false;
  if (semantics.record(type)?.isErased) return true;
  const { typeName } = type;
  // `Prisma.UserUpdateInput` is a type only.
  return typeName.type === 'Identifier'
    ? /^(Partial|Record|Omit|Pick)$/.test(typeName.name)
    : typeName.type === 'TSQualifiedName' && typeName.left.type === 'Identifier' && typeName.left.name === 'Prisma';
}

/** After the spread the fields that decide about rights are set by the server. */
function pinned(object: TSESTree.ObjectExpression, index: number): boolean {
  return object.properties
    .slice(index + 1)
    .some(
      (one) =>
        one.type === 'Property' &&
        one.key.type === 'Identifier' &&
        /role|admin|permission|owner|tenant|clinic|hospital|user(Id)?$/i.test(one.key.name),
    );
}
