import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import { functionAround, isFunction, keyName, unwrap } from '../../semantics/syntax';
import type { Part } from './applications';
import { bindingName } from './edits';
import { lastName } from './expressions';
import { mentions } from './mentions';
import { applicationsOf } from './mounted';
import { words } from './secrets';
import { someNode } from './walk';

/** What is written of a password: one that somebody signs in with, or one that is chosen and kept. */
export type Purpose = 'sign-in' | 'choice';

/** Beside these a name may speak of the sign-in as well: `loginOrRegister`, `changeLoginPassword`. */
const CHOICE =
  /\b(register|registration|sign ?up|reset|invite|invitation|onboard|onboarding|setup|enrol|enroll|activate|recover|forgot|policy)\b|\b(change|update|set|new|create|choose) (\w+ )?password\b/;
const SIGN_UP = /\b(register|registration|sign ?up|enrol|enroll)\b/;
const SIGN_IN = /\b(log ?in|sign ?in|log ?on|authenticate|authorize|unlock)\b/;
const MAYBE_CHOICE = /\b(create|new|add|insert|change|update|set|choose)\b/;
/** What a password that was sent is held against the kept one with. */
const COMPARES =
  /^(compare|compareSync|comparePasswords?|verify|verifyPassword|checkPassword|matchPassword|isValidPassword|validatePassword|authenticate|log_?in|sign_?in|signInWithEmailAndPassword|signInWithPassword|loginUser|doLogin|postLogin)$/i;
const KEEPS =
  /^(hash|hashSync|hashPassword|encryptPassword|create\w*|register\w*|sign_?up|save|insert\w*|scrypt|pbkdf2|setPassword|updatePassword|changePassword|createUserWithEmailAndPassword)$/i;

/**
 * What the password at a node is for, by the nearest name around it that says so: of a schema, class, function, form or
 * route, and of the file at last. Undefined when nothing tells.
 */
export function purposeOf(node: TSESTree.Node, rule: Pick<RuleContext, 'filename'>): Purpose | undefined {
  for (let at: TSESTree.Node | undefined = node; at; at = at.parent) {
    // A schema of a data base says what is kept.
    if (at.type === 'NewExpression' && lastName(at.callee) === 'Schema') return 'choice';
    for (const name of namesOf(at)) {
      const purpose = purposeIn(name);
      if (purpose) return purpose;
    }
  }
  return purposeIn((rule.filename.split('/').pop() ?? '').replace(/\.\w+$/, ''));
}

/** True in a handler, method or route by which strangers make an account of their own, by the nearest name that says so. */
export function isSignUp(node: TSESTree.Node): boolean {
  for (let at: TSESTree.Node | undefined = node; at; at = at.parent)
    for (const name of namesOf(at)) if (SIGN_UP.test(words(name).join(' '))) return true;
  return false;
}

function purposeIn(name: string): Purpose | undefined {
  const spaced = words(name).join(' ');
  if (CHOICE.test(spaced)) return 'choice';
  return SIGN_IN.test(spaced) ? 'sign-in' : MAYBE_CHOICE.test(spaced) ? 'choice' : undefined;
}

function namesOf(node: TSESTree.Node): readonly string[] {
  switch (node.type) {
    case 'VariableDeclarator':
      return node.id.type === 'Identifier' ? [node.id.name] : [];
    case 'Property':
    case 'PropertyDefinition':
    case 'MethodDefinition':
      return [keyName(node) ?? ''];
    case 'ClassDeclaration':
    case 'ClassExpression':
      return [node.id?.name ?? ''];
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return [node.id?.name ?? bindingName(node) ?? ''];
    case 'AssignmentExpression':
      return [lastName(node.left) ?? ''];
    case 'SwitchCase':
      return node.test?.type === 'Literal' ? [String(node.test.value)] : [];
    case 'CallExpression': {
      // The path of a route, the name of a schema or model.
      const [first] = node.arguments;
      return first?.type === 'Literal' && typeof first.value === 'string' ? [first.value] : [];
    }
    default:
      return [];
  }
}

/**
 * True for validators under a name of their own, `export const openReport = [body('password')…]`, that stand only on routes
 * whose handlers hold the password against a kept one.
 * @param node in the list of validators
 */
export function isCheckedForComparing(node: TSESTree.Node, rule: RuleContext<string>): boolean {
  let at: TSESTree.Node | undefined = node;
  while (
    at &&
    !(at.type === 'VariableDeclarator' && /^(Program|ExportNamedDeclaration)$/.test(at.parent.parent?.type ?? ''))
  )
    at = at.parent;
  const name = at?.type === 'VariableDeclarator' && at.id.type === 'Identifier' ? at.id.name : undefined;
  if (name === undefined) return false;
  const handlers = applicationsOf(rule)
    .flatMap(({ routes }) => routes)
    .filter(({ own }) => own.some((part) => !isFunction(part.node) && lastName(part.node) === name))
    .flatMap(({ own }) => own.at(-1) ?? []);
  const calls = (handler: Part, wanted: RegExp): boolean =>
    mentions(handler, (one) => one.type === 'CallExpression' && wanted.test(lastName(one.callee) ?? ''), rule);
  return (
    handlers.length > 0 &&
    handlers.every((handler) => inHandler(handler, (one) => calls(one, COMPARES) && !calls(one, KEEPS)))
  );
}

/** True for a handler, or for one that a wrapper is given: `asyncHandler(reports.open)`. */
function inHandler({ node, module }: Part, isSo: (handler: Part) => boolean): boolean {
  const at = unwrap(node);
  return at.type === 'CallExpression'
    ? at.arguments.some((one) => isSo({ node: one, module }))
    : isSo({ node, module });
}

/** True when the function around a password compares it with the kept one, or signs in with it, and keeps none. */
export function isOnlyCompared(password: TSESTree.Node): boolean {
  const at = unwrap(password);
  const name = lastName(at);
  let around: TSESTree.Node | undefined = functionAround(at);
  if (name === undefined || !around) return false;
  // A check in a callback belongs to the handler around it.
  for (let outer = functionAround(around); outer && isFunction(outer); outer = functionAround(outer)) around = outer;
  const isGiven = (call: TSESTree.CallExpression): boolean =>
    call.arguments.some((one) =>
      someNode(
        one,
        (inner) => lastName(inner) === name,
        (inner) => !isFunction(inner),
      ),
    );
  const calls = (wanted: RegExp): boolean =>
    someNode(around, (one) => one.type === 'CallExpression' && wanted.test(lastName(one.callee) ?? '') && isGiven(one));
  return calls(COMPARES) && !calls(KEEPS);
}
