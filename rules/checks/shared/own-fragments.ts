import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import type { Module } from '../../semantics/module';
import { functionAround, isFunction, memberName, methodName, unwrap } from '../../semantics/syntax';
import { firstHop, type Hop, type LabelFlow, type TextView } from '../../semantics/value';
import { definitionOf, expressionOf, lastName } from './expressions';

type Rule = Pick<RuleContext<string>, 'semantics'>;

/** What an answer as a whole is called on the response that carries it. */
const WHOLE = /^(data|body|text|responseText|html)$/;
const OWN_PATH = /^(\/(?!\/)|\.{1,2}\/|[\w-]+(\/|\.html?$))/;
const MAX_STEPS = 6;

/**
 * True for markup that the own server makes for its page: the whole answer to a request for a fixed path of its own, or for
 * an address that an element of the page holds, into which nobody's text went but parameters by which a page is asked for,
 * `/beds/list?ward=3`. Whether the server puts text of others into it, its code tells and not the page's. A field of
 * an answer, `note.text`, is data, and an answer to a question may repeat it.
 * @param node what is rendered
 */
export function isOwnFragment(node: TSESTree.Node, { label, hop }: LabelFlow, rule: Rule): boolean {
  const { module: page } = rule.semantics;
  const isParsedWhole = isWholeJson(shown(node), page);
  if (label !== 'untrusted.response' || !(isParsedWhole || isWhole(shown(node), page))) return false;
  const calls = callsOf(hop);
  const requests = [...calls.flatMap(({ call, module }) => requestOf(call, module) ?? []), ...openedBy(hop)];
  // What is parsed on the way is data, wherever it is asked for; only a text or number is rendered as a whole.
  if (!isParsedWhole && calls.some(({ call }) => /^(json|parse)$/.test(methodName(call) ?? ''))) return false;
  const paths = requests.flatMap(({ call, module }) => textsOf(call, module, rule));
  if (requests.length === 0 || paths.includes(undefined)) return false;
  // Which page it is, callers of other files say: a page of another site lets nobody read it unless it means to.
  return paths.length === 0
    ? requests.every(({ call }) => onlyReads(call))
    : paths.some((path) => OWN_PATH.test(path!));
}

/** The expression of `html={text}`, `{ __html: text }`. */
function shown(node: TSESTree.Node): TSESTree.Node {
  if (node.type === 'JSXAttribute' && node.value) return shown(node.value);
  if (node.type === 'JSXExpressionContainer') return node.expression;
  return node.parent?.type === 'JSXAttribute' && node.parent.value ? shown(node.parent.value) : expressionOf(node);
}

interface CallIn {
  readonly call: TSESTree.CallExpression;
  readonly module: Module;
}

/** The calls that an answer came through: of the library, and of functions of the workspace that make the request. */
function callsOf(from: Hop | undefined): readonly CallIn[] {
  const calls: CallIn[] = [];
  for (let hop = from; hop; hop = hop.from) {
    const at = unwrap(hop.node);
    if (at.type === 'CallExpression') calls.push({ call: at, module: hop.module });
  }
  return calls;
}

/** `request.open('GET', '/banner')` of the `XMLHttpRequest` whose answer is read. */
function openedBy(from: Hop | undefined): readonly CallIn[] {
  const source = firstHop(from);
  const read = source && unwrap(source.node);
  const object = read?.type === 'MemberExpression' ? unwrap(read.object) : undefined;
  if (!source || object?.type !== 'Identifier') return [];
  const { module } = source;
  return (module.variableOf(object)?.references ?? []).flatMap(({ identifier: { parent } }) => {
    const call = parent?.type === 'MemberExpression' && memberName(parent) === 'open' ? parent.parent : undefined;
    return call?.type === 'CallExpression' && call.callee === parent ? [{ call, module }] : [];
  });
}

