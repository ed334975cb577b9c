import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import type { Module } from '../../semantics/module';
import type { Schema } from '../../semantics/schemas';
import { displayName, keyName, memberName, methodName, unwrap } from '../../semantics/syntax';
import type { Value } from '../../semantics/value';
import type { Part } from './applications';
import { definitionOf, lastName } from './expressions';
import { mentions, type Piece } from './mentions';
import { isHeeded, PARSES } from './parsing';
import type { Mounting } from './mounted';

type Rule = RuleContext<string>;

/** A field of a request, as a handler reads it. */
export interface RequestField {
  readonly part: 'body' | 'query' | 'cookies' | 'params' | 'headers';
  readonly name: string;
}
/** `text`: whatever arrives is no object. `perhaps`: something looks at the fields, and nobody knows how. */
export type FieldCheck = 'text' | 'perhaps' | 'open';

const PARTS = /^(body|query|cookies|params|headers)$/;
/** Names of functions that look at fields, not at who sends them. */
const VALIDATORS = /valid(?!ate_?(token|jwt|session|user|auth|access))|schema|celebrate|sanit/i;
const CHAIN = 'express-validator#ValidationChain';
/** Where express-validator looks: `check` in every part of a request. */
const LOOKS: Readonly<Record<string, RequestField['part'] | undefined>> = {
  body: 'body',
  query: 'query',
  cookie: 'cookies',
  param: 'params',
  header: 'headers',
};
/** Each makes a text of what it is given, an object too, and puts it back into the request. */
const MAKES_TEXT =
  /^(trim|ltrim|rtrim|escape|unescape|blacklist|whitelist|stripLow|normalizeEmail|toLowerCase|toUpperCase|toInt|toFloat|toDate|toBoolean)$/;
/**
 * Checks that an object passes: it is turned into a text first, `[object Object]`, which is long enough, not empty, and
 * ASCII. All other checks of texts refuse that one.
 */
const LETS_OBJECTS_PASS =
  /^is(Array|Object|Ascii|ByteLength|Length|Empty|FullWidth|HalfWidth|VariableWidth|Multibyte|SurrogatePair|Whitelisted|Locale)$/;
const OBJECT = '[object Object]';

/** The field of a request that an expression is: `request.body.mail`, or a name that was taken out of the body. */
export function requestField(node: TSESTree.Node, module: Module, depth = 0): RequestField | undefined {
  const at = unwrap(node);
  if (at.type === 'MemberExpression') {
    const part = lastName(at.object);
    const name = memberName(at);
    if (name !== undefined && isPart(part)) return { part, name };
    const whole = at.object.type === 'Identifier' ? definitionOf(at.object, module) : undefined;
    const held = whole && lastName(whole);
    if (name !== undefined && isPart(held)) return { part: held, name };
    // `const update = { name: request.body.name }; … update.name`
    const literal = whole && unwrap(whole);
    const entry =
      literal?.type === 'ObjectExpression'
        ? literal.properties.find((one) => one.type === 'Property' && keyName(one) === name)
        : undefined;
    return entry?.type === 'Property' && depth <= 2 ? requestField(entry.value, module, depth + 1) : undefined;
  }
  if (at.type !== 'Identifier' || depth > 2) return undefined;
  const definition = definitionOf(at, module);
  if (definition) return requestField(definition, module, depth + 1);
  const def = module.variableOf(at)?.defs[0];
  const declarator = def?.node as TSESTree.Node | undefined;
  if (declarator?.type !== 'VariableDeclarator' || declarator.id.type !== 'ObjectPattern' || !declarator.init)
    return undefined;
  const part = lastName(declarator.init);
  const property = declarator.id.properties.find((one) => one.type === 'Property' && bound(one.value) === def!.name);
  const name = property?.type === 'Property' ? keyName(property) : undefined;
  return name !== undefined && isPart(part) ? { part, name } : undefined;
}

/**
 * The field of a request that a name in an object is: what is handed on is a part of it, `request.body`, or made of one,
 * `{ ...request.body, by: user.id }`.
 */
export function fieldOfWhole(node: TSESTree.Node, name: string, module: Module): RequestField | undefined {
  const given = unwrap(node);
  const at = unwrap(definitionOf(given, module) ?? given);
  if (at.type !== 'ObjectExpression') {
    const part = lastName(at);
    return isPart(part) ? { part, name } : requestField(node, module);
  }
  const last = at.properties.findLast((one) => one.type === 'SpreadElement' || keyName(one) === name);
  if (last?.type === 'Property') return requestField(last.value, module);
  const part = last && lastName(last.argument);
  return isPart(part) ? { part, name } : undefined;
}

