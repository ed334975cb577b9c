import { as, each } from './shapes';
import type { LibraryModel } from './vocabulary';

/** The second argument is the cost, or a salt that carries it. */
const hash = { call: { params: [as('crypto.password.hash'), as('crypto.kdf.iterations', 'crypto.salt')] } };

export const bcrypt: LibraryModel = {
  package: 'bcrypt',
  versions: '>=5',
  aliases: ['bcryptjs'],
  typings: '@types/bcrypt',
  exports: {
    ...each(['hash', 'hashSync'], hash),
    ...each(['genSalt', 'genSaltSync'], { call: { params: [as('crypto.kdf.iterations')] } }),
    ...each(['compare', 'compareSync'], {}),
  },
};
