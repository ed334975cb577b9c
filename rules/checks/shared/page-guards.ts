import type { RuleContext } from '../../rule';
import { memberName, unwrap } from '../../semantics/syntax';
import type { FunctionNode } from '../../semantics/value';

/** Kits for pages, whose guards run in the browser. */
const OF_PAGES =
  /^(@angular\/(core|router|common)|vue-router|react-router(-dom)?|@ngrx\/store|@ionic\/\w+|expo-router)$/;
/** Where Vue's router is told what stands before its pages. */
const HOOKS = /^before(Each|Enter|Resolve|RouteEnter|RouteUpdate)$/;

/**
 * True for a function that decides which page a browser shows. Whoever sits at the browser can change it as they like, so what
 * keeps anybody from data is the server that the page asks.
 */
export function isPageGuard(fn: FunctionNode, { semantics: { module } }: RuleContext<string>): boolean {
  if ([...module.sources].some((source) => OF_PAGES.test(source))) return true;
  const [to, from] = fn.params;
  const names = [to, from].map((one) => (one?.type === 'Identifier' ? one.name.replace(/^_/, '') : ''));
  return (names[0] === 'to' && names[1] === 'from') || HOOKS.test(hookAround(fn) ?? '');
}

/** The name of the call or property that a function is given to. */
function hookAround({ parent }: FunctionNode): string | undefined {
  if (parent.type === 'CallExpression') {
    const callee = unwrap(parent.callee);
    return callee.type === 'MemberExpression' ? memberName(callee) : undefined;
  }
  return parent.type === 'Property' && parent.key.type === 'Identifier' ? parent.key.name : undefined;
}
