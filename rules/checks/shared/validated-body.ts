import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import type { Module } from '../../semantics/module';
import { displayName, functionAround, keyName, outermostFunction, unwrap } from '../../semantics/syntax';
import type { FunctionNode } from '../../semantics/value';
import { bearsRights, bodySchema, type BodySchema } from './body-schemas';
import { lastName } from './expressions';
import { chainsIn } from './field-checks';
import { mentions, type Piece } from './mentions';
import { isHeeded, PARSES } from './parsing';
import { mountingOf } from './mounted';
import { someNode } from './walk';

type Rule = RuleContext<string>;
/** `limited`: a schema leaves no field that gives rights. `perhaps`: something looks at the body, and nobody knows how. */
export type Limit = 'limited' | 'perhaps' | 'open';

/** Names of functions that look at a body, not at who sends it. */
const VALIDATORS = /valid(?!ate_?(token|jwt|session|user|auth|access))|schema|celebrate|sanit/i;

/** What is done about the fields of a request body before the place where it is used. */
export function limitOf(body: TSESTree.MemberExpression | TSESTree.Identifier, rule: Rule): Limit {
  const handler = outermostFunction(body);
  return strictest([...(handler ? onRoutes(handler, rule) : []), ...before(body, handler, rule)]);
}
function strictest(limits: readonly Limit[]): Limit {
  return limits.includes('limited') ? 'limited' : limits.includes('perhaps') ? 'perhaps' : 'open';
}

/**
 * True when a call hands a body through a schema that lets fields stay that it does not list, or that give rights to
 * whoever asks: who has passed a check of permissions may give them.
 */
export function passesAll(call: TSESTree.CallExpression, rule: Rule): boolean {
  const schema = schemaOfCall(call, rule);
  return schema !== undefined && (schema.others === 'kept' || (bearsRights(schema) && !isPermitted(call)));
}

const PERMITS =
  /^(check|require|assert|ensure|verify|enforce|demand)_?\w*(permission|privilege|role|admin|access|ability|right)s?$|^(authori[sz]e|enforce|assertCan|ensureCan|throwUnlessCan|denyAccessUnlessGranted)$/i;

/** `req.checkPermission('create', 'User')` before, in the same handler. */
function isPermitted(call: TSESTree.CallExpression): boolean {
  const handler = functionAround(call);
  return (
    handler !== undefined &&
    someNode(
      handler,
      (node) =>
        node.type === 'CallExpression' && node.range[1] < call.range[0] && PERMITS.test(lastName(node.callee) ?? ''),
    )
  );
}

/** `router.post(path, validate(schema), handler)`, and the options of a route in which schema and handler stand. */
function onRoutes(handler: FunctionNode, rule: Rule): readonly Limit[] {
  const object = handler.parent.type === 'Property' ? handler.parent.parent : undefined;
  const options =
    object?.type === 'ObjectExpression' ? ofOptions({ node: object, module: rule.semantics.module }, rule) : [];
  const routes = mountingOf(handler, rule).chains.map((chain) =>
    strictest(chain.flatMap((part) => ofMiddleware(part, rule))),
  );
  // What is done on one route does not help on another.
  const onAll: Limit = routes.includes('open') ? 'open' : routes.includes('perhaps') ? 'perhaps' : 'limited';
  return [...options, ...(routes.length > 0 ? [onAll] : [])];
}

function ofMiddleware({ node, module }: Piece, rule: Rule): readonly Limit[] {
  const at = unwrap(node);
  if (at.type === 'ArrayExpression')
    return at.elements.flatMap((one) => (one ? ofMiddleware({ node: one, module }, rule) : []));
  if (at.type === 'ObjectExpression') return ofOptions({ node: at, module }, rule);
  const callee = at.type === 'CallExpression' ? at.callee : at;
  const schema =
    at.type === 'CallExpression'
      ? at.arguments.map((one) => schemaIn({ node: one, module }, rule)).find(Boolean)
      : undefined;
  if (schema) return [limitBy(schema, at.type === 'CallExpression' && replacesBody(at, module, rule))];
  if (!VALIDATORS.test(displayName(callee) ?? '') || checksByField({ node: at, module }, rule)) return [];
  return ['perhaps'];
}

/** Chains of express-validator look at the fields that they name, and let all others stay. */
function checksByField(part: Piece, rule: Rule): boolean {
  const at = unwrap(part.node);
  const given = at.type === 'CallExpression' ? at.arguments : [];
  const isOfChains =
    [at, ...given].some((one) => chainsIn(rule.semantics.value(one, part.module)).length > 0) ||
    mentions(part, /^validationResult$/, rule);
  return isOfChains && !mentions(part, /^(matchedData|checkExact)$/, rule);
}

