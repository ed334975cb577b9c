import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import { keyName, methodName } from '../../semantics/syntax';
import { bindingName } from './edits';
import { literalText, valueName } from './expressions';
import { someNode } from './walk';

/**
 * Protocols whose specification names the function, so that nobody who speaks them can take another: NTLM (MS-NLMP),
 * CRAM-MD5 (RFC 2195), APOP (RFC 1939), RADIUS (RFC 2865), the user-based security of SNMP (RFC 3414), HTTP Digest.
 */
const PROTOCOL =
  /ntlm|lmv2|lm_?hash|cram_?-?md5|(^|[^a-z])apop([^a-z]|$)|radius|snmp|(http_?-?|www_?-?)digest(_?-?auth)?|digest_?-?auth/i;
const PARTS = /^ha[12]$/i;

/** A query of a link that nginx lets through for a while, as the documentation of its `secure_link` writes it. */
const LINK_PARTS = ['md5', 'expires'];

/**
 * True for code that makes links which nginx checks by `secure_link_md5`, `?md5=…&expires=…`: the module of nginx knows no
 * other function.
 */
export function signsLinksForNginx({ semantics: { module } }: RuleContext<string>): boolean {
  const written = new Set<string>();
  someNode(module.ast, (node) => {
    for (const name of queryNames(node)) written.add(name);
    return false;
  });
  return LINK_PARTS.every((name) => written.has(name));
}

/** What a node names in a query: `?md5=`, `params.set('md5', …)`, `new URLSearchParams({ md5 })`. */
function queryNames(node: TSESTree.Node): readonly string[] {
  switch (node.type) {
    case 'TemplateElement':
      return [...node.value.raw.matchAll(QUERY)].map(([, name]) => name!);
    case 'Literal':
      return typeof node.value === 'string' ? [...node.value.matchAll(QUERY)].map(([, name]) => name!) : [];
    case 'CallExpression': {
      const name = /^(set|append)$/.test(methodName(node) ?? '') ? literalText(node.arguments[0]) : undefined;
      return name === undefined ? [] : [name];
    }
    case 'NewExpression': {
      const [given] = node.arguments;
      return given?.type === 'ObjectExpression' && valueName(node.callee) === 'URLSearchParams'
        ? given.properties.flatMap((one) => (one.type === 'Property' ? (keyName(one) ?? []) : []))
        : [];
    }
    default:
      return [];
  }
}
const QUERY = /[?&](\w+)=/g;

/**
 * True for code that speaks such a protocol, by the name of its file or folder or of a function or variable of the module:
 * the weakness is that of the protocol, and what can be changed is only whether it is spoken.
 */
export function speaksLegacyProtocol({ filename, semantics: { module } }: RuleContext<string>): boolean {
  return (
    filename
      .split('/')
      .slice(-3)
      .some((part) => PROTOCOL.test(part)) ||
    someNode(module.ast, (node) => {
      const name = nameOf(node);
      return name !== undefined && (PROTOCOL.test(name) || PARTS.test(name));
    })
  );
}

function nameOf(node: TSESTree.Node): string | undefined {
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
      return node.id?.name;
    case 'MethodDefinition':
      return keyName(node);
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
      return bindingName(node);
    case 'VariableDeclarator':
      return node.id.type === 'Identifier' && PARTS.test(node.id.name) ? node.id.name : undefined;
    default:
      return undefined;
  }
}
