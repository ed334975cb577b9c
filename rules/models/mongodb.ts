import { a, as, each } from './shapes';
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
const filtered: MemberModel = { call: { params: [as('nosql.query')] } };

export const mongodb: LibraryModel = {
  package: 'mongodb',
  versions: '>=4',
  exports: {
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
        ...each(
          ['find', 'findOne', 'findOneAndDelete', 'deleteOne', 'deleteMany', 'countDocuments', 'aggregate', 'count'],
          filtered,
        ),
        ...each(['findOneAndUpdate', 'updateOne', 'updateMany', 'replaceOne', 'findOneAndReplace'], {
          call: { params: [as('nosql.query'), as('nosql.update')] },
        }),
      },
    },
  },
};
