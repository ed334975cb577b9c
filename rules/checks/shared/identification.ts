import type { TSESTree } from '@typescript-eslint/utils';
import { inside, isFunction, isNothing, memberName, unwrap } from '../../semantics/syntax';
import type { FunctionNode } from '../../semantics/value';
import { lastName } from './expressions';
import { namesIn } from './therapy-writes';
import { someNode } from './walk';

/** Under what a request keeps who its caller is. */
const IDENTITY =
  /^(current_?)?(user|auth|account|identity|principal|claims|session|viewer|actor|decoded|jwt|token|token_?(data|payload)|payload)(_?(id|data|info|name))?$/i;
/** What a caller shows. */
const CREDENTIAL = /token|auth|bearer|header|cookie|session|jwt|key|credential|secret/i;
/** What a request is for, whoever makes it. */
const TARGET = /path|method|url|route|uri|endpoint/i;

/**
 * True for a middleware that only notes who is calling, when the check of what the caller shows stands under the condition
 * that something is shown, or its failure notes that nobody is known, and nothing refuses anybody. Whoever shows nothing
 * is let through as well, so that a failed check opens no door: who may do what is asked behind it.
 * @param attempt what may fail, the check in it
 * @param handler what is done about the failure
 */
export function onlyIdentifies(fn: FunctionNode, attempt: TSESTree.Node, handler: TSESTree.Node): boolean {
  if (!fn.body || refuses(fn.body, handler) || !notes(attempt, fn, false)) return false;
  return notes(handler, fn, true) || hasCondition(attempt, fn);
}

/**
 * True for a middleware that lets those through about whom it knows nothing, or who do not pass its check:
 * `if (!user) { req.user = guest; return next(); }`. Whoever makes the check fail gets no further than whoever shows nothing.
 * @param attempt what may fail, the check in it
 */
export function letsNobodyPass(fn: FunctionNode, attempt: TSESTree.Node): boolean {
  const shown = givenIn(attempt).filter((name) => SHOWN.test(name) && !parametersOf(fn).includes(name));
  const isNobody = (test: TSESTree.Node): boolean => {
    const at = unwrap(test);
    if (at.type === 'LogicalExpression') return at.operator === '||' && (isNobody(at.left) || isNobody(at.right));
    const asked = askedToBeAbsent(at);
    const name = asked && lastName(asked.type === 'CallExpression' ? asked.callee : asked);
    if (name === undefined) return false;
    return asked?.type === 'CallExpression' ? CHECK_OF_CALLER.test(name) : IDENTITY.test(name) || shown.includes(name);
  };
  return someNode(
    fn.body!,
    (one) =>
      one.type === 'IfStatement' &&
      isNobody(one.test) &&
      endsInPassing(one.consequent) &&
      !inside(attempt, one.consequent),
    (one) => one === fn.body || !isFunction(one) || inside(attempt, one),
  );
}
/** What the caller brings along; a key to check it with is the server's own. */
const SHOWN = /token|jwt|bearer|cookie|session|ticket|assertion|authorization|auth_?header/i;

/** What a condition says to be absent: `!user`, `token == null`, `token === undefined`, `typeof token !== 'string'`. */
function askedToBeAbsent(at: TSESTree.Node): TSESTree.Node | undefined {
  if (at.type === 'UnaryExpression') return at.operator === '!' ? unwrap(at.argument) : undefined;
  if (at.type !== 'BinaryExpression') return undefined;
  const [left, right] = [unwrap(at.left), unwrap(at.right)];
  if (/^===?$/.test(at.operator)) return isNothing(right) ? left : isNothing(left) ? right : undefined;
  return /^!==?$/.test(at.operator) && left.type === 'UnaryExpression' && left.operator === 'typeof'
    ? unwrap(left.argument)
    : undefined;
}

/** `isTrusted(req)`, `hasSession(req)`, `verify(token)`; `needsLogin(req)` asks what the request is for. */
const CHECK_OF_CALLER =
  /^(is|has|can|may|check|verif|valid|authenticat)\w*(trusted|auth|login|logged|session|token|user|valid|verif|signed|known|allowed)/i;

function endsInPassing(node: TSESTree.Node): boolean {
  const all = statementsOf(node);
  const isRefusal = (one: TSESTree.Node): boolean =>
    one.type === 'ThrowStatement' || (one.type === 'Literal' && (one.value === 401 || one.value === 403));
  return (
    (arePassing(all.slice(-1)) || arePassing(all.slice(-2))) && !all.some((statement) => someNode(statement, isRefusal))
  );
}

