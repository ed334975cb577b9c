import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import type { Module } from '../../semantics/module';
import { keysLookedUp } from '../../semantics/record-facts';
import { functionAround, isFunction, leaves, memberName, methodName, unwrap } from '../../semantics/syntax';
import type { Atom, FunctionNode, Value } from '../../semantics/value';
import { conditionsOf } from './conditions';
import { lastName } from './expressions';
import { isLogCall, type Piece } from './mentions';
import { staticsCalled } from './model-statics';
import { PARSES } from './parsing';
import { someNode } from './walk';

/**
 * Checks of the workspace's own whose effect cannot be read off the code: they go over a value by a table, ask a list that
 * is kept elsewhere, or stand in code that is not seen.
 */

type Rule = Pick<RuleContext, 'semantics'>;
/** What an expression has to do with the value that is followed: it is the value, made of it, or holds it. */
export interface Regard {
  /** It is the request, which has the value in this part. */
  readonly part?: string;
  /** It is an object which has the value in one of these fields. */
  readonly fields?: readonly string[];
}
export interface About {
  (node: TSESTree.Node): Regard | undefined;
  /** That a record of this key is found helps: against what a key cannot hold, an operator of a query is none of it. */
  readonly countsKeys?: boolean;
}
const ITSELF: Regard = {};

const LOOKS = /valid|schema|sanit|(^|_)(is_?)?(safe|legal)|allow_?list|white_?list|traversal/i;
/** Whose names say that they look at who asks, not at what is sent. */
const OF_CALLER =
  /valid\w*(token|jwt|session|user|auth|access|password|credential|signature|login)|auth|token|jwt|session|log_?in|permission|role|access|owner|member|admin|password|credential|captcha|signature|csrf|rate_?limit/i;
const ASKS = /^_*(assert|check|ensure|verify|enforce|guard|refuse|reject)(_|[A-Z]|$)/;
const SCHEMAS = /^(zod|(@hapi\/)?joi|yup|valibot|superstruct|arktype|ajv|@sinclair\/typebox|io-ts|runtypes)\b/;
const MAX_DEPTH = 3;

/** True for the value, what is made of it and the object that it is a field of; not for the request as a whole. */
function isOf(node: TSESTree.Node, about: About): boolean {
  const regard = about(node);
  return regard !== undefined && regard.part === undefined;
}

/** True when a call hands the value to a check that cannot be read. `answer`: it refuses by what it gives back. */
export function isUnreadCheck(
  { node: call, module }: Piece & { readonly node: TSESTree.CallExpression },
  about: About,
  kind: 'statement' | 'answer',
  rule: Rule,
  depth = 0,
): boolean {
  const handed = call.arguments.map((one) => handedIn(one, about));
  if (depth > MAX_DEPTH || handed.every((one) => one === undefined) || isLogCall(call)) return false;
  const semantics = rule.semantics.of(module);
  if (call.arguments.some((one, at) => !handed[at] && leavesOut(semantics.value(one, module), handed))) return false;
  const seen = semantics.called(call);
  const functions = seen.length > 0 ? seen : staticsCalled(call, module, rule);
  if (functions.length === 0) return isUnseenCheck(call, module, rule);
  return functions.some((fn) => {
    const inner = { node: fn.node, module: fn.module };
    const given = aboutIn(inner, handed, about);
    return given !== undefined && (kind === 'answer' ? asksFor : refuses)(inner, given, rule, depth);
  });
}

/** True for a table of what is looked at, `{ mail: 'string', page: 'number?' }`, that has nothing to say of the fields. */
function leavesOut({ atoms }: Value, handed: readonly (Regard | undefined)[]): boolean {
  const [table] = atoms;
  const fields = handed.flatMap((one) => one?.fields ?? []);
  if (atoms.length !== 1 || table?.kind !== 'object' || table.object.open || fields.length === 0) return false;
  const said = new Map<string, Value>();
  const read = ({ object }: Atom & { kind: 'object' }): boolean =>
    object.entries.every((entry) => {
      if ('key' in entry) return said.set(entry.key, entry.value());
      const [spread] = entry.spread().atoms;
      return spread?.kind === 'object' && !spread.object.open && read(spread);
    });
  if (!read(table) || said.size === 0 || ![...said.values()].every(isSayingOfType)) return false;
  return fields.every((field) => ANYTHING.test(String(said.get(field)?.only()?.value ?? 'any')) || !said.has(field));
}
const ANYTHING = /^(any|unknown|mixed)\??$/i;

