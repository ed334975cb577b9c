import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import type { Module } from '../../semantics/module';
import { keyName, unwrap } from '../../semantics/syntax';
import type { Value } from '../../semantics/value';
import { lastName, literalText } from './expressions';
import { words } from './secrets';

type Rule = RuleContext<string>;

/** What a schema says of an object that it lets through. */
export interface BodySchema {
  readonly fields: readonly string[];
  /**
   * What becomes of fields that it does not list: the object is refused, they are missing in the result (the object that
   * was looked at still has them), or they stay.
   */
  readonly others: 'refused' | 'stripped' | 'kept';
}

/** Words of fields by which a sender gets more rights. */
const RIGHTS = /^(roles?|(super)?admins?|administrator|permissions?|privileges?|scopes?|approved|superuser)$/;
/** Whose a record is, `clinicId`, `owner`; what is only about them is none of it: `clinicName`, `clinicalInformation`. */
const BELONGS = /^(owner|tenant|clinic|hospital|organi[sz]ation)s?$/;
const STATUS = /^user(_?id)?$|^is_?(active|staff|verified|super\w*)$/i;
const DEFAULTS: Readonly<Record<string, BodySchema['others']>> = {
  zod: 'stripped',
  'zod/v4': 'stripped',
  valibot: 'stripped',
  joi: 'refused',
  '@hapi/joi': 'refused',
  superstruct: 'refused',
  yup: 'kept',
};
const SHAPES = /^(object|strictObject|looseObject|keys|append|shape|extend|safeExtend|objectLoose)$/;
const MAX_DEPTH = 8;

export function bearsRights(schema: BodySchema): boolean {
  return schema.fields.some((field) => {
    const all = words(field);
    const last = /^ids?$/.test(all.at(-1) ?? '') ? all.at(-2) : all.at(-1);
    return all.some((word) => RIGHTS.test(word)) || BELONGS.test(last ?? '') || STATUS.test(field);
  });
}

/** The schema that an expression is, when all its fields can be read: of zod, Joi, yup, valibot, superstruct, or JSON. */
export function bodySchema(value: Value | undefined, rule: Rule): BodySchema | undefined {
  return value && (builtSchema(value, rule, 0) ?? jsonSchema(value, rule));
}

function builtSchema(value: Value, rule: Rule, depth: number): BodySchema | undefined {
  if (depth > MAX_DEPTH || value.atoms.length !== 1) return undefined;
  const [atom] = value.atoms;
  if (atom?.kind !== 'instance' || !atom.made) return undefined;
  const usual = DEFAULTS[atom.type.slice(0, atom.type.indexOf('#'))];
  return usual && ofCall(atom.made.node, atom.made.module, usual, rule, depth);
}

/** One call of a chain, on what the chain before it says. */
function ofCall(
  node: TSESTree.CallExpression | TSESTree.NewExpression,
  module: Module,
  usual: BodySchema['others'],
  rule: Rule,
  depth: number,
): BodySchema | undefined {
  const callee = unwrap(node.callee);
  const method = lastName(callee) ?? '';
  const [first] = node.arguments;
  const base =
    callee.type === 'MemberExpression'
      ? builtSchema(rule.semantics.value(callee.object, module), rule, depth + 1)
      : undefined;
  if (SHAPES.test(method)) {
    const own = first && fieldsOf(first, module, rule);
    if (!own) return method === 'object' ? undefined : base;
    const others = /^strict/.test(method) ? 'refused' : /loose/i.test(method) ? 'kept' : (base?.others ?? usual);
    return { fields: [...(base?.fields ?? []), ...own], others };
  }
  if (!base) return undefined;
  const isOff = first?.type === 'Literal' && first.value === false;
  switch (method) {
    case 'strict':
      return usual === 'stripped' ? { ...base, others: 'refused' } : base;
    case 'noUnknown':
      return { ...base, others: isOff ? 'kept' : 'refused' };
    case 'unknown':
      return { ...base, others: isOff ? 'refused' : 'kept' };
    case 'passthrough':
    case 'loose':
    case 'catchall':
    case 'nonstrict':
    case 'pattern':
      return { ...base, others: 'kept' };
    case 'strip':
      return { ...base, others: 'stripped' };
    case 'pick':
    case 'omit': {
      const named = first && fieldsOf(first, module, rule);
      const isPick = method === 'pick';
      return named && { ...base, fields: base.fields.filter((field) => named.includes(field) === isPick) };
    }
    case 'merge':
    case 'concat':
    case 'and': {
      const other = first && builtSchema(rule.semantics.value(first, module), rule, depth + 1);
      return other && { fields: [...base.fields, ...other.fields], others: other.others };
    }
    default:
      return base;
  }
}

/** The names of the fields of an object literal, a variable or list that holds them; undefined when some are not known. */
function fieldsOf(node: TSESTree.Node, module: Module, rule: Rule): readonly string[] | undefined {
  const at = unwrap(node);
  if (at.type === 'ArrayExpression') return allOf(at.elements, (one) => literalText(one ?? undefined));
  if (at.type === 'ObjectExpression')
    return allOf(at.properties, (part) =>
      part.type === 'SpreadElement' ? fieldsOf(part.argument, module, rule) : keyName(part),
    );
  const value = rule.semantics.value(at, module);
  if (value.atoms.length !== 1 || value.atoms[0]?.kind !== 'object') return undefined;
  const { object } = value.atoms[0];
  return object.open ? undefined : allOf(object.entries, (entry) => ('key' in entry ? entry.key : undefined));
}
function allOf<T>(
  all: readonly T[],
  read: (one: T) => string | readonly string[] | undefined,
): readonly string[] | undefined {
  const found = all.map(read);
  return found.every((one) => one !== undefined) ? found.flat() : undefined;
}

/** Fastify and ajv: what is not listed is refused, or removed, when `additionalProperties` is false. */
function jsonSchema(value: Value, rule: Rule): BodySchema | undefined {
  const [atom] = value.atoms;
  const { semantics } = rule;
  if (value.atoms.length !== 1 || atom?.kind !== 'object') return undefined;
  const [properties] = semantics.property(value, 'properties').atoms;
  if (properties?.kind !== 'object') return undefined;
  const fields = allOf(properties.object.entries, (entry) => ('key' in entry ? entry.key : undefined));
  const isClosed = semantics.property(value, 'additionalProperties').only()?.value === false;
  return fields && { fields, others: isClosed ? 'refused' : 'kept' };
}
