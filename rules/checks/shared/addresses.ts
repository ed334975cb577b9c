import ipaddr from 'ipaddr.js';

/** Public DNS resolvers, which programs ask whether there is a network at all, and addresses that people make up. */
const KNOWN = new Set([
  '8.8.8.8',
  '8.8.4.4',
  '1.1.1.1',
  '1.0.0.1',
  '9.9.9.9',
  '208.67.222.222',
  '208.67.220.220',
  '1.2.3.4',
  '4.3.2.1',
  '5.6.7.8',
  '123.123.123.123',
  '111.111.111.111',
  '11.22.33.44',
  '12.34.56.78',
  '2001:4860:4860::8888',
  '2001:4860:4860::8844',
  '2606:4700:4700::1111',
  '2606:4700:4700::1001',
]);

/**
 * The public IP address that a text is the host, host and port, or URL of; undefined for names and for addresses of the
 * IANA special-purpose registries (RFC 6890 and its successors): private, loopback, documentation, multicast, reserved.
 */
export function publicAddress(text: string): string | undefined {
  const authority = text
    .trim()
    .replace(/^[a-z][a-z\d+.-]*:\/\//i, '')
    .split(/[/?#]/)[0]!
    .replace(/^.*@/, '');
  const host =
    /^\[([^\]]+)\]/.exec(authority)?.[1] ?? (isAddress(authority) ? authority : authority.replace(/:\d*$/, ''));
  if (!isAddress(host) || KNOWN.has(host.toLowerCase())) return undefined;
  return ipaddr.process(host).range() === 'unicast' ? host : undefined;
}

/** Whole addresses only: `1.2` and `16909060` are read as addresses by some libraries, and never meant so. */
function isAddress(text: string): boolean {
  return /^(\d+(\.\d+){3}|[\da-f]*:[\da-f:.]*)$/i.test(text) && ipaddr.isValid(text);
}
