import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { functionAround, isFunction, keyName, unwrap } from '../../semantics/syntax';
import type { Place } from '../../semantics/trace';
import { placeOf, Value } from '../../semantics/value';
import { constantTexts } from '../shared/literals';
import { once } from '../shared/once';
import { isPublishedOnDemand } from '../shared/publishing';
import { goesToR2 } from '../shared/s3-clients';
import { words } from '../shared/secrets';
import { definitionOf, valueName } from '../shared/expressions';
import { functionName } from '../shared/therapy';

type Rule = RuleContext<'acl' | 'public' | 'block' | 'policy' | 'link'>;

/** Canned ACLs of S3, predefined ACLs of Google Cloud Storage, public access of Azure containers. */
const OPEN =
  /^(public-read|public-read-write|authenticated-read|publicRead|publicReadWrite|authenticatedRead|blob|container)$/;
/** What a download by a person needs with room to spare; S3 allows seven days. */
const LONGEST_SECONDS = 24 * 60 * 60;

export default defineRule({
  id: 'insecure-cloud-storage',
  title: 'Files of a cloud store are open to everybody, or by a link that lives too long',
  threats: ['IOMT-PRV-05', 'IOMT-APP-06'],
  cwe: ['CWE-732', 'CWE-200'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Privacy',
  messages: {
    acl: '{{acl}} lets everybody who finds the address read these files, recordings and reports of patients among them. Leave the permission out, and hand out links that expire.',
    public:
      '{{call}} opens these files to everybody who finds the address, recordings and reports of patients among them. Keep them private, and hand out links that expire.',
    block:
      '{{name}} is off, so that one wrong permission opens all files of this bucket to everybody. Leave the block of public access on.',
    policy:
      'This policy allows its actions to everybody on the internet, also on files of patients. Name the roles that may read.',
    link: 'Whoever gets hold of this link reads the file for {{time}}, without any further check. Let it expire in minutes, and make a new one for each request.',
  },
  roles: {
    'cloud.acl'(arrival, rule) {
      const atom = constantTexts(arrival.value).find(({ value }) => OPEN.test(value));
      if (atom && !goesToR2(arrival, rule.semantics) && once(rule, arrival.node))
        rule.report({
          node: arrival.node,
          messageId: 'acl',
          data: { acl: atom.value },
          trace: rule.semantics.trace(arrival, atom),
          ...sureness(arrival),
          ...publishing(arrival, rule),
        });
    },
    'cloud.public'(arrival, rule) {
      const isCall = arrival.node === arrival.call.node;
      if ((!isCall && arrival.value.truthiness() !== true) || !once(rule, arrival.node)) return;
      rule.report({
        node: arrival.node,
        messageId: 'public',
        data: { call: arrival.call.name },
        trace: rule.semantics.trace(arrival),
        ...sureness(arrival),
        ...publishing(arrival, rule),
      });
    },
    'cloud.public.block'(arrival, rule) {
      const atom = arrival.value.atoms.find((one) => one.kind === 'const' && one.value === false);
      if (!atom || arrival.value.truthiness() !== false || !once(rule, arrival.node)) return;
      rule.report({
        node: arrival.node,
        messageId: 'block',
        data: { name: 'The block of public access' },
        trace: rule.semantics.trace(arrival, atom),
        cause: settingsAround(arrival, rule),
        ...sureness(arrival),
      });
    },
    'cloud.policy': policy,
    'cloud.link.seconds'(arrival, rule) {
      const seconds = arrival.value.constants().find((one) => typeof one === 'number' && one > LONGEST_SECONDS);
      if (typeof seconds === 'number') link(arrival, `${Math.round(seconds / 3600)} hours`, rule);
    },
    'cloud.link.end'(arrival, rule) {
      const years = constantTexts(arrival.value).map(({ value }) => Number(/\b(\d{4})\b/.exec(value)?.[1]));
      // A date that is written in the source is no end that is counted from the request.
      const year = years.find((one) => one >= 2000);
      if (year !== undefined) link(arrival, `as long as until ${year}`, rule);
    },
  },
});

/** The settings of a bucket that are written in one object are mended together. */
function settingsAround({ node }: Arrival, { semantics }: Rule): readonly Place[] {
  let at: TSESTree.Node | undefined = node;
  while (at && at.type !== 'ObjectExpression' && !isFunction(at)) at = at.parent;
  return at?.type === 'ObjectExpression' ? [placeOf(semantics.module, at)] : [];
}

/** What lies in a bucket or under a key that is named for the public, `static-assets`, is meant for it. */
function sureness({ call }: Arrival): { readonly confidence?: 'low' } {
  const texts = ['Bucket', 'Key'].flatMap((name) => call.option(name)?.texts() ?? []).flatMap(({ pieces }) => pieces);
  const given = call.argumentNode(0);
  const object = given && unwrap(given);
  const names = (object?.type === 'ObjectExpression' ? object.properties : []).map((one) =>
    one.type === 'Property' && /^(Bucket|Key)$/.test(keyName(one) ?? '') ? valueName(one.value) : undefined,
  );
  return [...texts, ...names].some((name) => words(name ?? '').some((word) => PUBLIC.has(word)))
    ? { confidence: 'low' }
    : {};
}
/** To open one file is the operation that callers ask for. */
function publishing(arrival: Arrival, rule: Rule): { readonly severity?: 'info'; readonly confidence?: 'low' } {
  return isPublishedOnDemand(arrival, (acl) => OPEN.test(acl), rule) ? { severity: 'info', confidence: 'low' } : {};
}
const PUBLIC = new Set([
  'public',
  'asset',
  'assets',
  'static',
  'website',
  'cdn',
  'www',
  'logo',
  'logos',
  'favicon',
  'avatar',
  'avatars',
  'icon',
  'icons',
  'banner',
  'banners',
]);

function link(arrival: Arrival, time: string, rule: Rule): void {
  if (!once(rule, arrival.node)) return;
  rule.report({
    node: arrival.node,
    messageId: 'link',
    data: { time },
    severity: 'warning',
    confidence: 'medium',
    trace: rule.semantics.trace(arrival, arrival.value.atoms[0]),
  });
}

/** A bucket policy, when it is wholly known: as text, or as the object that is written as JSON where it is given. */
function policy(arrival: Arrival, rule: Rule): void {
  const given = unwrap(arrival.node);
  const call = unwrap((given.type === 'Identifier' ? definitionOf(given, rule.semantics.module) : undefined) ?? given);
  const object =
    call.type === 'CallExpression' && valueName(call.callee) === 'stringify' ? call.arguments[0] : undefined;
  const written = object ? statementsOfObject(rule.semantics.value(object), rule) : [];
  const isPublic = [...written, ...constantTexts(arrival.value).flatMap(({ value }) => statementsOfText(value))].some(
    isOpen,
  );
  if (isPublic && once(rule, arrival.node))
    rule.report({
      node: arrival.node,
      messageId: 'policy',
      trace: rule.semantics.trace(arrival, arrival.value.atoms[0]),
      ...sureness(arrival),
      ...(isForEmulator(arrival) && { severity: 'info' as const, confidence: 'low' as const }),
    });
}

/** `initLocalBuckets`, `setUpNonProductionStorage`: by its name the function sets up the store of a developer's machine. */
function isForEmulator({ node }: Arrival): boolean {
  for (let fn = functionAround(node); fn; fn = functionAround(fn)) {
    const all = words(functionName(fn) ?? '');
    if (all.some((word, at) => OF_EMULATOR.test(word) || (/^non$/.test(word) && /^prod/.test(all[at + 1] ?? ''))))
      return true;
  }
  return false;
}
const OF_EMULATOR =
  /^(dev|development|local|localstack|minio|emulator|test|tests|testing|e2e|ci|nonprod|nonproduction)$/;

interface Statement {
  readonly Effect?: unknown;
  readonly Principal?: unknown;
  readonly Condition?: unknown;
}
function statementsOfText(text: string): readonly Statement[] {
  try {
    const parsed = JSON.parse(text) as { readonly Statement?: Statement | readonly Statement[] } | null;
    return parsed?.Statement === undefined ? [] : ([parsed.Statement].flat() as readonly Statement[]);
  } catch {
    return [];
  }
}
function statementsOfObject(value: Value, rule: Rule): readonly Statement[] {
  const statements = rule.semantics
    .property(value, 'Statement')
    .atoms.flatMap((atom) => (atom.kind === 'array' ? atom.items : [Value.of(atom)]));
  const read = (from: Value, name: string): unknown => {
    const at = rule.semantics.property(from, name);
    return at.atoms.some((atom) => atom.kind === 'const' && atom.value === undefined) && at.atoms.length === 1
      ? undefined
      : (at.only()?.value ?? { AWS: rule.semantics.property(at, 'AWS').only()?.value });
  };
  return statements.map((one) => ({
    Effect: read(one, 'Effect'),
    Principal: read(one, 'Principal'),
    Condition: read(one, 'Condition'),
  }));
}
function isOpen({ Effect, Principal, Condition }: Statement): boolean {
  const account =
    typeof Principal === 'object' && Principal !== null ? (Principal as { readonly AWS?: unknown }).AWS : Principal;
  return Effect === 'Allow' && Condition === undefined && [account].flat().includes('*');
}
