import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { displayName, unwrap } from '../../semantics/syntax';
import type { Place } from '../../semantics/trace';
import { placeOf } from '../../semantics/value';
import { isOnThisMachine } from '../shared/cleartext-urls';
import { once } from '../shared/once';
import { placed } from '../shared/leaves';
import { origin, textOf, through } from '../shared/phi';
import { someNode } from '../shared/walk';
import { isOfOwnQuery, isOfSameSite } from '../shared/own-query';
import { queryParts, urlParts, type UrlPart } from '../shared/query';
import { isQueryOnly } from '../shared/query-only-apis';

const SECRET =
  /^(token|access_?token|auth_?token|refresh_?token|id_?token|api_?key|secret|client_?secret|api_?secret|password|passwd|pwd|auth|authorization|jwt|bearer|session_?token|x-api-key|private_?key|passkey)$/i;
type Message = 'url' | 'socket' | 'redirect';

/** Links that are worth something once only, and tokens that the service made for one resource. */
const ONE_TIME = /reset|verify|confirm|activat|invite|invitation|unsubscribe|magic|x-amz-|sig=/i;
/** Keys that their services make for pages, bound to an origin. */
const PUBLIC = /mapbox|maptiler|recaptcha|publishable/i;

export default defineRule({
  id: 'secret-in-url',
  title: 'A secret stands in a URL',
  threats: ['IOMT-PRV-03', 'IOMT-APP-05'],
  cwe: ['CWE-598'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Privacy',
  messages: {
    url: 'The parameter {{name}} puts a secret into the URL, which proxies, server logs and browser histories keep, so whoever reads one signs in here. Send it in the Authorization header, or in the body of a POST.',
    socket:
      'The parameter {{name}} puts a secret into the URL of a socket, which servers and proxies log. Browsers cannot set headers here: send it as the first message, or a ticket that is good once.',
    redirect:
      'The parameter {{name}} puts a secret into the address that the browser is sent to, where its history, proxies and server logs keep it, so whoever reads one signs in here. Set it as a cookie with HttpOnly, or hand over a code that is good once.',
  },
  roles: {
    'http.redirect': (arrival, rule) => judge(arrival, urlParts(arrival, rule), 'redirect', rule),
    'transport.url': (arrival, rule) => judge(arrival, urlParts(arrival, rule), 'url', rule),
    'transport.query': (arrival, rule) => judge(arrival, queryParts(arrival.node, rule), 'url', rule),
    'transport.websocket.url': (arrival, rule) => judge(arrival, urlParts(arrival, rule), 'socket', rule),
  },
});

function judge(arrival: Arrival, parts: readonly UrlPart[], messageId: Message, rule: RuleContext<Message>): void {
  if (
    isOnThisMachine(arrival.value) ||
    ONE_TIME.test(
      arrival.value
        .texts()
        .map((text) => text.pieces.join(''))
        .join(' '),
    )
  )
    return;
  const address = arrival.node === arrival.call.argumentNode(0) ? arrival.value : arrival.call.argument(0);
  const isSameSite = messageId !== 'socket' && isOfSameSite(address);
  for (const part of parts) {
    if (
      part.key === undefined ||
      !SECRET.test(part.key) ||
      isKnown(part) ||
      (isSameSite && isOfOwnQuery(part.node, rule)) ||
      PUBLIC.test(textOf(part.node, rule as RuleContext))
    )
      continue;
    if (!once(rule, arrival.call.node)) return;
    const [flow] = part.value.labelled('secret');
    rule.report({
      node: placed(part.node, arrival.node),
      messageId,
      data: { name: `${part.key} (${textOf(part.node, rule as RuleContext)})` },
      trace: through(
        part.node,
        arrival,
        flow ? rule.semantics.trace(arrival, flow) : origin(part.node, rule as RuleContext),
        rule as RuleContext,
      ),
      cause: holderOf(part.node, rule),
      ...(messageId !== 'url' && { severity: 'warning' as const }),
      // Whoever uses the vendor's service has no choice.
      ...((isQueryOnly(part.key, addressesOf(arrival, rule)) ||
        // What a page hands to the next one may be good for that step only.
        (messageId === 'redirect' && arrival.call.library === 'globals')) && { confidence: 'low' as const }),
    });
    return;
  }
}

/** What is known of the URL, and where its base is given elsewhere in the file, `super('https://api.pushover.net/1')`. */
function addressesOf({ value, call }: Arrival, { semantics: { module } }: RuleContext<string>): readonly string[] {
  const given = Array.from({ length: call.count }, (_, at) => call.argument(at)).flatMap((one) => one?.texts() ?? []);
  const known = [...value.texts(), ...given].map((text) => text.pieces.join(''));
  if (known.some((text) => /^https?:\/\//i.test(text))) return known;
  const bases: string[] = [];
  someNode(module.ast, (one) => {
    if (one.type === 'Literal' && typeof one.value === 'string' && /^https:\/\//.test(one.value)) bases.push(one.value);
    return false;
  });
  return [...known, ...bases];
}

/**
 * What holds the secret, `apiKey` or `this.token`, as it is first written: one client with a header takes it out of all URLs
 * of the file. Undefined for what is called or looked up.
 */
function holderOf(node: TSESTree.Node, { semantics: { module } }: RuleContext<string>): Place | undefined {
  const root = rootOf(node);
  if (!root) return undefined;
  const variable = root.type === 'Identifier' ? module.variableOf(root) : undefined;
  const scope = root.type === 'ThisExpression' ? classAround(root) : module.ast;
  if (!scope || (root.type === 'Identifier' && !variable)) return undefined;
  const path = displayName(node);
  let first: TSESTree.Node | undefined;
  someNode(scope, (one) => {
    const other = pathOf(one) === path ? rootOf(one) : undefined;
    if (other && (other.type === 'ThisExpression' || module.variableOf(other) === variable)) first = one;
    return first !== undefined;
  });
  return first && placeOf(module, first);
}

/** The variable or `this` of which `config.api.key` is a part. */
function rootOf(given: TSESTree.Node): TSESTree.Identifier | TSESTree.ThisExpression | undefined {
  const node = unwrap(given);
  if (node.type === 'MemberExpression') return node.computed ? undefined : rootOf(node.object);
  return node.type === 'Identifier' || node.type === 'ThisExpression' ? node : undefined;
}

function pathOf(node: TSESTree.Node): string | undefined {
  return node.type === 'Identifier' || node.type === 'MemberExpression' ? displayName(node) : undefined;
}

function classAround(node: TSESTree.Node): TSESTree.Node | undefined {
  let at = node.parent;
  while (at && at.type !== 'ClassDeclaration' && at.type !== 'ClassExpression') at = at.parent;
  return at;
}

/** Secrets written in the program are the matter of other rules; constants that are none are no matter at all. */
function isKnown(part: UrlPart): boolean {
  return (
    part.value.labels.length === 0 &&
    part.value.atoms.length > 0 &&
    part.value.atoms.every((atom) => atom.kind === 'const')
  );
}
