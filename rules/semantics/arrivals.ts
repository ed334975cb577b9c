import type { TSESTree } from '@typescript-eslint/utils';
import type { CallModel, Condition, ParamModel, RoleModel } from '../models/vocabulary';
import type { Role } from '../models/roles';
import type { Arrival, CallView } from './arrival';
import { argumentNodes, argumentValues, type CallNode } from './arguments';
import { calleeOf, constructs } from './callees';
import { constructedClass, writtenMembers } from './classes';
import type { Evaluator, Site } from './evaluate';
import { callModelOf } from './callbacks';
import { keyName, unwrap } from './syntax';
import { Value } from './value';

/** An arrival before a rule sees it: it still knows which argument it came by. */
export interface RawArrival extends Arrival {
  readonly site: Site;
  /** Position of the argument and option path inside it; undefined for a role of the call itself. */
  readonly argument: number | undefined;
  /** The model says the same of this and all further arguments. */
  readonly isRest?: boolean;
  readonly path: readonly string[];
  /** The condition of the role rests on a parameter of the function around. */
  readonly undecided?: boolean;
  /** The arrival inside the function that it came through, which may have several for one argument. */
  readonly within?: string;
}

export type RoleSite = CallNode | TSESTree.AssignmentExpression;

/**
 * The values that arrive in modelled parameters at a call or assignment itself; wrappers are looked through elsewhere.
 * @param undecided also those whose condition rests on a parameter of the function around: its callers decide
 */
export function modelledArrivals(ev: Evaluator, node: RoleSite, site: Site, undecided = false): readonly RawArrival[] {
  return node.type === 'AssignmentExpression' ? writeArrivals(ev, node, site) : callArrivals(ev, node, site, undecided);
}

function callArrivals(ev: Evaluator, node: CallNode, site: Site, undecided: boolean): readonly RawArrival[] {
  const callee = calleeOf(ev, node, site);
  const result: RawArrival[] = [];
  for (const called of callee.value.atoms) {
    const model = callModelOf(ev, called, constructs(node));
    if (!model || !hasRoles(ev, model)) continue;
    const atom = called.kind === 'class' ? (constructedClass(ev, called) ?? called) : called;
    const name = 'name' in atom ? atom.name : (callee.method ?? 'call');
    const library = atom.kind === 'member' ? atom.library : undefined;
    const view = new ModelledCall(ev, node, site, name, library, callee.receiver);
    const into = new Collector(ev, site, view, result, undecided);
    into.roles(model.roles, node, () => ev.evaluate(node, site), undefined, []);
    const values = view.values;
    values.forEach((value, index) => {
      const param = model.params?.[index] ?? model.rest;
      if (!param) return;
      into.isRest = !model.params?.[index];
      into.param(param, value, view.argumentNode(index) ?? node, index, []);
    });
    if (model.plugin !== undefined) pluginArrivals(ev, node, site, model.plugin, values, result, undecided);
  }
  return result;
}

/** What arrives in a plugin that the call is given: the other arguments are handed on to it, each in its place. */
function pluginArrivals(
  ev: Evaluator,
  node: CallNode,
  site: Site,
  position: number,
  values: readonly Value[],
  result: RawArrival[],
  undecided: boolean,
): void {
  for (const atom of values[position]?.atoms ?? []) {
    const model = callModelOf(ev, atom, false);
    if (!model || atom.kind !== 'member') continue;
    const view = new ModelledCall(ev, node, site, atom.name, atom.library, undefined);
    const into = new Collector(ev, site, view, result, undecided);
    values.forEach((value, index) => {
      const param = index === position ? undefined : model.params?.[index];
      if (param) into.param(param, value, view.argumentNode(index) ?? node, index, []);
    });
  }
}

function writeArrivals(ev: Evaluator, node: TSESTree.AssignmentExpression, site: Site): readonly RawArrival[] {
  const left = unwrap(node.left);
  if (left.type !== 'MemberExpression') return [];
  const result: RawArrival[] = [];
  for (const atom of writtenMembers(ev, left, site)) {
    if (atom.kind !== 'member' || !atom.model.write) continue;
    const view = new ModelledCall(ev, node, site, atom.name, atom.library, atom.receiver);
    new Collector(ev, site, view, result).param(atom.model.write, ev.evaluate(node.right, site), node.right, 0, []);
  }
  return result;
}

