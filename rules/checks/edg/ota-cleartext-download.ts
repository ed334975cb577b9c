import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import type { Value } from '../../semantics/value';
import { cleartextUrls, hostName, isLocalHost } from '../shared/cleartext-urls';
import { replaceStart } from '../shared/edits';
import { FIRMWARE_TEXT } from '../shared/firmware';
import { once } from '../shared/once';

type Rule = RuleContext<'cleartext'>;

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
      judge(arrival, arrival.value, rule, (text) => FIRMWARE_TEXT.test(text));
      if (!arrival.value.texts().some(({ pieces }) => isFirmwareFile(pieces.join('*')))) return;
      for (const base of bases(arrival, rule)) judge(arrival, base, rule, () => true);
    },
    'update.feed.url'(arrival, rule) {
      judge(arrival, arrival.value, rule, () => true);
    },
    'transport.http.host'(arrival, rule) {
      const host = arrival.value
        .texts()
        .find(({ exact }) => exact !== undefined && !isLocalHost(exact.replace(/:\d+$/, '')));
      const isFirmware = arrival.call
        .option('path')
        ?.texts()
        .some(({ pieces }) => FIRMWARE_TEXT.test(pieces.join('*')));
      if (host && isFirmware && once(rule, arrival.call.node))
        rule.report({
          node: arrival.node,
          messageId: 'cleartext',
          data: { host: host.prefix, scheme: 'http' },
          trace: rule.semantics.trace(arrival, host.atom),
        });
    },
    'command.arguments'(arrival, rule) {
      if (!isPrinted(arrival)) judge(arrival, arrival.value, rule, (text) => FIRMWARE_TEXT.test(text));
    },
    'command.shell'(arrival, rule) {
      if (isPrinted(arrival)) return;
      for (const text of arrival.value.texts()) {
        const [, scheme, host, path] = /\b(http|ftp):\/\/([^/\s*'"]*)(\/[^\s'"]*)/i.exec(text.pieces.join('*')) ?? [];
        if (
          !scheme ||
          !FIRMWARE_TEXT.test(path!) ||
          isLocalHost(host!.replace(/:\d+$/, '')) ||
          !once(rule, arrival.node)
        )
          continue;
        rule.report({
          node: arrival.node,
          messageId: 'cleartext',
          data: { host: host || 'a host that is chosen at run time', scheme },
          trace: rule.semantics.trace(arrival, text.atom),
        });
      }
    },
  },
});

/** A program that shows its arguments and fetches nothing. */
function isPrinted(arrival: Arrival): boolean {
  return (arrival.call.argument(0)?.texts() ?? []).some(({ prefix }) =>
    /^(\S*\/)?(echo|printf|logger|notify-send|wall|git)(\s|$)/.test(prefix),
  );
}

function isFirmwareFile(path: string): boolean {
  return !/^[a-z][a-z\d+.-]*:\/\//i.test(path) && FIRMWARE_TEXT.test(path);
}

/** The beginnings of the URLs of the client by which a request is made, as far as it was made with one. */
function bases(arrival: Arrival, rule: Rule): readonly Value[] {
  return (arrival.call.receiver?.atoms ?? []).flatMap((atom) =>
    atom.kind === 'instance' && atom.made
      ? rule.semantics
          .of(atom.made.module)
          .arrivals(atom.made.node)
          .filter(({ role }) => role === 'transport.url.base')
          .map(({ value }) => value)
      : [],
  );
}

function judge(arrival: Arrival, value: Value, rule: Rule, isFirmware: (text: string) => boolean): void {
  for (const url of cleartextUrls(value, ['http', 'ftp'])) {
    // The path only: a host may be called anything.
    const path = url.text.pieces.join('*').replace(/^[a-z]+:\/\/[^/]*/i, '');
    if (!isFirmware(path) || !once(rule, arrival.call.node)) continue;
    const replace =
      arrival.direct && value === arrival.value && url.scheme === 'http'
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
