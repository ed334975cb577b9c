import { as } from './shapes';
import type { LibraryModel } from './vocabulary';

export const apolloServer: LibraryModel = {
  package: '@apollo/server',
  versions: '>=4',
  aliases: ['apollo-server', 'apollo-server-express'],
  exports: { ApolloServer: { construct: { params: [{ options: { introspection: as('graphql.introspection') } }] } } },
};
