import type { TSESTree } from '@typescript-eslint/utils';
import { visitorKeys } from '@typescript-eslint/visitor-keys';
import type { Usage } from '../models/vocabulary';
import { requiredSource } from './required';
import { variablesOf } from './scopes';
import type { Variable, VariablesByName } from './variables';
import { isFunction, memberName, unwrap } from './syntax';
import type { FunctionNode, Value } from './value';
import type { Gathered } from './wrappers';

/** What an export name stands for. */
export type Export =
  | { readonly kind: 'expression'; readonly node: TSESTree.Node }
  | { readonly kind: 'binding'; readonly identifier: TSESTree.Identifier }
  | { readonly kind: 'from'; readonly source: string; readonly name: string | '*' };

const files = new WeakMap<TSESTree.Program, string>();

/**
 * Where a node stands, as text: the same for the node of a tree that was dropped and for the one that it was parsed anew
 * to, which are two objects. Compare nodes of other modules by it.
 */
export function placeKey(node: TSESTree.Node): string {
  let root = node;
  while (root.parent) root = root.parent;
  const file = root.type === 'Program' ? files.get(root) : undefined;
  return `${file ?? ''}:${node.range[0]}-${node.range[1]}`;
}

/** True for one node, and for two that were read from the same place of the same file. */
export function isSamePlace(a: TSESTree.Node, b: TSESTree.Node): boolean {
  if (a === b) return true;
  return a.type === b.type && a.range[0] === b.range[0] && a.range[1] === b.range[1] && placeKey(a) === placeKey(b);
}

export type CallLike = TSESTree.CallExpression | TSESTree.NewExpression | TSESTree.TaggedTemplateExpression;

/**
 * One parsed file and the indexes that semantics asks it for. Everything beyond the first pass over the tree is made
 * when it is first asked for.
 */
export class Module {
  readonly exports = new Map<string, Export>();
  /** Sources of `export * from`. */
  readonly stars: string[] = [];
  /** Module specifiers that are imported statically, in order. */
  readonly sources = new Set<string>();
  /** Calls, constructions and tagged templates in source order (by start). */
  readonly calls: CallLike[] = [];
  readonly jsx: TSESTree.JSXOpeningElement[] = [];
  readonly #members: TSESTree.MemberExpression[] = [];
  /** Names under which the file writes its exports: `const api = module.exports`. */
  readonly exportsNames = new Set(['exports']);
  #membersByName: ReadonlyMap<string, readonly TSESTree.MemberExpression[]> | undefined;
  readonly #memberWrites: TSESTree.AssignmentExpression[] = [];
  readonly #returns = new Map<FunctionNode, TSESTree.Expression[]>();
  #writesByName: ReadonlyMap<string, readonly TSESTree.AssignmentExpression[]> | undefined;
  #variables: VariablesByName | undefined;
  /** Values of nodes seen without any caller's arguments. */
  readonly memo = new Map<TSESTree.Node, Value>();
  /** What is known behind a statement, without any caller's arguments; facts.ts says what it is. */
  readonly facts = new Map<TSESTree.Node, unknown>();
  /** Whether functions look at the addresses they are given; host-facts.ts says what it is. */
  readonly hostAnswers = new Map<FunctionNode, unknown>();
  /** How the workspace uses libraries at this module; usage.ts says what it is. */
  readonly usage = new Map<Usage, boolean>();
  /** The calls that fill queues of a library, by its name; queues.ts says what they are. */
  readonly sends = new Map<string, unknown>();
  /** The roles that parameters of functions and constructors of this module reach. */
  readonly passings = new Map<TSESTree.Node, Gathered>();
  /** `module.exports = …` */
  commonjs: TSESTree.Node | undefined;

  constructor(
    /** Absolute path, with `/`. */
    readonly file: string,
    readonly text: string,
    readonly ast: TSESTree.Program,
  ) {
    files.set(ast, file);
    this.#index();
  }

  /** Drops what was concluded, and keeps what was read: another module that this one depends on has changed. */
  forget(): void {
    this.memo.clear();
    this.facts.clear();
    this.hostAnswers.clear();
    this.usage.clear();
    this.sends.clear();
    this.passings.clear();
  }