function bound(node: TSESTree.Node): TSESTree.Node {
  return node.type === 'AssignmentPattern' ? node.left : node;
}
/** True for the name of a part of a request that holds what is sent by fields. */
export function isPart(name: string | undefined): name is RequestField['part'] {
  return name !== undefined && PARTS.test(name);
}

/** What every route to a handler does about a field before it gets there. */
export function checkOnRoutes(
  field: RequestField,
  { chains }: Mounting,
  handler: TSESTree.Node,
  rule: Rule,
): FieldCheck {
  const all = chains.map((chain) => checkOnRoute(field, chain, handler, rule));
  if (all.length === 0 || all.includes('open')) return 'open';
  return all.includes('perhaps') ? 'perhaps' : 'text';
}

function checkOnRoute(field: RequestField, chain: readonly Part[], handler: TSESTree.Node, rule: Rule): FieldCheck {
  // Errors of express-validator are only gathered: somebody has to ask for them.
  const isHeeded = [...chain, { node: handler, module: rule.semantics.module }].some((part) =>
    mentions(part, /^(validationResult|matchedData)$/, rule, 1),
  );
  const checks = chain.map((part) => checkOfPart(field, part, isHeeded, rule));
  return checks.includes('text') ? 'text' : checks.includes('perhaps') ? 'perhaps' : 'open';
}

/** `const checkMail = celebrate({ … })`: the call that makes the middleware. */
function makingOf({ node, module }: Part): TSESTree.Node {
  const named = unwrap(node);
  const made = definitionOf(named, module);
  return made && unwrap(made).type === 'CallExpression' ? unwrap(made) : named;
}

/** `validate(schema)`, `validate({ query: schema })`, `validate([chain, chain])`, and lists of middlewares with such among them. */
function valuesOf(part: Part, rule: Rule): readonly [Value, ...Value[]] {
  const at = makingOf(part);
  const given =
    at.type === 'CallExpression'
      ? at.arguments
      : at.type === 'ArrayExpression'
        ? at.elements.flatMap((one) => (one?.type === 'CallExpression' ? one.arguments : []))
        : [];
  const read = (one: TSESTree.Node): Value => rule.semantics.value(one, part.module);
  return [read(at), ...given.map(read)];
}

/** The schemas by which a middleware looks at a part of a request, or at all of it. */
function schemasOf(values: readonly Value[], part: RequestField['part'], rule: Rule): readonly Schema[] {
  return values
    .flatMap((value) => [value, rule.semantics.property(value, part)])
    .flatMap((value) => rule.semantics.schema(value) ?? []);
}

/**
 * True when on every route to a handler a schema lets nothing of a field through but numbers, choices and texts of a form
 * in which nothing can be put together: ids, moments, codes.
 * @param name the field; without it, each that the schema lists
 */
export function isHarmlessOnRoutes(
  { part, name }: Omit<RequestField, 'name'> & { readonly name: string | undefined },
  { chains }: Mounting,
  rule: Rule,
): boolean {
  const isHeld = (schema: Schema): boolean => {
    if (schema.kind !== 'object') return false;
    const inner = schema.fields.get(part);
    const { fields } = inner?.kind === 'object' ? inner : schema;
    if (name !== undefined) return isHarmless(fields.get(name));
    return fields.size > 0 && [...fields.values()].every(isHarmless);
  };
  const isChecked = (piece: Part): boolean => schemasOf(valuesOf(piece, rule), part, rule).some(isHeld);
  return chains.length > 0 && chains.every((chain) => chain.some(isChecked));
}

function isHarmless(field: Schema | undefined): boolean {
  switch (field?.kind) {
    case 'number':
    case 'choice':
      return true;
    case 'text':
      return field.restricted === true;
    case 'array':
      return isHarmless(field.item);
    default:
      return false;
  }
}

