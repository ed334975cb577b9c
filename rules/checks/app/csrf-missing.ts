import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import { keyName } from '../../semantics/syntax';
import { isAbsent, isKnownObject } from '../shared/absent';
import { applicationOf, imports, type Part } from '../shared/applications';
import { lastName } from '../shared/expressions';
import { mentions, said } from '../shared/mentions';
import { setOnSessionCookie } from '../shared/session-cookie';
import { isSessionUnused } from '../shared/session-use';
import { isByToken } from '../shared/token-guards';
import { someNode } from '../shared/walk';

const SESSION = /^(express-session|cookie-session)\b/;
const PACKAGES = /csrf|csurf|xsrf|lusca/i;
/** What reads the bodies that forms have. */
const FORMS = /^(urlencoded|multer|formidable|busboy|single|uploads?)$/i;
const LOGIN = /log-?in|sign-?in|register|sign-?up|webhook/i;

export default defineRule({
  id: 'csrf-missing',
  title: 'Forms of a session can be sent by foreign pages',
  threats: ['IOMT-APP-07'],
  cwe: ['CWE-352'],
  severity: 'warning',
  confidence: 'medium',
  preset: 'recommended',
  group: 'Web, API and session',
  messages: {
    missing:
      'Sessions live in a cookie that browsers send along with foreign pages too, and nothing checks where {{route}} comes from, so a page that a clinician opens can act on patients in their name. Set sameSite to lax or strict, or check a CSRF token.',
  },
  roles: {
    'server.create'(arrival, rule) {
      if (!arrival.direct || !/^(express|@nestjs\/core)$/.test(arrival.call.library ?? '')) return;
      const application = applicationOf(arrival, rule);
      if (!application?.isWhole || imports(application, PACKAGES)) return;
      const session = application.middlewares.find((part) => isOpenSession(part, rule));
      if (!session || isSetForEach(rule) || application.middlewares.some((part) => protects(part, rule))) return;
      const writes = application.routes.filter(
        ({ method, path, chain }) =>
          /^(post|put|patch|delete|del|all)$/.test(method) &&
          !LOGIN.test(path) &&
          !chain.some((part) => protects(part, rule)) &&
          !isByToken(chain, rule),
      );
      // A form of a foreign page sends no JSON, and nothing but POST.
      const write =
        writes.find(({ method, chain }) => method === 'post' && chain.some((part) => mentions(part, FORMS, rule))) ??
        writes.find(({ method }) => method === 'post') ??
        writes[0];
      if (!write) return;
      const isHere = session.module === rule.semantics.module;
      rule.report({
        node: isHere ? session.node : arrival.node,
        messageId: 'missing',
        data: { route: `${write.method.toUpperCase()} ${write.path}` },
        // A foreign page acts in nobody's name by a session that signs nobody in.
        ...(isSessionUnused(rule) && { confidence: 'low' as const }),
      });
    },
  },
});

/** A token that foreign pages do not know, or a look at the page that a request comes from. */
function protects(part: Part, rule: RuleContext<string>): boolean {
  return (
    mentions(part, PACKAGES, rule) ||
    [looksAtOrigin, setsSameSite, comparesWithSession, refusesForms].some((what) => mentions(part, what, rule))
  );
}

/** `req.body._token !== req.session.nonce`: a text that only pages of this session were given. */
function comparesWithSession(node: TSESTree.Node): boolean {
  const sides =
    node.type === 'BinaryExpression' && /^[!=]==?$/.test(node.operator)
      ? [node.left, node.right]
      : node.type === 'CallExpression' &&
          /^(timingSafeEqual|safeEqual|safeCompare|compare)$/.test(lastName(node.callee) ?? '')
        ? node.arguments
        : [];
  const reads = (side: TSESTree.Node, name: RegExp): boolean => someNode(side, (one) => name.test(said(one) ?? ''));
  const [kept, sent] = [/^session$/, /^(body|headers|header|query|get)$/];
  return sides.some((one, at) => reads(one, kept) && sides.some((other, i) => i !== at && reads(other, sent)));
}

