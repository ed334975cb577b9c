import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import { functionAround, isFunction, keyName, leaves, memberName, unwrap } from '../../semantics/syntax';
import { lastName } from '../shared/expressions';
import { once } from '../shared/once';
import { claimOf, sourceOf, type Claim } from '../shared/request-claims';
import { words } from '../shared/secrets';
import { isSignUp } from '../shared/sign-in';
import { claimedRoom } from '../shared/socket-rooms';
import { someNode } from '../shared/walk';

type Rule = RuleContext<'role' | 'login' | 'room'>;

/** What says which rights somebody has. */
const RIGHTS =
  /^(x)?(user|account|is|my|current)?(role|roles|admin|administrator|superuser|superadmin|staff|doctor|physician|clinician|permission|permissions|privilege|privileges|accesslevel)$/;
/** What says who somebody is, or only that they are signed in: each made up in a second. */
const LOGIN =
  /^(x)?(user(id|name)?|uid|account(id)?|member(id)?|patient(id)?|doctor(id)?|email|logged|loggedin|isloggedin|isauthenticated|authenticated|isauth|signedin|login)$/;
const TOKEN = /token|jwt|auth/i;
const REFUSAL = /^(401|403)$/;

export default defineRule({
  id: 'client-controlled-authorization',
  title: 'The caller says themselves who they are or what they may do',
  threats: ['IOMT-APP-06', 'IOMT-APP-05'],
  cwe: ['CWE-602', 'CWE-290', 'CWE-639'],
  severity: 'error',
  confidence: 'medium',
  preset: 'recommended',
  group: 'Web, API and session',
  triggers: ['cookies', 'headers', 'role', 'admin', 'permission', 'handshake'],
  messages: {
    role: 'The {{from}} {{name}} decides what the caller may do, and the caller writes it: anybody sends "admin" and reads or changes the records of every patient. Take rights from a verified token or from the session kept on the server.',
    login:
      'The {{from}} {{name}} is all that says who the caller is, and the caller writes it: anybody sends another one and is that user. Take the user from a verified token, a signed cookie or the session kept on the server.',
    room: 'The {{name}} that a client gives when it connects decides whose messages it is sent, and the client writes it: anybody connects as another and reads along. Name the room by a verified token, and refuse the connection without one.',
  },
  nodes: (rule) => ({
    CallExpression(node) {
      const room = claimedRoom(node, rule);
      if (room && once(rule, functionAround(node) ?? node))
        rule.report({
          node,
          messageId: 'room',
          data: { name: room.name },
          trace: rule.semantics.trace({ node, via: [] }, room.flow),
          ...(room.isLookedAt && { confidence: 'low' as const }),
        });
    },
    IfStatement(node) {
      judge(
        questions(node.test, true).filter(({ isYes }) => decides(node, isYes)),
        node,
        rule,
      );
    },
    // A guard lets in by what it gives back: `return request.headers['x-role'] === 'admin'`.
    ReturnStatement(node) {
      if (node.argument && isOfGuard(node)) judge(answers(node.argument), node, rule);
    },
  }),
});

function judge(all: readonly Question[], node: Decision, rule: Rule): void {
  for (const question of all) {
    const found = judged(question, node, rule);
    if (!found || !once(rule, functionAround(node) ?? node)) continue;
    const { claim, kind } = found;
    rule.report({
      node: question.node,
      messageId: kind,
      data: { from: PHRASES[claim.from], name: claim.name },
      trace: rule.semantics.trace({ node: question.node, via: [] }, claim.flow),
      // A gateway before the server may write the header, and a token may be verified behind.
      ...(claim.from === 'header' && { severity: 'warning' as const, confidence: 'medium' as const }),
      ...((isOfGateway(claim, kind) || (question.isPresence && TOKEN.test(claim.name))) && {
        confidence: 'low' as const,
      }),
    });
    return;
  }
}

