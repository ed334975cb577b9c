import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import type { Module } from '../../semantics/module';
import type { Semantics } from '../../semantics/semantics';
import { entryNode } from '../../semantics/arrivals';
import { displayName, functionAround, isFunction, memberName, methodName, unwrap } from '../../semantics/syntax';
import { sourceOf, type LabelFlow, type TextView, type Value } from '../../semantics/value';
import { authorityHoles } from '../shared/authority';
import { flowCause } from '../shared/causes';
import { conditionsOf } from '../shared/conditions';
import { decoratorName, expressionOf, lastName } from '../shared/expressions';
import { mentionsAny, namedIn, namesIn, rootOf, type Named } from '../shared/named-parts';
import { decorations, named } from '../shared/nest-decorators';
import { isLookedUp } from '../shared/looked-up';
import { once } from '../shared/once';
import { isOwnAddress } from '../shared/own-address';
import { isKeyOfRecord, isOfHeader } from '../shared/request-parts';
import { asksOnlyForContent } from '../shared/target-checks';
import { functionName } from '../shared/therapy';
import { someNode } from '../shared/walk';

/** Functions and methods by which a target is compared with what is allowed. */
const CHECKS =
  /^(startsWith|is\w*(Relative|Safe|Valid|Allowed|Local|Same|Trusted|Expected|Foreign|External|Internal|Known|Host|Origin|Domain)\w*|allow\w*|validate\w*|sanitize\w*|safe\w*|check\w*|has|includes|test|indexOf|match)$/i;

