import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { displayName, memberName, unwrap } from '../../semantics/syntax';
import { bindingName } from '../shared/edits';
import { once } from '../shared/once';
import { valueName } from '../shared/expressions';

const HANDLERS = ['authenticate', 'authorizePublish', 'authorizeSubscribe'] as const;

export default defineRule({
  id: 'broker-without-authentication',
  title: 'An MQTT broker lets every client in',
  threats: ['IOMT-NET-11'],
  cwe: ['CWE-306', 'CWE-1188'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Messaging, replay, authentication of commands',
  messages: {
    anybody:
      "This broker has no authenticate handler, and the default one accepts every client: anybody in reach can read patients' data and publish commands to devices. Give it one that checks a certificate or a token of each device.",
    topics:
      'This broker authenticates but has no {{missing}}, so one captured device can {{harm}} of every other patient. Allow each client its own topics only.',
  },
  roles: {
    'mqtt.broker'(arrival, rule) {
      if (!arrival.direct || !once(rule, arrival.node)) return;
      const given = HANDLERS.map((name) => isGiven(name, arrival, rule));
      if (given.includes(undefined)) return;
      const [authenticate, publish, subscribe] = given;
      if (!authenticate) rule.report({ node: arrival.node, messageId: 'anybody' });
      else if (!publish || !subscribe)
        rule.report({
          node: arrival.node,
          messageId: 'topics',
          data: publish
            ? { missing: 'authorizeSubscribe', harm: 'read the data' }
            : subscribe
              ? { missing: 'authorizePublish', harm: 'command the devices' }
              : { missing: 'authorizePublish and authorizeSubscribe', harm: 'command the devices and read the data' },
          severity: 'warning',
          confidence: 'medium',
        });
    },
  },
});

/** Whether a handler is given as an option or assigned later; undefined when that cannot be known. */
function isGiven(name: string, arrival: Arrival, rule: RuleContext<string>): boolean | undefined {
  const option = arrival.call.option(name);
  if (option) {
    if (option.atoms.some((atom) => atom.kind === 'const' && (atom.value === undefined || atom.value === null)))
      return option.closed && option.atoms.length === 1 ? assigned(name, arrival, rule) : undefined;
    return true;
  }
  const options = arrival.call.argument(0);
  if (options && options.atoms.some((atom) => atom.kind !== 'object' && atom.kind !== 'const')) return undefined;
  if (options && options.atoms.some((atom) => atom.kind === 'object' && atom.object.open)) return undefined;
  return assigned(name, arrival, rule);
}

/** `broker.authenticate = …` anywhere in the file; a broker that leaves the file may get its handlers elsewhere. */
function assigned(name: string, arrival: Arrival, rule: RuleContext<string>): boolean | undefined {
  const { module } = rule.semantics;
  const writes = module.memberWrites.filter(
    (write) => write.left.type === 'MemberExpression' && memberName(write.left) === name,
  );
  if (writes.length > 0) return true;
  const binding = bindingName(arrival.call.node);
  if (binding === undefined) return undefined;
  return module.calls.some((call) => call.type === 'CallExpression' && handsOver(call, binding, name, rule)) ||
    isHandedOut(arrival.call.node, binding, rule)
    ? undefined
    : false;
}

/** `secure(broker)`: what is done there cannot be seen, unless the function is at hand. */
function handsOver(call: TSESTree.CallExpression, binding: string, name: string, rule: RuleContext<string>): boolean {
  if (!call.arguments.some((argument) => valueName(argument) === binding && unwrap(argument).type !== 'CallExpression'))
    return false;
  if (/createServer|createWebSocketStream|console\.|\.listen$/.test(displayName(call.callee) ?? '')) return false;
  const functions = rule.semantics.value(call.callee).atoms;
  if (functions.length === 0 || functions.some((atom) => atom.kind !== 'function')) return true;
  return functions.some(
    (atom) =>
      atom.kind === 'function' &&
      atom.module.memberWrites.some(
        (write) => write.left.type === 'MemberExpression' && memberName(write.left) === name,
      ),
  );
}

/** The broker itself is what a function gives back or what the file exports: whoever takes it may secure it. */
function isHandedOut(node: TSESTree.Node, binding: string, rule: RuleContext<string>): boolean {
  const { module } = rule.semantics;
  if (
    [...module.exports.values()].some(
      (one) =>
        (one.kind === 'binding' && one.identifier.name === binding) ||
        (one.kind === 'expression' &&
          (valueName(one.node) === binding || (one.node.type === 'VariableDeclarator' && one.node.init === node))),
    )
  )
    return true;
  if (module.commonjs && valueName(module.commonjs) === binding) return true;
  for (let at = node.parent; at; at = at.parent) {
    if (at.type === 'ReturnStatement') return true;
    if (at.type === 'ArrowFunctionExpression' || at.type === 'FunctionExpression' || at.type === 'FunctionDeclaration')
      return module.returnsOf(at).some((one) => valueName(one) === binding);
  }
  return false;
}
