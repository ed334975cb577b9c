import { a, as, each } from './shapes';
import type { LibraryModel, MemberModel } from './vocabulary';

const record = as('database.record');
const records = { roles: ['database.record'], items: record } as const;
const writes = (options: Readonly<Record<string, typeof record | typeof records>>): MemberModel => ({
  call: { params: [{ options }] },
});

/** `$queryRaw` and `$executeRaw` are tags that send their holes as parameters; the `Unsafe` ones send a text as it is. */
const delegate: Record<string, MemberModel> = {
  ...each(['create', 'update', 'updateMany'], writes({ data: record })),
  ...each(['createMany', 'createManyAndReturn'], writes({ data: records })),
  upsert: writes({ create: record, update: record }),
};
const client: Record<string, MemberModel> = {
  ...each(['$queryRawUnsafe', '$executeRawUnsafe'], { call: { params: [as('sql.query')] } }),
  $extends: { call: { result: a('#extendedClient') } },
};

export const prismaClient: LibraryModel = {
  package: '@prisma/client',
  versions: '>=4',
  unchecked: 'the declarations are generated into the project from its own schema',
  exports: {
    PrismaClient: { construct: { result: a('#PrismaClient') } },
    Prisma: { members: { raw: { call: { params: [as('sql.query')] } } } },
  },
  types: {
    PrismaClient: {
      members: { ...client, $transaction: { call: { params: [{ callback: { params: [a('#PrismaClient')] } }] } } },
      others: { read: a('#Delegate') },
    },
    Delegate: { members: delegate },
    /** An extension may change what is written and what is read. */
    extendedClient: {
      members: { ...client, $transaction: { call: { params: [{ callback: { params: [a('#extendedClient')] } }] } } },
      others: { read: a('#extendedDelegate') },
    },
    extendedDelegate: { members: delegate },
  },
};