/** Fastify: `{ schema: { body } }`, what is too much is removed from the body itself. Hapi: `{ validate: { payload } }`. */
function ofOptions({ node, module }: Piece, rule: Rule): readonly Limit[] {
  const options = rule.semantics.value(node, module);
  const read = (...path: readonly string[]): BodySchema | undefined =>
    bodySchema(
      path.reduce((value, name) => rule.semantics.property(value, name), options),
      rule,
    );
  const schema =
    read('schema', 'body') ??
    ['options', 'config'].map((name) => read(name, 'validate', 'payload')).find(Boolean) ??
    read('validate', 'payload');
  return schema ? [limitBy(schema, true)] : [];
}

/** A schema that is handed to a middleware: itself, or as `{ body: schema }`. */
function schemaIn({ node, module }: Piece, rule: Rule): BodySchema | undefined {
  const at = unwrap(node);
  const own = bodySchema(rule.semantics.value(at, module), rule);
  if (own || at.type !== 'ObjectExpression') return own;
  for (const part of at.properties)
    if (part.type === 'Property' && /^(body|BODY|payload)$/.test(keyName(part) ?? lastName(part.key) ?? ''))
      return bodySchema(rule.semantics.value(part.value, module), rule);
  return undefined;
}

function limitBy(schema: BodySchema, isReplaced: boolean): Limit {
  const isClosed = schema.others === 'refused' || (schema.others === 'stripped' && isReplaced);
  return isClosed && !bearsRights(schema) ? 'limited' : 'open';
}

/** True when the middleware that a call makes puts the parsed object in the place of the body. */
function replacesBody(call: TSESTree.CallExpression, module: Module, rule: Rule): boolean {
  return rule.semantics
    .value(call.callee, module)
    .atoms.some((atom) => atom.kind === 'function' && someNode(atom.node, (node) => writesBody(node) !== undefined));
}
function writesBody(node: TSESTree.Node): TSESTree.Node | undefined {
  return node.type === 'AssignmentExpression' && /^(body|payload)$/.test(lastName(node.left) ?? '')
    ? node.right
    : undefined;
}

/** What the code before looks at the body with: `const { error } = schema.validate(req.body)`. */
function before(body: TSESTree.Node, handler: TSESTree.Node | undefined, rule: Rule): readonly Limit[] {
  const name = displayName(body);
  const found: Limit[] = [];
  if (!handler || name === undefined) return found;
  const isBody = (node: TSESTree.Node): boolean => displayName(node) === name;
  someNode(handler, (node) => {
    if (node.range[1] > body.range[0] || node.type !== 'CallExpression' || !node.arguments.some(isBody)) return false;
    const schema = schemaOfCall(node, rule);
    if (schema) found.push(isHeeded(node) ? limitBy(schema, isPutBack(node)) : 'open');
    else if (VALIDATORS.test(displayName(node.callee) ?? '')) found.push('perhaps');
    return false;
  });
  return found;
}

/** The schema of `schema.validate(body)`, `parse(schema, body)` or `validate(body, schema)`, with the options beside it. */
function schemaOfCall(call: TSESTree.CallExpression, rule: Rule): BodySchema | undefined {
  const callee = unwrap(call.callee);
  if (!PARSES.test(lastName(callee) ?? '')) return undefined;
  const candidates = [...(callee.type === 'MemberExpression' ? [callee.object] : []), ...call.arguments];
  const schema = candidates.map((one) => bodySchema(rule.semantics.value(one), rule)).find(Boolean);
  const options = call.arguments.at(-1);
  if (!schema || options?.type !== 'ObjectExpression') return schema;
  const given = rule.semantics.value(options);
  const isSet = (name: string): boolean => rule.semantics.property(given, name).only()?.value === true;
  if (isSet('stripUnknown')) return { ...schema, others: 'stripped' };
  return isSet('allowUnknown') ? { ...schema, others: 'kept' } : schema;
}

/** `req.body = schema.parse(req.body)` */
function isPutBack(call: TSESTree.CallExpression): boolean {
  let at: TSESTree.Node = call;
  while (
    /^(AwaitExpression|MemberExpression|ChainExpression|TSAsExpression|TSNonNullExpression)$/.test(
      at.parent?.type ?? '',
    )
  )
    at = at.parent!;
  return at.parent !== undefined && writesBody(at.parent) === at;
}