const roleful = new WeakMap<CallModel, boolean>();
/** Most modelled calls only pass values on; they are not looked at further. */
function hasRoles(ev: Evaluator, model: CallModel): boolean {
  const known = roleful.get(model);
  if (known !== undefined) return known;
  const inParam = (param: ParamModel | undefined, depth = 0): boolean =>
    param !== undefined &&
    depth < 6 &&
    ((param.roles?.length ?? 0) > 0 ||
      Object.values(ev.models.options(param.options) ?? {}).some((inner) => inParam(inner, depth + 1)) ||
      inParam(param.items, depth + 1) ||
      inParam(param.callback?.returns, depth + 1));
  const found =
    model.plugin !== undefined ||
    (model.roles?.length ?? 0) > 0 ||
    (model.params ?? []).some((param) => inParam(param)) ||
    inParam(model.rest);
  roleful.set(model, found);
  return found;
}

class Collector {
  isRest = false;
  constructor(
    private readonly ev: Evaluator,
    private readonly site: Site,
    private readonly view: ModelledCall,
    private readonly result: RawArrival[],
    private readonly undecided = false,
  ) {}

  roles(
    roles: readonly RoleModel[] | undefined,
    node: TSESTree.Node,
    value: () => Value,
    argument: number | undefined,
    path: readonly string[],
  ): void {
    for (const given of roles ?? []) {
      const role: Role = typeof given === 'string' ? given : given.role;
      const decided = typeof given === 'string' || this.view.meets(given.when);
      if (!decided && !(this.undecided && this.view.restsOnParameter(given.when))) continue;
      this.result.push({
        role,
        node,
        value: value(),
        call: this.view,
        direct: true,
        via: [],
        site: this.site,
        argument,
        path,
        ...(this.isRest && { isRest: true }),
        ...(!decided && { undecided: true }),
      });
    }
  }

  param(model: ParamModel, value: Value, node: TSESTree.Node, argument: number, path: readonly string[]): void {
    if (absent(value)) return;
    this.roles(model.roles, node, () => value, argument, path);
    if (model.options && path.length < 6) this.options(model, value, node, argument, path);
    if (model.items) for (const item of itemsOf(value)) this.param(model.items, item, node, argument, [...path, '[]']);
    if (model.callback?.returns) this.returned(model.callback.returns, value, node, argument, path);
  }

  private options(
    model: ParamModel,
    value: Value,
    node: TSESTree.Node,
    argument: number,
    path: readonly string[],
  ): void {
    const options = this.ev.models.options(model.options);
    if (!options || !value.atoms.some((atom) => STRUCTURED.has(atom.kind))) return;
    for (const [key, inner] of Object.entries(options)) {
      if (key === '*') {
        for (const [name, at] of otherKeys(value, options))
          this.param(inner, at, entryNode(node, name), argument, [...path, name]);
        continue;
      }
      const part = this.ev.property(value, key, this.site, node);
      if (!nothingKnown(part)) this.param(inner, part, entryNode(node, key), argument, [...path, key]);
    }
  }

  private returned(
    model: ParamModel,
    value: Value,
    node: TSESTree.Node,
    argument: number,
    path: readonly string[],
  ): void {
    for (const atom of value.atoms) {
      if (atom.kind !== 'function') continue;
      for (const expression of atom.module.returnsOf(atom.node)) {
        const at = atom.module === this.site.module ? expression : node;
        this.param(model, this.ev.evaluate(expression, { module: atom.module, env: atom.env }), at, argument, path);
      }
    }
  }
}

const STRUCTURED = new Set(['object', 'object-of', 'parameter', 'array', 'namespace', 'class', 'instance']);

