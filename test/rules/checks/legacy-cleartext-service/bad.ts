// @case: Telnet console of a device
import { Telnet } from 'telnet-client';
export async function reboot(host: string): Promise<void> {
  const console = new Telnet();
  // expect: legacy-cleartext-service
  await console.connect({ host, port: 23, username: 'service' });
}

// @case: options in a constant, secure is false
import { Client as FtpClient } from 'basic-ftp';
const ACCESS = { host: 'pacs-drop.ward.example', user: 'drop', secure: false };
export async function drop(): Promise<void> {
  // expect: legacy-cleartext-service
  await new FtpClient().access(ACCESS);
}

// @case: options from another file
// @file: settings.ts
export const lab = { host: 'lab.clinic.example', user: 'lis' };
// @file: results.ts
import * as ftp from 'basic-ftp';
import { lab } from './settings';
export class Results {
  private readonly client = new ftp.Client();
  // expect: legacy-cleartext-service
  open = () => this.client.access({ ...lab, password: process.env.LIS_PASSWORD });
}

// @case: old ftp client
import Ftp from 'ftp';
const client = new Ftp();
// expect: legacy-cleartext-service
client.connect({ host: 'analyser.lab.example', user: 'field' });

// @case: wrapper in another file
// @file: raw.ts
import net from 'node:net';
export const open = (port: number, host: string) => net.connect(port, host);
// @file: service.ts
import { open } from './raw';
// expect: legacy-cleartext-service
export const shell = (host: string) => open(23, host);

// @case: socket to an FTP port
import { createConnection } from 'node:net';
const FTP_PORT = 21;
// expect: legacy-cleartext-service
export const control = (host: string) => createConnection({ host, port: FTP_PORT });

// @case: community string of SNMPv2c
import snmp from 'net-snmp';
export function readPump(host: string, community: string, done: (error: Error | null) => void): void {
  // expect: legacy-cleartext-service
  const session = snmp.createSession(host, community, { version: snmp.Version2c });
  session.get(['1.3.6.1.4.1.1'], done);
}

// @case: the version of SNMP that is set up
import snmp from 'net-snmp';
export function sessionOf(device: { host: string; version: string; community: string; user: snmp.User }) {
  if (device.version === '3') return snmp.createV3Session(device.host, device.user, {});
  else {
    // expect: legacy-cleartext-service (low)
    return snmp.createSession(device.host, device.community, { version: snmp.Version2c });
  }
}
