import type { TSESTree } from '@typescript-eslint/utils';
import type { Evaluator, Site } from './evaluate';
import type { Variable } from './variables';
import { functionAround, inside, isFunction, keyName, leaves } from './syntax';
import { typeEvidence } from './types';
import { keyOf } from './text';
import { Value, type FunctionNode } from './value';

/** One way a variable gets its value. */
export type Definition =
  | {
      readonly kind: 'value';
      readonly node: TSESTree.Node;
      readonly identifier: TSESTree.Identifier;
      readonly source: Source;
    }
  | {
      readonly kind: 'parameter';
      readonly node: TSESTree.Node;
      readonly identifier: TSESTree.Identifier;
      readonly fn: FunctionNode;
      readonly index: number;
    }
  | { readonly kind: 'function' | 'class' | 'import' | 'enum' | 'namespace' | 'other'; readonly node: TSESTree.Node };

/** The construct that binds the pattern an identifier stands in. */
type Source =
  TSESTree.VariableDeclarator | TSESTree.AssignmentExpression | TSESTree.ForOfStatement | TSESTree.ForInStatement;

const cache = new WeakMap<Variable, readonly Definition[]>();

/** What a variable is set to that is set once, where it is declared: a name for its value. */
export function initOf(identifier: TSESTree.Identifier, site: Site): TSESTree.Node | undefined {
  const variable = site.module.variableOf(identifier);
  const definitions = variable ? definitionsOf(variable) : [];
  const only = definitions.length === 1 ? definitions[0] : undefined;
  return only?.kind === 'value' && only.source.type === 'VariableDeclarator' && only.source.id === only.identifier
    ? (only.source.init ?? undefined)
    : undefined;
}

/**
 * What a variable holds wherever it holds anything: it is set once, where it is declared or, declared empty, further down
 * (`let row; try { row = await find(id) } …`).
 */
export function onlyValueOf(identifier: TSESTree.Identifier, site: Site): TSESTree.Node | undefined {
  const variable = site.module.variableOf(identifier);
  const [only, ...others] = (variable ? definitionsOf(variable) : []).filter(
    (one) => !(one.kind === 'value' && one.source.type === 'VariableDeclarator' && !one.source.init),
  );
  if (only?.kind !== 'value' || others.length > 0) return undefined;
  const { source } = only;
  if (source.type === 'VariableDeclarator')
    return source.id === only.identifier ? (source.init ?? undefined) : undefined;
  const isSet = source.type === 'AssignmentExpression' && source.operator === '=' && source.left === only.identifier;
  return isSet ? source.right : undefined;
}

/** All definitions of a variable, in source order. */
export function definitionsOf(variable: Variable): readonly Definition[] {
  const known = cache.get(variable);
  if (known) return known;
  const result: Definition[] = [];
  const seen = new Set<TSESTree.Node>();
  for (const def of variable.defs) {
    const node = def.node as TSESTree.Node;
    switch (def.type as string) {
      case 'ImportBinding':
        result.push({ kind: 'import', node });
        break;
      case 'FunctionName':
        result.push({ kind: 'function', node });
        break;
      case 'ClassName':
        result.push({ kind: 'class', node });
        break;
      case 'TSEnumName':
        result.push({ kind: 'enum', node });
        break;
      case 'TSModuleName':
        result.push({ kind: 'namespace', node });
        break;
      case 'Parameter':
        if (isFunction(node)) {
          const identifier = def.name as TSESTree.Identifier;
          const index = node.params.findIndex((parameter) => inside(identifier, parameter));
          if (index >= 0) result.push({ kind: 'parameter', node: identifier, identifier, fn: node, index });
        }
        break;
      case 'Variable': {
        const identifier = def.name as TSESTree.Identifier;
        const source = bindingSource(identifier);
        if (source && !(source.type === 'VariableDeclarator' && !source.init && !hasEvidence(source))) {
          seen.add(identifier);
          result.push({ kind: 'value', node: identifier, identifier, source });
        }
        break;
      }
      case 'Type':
        // `const Unit = {…}; type Unit = …`: the name has a value besides, which the type says nothing of.
        if (variable.defs.every(({ type }) => type === 'Type')) result.push({ kind: 'other', node });
        break;
      default:
        result.push({ kind: 'other', node });
    }
  }
  for (const reference of variable.references) {
    if (!reference.isWrite() || reference.identifier.type !== 'Identifier' || seen.has(reference.identifier)) continue;
    seen.add(reference.identifier);
    const source = bindingSource(reference.identifier);
    if (source) result.push({ kind: 'value', node: reference.identifier, identifier: reference.identifier, source });
  }
  result.sort((a, b) => a.node.range[0] - b.node.range[0]);
  cache.set(variable, result);
  return result;
}

function hasEvidence(declarator: TSESTree.VariableDeclarator): boolean {
  return declarator.id.type === 'Identifier' && declarator.id.typeAnnotation !== undefined;
}

