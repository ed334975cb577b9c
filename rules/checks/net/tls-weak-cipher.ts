import { defineRule } from '../../define-rule';
import { removeProperty } from '../shared/edits';

/** Parts of OpenSSL cipher names that stand for no encryption, no authentication or a broken algorithm (openssl-ciphers(1)). */
const WEAK_PART = /^(RC4|RC2|DES|3DES|MD5|NULL|eNULL|aNULL|EXP|EXPORT\d*|LOW|ADH|AECDH|IDEA)$/;

export default defineRule({
  id: 'tls-weak-cipher',
  title: 'A broken TLS cipher suite is accepted',
  threats: ['IOMT-NET-05'],
  cwe: ['CWE-327'],
  severity: 'warning',
  confidence: 'high',
  preset: 'recommended',
  group: 'Transport and TLS',
  hasSuggestions: true,
  messages: {
    cipher:
      'The cipher list accepts {{cipher}}, which an attacker on the network can break to read or alter patient data. Remove the list and rely on the defaults with minVersion TLSv1.2, or exclude it.',
  },
  roles: {
    'tls.ciphers'(arrival, rule) {
      for (const text of arrival.value.texts()) {
        const cipher = weakCipher(text.pieces.join(' '));
        if (cipher === undefined) continue;
        const fix = arrival.direct ? removeProperty(arrival.node, rule.sourceCode.text) : undefined;
        rule.report({
          node: arrival.node,
          messageId: 'cipher',
          data: { cipher },
          trace: rule.semantics.trace(arrival, text.atom),
          cause: rule.semantics.cause(arrival, text.atom),
          ...(fix && { suggest: [{ title: 'Use the default cipher list', fix }] }),
        });
        return;
      }
    },
  },
});

/** The first weak entry of an OpenSSL cipher list that no `!` entry takes out again. */
function weakCipher(list: string): string | undefined {
  const entries = list.split(/[:,\s]+/).filter(Boolean);
  const excluded = new Set(entries.filter((entry) => /^[!-]/.test(entry)).map((entry) => entry.slice(1)));
  return entries.find((entry) => {
    if (/^[!-]/.test(entry)) return false;
    if (entry === '@SECLEVEL=0') return true;
    if (entry === 'ALL' || entry === 'COMPLEMENTOFALL') return !excluded.has('aNULL');
    const parts = entry
      .replace(/^\+/, '')
      .replace(/DES-CBC3/, '3DES')
      .split(/[-+_]/);
    return parts.some((part) => WEAK_PART.test(part) && !excluded.has(part) && !excluded.has(entry));
  });
}