function checkOfPart(field: RequestField, part: Part, isHeeded: boolean, rule: Rule): FieldCheck {
  const { node, module } = part;
  const at = makingOf(part);
  const values = valuesOf(part, rule);
  const chains = values.flatMap(chainsIn);
  const isText =
    chains.some((one) => isOf(one, field, rule) && refusesObjects(one, isHeeded, rule)) ||
    schemasOf(values, field.part, rule).some((schema) => isTextBySchema(schema, field)) ||
    parsesInside(values[0], field, rule);
  if (isText) return 'text';
  const names = [at.type === 'CallExpression' ? at.callee : at, unwrap(node)].map((one) => displayName(one) ?? '');
  return chains.length === 0 && names.some((name) => VALIDATORS.test(name)) && !isKnown(at, module, rule)
    ? 'perhaps'
    : 'open';
}

/** A middleware of the workspace that hands the part of the request to a schema, and heeds what that says of it. */
function parsesInside(middleware: Value, field: RequestField, rule: Rule): boolean {
  return middleware.atoms.some(
    (atom) =>
      atom.kind === 'function' &&
      atom.module.callsIn(atom.node).some((call) => {
        const callee = call.type === 'CallExpression' ? unwrap(call.callee) : undefined;
        if (call.type !== 'CallExpression' || callee?.type !== 'MemberExpression') return false;
        const [given] = call.arguments;
        const schema =
          PARSES.test(memberName(callee) ?? '') && given && lastName(given) === field.part
            ? rule.semantics.schema(rule.semantics.value(callee.object, atom.module))
            : undefined;
        return schema !== undefined && isTextBySchema(schema, field) && isHeeded(call);
      }),
  );
}

/** A function of the workspace that only hears what the chains before it found. */
function isKnown(at: TSESTree.Node, module: Module, rule: Rule): boolean {
  return mentions({ node: at, module }, /^validationResult$/, rule);
}

/** The chains of express-validator that a value is, or holds. */
export function chainsIn(value: Value): readonly Piece[] {
  return value.atoms.flatMap((atom): readonly Piece[] => {
    if (atom.kind === 'array') return atom.items.flatMap(chainsIn);
    return atom.kind === 'instance' && atom.type === CHAIN && atom.made ? [atom.made] : [];
  });
}

/** The calls of a chain, in the order in which they are made: `body('mail')`, `.trim()`, `.isEmail()`. */
function calls({ node }: Piece): readonly TSESTree.CallExpression[] {
  const found: TSESTree.CallExpression[] = [];
  for (let at = unwrap(node); at.type === 'CallExpression';) {
    found.unshift(at);
    const callee = unwrap(at.callee);
    if (callee.type !== 'MemberExpression') break;
    at = unwrap(callee.object);
  }
  return found;
}

function isOf(chain: Piece, field: RequestField, rule: Rule): boolean {
  const [first] = calls(chain);
  const looks = first && (lastName(first.callee) ?? '');
  if (!first || (looks !== 'check' && LOOKS[looks ?? ''] !== field.part)) return false;
  const named = first.arguments[0] && rule.semantics.value(first.arguments[0], chain.module);
  return (
    named?.atoms.some((atom) =>
      atom.kind === 'array'
        ? atom.items.some((item) => item.may(field.name))
        : atom.kind === 'const' && atom.value === field.name,
    ) ?? false
  );
}

function refusesObjects(chain: Piece, isHeeded: boolean, rule: Rule): boolean {
  const links = calls(chain);
  return links.some((link, i) => {
    const method = methodName(link) ?? '';
    if (MAKES_TEXT.test(method)) return true;
    const before = links[i - 1];
    if (!isHeeded || (before && methodName(before) === 'not')) return false;
    if (method === 'matches') return matchesNoObject(link, chain.module, rule);
    return method === 'equals' || (/^is[A-Z]/.test(method) && !LETS_OBJECTS_PASS.test(method));
  });
}

function matchesNoObject({ arguments: [pattern] }: TSESTree.CallExpression, module: Module, rule: Rule): boolean {
  const regex =
    pattern &&
    rule.semantics
      .value(pattern, module)
      .atoms.flatMap((atom) => (atom.kind === 'unknown' && atom.regex ? [atom.regex] : []))[0];
  try {
    return regex !== undefined && !new RegExp(regex.pattern, regex.flags).test(OBJECT);
  } catch {
    return false;
  }
}

/** A schema of the request, with the schema of each part in it, or of the part itself. */
function isTextBySchema(schema: Schema | undefined, { part, name }: RequestField): boolean {
  if (schema?.kind !== 'object') return false;
  const inner = schema.fields.get(part);
  const field = (inner?.kind === 'object' ? inner : schema).fields.get(name);
  return field?.kind === 'text' || field?.kind === 'number' || field?.kind === 'choice';
}
