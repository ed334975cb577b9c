import { as, called, labelled } from './shapes';
import type { LibraryModel, ParamModel } from './vocabulary';

/** Methods of the root value are called with the arguments of the field alone. */
const root: ParamModel = { options: { '*': called({ ...labelled('untrusted.http'), clears: ['nosql', 'type'] }) } };

export const expressGraphql: LibraryModel = {
  package: 'express-graphql',
  versions: '>=0.9',
  exports: {
    graphqlHTTP: { call: { params: [{ options: { rootValue: root, graphiql: as('graphql.introspection') } }] } },
  },
};