  /** The variable an identifier refers to or declares; undefined for globals and property names. */
  variableOf(identifier: TSESTree.Node): Variable | undefined {
    return (this.#variables ??= variablesOf(this.ast)).get(identifier);
  }

  /** Member accesses with this property name. */
  memberUses(name: string): readonly TSESTree.MemberExpression[] {
    this.#membersByName ??= byName(this.#members, memberName);
    return this.#membersByName.get(name) ?? [];
  }
  /** Member accesses whose property is an expression: `store[key]`. */
  get computedMembers(): readonly TSESTree.MemberExpression[] {
    return this.#members.filter((member) => member.computed && member.property.type !== 'Literal');
  }
  /** Assignments to a member, in source order. */
  get memberWrites(): readonly TSESTree.AssignmentExpression[] {
    return this.#memberWrites;
  }
  /** The expressions a function returns (or, for a generator, yields). */
  returnsOf(node: FunctionNode): readonly TSESTree.Expression[] {
    if (node.type === 'ArrowFunctionExpression' && node.body.type !== 'BlockStatement') return [node.body];
    return this.#returns.get(node) ?? [];
  }
  /** Assignments to a member of this name, in source order. */
  writesOf(name: string): readonly TSESTree.AssignmentExpression[] {
    this.#writesByName ??= byName(this.#memberWrites, ({ left }) => {
      const target = unwrap(left);
      return target.type === 'MemberExpression' ? memberName(target) : undefined;
    });
    return this.#writesByName.get(name) ?? [];
  }
  /** Calls that stand inside a node. */
  callsIn(node: TSESTree.Node): readonly CallLike[] {
    return within(this.calls, node);
  }
  /** Assignments to members that stand inside a node. */
  writesIn(node: TSESTree.Node): readonly TSESTree.AssignmentExpression[] {
    return within(this.#memberWrites, node);
  }
  /** Components and elements that stand inside a node. */
  jsxIn(node: TSESTree.Node): readonly TSESTree.JSXOpeningElement[] {
    return within(this.jsx, node);
  }

  /** One pass without recursion, for code can be nested deeply, and without an object for each node. */
  #index(): void {
    const nodes: TSESTree.Node[] = [this.ast];
    const owners: (FunctionNode | undefined)[] = [undefined];
    for (let node = nodes.pop(); node; node = nodes.pop()) {
      const owner = owners.pop();
      this.#note(node, owner);
      const within = isFunction(node) ? node : owner;
      const push = (child: TSESTree.Node | null | undefined): void => {
        if (!child || typeof child.type !== 'string') return;
        child.parent = node as TSESTree.Node;
        nodes.push(child);
        owners.push(within);
      };
      const keys = visitorKeys[node.type];
      for (let k = (keys?.length ?? 0) - 1; k >= 0; k--) {
        const child = (node as unknown as Record<string, unknown>)[keys![k]!];
        if (Array.isArray(child)) for (let i = child.length - 1; i >= 0; i--) push(child[i] as TSESTree.Node | null);
        else push(child as TSESTree.Node | null | undefined);
      }
    }
    for (const list of [this.calls, this.jsx, this.#memberWrites]) list.sort((a, b) => a.range[0] - b.range[0]);
  }

  #note(node: TSESTree.Node, owner: FunctionNode | undefined): void {
    switch (node.type) {
      case 'CallExpression':
      case 'NewExpression':
      case 'TaggedTemplateExpression':
        this.calls.push(node);
        if (node.type === 'CallExpression') this.#noteRequire(node);
        break;
      case 'JSXOpeningElement':
        this.jsx.push(node);
        break;
      case 'MemberExpression':
        this.#members.push(node);
        break;
      case 'AssignmentExpression':
        if (unwrap(node.left).type === 'MemberExpression') {
          this.#memberWrites.push(node);
          this.#noteCommonjsExport(node);
        }
        break;
      case 'VariableDeclarator':
        if (!owner && node.id.type === 'Identifier' && isExports(node.init)) this.exportsNames.add(node.id.name);
        break;
      case 'ReturnStatement':
        if (owner && node.argument) this.#noteReturn(owner, node.argument);
        break;
      case 'YieldExpression':
        if (owner && node.argument) this.#noteReturn(owner, node.argument);
        break;
      case 'ImportDeclaration':
        this.sources.add(node.source.value);
        break;
      case 'ImportExpression':
        if (node.source.type === 'Literal' && typeof node.source.value === 'string')
          this.sources.add(node.source.value);
        break;
      case 'TSExternalModuleReference':
        if (node.expression.type === 'Literal') this.sources.add(String(node.expression.value));
        break;
      case 'ExportAllDeclaration':
        this.sources.add(node.source.value);
        if (node.exported)
          this.exports.set(exportName(node.exported), { kind: 'from', source: node.source.value, name: '*' });
        else this.stars.push(node.source.value);
        break;
      case 'ExportNamedDeclaration':
        this.#noteNamedExports(node);
        break;
      case 'ExportDefaultDeclaration': {
        const { declaration } = node;
        this.exports.set('default', { kind: 'expression', node: declaration });
        break;
      }
      case 'TSExportAssignment':
        this.commonjs = node.expression;
        break;
      default:
    }
  }

  #noteReturn(owner: FunctionNode, argument: TSESTree.Expression): void {
    const list = this.#returns.get(owner);
    if (list) list.push(argument);
    else this.#returns.set(owner, [argument]);
  }

  #noteRequire(node: TSESTree.CallExpression): void {
    if (node.callee.type !== 'Identifier' || node.callee.name !== 'require') return;
    const source = requiredSource(node.arguments[0]);
    if (source !== undefined) this.sources.add(source);
  }

  #noteNamedExports(node: TSESTree.ExportNamedDeclaration): void {
    if (node.source) this.sources.add(node.source.value);
    for (const specifier of node.specifiers) {
      const exported = exportName(specifier.exported);
      const local = exportName(specifier.local);
      if (node.source) this.exports.set(exported, { kind: 'from', source: node.source.value, name: local });
      else if (specifier.local.type === 'Identifier')
        this.exports.set(exported, { kind: 'binding', identifier: specifier.local });
    }
    const { declaration } = node;
    if (!declaration) return;
    if (declaration.type === 'VariableDeclaration') {
      for (const { id } of declaration.declarations) {
        for (const identifier of patternIdentifiers(id))
          this.exports.set(identifier.name, { kind: 'binding', identifier });
      }
    } else if ('id' in declaration && declaration.id?.type === 'Identifier') {
      // `export const Unit = {…}` and `export type Unit = …` are two exports of one name: the value is the one that runs.
      if (isTypeOnly(declaration) && this.exports.has(declaration.id.name)) return;
      this.exports.set(declaration.id.name, { kind: 'binding', identifier: declaration.id });
    }
  }

  #noteCommonjsExport(node: TSESTree.AssignmentExpression): void {
    const left = unwrap(node.left) as TSESTree.MemberExpression;
    const name = memberName(left);
    if (name === undefined) return;
    const object = left.object;
    if (object.type === 'Identifier' && this.exportsNames.has(object.name))
      this.exports.set(name, { kind: 'expression', node: node.right });
    else if (object.type === 'Identifier' && object.name === 'module' && name === 'exports') this.commonjs = node.right;
    else if (
      object.type === 'MemberExpression' &&
      object.object.type === 'Identifier' &&
      object.object.name === 'module' &&
      memberName(object) === 'exports'
    ) {
      this.exports.set(name, { kind: 'expression', node: node.right });
    }
  }
}