/** `wards/`, `../wards`, `?next=`, `wards` with more behind it: relative to the page. */
const OWN_PATH = /^([?#.]|[\w-]+[/?#]|(?!(https?|ftp|wss?|javascript|data)$)[\w-]+$)/;

export default defineRule({
  id: 'open-redirect',
  title: 'A link decides to which site a user is sent',
  threats: ['IOMT-APP-07'],
  cwe: ['CWE-601'],
  severity: 'warning',
  confidence: 'medium',
  preset: 'recommended',
  group: 'Web, API and session',
  triggers: ['@Redirect'],
  messages: {
    open: 'The target of this redirect comes from the {{from}}, so a link with the address of your portal leads to a foreign login page. Redirect to paths of your own only, or to a list of sites.',
  },
  roles: {
    'http.redirect'(arrival, rule) {
      if (sendsAway(arrival, rule)) judge(arrival, arrival.value, rule);
    },
  },
  nodes: (rule) => ({
    /** `@Redirect()` of NestJS sends to the `url` of what its method returns. */
    MethodDefinition(node) {
      const { module } = rule.semantics;
      const isRedirect = decorations(node.decorators, module, rule);
      if (!isFunction(node.value) || named(isRedirect, '@nestjs/common', 'Redirect').length === 0) return;
      for (const given of module.returnsOf(node.value))
        judge(
          { node: entryNode(given, 'url'), via: [] },
          rule.semantics.property(rule.semantics.value(given), 'url'),
          rule,
        );
    },
  }),
});

/**
 * False for `res.location(path)` beside a status that no browser follows: the `201` of something made, or none at all, which
 * is `200`.
 */
function sendsAway({ call }: Arrival, { semantics }: RuleContext<string>): boolean {
  if (!/\.location$/.test(call.name)) return true;
  const around = functionAround(call.node);
  const own = semantics.of(call.module);
  return around === undefined || someNode(around, (node) => saysRedirect(node, own));
}

/** `status(302)`, `writeHead(code)`, `statusCode = 303`: a number that begins with 3, or one that is not known. */
function saysRedirect(node: TSESTree.Node, semantics: Semantics): boolean {
  const given =
    node.type === 'CallExpression' && /^(status|sendStatus|writeHead)$/.test(methodName(node) ?? '')
      ? node.arguments[0]
      : node.type === 'AssignmentExpression' && /\.(statusCode|status)$/.test(displayName(node.left) ?? '')
        ? node.right
        : undefined;
  if (given === undefined) return false;
  const codes = semantics.value(given).atoms;
  return codes.length === 0 || codes.some((code) => code.kind !== 'const' || /^3\d\d$/.test(String(code.value)));
}

function judge(at: Pick<Arrival, 'node' | 'via'>, target: Value, rule: RuleContext<'open'>): void {
  const { flow, isRooted = false, isPart = false } = wayToSite(target, at.node, rule) ?? {};
  if (!flow || isChecked(at.node, rule) || isCheckedOnTheWay(flow, at.node, rule) || !once(rule, at.node)) return;
  rule.report({
    node: at.node,
    messageId: 'open',
    data: { from: flow.label === 'untrusted.http' ? 'request' : 'link' },
    trace: rule.semantics.trace(at, flow),
    cause: flowCause(at.node, flow, rule),
    // What code that cannot be seen makes of a target, that it checks it most likely among the rest.
    ...(((isRooted && !isOfQuery(flow)) ||
      (isPart && isUnlinked(flow)) ||
      isMadeUnseen(at.node, rule) ||
      isKeyOfRecord(flow) ||
      isLookedUp(flow, at.node) ||
      isDecidedByAnswer(at.node, rule)) && {
      confidence: 'low' as const,
    }),
  });
}

/** `targetOf(request.query.next)`, of a package or a service: code that cannot be seen is given the target, and gives another. */
function isMadeUnseen(node: TSESTree.Node, { semantics }: RuleContext<string>): boolean {
  const { module } = semantics;
  const target = expressionOf(node);
  return [target, ...namesIn(target, module).nodes].some((one) => {
    const made = unwrap(one);
    const call = made.type === 'AwaitExpression' ? unwrap(made.argument) : made;
    if (call.type !== 'CallExpression' || semantics.called(call).length > 0) return false;
    // `useMemo(() => …, [query])` only keeps what it is given.
    if (/^use[A-Z]/.test(lastName(call.callee) ?? '')) return false;
    const root = rootOf(call.callee);
    // What JavaScript and browsers have by themselves is known, and names no variable.
    const isOwn = root.type === 'ThisExpression' || (root.type === 'Identifier' && isImported(root, module));
    return isOwn && call.arguments.some((given) => semantics.value(given).labelled('untrusted').length > 0);
  });
}
function isImported(name: TSESTree.Identifier, module: Module): boolean {
  return (module.variableOf(name)?.defs ?? []).some(({ type }) => type === 'ImportBinding' || type === 'Parameter');
}

/**
 * `const { error } = useRequest(() => client.post('/clients.info', { redirectUri })); if (!error) …`: what was told the target
 * before, a server most likely, decides whether it is gone to.
 */
function isDecidedByAnswer(node: TSESTree.Node, { semantics: { module } }: RuleContext<string>): boolean {
  const target = namesIn(expressionOf(node), module);
  for (const { test } of conditionsOf(node))
    if (
      namedIn(test).some((one) => {
        const made = madeBy(one, module);
        return made !== undefined && someNode(made, (call) => isGiven(call, target));
      })
    )
      return true;
  return false;
}
/** What a name is set to, be it by a pattern that takes it out of that. */
function madeBy(node: TSESTree.Node, module: Module): TSESTree.Node | undefined {
  const [definition] = node.type === 'Identifier' ? (module.variableOf(node)?.defs ?? []) : [];
  const by = definition?.node as TSESTree.Node | undefined;
  return by?.type === 'VariableDeclarator' && by.init ? by.init : undefined;
}
function isGiven(node: TSESTree.Node, target: Named): boolean {
  return (
    node.type === 'CallExpression' &&
    /^(get|post|put|request|fetch|query|mutate|validate\w*|verify\w*|check\w*)$/i.test(lastName(node.callee) ?? '') &&
    node.arguments.some((one) => mentionsAny(one, target))
  );
}

interface Way {
  readonly flow: LabelFlow;
  /** It stands behind a single slash, and begins with one itself when it is to lead away. */
  readonly isRooted?: boolean;
  /** It is what the target begins with, and text of the program stands behind it. */
  readonly isPart?: boolean;
}

/** How what comes in gets into that part of the target which says to which site it leads. */
function wayToSite(value: Value, node: TSESTree.Node, rule: RuleContext<string>): Way | undefined {
  const fromOutside = (part: Value): readonly LabelFlow[] => labelsFromOutside(part, node, rule);
  const [whole] = fromOutside(value);
  const isText = value.atoms.every((atom) => atom.kind === 'text' || atom.kind === 'const');
  if (!whole || !isText) return whole && { flow: whole };
  const open = new Set(fromOutside(value).map((flow) => sourceOf(flow.hop)));
  const texts = value.texts().filter((text) => !OWN_PATH.test(text.prefix));
  const find = (holes: readonly Value[]): LabelFlow | undefined =>
    holes.flatMap(fromOutside).find((flow) => open.has(sourceOf(flow.hop)));
  const holesOf = (text: TextView): readonly Value[] => authorityHoles(text, (part) => fromOutside(part).length > 0);
  const site = find(texts.flatMap(holesOf));
  const isPart = texts.filter((text) => holesOf(text).length > 0).every(isBegun);
  if (site) return { flow: site, isPart };
  const rooted = find(texts.flatMap(behindSlash));
  return rooted?.label === 'untrusted.http' ? { flow: rooted, isRooted: true } : undefined;
}

/** `${wardId}/beds`: behind `https://` what comes in is a host, and needs no slash for it. */
function isBegun({ atom, prefix }: TextView): boolean {
  return atom.kind === 'text' && atom.parts.length > 1 && prefix === '';
}

/** `next` of `/${next}`: `/evil.example` makes `//evil.example` of it, which is another site. */
function behindSlash({ atom }: TextView): readonly Value[] {
  const [first, next] = atom.kind === 'text' ? atom.parts : [];
  return first === '/' && next !== undefined && typeof next !== 'string' ? [next] : [];
}

/** True for a field of a query, in which a link has slashes as they are. */
function isOfQuery(flow: LabelFlow): boolean {
  return /^(query|searchParams|originalUrl|url)$/i.test(partOfRequest(flow) ?? '');
}

/** A segment of the path, in which slashes have to be encoded, and the body, which no link has: ids for a path of the own. */
function isUnlinked(flow: LabelFlow): boolean {
  return /^(params?|body|payload)$/i.test(partOfRequest(flow) ?? '');
}

function partOfRequest(flow: LabelFlow): string | undefined {
  const source = sourceOf(flow.hop);
  const node = source && unwrap(source);
  if (node?.type === 'Decorator') return decoratorName(node);
  return node?.type === 'MemberExpression' ? memberName(node) : undefined;
}

function labelsFromOutside(value: Value, node: TSESTree.Node, rule: RuleContext<string>): readonly LabelFlow[] {
  const target = expressionOf(node);
  return [...value.labelled('untrusted.http', 'url'), ...value.labelled('untrusted.link', 'url')].filter(
    (flow) => !isOwnAddress(flow, target, rule) && !isOfHeader(flow),
  );
}

function isChecked(node: TSESTree.Node, rule: RuleContext<string>): boolean {
  const around = functionAround(node);
  return around !== undefined && someNode(around, (one) => asksForSite(one, rule.semantics));
}

/** A function that the target went through looks at it: `sanitizeTarget(next)` by its name, others by what they ask. */
function isCheckedOnTheWay({ hop }: LabelFlow, node: TSESTree.Node, rule: RuleContext<string>): boolean {
  const own = functionAround(node);
  for (let at = hop; at?.from; at = at.from) {
    const fn = functionAround(at.node);
    if (!fn || fn === own) continue;
    const semantics = rule.semantics.of(at.module);
    if (CHECKS.test(functionName(fn) ?? '') || someNode(fn, (one) => asksForSite(one, semantics))) return true;
  }
  return false;
}
/** `isForeignHost(target)`, `target.startsWith('/')`: no search for a part of it, which may stand anywhere. */
function asksForSite(node: TSESTree.Node, semantics: Semantics): boolean {
  return (
    node.type === 'CallExpression' &&
    CHECKS.test((displayName(node.callee) ?? '').replace(/^.*\./, '')) &&
    !asksOnlyForContent(node, { semantics })
  );
}
