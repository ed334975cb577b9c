import { as, each, labelled } from './shapes';
import type { LibraryModel } from './vocabulary';

/** Known by name: what stands behind it is judged where the whole application is read. */
const named = {};

export const nestjsGraphql: LibraryModel = {
  package: '@nestjs/graphql',
  versions: '>=10',
  exports: {
    // The schema has looked at its type: a text is a text, and an object has the fields of its input type.
    Args: {
      call: { decorates: { ...labelled('untrusted.http'), clears: ['type', 'nosql', 'prototype'], isTyped: true } },
    },
    ...each(
      ['Resolver', 'Query', 'Mutation', 'Subscription', 'ResolveField', 'Parent', 'Root', 'Context', 'Info'],
      named,
    ),
    ...each(['ArgsType', 'InputType', 'ObjectType', 'InterfaceType', 'Field', 'HideField', 'Directive'], named),
    ...each(['Extensions', 'Scalar', 'ResolveReference', 'Int', 'Float', 'ID', 'GraphQLISODateTime'], named),
    ...each(['PartialType', 'PickType', 'OmitType', 'IntersectionType', 'registerEnumType'], named),
    GqlExecutionContext: { members: { create: {} } },
    GraphQLModule: {
      members: {
        forRoot: { call: { params: [{ options: { introspection: as('graphql.introspection') } }] } },
        forRootAsync: {},
      },
    },
  },
};