/** Options of a call are switches and numbers; a table of fields says of each what it has to be. */
function isSayingOfType(value: Value): boolean {
  return value.atoms.every((atom) => atom.kind !== 'const' || typeof atom.value === 'string');
}

/** `validate({ mail, name })`: an object or list of what is looked at is looked at. */
function handedIn(node: TSESTree.Node, about: About): Regard | undefined {
  const at = unwrap(node);
  if (at.type === 'ObjectExpression')
    return at.properties.some((one) => isOf(one.type === 'Property' ? one.value : one.argument, about))
      ? ITSELF
      : undefined;
  if (at.type === 'ArrayExpression') return at.elements.some((one) => one && isOf(one, about)) ? ITSELF : undefined;
  return about(at);
}

/** A function that is not seen, told by its name; one that a model describes does what the model says. */
function isUnseenCheck(call: TSESTree.CallExpression, module: Module, rule: Rule): boolean {
  const semantics = rule.semantics.of(module);
  const callee = unwrap(call.callee);
  const name = lastName(callee.type === 'CallExpression' ? callee.callee : callee) ?? '';
  const known = semantics
    .value(callee, module)
    .atoms.filter((atom) => atom.kind === 'member' || atom.kind === 'modelled-call');
  if (known.length === 0) return (LOOKS.test(name) || ASKS.test(name)) && !OF_CALLER.test(name);
  const schemas = [...(callee.type === 'MemberExpression' ? [callee.object] : []), ...call.arguments];
  return (
    PARSES.test(name) &&
    known.some((atom) => atom.kind === 'member' && SCHEMAS.test(atom.library ?? '')) &&
    !schemas.some((one) => semantics.schema(semantics.value(one, module)) !== undefined)
  );
}

/** What the parameters of a function have to do with the value, and the variables that it makes of them. */
function aboutIn(
  { node: fn, module }: Piece & { node: FunctionNode },
  handed: readonly (Regard | undefined)[],
  { countsKeys = false }: About,
): About | undefined {
  const known = new Map<unknown, Regard>();
  const about = (node: TSESTree.Node): Regard | undefined => {
    const at = settled(node);
    if (at.type === 'Identifier') return known.get(module.variableOf(at));
    if (at.type === 'MemberExpression') {
      const of = about(at.object);
      return of && (of.part ?? memberName(at)) === memberName(at) ? ITSELF : undefined;
    }
    if (at.type === 'TemplateLiteral') return at.expressions.some((one) => isOf(one, about)) ? ITSELF : undefined;
    const callee = at.type === 'CallExpression' ? unwrap(at.callee) : undefined;
    return callee?.type === 'MemberExpression' && isOf(callee.object, about) ? ITSELF : undefined;
  };
  const bind = (pattern: TSESTree.Node, of: Regard): void => {
    if (pattern.type === 'Identifier') known.set(module.variableOf(pattern), of);
    else if (pattern.type === 'AssignmentPattern') bind(pattern.left, of);
    else if (pattern.type === 'RestElement') bind(pattern.argument, of);
    else if (pattern.type === 'ArrayPattern') pattern.elements.forEach((one) => one && bind(one, of));
    else if (pattern.type === 'ObjectPattern')
      for (const one of pattern.properties)
        if (one.type === 'RestElement') bind(one, of);
        else if ((of.part ?? lastName(one.key)) === lastName(one.key)) bind(one.value, ITSELF);
  };
  handed.forEach((of, index) => {
    const parameter = fn.params[index];
    if (of !== undefined && parameter) bind(parameter, of);
  });
  if (known.size === 0 || !fn.body) return undefined;
  someNode(fn.body, (node) => {
    if (node.type === 'VariableDeclarator' && node.init) {
      const of = about(node.init);
      if (of !== undefined) bind(node.id, of);
    }
    if (node.type === 'ForOfStatement' && node.left.type === 'VariableDeclaration' && isOf(node.right, about))
      bind(node.left.declarations[0].id, ITSELF);
    return false;
  });
  return Object.assign(about, { countsKeys });
}

