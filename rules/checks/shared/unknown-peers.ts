import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import type { CleartextUrl } from './cleartext-urls';
import { patientData } from './phi';
import { said } from './mentions';
import { isSecretName } from './secrets';
import { someNode } from './walk';

type Rule = RuleContext<string>;

/**
 * True for a URL in the clear whose host an installation chooses, and of which nothing else is known: neither that the host
 * is a public one, `http://${region}.cloud.example/`, nor that patient data or a secret goes there. It may be a neighbour in
 * the same cluster or the far end of a tunnel, as well as a server on the Internet.
 */
export function isOfUnknownPeer({ host, text }: CleartextUrl, arrival: Arrival, rule: Rule): boolean {
  if (host !== '' || namesPublicHost(text.pieces)) return false;
  return isTunnelled(arrival) || !carriesMore(arrival, rule);
}

/** A known end of the host with two labels at least: `.cloud.example/`. */
function namesPublicHost([, ...behind]: readonly string[]): boolean {
  for (const piece of behind) {
    if (/^[\w-]*(\.[a-z\d-]+)*\.[a-z\d-]+\.[a-z]{2,}([:/?#]|$)/i.test(piece)) return true;
    if (/[/?#:]/.test(piece)) return false;
  }
  return false;
}

/** `tunnel: true` of `request`: the way through the proxy is a tunnel, and who it leads to is told by the proxy alone. */
function isTunnelled({ call }: Arrival): boolean {
  return call.option('tunnel')?.truthiness() === true;
}

/** What else the call sends, and the rest of the address, hold patient data or a secret. */
function carriesMore(arrival: Arrival, rule: Rule): boolean {
  const call = around(arrival.node);
  if (!call) return false;
  return call.arguments.some(
    (node) =>
      patientData({ node, via: [] }, rule) !== undefined ||
      rule.semantics.value(node).labelled('secret').length > 0 ||
      someNode(node, (one) => isSecretName(said(one) ?? '') || CREDENTIAL_HEADER.test(said(one) ?? '')),
  );
}

const CREDENTIAL_HEADER = /^(authorization|proxy-authorization|cookie|x-api-key)$/i;

/** The call that the address is given to, in this file. */
function around(node: TSESTree.Node): TSESTree.CallExpression | TSESTree.NewExpression | undefined {
  for (let at: TSESTree.Node | undefined = node; at; at = at.parent)
    if ((at.type === 'CallExpression' || at.type === 'NewExpression') && at !== node) return at;
  return undefined;
}