/** Something in the function, apart from the handler of the failure, turns a caller away. */
function refuses(body: TSESTree.Node, handler: TSESTree.Node): boolean {
  return someNode(
    body,
    (one) =>
      one.type === 'ThrowStatement' ||
      (one.type === 'Literal' && (one.value === 401 || one.value === 403)) ||
      (one.type === 'ReturnStatement' && one.argument?.type === 'Literal' && one.argument.value === false) ||
      (one.type === 'CallExpression' &&
        (/^(sendStatus|redirect|destroy|disconnect|reject|abort|unauthorized|forbidden)$/i.test(
          lastName(one.callee) ?? '',
        ) ||
          (lastName(one.callee) === 'next' && one.arguments[0] !== undefined && !isNothing(one.arguments[0])))),
    (one) => one !== handler,
  );
}

/** `req.user = …`, `ctx.state.intent = …`: who is calling, or (`isNobody`) that nobody is known. */
function notes(node: TSESTree.Node, fn: FunctionNode, isNobody: boolean): boolean {
  return someNode(node, (one) => {
    if (one.type !== 'AssignmentExpression' || one.left.type !== 'MemberExpression') return false;
    const isKept = IDENTITY.test(memberName(one.left) ?? '') || (!isNobody && isOfRequest(one.left, fn));
    return isKept && (!isNobody || isNothing(unwrap(one.right)) || someNode(one.right, namesNobody));
  });
}

/** `{ id: 'anonymous' }`: a caller by whom nobody in particular is meant. */
function namesNobody(node: TSESTree.Node): boolean {
  return node.type === 'Literal' && typeof node.value === 'string' && /^(anonymous|guest|nobody)$/i.test(node.value);
}

/** A property of a parameter under which middlewares hand something on; an answer is none. */
function isOfRequest(target: TSESTree.MemberExpression, fn: FunctionNode): boolean {
  if (/^(status|statusCode|body|type|message|redirect)$/.test(memberName(target) ?? '')) return false;
  let root: TSESTree.Node = target;
  while (root.type === 'MemberExpression') root = unwrap(root.object);
  return root.type === 'Identifier' && parametersOf(fn).includes(root.name);
}

function parametersOf(fn: FunctionNode): readonly string[] {
  return fn.params.flatMap((one) => (one.type === 'Identifier' ? [one.name] : []));
}

/** `if (token) …` around the check, or `if (!token) return next();` before it. */
function hasCondition(attempt: TSESTree.Node, fn: FunctionNode): boolean {
  const shown = givenIn(attempt).filter((name) => !parametersOf(fn).includes(name));
  const asks = (test: TSESTree.Node): boolean => {
    const names = namesIn(test);
    return (
      names.some((name) => CREDENTIAL.test(name) || shown.includes(name)) && !names.some((name) => TARGET.test(name))
    );
  };
  return someNode(
    fn.body!,
    (one) =>
      one.type === 'IfStatement' &&
      asks(one.test) &&
      (inside(attempt, one.consequent) ||
        (inside(one, attempt) && notes(one.consequent, fn, false)) ||
        (one.range[1] <= attempt.range[0] && passes(one.consequent))),
    (one) => one === fn.body || !isFunction(one) || inside(attempt, one),
  );
}

/** The variables that the calls of an attempt are given. */
function givenIn(attempt: TSESTree.Node): readonly string[] {
  const names: string[] = [];
  someNode(attempt, (one) => {
    if (one.type === 'CallExpression')
      names.push(...one.arguments.flatMap((given) => (given.type === 'Identifier' ? [given.name] : [])));
    return false;
  });
  return names;
}

/** `return next();` */
function passes(node: TSESTree.Node): boolean {
  return arePassing(statementsOf(node));
}
function statementsOf(node: TSESTree.Node): readonly TSESTree.Node[] {
  return node.type === 'BlockStatement' ? node.body : [node];
}
function arePassing([first, second]: readonly TSESTree.Node[]): boolean {
  const called =
    first?.type === 'ReturnStatement'
      ? first.argument
      : first?.type === 'ExpressionStatement' && second?.type === 'ReturnStatement' && !second.argument
        ? first.expression
        : undefined;
  return (
    called?.type === 'CallExpression' &&
    called.callee.type === 'Identifier' &&
    called.callee.name === 'next' &&
    called.arguments.length === 0
  );
}
