import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { comparedWith, digestUse } from './digest-use';
import { bindingName } from './edits';
import { ingredients, lastName } from './expressions';
import { words } from './secrets';
import { mustNotBeGuessed } from './unguessable';

/** What lets somebody in, and is nothing but a digest of what others know. */
export interface GuessableProof {
  readonly node: TSESTree.Node;
  /** `resetToken` */
  readonly name: string;
  /** `user.email` */
  readonly of: string;
}

/** Last words of names of what others know of somebody, or see. */
const KNOWN = new Set(
  'login email mail username user id uid name firstname lastname phone mobile account birthdate dob fingerprint ip agent useragent host hostname timestamp now date'.split(
    ' ',
  ),
);
/** Tokens that stand for an order or a place in a list, and let nobody in. */
const LETS_NOBODY_IN = new Set(
  'idempotency client page next sync continuation cursor push cache design color request'.split(' '),
);

/**
 * The proof that a call of a hash function makes or checks, where whoever knows a person's name can make it as well:
 * `token === md5(login)`. The function has nothing to do with it. Keys, secrets and what a machine made of chance among
 * the ingredients let none through.
 * @param arrival in the call of the hash function itself
 */
export function guessableProof(
  arrival: Arrival,
  { semantics, sourceCode }: RuleContext<string>,
): GuessableProof | undefined {
  if (!arrival.direct || semantics.arrivals(arrival.call.node).some(({ role }) => role === 'crypto.key'))
    return undefined;
  const { ends, inputs } = digestUse(arrival, { semantics });
  const parts = inputs.flatMap((input) => ingredients(input, semantics.module));
  const isKnown = (part: TSESTree.Node): boolean =>
    isKnownName(lastName(part)) || semantics.value(part).labelled('clock').length > 0;
  const [first] = parts;
  if (!first || !parts.every(isKnown)) return undefined;
  for (const node of ends) {
    const name = [bindingName(node), ...(comparedWith(node) ?? []).map((one) => lastName(one))].find(letsIn);
    if (name !== undefined) return { node, name, of: sourceCode.getText(first) };
  }
  return undefined;
}

function isKnownName(name: string | undefined): boolean {
  return name !== undefined && !mustNotBeGuessed(name) && KNOWN.has(words(name).at(-1) ?? '');
}

function letsIn(name: string | undefined): name is string {
  return name !== undefined && mustNotBeGuessed(name) && !words(name).some((word) => LETS_NOBODY_IN.has(word));
}
