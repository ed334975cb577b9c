import type { Atom, TextView } from './value';

/** Whether two possibilities are one. */
export function sameAtom(a: Atom, b: Atom): boolean {
  if (a.kind !== b.kind) return false;
  switch (a.kind) {
    case 'const':
      return Object.is(a.value, (b as typeof a).value);
    case 'instance':
      return a.type === (b as typeof a).type && a.made?.node === (b as typeof a).made?.node;
    case 'member':
      return a.model === (b as typeof a).model && a.receiver === (b as typeof a).receiver;
    case 'function':
    case 'class':
    case 'object-of':
      return a.node === (b as typeof a).node && a.env === (b as typeof a).env;
    case 'parameter': {
      const other = b as typeof a;
      return a.node === other.node && a.index === other.index && a.path.join('.') === other.path.join('.');
    }
    case 'object':
      return a.object === (b as typeof a).object;
    case 'external':
      return a.package === (b as typeof a).package && a.path.join('.') === (b as typeof a).path.join('.');
    case 'namespace':
      return a.module === (b as typeof a).module;
    default:
      return a === b;
  }
}

/** Whether JavaScript takes a possibility for true; undefined when that is not known. */
export function atomTruthiness(atom: Atom): boolean | undefined {
  switch (atom.kind) {
    case 'const':
      return Boolean(atom.value);
    case 'text':
      return atom.parts.some((part) => typeof part === 'string' && part.length > 0) ? true : undefined;
    case 'parameter':
    case 'unknown':
    case 'external':
      return undefined;
    case 'member':
      return atom.model.call || atom.model.construct ? true : undefined;
    default:
      return true;
  }
}

/** The known parts of a text; undefined for what is none. */
export function textView(atom: Atom): TextView | undefined {
  if (atom.kind === 'const') {
    if (typeof atom.value !== 'string') return undefined;
    return { exact: atom.value, prefix: atom.value, suffix: atom.value, pieces: [atom.value], holes: [], atom };
  }
  if (atom.kind !== 'text') return undefined;
  const { parts } = atom;
  const first = parts[0];
  const last = parts[parts.length - 1];
  return {
    prefix: typeof first === 'string' ? first : '',
    suffix: typeof last === 'string' ? last : '',
    pieces: parts.filter((part) => typeof part === 'string'),
    holes: parts.filter((part) => typeof part !== 'string'),
    atom,
  };
}