function itemsOf(value: Value): readonly Value[] {
  return value.atoms.flatMap((atom) => (atom.kind === 'array' ? atom.items : []));
}
function absent(value: Value): boolean {
  return value.atoms.length > 0 && value.atoms.every((atom) => atom.kind === 'const' && atom.value === undefined);
}
function nothingKnown(value: Value): boolean {
  return (
    value.labels.length === 0 &&
    value.atoms.every((atom) => atom.kind === 'unknown' || (atom.kind === 'const' && atom.value === undefined))
  );
}
function otherKeys(value: Value, known: Readonly<Record<string, unknown>>): readonly (readonly [string, Value])[] {
  return value.atoms.flatMap((atom) =>
    atom.kind === 'object'
      ? atom.object.entries.flatMap((entry) =>
          'key' in entry && !Object.hasOwn(known, entry.key) ? [[entry.key, entry.value()] as const] : [],
        )
      : [],
  );
}

/** The value expression of a property of an object literal, else the node itself. */
export function entryNode(node: TSESTree.Node, key: string): TSESTree.Node {
  const literal = unwrap(node);
  if (literal.type === 'JSXOpeningElement') {
    const attribute = literal.attributes.find(
      (one) => one.type === 'JSXAttribute' && one.name.type === 'JSXIdentifier' && one.name.name === key,
    );
    return attribute?.type === 'JSXAttribute' && attribute.value
      ? attribute.value.type === 'JSXExpressionContainer'
        ? attribute.value.expression
        : attribute.value
      : node;
  }
  if (literal.type !== 'ObjectExpression') return node;
  for (let i = literal.properties.length - 1; i >= 0; i--) {
    const part = literal.properties[i]!;
    if (part.type === 'Property' && keyName(part) === key) return part.shorthand ? part : part.value;
  }
  return node;
}

class ModelledCall implements CallView {
  #values: readonly Value[] | undefined;
  constructor(
    private readonly ev: Evaluator,
    readonly node: RoleSite,
    private readonly site: Site,
    readonly name: string,
    readonly library: string | undefined,
    readonly receiver: Value | undefined,
  ) {}

  get module(): Site['module'] {
    return this.site.module;
  }
  get values(): readonly Value[] {
    if (this.node.type === 'AssignmentExpression')
      return (this.#values ??= [this.ev.evaluate(this.node.right, this.site)]);
    return (this.#values ??= argumentValues(this.ev, this.node, this.site));
  }
  get count(): number {
    return 'arguments' in this.node ? this.node.arguments.length : this.values.length;
  }
  argument(index: number): Value | undefined {
    return this.values[index];
  }
  argumentNode(index: number): TSESTree.Node | undefined {
    if (this.node.type === 'AssignmentExpression') return index === 0 ? this.node.right : undefined;
    if (this.node.type === 'JSXOpeningElement') return index === 0 ? this.node : undefined;
    if (this.node.type === 'TaggedTemplateExpression')
      return index === 0 ? this.node.quasi : this.node.quasi.expressions[index - 1];
    const list = argumentNodes(this.ev, this.node, this.site);
    const argument = list[index] ?? list.find((candidate) => candidate.type === 'SpreadElement');
    return argument?.type === 'SpreadElement' ? argument.argument : argument;
  }
  option(path: string, param?: number): Value | undefined {
    const candidates = param === undefined ? this.values : [this.values[param] ?? Value.undefined];
    for (const candidate of candidates) {
      if (
        !candidate.atoms.some(
          (atom) =>
            atom.kind === 'object' ||
            atom.kind === 'parameter' ||
            atom.kind === 'object-of' ||
            atom.kind === 'unknown' ||
            atom.kind === 'external',
        )
      )
        continue;
      let value: Value = candidate;
      for (const key of path.split('.')) value = this.ev.property(value, key, this.site, this.node);
      if (!absent(value)) return value;
    }
    return undefined;
  }
  #asked(condition: Condition): Value | undefined {
    return condition.option === undefined
      ? this.argument(condition.param ?? 0)
      : this.option(condition.option, condition.param ?? 0);
  }
  restsOnParameter(condition: Condition): boolean {
    return this.#asked(condition)?.atoms.some((atom) => atom.kind === 'parameter') ?? false;
  }
  meets(condition: Condition): boolean {
    const value = this.#asked(condition);
    switch (condition.is) {
      case 'absent':
        return value === undefined || absent(value);
      case 'present':
        return value !== undefined && !absent(value) && value.closed;
      case 'falsy':
        return value === undefined || value.truthiness() === false;
      case 'truthy':
        return value?.truthiness() === true;
    }
  }
}
