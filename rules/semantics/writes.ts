import type { TSESTree } from '@typescript-eslint/utils';
import { commonLoop } from './bindings';
import type { Evaluator, Site } from './evaluate';
import { computedKey } from './objects';
import { sameReference } from './references';
import { functionAround, inside, leaves, memberName, unwrap } from './syntax';
import { mapText } from './text';
import type { Module } from './module';
import { Value, type Atom, type FunctionNode, type ObjectEntry } from './value';
import type { Variable } from './variables';

/**
 * What was written to the same path before in the same function: `res.locals.uid = …`. An unconditional write replaces
 * what the property was, one in a branch joins it. Objects of which the literal is known keep their writes themselves.
 */
export function pathWrites(
  ev: Evaluator,
  node: TSESTree.MemberExpression,
  name: string,
  value: Value,
  site: Site,
): Value {
  const writes = site.module.writesOf(name);
  if (writes.length === 0 || unwrap(node.object).type === 'ThisExpression') return value;
  const isTarget = node.parent?.type === 'AssignmentExpression' && node.parent.left === node;
  if (
    isTarget ||
    !value.atoms.every(
      (atom) =>
        atom.kind === 'unknown' ||
        atom.kind === 'parameter' ||
        atom.kind === 'external' ||
        (atom.kind === 'const' && atom.value === undefined),
    )
  )
    return value;
  let result = value;
  const owner = functionAround(node);
  for (const write of writes) {
    if (
      write.range[1] > node.range[0] ||
      write.operator !== '=' ||
      functionAround(write) !== owner ||
      !sameReference(write.left, node, site)
    )
      continue;
    const written = ev.evaluate(write.right, site);
    result = unconditional(write, node) ? written : Value.join([result, written]);
  }
  return result;
}

/** Property writes after the literal: `options.ca = …`, `options.tls.ca = …`, `Object.assign(options, …)`, `delete`. */
export function withWrites(
  ev: Evaluator,
  value: Value,
  variable: Variable,
  use: TSESTree.Node | undefined,
  site: Site,
): Value {
  if (!value.atoms.some((atom) => WRITABLE.has(atom.kind))) return value;
  return written(value, writesTo(ev, variable, use, site));
}

/** Kinds of atoms into which something can be written; a text may be that of a URL. */
const WRITABLE = new Set<Atom['kind']>(['object', 'array', 'text', 'const']);

/**
 * `this.options.ca = …`, `this.queue.push(…)` anywhere in the class: what is set is certain only where the constructor does
 * it in any case.
 */
export function withFieldWrites(
  ev: Evaluator,
  value: Value,
  uses: readonly TSESTree.MemberExpression[],
  isCertain: (write: TSESTree.Node) => boolean,
  site: Site,
): Value {
  if (!value.atoms.some((atom) => atom.kind === 'object' || atom.kind === 'array')) return value;
  const writes = uses.flatMap((use): Write[] => {
    const write = writeAt(ev, use, site);
    return write?.entry ? [{ entry: { ...write.entry, maybe: !isCertain(use) } }] : write ? [write] : [];
  });
  return written(value, writes);
}

function written(value: Value, writes: readonly Write[]): Value {
  if (writes.length === 0) return value;
  const scheme = writes.findLast(({ entry }) => entry && 'key' in entry && entry.key === 'protocol')?.entry;
  const atoms = value.atoms.map((atom): Atom => {
    if (atom.kind === 'object')
      return {
        ...atom,
        object: { ...atom.object, entries: [...atom.object.entries, ...writes.flatMap((w) => w.entry ?? [])] },
      };
    if (atom.kind === 'array')
      return {
        ...atom,
        items: [...atom.items, ...writes.flatMap((w) => w.item?.() ?? [])],
        open: atom.open || writes.some((w) => w.item),
      };
    return atom;
  });
  const result = new Value(atoms, value.labels).withLabels(writes.flatMap((w) => w.item?.().labels ?? []));
  return scheme && 'key' in scheme ? withScheme(result, scheme) : result;
}

/** `url.protocol = 'ws:'`: the text of the URL begins with another scheme from here on. */
function withScheme(value: Value, write: Extract<ObjectEntry, { readonly key: string }>): Value {
  const isText = (atom: Atom): boolean =>
    atom.kind === 'text' || (atom.kind === 'const' && typeof atom.value === 'string');
  const texts = new Value(value.atoms.filter(isText), value.labels);
  const schemes = texts.atoms.length > 0 ? write.value().constants() : [];
  const change = (text: string, scheme: string): string =>
    text.replace(/^[a-z][a-z\d+.-]*:(?=\/\/)/i, `${scheme.replace(/:$/, '')}:`);
  const rewritten = schemes
    .filter((scheme) => typeof scheme === 'string')
    .map((scheme) =>
      mapText(
        texts,
        (known) => change(known, scheme),
        (part, first) => (first ? change(part, scheme) : part),
      ),
    );
  if (rewritten.length === 0) return value;
  const others = new Value(
    value.atoms.filter((atom) => write.maybe || !isText(atom)),
    value.labels,
  );
  return Value.join([others, ...rewritten]);
}