/** `module.exports`, `exports`, or what is put there: `const api = (module.exports = {})`. */
export function isExports(node: TSESTree.Node | null): boolean {
  if (!node) return false;
  const at = unwrap(node);
  if (at.type === 'AssignmentExpression') return isExports(at.left) || isExports(at.right);
  return at.type === 'Identifier'
    ? at.name === 'exports'
    : at.type === 'MemberExpression' &&
        at.object.type === 'Identifier' &&
        at.object.name === 'module' &&
        memberName(at) === 'exports';
}

function byName<T>(list: readonly T[], nameOf: (one: T) => string | undefined): ReadonlyMap<string, readonly T[]> {
  const result = new Map<string, T[]>();
  for (const one of list) {
    const name = nameOf(one);
    if (name === undefined) continue;
    const named = result.get(name);
    if (named) named.push(one);
    else result.set(name, [one]);
  }
  return result;
}

/** The nodes of a list, sorted by their start, that begin inside a node. */
function within<T extends TSESTree.Node>(list: readonly T[], node: TSESTree.Node): readonly T[] {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.range[0] < node.range[0]) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < list.length && list[end]!.range[0] < node.range[1]) end++;
  return list.slice(low, end);
}

function isTypeOnly({ type }: TSESTree.Node): boolean {
  return type === 'TSTypeAliasDeclaration' || type === 'TSInterfaceDeclaration';
}

function exportName(node: TSESTree.Identifier | TSESTree.StringLiteral): string {
  return node.type === 'Identifier' ? node.name : node.value;
}

/** The identifiers a pattern binds. */
export function patternIdentifiers(pattern: TSESTree.Node): readonly TSESTree.Identifier[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern];
    case 'ObjectPattern':
      return pattern.properties.flatMap((p) => patternIdentifiers(p.type === 'RestElement' ? p.argument : p.value));
    case 'ArrayPattern':
      return pattern.elements.flatMap((e) => (e ? patternIdentifiers(e) : []));
    case 'AssignmentPattern':
      return patternIdentifiers(pattern.left);
    case 'RestElement':
      return patternIdentifiers(pattern.argument);
    case 'TSParameterProperty':
      return patternIdentifiers(pattern.parameter);
    default:
      return [];
  }
}
