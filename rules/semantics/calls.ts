import type { TSESTree } from '@typescript-eslint/utils';
import type { CallModel } from '../models/vocabulary';
import { globalCall } from './builtin-functions';
import { methodCall } from './builtin-methods';
import { constructedObject } from './constructors';
import { enter } from './env';
import type { Evaluator, Site } from './evaluate';
import { moduleObject } from './imports';
import { requiredSource } from './required';
import { resultValue } from './results';
import { callablesGiven, eventArguments, instancesGiven } from './callbacks';
import { escapesForSql } from './sql-escapes';
import { displayName, memberName, unwrap } from './syntax';
import { typeEvidence } from './types';
import { clearedOf, joinLabels, residue, Value, type Atom, type ObjectEntry } from './value';

export type CallNode =
  TSESTree.CallExpression | TSESTree.NewExpression | TSESTree.TaggedTemplateExpression | TSESTree.JSXOpeningElement;

/** The values of the arguments of a call; a spread of a known array counts as its elements. */
export function argumentValues(ev: Evaluator, node: CallNode, site: Site): readonly Value[] {
  if (node.type === 'TaggedTemplateExpression')
    return [Value.unknown, ...node.quasi.expressions.map((expression) => ev.evaluate(expression, site))];
  if (node.type === 'JSXOpeningElement') return [props(ev, node, site)];
  const values: Value[] = [];
  for (const argument of argumentNodes(ev, node, site)) {
    if (argument.type !== 'SpreadElement') {
      values.push(ev.evaluate(argument, site));
      continue;
    }
    const spread = ev.evaluate(argument.argument, site);
    const array = spread.atoms.find((atom) => atom.kind === 'array');
    if (array?.kind === 'array' && !array.open) values.push(...array.items);
    else values.push(ev.elementOf(spread));
  }
  return values;
}

/** `f.call(self, a)` and `f.apply(self, [a])` call `f`; undefined for other calls. */
function forwarded(
  ev: Evaluator,
  node: TSESTree.CallExpression | TSESTree.NewExpression,
  site: Site,
): { value: Value; how: 'call' | 'apply' } | undefined {
  const callee = node.type === 'CallExpression' ? unwrap(node.callee) : undefined;
  const how = callee?.type === 'MemberExpression' ? memberName(callee) : undefined;
  if (callee?.type !== 'MemberExpression' || (how !== 'call' && how !== 'apply')) return undefined;
  const value = ev.evaluate(callee.object, site);
  const callable = value.atoms.some(
    (atom) =>
      atom.kind === 'function' ||
      atom.kind === 'modelled-call' ||
      (atom.kind === 'member' && atom.model.call && !atom.model.members?.[how]),
  );
  return callable ? { value, how } : undefined;
}

/** The argument expressions of a call as its function sees them. */
export function argumentNodes(
  ev: Evaluator,
  node: TSESTree.CallExpression | TSESTree.NewExpression,
  site: Site,
): readonly TSESTree.CallExpressionArgument[] {
  const through = forwarded(ev, node, site);
  if (!through) return node.arguments;
  if (through.how === 'call') return node.arguments.slice(1);
  const list = node.arguments[1];
  return list?.type === 'ArrayExpression' ? list.elements.filter((element) => element !== null) : [];
}

/** `<Chart readings={r} />` calls the component with an object of its attributes. */
function props(ev: Evaluator, node: TSESTree.JSXOpeningElement, site: Site): Value {
  const entries = node.attributes.map((attribute): ObjectEntry => {
    if (attribute.type === 'JSXSpreadAttribute')
      return { node: attribute, spread: () => ev.evaluate(attribute.argument, site) };
    const key =
      attribute.name.type === 'JSXIdentifier'
        ? attribute.name.name
        : `${attribute.name.namespace.name}:${attribute.name.name.name}`;
    return { key, node: attribute, value: () => attributeValue(ev, attribute, site) };
  });
  return Value.of({ kind: 'object', object: { node, module: site.module, entries, open: false } });
}
function attributeValue(ev: Evaluator, attribute: TSESTree.JSXAttribute, site: Site): Value {
  const { value } = attribute;
  if (!value) return Value.constant(true);
  if (value.type === 'JSXExpressionContainer')
    return value.expression.type === 'JSXEmptyExpression' ? Value.undefined : ev.evaluate(value.expression, site);
  return value.type === 'Literal' ? ev.evaluate(value, site) : Value.unknown;
}

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