function bindingSource(identifier: TSESTree.Node): Source | undefined {
  let child: TSESTree.Node = identifier;
  for (let at = identifier.parent; at; child = at, at = at.parent) {
    switch (at.type) {
      case 'VariableDeclarator': {
        if (at.id !== child) return undefined;
        const loop = at.parent.parent;
        const isHead =
          loop && (loop.type === 'ForOfStatement' || loop.type === 'ForInStatement') && loop.left === at.parent;
        return isHead ? loop : at;
      }
      case 'AssignmentExpression':
        return at.left === child ? at : undefined;
      case 'ForOfStatement':
      case 'ForInStatement':
        return at.left === child ? at : undefined;
      case 'Property':
      case 'ObjectPattern':
      case 'ArrayPattern':
      case 'AssignmentPattern':
      case 'RestElement':
        break;
      default:
        return undefined;
    }
  }
  return undefined;
}

/**
 * The definitions that can reach a use. Not a full data-flow analysis: an unconditional definition in a block that holds
 * the use hides what stands before it in the same function; what stands behind the use counts only in a common loop.
 */
export function definitionsReaching(variable: Variable, use: TSESTree.Node | undefined): readonly Definition[] {
  const all = definitionsOf(variable);
  if (all.length <= 1) return all;
  const declaration = variable.identifiers[0] as TSESTree.Node | undefined;
  const owner = declaration && functionAround(declaration);
  const useFunction = use && functionAround(use);
  const sameFunction = use !== undefined && useFunction === owner;
  let killer: Definition | undefined;
  const alive: Definition[] = [];
  for (const definition of all) {
    const local = functionAround(definition.node) === useFunction || definition.kind === 'parameter';
    const position = definition.node.range[0];
    // `url += path` reads what stood in `url` before.
    const isLater = use !== undefined && (position > use.range[0] || definition.node === use);
    if (sameFunction && local && isLater && !commonLoop(definition.node, use)) continue;
    if (
      sameFunction &&
      local &&
      definition.node !== use &&
      inside(use, statementOf(definition.node)) &&
      definition.kind === 'value' &&
      position < use.range[0]
    )
      continue;
    alive.push(definition);
    const dominates = sameFunction
      ? local && position < use.range[0] && blockHolds(definition.node, use)
      : functionAround(definition.node) === owner && isTopLevelOf(definition.node, owner);
    if (dominates) killer = definition;
  }
  const choice = sameFunction ? choiceBefore(all, use, killer?.node.range[0] ?? 0) : undefined;
  const from = choice ?? killer?.node;
  if (!from) return alive;
  return alive.filter(
    ({ node, kind }) =>
      node === from ||
      node.range[0] > from.range[0] ||
      (functionAround(node) !== functionAround(from) && kind !== 'parameter'),
  );
}

/** The last `if` before a use, behind a position, whose ways all set the variable or leave: what was set before is gone. */
function choiceBefore(all: readonly Definition[], use: TSESTree.Node, behind: number): TSESTree.Node | undefined {
  let found: TSESTree.Node | undefined;
  const around = functionAround(use);
  const own = all.filter(({ node, kind }) => kind === 'value' && functionAround(node) === around);
  for (const { node } of own)
    for (let at = node.parent; at && !isFunction(at) && at.range[1] < use.range[0]; at = at.parent)
      if (
        at.type === 'IfStatement' &&
        at.range[0] > Math.max(behind, found?.range[0] ?? 0) &&
        isBlock(at.parent) &&
        inside(use, at.parent) &&
        alwaysSets(at, own)
      )
        found = at;
  return found;
}
function alwaysSets(statement: TSESTree.Node | null, all: readonly Definition[]): boolean {
  switch (statement?.type) {
    case 'IfStatement':
      return [statement.consequent, statement.alternate].every((way) => leaves(way) || alwaysSets(way, all));
    case 'BlockStatement':
      return statement.body.some((one) => alwaysSets(one, all));
    case 'ExpressionStatement':
      return all.some(({ node }) => inside(node, statement) && unconditionalWithin(node, statement));
    default:
      return false;
  }
}

function statementOf(node: TSESTree.Node): TSESTree.Node {
  let at = node;
  while (at.parent && !isBlock(at.parent)) at = at.parent;
  return at;
}
function isBlock(node: TSESTree.Node): boolean {
  return (
    node.type === 'BlockStatement' ||
    node.type === 'Program' ||
    node.type === 'StaticBlock' ||
    node.type === 'SwitchCase' ||
    node.type === 'TSModuleBlock'
  );
}
/** True when the statement of the definition stands directly in a block that also holds the use. */
function blockHolds(definition: TSESTree.Node, use: TSESTree.Node): boolean {
  const statement = statementOf(definition);
  if (statement.type !== 'ExpressionStatement' && statement.type !== 'VariableDeclaration') {
    return (
      isFunction(statement) || (statement.parent?.type === 'Program' && unconditionalWithin(definition, statement))
    );
  }
  if (!unconditionalWithin(definition, statement)) return false;
  return statement.parent !== undefined && inside(use, statement.parent) && statement.parent.type !== 'SwitchCase';
}
function unconditionalWithin(node: TSESTree.Node, statement: TSESTree.Node): boolean {
  for (let at = node; at !== statement && at.parent; at = at.parent) {
    const { parent } = at;
    if (
      (parent.type === 'LogicalExpression' && parent.right === at) ||
      // `if (fast) rounds = 4;` without braces as well.
      ((parent.type === 'ConditionalExpression' || parent.type === 'IfStatement') && parent.test !== at)
    )
      return false;
  }
  return true;
}
function isTopLevelOf(node: TSESTree.Node, owner: FunctionNode | undefined): boolean {
  const statement = statementOf(node);
  const block = statement.parent;
  if (!block || !unconditionalWithin(node, statement)) return false;
  return owner ? block === owner.body : block.type === 'Program';
}
export function commonLoop(a: TSESTree.Node, b: TSESTree.Node): boolean {
  for (let at: TSESTree.Node | undefined = a.parent; at && !isFunction(at); at = at.parent) {
    if (/^(For|While|DoWhile)/.test(at.type) && inside(b, at)) return true;
  }
  return false;
}

