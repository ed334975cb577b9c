import { objectId, validObjectId } from './mongodb';
import { a, as, called, each, gives, rowsOf } from './shapes';
import type { LibraryModel, MemberModel, ResultModel, TypeModel, TypeName } from './vocabulary';

const connect: MemberModel = {
  call: {
    params: [
      as('database.url'),
      {
        roles: ['database.options'],
        options: {
          user: as('credential.username'),
          pass: as('credential.secret'),
          auth: { options: { username: as('credential.username'), password: as('credential.secret') } },
          tlsAllowInvalidCertificates: as('tls.verification-off'),
          tlsInsecure: as('tls.verification-off'),
          tlsCAFile: as('tls.ca'),
        },
      },
    ],
  },
};
const finding = (type: TypeName): MemberModel => ({ call: { params: [as('nosql.query')], result: a(type) } });
/** A query that is sent when it is awaited, and gives records of the model that it began with. */
const query = (type: TypeName, result: ResultModel): TypeModel => ({
  members: {
    ...each(['lean', 'select', 'populate', 'sort', 'limit', 'skip', 'session', 'orFail'], gives(type)),
    exec: { call: { result } },
    then: { call: { params: [called(result)] } },
  },
});
const filtered: MemberModel = { call: { params: [as('nosql.query')] } };
const model: TypeModel = {
  members: {
    find: finding('#Query'),
    findOne: finding('#queryOfOne'),
    findById: gives('#queryOfOne'),
    ...each(['findOneAndDelete', 'deleteOne', 'deleteMany', 'countDocuments', 'exists'], filtered),
    ...each(['findOneAndUpdate', 'updateOne', 'updateMany', 'replaceOne', 'findOneAndReplace'], {
      call: { params: [as('nosql.query'), as('nosql.update', 'database.record')] },
    }),
    ...each(['where', 'distinct'], { call: { params: [as('nosql.query'), as('nosql.query')] } }),
    aggregate: filtered,
    findByIdAndUpdate: { call: { params: [{}, as('database.record')] } },
    create: { call: { params: [{ roles: ['database.record'], items: as('database.record') }] } },
    discriminator: { call: { result: a('#Model') } },
    insertMany: { call: { params: [{ roles: ['database.record'], items: as('database.record') }] } },
  },
};

export const mongoose: LibraryModel = {
  package: 'mongoose',
  versions: '>=6',
  undeclared: { Schema: 'a constructor that works without `new` too (lib/schema.js)' },
  exports: {
    connect,
    createConnection: connect,
    set: { call: { roles: ['debug.setting'] } },
    ...each(['isValidObjectId', 'isObjectIdOrHexString'], validObjectId),
    Types: { members: { ObjectId: objectId } },
    model: { call: { result: a('#Model') } },
    Schema: { construct: { result: a('#Schema') }, call: { result: a('#Schema') } },
  },
  types: {
    Model: model,
    Schema: { members: {} },
    Query: query('#Query', rowsOf('#Model')),
    queryOfOne: query('#queryOfOne', { rowsOf: '#Model' }),
  },
};
