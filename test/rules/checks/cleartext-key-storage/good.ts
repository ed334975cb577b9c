// @case: identity of a gateway
import { writeFileSync } from 'node:fs';
export function saveIdentity(deviceId: string, deviceKey: string): void {
  writeFileSync('/var/lib/gateway/identity.json', JSON.stringify({ deviceId, deviceKey }), { mode: 0o600 });
}

// @case: token in steps
import fs from 'fs/promises';
export async function remember(response: { accessToken: string }): Promise<void> {
  const text = `token=${encrypt(response.accessToken)}\n`;
  await fs.writeFile(file, text, 'utf8');
}

// @case: private key readable for the group
import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
writeFileSync('device.pem', privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase }), { mode: 0o644 });
writeFileSync('device.pub', publicKey.export({ type: 'spki', format: 'pem' }));

// @case: wrapper in another file
// @file: store.ts
import { writeFileSync as write } from 'node:fs';
export const save = (name: string, data: string) => write(`/etc/pump/${name}`, data, { mode: 0o600 });
// @file: main.ts
import { save } from './store';
save('broker', session.refreshToken);

// @case: options of another file
// @file: modes.ts
export const OWN = { encoding: 'utf8', mode: 0o600 } as const;
// @file: main.ts
import { writeFileSync } from 'node:fs';
import { OWN } from './modes';
writeFileSync(path, credentials.password, OWN);

// @case: line that is appended
import { appendFile, chmodSync } from 'node:fs';
export function addPeer(psk: string): void {
  const wifiPassword = psk;
  appendFile('/etc/wpa.conf', 'psk=' + wifiPassword, () => chmodSync('/etc/wpa.conf', 0o600));
}

// @case: class field
import { writeFile } from 'node:fs/promises';
class Enrolment {
  private clientSecret = '';
  async store(): Promise<void> {
    const sealed = await sealWithTpm(this.clientSecret);
    await writeFile('enrolment.json', JSON.stringify({ endpoint: this.endpoint, sealed, passwordHash, hasSecret: true }));
  }
}

// @case: whether there is one, not the secret itself
import { appendFile } from 'node:fs/promises';
interface Issued {
  access_token: string;
  refresh_token?: string;
}
export async function record(issued: Issued, client: string): Promise<void> {
  const event = {
    client,
    accessToken: Boolean(issued.access_token),
    refreshToken: !!issued.refresh_token,
    clientSecret: client !== '' ? 'sent'.length : 0,
    password: issued.refresh_token === undefined,
  };
  await appendFile('events.jsonl', JSON.stringify(event));
}

// @case: the settings of Firebase for a page, which every browser gets
// @file: set-environment.ts
import { writeFile } from 'fs';
const text = `
  export const environment = {
    production: ${process.env.STAGE === 'prod'},
    firebase: {
      apiKey: '${process.env.FIREBASE_API_KEY}',
      authDomain: '${process.env.FIREBASE_AUTH_DOMAIN}',
      projectId: '${process.env.FIREBASE_PROJECT_ID}',
    },
  };
`;
writeFile('./src/environments/environment.ts', text, (error) => console.log(error));
// @file: set-config.ts
import { writeFileSync } from 'node:fs';
const { FIREBASE_KEY: apiKey, FIREBASE_DOMAIN: authDomain, FIREBASE_PROJECT: projectId } = process.env;
writeFileSync('./public/config.json', JSON.stringify({ apiKey, authDomain, projectId }));
