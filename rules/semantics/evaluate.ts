import type { TSESTree } from '@typescript-eslint/utils';
import { readBinding, definitionsReaching, type Definition } from './bindings';
import { evaluateCall, evaluateNew, returnValue } from './calls';
import { superValue, thisValue } from './classes';
import type { Env } from './env';
import { guarded } from './guards';
import { globalValue, moduleExport, moduleObject, ownExport, packageExport } from './imports';
import type { ModelIndex } from './model-index';
import { property } from './members';
import { resultValue } from './results';
import type { Module } from './module';
import { namespaceObject, objectLiteral } from './objects';
import { pathWrites, withWrites } from './writes';
import { assigned, binary, conditional, isSum, logical, sumsBelow, unary } from './operators';
import { parameterValue } from './parameters';
import { preparedValue } from './prepared';
import { QuestionBounds } from './question-bounds';
import { repeats } from './references';
import type { Project } from './project';
import type { Variable } from './variables';
import { inside, memberName, unwrap } from './syntax';
import { templateText } from './text';
import { typeEvidence } from './types';
import { joinLabels, residue, Value, type Atom, type FunctionNode } from './value';

/** Operands from which on a sum is put together from its left end: far fewer than may nest. */
const LONG_SUM = 32;

/** Where an expression is looked at: its module and, inside a call that is followed, the arguments of that call. */
export interface Site {
  readonly module: Module;
  readonly env?: Env;
}

/**
 * Answers "what is this expression?" for every module of a project. Lazy: nothing is computed that is not asked for;
 * every answer without a caller's arguments is kept with its module.
 */
export class Evaluator {
  /** How far the question at hand may go. */
  readonly bounds = new QuestionBounds();
  #isSumming = false;
  constructor(
    readonly project: Project,
    readonly models: ModelIndex,
  ) {}

  evaluate(expression: TSESTree.Node, site: Site): Value {
    const node = unwrap(expression);
    const env = site.env && relevantEnv(node, site.module, site.env);
    const memo = env ? env.memo : site.module.memo;
    const known = memo.get(node);
    if (known) return known;
    if (this.bounds.isBeyond()) return Value.unknown;
    this.bounds.enter();
    this.#sumFromLeft(node, memo, site);
    const { cuts } = this.bounds;
    memo.set(node, Value.unknown);
    try {
      const at = env === site.env ? site : { module: site.module, env };
      const value = this.#withAssertion(expression, this.#compute(node, at), at);
      if (this.bounds.isWhole(cuts, memo, node)) memo.set(node, value);
      else memo.delete(node);
      return value;
    } catch (error) {
      memo.delete(node);
      throw error;
    } finally {
      this.bounds.leave();
    }
  }

  /** The sums that a long one begins with, the innermost first: each is kept, so that the next one nests no deeper. */
  #sumFromLeft(node: TSESTree.Node, memo: ReadonlyMap<TSESTree.Node, Value>, site: Site): void {
    if (this.#isSumming || !isSum(node) || !isSum(node.left)) return;
    const lower = sumsBelow(node, memo);
    if (lower.length < LONG_SUM) return;
    this.#isSumming = true;
    try {
      while (lower.length > 0) this.evaluate(lower.pop()!, site);
    } finally {
      this.#isSumming = false;
    }
  }

  /** What a JSX name means: the component of that name in scope. */
  component(name: TSESTree.JSXIdentifier, site: Site): Value {
    const variable = site.module.variableOf(name);
    return variable ? this.variable(variable, name, site) : Value.unknown;
  }

  /** Begins a new question: the bounds are for each one. */
  begin(): void {
    this.bounds.begin();
  }

  /** A property of the value of an expression. */
  property(value: Value, name: string, site: Site, node: TSESTree.Node): Value {
    if (this.bounds.isBeyond()) return Value.unknown;
    this.bounds.enter();
    try {
      return property(this, value, name, site, node);
    } finally {
      this.bounds.leave();
    }
  }

