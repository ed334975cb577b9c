import type { RuleContext } from '../../rule';
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
