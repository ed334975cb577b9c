import type { Atom, TextView, Value } from '../../semantics/value';

/** A URL that would send data in the clear, as far as its text is known. */
export interface CleartextUrl {
  readonly scheme: string;
  /** Known part of the host; empty when the host is not known. */
  readonly host: string;
  /** An address that only a local network routes: less exposed, but no hospital network is trusted. */
  readonly isPrivate: boolean;
  /**
   * A name of one word, or of a cluster: the container beside this one, whose traffic leaves no machine, or a host that
   * the search domain of a network completes. The code does not tell which.
   */
  readonly isNeighbour: boolean;
  /** The host is a public DNS name that is wholly known, without a port: the scheme can be exchanged safely. */
  readonly isPlainPublicHost: boolean;
  readonly text: TextView;
  readonly atom: Atom;
}

/**
 * This machine, also by the public names of LocalStack and of servers of development that lead to it, and what its own
 * hypervisor answers on: the metadata of a cloud's instances and containers has no TLS.
 */
const LOCAL =
  /^(localhost|.*\.localhost|(.*\.)?(localhost\.localstack\.cloud|localtest\.me|lvh\.me)|127(\.\d+){3}|0\.0\.0\.0|\[::1?\]|::1|10\.0\.2\.2|(host|gateway)\.docker\.internal|169\.254\.169\.254|169\.254\.170\.2(3)?|\[fd00:ec2::(254|23)\]|100\.100\.100\.200|metadata(\.google\.internal)?)$/i;
const NEIGHBOUR = /^[a-z][\w-]*$|\.svc$|\.svc\.|\.cluster\.local$|\.(internal|consul|service|nomad|docker|container)$/i;
const PRIVATE =
  /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|\[f[cd])|\.(lan|local|internal|intranet|home\.arpa)$|^[\w-]+$/i;

/**
 * Hosts whose `http://` URLs name things and are never connected to: namespaces, terminologies, profiles. Taken from the
 * FHIR R4 specification's terminology pages and from XML vocabularies met in device code.
 */
const IDENTIFIER_HOSTS =
  /^(([\w-]+\.)*(hl7\.org|loinc\.org|snomed\.info|unitsofmeasure\.org|w3\.org|xmlsoap\.org|ihe\.net|dicom\.nema\.org|topografix\.com|garmin\.com|purl\.org|schema\.org|json-schema\.org|xmlpull\.org|openehr\.org|rdf\.foaf\.com|xmlns\.com|opengis\.net|ns\.adobe\.com|opcfoundation\.org|fhir\.org)|schemas\.[\w.-]+|fhir-registry\.smarthealthit\.org|www\.nlm\.nih\.gov|www\.ama-assn\.org|www\.whocc\.no|hl7\.fhir\.[\w.-]+|schemas\.android\.com|www\.apple\.com)$/i;

/** True for a URL that certainly leads to this machine, where no proxy and no server of others sees it. */
export function isOnThisMachine(value: Value): boolean {
  const texts = value.texts();
  return (
    texts.length > 0 &&
    texts.every(({ prefix }) => {
      const authority = /^\s*[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]*)[/?#:]/i.exec(prefix);
      return authority !== null && LOCAL.test(authority[1]!);
    })
  );
}

/** The possibilities of a value that are URLs of one of the schemes and reach further than this machine. */
export function cleartextUrls(value: Value, schemes: readonly string[], inner?: Value): readonly CleartextUrl[] {
  // What a wrapper holds itself, whoever calls it, is reported where the wrapper stands.
  if (inner && cleartextUrls(inner, schemes).length > 0) return [];
  return value.texts().flatMap((text): CleartextUrl[] => {
    const match = /^([a-z][a-z0-9+.-]*):\/\/(.*)$/is.exec(text.prefix.trimStart());
    const scheme = match?.[1]?.toLowerCase();
    if (!match || !scheme || !schemes.includes(scheme)) return [];
    const rest = match[2]!;
    const isWhole = text.exact !== undefined || /[/?#]/.test(rest);
    const authority = rest.split(/[/?#]/)[0]!.replace(/^.*@/, '');
    const bracketed = /^\[[^\]]*\]/.exec(authority)?.[0];
    const host = bracketed ?? authority.replace(/:.*$/, '');
    const hostIsWhole =
      isWhole || authority.includes(':') || (bracketed !== undefined && authority.length > bracketed.length);
    // Put together of a part that is missing, or that is an address itself: no host is called like that.
    if (LOCAL.test(host) || /^(undefined|null)$/.test(host) || /^[a-z][a-z\d+.-]*:\/\//i.test(rest)) return [];
    if (hostIsWhole && IDENTIFIER_HOSTS.test(host)) return [];
    // Nothing after the scheme, and nothing that could follow: a bare scheme to compare with, no address.
    if (text.exact !== undefined && host === '') return [];
    const isPrivate = hostIsWhole && host !== '' && PRIVATE.test(host);
    const isPlainPublicHost = isWhole && !authority.includes(':') && /^([\w-]+\.)+[a-z]{2,}$/i.test(host) && !isPrivate;
    const isNeighbour = hostIsWhole && NEIGHBOUR.test(host);
    return [
      { scheme, host: hostIsWhole ? host : '', isPrivate, isNeighbour, isPlainPublicHost, text, atom: text.atom },
    ];
  });
}

/** The host for a message, or a word for one that is not known. */
export function hostName(url: CleartextUrl): string {
  return url.host === '' ? 'a host that is chosen at run time' : url.host;
}

/** True when one of the possibilities is an address of this machine, which stands for an address that is not set. */
export function fallsBackHere(value: Value, scheme: string): boolean {
  return value.texts().some(({ prefix }) => {
    const [, host] = new RegExp(`^${scheme}://(\\[[^\\]]*\\]|[^/:?#]+)`, 'i').exec(prefix) ?? [];
    return host !== undefined && LOCAL.test(host);
  });
}

/** True for host names that only this machine answers to. */
export function isLocalHost(host: string): boolean {
  return LOCAL.test(host);
}
