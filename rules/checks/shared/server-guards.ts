import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import type { Module } from '../../semantics/module';
import { displayName, functionAround, isFunction, memberName, unwrap } from '../../semantics/syntax';
import type { ClassNode, FunctionNode, Value } from '../../semantics/value';
import { bindingName } from './edits';
import { valueName } from './expressions';
import { someNode } from './walk';

/** What a server lets pass: its middlewares, and the routes registered on it, in the file that makes it and here. */

const GUARD =
  /auth|guard|protect|verif|jwt|(require|check|ensure|valid\w*|has|need\w*)_?session|session_?(check|required)|passport|require_?[A-Z]|apikey|api_key|token|login|permission|acl|rbac|signature|hmac|clientcert|mtls|isAdmin|allow(ed)?[A-Z]|restrict|secure[A-Z]?/i;
/**
 * `unauthenticated` and its like say the opposite, and middlewares that make a form safe or keep a session ask nobody who
 * they are; `verifiedContacts` are data.
 */
const NO_GUARD =
  /unauth|^verified\w+s\b|passport\.(initialize|session)|noauth|no_auth|skipauth|optionalauth|public|csrf|author(s|Id|Name)?\b|authors/i;
const HARMLESS =
  /session|json|urlencoded|cors|helmet|morgan|static|bodyparser|body_parser|compress|logger|logging|limit|upload|validat|multer|cookieparser|requestid|parse|serve|swagger|metrics|trace|i18n|favicon|override|nocache|timeout|csrf|raw|text|error|notfound|sanitiz|sensible|formbody|multipart|render|engine|locals|responsetime|views|proxy|etag/i;
const INLINE = /^(user|currentUser|session|authorization|isAuthenticated|getPeerCertificate|authorized|clientCert)$/;

export type Verdict = 'guard' | 'none' | 'unknown';

export function isGuardName(name: string): boolean {
  return GUARD.test(name) && !NO_GUARD.test(name);
}

/** True when a function refuses some of its callers itself: answers 401 or 403, asks who the user is, calls a guard. */
export function refuses(fn: TSESTree.Node, passesOn: boolean): boolean {
  const conditional = (node: TSESTree.Node): boolean =>
    (node.type === 'IfStatement' || node.type === 'ConditionalExpression' || node.type === 'CatchClause') &&
    someNode(
      node,
      (one) => one.type === 'CallExpression' && one.callee.type === 'Identifier' && one.callee.name === 'next',
    );
  return someNode(fn, (node) => {
    if (node.type === 'Literal')
      return (
        node.value === 401 ||
        node.value === 403 ||
        (typeof node.value === 'string' && /^(authorization|x-api-key|unauthorized|forbidden)$/i.test(node.value))
      );
    if (node.type === 'MemberExpression')
      return INLINE.test(memberName(node) ?? '') || /^(UNAUTHORIZED|FORBIDDEN)$/i.test(memberName(node) ?? '');
    if (node.type === 'CallExpression' || node.type === 'NewExpression')
      return isGuardName(displayName(node.callee) ?? '') || /Unauthorized|Forbidden/.test(valueName(node.callee) ?? '');
    return passesOn && conditional(node);
  });
}

/** Whether a middleware keeps anybody out. */
export function verdict(node: TSESTree.Node, rule: RuleContext<string>, module = rule.semantics.module): Verdict {
  const at = unwrap(node);
  if (at.type === 'SpreadElement') return 'unknown';
  if (at.type === 'ArrayExpression')
    return worst(at.elements.flatMap((one) => (one ? [verdict(one, rule, module)] : [])));
  const names = [
    displayName(at) ?? '',
    ...(at.type === 'CallExpression' ? at.arguments.map((one) => displayName(one) ?? '') : []),
  ];
  if (names.some(isGuardName)) return 'guard';
  const value = rule.semantics.value(at, module);
  const found = value.atoms.map((atom): Verdict => {
    if (atom.kind === 'function')
      return refuses(atom.node, true) || isGuardName(functionId(atom.node)) ? 'guard' : 'none';
    if (atom.kind === 'array') return atom.items.length === 0 ? 'none' : 'unknown';
    if (
      atom.kind === 'member' ||
      atom.kind === 'modelled-call' ||
      atom.kind === 'const' ||
      atom.kind === 'object' ||
      atom.kind === 'text'
    )
      return 'none';
    if (atom.kind === 'instance') return 'none';
    if (atom.kind === 'external')
      return isGuardName(atom.package) ? 'guard' : HARMLESS.test(atom.package) ? 'none' : 'unknown';
    return 'unknown';
  });
  const result = worst(found);
  return result === 'unknown' && (isFunction(at) || names.some((name) => HARMLESS.test(name))) ? 'none' : result;
}

