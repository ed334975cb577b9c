import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { unwrap } from '../../semantics/syntax';
import type { Atom } from '../../semantics/value';

/** Names and protocol numbers of the versions that RFC 8996 and RFC 7568 forbid. */
const OBSOLETE: Readonly<Record<string, string>> = {
  SSLv2: 'SSL 2',
  SSLv3: 'SSL 3',
  TLSv1: 'TLS 1.0',
  'TLSv1.0': 'TLS 1.0',
  'TLSv1.1': 'TLS 1.1',
  768: 'SSL 3',
  769: 'TLS 1.0',
  770: 'TLS 1.1',
};
const OBSOLETE_METHOD = /^(SSLv2|SSLv3|TLSv1|TLSv1_1)(_client|_server)?_method$/;

export default defineRule({
  id: 'tls-legacy-version',
  title: 'An obsolete TLS version is accepted',
  threats: ['IOMT-NET-05'],
  cwe: ['CWE-326', 'CWE-327'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Transport and TLS',
  hasSuggestions: true,
  messages: {
    version:
      'This connection accepts {{version}}, whose known weaknesses let an attacker on the network read or alter patient data. Require TLS 1.2 or later.',
    fallback:
      'No TLS version is given, and this library then accepts TLS 1.1, whose known weaknesses let an attacker on the network read or alter device data. Set protocolVersion to 0x303 (TLS 1.2).',
  },
  roles: {
    'tls.minVersion': judge,
    'tls.maxVersion': judge,
    'tls.secureProtocol'(arrival, rule) {
      const atom = arrival.value.atoms.find(
        (one) => one.kind === 'const' && typeof one.value === 'string' && OBSOLETE_METHOD.test(one.value),
      );
      if (atom?.kind !== 'const') return;
      const version =
        OBSOLETE[
          String(atom.value)
            .replace(/(_client|_server)?_method$/, '')
            .replace('_', '.')
        ]!;
      report(arrival, atom, version, `'TLSv1_2_method'`, rule);
    },
    'tls.version-default'(arrival, rule) {
      if (arrival.value.closed)
        rule.report({ node: arrival.node, messageId: 'fallback', trace: rule.semantics.trace(arrival) });
    },
  },
});

function judge(arrival: Arrival, rule: RuleContext<'version' | 'fallback'>): void {
  const atom = arrival.value.atoms.find(
    (one) => one.kind === 'const' && one.value !== null && Object.hasOwn(OBSOLETE, String(one.value)),
  );
  if (atom?.kind !== 'const') return;
  report(arrival, atom, OBSOLETE[String(atom.value)]!, typeof atom.value === 'number' ? '0x303' : `'TLSv1.2'`, rule);
}

function report(
  arrival: Arrival,
  atom: Atom,
  version: string,
  better: string,
  rule: RuleContext<'version' | 'fallback'>,
): void {
  const literal = unwrap(arrival.node);
  rule.report({
    node: arrival.node,
    messageId: 'version',
    data: { version },
    trace: rule.semantics.trace(arrival, atom),
    cause: rule.semantics.cause(arrival, atom),
    ...(arrival.direct &&
      literal.type === 'Literal' && {
        suggest: [
          { title: 'Require TLS 1.2 (the peer must speak it)', fix: (fixer) => fixer.replaceText(literal, better) },
        ],
      }),
  });
}
