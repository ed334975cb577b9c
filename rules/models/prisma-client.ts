import { a, as, each } from './shapes';
import type { LibraryModel } from './vocabulary';

/** `$queryRaw` and `$executeRaw` are tags that send their holes as parameters; the `Unsafe` ones send a text as it is. */
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
      members: { ...each(['$queryRawUnsafe', '$executeRawUnsafe'], { call: { params: [as('sql.query')] } }) },
    },
  },
};
