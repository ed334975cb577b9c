import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import { memberName, unwrap } from '../../semantics/syntax';
import { definitionOf } from './expressions';

const WILDCARDS = ['%', '_'];
const MAX_STEPS = 12;

/**
 * True for a text in which the wildcards of `LIKE` were escaped by hand, `term.replaceAll('%', '\\%')`, and quotes were not:
 * whoever escapes wildcards has somebody's search term before them.
 * @param node an expression of a statement, or the variable that holds it
 */
export function isEscapedForLikeOnly(node: TSESTree.Node, { semantics }: Pick<RuleContext, 'semantics'>): boolean {
  const taken: string[] = [];
  let at: TSESTree.Node | undefined = node;
  let { module } = semantics;
  for (let step = 0; at && step < MAX_STEPS; step++) {
    const one: TSESTree.Node = unwrap(at);
    const definition = definitionOf(one, module);
    if (definition) {
      at = definition;
      continue;
    }
    if (one.type !== 'CallExpression') break;
    const callee = unwrap(one.callee);
    const method = callee.type === 'MemberExpression' ? memberName(callee) : undefined;
    if (
      callee.type === 'MemberExpression' &&
      /^(replace(All)?|trim|toString|toLowerCase|toUpperCase)$/.test(method ?? '')
    ) {
      const [wanted, put] = one.arguments;
      // What is taken out altogether is no escape.
      if (wanted && put && method!.startsWith('replace') && !(put.type === 'Literal' && put.value === ''))
        taken.push(replaced(wanted));
      at = callee.object;
      continue;
    }
    // `escapeLike(term)` of the workspace: the text that it gives back.
    const made = semantics.value(callee, module).atoms.find((atom) => atom.kind === 'function');
    at = made?.kind === 'function' ? made.module.returnsOf(made.node)[0] : undefined;
    if (made?.kind === 'function') module = made.module;
  }
  return WILDCARDS.some((one) => taken.some((text) => text.includes(one))) && !taken.some((text) => text.includes("'"));
}

/** What a replacement looks for: the text, or the source of the pattern. */
function replaced(node: TSESTree.Node): string {
  const at = unwrap(node);
  if (at.type !== 'Literal') return '';
  return 'regex' in at ? at.regex.pattern : String(at.value);
}