export function evaluateCall(
  ev: Evaluator,
  node: TSESTree.CallExpression | TSESTree.TaggedTemplateExpression,
  site: Site,
): Value {
  if (
    node.type === 'CallExpression' &&
    node.callee.type === 'Identifier' &&
    node.callee.name === 'require' &&
    !site.module.variableOf(node.callee)
  ) {
    const [name] = node.arguments;
    const source = requiredSource(name) ?? (name && ev.evaluate(name, site).only()?.value);
    return typeof source === 'string' ? moduleObject(ev, source, site.module, 'require') : Value.unknown;
  }
  const callee = calleeOf(ev, node, site);
  const args = argumentValues(ev, node, site);
  const results: Value[] = [];
  const missing: Atom[] = [];
  for (const atom of callee.value.atoms) {
    const result = callAtom(ev, atom, args, node, site, callee.receiver);
    if (result) results.push(result);
    else missing.push(atom);
  }
  // What a caller gives is of the declared type, whose method is known then.
  const isDeclared =
    callee.value.atoms.some(({ kind }) => kind === 'function') && missing.every(({ kind }) => kind === 'parameter');
  if ((missing.length > 0 && !isDeclared) || results.length === 0)
    results.push(unmodelled(ev, node, site, callee, args));
  const joined = Value.join(results);
  return withTypeArgument(ev, node, site, joined);
}

/** Callees of which neither the workspace nor a model says anything: JavaScript's own methods, then the unknown. */
function unmodelled(ev: Evaluator, node: CallNode, site: Site, callee: Callee, args: readonly Value[]): Value {
  const path = callee.value.atoms.find((atom) => atom.kind === 'external' && atom.package === 'globals');
  if (path?.kind === 'external') {
    const known = globalCall(ev, path.path.join('.'), args, node, site);
    if (known) return known;
  }
  if (callee.receiver && callee.method !== undefined) {
    const known = methodCall(ev, callee.receiver, callee.method, args, node, site);
    if (known) return known;
  }
  // `promisify(exec)` is `exec`: promises are transparent here.
  if (
    args[0] &&
    callee.value.atoms.some(
      (atom) =>
        atom.kind === 'external' &&
        /^(node:)?util(\/promises)?$/.test(atom.package) &&
        /^(promisify|callbackify|deprecate)$/.test(atom.path.at(-1) ?? ''),
    )
  )
    return args[0];
  if (isExport(callee.value, /^(node:)?events$/, 'once') && args[0]) {
    const known = eventArguments(ev, args[0], args[1]?.only()?.value, node, site);
    if (known) return known;
  }
  const react = callee.value.atoms.find((atom) => atom.kind === 'external' && atom.package === 'react');
  if (react?.kind === 'external') {
    const known = hook(ev, react.path[react.path.length - 1] ?? '', args, node, site);
    if (known) return known;
  }
  const isEscaped = node.type === 'CallExpression' && escapesForSql(node.callee, callee.value);
  // Code that is not known may give back what it was given, or may not. A look-up gives what is stored under a key.
  const isLookup =
    callee.receiver !== undefined &&
    (LOOKS_UP.test(callee.method ?? '') || (args.length === 1 && GETS.test(callee.method ?? '')));
  const labels = joinLabels([
    residue(callee.receiver ? [callee.receiver] : [], { certain: false }),
    isLookup ? [] : residue(args, { certain: false }),
  ]).map((flow) => (isEscaped ? clearedOf(flow, ['sql']) : flow));
  return new Value([{ kind: 'unknown' }], labels);
}

/**
 * How the libraries of databases and stores name what finds records by their keys or a condition, and what adds a condition
 * to a query; `find` alone is of lists too.
 */
const LOOKS_UP =
  /^((get|fetch|load|retrieve)\w*By(Id|Pk|Uuid|Guid|Key)|get\w*With(Id|Uuid|Guid|Ino)|find((One|First|Unique|Many|All)([A-Z]\w*)?|By[A-Z]\w*)|((and|or)W|w)here([A-Z]\w*)?|having([A-Z]\w*)?|modify)$/;
