import { digest } from './link';

const ALGORITHM = 'md5';

/** True when the downloaded image is the one the update server announced. */
export function isIntact(image: Buffer, announced: string): boolean {
  return digest(ALGORITHM, image) === announced;
}
