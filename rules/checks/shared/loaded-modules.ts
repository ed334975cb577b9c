import type { Module } from '../../semantics/module';
import { requiredSource } from '../../semantics/required';
import { lastName } from './expressions';
import { someNode } from './walk';

/** Packages that load the files of a folder. */
const LOADERS =
  /^(require-(all|dir|directory|index)|@fastify\/autoload|fastify-autoload|consign|express-load|auto-load)$/;

/** True for a module that loads others by names that are put together, `require(path.join(folder, file))`: any may be among them. */
export function loadsByName({ ast, calls, sources }: Module): boolean {
  return (
    [...sources].some((source) => LOADERS.test(source)) ||
    calls.some(
      (call) =>
        call.type === 'CallExpression' &&
        lastName(call.callee) === 'require' &&
        call.arguments.length > 0 &&
        requiredSource(call.arguments[0]) === undefined,
    ) ||
    someNode(ast, (node) => node.type === 'ImportExpression' && node.source.type !== 'Literal')
  );
}
