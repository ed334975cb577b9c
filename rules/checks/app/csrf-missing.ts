import { defineRule } from '../../define-rule';
import { isAbsent, isKnownObject } from '../shared/absent';
import { applicationOf, imports, mentions } from '../shared/applications';
import type { RuleContext } from '../../rule';
import type { Part } from '../shared/applications';

const SESSION = /^(express-session|cookie-session)\b/;
const PROTECTS = /csrf|csurf|xsrf|lusca|sec-fetch|samesite\W*(strict|lax)|\borigin\b.*(===|!==|includes|has)/i;

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
      if (!arrival.direct || arrival.call.library !== 'express') return;
      const application = applicationOf(arrival.call.node, rule);
      if (!application?.isWhole || imports(application, /csrf|csurf|xsrf|lusca/i)) return;
      const session = application.middlewares.find((part) => isOpenSession(part, rule));
      const write = application.routes.find(
        ({ method, path }) =>
          /^(post|put|patch|delete|del|all)$/.test(method) && !/log-?in|sign-?in|register|sign-?up|webhook/i.test(path),
      );
      if (
        !session ||
        !write ||
        application.middlewares.some((part) => mentions(part, PROTECTS, rule)) ||
        write.chain.some((part) => mentions(part, PROTECTS, rule))
      )
        return;
      const isHere = session.module === rule.semantics.module;
      rule.report({
        node: isHere ? session.node : arrival.node,
        messageId: 'missing',
        data: { route: `${write.method.toUpperCase()} ${write.path}` },
      });
    },
  },
});

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
    return isAbsent(sameSite) || sameSite.only()?.value === 'none' || sameSite.only()?.value === false;
  }
  return false;
}
/** `const sessions = session(…); app.use(sessions)` */
function names(part: Part, call: { parent?: unknown }): boolean {
  const parent = call.parent as { type?: string; id?: { type: string; name?: string } } | undefined;
  return part.node.type === 'Identifier' && parent?.type === 'VariableDeclarator' && parent.id?.name === part.node.name;
}
