import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import type { Module } from '../../semantics/module';
import { isChosenBySetting } from '../shared/chosen-settings';
import { isOutsideProduction } from '../shared/dev-guard';
import { isMachineMade } from '../shared/digests';
import { valueName } from '../shared/expressions';
import { givenAs, hashedBeside, isNoPassword } from '../shared/hashed-input';
import { words } from '../shared/secrets';

/** Least costs after the OWASP Password Storage Cheat Sheet; below `broken` guessing takes minutes. */
const COSTS = {
  bcrypt: { name: 'bcrypt rounds', least: 10, broken: 6, advice: 'at least 10, better 12' },
  scrypt: {
    name: 'scrypt cost (N)',
    least: 2 ** 14,
    broken: 2 ** 10,
    advice: 'at least 2^17 (131072), with maxmem raised',
  },
  pbkdf2: { name: 'PBKDF2 iterations', least: 100_000, broken: 10_000, advice: '600000 with SHA-256' },
} as const;
/** Memory in KiB times passes: every profile that OWASP gives for Argon2id lies above. */
const ARGON2_LEAST = 35_840;
const ARGON2_PASSES = 3;

type Context = RuleContext<'few' | 'memory'>;

export default defineRule({
  id: 'weak-kdf-iterations',
  title: 'A password hash or key derivation is too cheap to guess against',
  threats: ['IOMT-APP-09', 'IOMT-APP-11'],
  cwe: ['CWE-916'],
  severity: 'warning',
  confidence: 'high',
  preset: 'recommended',
  group: 'Cryptography',
  hasSuggestions: true,
  messages: {
    few: '{{count}} {{name}} are too few: from a stolen table the passwords of staff and patients are guessed quickly. Use {{advice}}.',
    memory:
      'Argon2 with {{count}} KiB of memory is cheap to guess against: from a stolen table the passwords of staff and patients are found quickly. Use at least 19456 KiB with 2 passes.',
  },
  roles: {
    'crypto.kdf.iterations': judge,
    'crypto.kdf.memory'(arrival, rule) {
      const count = smallest(arrival, rule);
      if (count === undefined) return;
      const passes = arrival.call.option('timeCost', 1);
      const known = passes === undefined ? ARGON2_PASSES : passes.only()?.value;
      if (typeof known !== 'number' || count * known >= ARGON2_LEAST) return;
      rule.report({ node: arrival.node, messageId: 'memory', data: { count }, trace: rule.semantics.trace(arrival) });
    },
  },
});

function judge(arrival: Arrival, rule: Context): void {
  const cost = costOf(arrival);
  const count = cost && smallest(arrival, rule);
  if (!cost || count === undefined || count >= cost.least || isOfStrongSecret(arrival, rule)) return;
  const number = arrival.direct && arrival.node.type === 'Literal' && cost === COSTS.pbkdf2 ? arrival.node : undefined;
  const atom = arrival.value.atoms.find((one) => one.kind === 'const' && one.value === count);
  rule.report({
    node: arrival.node,
    messageId: 'few',
    data: { count, name: cost.name, advice: cost.advice },
    trace: rule.semantics.trace(arrival, atom),
    // One constant is mended once, whatever takes it.
    cause: rule.semantics.cause(arrival, atom),
    ...((isOfProgramSecret(arrival, rule) || isOfOther(arrival, rule) || isAskedFor(arrival, cost.least, rule)) && {
      confidence: 'low' as const,
    }),
    ...(count < cost.broken && { severity: 'error' as const }),
    ...(number && {
      suggest: [
        {
          title: 'Use 600000 iterations (stored hashes and keys must be made anew)',
          fix: (fixer) => fixer.replaceText(number, '600_000'),
        },
      ],
    }),
  });
}

function costOf({ call }: Arrival): (typeof COSTS)[keyof typeof COSTS] | undefined {
  if (call.library === 'bcrypt') return COSTS.bcrypt;
  if (/scrypt/i.test(call.name)) return COSTS.scrypt;
  // The passes of Argon2 mean something only beside its memory.
  return call.library === 'argon2' || /pwhash/.test(call.name) ? undefined : COSTS.pbkdf2;
}

/** True when what is hashed or stretched is a token or key that a program made of chance: nobody guesses it, however cheap. */
function isOfStrongSecret({ call, direct }: Arrival, rule: Context): boolean {
  if (!direct || call.node.type !== 'CallExpression') return false;
  const secret = rule.semantics.arrivals(call.node).find(({ role }) => role === 'crypto.password.hash');
  return secret !== undefined && isMachineMade(secret.node);
}

/** Whoever steals a table of one-time codes or of answers to a form has no password of anybody. */
function isOfOther(arrival: Arrival, { semantics }: Context): boolean {
  const input = hashedBeside(arrival, semantics);
  return input !== undefined && isNoPassword(input);
}

/**
 * True when a key is derived of a secret of the program, `pbkdf2(secret, …)` in `encrypt(value, secret)`, be it by way of a
 * function of the module that calls it a password: no table of those can be stolen. Whether it can be guessed its length tells.
 */
function isOfProgramSecret({ call, direct }: Arrival, { semantics }: Context): boolean {
  const stretched = direct ? call.argumentNode(0) : undefined;
  const given = stretched && givenAs(stretched, semantics.module);
  return (
    given !== undefined &&
    given.length > 0 &&
    given.every((node) => {
      const all = words(valueName(node) ?? '');
      return all.at(-1) === 'secret' && !all.some((word) => /^(pass\w*|pwd|pin|user|client)$/.test(word));
    })
  );
}

/** The least number that the value may be in an installation; a fallback for a missing setting counts. */
function smallest(arrival: Arrival, rule: Context): number | undefined {
  return leastOf(costs(arrival, rule));
}

/** Whoever runs the program has to ask for a number this small: without the setting it is large enough. */
function isAskedFor(arrival: Arrival, least: number, rule: Context): boolean {
  const otherwise = leastOf(
    costs(arrival, rule).filter(({ node, module }) => !node || !isChosenBySetting(node, rule.semantics.of(module))),
  );
  return otherwise !== undefined && otherwise >= least;
}

interface Cost {
  readonly value: number;
  readonly node?: TSESTree.Node;
  readonly module: Module;
}

function leastOf(all: readonly Cost[]): number | undefined {
  return all.length === 0 ? undefined : Math.min(...all.map(({ value }) => value));
}

/** The numbers that a cost may be, without those of tests and of developers' machines. */
function costs(arrival: Arrival, { semantics }: Context): readonly Cost[] {
  return arrival.value.atoms.flatMap((atom) => {
    if (atom.kind !== 'const' || typeof atom.value !== 'number' || atom.value <= 0) return [];
    const { value, node, module = semantics.module } = atom;
    return node && isOutsideProduction(node, semantics.of(module)) ? [] : [{ value, node, module }];
  });
}
