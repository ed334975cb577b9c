import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { RuleContext, RuleReport } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { displayName, unwrap } from '../../semantics/syntax';
import type { Value } from '../../semantics/value';
import { isCleaning } from './phi';
import { valueName } from './expressions';
import { someNode } from './walk';

/**
 * True for a log that is written only where somebody asks for it by name: `debug('app:http')` of the package `debug`, unless
 * the program switches it on itself.
 */
export function isOffByDefault({ call }: Arrival, { semantics }: RuleContext<string>): boolean {
  const { node } = call;
  return (
    node.type === 'CallExpression' &&
    semantics.of(call.module).value(node.callee).types().includes('debug#debugger') &&
    !semantics.module.calls.some((one) => one.type === 'CallExpression' && displayName(one.callee) === 'debug.enable')
  );
}

/**
 * True when a wrapper cleans the object that it writes: `output.info(message, this.sanitize(extra))`. What it leaves of it
 * is not known here. A text is cleaned of line breaks, and keeps what it says.
 */
export function isCleanedOnTheWay({ passedAs }: Arrival, rule: RuleContext<string>): boolean {
  return (
    passedAs?.some(({ node, module }) =>
      someNode(
        node,
        (one) =>
          one.type === 'CallExpression' &&
          (isCleaning(valueName(one.callee) ?? '') ||
            (CLEANS.test(valueName(one.callee) ?? '') && !isText(rule.semantics.of(module).value(one)))),
      ),
    ) ?? false
  );
}
const CLEANS = /^_?(saniti[sz]e|censor|strip|omit|filter|clean|without|safe|hide)/i;

/** The function gives nothing but a text, or what it was given. */
function isText(value: Value): boolean {
  return value.atoms.every(
    (atom) =>
      atom.kind === 'text' ||
      atom.kind === 'const' ||
      atom.kind === 'parameter' ||
      (atom.kind === 'unknown' && atom.type === 'string'),
  );
}

/** The suggestion to leave an argument out of a call; none for the first one, which the others explain. */
export function withoutArgument(arrival: Arrival, node: TSESTree.Node, what: string): Pick<RuleReport, 'suggest'> {
  const call = arrival.call.node;
  if (!arrival.direct || call.type !== 'CallExpression') return {};
  const index = call.arguments.findIndex((argument) => unwrap(argument) === unwrap(node));
  const before = call.arguments[index - 1];
  if (!before) return {};
  const fix: TSESLint.ReportFixFunction = (fixer) =>
    fixer.removeRange([before.range[1], call.arguments[index]!.range[1]]);
  return { suggest: [{ title: `Do not log ${what}`, fix }] };
}