/** Where somebody is let in or refused. */
type Decision = TSESTree.IfStatement | TSESTree.ReturnStatement;

/** `canActivate`, by which NestJS and Angular ask a guard. */
function isOfGuard(node: TSESTree.Node): boolean {
  const method = functionAround(node)?.parent;
  return method?.type === 'MethodDefinition' && keyName(method) === 'canActivate';
}

/** What must be answered with yes for the whole to hold. */
function answers(returned: TSESTree.Node): readonly Question[] {
  return questions(returned, true).filter(({ isYes }) => isYes);
}

/**
 * A header that servers in front write for those behind them, by its name, or any that tells who it is: only a right that is
 * named in plain words is for nobody but the caller to send.
 */
function isOfGateway({ from, name }: Claim, kind: 'role' | 'login'): boolean {
  return (
    from === 'header' &&
    (kind === 'login' || /forward|proxy|gateway|authenti|remote|amzn|goog|hasura|envoy/i.test(name))
  );
}

const PHRASES: Readonly<Record<Claim['from'], string>> = {
  cookie: 'cookie',
  header: 'request header',
  body: 'field of the request body',
  query: 'query parameter',
};

/** Something that a condition asks, and whether the condition holds when the answer is yes. */
interface Question {
  readonly node: TSESTree.Node;
  /** The claim that is asked about; of `'sid' in req.cookies` the object and the name. */
  readonly about: TSESTree.Node;
  readonly key?: string;
  readonly isYes: boolean;
  /** Only whether there is one is asked. */
  readonly isPresence: boolean;
}

function questions(test: TSESTree.Node, isYes: boolean): readonly Question[] {
  const at = unwrap(test);
  switch (at.type) {
    case 'UnaryExpression':
      return at.operator === '!' ? questions(at.argument, !isYes) : [];
    case 'LogicalExpression':
      return [...questions(at.left, isYes), ...questions(at.right, isYes)];
    case 'BinaryExpression': {
      if (at.operator === 'in' && at.left.type === 'Literal')
        return [{ node: at, about: at.right, key: String(at.left.value), isYes, isPresence: true }];
      if (!/^[!=]==?$/.test(at.operator)) return [];
      const isSame = at.operator.startsWith('=');
      const other = unwrap(at.right);
      // `=== undefined` asks for absence.
      if (lastName(other) === 'undefined' || (other.type === 'Literal' && other.value === null))
        return [{ node: at, about: at.left, isYes: isSame !== isYes, isPresence: true }];
      return other.type === 'Literal' || other.type === 'MemberExpression' || other.type === 'Identifier'
        ? [{ node: at, about: at.left, isYes: isSame === isYes, isPresence: false }]
        : [];
    }
    case 'CallExpression': {
      const [given] = at.arguments;
      return lastName(at.callee) === 'includes' && given ? [{ node: at, about: given, isYes, isPresence: false }] : [];
    }
    default:
      return [{ node: at, about: at, isYes, isPresence: true }];
  }
}

/**
 * True when the condition keeps out those for whom the answer is no: they are refused, or only the others are passed on.
 * A refusal of those who do send the field protects it.
 */
function decides(node: TSESTree.IfStatement, isYes: boolean): boolean {
  const [yes, no] = isYes
    ? [node.consequent, node.alternate ?? undefined]
    : [node.alternate ?? undefined, node.consequent];
  if (no && refuses(no)) return true;
  // `if (claim) return next(); res.redirect('/login');`
  if (!yes || !passesOn(yes)) return false;
  const block = node.parent;
  const rest = block?.type === 'BlockStatement' ? block.body.slice(block.body.indexOf(node) + 1) : [];
  return no === undefined && rest.some(refuses);
}

function passesOn(node: TSESTree.Node): boolean {
  return someNode(
    node,
    (one) => one.type === 'CallExpression' && lastName(one.callee) === 'next' && one.arguments.length === 0,
  );
}

