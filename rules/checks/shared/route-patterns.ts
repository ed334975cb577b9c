import type { TSESTree } from '@typescript-eslint/utils';
import type { Hazard } from '../../models/labels';
import type { RuleContext } from '../../rule';
import { matchesOnlyHarmless, matchedHazards } from '../../semantics/patterns';
import { functionAround, memberName, unwrap } from '../../semantics/syntax';
import { firstHop, type FunctionNode, type LabelFlow } from '../../semantics/value';
import { expressionOf } from './expressions';
import { requestField } from './field-checks';

type Rule = Pick<RuleContext, 'semantics'>;

/**
 * True for a parameter of a path whose pattern, in the route that its handler stands in, lets nothing through that does the
 * harm: `app.get('/reports/:id(\\d+)', …)` of Express 4, where nothing else gets to the handler.
 */
export function isHeldByRoute({ hop }: LabelFlow, hazard: Hazard, { semantics }: Rule): boolean {
  const source = firstHop(hop);
  if (!source || source.module !== semantics.module) return false;
  const at = expressionOf(source.node);
  const read = at.parent?.type === 'MemberExpression' && at.parent.object === at ? at.parent : at;
  const field = requestField(read, source.module);
  if (field?.part !== 'params') return false;
  for (let fn = functionAround(source.node); fn; fn = functionAround(fn)) {
    const path = pathOf(fn);
    if (!path) continue;
    const texts = semantics.value(path).texts();
    return (
      texts.length > 0 &&
      texts.every(({ pieces }) => {
        const pattern = pieces.map((piece) => patternOf(piece, field.name)).find((one) => one !== undefined);
        return pattern !== undefined && isHarmless(pattern, hazard);
      })
    );
  }
  return false;
}

/** The path of the registration that a handler is an argument of. */
function pathOf(fn: FunctionNode): TSESTree.Node | undefined {
  const call = fn.parent;
  if (call.type !== 'CallExpression') return undefined;
  const callee = unwrap(call.callee);
  const isRoute =
    callee.type === 'MemberExpression' && /^(all|get|post|put|patch|delete)$/.test(memberName(callee) ?? '');
  const [path] = call.arguments;
  return isRoute && path !== (fn as TSESTree.Node) ? path : undefined;
}

/** `\d+` of `/reports/:id(\d+)/pages`; undefined where the parameter has no pattern, or one that is repeated. */
function patternOf(path: string, name: string): string | undefined {
  const start = path.indexOf(`:${name}(`);
  if (start < 0) return undefined;
  const open = start + name.length + 2;
  let depth = 1;
  for (let at = open; at < path.length; at++) {
    if (path[at] === '\\') at++;
    else if (path[at] === '(') depth++;
    else if (path[at] === ')' && --depth === 0)
      return /^[*+]/.test(path.slice(at + 1)) ? undefined : path.slice(open, at);
  }
  return undefined;
}

function isHarmless(pattern: string, hazard: Hazard): boolean {
  // Express looks at paths without regard to case.
  const whole = `^(?:${pattern})$`;
  return matchesOnlyHarmless(whole, 'i') || matchedHazards(whole, 'i').includes(hazard);
}
