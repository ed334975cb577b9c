import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import type { Module } from '../../semantics/module';
import { displayName, isFunction, unwrap } from '../../semantics/syntax';
import type { Atom, ClassNode, Value } from '../../semantics/value';

/** What decorators say of classes and methods of NestJS, those that the workspace puts together itself included. */

export interface NestClass {
  readonly node: ClassNode;
  readonly module: Module;
}
/** A decorator in force: which it is and what it is given. */
export interface Decoration {
  /** The export's name, `UseGuards`. */
  readonly name: string;
  /** The package; empty when the decorator is made by something that is not known. */
  readonly library: string;
  readonly args: readonly TSESTree.CallExpressionArgument[];
  /** The file in which the arguments stand. */
  readonly module: Module;
  /** The call, or the name that stands for it. */
  readonly node: TSESTree.Node;
}

const MAX_DEPTH = 4;

/** The decorators of a class, method or parameter, with what `applyDecorators` and functions of the workspace add. */
export function decorations(
  list: readonly TSESTree.Decorator[],
  module: Module,
  rule: RuleContext<string>,
): readonly Decoration[] {
  return list.flatMap(({ expression }) => decoration(expression, module, rule, 0));
}

/** The decorations of one export of a package. */
export function named(
  all: readonly Decoration[],
  library: string,
  name: string | ReadonlySet<string>,
): readonly Decoration[] {
  return all.filter(
    (one) => one.library === library && (typeof name === 'string' ? one.name === name : name.has(one.name)),
  );
}

/** A member of a package that an expression may be: its name without the package's. */
export function memberOf(value: Value, library: string): string | undefined {
  for (const atom of value.atoms) if (atom.kind === 'member' && atom.library === library) return bare(atom.name);
  return undefined;
}

function decoration(
  node: TSESTree.Node,
  module: Module,
  rule: RuleContext<string>,
  depth: number,
): readonly Decoration[] {
  const at = unwrap(node);
  if (at.type === 'SpreadElement') return [unknown(at, module)];
  const callee = at.type === 'CallExpression' ? at.callee : at;
  const args = at.type === 'CallExpression' ? at.arguments : [];
  const found = rule.semantics.value(callee, module).atoms.flatMap((atom): readonly Decoration[] => {
    if (atom.kind === 'member' && atom.library !== undefined) {
      const name = bare(atom.name);
      return name === 'applyDecorators' && atom.library === '@nestjs/common'
        ? args.flatMap((one) => decoration(one, module, rule, depth + 1))
        : [{ name, library: atom.library, args, module, node: at }];
    }
    if (atom.kind === 'external')
      return [{ name: atom.path[atom.path.length - 1] ?? '', library: atom.package, args, module, node: at }];
    if (atom.kind === 'instance') return [{ name: 'Reflectable', library: '@nestjs/core', args, module, node: at }];
    if (atom.kind === 'function' && depth < MAX_DEPTH) return madeBy(atom, at, rule, depth);
    return [unknown(at, module)];
  });
  return found.length > 0 ? found : [unknown(at, module)];
}

/** `export const Auth = (...roles) => applyDecorators(…)`; a decorator written out is what its text says. */
function madeBy(
  atom: Atom & { kind: 'function' },
  at: TSESTree.Node,
  rule: RuleContext<string>,
  depth: number,
): readonly Decoration[] {
  return atom.module.returnsOf(atom.node).flatMap((one): readonly Decoration[] => {
    const inner = unwrap(one);
    if (isFunction(inner)) return [{ ...unknown(at, atom.module), node: atom.node }];
    return decoration(inner, atom.module, rule, depth + 1);
  });
}

function unknown(node: TSESTree.Node, module: Module): Decoration {
  const callee = node.type === 'CallExpression' ? node.callee : node;
  const name = displayName(callee) ?? '';
  return { name: bare(name), library: '', args: [], module, node };
}

/** `Get` of `common.Get`. */
function bare(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

/** The members of a class and of the classes of the workspace that it extends, its own first. */
export function lineage(cls: NestClass, rule: RuleContext<string>): readonly NestClass[] {
  const line = [cls];
  for (let at: NestClass | undefined = cls; at && line.length < 5;) {
    const above: Atom | undefined = at.node.superClass
      ? rule.semantics.value(at.node.superClass, at.module).atoms.find((atom) => atom.kind === 'class')
      : undefined;
    at = above?.kind === 'class' ? { node: above.node, module: above.module } : undefined;
    if (at) line.push(at);
  }
  return line;
}
