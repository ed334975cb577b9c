import { any, as } from './shapes';
import type { LibraryModel } from './vocabulary';

export const awsSdkS3RequestPresigner: LibraryModel = {
  package: '@aws-sdk/s3-request-presigner',
  versions: '>=3',
  exports: { getSignedUrl: { call: { params: [any, any, { options: { expiresIn: as('cloud.link.seconds') } }] } } },
};
