import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { isClass, isFunction, keyName, memberName, unwrap } from '../../semantics/syntax';
import { sourceOf, type Atom, type FunctionNode, type Value } from '../../semantics/value';
import { definitionOf, lastName } from '../shared/expressions';
import { isDrawing, isToldOfServer } from '../shared/failed-answers';
import { arrivingSource, fromSource, worstSource, type Source } from '../shared/flows';
import { asPlaced } from '../shared/markup';
import { once } from '../shared/once';
import { isOwnFragment } from '../shared/own-fragments';
import { isBehindToken, knowsCaller, reachOf, takesForms } from '../shared/reach';
import { isOfHeader, isRawAddress } from '../shared/request-parts';
import { isNoPage, isPage } from '../shared/response-types';

type Message = 'source' | 'unknown' | 'bypass' | 'response' | 'reflected' | 'autoescape';
const TAG = /<[a-z!/]/i;
/** Packages by which a file has to do with pages; templates of mails and configuration files need no escaping. */
const PAGES = /^(express|koa|fastify|restify|consolidate|koa-views|@hapi\/hapi|@koa\/router|@fastify\/\w+)$/;

export default defineRule<Message>({
  id: 'dom-xss',
  title: 'Text of patients, devices or requests is rendered as HTML',
  threats: ['IOMT-APP-03'],
  cwe: ['CWE-79'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Injection and parsing',
  triggers: [
    'innerHTML',
    'outerHTML',
    'srcdoc',
    'insertAdjacentHTML',
    'createContextualFragment',
    'document.write',
    'dangerouslySetInnerHTML',
    'bypassSecurityTrust',
    '.html(',
  ],
  messages: {
    source:
      'Text from {{source}} is rendered as HTML: a script in a name or note runs with the rights of the clinician who looks at it. Use textContent, or clean it with DOMPurify.',
    unknown:
      'Text that is not fixed is rendered as HTML: should it hold a name, a note or a reading, a script in it runs here. Use textContent, or clean it with DOMPurify.',
    bypass:
      '{{call}} switches the protection of Angular off for text that is not fixed: a script in it runs with the rights of who looks at it. Bind the text, or clean it with DomSanitizer.sanitize.',
    response:
      'Text from {{source}} stands unescaped in this HTML page: a link with a script in it runs with the rights of the clinician who opens it. Escape it, or send JSON.',
    reflected:
      'This text is sent as HTML with text from {{source}} in it: a link with a script in it runs with the rights of the clinician who opens it. Send JSON or plain text, or escape it.',
    autoescape:
      'With autoescape off every value stands in these pages as it is: a script in a name or note runs with the rights of the clinician who looks at it. Leave it on, and mark the few values that are HTML with the safe filter.',
  },
  roles: {
    'html.render'(arrival, rule) {
      if (arrival.direct) {
        if (once(rule, arrival.node)) report(arrival.node, arrival.value, rule);
        return;
      }
      const source = arrivingMarkup(arrival, rule);
      if (source && once(rule, arrival.node))
        rule.report({
          node: arrival.node,
          messageId: 'source',
          data: { source: source.phrase },
          ...fromSource(arrival, source, rule),
          ...((isOwnFragment(arrival.node, source.flow, rule) || isToldOfServer(arrival, source.flow, rule)) && {
            confidence: 'low' as const,
          }),
        });
    },
    'template.autoescape'(arrival, rule) {
      if (arrival.value.only()?.value !== false || ![...rule.semantics.module.sources].some((one) => PAGES.test(one)))
        return;
      rule.report({
        node: arrival.node,
        messageId: 'autoescape',
        trace: rule.semantics.trace(arrival, arrival.value.atoms[0]),
      });
    },
    'http.response.body'(arrival, rule) {
      if (/json/i.test(arrival.call.name)) return;
      if (!arrival.value.texts().some((text) => text.pieces.some((piece) => TAG.test(piece))))
        return judgeAnswer(arrival, rule);
      const source = arrivingMarkup(arrival, rule);
      const reached = source && reachable(arrival, source, rule);
      if (reached && !isNoPage(arrival, rule))
        rule.report({
          node: arrival.node,
          messageId: 'response',
          data: { source: source.phrase },
          ...fromSource(arrival, source, rule),
          ...(reached.isRare && { confidence: 'low' }),
        });
    },
  },
  nodes: (rule) => ({
    CallExpression(node) {
      const callee = unwrap(node.callee);
      const name = callee.type === 'MemberExpression' ? memberName(callee) : undefined;
      if (callee.type !== 'MemberExpression' || name === undefined) return;
      const [first, second] = node.arguments;
      if (name === 'insertAdjacentHTML' && second) judge(second, rule);
      else if (
        (name === 'write' || name === 'writeln') &&
        callee.object.type === 'Identifier' &&
        callee.object.name === 'document' &&
        first
      )
        judge(first, rule);
      else if (/^bypassSecurityTrust(Html|Script|Style|Url|ResourceUrl)$/.test(name) && first) judge(first, rule, name);
      else if (name === 'createContextualFragment' && first) judge(first, rule);
      else if (name === 'html' && first && isJQuery(callee.object)) judge(first, rule);
    },
    /** `h('div', { domProps: { innerHTML: note } })` of a render function that is given its `h`. */
    Property(node) {
      const holder = node.parent.parent;
      if (
        keyName(node) === 'innerHTML' &&
        holder?.type === 'Property' &&
        keyName(holder) === 'domProps' &&
        once(rule, node.value)
      )
        judge(node.value, rule);
    },
  }),
});

/** A text without a tag of its own is a page as well, where its type is said to be HTML, or Express says so of any text. */
function judgeAnswer(arrival: Arrival, rule: RuleContext<Message>): void {
  const { call, value } = arrival;
  const isHtml = call.library === 'express' ? call.name.endsWith('.send') && isText(value) : isPage(arrival, rule);
  const source = isHtml ? arrivingMarkup(arrival, rule) : undefined;
  if (source?.flow.label !== 'untrusted.http' || !source.flow.certain || isNoPage(arrival, rule)) return;
  const reached = reachable(arrival, source, rule);
  if (!reached || !once(rule, arrival.node)) return;
  rule.report({
    node: arrival.node,
    messageId: 'reflected',
    data: { source: source.phrase },
    ...fromSource(arrival, source, rule),
    confidence: reached.isRare ? 'low' : 'medium',
  });
}

/**
 * Whether a foreign page gets somebody's browser to show the answer to what it chose: undefined where it cannot, rare where
 * a form has to be taken for more than the program expects, or a header would have to be set, which no link does: of the
 * request itself, or with the token of who is signed in.
 */
function reachable({ node }: Arrival, { flow }: Source, rule: RuleContext<Message>): { isRare: boolean } | undefined {
  if (flow.label !== 'untrusted.http') return { isRare: false };
  const reach = reachOf(node, rule);
  if (reach === 'script') return undefined;
  const isRare =
    isOfHeader(flow) || isRawAddress(flow) || (reach === 'form' && (!takesForms(rule) || knowsCaller(node, rule)));
  return { isRare: isRare || isBehindToken(node, rule) };
}

/** A text, or what of a request is one; an object is sent as JSON. */
function isText(value: Value): boolean {
  return value.atoms.length > 0 && value.atoms.every((atom) => atom.kind === 'text' || atom.kind === 'const');
}

function arrivingMarkup({ value, inner }: Arrival, rule: RuleContext<Message>): Source | undefined {
  return arrivingSource({ value: asPlaced(value), inner: inner && asPlaced(inner) }, 'html', rule);
}

function judge(node: TSESTree.Node, rule: RuleContext<Message>, bypass?: string): void {
  report(node, rule.semantics.value(node), rule, bypass);
}

function report(node: TSESTree.Node, value: Value, rule: RuleContext<Message>, bypass?: string): void {
  const placed = asPlaced(value);
  const source = worstSource(placed, 'html', undefined, rule);
  if (source)
    return rule.report({
      node,
      messageId: 'source',
      data: { source: source.phrase },
      ...fromSource({ node, via: [] }, source, rule),
      ...((isReasonPhrase(source) ||
        hasNoPlace(bypass) ||
        isWholeFragment(node, value, source) ||
        isOwnFragment(node, source.flow, rule) ||
        isToldOfServer({ node }, source.flow, rule)) && { confidence: 'low' }),
    });
  if (placed.labels.some((flow) => flow.cleared.includes('html')) || isHarmless(node, value, rule, bypass)) return;
  if (bypass !== undefined) {
    if (!once(rule, declarationOf(node, rule) ?? node)) return;
    // A function of another file that puts the text together is where it is escaped, once for all who trust it.
    const made = rule.semantics.cause({ node }, value.atoms.find(isHandedIn));
    const cause = made?.file === rule.semantics.module.file ? undefined : made;
    const isMadeThere = cause !== undefined && partsOf(node, rule).length === 0;
    const isDoubtful = isMadeThere || hasNoPlace(bypass) || isOfProgram(node, bypass);
    const confidence = isDoubtful || isFragment(node) || isMadeElsewhere(node, rule) ? 'low' : 'medium';
    rule.report({ node, messageId: 'bypass', data: { call: bypass }, severity: 'warning', confidence, cause });
  } else rule.report({ node, messageId: 'unknown', severity: 'info', confidence: 'low' });
}

/**
 * Angular takes a trusted script or style in no binding of a page: `[innerHTML]` refuses it, elements of scripts are left
 * out of templates, and bindings of styles need no trust.
 */
function hasNoPlace(bypass: string | undefined): boolean {
  return bypass !== undefined && /(Script|Style)$/.test(bypass);
}

/**
 * An address that is trusted is mostly one of the program's settings, routes or object URLs, and a drawing one of its own
 * pictures: nobody else's text is known to be in either.
 */
function isOfProgram(node: TSESTree.Node, bypass: string): boolean {
  return /Url$/.test(bypass) || isDrawing(node);
}

/**
 * `range.createContextualFragment(survey.form)`: who makes a fragment of an answer as it came expects a piece of a page there,
 * which its server makes. A name or a note stands in markup of the program's own.
 */
function isWholeFragment({ parent }: TSESTree.Node, value: Value, { flow }: Source): boolean {
  return (
    flow.label === 'untrusted.response' &&
    parent?.type === 'CallExpression' &&
    lastName(parent.callee) === 'createContextualFragment' &&
    !value.texts().some(({ pieces }) => pieces.some((piece) => TAG.test(piece)))
  );
}

/** `this.sanitizer` outside of every class and function: a piece of code that is shown, for there is no such object. */
function isFragment({ parent }: TSESTree.Node): boolean {
  let root = parent?.type === 'CallExpression' ? unwrap(parent.callee) : undefined;
  while (root?.type === 'MemberExpression') root = unwrap(root.object);
  if (root?.type !== 'ThisExpression') return false;
  for (let at: TSESTree.Node | undefined = root; at; at = at.parent) if (isFunction(at) || isClass(at)) return false;
  return true;
}

/** `response.statusText`: one of a few fixed phrases, unless a server makes up its own. */
function isReasonPhrase({ flow }: Source): boolean {
  const node = sourceOf(flow.hop);
  const at = node && unwrap(node);
  return at?.type === 'MemberExpression' && memberName(at) === 'statusText';
}

/** The parameter or variable that is trusted: a switch over `Html`, `Url` and their like is one way by which it comes in. */
function declarationOf(
  node: TSESTree.Node,
  { semantics: { module } }: RuleContext<Message>,
): TSESTree.Node | undefined {
  const at = unwrap(node);
  return at.type === 'Identifier' ? module.variableOf(at)?.identifiers[0] : undefined;
}

/** Functions that make HTML of a text that somebody wrote. */
const RENDERS = /mark(ed|down|up)|render|parse|compile|to_?html|html$/i;

/**
 * True when whatever is not fixed came out of functions of which nothing is known, as the texts of dates, numbers and
 * translations do, and nothing that was handed in stands in it as it was.
 */
function isMadeElsewhere(node: TSESTree.Node, rule: RuleContext<Message>): boolean {
  const value = rule.semantics.value(node);
  if (isHarmless(node, value, rule)) return true;
  if (value.atoms.some(isHandedIn)) return false;
  const parts = partsOf(node, rule);
  if (parts.length > 1) return parts.every((part) => isMadeElsewhere(part, rule));
  const at = unwrap(definitionOf(node, rule.semantics.module) ?? node);
  return at.type === 'CallExpression' && !RENDERS.test(lastName(at.callee) ?? '');
}

/** What a class is made with are services; data comes that way under a token, `@Inject(MAT_DIALOG_DATA)`. */
function isService({ parent, params }: FunctionNode, index: number): boolean {
  return parent.type === 'MethodDefinition' && parent.kind === 'constructor' && params[index]?.decorators.length === 0;
}

/** Something that a caller gives, or a text around it. */
function isHandedIn(atom: Atom): boolean {
  if (atom.kind === 'parameter') return !isService(atom.node, atom.index);
  return atom.kind === 'text' && atom.parts.some((part) => typeof part !== 'string' && part.atoms.some(isHandedIn));
}

/** Fixed, or put together of what is fixed, numbers and what was cleaned on the way. */
function isHarmless(node: TSESTree.Node, value: Value, rule: RuleContext<Message>, bypass?: string): boolean {
  if (isCleaned(node) || isOwnText(node, rule) || isFixed(value)) return true;
  if (bypass === 'bypassSecurityTrustUrl' && isObjectUrl(node, rule)) return true;
  // Behind a site or a kind of picture that is fixed nothing runs; nor do most browsers run what stands in a style.
  if (bypass !== undefined && /Url$/.test(bypass)) return value.closed && value.texts().every(hasOwnStart);
  if (bypass !== undefined && /Style$/.test(bypass)) return value.closed;
  const parts = partsOf(node, rule);
  return parts.length > 1 && parts.every((part) => isHarmless(part, rule.semantics.value(part), rule));
}

/** `URL.createObjectURL(blob)`: an address that the browser made up, which a picture or a link may hold. */
function isObjectUrl(node: TSESTree.Node, { semantics: { module } }: RuleContext<Message>): boolean {
  const at = unwrap(definitionOf(node, module) ?? node);
  return at.type === 'CallExpression' && lastName(at.callee) === 'createObjectURL';
}

/** One of a table of this program, `ICONS[name]`, or of its translations by a fixed key. */
function isOwnText(node: TSESTree.Node, rule: RuleContext<Message>): boolean {
  const at = unwrap(node);
  if (at.type === 'MemberExpression' && at.computed) {
    const table = rule.semantics.value(at.object).atoms;
    return table.length > 0 && table.every((atom) => atom.kind === 'object' || atom.kind === 'array');
  }
  return (
    at.type === 'CallExpression' &&
    at.arguments.length === 1 &&
    at.arguments[0]!.type === 'Literal' &&
    /^(instant|translate|t|gettext|get)$/.test(lastName(at.callee) ?? '')
  );
}

/** Nothing of it comes from elsewhere. */
function isFixed(value: Value): boolean {
  return (
    value.atoms.length > 0 &&
    value.atoms.every((atom) => {
      if (atom.kind === 'text') return atom.parts.every((part) => typeof part === 'string' || isFixed(part));
      if (atom.kind === 'unknown') return atom.type === 'number' || atom.type === 'boolean';
      return atom.kind !== 'parameter' && atom.kind !== 'external';
    })
  );
}

function hasOwnStart({ exact, prefix }: { readonly exact?: string; readonly prefix: string }): boolean {
  return exact !== undefined || /^(https?:\/\/[^/?#]+[/?#]|data:(image|audio|video|font)\/|\/[^/\\]|[?#])/.test(prefix);
}

/** What a text is put together of, when it is put together here. */
function partsOf(node: TSESTree.Node, rule: RuleContext<Message>): readonly TSESTree.Node[] {
  const made = definitionOf(node, rule.semantics.module);
  const isConstant = made?.parent?.parent?.type === 'VariableDeclaration' && made.parent.parent.kind === 'const';
  const at = unwrap(made && isConstant ? made : node);
  if (at.type === 'TemplateLiteral') return [...at.quasis, ...at.expressions];
  if (at.type === 'BinaryExpression' && at.operator === '+') return [at.left, at.right];
  return at.type === 'ConditionalExpression' ? [at.consequent, at.alternate] : [];
}

/** Code of which nothing is known, but whose name says that it cleans. */
function isCleaned(node: TSESTree.Node): boolean {
  const at = unwrap(node);
  if (at.type === 'TemplateElement') return true;
  if (at.type !== 'CallExpression') return false;
  const callee = unwrap(at.callee);
  const name =
    callee.type === 'MemberExpression' ? memberName(callee) : callee.type === 'Identifier' ? callee.name : undefined;
  return name !== undefined && /sanitiz|escape|purify|encode|stringify/i.test(name);
}

function isJQuery(node: TSESTree.Node): boolean {
  let at = unwrap(node);
  while (at.type === 'CallExpression' && at.callee.type === 'MemberExpression') at = unwrap(at.callee.object);
  if (at.type === 'Identifier') return at.name.startsWith('$');
  return (
    at.type === 'CallExpression' &&
    at.callee.type === 'Identifier' &&
    (at.callee.name === '$' || at.callee.name === 'jQuery')
  );
}
