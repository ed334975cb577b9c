import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import { unwrap } from '../../semantics/syntax';
import { applicationOf, imports, type Application, type Part } from '../shared/applications';
import { lastName } from '../shared/expressions';
import { mentions } from '../shared/mentions';
import { isMountedElsewhere } from '../shared/mounted';
import { isSetupWizard } from '../shared/setup-wizards';
import { someNode } from '../shared/walk';

const SETS =
  /helmet|lusca|secure-?headers|content-security-policy|strict-transport-security|x-frame-options|frameguard|hsts|security/i;
/** What puts pages before browsers. */
const PAGES =
  /\b(static|serveStatic|koa-static|serve-static|@fastify\/static|fastify-static|render|Render|sendFile|view engine|koa-views|useStaticAssets|setViewEngine|setBaseViewsDir)\b/;
/** What is kept in browsers, be it with or without pages of this server. */
const SESSION = /\b(session|cookieSession|cookie-session)\b/;
/** What tells users apart, so that a page has somebody's rights that a foreign script or frame could use. */
const KNOWS_USERS =
  /\b(sessions?|cookieSession|cookieParser|cookies?|passport|authenticate|isAuthenticated|authentication|auth|basicAuth|requireAuth|login|logout|sign-?in|jwt|oidc|oauth2?|keycloak|AuthGuard)\b/i;
const USERS_PACKAGE =
  /session|cookie|passport|jsonwebtoken|jwt|^jose$|openid|oidc|oauth|keycloak|auth0|basic-auth|better-auth|\bauth\b/i;

const FILES = /^(static|serveStatic|serve|useStaticAssets)$/;
/** Names of folders of what is no page. */
const DATA =
  /^(uploads?|uploaded|images?|img|photos?|pictures|avatars?|media|videos?|audio|recordings?|attachments?|documents?|reports?|files|invoices?|receipts?|certificates?|fonts?|storage|temp|tmp)$/i;

export default defineRule({
  id: 'missing-security-headers',
  title: 'A server of web pages sends no security headers',
  threats: ['IOMT-APP-07'],
  cwe: ['CWE-693', 'CWE-1021'],
  severity: 'info',
  confidence: 'medium',
  preset: 'recommended',
  group: 'Web, API and session',
  messages: {
    missing:
      'This server shows pages but never sets Content-Security-Policy, X-Frame-Options or Strict-Transport-Security, so foreign scripts and frames act in the session of a clinician. Register helmet before the routes.',
  },
  roles: {
    'server.create'(arrival, rule) {
      // A developer's own machine shows the pages of a build tool to the developer only.
      if (/\/(commands|cli|scripts?)\/[^/]+$/.test(rule.filename)) return;
      if (!arrival.direct || !/^(express|fastify|koa|@nestjs\/core)$/.test(arrival.call.library ?? '')) return;
      const application = applicationOf(arrival, rule);
      if (!application?.isWhole || imports(application, SETS) || isMountedElsewhere(arrival.call.node, rule)) return;
      const parts = all(application);
      const shows = (what: RegExp): boolean =>
        parts.some((part) => mentions(part, what, rule) && !servesData(part, rule));
      const hasPages = application.packages?.includes('@nestjs/serve-static') || shows(PAGES);
      if (
        (!hasPages && !shows(SESSION)) ||
        parts.some((part) => mentions(part, SETS, rule)) ||
        setsHeaders(application, rule)
      )
        return;
      const isSure = hasPages && knowsUsers(application, rule) && !isSetupWizard(rule);
      rule.report({ node: arrival.node, messageId: 'missing', ...(!isSure && { confidence: 'low' }) });
    },
  },
});

/** True when somebody signs in here; pages that show everybody the same have no session to act in. */
function knowsUsers(application: Application, rule: RuleContext<string>): boolean {
  return (
    imports(application, USERS_PACKAGE) ||
    application.middlewares.some((part) => mentions(part, KNOWS_USERS, rule)) ||
    application.routes.some(
      ({ path, own }) => KNOWS_USERS.test(path) || own.slice(0, -1).some((part) => mentions(part, KNOWS_USERS, rule)),
    )
  );
}

/** `express.static('uploads')`: files that pages elsewhere show; whoever serves nothing else shows no pages. */
function servesData({ node, module }: Part, rule: RuleContext<string>): boolean {
  const at = unwrap(node);
  const [folder] = at.type === 'CallExpression' && FILES.test(lastName(at.callee) ?? '') ? at.arguments : [];
  const path = folder && unwrap(folder);
  // `path.join(__dirname, 'public', 'images')`
  const last = path?.type === 'CallExpression' ? path.arguments.at(-1) : path;
  const text = last && rule.semantics.value(last, module).texts()[0];
  const name = text?.suffix.split(/[\\/]/).filter(Boolean).at(-1);
  return name !== undefined && DATA.test(name);
}

function all(application: Application): readonly Part[] {
  return [...application.middlewares, ...application.routes.flatMap((route) => route.own)];
}
/** A header that is named in a file of the application, wherever it stands, or in one that such a file imports. */
function setsHeaders(application: Application, { semantics }: RuleContext<string>): boolean {
  const imported = [...application.modules].flatMap((module) => [...semantics.of(module).imports().modules]);
  return [...new Set([...application.modules, ...imported])].some((module) => someNode(module.ast, isHeaderName));
}
function isHeaderName(node: TSESTree.Node): boolean {
  return (
    node.type === 'Literal' &&
    typeof node.value === 'string' &&
    /^(content-security-policy|x-frame-options|strict-transport-security)$/i.test(node.value)
  );
}