/** The value a definition gives to its identifier. */
export function readBinding(ev: Evaluator, definition: Definition & { kind: 'value' }, site: Site): Value {
  const { source, identifier } = definition;
  switch (source.type) {
    case 'VariableDeclarator': {
      const evidence = source.id.typeAnnotation
        ? typeEvidence(ev, source.id.typeAnnotation.typeAnnotation, site)
        : Value.unknown;
      if (!source.init) return evidence;
      const whole = withEvidence(ev.evaluate(source.init, site), evidence);
      return applyPattern(ev, source.id, identifier, whole, site);
    }
    case 'AssignmentExpression': {
      if (source.operator !== '=') return ev.evaluate(source, { ...site });
      return applyPattern(ev, source.left, identifier, ev.evaluate(source.right, site), site);
    }
    default: {
      const whole = ev.evaluate(source.right, site);
      const item = source.type === 'ForOfStatement' ? ev.elementOf(whole) : keyOf(whole);
      const pattern = source.left.type === 'VariableDeclaration' ? source.left.declarations[0].id : source.left;
      return applyPattern(ev, pattern, identifier, item, site);
    }
  }
}

/** A declared type counts where the expression itself tells nothing of the kind. */
export function withEvidence(value: Value, evidence: Value): Value {
  if (evidence === Value.unknown) return value;
  const tells = value.atoms.some(
    (atom) =>
      !['unknown', 'parameter', 'external'].includes(atom.kind) &&
      !(atom.kind === 'const' && (atom.value === null || atom.value === undefined)),
  );
  return tells ? value.withLabels(evidence.labels) : Value.join([value, evidence]);
}

/** Follows a pattern down to one of its identifiers. */
export function applyPattern(
  ev: Evaluator,
  pattern: TSESTree.Node,
  identifier: TSESTree.Node,
  whole: Value,
  site: Site,
): Value {
  switch (pattern.type) {
    case 'Identifier':
      return whole;
    case 'AssignmentPattern':
      return applyPattern(ev, pattern.left, identifier, withDefault(ev, whole, pattern.right, site), site);
    case 'RestElement':
      return applyPattern(ev, pattern.argument, identifier, whole, site);
    case 'TSParameterProperty':
      return applyPattern(ev, pattern.parameter, identifier, whole, site);
    case 'ObjectPattern':
      for (const part of pattern.properties) {
        if (!inside(identifier, part)) continue;
        if (part.type === 'RestElement') return applyPattern(ev, part.argument, identifier, whole, site);
        const name = keyName(part);
        const value =
          name === undefined ? new Value([{ kind: 'unknown' }], whole.labels) : ev.property(whole, name, site, part);
        return applyPattern(ev, part.value, identifier, value, site);
      }
      return Value.unknown;
    case 'ArrayPattern': {
      const index = pattern.elements.findIndex((element) => element && inside(identifier, element));
      const element = pattern.elements[index];
      if (!element) return Value.unknown;
      if (element.type === 'RestElement') return applyPattern(ev, element.argument, identifier, whole, site);
      return applyPattern(ev, element, identifier, ev.property(whole, String(index), site, element), site);
    }
    default:
      return Value.unknown;
  }
}

/** `{ url = 'mqtt://…' }`: the default stands in for an absent value only. */
export function withDefault(ev: Evaluator, value: Value, fallback: TSESTree.Node, site: Site): Value {
  const absent =
    value.atoms.length > 0 && value.atoms.every((atom) => atom.kind === 'const' && atom.value === undefined);
  const possible =
    absent ||
    value.atoms.length === 0 ||
    value.atoms.some(
      (atom) =>
        (atom.kind === 'const' && atom.value === undefined) ||
        atom.kind === 'unknown' ||
        atom.kind === 'parameter' ||
        atom.kind === 'external',
    );
  if (!possible) return value;
  const filled = ev.evaluate(fallback, site).via(site.module, fallback, 'this default is used when nothing is given');
  if (absent) return filled;
  const rest = new Value(
    value.atoms.filter((atom) => !(atom.kind === 'const' && atom.value === undefined)),
    value.labels,
  );
  return Value.join([rest, filled]);
}
