import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import { memberName } from '../../semantics/syntax';
import type { Semantics } from '../../semantics/semantics';
import { isDefaultUser } from './default-credentials';
import { constantTexts, innerRange } from './literals';
import { isReportedAtBinding } from './secret-binding';
import { entropy, isPlaceholder } from './secrets';
import {
  isAnonymousToken,
  isUnsignedToken,
  PEM_PRIVATE_KEY,
  tokenFormats,
  URL_USERINFO,
  type TokenFormat,
} from './token-formats';

/** Where the texts of a string that is known in part are apart from each other. */
export const GAP = '\0';

/** A secret that is told by its form, whatever name it stands under. Each kind has a rule of its own. */
export type WrittenSecret =
  | { readonly kind: 'token'; readonly format: TokenFormat; readonly secret: string }
  | { readonly kind: 'azure-iot'; readonly secret: string; readonly policy: string | undefined }
  | { readonly kind: 'private-key'; readonly secret: string; readonly isEncrypted: boolean }
  | { readonly kind: 'url'; readonly secret: string; readonly scheme: string; readonly host: string };

const AZURE_IOT = new Set(['azure-iot', 'azure-sas']);
/** The key of a connection string whose other parts are not known. */
const AZURE_KEY = /HostName=[^;]*;(?:[^;]*;)*SharedAccessKey=[A-Za-z0-9+/]{40,}=*/;
/** Samples that providers print in their documentation, and the sample token of jwt.io ("John Doe"). */
const SAMPLE = /EXAMPLE|example|SAMPLE|x{6,}|X{6,}|0{8,}|1234567890abcdef|<[^>]+>|eyJzdWIiOiIxMjM0NTY3ODkwIi|\.{3}/;
const NO_PASSWORD = /^(pass|passwd|pw|pwd|user|username|login|admin123|\$\w+|:?password|:?pass)$/i;
const HERE = /^(localhost|127(\.\d+){3}|0\.0\.0\.0|\[::1\]|host\.docker\.internal)$/i;

/**
 * The secret that a text holds by its form: a token of a known provider, a connection string, a private key, user
 * information in a URL. The rules for these win over those that go by names.
 */
export function secretByForm(text: string): WrittenSecret | undefined {
  if (text.length < 12) return undefined;
  return privateKey(text) ?? token(text) ?? userInfo(text);
}

function privateKey(text: string): WrittenSecret | undefined {
  const match = text.includes('PRIVATE KEY') ? PEM_PRIVATE_KEY.exec(text) : null;
  if (!match) return undefined;
  const body = match[0]
    .replace(/-----[^-]*(-----)?|\\n/g, '')
    .replace(/^[\w-]+:.*$/gm, '')
    .replace(/\s/g, '');
  // Parsing code names the armour only; documentation cuts the body short.
  if (body.includes(GAP) || !/^[A-Za-z0-9+/=]{64,}$/.test(body) || entropy(body) < 3) return undefined;
  return { kind: 'private-key', secret: text, isEncrypted: /ENCRYPTED/.test(match[0]) };
}

function token(text: string): WrittenSecret | undefined {
  for (const format of tokenFormats) {
    if (!format.words.some((word) => text.includes(word))) continue;
    const secret = format.pattern.exec(text)?.[0];
    if (
      secret === undefined ||
      secret.includes(GAP) ||
      SAMPLE.test(secret) ||
      isUnsignedToken(secret) ||
      isAnonymousToken(secret) ||
      (format.entropy !== undefined && entropy(secret) < format.entropy)
    )
      continue;
    const isIot = AZURE_IOT.has(format.id) && /azure-devices/i.test(secret);
    return isIot ? { kind: 'azure-iot', secret, policy: policyOf(secret) } : { kind: 'token', format, secret };
  }
  const assembled = text.includes('SharedAccessKey=') ? AZURE_KEY.exec(text)?.[0] : undefined;
  return assembled !== undefined && !SAMPLE.test(assembled)
    ? { kind: 'azure-iot', secret: /SharedAccessKey=(.*)$/.exec(assembled)![1]!, policy: policyOf(assembled) }
    : undefined;
}

function policyOf(text: string): string | undefined {
  return /SharedAccessKeyName=([^;&]+)/.exec(text)?.[1] ?? /[?&]skn=([^&]+)/.exec(text)?.[1];
}

