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

/** Up to version 4 a function could be given that is called with the client, up to version 2 with the data base itself. */
const connected: ParamModel = { callback: { params: [any, a('#MongoClient')] } };

const record = as('database.record');
const filtered: MemberModel = { call: { params: [as('nosql.query')] } };

export const mongodb: LibraryModel = {
  package: 'mongodb',
  versions: '>=2',
  undeclared: {
    'MongoClient.connect(1)': 'up to version 4 a function to call with the client',
    'MongoClient.connect(2)': 'up to version 4 a function to call with the client',
    '#MongoClient.connect(0)': 'up to version 4 a function to call with the client',
    '#MongoClient.collection': 'what the callback of connect() was given up to version 2 was the data base',
    '#Collection.insert': 'a method of collections up to version 4 of the driver',
    '#Collection.save': 'a method of collections up to version 3 of the driver',
    '#Collection.update': 'a method of collections up to version 4 of the driver',
    '#Collection.remove': 'a method of collections up to version 4 of the driver',
    '#Db.collection()': 'the former methods of its result are not declared',
  },
  exports: {
    ObjectId: objectId,
    MongoClient: {
      construct: { params: [as('database.url'), options], result: a('#MongoClient') },
      members: {
        connect: {
          call: {
            params: [as('database.url'), { ...options, ...connected }, connected],
            result: a('#MongoClient'),
          },
        },
      },
    },
  },
  types: {
    MongoClient: {
      members: {
        db: { call: { result: a('#Db') } },
        connect: { call: { params: [connected], result: a('#MongoClient') } },
        collection: { call: { result: a('#Collection') } },
      },
    },
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
        insert: { call: { params: [record] } },
        save: { call: { params: [record] } },
        update: { call: { params: [as('nosql.query'), as('nosql.update', 'database.record')] } },
        ...each(
          [
            'find',
            'findOne',
            'findOneAndDelete',
            'deleteOne',
            'deleteMany',
            'countDocuments',
            'aggregate',
            'count',
            'remove',
          ],
          filtered,
        ),
        ...each(['findOneAndUpdate', 'updateOne', 'updateMany', 'replaceOne', 'findOneAndReplace'], {
          call: { params: [as('nosql.query'), as('nosql.update', 'database.record')] },
        }),
      },
    },
  },
};
