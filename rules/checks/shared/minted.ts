import type { TSESTree } from '@typescript-eslint/utils';
import type { Semantics } from '../../semantics/semantics';
import { displayName, keyName, memberName, unwrap } from '../../semantics/syntax';
import { lastName } from './expressions';
import { someNode } from './walk';

/** Functions that make an identifier which nobody has had before, from chance. */
const MINTS =
  /^(crypto\.|window\.crypto\.|globalThis\.crypto\.)?(randomUUID|randomBytes|getRandomValues)$|^(nanoid|customAlphabet|cuid2?|createId|ulid|uuid|uuidv?[147]|v[147]|monotonicFactory)$|^(shortid|short|uuid|crypto|Crypto|Random)\.(generate|v[147]|uuid|new|randomUUID|randomBytes|getRandomBytes(Async)?|id|hexString)$/;
/** What a function is called whose code is not at hand. */
const GENERATES =
  /^(generate|gen|random|create_?random|get_?random)\w*(uuid|password|secret|token|string|hex|bytes|base64|id)$/i;
const MAX_HOPS = 2;

/**
 * True when the program itself makes what bears a name in this module, from chance: `deviceId: getDeviceId()`, a function that
 * gives a new UUID where the storage of the browser holds none. On no label stands such an identifier.
 * @param semantics of the module in which the name is read
 */
export function isMinted(name: string, semantics: Semantics): boolean {
  return someNode(semantics.module.ast, (node) => {
    const set = setUnder(name, node);
    return set !== undefined && makesFromChance(set, semantics);
  });
}

/** The expression that a node gives the name to. */
function setUnder(name: string, node: TSESTree.Node): TSESTree.Node | undefined {
  switch (node.type) {
    case 'Property':
      return node.parent.type === 'ObjectExpression' && keyName(node) === name ? node.value : undefined;
    case 'PropertyDefinition':
      return keyName(node) === name ? (node.value ?? undefined) : undefined;
    case 'VariableDeclarator':
      return node.id.type === 'Identifier' && node.id.name === name ? (node.init ?? undefined) : undefined;
    case 'AssignmentExpression': {
      const left = unwrap(node.left);
      return (left.type === 'MemberExpression' ? memberName(left) : lastName(left)) === name ? node.right : undefined;
    }
    default:
      return undefined;
  }
}

/** An expression in which, or in a function of the workspace that it calls, something new is made from chance. */
export function makesFromChance(node: TSESTree.Node, semantics: Semantics, hops = 0): boolean {
  return someNode(node, (one) => {
    if (one.type !== 'CallExpression') return false;
    if (MINTS.test(displayName(one.callee) ?? '')) return true;
    const called = hops < MAX_HOPS ? semantics.called(one) : [];
    if (called.length === 0) return GENERATES.test(lastName(one.callee) ?? '');
    return called.some((fn) => makesFromChance(fn.node.body ?? fn.node, semantics.of(fn.module), hops + 1));
  });
}
