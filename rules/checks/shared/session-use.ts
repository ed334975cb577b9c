import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import type { Module } from '../../semantics/module';
import { memberName, unwrap } from '../../semantics/syntax';
import { literalText } from './expressions';
import { namesNowhere } from './whole-program';

const SESSION = /^session$/;
/** Packages that keep something in the session, or the login itself. */
const KEEPERS = 'flash|csurf|csrf|lusca|keycloak|openid|oidc|grant|saml|oauth|auth0|msal|shopify|captcha|next-auth';
const READERS = new RegExp(`passport|${KEEPERS}`, 'i');
/**
 * Passport signs nobody in by a session without `serializeUser`, and throws where it should. What its strategies keep in one,
 * and openid-client as one of them, is the state of a sign-in at another site until that is done.
 */
const PASSPORT = /^(session|serializeUser)$/;
const BESIDE_PASSPORT = new RegExp(`^(?!passport(-|$)|openid-client$).*(${KEEPERS})`, 'i');

/** True where nobody is signed in by the session of the application: nothing of the program reads it. */
export function isSessionUnused(rule: RuleContext<string>): boolean {
  return namesNowhere(SESSION, READERS, rule) || namesNowhere(PASSPORT, BESIDE_PASSPORT, rule);
}

/**
 * True for a session that stands before routes which are only read, `app.get('/:link', session, redirect)`, and nowhere else:
 * what it keeps is something that a visitor did. Where another site sends somebody back to, a sign-in may end in it.
 * @param made the call that makes the middleware
 */
export function isSessionOfReads(made: TSESTree.Node, module: Module): boolean {
  const uses = usesOf(made, module);
  return uses.length > 0 && uses.every(isOfRead);
}

/** Where a middleware, a list that it stands in, or the variable of one of them is used. */
function usesOf(made: TSESTree.Node, module: Module): readonly TSESTree.Node[] {
  let at = made;
  while (/^(ArrayExpression|SpreadElement|TS\w*Expression)$/.test(at.parent?.type ?? '')) at = at.parent!;
  const declared = at.parent?.type === 'VariableDeclarator' && at.parent.init === at ? at.parent.id : undefined;
  if (declared?.type !== 'Identifier') return [at];
  return (module.variableOf(declared)?.references ?? [])
    .filter((one) => one.isRead())
    .flatMap(({ identifier }) => usesOf(identifier, module));
}

function isOfRead(use: TSESTree.Node): boolean {
  const call = use.parent;
  if (call?.type !== 'CallExpression' || call.callee === use) return false;
  const callee = unwrap(call.callee);
  const path = literalText(call.arguments[0]);
  return (
    callee.type === 'MemberExpression' &&
    /^(get|head)$/.test(memberName(callee) ?? '') &&
    path !== undefined &&
    !COMES_BACK.test(path)
  );
}
const COMES_BACK = /auth|log-?in|sign-?in|sso|saml|oidc|callback|connect|return/i;
