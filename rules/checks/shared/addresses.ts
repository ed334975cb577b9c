import { BlockList, isIP, isIPv4 } from 'node:net';

/**
 * Blocks that are no address of one host on the internet, from the IANA special-purpose address registries (RFC 6890
 * and its successors): private, loopback, link-local, shared, documentation, benchmarking, multicast, reserved.
 */
const SPECIAL_4 = ['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'];
const SPECIAL_6 = ['::/127', '64:ff9b::/96', '100::/64', '2001:db8::/32', '3fff::/20', 'fc00::/7', 'fe80::/10', 'ff00::/8'];
/** Public DNS resolvers, which programs ask whether there is a network at all, and addresses that people make up. */
const KNOWN = new Set(['8.8.8.8', '8.8.4.4', '1.1.1.1', '1.0.0.1', '9.9.9.9', '208.67.222.222', '208.67.220.220', '1.2.3.4', '4.3.2.1', '5.6.7.8', '123.123.123.123', '111.111.111.111', '11.22.33.44', '12.34.56.78', '2001:4860:4860::8888', '2001:4860:4860::8844', '2606:4700:4700::1111', '2606:4700:4700::1001']);

const special = new BlockList();
for (const [blocks, family] of [[SPECIAL_4, 'ipv4'], [SPECIAL_6, 'ipv6']] as const) {
  for (const block of blocks) {
    const [address, length] = block.split('/');
    special.addSubnet(address!, Number(length), family);
  }
}

/** The public IP address that a text is the host, host and port, or URL of; undefined for names and other addresses. */
export function publicAddress(text: string): string | undefined {
  const authority = text.trim().replace(/^[a-z][a-z\d+.-]*:\/\//i, '').split(/[/?#]/)[0]!.replace(/^.*@/, '');
  const host = /^\[([^\]]+)\]/.exec(authority)?.[1] ?? (isIP(authority) ? authority : authority.replace(/:\d*$/, ''));
  if (isIP(host) === 0 || KNOWN.has(host.toLowerCase())) return undefined;
  return special.check(host, isIPv4(host) ? 'ipv4' : 'ipv6') ? undefined : host;
}
