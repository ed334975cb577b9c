import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import { keyName, unwrap } from '../../semantics/syntax';
import { decorations, lineage, named, type Decoration, type NestClass } from './nest-decorators';
import type { Decorated } from './nest-metadata';
import type { Piece } from './mentions';

/** The routes of NestJS controllers, with what their decorators put before them. */

export interface NestRoute {
  /** Lower case, `post`; `all` for any; `query` and `mutation` for fields of GraphQL. */
  readonly method: string;
  /** With the path of the controller, and with `/` in front; the name of a field. */
  readonly path: string;
  readonly handler: TSESTree.MethodDefinition;
  /** The class that the method stands in. */
  readonly owner: NestClass;
  /** The decorator that makes it a route. */
  readonly verb: TSESTree.Node;
  readonly decorated: Decorated;
}

const FIELDS = new Set(['Query', 'Mutation']);
const VERBS = new Set(['Get', 'Post', 'Put', 'Patch', 'Delete', 'All', 'Options', 'Head', 'Search', 'Sse']);

/** The routes of a controller, or the fields of a GraphQL resolver; those of the classes that it extends included. */
export function routesOf(cls: NestClass, rule: RuleContext<string>): readonly NestRoute[] {
  const line = lineage(cls, rule);
  const owner = line.flatMap(({ node, module }) => decorations(node.decorators, module, rule));
  const [controller] = named(owner, '@nestjs/common', 'Controller');
  const [resolver] = named(owner, '@nestjs/graphql', 'Resolver');
  if (!controller && !resolver) return [];
  const seen = new Set<string>();
  return line.flatMap((cls) =>
    cls.node.body.body.flatMap((member): readonly NestRoute[] => {
      if (member.type !== 'MethodDefinition' || member.decorators.length === 0) return [];
      const name = keyName(member) ?? '';
      if (seen.has(name)) return [];
      seen.add(name);
      const method = decorations(member.decorators, cls.module, rule);
      const verbs = controller ? named(method, '@nestjs/common', VERBS) : named(method, '@nestjs/graphql', FIELDS);
      return verbs.map((verb) => ({
        method: verb.name.toLowerCase(),
        path: controller ? join(pathOf(controller, rule), pathOf(verb, rule)) : fieldOf(verb, rule) || name,
        handler: member,
        owner: cls,
        verb: verb.node,
        decorated: { method, owner },
      }));
    }),
  );
}

/** What `@UseGuards(…)`, or another of its kind, names on a method and on its class. */
export function used(decorated: Decorated, name: 'UseGuards' | 'UseInterceptors'): readonly Piece[] {
  return [...decorated.owner, ...decorated.method].flatMap((one) =>
    named([one], '@nestjs/common', name).flatMap(({ args, module }) =>
      args.map((node) => ({ node: node.type === 'SpreadElement' ? node.argument : node, module })),
    ),
  );
}

/** `@Controller('pumps')`, `@Controller({ path: 'pumps' })`, `@Post([':id/stop', ':id/halt'])`. */
function pathOf({ args, module }: Decoration, rule: RuleContext<string>): string {
  const [first] = args;
  if (!first) return '';
  const at = unwrap(first);
  const value = rule.semantics.value(at, module);
  const path = value.atoms.some((atom) => atom.kind === 'object') ? rule.semantics.property(value, 'path') : value;
  const listed = path.atoms.flatMap((atom) => (atom.kind === 'array' ? atom.items.slice(0, 1) : []))[0] ?? path;
  const text = listed.texts()[0];
  return text ? (text.exact ?? text.pieces.join(':x')) : '';
}

/** `@Mutation('stopPump')`, `@Mutation(() => Pump, { name: 'stopPump' })`; otherwise a field is named after its method. */
function fieldOf({ args, module }: Decoration, rule: RuleContext<string>): string {
  const names = args.flatMap((one) => {
    const value = rule.semantics.value(one, module);
    return [value, rule.semantics.property(value, 'name')].map((name) => name.only()?.value);
  });
  return names.find((name): name is string => typeof name === 'string') ?? '';
}

function join(...parts: readonly string[]): string {
  return `/${parts
    .map((part) => part.replace(/^\/+|\/+$/g, ''))
    .filter((part) => part !== '')
    .join('/')}`;
}
