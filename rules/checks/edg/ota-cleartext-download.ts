import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { cleartextUrls, hostName } from '../shared/cleartext-urls';
import { replaceStart } from '../shared/edits';
import { FIRMWARE_TEXT } from '../shared/firmware';
import { once } from '../shared/once';

export default defineRule({
  id: 'ota-cleartext-download',
  title: 'Firmware or an update is downloaded without TLS',
  threats: ['IOMT-EDG-02', 'IOMT-EDG-01'],
  cwe: ['CWE-319', 'CWE-494'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Firmware and update',
  hasSuggestions: true,
  messages: {
    cleartext:
      'Firmware is downloaded from {{host}} over {{scheme}}://, so whoever is on the way can exchange it for code of their own or hold a safety update back. Download it over https:// and verify its signature.',
  },
  roles: {
    'transport.url'(arrival, rule) {
      judge(arrival, rule, (text) => FIRMWARE_TEXT.test(text));
    },
    'update.feed.url'(arrival, rule) {
      judge(arrival, rule, () => true);
    },
  },
});

function judge(arrival: Arrival, rule: RuleContext<'cleartext'>, isFirmware: (text: string) => boolean): void {
  for (const url of cleartextUrls(arrival.value, ['http', 'ftp'])) {
    // The path only: a host may be called anything.
    const path = url.text.pieces.join('*').replace(/^[a-z]+:\/\/[^/]*/i, '');
    if (!isFirmware(path) || !once(rule, arrival.call.node)) continue;
    const replace =
      arrival.direct && url.scheme === 'http'
        ? replaceStart(arrival.node, 'http://', 'https://', rule.sourceCode.text)
        : undefined;
    rule.report({
      node: arrival.node,
      messageId: 'cleartext',
      data: { host: hostName(url), scheme: url.scheme },
      trace: rule.semantics.trace(arrival, url.atom),
      cause: rule.semantics.cause(arrival, url.atom),
      ...(replace && { suggest: [{ title: 'Download over https:// (the server must offer it)', fix: replace }] }),
    });
    return;
  }
}
