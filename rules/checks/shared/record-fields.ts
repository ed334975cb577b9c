import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import type { Module } from '../../semantics/module';
import { keyName, memberName, unwrap } from '../../semantics/syntax';
import type { MadeBy, Value } from '../../semantics/value';
import { definitionOf, lastName } from './expressions';

type Rule = RuleContext<string>;

/**
 * Fields by which a sender gets rights or another's records, passes for another, or settles what is for others to settle:
 * whether something is approved, what it costs, which dose is the limit.
 */
const DECIDES =
  /role|admin|permission|privilege|scope|owner|tenant|clinic|hospital|organi[sz]ation|user|account|author|patient|doctor|nurse|practitioner|provider|staff|status|state$|verif|confirm|approv|enabled|active|blocked|locked|banned|price|cost|fee$|amount|balance|paid|payment|discount|dose|dosage|limit|quantity|stock|created|updated|deleted|handled|signed|assigned|password|token|secret|_?by$/i;
/** A status that people say of themselves, and nobody settles. */
const OF_A_PERSON = /^(marital|civil|family|relationship|smoking|employment|pregnancy)_?status$/i;
/** Types of fields that hold data of any shape: nothing is decided by a name and a value in them. */
const SHAPELESS = /^(Object|Mixed|Array)$/;

/**
 * True when all fields of a model of Mongoose are known, and in none of them a sender decides what is not theirs. What the
 * schema does not list is not kept.
 * @param set the fields that the program sets itself, over what is sent
 * @param isBase the records are of a kind that is made of this model, by a discriminator
 */
export function holdsPlainData(
  model: Value | undefined,
  set: ReadonlySet<string>,
  rule: Rule,
  isBase = false,
): boolean {
  const made = (model?.atoms ?? []).flatMap((atom) =>
    atom.kind === 'instance' && atom.type === 'mongoose#Model' && atom.made ? [atom.made] : [],
  );
  return made.length > 0 && made.length === model!.atoms.length && made.every((one) => isPlain(one, set, rule, isBase));
}

function isPlain({ node, module }: MadeBy, set: ReadonlySet<string>, rule: Rule, isBase: boolean): boolean {
  const schema = definedAs(node.arguments[1], module);
  if (schema?.type !== 'NewExpression' || lastName(schema.callee) !== 'Schema') return false;
  const fields = definedAs(schema.arguments[0], module);
  const options = definedAs(schema.arguments[1], module);
  // Mongoose refuses to make a record of one kind another; the base takes any kind.
  const kind = isBase && options ? kindIn(options) : undefined;
  const fixed = kind === undefined ? set : new Set([...set, kind]);
  return (
    fields?.type === 'ObjectExpression' &&
    fields.properties.length > 0 &&
    fields.properties.every((field) => isPlainField(field, fixed)) &&
    (options === undefined || (options.type === 'ObjectExpression' && !options.properties.some(isStrictness))) &&
    !isExtended(node.arguments[1], module) &&
    isBasePlain(node, module, set, rule)
  );
}

/** Of `User.discriminator('nurse', nurseSchema)` the fields of `User` are kept as well. */
function isBasePlain(node: MadeBy['node'], module: Module, set: ReadonlySet<string>, rule: Rule): boolean {
  const callee = unwrap(node.callee);
  return (
    callee.type !== 'MemberExpression' ||
    memberName(callee) !== 'discriminator' ||
    holdsPlainData(rule.semantics.value(callee.object, module), set, rule, true)
  );
}

/** `{ discriminatorKey: 'role' }` */
function kindIn(options: TSESTree.Node): string | undefined {
  const key =
    options.type === 'ObjectExpression'
      ? options.properties.find((one) => one.type === 'Property' && keyName(one) === 'discriminatorKey')
      : undefined;
  return key?.type === 'Property' && key.value.type === 'Literal' && typeof key.value.value === 'string'
    ? key.value.value
    : undefined;
}

function isPlainField(field: TSESTree.ObjectLiteralElement, set: ReadonlySet<string>): boolean {
  const name = field.type === 'Property' ? keyName(field) : undefined;
  if (field.type !== 'Property' || name === undefined) return false;
  if (set.has(name) || OF_A_PERSON.test(name) || SHAPELESS.test(lastName(field.value) ?? '')) return true;
  return !DECIDES.test(name) && !refersTo(field.value);
}

/** `{ type: ObjectId, ref: 'Device' }`: the record of somebody else's device. */
function refersTo(node: TSESTree.Node): boolean {
  const at = unwrap(node);
  const described = at.type === 'ArrayExpression' && at.elements[0] ? unwrap(at.elements[0]) : at;
  return (
    described.type === 'ObjectExpression' &&
    described.properties.some((one) => one.type === 'Property' && keyName(one) === 'ref')
  );
}

function isStrictness(option: TSESTree.ObjectLiteralElement): boolean {
  return option.type !== 'Property' || /^strict(Query)?$/.test(keyName(option) ?? '');
}

/** `schema.add({ … })`, `schema.plugin(…)`: there may be other fields. */
function isExtended(schema: TSESTree.Node | undefined, module: Module): boolean {
  const name = schema && lastName(schema);
  return (
    name !== undefined &&
    ['add', 'plugin', 'discriminator'].some((method) =>
      module.memberUses(method).some(({ object }) => lastName(object) === name),
    )
  );
}

function definedAs(node: TSESTree.Node | undefined, module: Module): TSESTree.Node | undefined {
  const at = node && unwrap(node);
  const definition = at?.type === 'Identifier' ? definitionOf(at, module) : undefined;
  return definition ? unwrap(definition) : at;
}
