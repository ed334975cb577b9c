import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { displayName } from '../../semantics/syntax';
import { once } from '../shared/once';

/** The policy's URI as of OPC UA Part 7, and the numeric value of the mode `None`. */
const NONE = new Set<unknown>(['http://opcfoundation.org/UA/SecurityPolicy#None', 'None', 1]);

export default defineRule({
  id: 'opcua-security-none',
  title: 'OPC UA is spoken without signatures and encryption, or to anybody',
  threats: ['IOMT-NET-16'],
  cwe: ['CWE-306', 'CWE-319'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'BLE and device links',
  hasSuggestions: true,
  messages: {
    none: 'OPC UA security is None, so values read from and written to the device can be seen and forged by anybody on the network. Use MessageSecurityMode.SignAndEncrypt with SecurityPolicy.Basic256Sha256.',
    absent:
      'An OPC UA client without securityMode and securityPolicy uses None, so values read from and written to the device can be seen and forged. Ask for SignAndEncrypt and Basic256Sha256.',
    anonymous:
      'This OPC UA server lets everybody in without a user, so anybody on the network can read and set the device. Set allowAnonymous: false and check users or certificates.',
    certificate:
      'Certificates that nobody has trusted are accepted, so a stranger can stand in for the device or its controller. Let an administrator trust each certificate.',
  },
  roles: {
    'fieldbus.security'(arrival, rule) {
      const atom = arrival.value.atoms.find(
        (one) => (one.kind === 'member' && one.name.endsWith('.None')) || (one.kind === 'const' && NONE.has(one.value)),
      );
      if (atom && !isDiscovery(rule) && once(rule, arrival.call.node))
        rule.report({ node: arrival.node, messageId: 'none', trace: rule.semantics.trace(arrival, atom) });
    },
    'fieldbus.connect'(arrival, rule) {
      if (
        !/OPCUAClient\.create$/.test(arrival.call.name) ||
        arrival.call.option('securityPolicy') !== undefined ||
        isDiscovery(rule) ||
        !isKnown(arrival) ||
        !once(rule, arrival.call.node)
      )
        return;
      rule.report({ node: arrival.node, messageId: 'absent', trace: rule.semantics.trace(arrival) });
    },
    'fieldbus.allow-anonymous'(arrival, rule) {
      const isCall = arrival.node === arrival.call.node;
      if (isCall ? !isKnown(arrival) : arrival.value.truthiness() !== true) return;
      rule.report({
        node: arrival.node,
        messageId: 'anonymous',
        trace: rule.semantics.trace(arrival, isCall ? undefined : arrival.value.atoms[0]),
      });
    },
    'fieldbus.accept-any-certificate'(arrival, rule) {
      if (arrival.value.truthiness() !== true) return;
      const { node } = arrival;
      const literal = node.type === 'Literal' && arrival.direct;
      rule.report({
        node,
        messageId: 'certificate',
        trace: rule.semantics.trace(arrival, arrival.value.atoms[0]),
        ...(literal && {
          suggest: [{ title: 'Accept trusted certificates only', fix: (fixer) => fixer.replaceText(node, 'false') }],
        }),
      });
    },
  },
});

/** True when the options are known as a whole, so that what is not there is certainly absent. */
function isKnown({ call }: Arrival): boolean {
  const options = call.argument(0);
  return (
    options === undefined ||
    (options.atoms.length > 0 && options.atoms.every((atom) => atom.kind === 'object' && !atom.object.open))
  );
}

/** A client that only asks for the endpoints of a server has nothing to protect yet. */
function isDiscovery(rule: RuleContext<string>): boolean {
  const names = rule.semantics.module.calls.map((call) => ('callee' in call ? (displayName(call.callee) ?? '') : ''));
  return (
    names.some((name) => /\.(getEndpoints|findServers(OnNetwork)?)$/.test(name)) &&
    !names.some((name) => /\.(createSession\w*|withSession\w*|createSubscription\w*)$/.test(name))
  );
}
