import { each } from './shapes';
import type { LibraryModel } from './vocabulary';

export const nestjsThrottler: LibraryModel = {
  package: '@nestjs/throttler',
  versions: '>=4',
  exports: each(['ThrottlerModule', 'ThrottlerGuard', 'Throttle', 'SkipThrottle'], {}),
};
