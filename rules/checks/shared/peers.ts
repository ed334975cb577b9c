import type { CallView } from '../../semantics/arrival';
import type { TextView } from '../../semantics/value';
import { isLocalHost } from './cleartext-urls';

const HOST_OPTIONS = ['host', 'hostname', 'bindAddress', 'target.ip'];

/** What is known of the host that a call connects to or listens on, be it an option or an argument of its own. */
function hostTexts(call: CallView): readonly TextView[] {
  for (const path of HOST_OPTIONS) {
    const texts = call.option(path)?.texts();
    if (texts && texts.length > 0) return texts;
  }
  return call.argument(0)?.texts() ?? [];
}

/** True when every known possibility of the host is the machine itself: a tunnel or side-car may add the TLS. */
export function staysOnThisMachine(call: CallView): boolean {
  const texts = hostTexts(call);
  // Every address of the machine, as a listener is given it, is not the machine alone.
  return (
    texts.length > 0 &&
    texts.every(({ exact }) => exact !== undefined && exact !== '0.0.0.0' && exact !== '::' && isLocalHost(exact))
  );
}

/**
 * What a report of missing TLS says otherwise of a link within this machine: nothing of it is on the network, and whether
 * a tunnel takes it further with TLS is not to be seen.
 */
export function ifOnThisMachine(call: CallView): { severity?: 'info'; confidence?: 'low' } {
  return staysOnThisMachine(call) ? { severity: 'info', confidence: 'low' } : {};
}

/** The host for a message, or a word for one that is not known. */
export function peerName(call: CallView): string {
  return hostTexts(call)[0]?.exact ?? 'its peer';
}
