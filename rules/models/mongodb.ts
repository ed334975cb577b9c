import type { Hazard } from './labels';
import { a, any, as, each } from './shapes';
import type { LibraryModel, MemberModel, ParamModel } from './vocabulary';

const options: ParamModel = {
  roles: ['database.options'],
  options: {
    auth: { options: { username: as('credential.username'), password: as('credential.secret') } },
    tlsAllowInvalidCertificates: as('tls.verification-off'),
    tlsInsecure: as('tls.verification-off'),
    tlsCAFile: as('tls.ca'),
  },
};
/** An id is made of a text or of bytes, and anything else is refused: nothing of a query language is left in it. */
const clears: readonly Hazard[] = ['type', 'nosql', 'prototype', 'code', 'deserialize'];
const made = { params: [any], result: { passes: [0], clears } } as const;
export const objectId: MemberModel = {
  construct: made,
  members: {
    isValid: { call: { guards: { param: 0, clears, how: 'returns-true' } } },
    ...each(['createFromHexString', 'createFromBase64'], { call: made }),
  },
};
export const validObjectId: MemberModel = { call: { guards: { param: 0, clears, how: 'returns-true' } } };

const record = as('database.record');
const filtered: MemberModel = { call: { params: [as('nosql.query')] } };

export const mongodb: LibraryModel = {
  package: 'mongodb',
  versions: '>=4',
  exports: {
    ObjectId: objectId,
    MongoClient: {
      construct: { params: [as('database.url'), options], result: a('#MongoClient') },
      members: { connect: { call: { params: [as('database.url'), options], result: a('#MongoClient') } } },
    },
  },
  types: {
    MongoClient: { members: { db: { call: { result: a('#Db') } }, connect: { call: { result: a('#MongoClient') } } } },
    Db: {
      members: {
        collection: { call: { result: a('#Collection') } },
        command: { call: { params: [as('nosql.query')] } },
      },
    },
    Collection: {
      members: {
        insertOne: { call: { params: [record] } },
        insertMany: { call: { params: [{ items: record }] } },
        ...each(
          ['find', 'findOne', 'findOneAndDelete', 'deleteOne', 'deleteMany', 'countDocuments', 'aggregate', 'count'],
          filtered,
        ),
        ...each(['findOneAndUpdate', 'updateOne', 'updateMany', 'replaceOne', 'findOneAndReplace'], {
          call: { params: [as('nosql.query'), as('nosql.update', 'database.record')] },
        }),
      },
    },
  },
};
