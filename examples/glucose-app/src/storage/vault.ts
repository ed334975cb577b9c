import { vaultSettings } from '../settings';

/** Readings at rest, for the time without network. */
export class Vault {
  private readonly phrase = vaultSettings.phrase;

  private key(): Promise<CryptoKey> {
    return crypto.subtle.importKey('raw', new TextEncoder().encode(this.phrase), 'AES-GCM', false, ['encrypt', 'decrypt']);
  }

  async seal(readings: readonly object[]): Promise<{ iv: Uint8Array; sealed: ArrayBuffer }> {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await this.key(), new TextEncoder().encode(JSON.stringify(readings)));
    return { iv, sealed };
  }

  async open(iv: Uint8Array, sealed: ArrayBuffer): Promise<unknown> {
    return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, await this.key(), sealed)));
  }
}