/** An answer of 401 or 403, an error that means it, or the way back to the sign-in. */
function refuses(node: TSESTree.Node): boolean {
  return someNode(
    node,
    (one) => {
      if (one.type === 'Literal') return REFUSAL.test(String(one.value));
      if (one.type === 'MemberExpression') return /^(UNAUTHORIZED|FORBIDDEN)$/i.test(memberName(one) ?? '');
      if (one.type !== 'CallExpression' && one.type !== 'NewExpression') return false;
      const name = lastName(one.callee) ?? '';
      if (/Unauthori[sz]ed|Forbidden/i.test(name)) return true;
      const target = one.arguments.at(-1);
      return name === 'redirect' && target?.type === 'Literal' && /log-?in|sign-?in|auth/i.test(String(target.value));
    },
    (one) => !isFunction(one),
  );
}

function judged(
  question: Question,
  node: Decision,
  rule: Rule,
): { readonly claim: Claim; readonly kind: 'role' | 'login' } | undefined {
  const claim = question.key === undefined ? claimOf(question.about, rule) : keyIn(question.about, question.key, rule);
  if (!claim) return undefined;
  const name = words(claim.name).join('');
  const around = functionAround(node);
  // Somebody who signs up, or looks for others, says a role as well.
  const isOwn = claim.from === 'cookie' || claim.from === 'header' || !around || !writesOrSearches(around, node);
  if (RIGHTS.test(name) && isOwn && (claim.from !== 'query' || /admin|super/.test(name)))
    return { claim, kind: 'role' };
  if (claim.from !== 'cookie' && !(claim.from === 'header' && /^x/.test(name))) return undefined;
  if (LOGIN.test(name) && !isVerified(around)) return { claim, kind: 'login' };
  // A guard that does nothing but ask whether there is a cookie takes any.
  return question.isPresence &&
    claim.from === 'cookie' &&
    node.type === 'IfStatement' &&
    around &&
    isOnlyAsked(around, node)
    ? { claim, kind: 'login' }
    : undefined;
}

function keyIn(object: TSESTree.Node, name: string, rule: Rule): Claim | undefined {
  const from = sourceOf(object, rule);
  const flow = from && rule.semantics.value(object).labelled('untrusted.http')[0];
  return flow && { from, name, flow };
}

/** The name of what is made or looked for with the field: it is data there, whatever is refused. */
function writesOrSearches(around: TSESTree.Node, node: TSESTree.Node): boolean {
  return (
    isSignUp(node) ||
    someNode(
      around,
      (one) =>
        one.type === 'CallExpression' &&
        /^(create|save|insert\w*|find\w*|update\w*|register\w*|signIn|compare|set)$/.test(lastName(one.callee) ?? ''),
    )
  );
}

/** What is verified, decoded with a key or looked up beside it, is not judged. */
function isVerified(around: TSESTree.Node | undefined): boolean {
  return (
    around !== undefined &&
    someNode(around, (one) => {
      if (one.type === 'MemberExpression') return /^(session|signedCookies|authorization)$/.test(memberName(one) ?? '');
      return (
        (one.type === 'CallExpression' || one.type === 'NewExpression') &&
        /verif|unsign|decrypt|hmac|token|session|timingSafeEqual|compare|authenticate/i.test(lastName(one.callee) ?? '')
      );
    })
  );
}

/** A middleware of which nothing is called but the next one and the answer. */
function isOnlyAsked(around: TSESTree.Node, node: TSESTree.IfStatement): boolean {
  return (
    passesOn(around) &&
    (leaves(node.consequent) || node.alternate !== null) &&
    !someNode(
      around,
      (one) =>
        (one.type === 'CallExpression' || one.type === 'NewExpression') &&
        !/^(next|redirect|status|json|send|sendStatus|end|render|log|error|warn|info|debug|Error|createError|setHeader|flash)$/.test(
          lastName(one.callee) ?? '',
        ),
    )
  );
}