/** Of a store, with a key alone; `get(object, path)` of a helper gives a part of the object. */
const GETS = /^(get(Item|Async)?|hgetall|hGetAll)$/;

function isExport(value: Value, packages: RegExp, name: string): boolean {
  return value.atoms.some(
    (atom) => atom.kind === 'external' && packages.test(atom.package) && atom.path.join('.') === name,
  );
}

/** React's hooks that hold values, and what makes a component of a component. */
function hook(ev: Evaluator, name: string, args: readonly Value[], node: CallNode, site: Site): Value | undefined {
  switch (name) {
    case 'useState':
    case 'useReducer': {
      const state = Value.join([args[name === 'useState' ? 0 : 1] ?? Value.undefined, ...stateWrites(ev, node, site)]);
      return Value.of({ kind: 'array', items: [called(ev, state, node, site), Value.unknown], open: false });
    }
    case 'useRef':
    case 'createRef':
      return Value.of({
        kind: 'object',
        object: {
          node,
          module: site.module,
          open: true,
          entries: [
            {
              key: 'current',
              node,
              value: () => Value.join([args[0] ?? Value.undefined, typeArgument(ev, node, site)]),
            },
          ],
        },
      });
    case 'useMemo':
      return args[0] && called(ev, args[0], node, site);
    case 'useCallback':
    case 'memo':
    case 'forwardRef':
      return args[0];
    case 'useContext':
      return Value.unknown;
    default:
      return undefined;
  }
}

/** Lazy initial state is a function. */
function called(ev: Evaluator, value: Value, node: CallNode, site: Site): Value {
  return Value.join(
    value.atoms.map((atom) =>
      atom.kind === 'function' ? returnValue(ev, atom, [], node, site) : new Value([atom], value.labels),
    ),
  );
}

/** What the setter of `const [state, setState] = useState()` is called with in the same component. */
function stateWrites(ev: Evaluator, node: CallNode, site: Site): readonly Value[] {
  const declarator = node.parent;
  if (declarator?.type !== 'VariableDeclarator' || declarator.id.type !== 'ArrayPattern') return [];
  const setter = declarator.id.elements[1];
  const variable = setter?.type === 'Identifier' ? site.module.variableOf(setter) : undefined;
  return (variable?.references ?? []).flatMap((reference) => {
    const identifier = reference.identifier as TSESTree.Node;
    const call = identifier.parent;
    if (call?.type !== 'CallExpression') return [];
    // `.then(setState)`
    if (
      call.arguments[0] === identifier &&
      call.callee.type === 'MemberExpression' &&
      memberName(call.callee) === 'then'
    )
      return [ev.evaluate(call.callee.object, site)];
    if (call.callee !== identifier || !call.arguments[0] || call.arguments[0].type === 'SpreadElement') return [];
    return [called(ev, ev.evaluate(call.arguments[0], site), call, site)];
  });
}

/** The result of calling one possibility; undefined when nothing is known of it. */
export function callAtom(
  ev: Evaluator,
  atom: Atom,
  args: readonly Value[],
  node: CallNode,
  site: Site,
  receiver: Value | undefined,
): Value | undefined {
  switch (atom.kind) {
    case 'function':
      return returnValue(ev, atom, args, node, site, receiver);
    case 'member':
      return atom.model.call
        ? modelledResult(ev, atom.model.call, atom.name, args, node, site, atom.receiver ?? receiver)
        : undefined;
    case 'modelled-call':
      return modelledResult(ev, atom.call, atom.name, args, node, site, receiver);
    case 'instance': {
      const call = ev.models.type(atom.type)?.call;
      return (
        call && modelledResult(ev, call, atom.type.slice(atom.type.indexOf('#') + 1), args, node, site, Value.of(atom))
      );
    }
    default:
      return undefined;
  }
}

