import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import { isLocalHost } from '../shared/cleartext-urls';

export default defineRule({
  id: 'tls-env-reject-unauthorized',
  title: 'The environment switches certificate verification off for the whole process',
  threats: ['IOMT-NET-04'],
  cwe: ['CWE-295'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Transport and TLS',
  triggers: ['NODE_TLS_REJECT_UNAUTHORIZED'],
  fixable: true,
  messages: {
    off: 'This switches certificate verification off for every TLS connection of the process, so all of its peers can be impersonated. Remove it, and trust a private CA with NODE_EXTRA_CA_CERTS.',
  },
  roles: {
    'env.tls-reject-unauthorized'(arrival, rule) {
      const off = arrival.value.constants().some((value) => value === '0' || value === 0);
      if (!off || staysHere(rule)) return;
      const statement = arrival.call.node.parent;
      const removable =
        arrival.direct && statement?.type === 'ExpressionStatement' && statement.parent.type !== 'IfStatement';
      rule.report({
        node: arrival.call.module === rule.semantics.module && arrival.direct ? arrival.call.node : arrival.node,
        messageId: 'off',
        trace: rule.semantics.trace(
          arrival,
          arrival.value.atoms.find((atom) => atom.kind === 'const'),
        ),
        ...(removable && { fix: (fixer) => fixer.remove(statement), fixTitle: 'Remove the statement' }),
      });
    },
  },
});

/** A program of its own, such as a container's health check, whose every connection is to the machine it runs on. */
function staysHere({ semantics }: RuleContext<string>): boolean {
  const { module } = semantics;
  if (module.exports.size > 0 || module.commonjs || semantics.importedModules().length > 0) return false;
  const connections = module.calls
    .map((call) => semantics.arrivals(call).filter(({ role }) => /^transport\.(\w+\.)?(url|host)$/.test(role)))
    .filter((arrivals) => arrivals.length > 0);
  return (
    connections.length > 0 &&
    connections.every((arrivals) => {
      // Options are told by the host in them.
      const texts = arrivals.flatMap(({ value }) => value.texts());
      return texts.length > 0 && texts.every(({ prefix }) => isLocalHost(hostOf(prefix)));
    })
  );
}

/** The host of a URL, or of a text that is the host; empty where it is not known. */
function hostOf(text: string): string {
  return /^(?:[a-z][a-z\d+.-]*:\/\/)?(\[[^\]]*\]|[^/:?#]+)/i.exec(text)?.[1] ?? '';
}
