import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import type { Module } from '../../semantics/module';
import { functionAround, keyName, memberName, unwrap } from '../../semantics/syntax';
import { bindingName } from '../shared/edits';
import { baseOf, leavesArriving, leavesOf, placed, type Leaf } from '../shared/leaves';
import { isConstant, origin, textOf, through } from '../shared/phi';
import { isIdentityName, isPatientFieldName, isPatientName, isRecordIdentifier } from '../shared/phi-names';
import { once } from '../shared/once';
import { stemOf } from '../shared/file-names';
import { words } from '../shared/secrets';
import { chainEnd, valueName } from '../shared/expressions';
import { functionName } from '../shared/therapy';
import { someNode } from '../shared/walk';

/** Digests that nobody outside sees. */
const INTERNAL = new Set([
  'cache',
  'etag',
  'dedupe',
  'dedup',
  'lock',
  'shard',
  'bucket',
  'checksum',
  'partition',
  'gravatar',
  'idempotency',
  'payload',
  'request',
  'canonical',
]);
const KEYED = /salt|pepper|secret|nonce|key$/i;
/** What is drawn anew each time, or is too long to be tried: random texts, digests, contents, moments. */
const UNTRIED =
  /random|uuid|nanoid|cuid|ulid|token|sha\d+|hash|digest|signature|content|body|payload|document|buffer|timestamp|now$|toISOString|_at$|At$/i;

