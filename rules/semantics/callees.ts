import type { TSESTree } from '@typescript-eslint/utils';
import { forwarded, type CallNode } from './arguments';
import { callablesGiven, instancesGiven } from './callbacks';
import type { Evaluator, Site } from './evaluate';
import { memberName, unwrap } from './syntax';
import { Value } from './value';

/** True for `new Library(…)` and for `super(…)`, which constructs the superclass. */
export function constructs(node: CallNode): boolean {
  return node.type === 'NewExpression' || (node.type === 'CallExpression' && node.callee.type === 'Super');
}

/** The node that names what is called. */
export function calleeNode(node: CallNode): TSESTree.Node {
  if (node.type === 'TaggedTemplateExpression') return node.tag;
  return node.type === 'JSXOpeningElement' ? node.name : node.callee;
}

/** What a call is called on and with: shared by evaluation and by the search for arrivals. */
export interface Callee {
  readonly value: Value;
  readonly receiver: Value | undefined;
  readonly method: string | undefined;
}

/** Attributes by which an element of a page is given markup, in React, Vue, Solid and Preact. */
const MARKUP = new Set(['dangerouslySetInnerHTML', 'innerHTML', 'v-html']);
/** `<div dangerouslySetInnerHTML={…} />`. */
const PAGE_ELEMENT = Value.of({
  kind: 'modelled-call',
  name: 'dangerouslySetInnerHTML',
  call: { params: [{ options: 'globals#DOMAttributes' }] },
});

/** What is called, on what, and by which name. */
export function calleeOf(ev: Evaluator, node: CallNode, site: Site): Callee {
  if (node.type === 'JSXOpeningElement') {
    // A lower-case name is an element of the page, not a component.
    const component = node.name.type === 'JSXIdentifier' && /^[A-Z]/.test(node.name.name);
    const element = node.attributes.some((one) => one.type === 'JSXAttribute' && MARKUP.has(String(one.name.name)));
    return {
      value: component
        ? ev.component(node.name as TSESTree.JSXIdentifier, site)
        : element
          ? PAGE_ELEMENT
          : Value.unknown,
      receiver: undefined,
      method: undefined,
    };
  }
  const through = node.type === 'CallExpression' ? forwarded(ev, node, site) : undefined;
  if (through) return { value: through.value, receiver: undefined, method: undefined };
  const expression = unwrap(calleeNode(node));
  if (expression.type !== 'MemberExpression') {
    const value = ev.evaluate(expression, site);
    return { value: withGiven(ev, value, site, callablesGiven) ?? value, receiver: undefined, method: undefined };
  }
  const receiver = ev.evaluate(expression.object, site);
  const method = memberName(expression);
  const given = method === undefined ? undefined : withGiven(ev, receiver, site, instancesGiven);
  if (given && method !== undefined)
    return { value: ev.property(given, method, site, expression), receiver: given, method };
  return { value: ev.evaluate(expression, site), receiver, method };
}

/** What the callers in this module give for a value that is a parameter as a whole; undefined when that is not known. */
function withGiven(ev: Evaluator, value: Value, site: Site, givenFor: typeof callablesGiven): Value | undefined {
  const [atom] = value.atoms;
  if (value.atoms.length !== 1 || atom?.kind !== 'parameter' || atom.path.length > 0) return undefined;
  const given = givenFor(ev, atom.node, atom.index, site);
  return given.atoms.length > 0 ? Value.join([value, given]) : undefined;
}
