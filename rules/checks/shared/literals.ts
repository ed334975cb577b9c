import type { TSESTree } from '@typescript-eslint/utils';
import type { Module } from '../../semantics/module';
import type { Atom, Value } from '../../semantics/value';

export type ConstantText = Atom & { readonly kind: 'const'; readonly value: string };

/** The string constants among the possibilities of a value. */
export function constantTexts(value: Value): readonly ConstantText[] {
  return value.atoms.filter((atom): atom is ConstantText => atom.kind === 'const' && typeof atom.value === 'string');
}

/** The string constants that a library decoded into bytes: `CryptoJS.enc.Hex.parse('…')`. */
export function decodedTexts(value: Value): readonly ConstantText[] {
  return value.atoms.flatMap((atom) =>
    atom.kind === 'instance' && atom.type.endsWith('#wordArray') && atom.made?.args[0]
      ? constantTexts(atom.made.args[0])
      : [],
  );
}

/** True when the constant stands in for an environment variable or another setting that is missing. */
export function isFallback(atom: Atom): boolean {
  for (let hop = atom.hop; hop; hop = hop.from) if (hop.message.startsWith('this fallback')) return true;
  return false;
}

/** The literal that a constant was written as, when it stands in this module. */
export function literalIn(module: Module, atom: ConstantText): TSESTree.Node | undefined {
  return atom.module === module ? atom.node : undefined;
}

/** The range of the text inside the quotes of a string, for redaction. */
export function innerRange(node: TSESTree.Node): readonly [number, number] {
  return node.range[1] - node.range[0] >= 2 ? [node.range[0] + 1, node.range[1] - 1] : [node.range[0], node.range[1]];
}
