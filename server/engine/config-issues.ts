import { findNodeAtLocation, type Node as JsonNode } from 'jsonc-parser';
import type * as Zod from 'zod';

/** A tree's value without jsonc-parser's getNodeValue, which would let `__proto__` through. */
export function valueOf(node: JsonNode): unknown {
  if (node.type === 'array') return (node.children ?? []).map(valueOf);
  if (node.type !== 'object') return node.value as unknown;
  const entries = (node.children ?? []).flatMap(({ children }) =>
    children?.[1] ? [[String(children[0]!.value), valueOf(children[1])] as const] : [],
  );
  return Object.fromEntries(entries);
}

/** Issues of the branch of a union that came nearest, in place of "invalid input". */
export function flatIssues(issues: readonly Zod.core.$ZodIssue[]): Zod.core.$ZodIssue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
    const deepest = [...issue.errors].sort((a, b) => depth(b) - depth(a))[0]!;
    if (depth(deepest) === 0) return [issue];
    return flatIssues(deepest.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })));
  });
}

function depth(issues: readonly Zod.core.$ZodIssue[]): number {
  return Math.max(0, ...issues.map(({ path }) => path.length));
}

/** What is wrong, and at which setting. */
export function sentence(issue: Zod.core.$ZodIssue): string {
  const where = issue.path.length > 0 ? `"${issue.path.map(String).join('.')}": ` : '';
  if (issue.code === 'invalid_union' && issue.path.includes('rules'))
    return `${where}expected "off", "info", "warning", "error" or [severity, options].`;
  return `${where}${issue.message}`;
}

/** The node of a path, or of the longest part of it that exists. */
export function locate(tree: JsonNode, path: readonly PropertyKey[]): JsonNode | undefined {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length) as (string | number)[]);
    if (node) return node;
  }
  return tree;
}

export interface JsonSchema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
}

/** Names of the settings that a place of the configuration may hold. */
export function knownKeys(root: JsonSchema, path: readonly PropertyKey[]): string[] {
  const resolve = (schema: JsonSchema): JsonSchema[] => {
    const target = schema.$ref?.startsWith('#/$defs/') ? root.$defs?.[schema.$ref.slice('#/$defs/'.length)] : undefined;
    return [
      schema,
      ...(target ? resolve(target) : []),
      ...[...(schema.anyOf ?? []), ...(schema.allOf ?? [])].flatMap(resolve),
    ];
  };
  let at: JsonSchema[] = resolve(root);
  for (const key of path) {
    at = at.flatMap((schema) => {
      const rest = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
      const next = typeof key === 'number' ? schema.items : (schema.properties?.[String(key)] ?? rest);
      return next ? resolve(next) : [];
    });
  }
  return [...new Set(at.flatMap((schema) => Object.keys(schema.properties ?? {})))];
}
