import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import type { Module } from '../../semantics/module';
import { memberName, unwrap } from '../../semantics/syntax';
import { lastName } from './expressions';
import { words } from './secrets';
import { someNode } from './walk';

/** A piece of code, and where it stands. */
export interface Piece {
  readonly node: TSESTree.Node;
  readonly module: Module;
}
/** What is looked for: a text in a name or literal, or a node of a module. */
export type Wanted = RegExp | ((node: TSESTree.Node, module: Module) => boolean);

/**
 * True when a piece of code is, or has in it, what is wanted: in a name, a literal, the name of a package or of a member
 * of a library. Comments, types and what is written to a log do nothing, so they do not count.
 * @param calls how many calls deep the functions of the workspace that it calls are looked into as well
 */
export function mentions(piece: Piece, wanted: Wanted, rule: RuleContext<string>, calls = 0): boolean {
  return new Search(wanted, rule).finds(piece, calls);
}

class Search {
  private readonly seen = new Set<TSESTree.Node>();
  constructor(
    private readonly wanted: Wanted,
    private readonly rule: RuleContext<string>,
  ) {}

  finds({ node, module }: Piece, calls: number): boolean {
    if (this.seen.has(node)) return false;
    this.seen.add(node);
    if (someNode(node, (one) => this.matches(one, module), acts)) return true;
    const at = unwrap(node);
    if (this.means(at, module, calls)) return true;
    if (at.type === 'CallExpression' && this.means(at.callee, module, calls)) return true;
    return (
      calls > 0 &&
      module.callsIn(node).some((call) => call.type === 'CallExpression' && this.means(call.callee, module, calls - 1))
    );
  }

  private matches(node: TSESTree.Node, module: Module): boolean {
    if (typeof this.wanted === 'function') return this.wanted(node, module);
    const text = said(node);
    return text !== undefined && this.wanted.test(text);
  }

  /** What an expression stands for: a package, a member of a library, a function of the workspace. */
  private means(node: TSESTree.Node, module: Module, calls: number): boolean {
    const { wanted } = this;
    return this.rule.semantics.value(node, module).atoms.some((atom) => {
      if (atom.kind === 'function') return this.finds(atom, calls);
      if (typeof wanted === 'function') return false;
      if (atom.kind === 'external') return wanted.test(atom.package);
      return atom.kind === 'member' && wanted.test(`${atom.library ?? ''} ${atom.name}`);
    });
  }
}

/** The name or text that a node is, in words of its own: nothing for what only holds others. */
export function said(node: TSESTree.Node): string | undefined {
  switch (node.type) {
    case 'Identifier':
    case 'PrivateIdentifier':
      return node.name;
    case 'Literal':
      return String(node.value);
    case 'TemplateElement':
      return node.value.cooked ?? undefined;
    default:
      return undefined;
  }
}

/** False for what has no effect on the work: types and log calls. */
function acts(node: TSESTree.Node): boolean {
  return !/^TS(Type|Interface)/.test(node.type) && !(node.type === 'CallExpression' && isLogCall(node));
}

const LEVEL = /^(log|trace|debug|info|notice|warn(ing)?|error|fatal|verbose|silly)$/;

/** `console.warn(…)`, `req.log.info(…)`, `logger(…)`: judged by names, for any code of the workspace. */
export function isLogCall(call: TSESTree.CallExpression): boolean {
  const callee = unwrap(call.callee);
  if (callee.type !== 'MemberExpression') return /^(log|logger|debug)$/.test(lastName(callee) ?? '');
  const logger = words(lastName(callee.object) ?? '').at(-1) ?? '';
  return LEVEL.test(memberName(callee) ?? '') && /^(console|log|logger|logging|winston|pino|bunyan)$/.test(logger);
}
