import type { TSESTree } from '@typescript-eslint/utils';
import type { Module } from '../../semantics/module';
import { keyName, unwrap } from '../../semantics/syntax';
import type { MadeBy, Value } from '../../semantics/value';
import { definitionOf, lastName } from './expressions';

/**
 * Fields by which a sender gets rights or another's records, passes for another, or settles what is for others to settle:
 * whether something is approved, what it costs, which dose is the limit.
 */
const DECIDES =
  /role|admin|permission|privilege|scope|owner|tenant|clinic|hospital|organi[sz]ation|user|account|author|patient|doctor|nurse|practitioner|provider|staff|status|state$|verif|confirm|approv|enabled|active|blocked|locked|banned|price|cost|fee$|amount|balance|paid|payment|discount|dose|dosage|limit|quantity|stock|created|updated|deleted|handled|signed|assigned|password|token|secret|_?by$/i;
/** Types of fields that hold data of any shape: nothing is decided by a name and a value in them. */
const SHAPELESS = /^(Object|Mixed|Array)$/;

/**
 * True when all fields of a model of Mongoose are known, and in none of them a sender decides what is not theirs. What the
 * schema does not list is not kept.
 */
export function holdsPlainData(model: Value | undefined): boolean {
  const made = (model?.atoms ?? []).flatMap((atom) =>
    atom.kind === 'instance' && atom.type === 'mongoose#Model' && atom.made ? [atom.made] : [],
  );
  return made.length > 0 && made.length === model!.atoms.length && made.every(isPlain);
}

function isPlain({ node, module }: MadeBy): boolean {
  const schema = definedAs(node.arguments[1], module);
  if (schema?.type !== 'NewExpression' || lastName(schema.callee) !== 'Schema') return false;
  const fields = definedAs(schema.arguments[0], module);
  const options = definedAs(schema.arguments[1], module);
  return (
    fields?.type === 'ObjectExpression' &&
    fields.properties.length > 0 &&
    fields.properties.every(isPlainField) &&
    (options === undefined || (options.type === 'ObjectExpression' && !options.properties.some(isStrictness))) &&
    !isExtended(node.arguments[1], module)
  );
}

function isPlainField(field: TSESTree.ObjectLiteralElement): boolean {
  const name = field.type === 'Property' ? keyName(field) : undefined;
  if (field.type !== 'Property' || name === undefined) return false;
  return SHAPELESS.test(lastName(field.value) ?? '') || !(DECIDES.test(name) || refersTo(field.value));
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