export default defineRule({
  id: 'weak-pseudonymization',
  title: 'A patient identifier is hashed without a key',
  threats: ['IOMT-PRV-06'],
  cwe: ['CWE-759', 'CWE-328'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Privacy',
  messages: {
    unkeyed:
      'A hash of {{what}} is no pseudonym: there are few enough of them to hash all and look up the patient. Use an HMAC under a key that the data does not travel with.',
  },
  roles: {
    'crypto.hash.input'(arrival, rule) {
      const leaves = leavesArriving(arrival, rule);
      if ([...leaves, ...addedOnTheWay(arrival, rule)].some(cannotBeTried) || isSalted(arrival.call.node)) return;
      const leaf = leaves.find((one) => isIdentifierOfPerson(one));
      if (!leaf || isInternal(arrival, rule) || isOfRecord(arrival, rule)) return;
      const isDoubtful = isOfCacheFile(arrival) || isForMatching(arrival, rule);
      // What is doubtful of one use of a wrapper takes the word of no other.
      if (!once(rule, isDoubtful ? arrival.node : arrival.call.node)) return;
      const [flow] = leaf.value.labelled('phi');
      rule.report({
        node: placed(leaf.node, arrival.node),
        messageId: 'unkeyed',
        data: { what: textOf(leaf.node, rule) },
        ...(isDoubtful && { confidence: 'low' as const }),
        trace: through(leaf.node, arrival, flow ? rule.semantics.trace(arrival, flow) : origin(leaf.node, rule), rule),
      });
    },
  },
});

/**
 * True where the digest is a key or mark of the program's own: by the name it gets, by the function that makes it, or by
 * what it is looked up in.
 */
function isInternal({ call, node, direct }: Arrival, rule: RuleContext<'unkeyed'>): boolean {
  const given = direct ? undefined : node.parent;
  const ends = [
    { end: chainEnd(call.node), module: call.module },
    ...(given?.type === 'CallExpression' ? [{ end: chainEnd(given), module: rule.semantics.module }] : []),
  ];
  return ends.some(({ end, module }) => {
    const around = functionAround(end);
    const names = [bindingName(end), around && functionName(around)];
    return (
      names.some((name) => words(name ?? '').some((word) => INTERNAL.has(word))) ||
      isLookedUp(end, module) ||
      isReduced(end, module)
    );
  });
}

/** A digest that a file of a cache makes, `response-cache.ts`: most likely a key of it. */
function isOfCacheFile({ call }: Arrival): boolean {
  const file = stemOf(call.module.file);
  return words(file).includes('cache');
}

/**
 * The fields in which services of advertising take what they match people by, each of which prescribes SHA-256 of the text
 * alone: Meta (`em`, `ph`, `fn`), Google (`hashedEmail`), TikTok (`sha256_email`), Snap (`hashed_email`).
 */
const MATCHED = /^(em|ph|fn|ln|ge|db|ct|st|zp|external_id)$/;
const MATCHED_BY_NAME =
  /^(hashed|sha256)_?(email|phone(_?number)?|first_?name|last_?name|street_?address)(_?address)?$|^(email|phone(_?number)?)_?(hashed|sha256)$/i;

/**
 * `user.em = [hash(email)]; user.fn = hash(name)`: such a service finds nobody by an HMAC. Whether it may be told of patients
 * at all is a question of consent.
 */
function isForMatching({ node, call, direct, passedAs = [] }: Arrival, rule: RuleContext<'unkeyed'>): boolean {
  const ends = direct
    ? [chainEnd(call.node)]
    : [node, ...passedAs.map((one) => one.node)].map((one) => one.parent ?? one);
  return ends.some((end) => isMatched(end, rule));
}
function isMatched(node: TSESTree.Node, rule: RuleContext<'unkeyed'>): boolean {
  const field = fieldOf(node);
  if (field === undefined) return false;
  if (MATCHED_BY_NAME.test(field)) return true;
  const fields = new Set<string>();
  if (MATCHED.test(field))
    someNode(functionAround(node) ?? rule.sourceCode.ast, (one) => {
      const name =
        one.type === 'Property'
          ? keyName(one)
          : one.type === 'AssignmentExpression' && one.left.type === 'MemberExpression'
            ? memberName(one.left)
            : undefined;
      if (name !== undefined && MATCHED.test(name)) fields.add(name);
      return false;
    });
  return fields.size > 1;
}

/** The field that is set to a value, or to a list of it. */
function fieldOf(value: TSESTree.Node): string | undefined {
  const held = value.parent?.type === 'ArrayExpression' ? value.parent : value;
  return bindingName(held);
}

/**
 * `parseInt(digest.slice(0, 4), 16) % names.length`, and nothing else: a digest that only picks one of a few is the same for
 * many, and nobody reads out of it whose it was.
 */
function isReduced(value: TSESTree.Node, module: Module, depth = 0): boolean {
  let at = value;
  for (; at.parent; at = at.parent) {
    const { parent } = at;
    if (parent.type === 'BinaryExpression') return /^(%|&|>>>?)$/.test(parent.operator) && parent.left === at;
    if (parent.type === 'VariableDeclarator') {
      const uses = (module.variableOf(parent.id)?.references ?? []).filter((one) => one.isRead());
      return (
        depth < 2 &&
        uses.length > 0 &&
        uses.every(({ identifier }) => isReduced(identifier as TSESTree.Node, module, depth + 1))
      );
    }
    const isPart =
      parent.type === 'MemberExpression'
        ? parent.object === at
        : parent.type === 'CallExpression'
          ? parent.callee === at || /^(parseInt|Number|BigInt|abs)$/.test(valueName(parent.callee) ?? '')
          : unwrap(parent) === unwrap(at);
    if (!isPart) return false;
  }
  return false;
}

/** `cache.get(key)`: the variable that a value is kept in is handed to a cache. */
function isLookedUp(value: TSESTree.Node, module: Module): boolean {
  const kept = value.parent?.type === 'VariableDeclarator' ? value.parent.id : undefined;
  const variable = kept?.type === 'Identifier' ? module.variableOf(kept) : undefined;
  return (variable?.references ?? []).some(({ identifier }) => {
    const use = identifier.parent;
    return (
      use?.type === 'CallExpression' &&
      use.callee.type === 'MemberExpression' &&
      words(valueName(use.callee.object) ?? '').some((word) => word === 'cache' || word === 'locks')
    );
  });
}

/** True for a part of what is hashed that nobody can go through as record numbers, names and dates are gone through. */
function cannotBeTried({ node, key }: Leaf): boolean {
  const name = valueName(node.type === 'CallExpression' ? node.callee : node) ?? key ?? '';
  return KEYED.test(name) || (UNTRIED.test(name) && !isIdentifier(name, baseOf(node)));
}

/** What the wrappers on the way hash along with what they are given: a token has a number of its own. */
function addedOnTheWay({ passedAs }: Arrival, rule: RuleContext<'unkeyed'>): readonly Leaf[] {
  return (passedAs ?? []).flatMap(({ node, module }) =>
    leavesOf(node, { semantics: rule.semantics.of(module) }).filter(
      ({ value }) => !value.atoms.some((atom) => atom.kind === 'parameter'),
    ),
  );
}

/**
 * True for the digest of a record, by which changes are noticed: beside who it is of, so much else is hashed that nobody can
 * go through it: what was claimed, for how much, when.
 */
function isOfRecord(arrival: Arrival, rule: RuleContext<'unkeyed'>): boolean {
  const hashed = arrival.passedAs?.at(-1) ?? { node: arrival.node, module: rule.semantics.module };
  const others = leavesOf(hashed.node, { semantics: rule.semantics.of(hashed.module) }).filter(
    (leaf) => !isConstant(leaf.value) && !isIdentifierOfPerson(leaf),
  );
  return others.length >= OTHERS_OF_RECORD;
}
/** A date or place beside a name is what records are linked by. */
const OTHERS_OF_RECORD = 4;

/** `patient.identifier?.[0]?.value` */
function isOfIdentifier(node: TSESTree.Node): boolean {
  let at = unwrap(node);
  while (at.type === 'MemberExpression' && valueName(at) !== 'identifier') at = unwrap(at.object);
  return at.type === 'MemberExpression';
}

/** An element of a FHIR person that tells who it is, or what is named so. */
function isIdentifierOfPerson({ node, key, value }: Leaf): boolean {
  const name = valueName(node) ?? key ?? '';
  const base = baseOf(node);
  return (
    isIdentifier(name, base) ||
    (value.labelled('phi.identity').some(({ certain }) => certain) &&
      (/^_?id$/.test(name) || isIdentityName(name, true) || (name === 'value' && isOfIdentifier(node))))
  );
}

function isIdentifier(name: string, base: string | undefined): boolean {
  return (
    isRecordIdentifier(name) ||
    isPatientFieldName(name) ||
    /^patient_?(id|identifier|no|number)$/i.test(name) ||
    (base !== undefined && isPatientName(base) && (/^_?id$/.test(name) || isIdentityName(name, true))) ||
    (name.length > 3 && isIdentityName(name, false) && words(name).join('') !== 'birthday')
  );
}

/** `createHash(…).update(pepper).update(mrn)`. */
function isSalted(call: TSESTree.Node): boolean {
  for (
    let at: TSESTree.Node = chainEnd(call);
    at.type === 'CallExpression' && at.callee.type === 'MemberExpression';
    at = at.callee.object
  ) {
    if (memberName(at.callee) === 'update' && at.arguments.some((argument) => KEYED.test(valueName(argument) ?? '')))
      return true;
  }
  return false;
}