function modelledResult(
  ev: Evaluator,
  call: CallModel,
  name: string,
  args: readonly Value[],
  node: CallNode,
  site: Site,
  receiver: Value | undefined,
): Value {
  if (!call.result) return Value.unknown;
  const made =
    node.type === 'CallExpression' || node.type === 'NewExpression' ? { node, module: site.module, args } : undefined;
  return resultValue(ev, call.result, { receiver, args: (index) => args[index], name: `${name}()`, node, site, made });
}

/** What a function of the workspace returns when it is called with these arguments. */
export function returnValue(
  ev: Evaluator,
  atom: Atom & { kind: 'function' },
  args: readonly Value[],
  node: CallNode,
  site: Site,
  receiver?: Value,
): Value {
  const env = enter(atom.node, atom.module, args, atom.env, site.env, receiver ?? atom.self);
  if (!env) return Value.unknown;
  const inner = { module: atom.module, env };
  const returned = atom.module.returnsOf(atom.node).map((expression) => ev.evaluate(expression, inner));
  const generator = 'generator' in atom.node && atom.node.generator;
  let value = returned.length > 0 ? Value.join(returned) : Value.undefined;
  if (generator) value = new Value([{ kind: 'array', items: returned, open: true }], value.labels);
  if (!tells(value) && atom.node.returnType) {
    const evidence = typeEvidence(ev, atom.node.returnType.typeAnnotation, { module: atom.module });
    if (evidence !== Value.unknown) value = Value.join([value, evidence]);
  }
  const named = displayName(calleeNode(node));
  return named && worthAHop(value) ? value.via(site.module, node, `${named}() returns it`) : value;
}

function tells(value: Value): boolean {
  return value.atoms.some(
    (atom) =>
      atom.kind !== 'unknown' &&
      atom.kind !== 'external' &&
      !(atom.kind === 'const' && (atom.value === undefined || atom.value === null)),
  );
}
function worthAHop(value: Value): boolean {
  return value.labels.length > 0 || value.atoms.some((atom) => atom.kind === 'const' || atom.kind === 'text');
}

/** `app.get<PumpDriver>(…)`, `inject<MqttClient>(TOKEN)`: the type argument tells what an unknown call gives. */
function withTypeArgument(ev: Evaluator, node: CallNode, site: Site, value: Value): Value {
  if (tells(value)) return value;
  const evidence = typeArgument(ev, node, site);
  return evidence === Value.unknown ? value : Value.join([value, evidence]);
}
function typeArgument(ev: Evaluator, node: CallNode, site: Site): Value {
  const first = 'typeArguments' in node ? node.typeArguments?.params[0] : undefined;
  return first ? typeEvidence(ev, first, site) : Value.unknown;
}

export function evaluateNew(ev: Evaluator, node: TSESTree.NewExpression, site: Site): Value {
  const callee = ev.evaluate(node.callee, site);
  const args = argumentValues(ev, node, site);
  const results = callee.atoms.map((atom): Value => {
    switch (atom.kind) {
      case 'class': {
        const env = enter(atom.node, atom.module, args, atom.env, site.env);
        return Value.of({ kind: 'object-of', node: atom.node, module: atom.module, env });
      }
      case 'member':
        return modelledResult(
          ev,
          atom.model.construct ?? atom.model.call ?? {},
          atom.name,
          args,
          node,
          site,
          atom.receiver,
        );
      case 'function':
        return constructedObject(ev, atom, args, node, site) ?? returnValue(ev, atom, args, node, site);
      case 'external': {
        const known = atom.package === 'globals' && globalCall(ev, `new ${atom.path.join('.')}`, args, node, site);
        return known || unknownObject(node, args);
      }
      default:
        return unknownObject(node, args);
    }
  });
  return results.length > 0 ? Value.join(results) : Value.unknown;
}

/**
 * An object of a class that is not known. It holds what its constructor was given, but no text of it is the address that it
 * speaks to, unless addresses are what its class is about: `new Url(text).href`.
 */
function unknownObject(node: TSESTree.NewExpression, args: readonly Value[]): Value {
  const isAddress = /ur[il]|link|location|address|endpoint|request/i.test(displayName(node.callee) ?? '');
  const held = residue(args, { certain: false });
  return new Value(
    [{ kind: 'unknown', type: 'object' }],
    isAddress ? held : held.map((flow) => clearedOf(flow, ['url'])),
  );
}