/**
 * `if (!req.is('json')) return res.sendStatus(415)`, `if (!req.get('x-requested-with')) …`: a form of a foreign page has no
 * header of its own and no body of JSON, and for its scripts the browser asks first.
 */
function refusesForms(node: TSESTree.Node): boolean {
  return (
    node.type === 'IfStatement' &&
    someNode(node.test, (one) => isDenial(one) && someNode(one, isOfScript)) &&
    someNode(
      node.consequent,
      (one) =>
        one.type === 'ThrowStatement' ||
        (one.type === 'Literal' && typeof one.value === 'number' && one.value >= 400 && one.value < 500),
    )
  );
}
const OWN_HEADER = /^x-(?!forwarded|real-ip|request-id|correlation-id|trace)[\w-]+$/i;

/** `!x`, `x !== y`. */
function isDenial(node: TSESTree.Node): boolean {
  return (
    (node.type === 'UnaryExpression' && node.operator === '!') ||
    (node.type === 'BinaryExpression' && /^!==?$/.test(node.operator))
  );
}

/** A header or a kind of body that only scripts send. */
function isOfScript(node: TSESTree.Node): boolean {
  return OWN_HEADER.test(said(node) ?? '') || isOfJson(node);
}

/** `req.is('application/json')`. */
function isOfJson(node: TSESTree.Node): boolean {
  return (
    node.type === 'CallExpression' &&
    lastName(node.callee) === 'is' &&
    node.arguments.some((one) => /json/i.test(said(one) ?? ''))
  );
}

function looksAtOrigin(node: TSESTree.Node): boolean {
  const isComparison = node.type === 'BinaryExpression' && /^[!=]==?$/.test(node.operator);
  const isLookUp =
    node.type === 'CallExpression' && /^(includes|has|test|startsWith|indexOf|some)$/.test(lastName(node.callee) ?? '');
  return (
    (isComparison || isLookUp) && someNode(node, (one) => /^(origin|referr?er|sec-fetch-site)$/i.test(said(one) ?? ''))
  );
}
function setsSameSite(node: TSESTree.Node): boolean {
  return (
    node.type === 'Property' &&
    /^samesite$/i.test(keyName(node) ?? '') &&
    node.value.type === 'Literal' &&
    /^(strict|lax|true)$/i.test(String(node.value.value))
  );
}

/** `req.session.cookie.sameSite = 'lax'`: a middleware sets it for each request. */
function isSetForEach(rule: RuleContext<string>): boolean {
  return setOnSessionCookie('sameSite', rule).some(
    (given) => !(given.type === 'Literal' && (!given.value || /^none$/i.test(String(given.value)))),
  );
}

/** A session middleware whose cookie certainly has no `sameSite`, or the one that lets everything through. */
function isOpenSession(part: Part, rule: RuleContext<string>): boolean {
  for (const call of part.module.calls) {
    if (call.type !== 'CallExpression' || !call.arguments[0]) continue;
    const isSession = rule.semantics
      .value(call.callee, part.module)
      .atoms.some((atom) => atom.kind === 'member' && SESSION.test(atom.library ?? ''));
    const stands = call.range[0] >= part.node.range[0] && call.range[1] <= part.node.range[1];
    if (!isSession || !(stands || names(part, call))) continue;
    const options = rule.semantics.value(call.arguments[0], part.module);
    if (!isKnownObject(options)) return false;
    const cookie = rule.semantics.property(options, 'cookie');
    const holder = isAbsent(cookie) ? options : cookie;
    if (!isKnownObject(holder)) return false;
    const sameSite = rule.semantics.property(holder, 'sameSite');
    return isAbsent(sameSite) || sameSite.may('none') || sameSite.only()?.value === false;
  }
  return false;
}
/** `const sessions = session(…); app.use(sessions)` */
function names(part: Part, call: { parent?: unknown }): boolean {
  const parent = call.parent as { type?: string; id?: { type: string; name?: string } } | undefined;
  return part.node.type === 'Identifier' && parent?.type === 'VariableDeclarator' && parent.id?.name === part.node.name;
}
