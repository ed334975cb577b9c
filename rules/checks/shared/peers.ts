import type { TSESTree } from '@typescript-eslint/utils';
import type { CallView } from '../../semantics/arrival';
import type { Semantics } from '../../semantics/semantics';
import type { Atom, TextView, Value } from '../../semantics/value';
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

const ADDRESS_OPTIONS = ['host', 'hostname', 'server', 'url', 'node', 'baseURL'];

/**
 * True for a client that speaks to this machine alone, by an option or by its address, as the call says or all the callers
 * of the function around it in the file: the probe of a health check.
 */
export function speaksToItself(call: CallView, semantics: Semantics): boolean {
  const own = semantics.of(call.module);
  const options = ADDRESS_OPTIONS.flatMap((name) => call.option(name) ?? []);
  const address = call.argument(0);
  const given = [...options, ...(address && address.texts().length > 0 ? [address] : [])].slice(0, 1);
  const known = given.flatMap(({ atoms }) => atoms.flatMap((atom) => (atom.kind === 'unknown' ? [] : [atom])));
  return known.length > 0 && known.every((atom) => isHere(atom) || isGivenHere(atom, own));
}

function isHere(atom: Atom): boolean {
  const text =
    atom.kind === 'const'
      ? String(atom.value)
      : atom.kind === 'text' && typeof atom.parts[0] === 'string'
        ? atom.parts[0]
        : '';
  const [, host] = /^[a-z]+:\/\/(\[[^\]]*\]|[^/:?#]+)([/:?#]|$)/i.exec(text) ?? [];
  return isLocalHost(host ?? (atom.kind === 'const' ? text : ''));
}

/** What every caller in the file hands to a function that is not exported. */
function isGivenHere(atom: Atom, semantics: Semantics): boolean {
  if (
    atom.kind !== 'parameter' ||
    atom.node.type !== 'FunctionDeclaration' ||
    !atom.node.id ||
    /^Export/.test(atom.node.parent.type)
  )
    return false;
  const { module } = semantics;
  const uses = module.variableOf(atom.node.id)?.references.map(({ identifier }) => identifier as TSESTree.Node) ?? [];
  const calls = uses.flatMap(({ parent }, index) =>
    parent?.type === 'CallExpression' && parent.callee === uses[index] ? [parent] : [],
  );
  if (calls.length === 0 || calls.length < uses.length) return false;
  return calls.every((call) => {
    const argument = call.arguments[atom.index];
    if (!argument || argument.type === 'SpreadElement') return false;
    const part = atom.path.reduce<Value>((at, name) => semantics.property(at, name), semantics.value(argument));
    return part.texts().length > 0 && part.atoms.every((one) => one.kind === 'unknown' || isHere(one));
  });
}

/** The host for a message, or a word for one that is not known. */
export function peerName(call: CallView): string {
  return hostTexts(call)[0]?.exact ?? 'its peer';
}