/** `fetch('/banner')` of `(await fetch('/banner')).text()` and of `fetch('/banner').then((answer) => answer.text())`. */
function requestOf(call: TSESTree.CallExpression, module: Module, steps = 0): CallIn | undefined {
  if (call.arguments.length > 0 && !/^(then|catch|finally)$/.test(methodName(call) ?? '')) return { call, module };
  const callee = unwrap(call.callee);
  if (callee.type !== 'MemberExpression') return undefined;
  const made = madeBy(callee.object, module);
  return made && steps < MAX_STEPS ? requestOf(made, module, steps + 1) : undefined;
}

/** The call that gives an expression: by its variable, or as what a promise hands to a callback. */
function madeBy(node: TSESTree.Node, module: Module, steps = 0): TSESTree.CallExpression | undefined {
  const at = unwrap(node);
  if (at.type === 'CallExpression' || steps > MAX_STEPS) return at.type === 'CallExpression' ? at : undefined;
  if (at.type === 'AwaitExpression') return madeBy(at.argument, module, steps + 1);
  // `day && (await fetch(…))`
  if (at.type === 'LogicalExpression' && at.operator === '&&') return madeBy(at.right, module, steps + 1);
  const definition = definitionOf(at, module);
  if (definition) return madeBy(definition, module, steps + 1);
  const fn = at.type === 'Identifier' ? (module.variableOf(at)?.defs[0]?.node as TSESTree.Node | undefined) : undefined;
  const then = fn && isFunction(fn) && fn.parent.type === 'CallExpression' ? fn.parent : undefined;
  const callee = then && methodName(then) === 'then' ? unwrap(then.callee) : undefined;
  return callee?.type === 'MemberExpression' ? madeBy(callee.object, module, steps + 1) : undefined;
}

/** The texts that a call hands over; of the address of a page whose name is fixed, the fixed beginning. */
function textsOf(call: TSESTree.CallExpression, module: Module, rule: Rule): readonly (string | undefined)[] {
  const [address] = onlyReads(call) ? call.arguments : [];
  const text = address && rule.semantics.value(address, module).texts()[0];
  return text && namesPage(text) ? [text.prefix] : fixedTexts(call, module, rule);
}

/** `fetch(address)`, `axios.get(address)`: nothing is sent along. */
function onlyReads({ callee, arguments: given }: TSESTree.CallExpression): boolean {
  return given.length === 1 && /^(fetch|get)$/.test(lastName(callee) ?? '');
}