function settled(node: TSESTree.Node): TSESTree.Node {
  const at = unwrap(node);
  return at.type === 'AwaitExpression' ? settled(at.argument) : at;
}

/** A function that asks, somewhere in it, what cannot be read: its answer hangs on that. */
function asksFor({ node, module }: Piece & { node: FunctionNode }, about: About, rule: Rule, depth: number): boolean {
  return node.body !== undefined && node.body !== null && asks({ node: node.body, module }, about, rule, depth + 1);
}

/** A function that throws, or answers with an error, by what cannot be read, itself or in a function that it calls. */
function refuses(
  { node: fn, module }: Piece & { node: FunctionNode },
  about: About,
  rule: Rule,
  depth: number,
): boolean {
  if (!fn.body) return false;
  return someNode(fn.body, (node) => {
    const call = calledBy(node);
    if (call && isUnreadCheck({ node: call, module }, about, 'statement', rule, depth + 1)) return true;
    return isRefusal(node) && hangsOn({ node, module }, fn, about, rule, depth);
  });
}

/** The call of a statement, of what a variable is set to or of what is given back. */
function calledBy(node: TSESTree.Node): TSESTree.CallExpression | undefined {
  const of =
    node.type === 'ExpressionStatement'
      ? node.expression
      : node.type === 'VariableDeclarator'
        ? node.init
        : node.type === 'ReturnStatement'
          ? node.argument
          : undefined;
  const at = of && settled(of);
  const made = at?.type === 'AssignmentExpression' ? settled(at.right) : at;
  return made?.type === 'CallExpression' ? made : undefined;
}

function isRefusal(node: TSESTree.Node): boolean {
  if (node.type === 'ThrowStatement') return true;
  if (node.type !== 'CallExpression') return false;
  const [first] = node.arguments;
  if (/^(status|sendStatus|code)$/.test(methodName(node) ?? ''))
    return first?.type === 'Literal' && Number(first.value) >= 400 && Number(first.value) < 500;
  return node.callee.type === 'Identifier' && node.callee.name === 'next' && first !== undefined;
}

function hangsOn({ node, module }: Piece, fn: FunctionNode, about: About, rule: Rule, depth: number): boolean {
  for (const { test } of conditionsOf(node, fn)) if (asks({ node: test, module }, about, rule, depth)) return true;
  for (let at: TSESTree.Node | undefined = node; at && at !== fn; at = at.parent)
    if (/^For(In|Of)Statement$/.test(at.type) && goesOver(at, about)) return true;
  return false;
}

/** `for (const name in body)`, `for (const [name, one] of Object.entries(body))` */
function goesOver(node: TSESTree.Node, about: About): boolean {
  if (node.type === 'ForInStatement') return isOf(node.right, about);
  return node.type === 'ForOfStatement' && (isOf(node.right, about) || isEnumeration(node.right, about));
}
function isEnumeration(node: TSESTree.Node, about: About): boolean {
  const at = unwrap(node);
  return (
    at.type === 'CallExpression' &&
    /^(keys|entries|values|getOwnPropertyNames)$/.test(methodName(at) ?? '') &&
    at.callee.type === 'MemberExpression' &&
    lastName(at.callee.object) === 'Object' &&
    at.arguments.some((one) => isOf(one, about))
  );
}

