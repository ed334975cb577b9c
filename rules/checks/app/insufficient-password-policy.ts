import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import { entryNode } from '../../semantics/arrivals';
import { inside, isFunction, keyName, memberName, unwrap } from '../../semantics/syntax';
import type { Place } from '../../semantics/trace';
import { placeOf, type Value } from '../../semantics/value';
import { lastName } from '../shared/expressions';
import { isPackageOfPages } from '../shared/page-packages';
import { isCheckedForComparing, isOnlyCompared, purposeOf } from '../shared/sign-in';
import { someNode } from '../shared/walk';

/** NIST SP 800-63B section 5.1.1.2. */
const LEAST = 8;
const PASSWORD = /^(new_?|user_?|plain_?)?(password|passwd|pwd|pass_?phrase)1?$/i;

export default defineRule({
  id: 'insufficient-password-policy',
  title: 'Passwords of less than eight characters are accepted',
  threats: ['IOMT-APP-08'],
  cwe: ['CWE-521'],
  severity: 'warning',
  confidence: 'medium',
  preset: 'recommended',
  group: 'Web, API and session',
  triggers: ['password', 'passwd', 'pwd', 'passphrase'],
  messages: {
    short:
      'Passwords of {{least}} characters are accepted here, which are guessed in hours: behind them are patients and their devices. Ask for at least 8, better 12, and refuse those known from leaks.',
  },
  nodes: (rule) => ({
    BinaryExpression(node) {
      if (onlyShows(node)) return;
      const left = lengthOf(node.left);
      const right = lengthOf(node.right);
      const password = left ?? right;
      if (!password || (left && right)) return;
      const bound = left ? node.right : node.left;
      const limit = rule.semantics.value(bound).only()?.value;
      if (typeof limit !== 'number' || isOnlyCompared(password)) return;
      const operator = left
        ? node.operator
        : ({ '<': '>', '>': '<', '<=': '>=', '>=': '<=' } as Record<string, string>)[node.operator];
      if (operator === '<' || operator === '>=') judge(node, limit, rule, bound);
      else if (operator === '<=' || operator === '>') judge(node, limit + 1, rule, bound);
    },
    Property(node) {
      if (!PASSWORD.test(keyName(node) ?? '')) return;
      const value = unwrap(node.value);
      if (value.type === 'ObjectExpression') fromOptions(value, rule);
      else fromChain(value, rule);
    },
    /** class-validator: `@MinLength(6) password: string`. */
    PropertyDefinition(node) {
      if (!PASSWORD.test(keyName(node) ?? '')) return;
      for (const { expression } of node.decorators) {
        const [first] = expression.type === 'CallExpression' ? expression.arguments : [];
        const isLimit =
          expression.type === 'CallExpression' && /^(Min)?Length$/.test(lastName(expression.callee) ?? '');
        const limit = isLimit && first ? numberOf(first, rule) : undefined;
        if (first && limit !== undefined) judge(first, limit, rule);
      }
    },
    CallExpression(node) {
      const [first, second] = node.arguments;
      const options = first && unwrap(first);
      // react-hook-form: `register('password', { minLength: 6 })`
      if (options && isPasswordText(options) && second?.type === 'ObjectExpression') fromOptions(second, rule);
      // express-validator: `body('password').isLength({ min: 6 })`
      if (
        node.callee.type !== 'MemberExpression' ||
        memberName(node.callee) !== 'isLength' ||
        options?.type !== 'ObjectExpression' ||
        !someNode(node.callee.object, isPasswordText)
      )
        return;
      const limit = rule.semantics.property(rule.semantics.value(options), 'min').only()?.value;
      if (typeof limit === 'number' && !isCheckedForComparing(node, rule))
        judge(options, limit, rule, entryNode(options, 'min'));
    },
  }),
});

/** @param bound the expression that gives the number: one that is written once is mended once */
function judge(node: TSESTree.Node, least: number, rule: RuleContext<'short'>, bound = node): void {
  // One character or none only asks whether there is a password.
  if (least <= 1 || least >= LEAST) return;
  // What a sign-in refuses as too short would not have been right either: what counts is which passwords can be chosen.
  if (purposeOf(node, rule) !== 'sign-in')
    rule.report({
      node,
      messageId: 'short',
      data: { least },
      cause: constantOf(bound, rule),
      ...(isOfForm(rule) && { confidence: 'low' as const }),
    });
}

/** Where the number is written that a name stands for, `MIN_PASSWORD_LENGTH`. */
function constantOf(node: TSESTree.Node, { semantics }: RuleContext<'short'>): Place | undefined {
  const [atom] = semantics.value(node).atoms;
  return atom?.kind === 'const' && atom.node && atom.module && atom.node !== unwrap(node)
    ? placeOf(atom.module, atom.node)
    : undefined;
}