interface Write {
  readonly entry?: ObjectEntry;
  readonly item?: () => Value;
}

function writesTo(ev: Evaluator, variable: Variable, use: TSESTree.Node | undefined, site: Site): readonly Write[] {
  const writes: Write[] = [];
  for (const identifier of possibleWrites(variable)) {
    if (identifier === use) continue;
    const write = writeAt(ev, identifier, site);
    if (!write) continue;
    const sameFunction = use !== undefined && functionAround(identifier) === functionAround(use);
    if (sameFunction && identifier.range[0] > use.range[0] && !commonLoop(identifier, use)) continue;
    if (write.entry)
      writes.push({
        entry: {
          ...write.entry,
          maybe: !(sameFunction && unconditional(identifier, use)) && !sameBlockAsDeclaration(identifier, variable),
        },
      });
    else writes.push(write);
  }
  return writes;
}

const possible = new WeakMap<Variable, readonly TSESTree.Node[]>();

/** The references of a variable where something may be put into what it holds: by their syntax alone. */
function possibleWrites(variable: Variable): readonly TSESTree.Node[] {
  const known = possible.get(variable);
  if (known) return known;
  const result = variable.references
    .map((reference) => reference.identifier as TSESTree.Node)
    .filter((identifier) => {
      const { parent } = identifier;
      if (parent?.type === 'CallExpression') return parent.arguments[0] === identifier;
      let at: TSESTree.Node | undefined = parent;
      while (at?.type === 'MemberExpression' && at.parent?.type === 'MemberExpression' && at.parent.object === at)
        at = at.parent;
      if (at?.type !== 'MemberExpression') return parent !== undefined && unwrap(parent) === identifier;
      const outer = at.parent;
      return (
        (outer?.type === 'AssignmentExpression' && outer.left === at) ||
        (outer?.type === 'UnaryExpression' && outer.operator === 'delete') ||
        (outer?.type === 'CallExpression' && outer.callee === at && FILLERS.has(memberName(at) ?? '')) ||
        (outer !== undefined && unwrap(outer) === at)
      );
    });
  possible.set(variable, result);
  return result;
}

const FILLERS = new Set(['push', 'unshift', 'set', 'add']);

function writeAt(ev: Evaluator, identifier: TSESTree.Node, site: Site): Write | undefined {
  const path: string[] = [];
  let at = identifier;
  while (
    (at.parent?.type === 'MemberExpression' && at.parent.object === at) ||
    (at.parent && unwrap(at.parent) === at)
  ) {
    const parent = at.parent;
    if (parent?.type === 'MemberExpression') {
      const name = memberName(parent) ?? computedKey(ev, parent.property, site);
      // Under which name something is written is not known: any may be there from then on.
      if (name === undefined)
        return isWritten(parent)
          ? { entry: below(path, { spread: () => Value.unknown, node: parent }, site) }
          : undefined;
      path.push(name);
    }
    if (!parent) break;
    at = parent;
  }
  const { parent } = at;
  if (!parent) return undefined;
  if (path.length > 0 && parent.type === 'AssignmentExpression' && parent.left === at) {
    return {
      entry: nested(
        path,
        parent,
        () => (parent.operator === '=' ? ev.evaluate(parent.right, site) : Value.unknown),
        site,
      ),
    };
  }
  if (path.length > 0 && parent.type === 'UnaryExpression' && parent.operator === 'delete') {
    return { entry: nested(path, parent, () => Value.undefined, site) };
  }
  if (parent.type !== 'CallExpression') return undefined;
  const { callee } = parent;
  if (
    path.length === 0 &&
    parent.arguments[0] === at &&
    callee.type === 'MemberExpression' &&
    callee.object.type === 'Identifier' &&
    callee.object.name === 'Object' &&
    memberName(callee) === 'assign'
  ) {
    const rest = parent.arguments.slice(1);
    const merged = (): Value =>
      new Value([
        {
          kind: 'object',
          object: {
            node: parent,
            module: site.module,
            open: false,
            entries: rest.map((argument): ObjectEntry => ({
              node: argument,
              spread: () => ev.evaluate(argument.type === 'SpreadElement' ? argument.argument : argument, site),
            })),
          },
        },
      ]);
    return { entry: { spread: merged, node: parent } };
  }
  // A map or set is kept as the list of what was put in.
  if (path.length === 1 && callee === at && (path[0] === 'set' || path[0] === 'add') && parent.arguments.length > 0) {
    return {
      item: () => {
        const given = parent.arguments.map((argument) =>
          ev.evaluate(argument.type === 'SpreadElement' ? argument.argument : argument, site),
        );
        return path[0] === 'add'
          ? given[0]!
          : new Value([{ kind: 'array', items: given, open: false }], given[1]?.labels ?? []);
      },
    };
  }
  if (path.length === 1 && callee === at && (path[0] === 'push' || path[0] === 'unshift')) {
    return {
      item: () =>
        Value.join(
          parent.arguments.map((argument) =>
            argument.type === 'SpreadElement'
              ? ev.elementOf(ev.evaluate(argument.argument, site))
              : givenByCallers(ev, ev.evaluate(argument, site), site),
          ),
        ),
    };
  }
  return undefined;
}

