import { each } from './shapes';
import type { LibraryModel } from './vocabulary';

/** What the installation sets: the environment, `.env` files and what `load` puts together of them. */
export const nestjsConfig: LibraryModel = {
  package: '@nestjs/config',
  versions: '>=1',
  exports: {},
  types: { ConfigService: { members: each(['get', 'getOrThrow'], { call: { result: { labels: ['config'] } } }) } },
};