function functionId(fn: FunctionNode): string {
  return ('id' in fn && fn.id?.name) || bindingName(fn) || '';
}
function worst(all: readonly Verdict[]): Verdict {
  return all.includes('guard') ? 'guard' : all.length === 0 || all.includes('unknown') ? 'unknown' : 'none';
}

/** A server, router or plugin instance: where it is made and the name it has there. */
export interface ServerPlace {
  readonly module: Module;
  readonly name: string;
  /** The function of a plugin, whose parameter the instance is, or the class that is given it. */
  readonly within?: FunctionNode | ClassNode;
}

/** Calls of a method on the instance, in its file: `app.use(…)`, `this.app.use(…)`. */
export function callsOn(place: ServerPlace, methods: RegExp): readonly TSESTree.CallExpression[] {
  const calls = place.within ? place.module.callsIn(place.within) : place.module.calls;
  return calls.filter((call): call is TSESTree.CallExpression => {
    if (call.type !== 'CallExpression') return false;
    const callee = unwrap(call.callee);
    return (
      callee.type === 'MemberExpression' &&
      methods.test(memberName(callee) ?? '') &&
      root(callee.object, methods) === place.name
    );
  });
}

/** `app.use(a).use(b)` and `router.route('/x').post(…)` are calls on app and router. */
function root(node: TSESTree.Node, methods: RegExp): string | undefined {
  const at = unwrap(node);
  if (at.type === 'CallExpression') {
    const callee = unwrap(at.callee);
    return callee.type === 'MemberExpression' &&
      (methods.test(memberName(callee) ?? '') ||
        /^(route|use|all|get|post|put|patch|delete|of|withTypeProvider)$/.test(memberName(callee) ?? ''))
      ? root(callee.object, methods)
      : undefined;
  }
  return valueName(at);
}

/** The places where the instances a value may be are made; undefined when one of them comes from outside. */
export function placesOf(
  value: Value,
  node: TSESTree.Node,
  rule: RuleContext<string>,
): readonly ServerPlace[] | undefined {
  const places: ServerPlace[] = [];
  const name = valueName(node);
  for (const atom of value.atoms) {
    if (atom.kind !== 'instance' || !atom.made) return undefined;
    const own = bindingName(atom.made.node);
    if (own === undefined) return undefined;
    places.push({ module: atom.made.module, name: own });
  }
  const here = rule.semantics.module;
  if (name !== undefined && places.length > 0 && !places.some((place) => place.module === here && place.name === name))
    places.push({ module: here, name });
  return places.length > 0 ? places : undefined;
}

/**
 * Functions that the instance is handed to: `secure(app)`. What serves it is no guard, what is not known may be one.
 * @param except the call whose routes are judged for themselves
 */
export function handedTo(place: ServerPlace, rule: RuleContext<string>, except?: TSESTree.Node): Verdict {
  const verdicts: Verdict[] = [];
  for (const call of place.module.calls) {
    if (
      call.type !== 'CallExpression' ||
      call === except ||
      !call.arguments.some((argument) => isReference(argument) && valueName(argument) === place.name)
    )
      continue;
    const callee = displayName(call.callee) ?? '';
    if (
      /createServer|listen|expressWs|supertest|request|serverless|swagger|\bServer\b|\.use$|\.register$|\.mount$|console\.|\.on$/i.test(
        callee,
      )
    )
      continue;
    if (isGuardName(callee)) return 'guard';
    const functions = rule.semantics.value(call.callee, place.module).atoms;
    if (functions.length > 0 && functions.every((atom) => atom.kind === 'function')) {
      const guards = functions.some(
        (atom) =>
          atom.kind === 'function' && someNode(atom.node, (one) => one.type === 'Identifier' && isGuardName(one.name)),
      );
      if (guards) return 'guard';
    } else verdicts.push('unknown');
  }
  return verdicts.includes('unknown') ? 'unknown' : 'none';
}

/** A variable, or a field of the object at work. */
function isReference(node: TSESTree.Node): boolean {
  const at = unwrap(node);
  return at.type === 'Identifier' || (at.type === 'MemberExpression' && at.object.type === 'ThisExpression');
}

/** True when both stand in the same function and the first comes later: too late to guard the second. */
export function isAfter(first: TSESTree.Node, second: TSESTree.Node, sameModule: boolean): boolean {
  return sameModule && functionAround(first) === functionAround(second) && first.range[0] > second.range[1];
}

/** Whether a middleware that was registered below a path is on the way to another path. */
export function holds(below: string | undefined, path: string): boolean {
  if (below === undefined || /[*:(]/.test(below) || !below.startsWith('/')) return true;
  const folder = below.replace(/\/+$/, '');
  return path === folder || path.startsWith(`${folder}/`);
}
