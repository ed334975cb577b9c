import CryptoJS from 'crypto-js';
import { vaultSettings } from '../settings';

/** Readings at rest, for the time without network. */
export class Vault {
  private readonly phrase = vaultSettings.phrase;

  seal(readings: readonly object[]): string {
    return CryptoJS.AES.encrypt(JSON.stringify(readings), this.phrase).toString();
  }

  open(sealed: string): unknown {
    return JSON.parse(CryptoJS.AES.decrypt(sealed, this.phrase).toString(CryptoJS.enc.Utf8));
  }
}
