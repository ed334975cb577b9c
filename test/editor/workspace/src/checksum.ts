import { createHash } from 'node:crypto';

export function firmwareDigest(image: Buffer): string {
  return createHash('md5').update(image).digest('hex');
}
