import { called, labelled, nothing } from './shapes';
import type { LibraryModel, OptionsModel, ParamModel, ResultModel } from './vocabulary';

/** The schema has seen to the types of arguments. */
const args: ResultModel = { ...labelled('untrusted.http'), clears: ['nosql', 'type'] };
const resolver: ParamModel = called(nothing, args);
const fields: OptionsModel = { '*': { options: { resolve: resolver, subscribe: resolver } } };

/** Types of a schema that is written in code. Their fields are an object or, where types refer to each other, a function. */
export const graphql: LibraryModel = {
  package: 'graphql',
  versions: '>=15',
  exports: {
    GraphQLObjectType: {
      construct: { params: [{ options: { fields: { options: fields, callback: { returns: { options: fields } } } } }] },
    },
  },
};
