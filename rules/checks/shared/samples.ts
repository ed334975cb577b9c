import type { TSESTree } from '@typescript-eslint/utils';
import { isFunction, keyName, memberName, unwrap } from '../../semantics/syntax';
import { literalText } from './expressions';
import { looksIssued, words } from './secrets';

/** Names that nobody can own, kept for documents, samples and what is to fail (RFC 2606, sections 2 and 3). */
const NOBODYS = /^([a-z][a-z\d+.-]*:\/\/)?([\w-]+\.)*(example\.(com|net|org)|[\w-]+\.invalid)(?=[:/]|$)/i;
/** From the settings of a part of a program to those of the whole of it. */
const MAX_OBJECTS = 3;

/** True for a mail address, or the end of one, at a domain that RFC 2606 keeps for documents and tests. */
export function isReservedMail(text: string): boolean {
  return /@([\w-]+\.)*(example\.(com|net|org)|[\w-]+\.(test|example|invalid|localhost)|example|localhost)$/i.test(text);
}

/** True for what is written for a server that cannot exist: `{ url: 'ldaps://example.com', bind: { password: '…' } }`. */
export function isForNobodysServer(node: TSESTree.Node): boolean {
  let objects = 0;
  for (let at = node.parent; at && objects < MAX_OBJECTS; at = at.parent) {
    if (!/^(Property|ObjectExpression|TS\w*Expression)$/.test(at.type)) return false;
    if (at.type !== 'ObjectExpression') continue;
    objects++;
    if (at.properties.some((one) => one.type === 'Property' && NOBODYS.test(literalText(unwrap(one.value)) ?? '')))
      return true;
  }
  return false;
}

/**
 * True for what a component is shown with where nobody uses it, in previews of mails and catalogues of components: a default
 * of a component each of whose properties has one that is written out, the `PreviewProps` of React Email.
 */
export function isPreviewSample(node: TSESTree.Node): boolean {
  if (isOfPreview(node)) return true;
  const pattern = node.parent?.type === 'AssignmentPattern' ? node.parent.parent.parent : undefined;
  return (
    pattern?.type === 'ObjectPattern' &&
    pattern.parent.type !== 'VariableDeclarator' &&
    isFunction(pattern.parent) &&
    pattern.properties.length > 1 &&
    pattern.properties.every(
      (one) => one.type === 'Property' && one.value.type === 'AssignmentPattern' && isWritten(one.value.right),
    )
  );
}
/** `ResetMail.PreviewProps = { … }`, `static PreviewProps = { … }`: what the preview server of React Email renders a mail with. */
function isOfPreview(node: TSESTree.Node): boolean {
  for (let at = node.parent; at; at = at.parent) {
    if (at.type === 'AssignmentExpression')
      return at.left.type === 'MemberExpression' && PREVIEWS.test(memberName(at.left) ?? '');
    if (at.type === 'PropertyDefinition') return PREVIEWS.test(keyName(at) ?? '');
    if (at.type === 'VariableDeclarator') return at.id.type === 'Identifier' && PREVIEWS.test(at.id.name);
    if (!/^(Property|ObjectExpression|ArrayExpression|TS\w*Expression)$/.test(at.type)) return false;
  }
  return false;
}
const PREVIEWS = /^previewProps$/i;
function isWritten(node: TSESTree.Node): boolean {
  const at = unwrap(node);
  return (
    (at.type === 'Literal' && at.value !== null) ||
    (at.type === 'TemplateLiteral' && at.expressions.length === 0) ||
    (at.type === 'ArrayExpression' && at.elements.length > 0)
  );
}

/** `const dummyFeature = { reviews: [{ apiKey: '…' }] }`, `loginExample`: part of what is made up to show something with. */
export function isInSampleObject(node: TSESTree.Node): boolean {
  for (let at = node.parent; at; at = at.parent) {
    if (at.type === 'VariableDeclarator')
      return at.id.type === 'Identifier' && saysSample(words(at.id.name)) && unwrap(at.init!) !== node;
    if (!/^(Property|ObjectExpression|ArrayExpression|TS\w*Expression)$/.test(at.type)) return false;
  }
  return false;
}
/** `bloodSampleGateway` is none. */
function saysSample(all: readonly string[]): boolean {
  return SAMPLES.has(all[0] ?? '') || /^(examples?|samples|mocks?|fixtures?|dummy|stub)$/.test(all.at(-1) ?? '');
}
const SAMPLES = new Set(['dummy', 'sample', 'mock', 'fake', 'example']);

/** `wrong-password-2`, `InvalidToken!`: what a login is tried with that must fail says so itself. */
export function saysWrong(text: string): boolean {
  const [first, ...others] = words(text);
  return (
    /^(wrong|invalid|incorrect|bad|bogus)$/.test(first ?? '') &&
    others.some((word) =>
      /^(password|passwd|pass|pwd|passcode|passphrase|pin|otp|secret|token|key|credentials?)$/.test(word),
    ) &&
    !looksIssued(text)
  );
}
