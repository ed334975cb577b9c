import type { TSESLint } from '@typescript-eslint/utils';
import type { RuleContext, RuleReport } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { cleartextUrls, fallsBackHere, hostName, type CleartextUrl } from './cleartext-urls';
import { displayName } from '../../semantics/syntax';
import { replaceStart } from './edits';
import { expressionOf, pieces } from './expressions';
import { isStartedByHand } from './programs';
import { isSchemeGuessed, schemeChoice } from './scheme-choice';

/** A URL in the clear, and all of its report that no protocol changes. */
export interface CleartextReport {
  readonly url: CleartextUrl;
  /** The scheme with TLS. */
  readonly secure: string;
  readonly report: RuleReport<'cleartext'>;
  /** Puts the scheme with TLS in its place, where the text of the URL stands in the call. */
  readonly replace: TSESLint.ReportFixFunction | undefined;
}

/**
 * What to report of a URL that arrives where data is sent. Nothing where somebody has to ask for doing without TLS, nor
 * where TLS is given up only together with that of another address, which is reported itself.
 * @param secureOf the schemes in the clear, each with the one that has TLS
 * @param followsPage nothing is reported either where the URL is as safe as the page that loads the script
 */
export function cleartextReport(
  arrival: Arrival,
  rule: RuleContext<string>,
  secureOf: Readonly<Record<string, string>>,
  { followsPage }: { readonly followsPage: boolean },
): CleartextReport | undefined {
  const [url] = cleartextUrls(arrival.value, Object.keys(secureOf), arrival.inner);
  if (!url) return undefined;
  const secure = secureOf[url.scheme]!;
  const choice = schemeChoice(url, arrival, secure, rule.semantics.module);
  if (choice === 'asked' || choice === 'address' || (choice === 'page' && followsPage)) return undefined;
  if (isOfEmulator(url)) return undefined;
  return {
    url,
    secure,
    report: {
      node: arrival.node,
      messageId: 'cleartext',
      data: { host: hostName(url), scheme: url.scheme, secure },
      trace: rule.semantics.trace(arrival, url.atom),
      cause: rule.semantics.cause(arrival, url.atom),
      ...(url.isPrivate && { severity: 'warning' as const }),
      // Who sets the host as well as whether it has TLS knows what is there.
      ...(choice && {
        severity: 'info' as const,
        confidence: url.host === '' ? ('low' as const) : ('medium' as const),
      }),
      ...doubt(url, arrival, rule),
    },
    replace: arrival.direct
      ? replaceStart(arrival.node, `${url.scheme}://`, `${secure}://`, rule.sourceCode.text)
      : undefined,
  };
}

/**
 * What makes of a URL in the clear a matter of an audit, for the code does not tell whether it leaves the machine: a
 * neighbouring container, a host that is this machine unless somebody sets another, a host that the one who starts a
 * script by hand chooses, the host of a page itself. So are an address that gets the scheme only when it names none, and the addresses of others in
 * a table of data, which have TLS or none.
 */
export function doubt(
  url: CleartextUrl,
  arrival: Arrival,
  rule: RuleContext<string>,
): Pick<RuleReport, 'severity' | 'confidence'> {
  const isOpen = url.host === '' && (fallsBackHere(arrival.value, url.scheme) || isStartedByHand(rule as RuleContext));
  const isOthers = isSchemeGuessed(url, arrival.node, rule.semantics.module) || isOfTable(url, arrival, rule);
  return url.isNeighbour || isOpen || isOthers || isOfPage(arrival, rule)
    ? { severity: 'info', confidence: 'low' }
    : {};
}

/**
 * `http://${location.hostname}:8085`: from a page with TLS no browser loads that (W3C Mixed Content), so it is of a page that
 * has none itself, as on the machine of a developer.
 */
function isOfPage({ node }: Arrival, { semantics: { module } }: RuleContext<string>): boolean {
  const [, host] = pieces(expressionOf(node), module).filter(
    (one) => !(one.type === 'TemplateElement' && one.value.raw === ''),
  );
  return (
    host !== undefined &&
    /^(window\.|self\.|document\.|globalThis\.)?location\.host(name)?$/.test(displayName(host) ?? '')
  );
}

/** A row of a file of data, among others that have TLS: no code of the program holds its address. */
function isOfTable({ host, atom }: CleartextUrl, { value }: Arrival, rule: RuleContext<string>): boolean {
  const rows = value.texts().flatMap(({ prefix }) => /^(https?|wss?):\/\/([^/:?#]+)/i.exec(prefix)?.slice(1) ?? []);
  const hosts = new Set(rows.filter((_, index) => index % 2 === 1));
  if (hosts.size < 3 || !rows.some((scheme) => /^(https|wss)$/i.test(scheme))) return false;
  for (let hop = atom.hop; hop; hop = hop.from) if (hop.module !== rule.semantics.module) return false;
  return host !== '' && !rule.sourceCode.text.includes(host);
}

/** The change to `https://`: safe for a public name without a port, else for somebody to decide. */
export function toHttps(
  url: CleartextUrl,
  replace: TSESLint.ReportFixFunction | undefined,
): Pick<RuleReport, 'fix' | 'fixTitle' | 'suggest'> {
  if (!replace) return {};
  return url.isPlainPublicHost
    ? { fix: replace, fixTitle: 'Use https://' }
    : { suggest: [{ title: 'Use https:// (the server must answer there)', fix: replace }] };
}

/** An emulator stands in for the service on the machine of a developer. */
function isOfEmulator({ atom, text }: CleartextUrl): boolean {
  for (let hop = atom.hop; hop; hop = hop.from) if (EMULATOR.test(hop.message)) return true;
  return text.holes.some(({ atoms }) =>
    atoms.some((one) => 'path' in one && one.path.some((key) => EMULATOR.test(key))),
  );
}
const EMULATOR = /emulator/i;
