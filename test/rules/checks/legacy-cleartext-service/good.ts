// @case: SSH console of a device
import { Client } from 'ssh2';
export async function reboot(host: string, privateKey: Buffer): Promise<void> {
  const console = new Client();
  console.connect({ host, port: 22, username: 'service', privateKey });
}

// @case: options in a constant, secure
import { Client as FtpClient } from 'basic-ftp';
const ACCESS = { host: 'pacs-drop.ward.example', user: 'drop', secure: 'implicit' as const };
export async function drop(): Promise<void> {
  await new FtpClient().access(ACCESS);
}

// @case: options from another file
// @file: settings.ts
export const lab = { host: 'lab.clinic.example', user: 'lis', secure: true };
// @file: results.ts
import * as ftp from 'basic-ftp';
import { lab } from './settings';
export class Results {
  private readonly client = new ftp.Client();
  open = () => this.client.access({ ...lab, password: process.env.LIS_PASSWORD });
}

// @case: old ftp client
import Ftp from 'ftp';
const client = new Ftp();
client.connect({ host: 'analyser.lab.example', user: 'field', secure: true });

// @case: wrapper in another file
// @file: raw.ts
import net from 'node:net';
export const open = (port: number, host: string) => net.connect(port, host);
// @file: service.ts
import { open } from './raw';
export const shell = (host: string) => open(8822, host);

// @case: explicit FTPS by hand
import { Client } from 'basic-ftp';
export async function open(host: string): Promise<Client> {
  const client = new Client();
  await client.connect(host, 21);
  await client.useTLS();
  return client;
}

// @case: this machine
import { Telnet } from 'telnet-client';
export const emulator = () => new Telnet().connect({ host: '127.0.0.1', port: 5554 });