  /** `x as MqttClient` and `<MqttClient>x` tell the model type where nothing else does. */
  #withAssertion(expression: TSESTree.Node, value: Value, site: Site): Value {
    if (expression.type !== 'TSAsExpression' && expression.type !== 'TSTypeAssertion') return value;
    if (value.atoms.some((atom) => atom.kind !== 'unknown' && atom.kind !== 'parameter')) return value;
    const evidence = typeEvidence(this, expression.typeAnnotation, site);
    if (evidence === Value.unknown) return value;
    return Value.join([value, evidence]);
  }

  #compute(node: TSESTree.Node, site: Site): Value {
    const { module } = site;
    switch (node.type) {
      case 'Literal':
        if ('regex' in node)
          return Value.of({ kind: 'unknown', type: 'object', about: 'regular expression', regex: node.regex });
        return Value.constant(node.value as string | number | boolean | bigint | null, node, module);
      case 'TemplateLiteral':
        return templateText(this, node, site);
      case 'TaggedTemplateExpression':
        return this.#taggedTemplate(node, site);
      case 'Identifier':
        return this.#identifier(node, site);
      case 'MemberExpression':
        return this.#member(node, site);
      case 'CallExpression': {
        const value = evaluateCall(this, node, site);
        return repeats(node) ? guarded(this, node, value, site) : value;
      }
      case 'NewExpression':
        return evaluateNew(this, node, site);
      case 'ImportExpression':
        return this.#importExpression(node, site);
      case 'AwaitExpression':
        return this.#awaited(this.evaluate(node.argument, site), node, site);
      case 'ObjectExpression':
        return objectLiteral(this, node, site);
      case 'ArrayExpression':
        return this.#array(node, site);
      case 'ArrowFunctionExpression':
      case 'FunctionExpression':
      case 'FunctionDeclaration':
        return Value.of({ kind: 'function', node, module, env: site.env });
      case 'ClassExpression':
      case 'ClassDeclaration':
        return Value.of({ kind: 'class', node, module, env: site.env });
      case 'Super':
        return superValue(this, node, site);
      case 'ThisExpression':
        return thisValue(this, node, site);
      case 'LogicalExpression':
        return logical(this, node, site);
      case 'ConditionalExpression':
        return conditional(this, node, site);
      case 'AssignmentExpression':
        return assigned(this, node, site);
      case 'SequenceExpression':
        return this.evaluate(node.expressions[node.expressions.length - 1]!, site);
      case 'UnaryExpression':
        return unary(this, node, site);
      case 'BinaryExpression':
        return binary(this, node, site);
      case 'UpdateExpression':
        return new Value([{ kind: 'unknown', type: 'number' }], this.evaluate(node.argument, site).labels);
      case 'YieldExpression':
        return Value.unknown;
      case 'MetaProperty':
        return packageExport(this, 'globals', ['import.meta']) ?? Value.unknown;
      default:
        return Value.unknown;
    }
  }

  #identifier(node: TSESTree.Identifier, site: Site): Value {
    const variable = site.module.variableOf(node);
    if (!variable) return this.#global(node);
    // `declare function gtag(…)` says that the page has a global of this name.
    const global = isAmbient(variable) ? packageExport(this, 'globals', [node.name]) : undefined;
    if (global) return global;
    const value = this.variable(variable, node, site);
    return guarded(this, node, withWrites(this, value, variable, node, site), site);
  }

  #global(node: TSESTree.Identifier): Value {
    switch (node.name) {
      case 'undefined':
        return Value.undefined;
      case 'NaN':
        return Value.constant(NaN);
      case 'Infinity':
        return Value.constant(Infinity);
      default:
        return globalValue(this, node.name);
    }
  }

  /** What a variable is when it is read at a node (anywhere, when no node is given): the definitions that can reach it. */
  variable(variable: Variable, use: TSESTree.Node | undefined, site: Site): Value {
    const definitions = definitionsReaching(variable, use);
    if (definitions.length === 0) return Value.unknown;
    const values = definitions.map((definition) => this.#definition(definition, variable, use, site));
    return Value.join(values);
  }

  #definition(definition: Definition, variable: Variable, use: TSESTree.Node | undefined, site: Site): Value {
    const { module } = site;
    const local = { module, env: relevantEnv(definition.node, module, site.env) };
    switch (definition.kind) {
      case 'value': {
        const value = readBinding(this, definition, local);
        return definition.node === use ? value : this.#named(value, definition, variable, site);
      }
      case 'parameter':
        return parameterValue(this, definition.fn, definition.index, definition.identifier, local);
      case 'function':
        return Value.of({ kind: 'function', node: definition.node as FunctionNode, module, env: local.env });
      case 'class':
        return Value.of({ kind: 'class', node: definition.node as TSESTree.ClassDeclaration, module, env: local.env });
      case 'import':
        return this.#import(definition.node, site).via(module, definition.node, `${variable.name} is imported here`);
      case 'enum':
        return objectLiteral(this, definition.node as TSESTree.TSEnumDeclaration, local);
      case 'namespace':
        return namespaceObject(this, definition.node as TSESTree.TSModuleDeclaration, local);
      default:
        return Value.unknown;
    }
  }

  /** Adds the hop "NAME is set here" where a reader would otherwise not see where a constant or label came from. */
  #named(value: Value, definition: Definition, variable: Variable, site: Site): Value {
    const telling =
      value.labels.length > 0 || value.atoms.some((atom) => atom.kind === 'const' || atom.kind === 'text');
    return telling ? value.via(site.module, definition.node, `${variable.name} is set here`) : value;
  }

  #import(specifier: TSESTree.Node, site: Site): Value {
    switch (specifier.type) {
      case 'ImportSpecifier':
      case 'ImportDefaultSpecifier':
      case 'ImportNamespaceSpecifier': {
        const declaration = specifier.parent as TSESTree.ImportDeclaration;
        const source = declaration.source.value;
        if (specifier.type === 'ImportNamespaceSpecifier') return moduleObject(this, source, site.module, 'namespace');
        const { imported } = specifier as TSESTree.ImportSpecifier;
        const name =
          specifier.type === 'ImportDefaultSpecifier'
            ? 'default'
            : imported.type === 'Identifier'
              ? imported.name
              : imported.value;
        return moduleExport(this, source, name, site.module);
      }
      case 'TSImportEqualsDeclaration': {
        const reference = specifier.moduleReference;
        if (reference.type === 'TSExternalModuleReference' && reference.expression.type === 'Literal') {
          return moduleObject(this, String(reference.expression.value), site.module, 'require');
        }
        return Value.unknown;
      }
      default:
        return Value.unknown;
    }
  }

  /** Promises are transparent; only what a model says of `then` (a request builder that is sent when awaited) differs. */
  #awaited(value: Value, node: TSESTree.AwaitExpression, site: Site): Value {
    const sent = value.atoms.flatMap((atom): Value[] => {
      const settles =
        atom.kind === 'instance'
          ? this.models.member(atom.type, 'then')?.model.call?.params?.[0]?.callback?.params?.[0]
          : undefined;
      return settles
        ? [resultValue(this, settles, { receiver: value, args: () => undefined, name: 'the response', node, site })]
        : [];
    });
    return sent.length > 0 ? Value.join(sent) : value;
  }

  #importExpression(node: TSESTree.ImportExpression, site: Site): Value {
    const source = this.evaluate(node.source, site).only()?.value;
    return typeof source === 'string' ? moduleObject(this, source, site.module, 'namespace') : Value.unknown;
  }

  #member(node: TSESTree.MemberExpression, site: Site): Value {
    const receiver =
      node.object.type === 'Super' ? thisValue(this, node.object, site) : this.evaluate(node.object, site);
    let name = memberName(node);
    if (name === undefined) {
      const key = this.evaluate(node.property, site);
      const known = key.only()?.value;
      if (typeof known === 'string' || typeof known === 'number') name = String(known);
      else return this.#anyProperty(receiver, key, node, site);
    }
    const value = ownExport(this, node, name, site.module) ?? this.property(receiver, name, site, node);
    const written = pathWrites(this, node, name, value, site);
    return guarded(this, node, preparedValue(this, receiver, name, written, site), site);
  }

  /**
   * `table[key]` with an unknown key: any of the known properties, but not what the key carries: the table decides. Only
   * what was picked by a predictable number can be predicted.
   */
  #anyProperty(receiver: Value, key: Value, node: TSESTree.Node, site: Site): Value {
    const values: Value[] = [];
    for (const atom of receiver.atoms) {
      if (atom.kind === 'array') values.push(...atom.items);
      else if (atom.kind === 'object') {
        for (const entry of atom.object.entries) if ('key' in entry) values.push(entry.value());
      } else if (atom.kind === 'instance') {
        const read = this.models.type(atom.type)?.others?.read;
        const context = { receiver, args: () => undefined, name: 'a member', node, site };
        if (read) values.push(resultValue(this, read, context));
      }
    }
    const possible = key.constants().filter((name) => typeof name === 'string' || typeof name === 'number');
    if (key.closed && possible.length > 0) {
      return Value.join(possible.map((name) => this.property(receiver, String(name), site, site.module.ast)));
    }
    // Of an instance whose members the program names, `request.files[field]`, nothing but these is known.
    const isTable = ({ kind }: Atom): boolean =>
      kind === 'object' || kind === 'array' || (kind === 'instance' && receiver.labels.length === 0);
    const table = values.length > 0 && receiver.atoms.every(isTable);
    const picked = key.labelled('random.weak');
    if (table) return Value.join([...values.slice(0, 12), Value.unknown]).withLabels(picked);
    return new Value([{ kind: 'unknown' }], joinLabels([residue([receiver]), picked]));
  }

  #array(node: TSESTree.ArrayExpression, site: Site): Value {
    const items: Value[] = [];
    let open = false;
    for (const element of node.elements) {
      if (!element) items.push(Value.undefined);
      else if (element.type !== 'SpreadElement') items.push(this.evaluate(element, site));
      else {
        const spread = this.evaluate(element.argument, site);
        const only = spread.atoms.length === 1 ? spread.atoms[0] : undefined;
        if (only?.kind === 'array' && !only.open) items.push(...only.items);
        else {
          open = true;
          items.push(this.elementOf(spread));
        }
      }
    }
    return new Value([{ kind: 'array', items, open }], residue(items));
  }

  /** Any element of an array-like value. */
  elementOf(value: Value): Value {
    const items = value.atoms.flatMap((atom) => (atom.kind === 'array' ? atom.items : []));
    const rest = value.atoms.some((atom) => atom.kind !== 'array' || atom.items.length === 0);
    const labels = items.length === 0 ? value.labels : [];
    const parameter = value.atoms.flatMap((atom): Atom[] =>
      atom.kind === 'parameter' ? [{ ...atom, path: [...atom.path, '[]'] }] : [],
    );
    const joined = Value.join([
      ...items,
      ...(rest ? [new Value(parameter.length ? parameter : [{ kind: 'unknown' }], labels)] : []),
    ]);
    return joined.atoms.length ? joined : Value.unknown;
  }

  #taggedTemplate(node: TSESTree.TaggedTemplateExpression, site: Site): Value {
    const tag = this.evaluate(node.tag, site);
    const raw = node.tag.type === 'MemberExpression' && memberName(node.tag) === 'raw';
    const fn = tag.atoms.find((atom) => atom.kind === 'function');
    if (fn?.kind === 'function') {
      const args = [Value.unknown, ...node.quasi.expressions.map((expression) => this.evaluate(expression, site))];
      return Value.join([returnValue(this, fn, args, node, site), templateText(this, node.quasi, site)]);
    }
    const known = tag.atoms.some((atom) => atom.kind === 'member');
    return raw || !known ? templateText(this, node.quasi, site) : evaluateCall(this, node, site);
  }
}

/** True for a name that the file declares and that something else defines. */
function isAmbient({ defs }: Variable): boolean {
  return (
    defs.length > 0 &&
    defs.every(({ node }) => {
      const at = node as TSESTree.Node;
      if (at.type === 'VariableDeclarator') return at.parent.declare;
      return at.type === 'TSDeclareFunction' && at.declare;
    })
  );
}

/** The environment that matters to a node: the innermost one whose function or class holds the node. */
export function relevantEnv(node: TSESTree.Node, module: Module, env: Env | undefined): Env | undefined {
  let at = env;
  while (at && !(at.module === module && inside(node, at.scope ?? at.of))) at = at.outer;
  return at;
}
