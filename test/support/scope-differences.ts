import { analyze, type Scope, type Variable as TheirVariable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/utils';
import { visitorKeys } from '@typescript-eslint/visitor-keys';
import { variablesOf } from '../../rules/semantics/scopes';
import type { Variable } from '../../rules/semantics/variables';

/** The first declaration of a variable: variables are the same when theirs are. */
function home(variable: Variable | TheirVariable): TSESTree.Node | undefined {
  return variable.identifiers[0] as TSESTree.Node | undefined;
}

function theirVariables(program: TSESTree.Program): Map<TSESTree.Node, TheirVariable> {
  const manager = analyze(program, { sourceType: 'module', lib: [], jsxPragma: null, childVisitorKeys: visitorKeys });
  const result = new Map<TSESTree.Node, TheirVariable>();
  for (const scope of manager.scopes as Scope[]) {
    for (const { identifier, resolved } of scope.references)
      if (resolved && resolved.defs.length > 0) result.set(identifier, resolved);
    for (const variable of scope.variables)
      for (const name of variable.identifiers) if (!result.has(name)) result.set(name, variable);
  }
  return result;
}

function facts(variable: Variable | TheirVariable): string {
  const names = (nodes: readonly (TSESTree.Node | undefined)[]): string =>
    nodes
      .map((node) => node?.range[0] ?? -1)
      .sort((a, b) => a - b)
      .join();
  const distinct = (list: readonly number[]): string => [...new Set(list)].sort((a, b) => a - b).join();
  return [
    variable.defs.map(({ type, node }) => `${String(type)}@${node.range[0]}`).join(),
    names(variable.identifiers as readonly TSESTree.Node[]),
    // A default writes a name a second time there; that it is written is what is asked.
    distinct(variable.references.filter((one) => one.isWrite()).map(({ identifier }) => identifier.range[0])),
    distinct(variable.references.filter((one) => one.isRead()).map(({ identifier }) => identifier.range[0])),
  ].join(' | ');
}

/** Where the names of a program mean another variable than ESLint's scope analysis says; empty when all agree. */
export function scopeDifferences(program: TSESTree.Program): readonly string[] {
  const ours = variablesOf(program);
  const theirs = theirVariables(program);
  const differences: string[] = [];
  const at = (node: TSESTree.Node): string =>
    `${(node as TSESTree.Identifier).name} at ${node.loc.start.line}:${node.loc.start.column + 1}`;
  for (const [node, variable] of theirs) {
    const own = ours.get(node);
    if (!own) differences.push(`${at(node)} is not known`);
    else if (home(own) !== home(variable)) differences.push(`${at(node)} is another variable`);
    else if (facts(own) !== facts(variable))
      differences.push(`${at(node)} has other facts: ${facts(own)} instead of ${facts(variable)}`);
  }
  for (const node of ours.keys()) if (!theirs.has(node)) differences.push(`${at(node)} is known here only`);
  return differences;
}
