import { a, any, called, each, gives, labelled, readsA } from './shapes';
import type { LibraryModel, ParamModel } from './vocabulary';

/** The client's input, as far as the schema lets it through that the procedure was given. */
const resolver: ParamModel = called({
  properties: {
    input: { ...labelled('untrusted.http'), schemaGivenTo: 'input' },
  },
});

export const trpcServer: LibraryModel = {
  package: '@trpc/server',
  versions: '>=10',
  exports: {
    initTRPC: {
      members: {
        create: { call: { params: [any], result: a('#root') } },
        context: gives('#builder'),
        meta: gives('#builder'),
      },
    },
  },
  types: {
    builder: {
      members: {
        create: { call: { params: [any], result: a('#root') } },
        ...each(['context', 'meta'], gives('#builder')),
      },
    },
    root: { members: { procedure: readsA('#procedure') } },
    procedure: {
      members: {
        ...each(['input', 'output', 'use', 'meta', 'concat'], { call: { params: [any], result: a('#procedure') } }),
        ...each(['query', 'mutation', 'subscription'], { call: { params: [resolver] } }),
      },
    },
  },
};
