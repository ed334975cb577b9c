import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import { isClass, isFunction, keyName, memberName, unwrap } from '../../semantics/syntax';
import { lastName, literalText } from './expressions';
import { isAccount, isPasswordField } from './passwords';
import { declarationOf, declaredNames, recordModels, type RecordModel } from './record-models';
import { words } from './secrets';
import { someNode } from './walk';

/** Records of accounts that were loaded with the hashes of their passwords. */

type Rule = RuleContext<string>;

const LOADS = /^find(All|One|By\w*|One\w*|AndCount\w*|ById\w*|ByPk|First\w*|Many|Unique\w*)?$/;
const WRITES = /^(save|create|insert)$/;
/** Steps of a query that leave the fields as they are. */
const STEPS = /^(exec|sort|limit|skip|populate|where|lean|orFail|session|collation|then|catch)$/;
const HASHED = /^(hashedpassword|encryptedpassword|password(hash|hashed|digest))$/;
/** What a file says of what is left out where records are sent or loaded. */
const HIDES =
  /^(toJSON|toObject|toPOJO|defaultScope|Exclude|Expose|plugin|transform|afterFind|omit|hidden|private|serialize\w*)$/;
const CHOOSES = /^(attributes|select|projection|fields|omit|exclude)$/;
const MAX_DEPTH = 3;

/**
 * The field with the password, or its hash, of a record that an expression is: loaded whole from the data base, of a model
 * that declares the field and hides it nowhere.
 * @returns undefined as well where some fields only are loaded, or the password is taken out on the way
 */
export function passwordOfRecord(node: TSESTree.Node, rule: Rule): string | undefined {
  const at = unwrap(node);
  // `user.password` itself.
  if (at.type === 'MemberExpression') {
    const name = memberName(at);
    return name !== undefined && isSecret(name) && loaded(at.object, rule, 0) === name ? name : undefined;
  }
  return loaded(at, rule, 0);
}

function loaded(node: TSESTree.Node, rule: Rule, depth: number): string | undefined {
  let at = unwrap(node);
  if (at.type === 'AwaitExpression') at = unwrap(at.argument);
  if (depth > MAX_DEPTH) return undefined;
  if (at.type === 'MemberExpression' && at.computed) return loaded(at.object, rule, depth + 1);
  if (at.type === 'CallExpression') return byQuery(at, rule, depth);
  if (at.type !== 'Identifier') return undefined;
  const variable = rule.semantics.module.variableOf(at);
  const [definition] = variable?.defs ?? [];
  if (
    !variable ||
    !definition ||
    variable.defs.length > 1 ||
    isTakenOut(variable.references.map((one) => one.identifier))
  )
    return undefined;
  const declared = definition.node as TSESTree.Node;
  if (declared.type === 'VariableDeclarator')
    return declared.id.type === 'Identifier' && declared.init ? loaded(declared.init, rule, depth + 1) : undefined;
  return isFunction(declared) ? byCallback(at, declared, rule, depth) : undefined;
}

