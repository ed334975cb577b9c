import type { TSESTree } from '@typescript-eslint/utils';
import type { Module } from '../../semantics/module';
import type { Semantics } from '../../semantics/semantics';
import { displayName, isFunction, unwrap } from '../../semantics/syntax';
import { definitionOf, lastName } from './expressions';
import { makesFromChance } from './minted';
import { words } from './secrets';
import { namesAround } from './therapy';
import { someNode } from './walk';

/** Codes and links with which somebody comes in once, told by the code around them where their own name says nothing. */

/** What a code is called where the code around says what it is for. */
const CODE = /^((new|raw|plain|generated|random|numeric)_?)?(code|digits|passcode)$/i;
/** What functions, classes and files are called that deal with such codes. */
const ABOUT_CODES = /\b(otp|totp|mfa|2fa|passcodes?|verification|verify|one time|two factor|(log|sign) ?in|magic)\b/;
const ABOUT_RECOVERY = /\b(forgot|forgotten|reset|recover|recovery)\b.*\b(password|pin|account|access)\b/;

/** `const code = …` in a class `OtpService` or a function `sendLoginCode`, `forgotPassword`. */
export function isCodeToComeIn(name: string, node: TSESTree.Node, module: Module): boolean {
  return CODE.test(name) && dealsWithCodes(node, module);
}

function dealsWithCodes(node: TSESTree.Node, module: Module): boolean {
  return namesAround(node, module)
    .split(' ')
    .map((name) => words(name).join(' '))
    .some((name) => ABOUT_CODES.test(name) || ABOUT_RECOVERY.test(name));
}

/**
 * The name of such a code where it is read, or what it was put together of, when the program has just made it from chance;
 * undefined for anything else.
 */
export function codeMadeHere(
  node: TSESTree.Node,
  { semantics }: { readonly semantics: Semantics },
): string | undefined {
  const set = setAs(node, semantics.module);
  return set && isCodeToComeIn(set.name, node, semantics.module) && isOfChance(set.made, semantics)
    ? set.name
    : undefined;
}

/** The variable that an expression stands for, or in whose value it stands. */
function setAs(node: TSESTree.Node, module: Module): { name: string; made: TSESTree.Node } | undefined {
  const own = unwrap(node);
  const made = definitionOf(own, module);
  if (own.type === 'Identifier' && made) return { name: own.name, made };
  for (let at = node; at.parent && !isFunction(at); at = at.parent)
    if (at.parent.type === 'VariableDeclarator' && at.parent.init === at && at.parent.id.type === 'Identifier')
      return { name: at.parent.id.name, made: at };
  return undefined;
}

function isOfChance(made: TSESTree.Node, semantics: Semantics): boolean {
  return (
    makesFromChance(made, semantics) ||
    someNode(
      made,
      (one) =>
        one.type === 'CallExpression' &&
        (/(^|\.)(random|randomInt)$/.test(displayName(one.callee) ?? '') ||
          MAKES_CODE.test(lastName(one.callee) ?? '')),
    )
  );
}
const MAKES_CODE = /^(generate|gen|create|make|random)_?\w*(code|otp|pin|digits)$/i;

/**
 * The token in `${base}/sign-in?token=${raw}` that the program has just made from chance, whatever it is called: who has the
 * link is let in.
 */
export function isTokenOfLink(node: TSESTree.Node, { semantics }: { readonly semantics: Semantics }): boolean {
  const { parent } = node;
  if (parent?.type !== 'TemplateLiteral') return false;
  const before = parent.quasis[parent.expressions.findIndex((one) => one === node)];
  const made = definitionOf(node, semantics.module) ?? node;
  return before !== undefined && OF_TOKEN.test(before.value.cooked ?? '') && isOfChance(made, semantics);
}
const OF_TOKEN = /[?&#](\w+_)?(token|otp|code|ticket|secret)=$/i;
