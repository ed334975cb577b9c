// @case: identity of a gateway
import { writeFileSync } from 'node:fs';
export function saveIdentity(deviceId: string, deviceKey: string): void {
  // expect: cleartext-key-storage
  writeFileSync('/var/lib/gateway/identity.json', JSON.stringify({ deviceId, deviceKey }));
}

// @case: token in steps
import fs from 'fs/promises';
export async function remember(response: { accessToken: string }): Promise<void> {
  const text = `token=${response.accessToken}\n`;
  // expect: cleartext-key-storage
  await fs.writeFile(file, text, 'utf8');
}

// @case: private key readable for the group
import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
// expect: cleartext-key-storage
writeFileSync('device.pem', privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o644 });

// @case: wrapper in another file
// @file: store.ts
import { writeFileSync as write } from 'node:fs';
export const save = (name: string, data: string) => write(`/etc/pump/${name}`, data);
// @file: main.ts
import { save } from './store';
// expect: cleartext-key-storage
save('broker', session.refreshToken);

// @case: options of another file
// @file: modes.ts
export const SHARED = { encoding: 'utf8', mode: 0o664 } as const;
// @file: main.ts
import { writeFileSync } from 'node:fs';
import { SHARED } from './modes';
// expect: cleartext-key-storage
writeFileSync(path, credentials.password, SHARED);

// @case: line that is appended
import { appendFile } from 'node:fs';
export function addPeer(psk: string): void {
  const wifiPassword = psk;
  // expect: cleartext-key-storage
  appendFile('/etc/wpa.conf', 'psk=' + wifiPassword, () => undefined);
}

// @case: class field
import { writeFile } from 'node:fs/promises';
class Enrolment {
  private clientSecret = '';
  async store(): Promise<void> {
    // expect: cleartext-key-storage
    await writeFile('enrolment.json', JSON.stringify({ endpoint: this.endpoint, secret: this.clientSecret }));
  }
}

// @case: two secrets by one helper that writes, told once
// @file: settings.ts
import fs from 'node:fs';
export function saveSettings(changes: object): void {
  const all = { ...JSON.parse(fs.readFileSync('settings.json', 'utf8')), ...changes };
  Object.assign(all, changes);
  fs.writeFileSync('settings.json', JSON.stringify(changes));
}
// @file: main.ts
import crypto from 'node:crypto';
import { saveSettings } from './settings';
const cookieSecret = crypto.randomBytes(20).toString('hex');
// expect: cleartext-key-storage
saveSettings({ cookieSecret });
const sessionSecret = crypto.randomBytes(20).toString('hex');
saveSettings({ sessionSecret });

// @case: beside the settings of Firebase for a page, the key of a server
import { writeFileSync } from 'node:fs';
const text = `{
  "firebase": { "apiKey": "${process.env.FIREBASE_API_KEY}", "authDomain": "ward.vn", "projectId": "ward" },
  "gateway": { "apiKey": "${process.env.GATEWAY_API_KEY}" }
}`;
// expect: cleartext-key-storage
writeFileSync('./settings.json', text);
