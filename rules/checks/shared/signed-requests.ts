import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import { leaves, outermostFunction } from '../../semantics/syntax';
import { firstHop, type LabelFlow } from '../../semantics/value';
import { lastName } from './expressions';
import { mentions } from './mentions';
import { mountingOf } from './mounted';
import { someNode } from './walk';

/** `verifySignature(req)`, `isWebhookValid(body)`, `webhooks.verify(body, signature)`. */
const ASKS =
  /(verif|valid|check|assert|ensure|is|has)\w*(signature|hmac|webhook)|(signature|hmac|webhook)\w*(verif|valid|match|ok$)/i;
/** What such a check does itself: the code of the body is computed with the common key, and compared. */
const COMPARES = /^timingSafeEqual$/;
const COMPUTES = /^createHmac$/;
const CALLS = 1;

/**
 * True for the body of a request whose sender has shown by a signature over it that they hold a common key, in the handler
 * before the body is used or on each route to it: a webhook of a service that the operator chose.
 */
export function isSigned({ label, hop }: LabelFlow, rule: RuleContext<string>): boolean {
  const source = label === 'untrusted.http' ? firstHop(hop) : undefined;
  if (!source || source.module !== rule.semantics.module) return false;
  const handler = outermostFunction(source.node);
  if (!handler?.body) return false;
  const isBefore = someNode(
    handler.body,
    (one) => one.range[1] <= source.node.range[0] && checkedBy(one).some((check) => isCheck(check, rule)),
  );
  const { chains } = isBefore ? { chains: [] } : mountingOf(handler, rule);
  return (
    isBefore ||
    (chains.length > 0 &&
      chains.every((chain) => chain.some((part) => ASKS.test(lastName(part.node) ?? '') || computes(part, rule))))
  );
}

/** What must hold for the statements behind one: `if (!verified(req)) return …;`, `assertSignature(req);`. */
function checkedBy(node: TSESTree.Node): readonly TSESTree.Node[] {
  if (node.type === 'IfStatement') return leaves(node.consequent) ? [node.test] : [];
  return node.type === 'ExpressionStatement' ? [node.expression] : [];
}

function isCheck(check: TSESTree.Node, rule: RuleContext<string>): boolean {
  return (
    someNode(check, (one) => one.type === 'CallExpression' && ASKS.test(lastName(one.callee) ?? '')) ||
    computes({ node: check, module: rule.semantics.module }, rule)
  );
}
function computes(part: Parameters<typeof mentions>[0], rule: RuleContext<string>): boolean {
  return mentions(part, COMPARES, rule, CALLS) && mentions(part, COMPUTES, rule, CALLS);
}