/** `User.find(…).then((users) => …)`, `User.findOne(…, (error, user) => …)`. */
function byCallback(
  name: TSESTree.Identifier,
  fn: TSESTree.Node & { params: readonly TSESTree.Node[] },
  rule: Rule,
  depth: number,
): string | undefined {
  const call = fn.parent;
  const variable = rule.semantics.module.variableOf(name);
  const index = fn.params.findIndex(
    (one) => one.type === 'Identifier' && rule.semantics.module.variableOf(one) === variable,
  );
  if (call?.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return undefined;
  if (memberName(call.callee) === 'then' && index === 0 && call.arguments[0] === (fn as TSESTree.Node))
    return loaded(call.callee.object, rule, depth + 1);
  return index === 1 && call.arguments.at(-1) === (fn as TSESTree.Node) ? byQuery(call, rule, depth) : undefined;
}

function byQuery(call: TSESTree.CallExpression, rule: Rule, depth: number): string | undefined {
  const callee = unwrap(call.callee);
  if (callee.type !== 'MemberExpression') return undefined;
  const method = memberName(callee) ?? '';
  if (method === 'select') return selected(call, callee.object, rule, depth);
  if (STEPS.test(method)) return loaded(callee.object, rule, depth + 1);
  if (WRITES.test(method) && call.arguments.length === 0) return madeBefore(callee.object, rule);
  if (!LOADS.test(method) && method !== 'create') return undefined;
  const models = recordModels(rule.semantics.value(callee.object), callee.object, rule.semantics.module, rule);
  const name = shown(models);
  return name !== undefined && !picksFields(call, name) ? name : undefined;
}

/** `new User(…)`, saved. */
function madeBefore(node: TSESTree.Node, rule: Rule): string | undefined {
  const at = unwrap(node);
  const definition =
    at.type === 'Identifier' ? (rule.semantics.module.variableOf(at)?.defs[0]?.node as TSESTree.Node) : undefined;
  const made = definition?.type === 'VariableDeclarator' && definition.init ? unwrap(definition.init) : undefined;
  return made?.type === 'NewExpression'
    ? shown(recordModels(rule.semantics.value(made.callee), made.callee, rule.semantics.module, rule))
    : undefined;
}

/** `.select('+password')` asks for it; any other choice of fields is somebody's choice. */
function selected(call: TSESTree.CallExpression, query: TSESTree.Node, rule: Rule, depth: number): string | undefined {
  const fields = literalText(call.arguments[0]);
  const name = loaded(query, rule, depth + 1);
  return name !== undefined && fields?.split(/\s+/).includes(`+${name}`) ? name : undefined;
}

/** A projection of Mongoose, `attributes` of Sequelize, `select` of others: unless it asks for the password. */
function picksFields({ arguments: args }: TSESTree.CallExpression, name: string): boolean {
  return args.some((argument, index) => {
    const at = unwrap(argument);
    if (at.type === 'ObjectExpression' && index === 1) return isChoice(at, name);
    if (at.type === 'ObjectExpression')
      return at.properties.some((one) => one.type !== 'Property' || CHOOSES.test(keyName(one) ?? ''));
    if (index === 0 || isFunction(at)) return false;
    const fields = literalText(at);
    return fields === undefined || !fields.split(/\s+/).some((one) => one.replace(/^\+/, '') === name);
  });
}

/** `{ email: 1 }`, `{ password: 0 }`; not `{ __v: 0 }`, which leaves the password there. */
function isChoice({ properties }: TSESTree.ObjectExpression, name: string): boolean {
  const isLeftOut = (one: TSESTree.Node): boolean =>
    one.type === 'Property' && one.value.type === 'Literal' && !one.value.value && keyName(one) !== name;
  return properties.length > 0 && !properties.every(isLeftOut);
}

/** The field of a model with the password, where all models that are meant have one and their files hide nothing. */
function shown(models: readonly RecordModel[]): string | undefined {
  const names = models.map((model) => {
    const fields = declaredNames(model);
    const name = fields.find(isSecret);
    return name !== undefined && isAccount(fields, model.name) && !isHidden(model, name) ? name : undefined;
  });
  return names.length > 0 && names.every((one) => one !== undefined) ? names[0] : undefined;
}

function isHidden(model: RecordModel, field: string): boolean {
  const declared = declarationOf(model, field);
  return (
    (declared !== undefined && someNode(declared, isSelectFalse)) ||
    (model.fields !== undefined &&
      isClass(model.fields) &&
      model.fields.superClass !== null &&
      !isMapper(model.fields.superClass)) ||
    someNode(
      model.module.ast,
      (one) =>
        (one.type === 'Identifier' || one.type === 'Literal') &&
        HIDES.test(one.type === 'Identifier' ? one.name : String(one.value)),
    )
  );
}
function isMapper(node: TSESTree.Node): boolean {
  return /^(Model|BaseEntity|Document)$/.test(lastName(node) ?? '');
}
function isSelectFalse(node: TSESTree.Node): boolean {
  return (
    node.type === 'Property' &&
    ((/^(select|returning)$/.test(keyName(node) ?? '') &&
      node.value.type === 'Literal' &&
      node.value.value === false) ||
      /^(get|hidden|lazy)$/.test(keyName(node) ?? ''))
  );
}

function isSecret(name: string): boolean {
  return isPasswordField(name) || HASHED.test(words(name).join(''));
}

/** `delete user.password`, `user.password = undefined`; also of what the record is turned into. */
function isTakenOut(references: readonly { readonly parent?: unknown }[]): boolean {
  return references.some((reference) => {
    const member = reference.parent as TSESTree.Node | undefined;
    if (member?.type !== 'MemberExpression' || member.object !== (reference as unknown)) return false;
    const name = memberName(member) ?? '';
    const { parent } = member;
    if (!isSecret(name)) return false;
    return (
      (parent?.type === 'UnaryExpression' && parent.operator === 'delete') ||
      (parent?.type === 'AssignmentExpression' && parent.left === member)
    );
  });
}