/** The last part of the path is written out, and nothing that a link brings along fills the places that are left open. */
function namesPage({ atom, holes }: TextView): boolean {
  if (atom.kind !== 'text' || holes.some((hole) => hole.labelled('untrusted').length > 0)) return false;
  const whole = atom.parts.map((part) => (typeof part === 'string' ? part : '\0')).join('');
  return /\/[^/\0?#]+([?#]|$)/.test(/^[^?#]*[?#]?/.exec(whole)![0]);
}

/** The texts that a call hands over; undefined for what is not known. What its own function is given, its callers tell. */
function fixedTexts(call: TSESTree.CallExpression, module: Module, rule: Rule): readonly (string | undefined)[] {
  const visit = (node: TSESTree.Node): readonly (string | undefined)[] => {
    const at = unwrap(node);
    if (at.type === 'ObjectExpression')
      return at.properties.flatMap((one) => (one.type === 'Property' ? visit(one.value) : [undefined]));
    if (isFunction(at) || isGiven(at, call, module)) return [];
    if (isOfElement(at, module, rule)) return ['./'];
    const value = rule.semantics.value(at, module);
    if (value.atoms.some((atom) => atom.kind === 'object' || atom.kind === 'array')) return [];
    return value.closed && value.constants().length === value.atoms.length
      ? value.constants().flatMap((one) => (typeof one === 'string' ? [one] : []))
      : [undefined];
  };
  return call.arguments.flatMap(visit);
}

/** `link.href`, `form.getAttribute('action')`, `button.dataset.url`: an address that the page itself holds. */
function isOfElement(node: TSESTree.Node, module: Module, rule: Rule): boolean {
  const at = unwrap(definitionOf(node, module) ?? node);
  if (at.type === 'LogicalExpression') return [at.left, at.right].every((side) => isOfElement(side, module, rule));
  if (at.type === 'CallExpression') {
    const [name] = at.arguments;
    return (
      methodName(at) === 'getAttribute' &&
      name?.type === 'Literal' &&
      /^(href|src|action|(data-)?[a-z]+-[a-z-]+)$/.test(String(name.value))
    );
  }
  if (at.type !== 'MemberExpression') return false;
  const object = unwrap(at.object);
  if (object.type === 'MemberExpression' && memberName(object) === 'dataset') return true;
  return (
    /^(href|action)$/.test(memberName(at) ?? '') &&
    !/^(location|url)$/i.test(lastName(object) ?? '') &&
    rule.semantics.value(object, module).labelled('untrusted').length === 0
  );
}

/** A parameter of the function that makes the call, or made of nothing else. */
function isGiven(node: TSESTree.Node, call: TSESTree.CallExpression, module: Module): boolean {
  const at = unwrap(node);
  const definition = definitionOf(at, module);
  if (definition?.type === 'ConditionalExpression')
    return [definition.consequent, definition.alternate].every((one) => isGivenPart(one, call, module));
  return isGivenPart(definition ?? at, call, module);
}

function isGivenPart(node: TSESTree.Node, call: TSESTree.CallExpression, module: Module): boolean {
  const at = unwrap(node);
  if (at.type === 'ObjectExpression')
    return at.properties.every((one) => one.type === 'Property' && isGivenPart(one.value, call, module));
  const declared = at.type === 'Identifier' ? module.variableOf(at)?.defs[0]?.node : undefined;
  return declared !== undefined && declared === functionAround(call);
}

/** `await response.json()`, also by a name, and what `.then((response) => response.json())` hands on: no field of it is read. */
function isWholeJson(node: TSESTree.Node, module: Module, steps = 0): boolean {
  const at = unwrap(node);
  if (steps > MAX_STEPS) return false;
  if (at.type === 'AwaitExpression') return isWholeJson(at.argument, module, steps + 1);
  if (at.type === 'Identifier') {
    const made = definitionOf(at, module) ?? madeBy(at, module);
    return made !== undefined && isWholeJson(made, module, steps + 1);
  }
  if (at.type !== 'CallExpression') return false;
  const [callback] = at.arguments;
  if (methodName(at) !== 'then' || !callback || !isFunction(callback)) return methodName(at) === 'json';
  return module.returnsOf(callback).some((given) => isWholeJson(given, module, steps + 1));
}

/** Neither is a field of it read on the way, nor is it parsed. */
function isWhole(node: TSESTree.Node, module: Module, steps = 0): boolean {
  const at = unwrap(node);
  if (steps > MAX_STEPS) return false;
  switch (at.type) {
    case 'AwaitExpression':
      return isWhole(at.argument, module, steps + 1);
    case 'MemberExpression':
      return WHOLE.test(memberName(at) ?? '');
    case 'CallExpression':
      return !/^(json|parse)$/.test(methodName(at) ?? '');
    case 'Identifier': {
      const [definition] = module.variableOf(at)?.defs ?? [];
      const declared = definition?.node as TSESTree.Node | undefined;
      if (declared && isFunction(declared)) return declared.params.some((one) => one === definition!.name);
      if (declared?.type !== 'VariableDeclarator') return false;
      if (declared.id.type === 'ArrayPattern') return isStateOfWhole(declared.id, module, steps + 1);
      return declared.id.type === 'Identifier' && declared.init !== null && isWhole(declared.init, module, steps + 1);
    }
    default:
      return false;
  }
}

/** `const [html, setHtml] = useState('')` */
function isStateOfWhole({ elements: [, setter] }: TSESTree.ArrayPattern, module: Module, steps: number): boolean {
  const uses = setter?.type === 'Identifier' ? (module.variableOf(setter)?.references ?? []) : [];
  return uses.every(({ identifier }) => {
    const { parent } = identifier as TSESTree.Node;
    if (parent?.type !== 'CallExpression' || parent.callee !== identifier) return true;
    const [given] = parent.arguments;
    return given === undefined || given.type === 'Literal' || isWhole(given, module, steps);
  });
}
