import type { TSESTree } from '@typescript-eslint/utils';
import type { Module } from '../../semantics/module';
import { functionAround, memberName, unwrap } from '../../semantics/syntax';
import { lastName } from './expressions';
import { someNode } from './walk';

/** Members of the header of a JSON Web Token that are the key of its signature, or say where it lies (RFC 7515, 4.1). */
const OWN_KEY = /^(jwk|jku|x5u|x5c)$/;
/** Functions that look whether the key, or its address, is one of those that are trusted. */
const CHECKS = /verif|valid|check|trust|allow|includes|startsWith|^has$|^test$|thumbprint|equal|match|assert|chain/i;
const MAX_STEPS = 6;

/**
 * The member of a token's own header that gives the key with which the token is verified: whoever makes the token signs it
 * with a key of theirs.
 * @returns its name; undefined when the key comes from elsewhere, or the member is checked in the same function
 */
export function ownKeyOf(token: TSESTree.Node, key: TSESTree.Node, module: Module): string | undefined {
  const around = functionAround(key);
  const found = membersBehind(key, OWN_KEY, module).find((member) => isOfToken(member.object, token, module));
  const name = found && memberName(found);
  return found && name !== undefined && around && !isChecked(name, around) ? name : undefined;
}

/** True when an algorithm is what the header of the token says, or one of several that are listed: `[header.alg]`. */
export function isOwnAlgorithm(token: TSESTree.Node, algorithm: TSESTree.Node, module: Module): boolean {
  const at = unwrap(algorithm);
  const listed = at.type === 'ArrayExpression' ? at.elements : [at];
  const around = functionAround(algorithm);
  return listed.some((one) => {
    const member = one && unwrap(one);
    return (
      member?.type === 'MemberExpression' &&
      memberName(member) === 'alg' &&
      isOfToken(member.object, token, module) &&
      !(around && isChecked('alg', around, 'none'))
    );
  });
}

/** The members of some name that an expression is made of, through variables of the function. */
function membersBehind(node: TSESTree.Node, name: RegExp, module: Module): readonly TSESTree.MemberExpression[] {
  const found: TSESTree.MemberExpression[] = [];
  visit(node, module, (one) => {
    if (one.type === 'MemberExpression' && name.test(memberName(one) ?? '')) found.push(one);
    return false;
  });
  return found;
}

/** True when an expression is made of the token: decoded, split, parsed. */
function isOfToken(node: TSESTree.Node, token: TSESTree.Node, module: Module): boolean {
  const at = unwrap(token);
  const variable = at.type === 'Identifier' ? module.variableOf(at) : undefined;
  return (
    variable !== undefined &&
    visit(node, module, (one) => one.type === 'Identifier' && module.variableOf(one) === variable)
  );
}

/** Whether a node of an expression, or of what its variables were set to, is looked for. */
function visit(start: TSESTree.Node, module: Module, isMeant: (node: TSESTree.Node) => boolean): boolean {
  const seen = new Set<unknown>();
  const queue: TSESTree.Node[] = [start];
  for (let steps = 0; queue.length > 0 && steps < MAX_STEPS; steps++) {
    const next: TSESTree.Node[] = [];
    const isFound = queue.some((node) =>
      someNode(
        node,
        (one) => {
          const definition = one.type === 'Identifier' ? module.variableOf(one)?.defs[0]?.node : undefined;
          if (definition && !seen.has(definition)) {
            seen.add(definition);
            const declared = definition as TSESTree.Node;
            if (declared.type === 'VariableDeclarator' && declared.init) next.push(declared.init);
          }
          return isMeant(one);
        },
        (one) => !isNameOfKey(one),
      ),
    );
    if (isFound) return true;
    queue.splice(0, queue.length, ...next);
  }
  return false;
}

/** `header.kid`: what is found by it is one of the keys that are held. */
function isNameOfKey(node: TSESTree.Node): boolean {
  return node.type === 'MemberExpression' && memberName(node) === 'kid';
}

/** A member is compared, or given to a function that checks, in a function. */
function isChecked(name: string, around: TSESTree.Node, besides?: string): boolean {
  const isMeant = (node: TSESTree.Node): boolean =>
    someNode(node, (one) => one.type === 'MemberExpression' && memberName(one) === name);
  return someNode(around, (one) => {
    if (one.type === 'BinaryExpression' && /^[!=]==?$/.test(one.operator)) {
      const other = [one.left, one.right].find((side) => !isMeant(side));
      const isOnly = other && lastName(other) !== 'undefined' && !(other.type === 'Literal' && other.value === null);
      return (
        (isMeant(one.left) || isMeant(one.right)) &&
        isOnly === true &&
        !(besides !== undefined && other?.type === 'Literal' && other.value === besides)
      );
    }
    return (
      one.type === 'CallExpression' &&
      CHECKS.test(lastName(one.callee) ?? '') &&
      !/^(jwtVerify|compactVerify|verify)$/.test(lastName(one.callee) ?? '') &&
      (one.arguments.some(isMeant) || isMeant(one.callee))
    );
  });
}
