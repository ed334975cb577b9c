import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleReport } from './rule';
import type { Semantics } from './semantics/semantics';
import { isFunction, unwrap } from './semantics/syntax';
import type { FunctionNode } from './semantics/value';

/**
 * A finding about a function that is handed over, `router.get('/x', wrap(async (req) => { … search(req.query.q) … }))`, is one
 * about the call in it by which the value goes on: there it is mended, and there a reader looks for it.
 */
export function narrowed(report: RuleReport, semantics: () => Semantics): RuleReport {
  const fn = report.trace?.length ? handed(report.node) : undefined;
  if (!fn) return report;
  const { module } = semantics();
  const calls = module.callsIn(fn);
  for (const step of [...report.trace!].reverse()) {
    const { file, range } = step.place;
    if (file !== module.file || range[0] <= fn.range[0] || range[1] >= fn.range[1]) continue;
    const call = calls.find((one) => one.range[0] === range[0] && one.range[1] === range[1]);
    if (call) return { ...report, node: call, trace: report.trace!.filter((one) => one !== step) };
  }
  return report;
}

/** The function that a node is, or that it wraps: `asyncHandler(async (req, res) => …)`. */
function handed(node: TSESTree.Node): FunctionNode | undefined {
  const at = unwrap(node);
  if (isFunction(at)) return at;
  return at.type === 'CallExpression' ? at.arguments.map(unwrap).find(isFunction) : undefined;
}
