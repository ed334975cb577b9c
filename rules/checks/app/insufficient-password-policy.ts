import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import { keyName, memberName, unwrap } from '../../semantics/syntax';
import { lastName } from '../shared/expressions';
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
      if (left === right) return;
      const limit = rule.semantics.value(left ? node.right : node.left).only()?.value;
      if (typeof limit !== 'number') return;
      const operator = left
        ? node.operator
        : ({ '<': '>', '>': '<', '<=': '>=', '>=': '<=' } as Record<string, string>)[node.operator];
      if (operator === '<' || operator === '>=') judge(node, limit, rule);
      else if (operator === '<=' || operator === '>') judge(node, limit + 1, rule);
    },
    Property(node) {
      if (!PASSWORD.test(keyName(node) ?? '')) return;
      const value = unwrap(node.value);
      if (value.type === 'ObjectExpression') {
        const least = value.properties.find(
          (one): one is TSESTree.Property => one.type === 'Property' && /^min(_?length)$/i.test(keyName(one) ?? ''),
        );
        const limit = least && numberOf(least.value, rule);
        if (least && limit !== undefined) judge(least, limit, rule);
      } else fromChain(value, rule);
    },
    CallExpression(node) {
      // express-validator: `body('password').isLength({ min: 6 })`
      const [options] = node.arguments;
      if (
        node.callee.type !== 'MemberExpression' ||
        memberName(node.callee) !== 'isLength' ||
        options?.type !== 'ObjectExpression'
      )
        return;
      const isPassword = someNode(
        node.callee.object,
        (one) => one.type === 'Literal' && typeof one.value === 'string' && PASSWORD.test(one.value),
      );
      const limit = isPassword
        ? rule.semantics.property(rule.semantics.value(options), 'min').only()?.value
        : undefined;
      if (typeof limit === 'number') judge(options, limit, rule);
    },
  }),
});

function judge(node: TSESTree.Node, least: number, rule: RuleContext<'short'>): void {
  // One character or none only asks whether there is a password.
  if (least > 1 && least < LEAST) rule.report({ node, messageId: 'short', data: { least } });
}
/** The `x.length` of a password. */
function lengthOf(node: TSESTree.Node): boolean {
  const at = unwrap(node);
  return at.type === 'MemberExpression' && memberName(at) === 'length' && PASSWORD.test(lastName(at.object) ?? '');
}
function numberOf(node: TSESTree.Node, rule: RuleContext<'short'>): number | undefined {
  const at = unwrap(node);
  const value = rule.semantics
    .value(at.type === 'ArrayExpression' && at.elements[0] ? at.elements[0] : at)
    .only()?.value;
  return typeof value === 'number' ? value : undefined;
}
/** `password: z.string().min(6)`, `Joi.string().min(6).required()`, `yup.string().min(6)`. */
function fromChain(node: TSESTree.Node, rule: RuleContext<'short'>): void {
  for (
    let at = node;
    at.type === 'CallExpression' && at.callee.type === 'MemberExpression';
    at = unwrap(at.callee.object)
  ) {
    const limit = memberName(at.callee) === 'min' && at.arguments[0] ? numberOf(at.arguments[0], rule) : undefined;
    if (limit !== undefined) return judge(at.arguments[0]!, limit, rule);
  }
}
/** `if (password.length < 6) setStrength('weak')`: a meter shows how good a password is and refuses none. */
function onlyShows(node: TSESTree.BinaryExpression): boolean {
  const branch = node.parent.type === 'IfStatement' && node.parent.test === node ? node.parent.consequent : undefined;
  const only = branch?.type === 'BlockStatement' && branch.body.length === 1 ? branch.body[0] : branch;
  const call = only?.type === 'ExpressionStatement' ? unwrap(only.expression) : undefined;
  return call?.type === 'CallExpression' && /strength|score|meter|level/i.test(lastName(call.callee) ?? '');
}
