import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import type { Module } from '../../semantics/module';
import type { FunctionNode } from '../../semantics/value';
import { stemOf } from './file-names';
import { words } from './secrets';
import { headOf } from './unguessable';
import { someNode } from './walk';

/** Numbers that tell things apart, and that nobody is let in by. */

/**
 * True for what a function whose name speaks of a secret gives a name of its own: `const keyId = …` in
 * `createApiKey`, `const id = …` in `recordOtp`. The name says that it tells things apart, and the function gives back something
 * else, or a record in which it stands under that name.
 * @param call the call that draws the number
 * @param fn the function around it
 */
export function isIdBesideResult(call: TSESTree.Node, fn: FunctionNode, module: Module): boolean {
  let at = call;
  while (at.parent && at.parent !== fn && at.parent.type !== 'VariableDeclarator' && at.parent.type !== 'Property')
    at = at.parent;
  const named = at.parent;
  const key = named?.type === 'Property' ? named.key : named?.type === 'VariableDeclarator' ? named.id : undefined;
  if (key?.type !== 'Identifier' || headOf(key.name) !== 'id') return false;
  if (named?.type === 'Property') return true;
  const variable = module.variableOf(key);
  return (
    variable !== undefined &&
    !variable.references.some(({ identifier }) => identifier !== key && isGivenBack(identifier as TSESTree.Node, fn))
  );
}
/** True for a part of the text that a function returns, not of a record, nor of what another call makes of it. */
function isGivenBack(node: TSESTree.Node, fn: FunctionNode): boolean {
  for (let at = node.parent; at && at !== fn; at = at.parent) {
    if (at.type === 'ReturnStatement') return true;
    if (!/^(TemplateLiteral|BinaryExpression|TS\w+|LogicalExpression|ConditionalExpression)$/.test(at.type))
      return false;
  }
  return false;
}

/** `homeDemoStore.ts`: what such a file keeps, it keeps in the place of a server; whether it is shipped, it does not say. */
export function isPretendedFile(path: string): boolean {
  return words(stemOf(path)).some((word) => /^(demo|mock|mocks|fake)$/.test(word));
}

/**
 * The id of a session that a page makes itself and keeps in its own storage or state: no server has let anybody in under it.
 * That a server takes it for a sign-in all the same, the page does not tell.
 */
export function isOfVisit(name: string, { semantics: { module } }: RuleContext<string>): boolean {
  return (
    /\bsession id$/.test(words(name).join(' ')) &&
    someNode(
      module.ast,
      (one) => one.type === 'Identifier' && /^(window|sessionStorage|localStorage)$/.test(one.name),
    ) &&
    !someNode(module.ast, (one) => one.type === 'Literal' && /^(express|http|https|node:http)$/.test(String(one.value)))
  );
}

/** `createCommandId()`: tells the answers to several commands apart. In `command.id` a device may look for a replay. */
export function isOfCommand(name: string): boolean {
  return /^(create|make|generate|gen|new|next|build|get) command id$/.test(words(name).join(' '));
}
