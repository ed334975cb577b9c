import { each } from './shapes';
import type { LibraryModel } from './vocabulary';

export const nestjsPassport: LibraryModel = {
  package: '@nestjs/passport',
  versions: '>=9',
  exports: each(['AuthGuard', 'PassportStrategy', 'PassportModule'], {}),
};
