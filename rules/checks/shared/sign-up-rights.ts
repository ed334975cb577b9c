import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { entryNode } from '../../semantics/arrivals';
import { functionAround, isFunction, unwrap } from '../../semantics/syntax';
import type { LabelFlow } from '../../semantics/value';
import { decoratorName, lastName } from './expressions';
import { isGuardName } from './server-guards';
import { words } from './secrets';
import { isSignUp } from './sign-in';
import { displayName } from '../../semantics/syntax';
import { someNode } from './walk';

type Rule = RuleContext<string>;

/** A right that a new account gets as the request says. */
export interface Rights {
  readonly node: TSESTree.Node;
  readonly field: string;
  readonly flow: LabelFlow;
}

const RIGHTS = /^(user)?(role|roles|isadmin|admin|isstaff|issuperuser|isdoctor|permissions?|privileges?)$/;
const ASKER =
  /^(user|currentUser|auth|session|principal|caller|actor|permissions?|ability|isAdmin|authorize|requireRole|hasRole|inviteToken|invitation|invite)$/;

/**
 * The right among the fields of a record that a stranger who signs up gives themselves: nobody is asked who is calling,
 * and the value was not held against a list.
 */
export function rightsTaken(record: TSESTree.Node, rule: Rule, arrival?: Arrival): Rights | undefined {
  if (!isSignUp(record) || asksWho(record)) return undefined;
  const value = arrival?.value ?? rule.semantics.value(record);
  const fields = value.atoms.flatMap((atom) =>
    atom.kind === 'object' ? atom.object.entries.flatMap((entry) => ('key' in entry ? [entry.key] : [])) : [],
  );
  for (const field of fields) {
    if (!RIGHTS.test(words(field).join(''))) continue;
    // An account of which the record says nothing else is changed, not made.
    if (!fields.some((other) => /mail|passw|pwd|phone|user_?name|uid/i.test(other))) continue;
    const flow = rule.semantics.property(value, field).labelled('untrusted.http', 'type')[0];
    const node = entryNode(record, field);
    if (flow?.certain && !isCompared(node, rule)) return { node, field, flow };
  }
  return undefined;
}

/** The handler, or what stands beside it in the route, speaks of who is calling. */
function asksWho(node: TSESTree.Node): boolean {
  let around: TSESTree.Node | undefined = functionAround(node);
  for (
    let outer = around && functionAround(around);
    outer && around?.parent?.type === 'CallExpression';
    outer = functionAround(outer)
  )
    around = outer;
  if (!around) return true;
  const isAsked = someNode(
    around,
    (one) =>
      one.type === 'MemberExpression' &&
      /^(req|request|ctx|context|this|state)$/.test(lastName(one.object) ?? '') &&
      ASKER.test(lastName(one) ?? ''),
  );
  const route = around.parent;
  const beside = route?.type === 'CallExpression' ? route.arguments.filter((one) => one !== around) : [];
  const decorators = [around.parent, around.parent?.parent?.parent].flatMap((one) =>
    one && 'decorators' in one ? one.decorators : [],
  );
  return (
    isAsked ||
    beside.some((one) => isGuardName(displayName(one) ?? '')) ||
    decorators.some((one) => /guard|role|auth/i.test(decoratorName(one) ?? ''))
  );
}

/** The value is held against something before: `role === 'admin'` is refused, `ROLES.includes(role)` asked. */
function isCompared(node: TSESTree.Node, rule: Rule): boolean {
  const expression = node.type === 'Property' ? node.value : node;
  const name = nameIn(unwrap(expression));
  let around: TSESTree.Node | undefined = functionAround(node);
  for (let outer = around && functionAround(around); outer && isFunction(outer); outer = functionAround(outer))
    around = outer;
  if (name === undefined || !around) return false;
  const isIt = (one: TSESTree.Node): boolean => lastName(one) === name;
  return (
    someNode(around, (one) => {
      if (one.type === 'BinaryExpression')
        return (
          /^[!=]==?$/.test(one.operator) &&
          (isIt(one.left) || isIt(one.right)) &&
          ![one.left, one.right].some(
            (side) =>
              (side.type === 'Literal' && (side.value === '' || side.value === null)) || lastName(side) === 'undefined',
          )
        );
      return (
        one.type === 'CallExpression' &&
        /^(includes|has|indexOf|test|isIn|some)$/.test(lastName(one.callee) ?? '') &&
        one.arguments.some((given) => isIt(given))
      );
    }) || rule.semantics.value(expression).labels.length === 0
  );
}
/** The name of what a value is taken from: `role` of `role || 'patient'` and of `String(req.body.role)`. */
function nameIn(node: TSESTree.Node): string | undefined {
  if (node.type === 'LogicalExpression') return nameIn(unwrap(node.left));
  if (node.type === 'CallExpression' && node.arguments[0]) return nameIn(unwrap(node.arguments[0]));
  return lastName(node);
}