/** A form, or a check of the package of pages: what it refuses it refuses to be polite, the server that it posts to decides. */
function isOfForm(rule: RuleContext<'short'>): boolean {
  const { module } = rule.semantics;
  return (
    module.jsx.length > 0 ||
    isPackageOfPages(rule as RuleContext) ||
    [...module.sources].some((source) => FORMS.test(source))
  );
}
const FORMS =
  /^(react-hook-form|formik|react-final-form|react-native|@hookform\/.+|@tanstack\/react-form|@mantine\/form)$/;

/** The password of which the length is asked. */
function lengthOf(node: TSESTree.Node): TSESTree.Node | undefined {
  const at = unwrap(node);
  return at.type === 'MemberExpression' && memberName(at) === 'length' && PASSWORD.test(lastName(at.object) ?? '')
    ? at.object
    : undefined;
}
function isPasswordText(node: TSESTree.Node): boolean {
  return node.type === 'Literal' && typeof node.value === 'string' && PASSWORD.test(node.value);
}
/** `{ minlength: 6 }`, `{ minLength: [6, 'too short'] }`, `{ minLength: { value: 6, message } }`. */
function fromOptions(options: TSESTree.ObjectExpression, rule: RuleContext<'short'>): void {
  const least = options.properties.find(isLeast);
  const limit = least && numberOf(least.value, rule);
  if (least && limit !== undefined) judge(least, limit, rule);
}
function numberOf(node: TSESTree.Node, rule: RuleContext<'short'>): number | undefined {
  const at = unwrap(node);
  const value = rule.semantics.value(at.type === 'ArrayExpression' && at.elements[0] ? at.elements[0] : at);
  const limit = at.type === 'ObjectExpression' ? rule.semantics.property(value, 'value') : value;
  const number = limit.only()?.value;
  return typeof number === 'number' && !isToldElsewhere(limit, at) ? number : undefined;
}
/** `RULES.PASSWORD.MIN_LENGTH`, whose `PASSWORD: { MIN_LENGTH: 6 }` is reported where it is written. */
function isToldElsewhere({ atoms: [atom] }: Value, node: TSESTree.Node): boolean {
  const limit =
    atom?.kind === 'const' && atom.node !== undefined && !inside(atom.node, node) ? atom.node.parent : undefined;
  const rules = limit?.type === 'Property' && isLeast(limit) ? limit.parent.parent : undefined;
  return rules?.type === 'Property' && PASSWORD.test(keyName(rules) ?? '');
}
function isLeast(node: TSESTree.Node): node is TSESTree.Property {
  return node.type === 'Property' && /^min_?length$/i.test(keyName(node) ?? '');
}
/** `z.string().min(6)`, `Joi.string().min(6).required()`; inside others: `[Validators.minLength(6)]`, `v.pipe(…)`. */
function fromChain(node: TSESTree.Node, rule: RuleContext<'short'>): void {
  someNode(
    node,
    (one) => {
      if (one.type !== 'CallExpression' || !one.arguments[0]) return false;
      const method = lastName(one.callee);
      if (method !== 'minLength' && !(method === 'min' && one.callee.type === 'MemberExpression')) return false;
      const limit = numberOf(one.arguments[0], rule);
      if (limit !== undefined) judge(one.arguments[0], limit, rule);
      return limit !== undefined;
    },
    (one) => !isFunction(one) && one.type !== 'ObjectExpression',
  );
}
/** `if (password.length < 6) setStrength('weak')`: a meter shows how good a password is and refuses none. */
function onlyShows(node: TSESTree.BinaryExpression): boolean {
  const branch = node.parent.type === 'IfStatement' && node.parent.test === node ? node.parent.consequent : undefined;
  const all = branch?.type === 'BlockStatement' ? branch.body : branch ? [branch] : [];
  const does = all.map((one) => (one.type === 'ExpressionStatement' ? unwrap(one.expression) : undefined));
  const [call] = does.length === 1 ? does : [];
  return (
    (call?.type === 'CallExpression' && METER.test(lastName(call.callee) ?? '')) ||
    // `strength -= 30; hints.push('too short')`
    (does.every((one) => one !== undefined) && does.some(isCounted))
  );
}
const METER = /strength|score|meter|level|weakness/i;
function isCounted(node: TSESTree.Node | undefined): boolean {
  if (node?.type === 'UpdateExpression') return METER.test(lastName(node.argument) ?? '');
  return node?.type === 'AssignmentExpression' && node.operator !== '=' && METER.test(lastName(node.left) ?? '');
}
