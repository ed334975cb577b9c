import type { TSESTree } from '@typescript-eslint/utils';
import { memberName, unwrap } from '../../semantics/syntax';
import type { Module } from '../../semantics/module';
import type { Variable } from '../../semantics/variables';
import { definitionOf, lastName } from './expressions';
import { stemOf } from './file-names';
import { words } from './secrets';

/** What registers on an application of Express, or sets it up; it makes nobody hear requests. */
const REGISTERS =
  /^(all|get|post|put|patch|delete|del|options|head|use|param|route|set|engine|enable|disable|enabled|disabled|locals|settings)$/;
const MAKES = /^(express|Router|router)$/;

/**
 * True for code that sets up an application or router of Express which is tried out and thrown away, `debug-routes.js`: the
 * file is named after that, and does nothing with it but register, neither listens nor hands it on nor exports it. No request
 * comes to it. In a file of another name the rest may only not be written yet.
 * @param node a call that makes the application, or one inside of what is registered on it
 */
export function isNeverServed(node: TSESTree.Node, module: Module): boolean {
  if (!isTrial(module.file)) return false;
  const name = nameOfApp(node);
  const variable = name && module.variableOf(name);
  const made = name && definitionOf(name, module);
  return (
    variable !== undefined &&
    made?.type === 'CallExpression' &&
    MAKES.test(lastName(made.callee) ?? '') &&
    variable.references.every(({ identifier }) => onlyRegisters(identifier as TSESTree.Node, variable))
  );
}

function isTrial(path: string): boolean {
  const all = words(stemOf(path));
  return all.some((word) => TRIAL.test(word));
}
const TRIAL = /^(tests?|testing|debug|check|verify|try|trial|probe|repro|minimal|sandbox|playground|scratch)$/;

/** The name of the application: what the call is kept under, or what the outermost `app.use(…)` around is called on. */
function nameOfApp(node: TSESTree.Node): TSESTree.Identifier | undefined {
  let found =
    node.parent?.type === 'VariableDeclarator' && node.parent.id.type === 'Identifier' ? node.parent.id : undefined;
  for (let at: TSESTree.Node | undefined = node; at; at = at.parent) {
    const callee = at.type === 'CallExpression' ? unwrap(at.callee) : undefined;
    if (callee?.type === 'MemberExpression' && callee.object.type === 'Identifier' && isRegistration(callee))
      found = callee.object;
  }
  return found;
}
function isRegistration(callee: TSESTree.MemberExpression): boolean {
  return REGISTERS.test(memberName(callee) ?? '');
}

function onlyRegisters(read: TSESTree.Node, variable: Variable): boolean {
  const { parent } = read;
  if (parent?.type === 'VariableDeclarator')
    return parent.id === read && parent.parent.parent.type !== 'ExportNamedDeclaration' && variable.defs.length === 1;
  return parent?.type === 'MemberExpression' && parent.object === read && isRegistration(parent);
}
