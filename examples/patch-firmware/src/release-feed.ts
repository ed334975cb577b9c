import { verify } from 'node:crypto';
import { downloadPath, FEED, releaseKey } from './feed-settings';

/** The image that a patch of this revision is to run. */
export async function fetchImage(revision: string): Promise<Buffer> {
  const response = await fetch(FEED + downloadPath(revision), { signal: AbortSignal.timeout(30_000) });
  if (!response.ok) throw new Error(`No firmware for ${revision}`);
  return Buffer.from(await response.arrayBuffer());
}

/** True when the vendor has signed the image. */
export function isGenuine(image: Buffer, signature: Buffer): boolean {
  return verify(null, image, releaseKey, signature);
}