/** True when code asks about a value what cannot be read: by names that are not written, in lists that are kept elsewhere. */
function asks({ node, module }: Piece, about: About, rule: Rule, depth = 0): boolean {
  return someNode(node, (one) => {
    switch (one.type) {
      case 'MemberExpression':
        return one.computed && one.property.type !== 'Literal' && isOf(one.object, about);
      case 'ForInStatement':
      case 'ForOfStatement':
        return goesOver(one, about);
      case 'BinaryExpression':
        return one.operator === 'in' && one.left.type !== 'PrivateIdentifier' && isOf(one.left, about);
      case 'CallExpression':
        return (
          isEnumeration(one, about) ||
          isMembership(one, about) ||
          isLookUp(one, about) ||
          isUnreadCheck({ node: one, module }, about, 'answer', rule, depth + 1)
        );
      case 'Identifier': {
        // `const { errors } = validateBody(type, body); if (errors.length > 0) throw …`
        const call = answerBehind(one, module);
        return (
          call !== undefined &&
          (isMembership(call, about) ||
            isLookUp(call, about) ||
            isUnreadCheck({ node: call, module }, about, 'answer', rule, depth + 1))
        );
      }
      default:
        return false;
    }
  });
}

/** `plans.findById(id)`: what hangs on it hangs on whether there is a record of this key. */
function isLookUp(call: TSESTree.CallExpression, about: About): boolean {
  return about.countsKeys === true && keysLookedUp(call).some((key) => isOf(key, about));
}

/** `KNOWN.includes(name)`, `installed.has(name)`, `plugins.some((one) => one.name === name)`, `file.startsWith(name)` */
function isMembership(call: TSESTree.CallExpression, about: About): boolean {
  const callee = unwrap(call.callee);
  const [first] = call.arguments;
  if (callee.type !== 'MemberExpression' || !first || about(callee.object) !== undefined || refusesListed(call))
    return false;
  const method = memberName(callee) ?? '';
  if (/^(includes|has|hasOwn|startsWith|endsWith)$/.test(method)) return call.arguments.some((one) => isOf(one, about));
  const test = unwrap(first);
  return (
    /^(find|findLast|findIndex|some)$/.test(method) &&
    isFunction(test) &&
    someNode(
      test.body!,
      (one) => one.type === 'BinaryExpression' && [one.left, one.right].some((side) => isOf(side, about)),
    )
  );
}

/** `if (BLOCKED.includes(name)) return …`: what is not in the list goes on, and nobody can list all that does harm. */
function refusesListed(call: TSESTree.Node): boolean {
  let at = call;
  while (at.parent?.type === 'LogicalExpression') at = at.parent;
  return at.parent?.type === 'IfStatement' && at.parent.test === at && leaves(at.parent.consequent);
}

function answerBehind(name: TSESTree.Identifier, module: Module): TSESTree.CallExpression | undefined {
  const declarator = module.variableOf(name)?.defs[0]?.node as TSESTree.Node | undefined;
  const init = declarator?.type === 'VariableDeclarator' && functionAround(declarator) ? declarator.init : undefined;
  const at = init && settled(init);
  return at?.type === 'CallExpression' ? at : undefined;
}

/** Statements that were run before a node, out to the whole function around it, and conditions under which it runs. */
export function isCheckedBefore({ node, module }: Piece, about: About, rule: Rule): boolean {
  for (const { test } of conditionsOf(node)) if (asks({ node: test, module }, about, rule)) return true;
  for (let at = node; at.parent; at = at.parent) {
    const body = at.parent.type === 'BlockStatement' ? at.parent.body : [];
    for (const one of body) {
      if (one === at) break;
      if (isCheck({ node: one, module }, about, rule)) return true;
    }
  }
  return false;
}

function isCheck({ node, module }: Piece, about: About, rule: Rule): boolean {
  if (node.type === 'TryStatement')
    return leaves(node.handler?.body) && node.block.body.some((node) => isCheck({ node, module }, about, rule));
  if (/^For(In|Of)Statement$/.test(node.type)) return goesOver(node, about) && someNode(node, isLeaving);
  const calls = node.type === 'VariableDeclaration' ? node.declarations.map(calledBy) : [calledBy(node)];
  return calls.some((call) => call && isUnreadCheck({ node: call, module }, about, 'statement', rule));
}
function isLeaving({ type }: TSESTree.Node): boolean {
  return type === 'ThrowStatement' || type === 'ReturnStatement';
}
