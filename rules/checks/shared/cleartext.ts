import type { TextView, Value } from '../../semantics/value';

/** Where a URL leads, as far as that decides whether it may go without TLS. */
export type Reach =
  /** The machine itself, or the host of an Android emulator. */
  | 'loopback'
  /** A name that is written like a URL and never fetched: a namespace or terminology. */
  | 'identifier'
  /** A private address or a name of the local network. */
  | 'local-network'
  | 'public'
  /** The host is not known. */
  | 'unknown';

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?|0\.0\.0\.0|10\.0\.2\.2|(?:[\w-]+\.)+localhost|host\.docker\.internal)$/i;
const PRIVATE = /^(?:10(?:\.\d{1,3}){3}|192\.168(?:\.\d{1,3}){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2}|169\.254(?:\.\d{1,3}){2}|[\w-]+|[\w.-]+\.(?:local|lan|internal|intra|corp|home|localdomain))$/i;
/** Hosts whose URLs are identifiers of FHIR, terminologies, XML and schemas; they name things and are not fetched. */
const IDENTIFIERS = /^(?:(?:www\.)?hl7\.org|terminology\.hl7\.org|loinc\.org|snomed\.info|unitsofmeasure\.org|fhir-registry\.smarthealthit\.org|www\.w3\.org|(?:www\.)?topografix\.com|www\.apple\.com|schemas\.[\w.-]+|purl\.org|xmlns\.com|json-schema\.org|dicom\.nema\.org|hl7-fhir\.github\.io)$/i;
const IDENTIFIER_PATHS = /^(?:www\.nlm\.nih\.gov\/research\/umls|www\.garmin\.com\/xmlschemas)/i;

export interface Destination {
  readonly view: TextView;
  readonly scheme: string;
  readonly reach: Reach;
  /** Host as written, for messages; undefined when it is not known. */
  readonly host: string | undefined;
  readonly port: string | undefined;
}

/** The possibilities of a URL that use one of the schemes, with where each leads. */
export function destinations(value: Value, schemes: readonly string[]): readonly Destination[] {
  return value.texts().flatMap((view) => {
    const [, scheme, rest] = /^\s*([a-z][a-z\d+.-]*):\/\/(.*)$/is.exec(view.prefix) ?? [];
    if (scheme === undefined || !schemes.includes(scheme.toLowerCase())) return [];
    return [{ view, scheme: scheme.toLowerCase(), ...reachOf(rest ?? '', view.exact !== undefined) }];
  });
}

/** True when one of the possibilities uses TLS: then the scheme is somebody's choice at run time. */
export function hasSecureChoice(value: Value, schemes: readonly string[]): boolean {
  return destinations(value, schemes).length > 0;
}

function reachOf(rest: string, whole: boolean): Pick<Destination, 'reach' | 'host' | 'port'> {
  const [, authority = '', after] = /^([^/?#]*)([/?#].*)?$/s.exec(rest) ?? [];
  const [, host = '', port] = /^(?:[^@]*@)?(\[[^\]]*\]|[^:]*)(?::(\d*))?$/.exec(authority) ?? [];
  const ended = whole || after !== undefined || port !== undefined || authority.endsWith(':');
  if (host === '' || !ended) return { reach: 'unknown', host: undefined, port };
  if (IDENTIFIER_PATHS.test(rest)) return { reach: 'identifier', host, port };
  return { reach: reachOfHost(host), host, port };
}

/** Where a bare host name or address leads. */
export function reachOfHost(host: string): Reach {
  if (LOOPBACK.test(host)) return 'loopback';
  if (IDENTIFIERS.test(host)) return 'identifier';
  return PRIVATE.test(host) ? 'local-network' : 'public';
}

/** True when every possibility of a host is the machine itself. */
export function isLoopback(host: Value | undefined): boolean {
  const texts = host?.texts() ?? [];
  return texts.length > 0 && texts.every(({ exact }) => exact !== undefined && LOOPBACK.test(exact));
}

/** How sure and how bad a cleartext destination is: a hospital's own network is no safe place, but a smaller one. */
export function weight(destination: Pick<Destination, 'reach'>): { readonly severity?: 'warning' } {
  return destination.reach === 'local-network' ? { severity: 'warning' } : {};
}
