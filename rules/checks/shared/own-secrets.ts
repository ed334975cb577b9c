import type { TSESTree } from '@typescript-eslint/utils';
import type { Semantics } from '../../semantics/semantics';
import { keyName } from '../../semantics/syntax';
import { isUsedAsSecret } from './lookup-keys';
import { words } from './secrets';
import { isKeyOfThirdParty, letsCallersIn } from './third-party-keys';

/** What a service makes and checks by itself: sessions, tokens, signatures, ciphertexts, its first account. */
const MADE_HERE = new Set(
  'jwt jwts session sessions cookie cookies csrf xsrf sign signing signed signature hmac hash hashing salt pepper encrypt encryption crypto cipher aes webhook hook admin administrator root master superadmin superuser internal auth authentication nextauth passport jose'.split(
    ' ',
  ),
);
/** Words that name no service in particular: `SECRET_KEY`, `APP_SECRET`, `ACCESS_TOKEN_SECRET`, `DEFAULT_PASSWORD`. */
const GENERIC = new Set(
  'app application api server service backend secret secrets key keys token tokens password passwd pass pwd passphrase pin psk default initial access refresh private user users login express node nest next the my prod production'.split(
    ' ',
  ),
);
/** What somebody shows to another service. */
const SHOWN = new Set('client consumer oauth oidc sso smtp mail email imap ftp sftp'.split(' '));
const MAX_HOLDERS = 3;

/**
 * True when evidence speaks for a secret with which this service itself signs, verifies, encrypts or lets in: by the name of
 * the setting and of what holds it, or by what it is used for. The key of a service elsewhere, or the password of a data
 * base, that the source knows opens nothing by itself: the other side has to take it.
 * @param name of the environment variable or setting
 * @param fallback the text in its place
 * @param held the whole expression, or the name that it is given to
 */
export function isOwnSecret(name: string, fallback: TSESTree.Node, held: TSESTree.Node, semantics: Semantics): boolean {
  const { module } = semantics;
  if (letsCallersIn(held, module) || isUsedAsSecret(fallback, semantics)) return true;
  const own = words(String(semantics.manifest()?.content['name'] ?? ''));
  const all = words(name);
  if (all.some((word) => SHOWN.has(word)) || isKeyOfThirdParty(name, module)) return false;
  return (
    [...all, ...holdersOf(held)].some((word) => MADE_HERE.has(word)) ||
    all.every((word) => GENERIC.has(word) || own.includes(word))
  );
}

/** `jwt` and `secret` of `{ jwt: { secret: process.env.WARD_KEY ?? '…' } }`. */
function holdersOf(held: TSESTree.Node): readonly string[] {
  const found: string[] = [];
  for (let at = held.parent; at && found.length < MAX_HOLDERS; at = at.parent) {
    if (at.type === 'Property') found.push(keyName(at) ?? '');
    else if (at.type === 'VariableDeclarator')
      return [...found, at.id.type === 'Identifier' ? at.id.name : ''].flatMap(words);
    else if (!/^(ObjectExpression|TS\w*Expression|LogicalExpression)$/.test(at.type)) break;
  }
  return found.flatMap(words);
}