function userInfo(text: string): WrittenSecret | undefined {
  const match = text.includes('@') ? URL_USERINFO.exec(text) : null;
  const [whole, user, secret] = match ?? [];
  if (!match || whole === undefined || user === undefined || secret === undefined || secret.includes(GAP))
    return undefined;
  const host = /^[^/?#:\0]*/.exec(text.slice(match.index + whole.length))![0];
  // `postgres:postgres@db` is what containers of one machine are started with, `user:user` a sample.
  const isDefaultElsewhere = user === secret && isDefaultUser(user) && !/^user/i.test(user) && host.includes('.');
  if (
    (user === secret && !isDefaultElsewhere) ||
    isPlaceholder(secret) ||
    NO_PASSWORD.test(secret) ||
    /[<{$%]\w*[>}%]?$/.test(secret)
  )
    return undefined;
  if (HERE.test(host)) return undefined;
  return { kind: 'url', secret, scheme: whole.slice(0, whole.indexOf(':')), host };
}

type Visit = (node: TSESTree.Node, found: WrittenSecret, redact: readonly (readonly [number, number])[]) => void;

/**
 * Listens to the texts of a module, those put together of several literals as a whole, and tells the secrets among them.
 * @param hint what the source of a text must contain for it to be looked at
 */
export function secretsByForm(
  rule: RuleContext<never> | RuleContext,
  hint: RegExp,
  visit: Visit,
): TSESLint.RuleListener {
  const { semantics, sourceCode } = rule;
  const whole = (node: TSESTree.Node): void => {
    if (isPart(node) || !hint.test(sourceCode.getText(node))) return;
    for (const text of semantics.value(node).texts()) {
      const found = secretByForm(text.exact ?? text.pieces.join(GAP));
      if (!found) continue;
      const own = textRanges(node, found.secret, sourceCode.text);
      if (own.length === 0 && hasReportedPart(node, found.secret, rule.semantics)) return;
      visit(node, found, own);
      return;
    }
  };
  return {
    Literal(node) {
      if (
        typeof node.value !== 'string' ||
        node.value.length < 12 ||
        isPart(node) ||
        node.parent.type === 'ImportDeclaration'
      )
        return;
      const found = secretByForm(node.value);
      if (found) visit(node, found, textRanges(node, found.secret, sourceCode.text));
    },
    TemplateLiteral: whole,
    BinaryExpression(node) {
      if (node.operator === '+') whole(node);
    },
    CallExpression(node) {
      if (isListJoin(node)) whole(node);
    },
  };
}

/** `['-----BEGIN …', '…'].join('\n')`. */
function isListJoin(node: TSESTree.CallExpression): boolean {
  return (
    node.callee.type === 'MemberExpression' &&
    memberName(node.callee) === 'join' &&
    node.callee.object.type === 'ArrayExpression'
  );
}

/** True for a text that is judged as part of a longer one. */
function isPart(node: TSESTree.Node): boolean {
  const { parent } = node;
  if (parent?.type === 'BinaryExpression') return parent.operator === '+';
  if (parent?.type === 'TemplateLiteral') return true;
  const call = parent?.type === 'ArrayExpression' ? parent.parent.parent : undefined;
  return call?.type === 'CallExpression' && isListJoin(call);
}

/** The ranges that hold the secret in the source: exactly where it stands in one piece, else every literal below. */
export function textRanges(
  node: TSESTree.Node,
  secret: string,
  source: string,
): readonly (readonly [number, number])[] {
  const at = source.slice(...node.range).indexOf(secret);
  if (at >= 0) return [[node.range[0] + at, node.range[0] + at + secret.length]];
  const ranges = literalsOf(node);
  // A text whose secret part comes out of a variable has nothing to hide here.
  const isHere = ranges.some(
    ([start, end]) => end - start >= 8 && (secret.includes(source.slice(start, end)) || node.type === 'Literal'),
  );
  return isHere || (node.type === 'TemplateLiteral' && node.expressions.length === 0) ? ranges : [];
}

function literalsOf(node: TSESTree.Node): readonly (readonly [number, number])[] {
  switch (node.type) {
    case 'Literal':
      return [innerRange(node)];
    case 'TemplateLiteral':
      return node.quasis.map((quasi) => [quasi.range[0] + 1, quasi.range[1] - (quasi.tail ? 1 : 2)] as const);
    case 'BinaryExpression':
      return [...literalsOf(node.left), ...literalsOf(node.right)];
    case 'CallExpression':
      return node.callee.type === 'MemberExpression' ? literalsOf(node.callee.object) : [];
    case 'ArrayExpression':
      return node.elements.flatMap((element) => (element ? literalsOf(element) : []));
    default:
      return [];
  }
}

/**
 * True when the secret part of a text is a constant that is reported under its own name.
 * @param node the expression that puts the text together
 * @param semantics of the module in which it stands
 */
export function hasReportedPart(node: TSESTree.Node, secret: string, semantics: Semantics): boolean {
  return holesOf(node).some((hole) =>
    constantTexts(semantics.value(hole)).some(
      (atom) => secret.includes(atom.value) && isReportedAtBinding(atom, semantics),
    ),
  );
}

function holesOf(node: TSESTree.Node): readonly TSESTree.Node[] {
  switch (node.type) {
    case 'Literal':
      return [];
    case 'TemplateLiteral':
      return node.expressions;
    case 'BinaryExpression':
      return [...holesOf(node.left), ...holesOf(node.right)];
    case 'CallExpression':
      return node.callee.type === 'MemberExpression' ? holesOf(node.callee.object) : [];
    case 'ArrayExpression':
      return node.elements.flatMap((element) => (element ? holesOf(element) : []));
    default:
      return [node];
  }
}