/** `headers[name] = value`, and what is written below it. */
function isWritten(member: TSESTree.MemberExpression): boolean {
  let at: TSESTree.Node = member;
  while (at.parent?.type === 'MemberExpression' && at.parent.object === at) at = at.parent;
  return at.parent?.type === 'AssignmentExpression' && at.parent.left === at;
}

/** True for what `seen[key] = value` writes, under a name that is not known. */
export function isUnderAnyName(entry: ObjectEntry): boolean {
  return 'spread' in entry && entry.node.type === 'MemberExpression';
}

const MAX_CALLERS = 6;

/** What is put into a list that outlives the call: where that is a parameter, also what the callers in its file give. */
function givenByCallers(ev: Evaluator, value: Value, site: Site): Value {
  if (site.env) return value;
  const given = value.atoms.flatMap((atom) =>
    atom.kind === 'parameter' && atom.path.length === 0
      ? callsOf(atom.node, site.module)
          .slice(0, MAX_CALLERS)
          .flatMap((call) => {
            const argument = call.arguments[atom.index];
            return argument && argument.type !== 'SpreadElement' ? [ev.evaluate(argument, site)] : [];
          })
      : [],
  );
  return given.length > 0 ? Value.join([value, ...given]) : value;
}

/** The calls of a function by its name, or of a method on `this`, in its own file. */
function callsOf(fn: FunctionNode, module: Module): readonly TSESTree.CallExpression[] {
  const { parent } = fn;
  const isCall = (node: TSESTree.Node): readonly TSESTree.CallExpression[] =>
    node.parent?.type === 'CallExpression' && node.parent.callee === node ? [node.parent] : [];
  if (parent?.type === 'MethodDefinition' && parent.key.type === 'Identifier')
    return module
      .memberUses(parent.key.name)
      .flatMap((use) => (use.object.type === 'ThisExpression' && inside(use, parent.parent) ? isCall(use) : []));
  const name =
    fn.type === 'FunctionDeclaration' ? fn.id : parent?.type === 'VariableDeclarator' ? parent.id : undefined;
  return name?.type === 'Identifier'
    ? (module.variableOf(name)?.references ?? []).flatMap(({ identifier }) => isCall(identifier))
    : [];
}

/** `a.b.c = v` writes an object under `a.b` that has `c`; spread, it leaves the other properties of `a.b` alone. */
function nested(path: readonly string[], node: TSESTree.Node, value: () => Value, site: Site): ObjectEntry {
  return below(path.slice(0, -1), { key: path.at(-1)!, node, value }, site);
}

/** An entry of the object that lies under a path of names, as one of the object that the path begins at. */
function below(path: readonly string[], entry: ObjectEntry, site: Site): ObjectEntry {
  const [key, ...rest] = path;
  if (key === undefined) return entry;
  const { node } = entry;
  const inner = (): Value =>
    new Value([
      { kind: 'object', object: { node, module: site.module, entries: [below(rest, entry, site)], open: false } },
    ]);
  return { key, node, value: inner, patch: true };
}

function statementOf(node: TSESTree.Node): TSESTree.Node {
  let at = node;
  while (at.parent && at.parent.type !== 'BlockStatement' && at.parent.type !== 'Program') at = at.parent;
  return at;
}
/** True when the statement of the write stands in a block that holds the use, before it, and is made in any case. */
function unconditional(write: TSESTree.Node, use: TSESTree.Node): boolean {
  const statement = statementOf(write);
  return statement.type === 'ExpressionStatement' && write.range[0] < use.range[0] && isPassed(statement, use);
}

/** `try { plan.body = parse(plan.body); } catch { throw new BadRequest(); }`: who comes to what is behind it came through it. */
function isPassed(statement: TSESTree.Node, use: TSESTree.Node): boolean {
  const block = statement.parent;
  if (!block || inside(use, block)) return block !== undefined;
  const attempt = block.parent;
  return (
    attempt?.type === 'TryStatement' &&
    attempt.block === block &&
    attempt.range[1] < use.range[0] &&
    (!attempt.handler || leaves(attempt.handler.body)) &&
    isPassed(attempt, use)
  );
}
function sameBlockAsDeclaration(write: TSESTree.Node, variable: Variable): boolean {
  const declaration = variable.identifiers[0];
  const statement = statementOf(write);
  return (
    declaration !== undefined &&
    statement.type === 'ExpressionStatement' &&
    statement.parent === statementOf(declaration).parent
  );
}
