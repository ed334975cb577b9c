import type { TSESTree } from '@typescript-eslint/utils';
import type { Semantics } from '../../semantics/semantics';
import { keyName, unwrap } from '../../semantics/syntax';

/** A setting as a schema of settings declares it. */
export interface DeclaredSetting {
  /** Of the environment variable or, where there is none, of the setting. */
  readonly name: string;
  /** What it is where nobody sets it. */
  readonly fallback: TSESTree.Node;
}

/**
 * `{ doc: 'signs tokens', format: String, default: 'ward-9', env: 'TOKEN_SECRET' }` in a schema of convict, which may stand in
 * another file than the call that is given it. A setting without a variable counts where the schema says that it is sensitive.
 */
export function declaredSetting(node: TSESTree.ObjectExpression, semantics: Semantics): DeclaredSetting | undefined {
  const parts = new Map(
    node.properties.flatMap((one) => (one.type === 'Property' ? [[keyName(one) ?? '', unwrap(one.value)]] : [])),
  );
  const fallback = parts.get('default');
  if (!fallback || !['doc', 'format', 'sensitive'].some((name) => parts.has(name)) || !usesConvict(semantics))
    return undefined;
  const env = parts.get('env');
  if (env) return env.type === 'Literal' && typeof env.value === 'string' ? { name: env.value, fallback } : undefined;
  const sensitive = parts.get('sensitive');
  const holder = node.parent.type === 'Property' ? keyName(node.parent) : undefined;
  return holder !== undefined && sensitive?.type === 'Literal' && sensitive.value === true
    ? { name: holder, fallback }
    : undefined;
}

function usesConvict(semantics: Semantics): boolean {
  return semantics.module.sources.has('convict') || semantics.leastVersion('convict') !== undefined;
}
