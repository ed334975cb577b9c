// @case: association with security options
import { Client } from 'dcmjs-dimse';
const client = new Client();
client.send('pacs.hospital.example', 2762, 'CT-GATEWAY', 'PACS', { securityOptions: { ca: Buffer.from('c'), rejectUnauthorized: true } });

// @case: security options in a constant, by require
const dimse = require('dcmjs-dimse');
const { Client: DimseClient } = dimse;
const client = new DimseClient();
const securityOptions = { minVersion: 'TLSv1.2', rejectUnauthorized: true };
client.send('pacs.hospital.example', 2762, 'GW', 'PACS', { associationTimeout: 10000, securityOptions });

// @case: listener that asks for certificates
import { Server, Scp } from 'dcmjs-dimse';
class ArchiveScp extends Scp {}
const server = new Server(ArchiveScp);
server.listen(2762, { securityOptions: { key: Buffer.from('k'), cert: Buffer.from('c'), requestCert: true, rejectUnauthorized: true } });

// @case: options that are not known
import { Client } from 'dcmjs-dimse';
export function push(options: object) {
  new Client().send('pacs.hospital.example', 2762, 'GW', 'PACS', { ...options });
}

// @case: security options from another file
// @file: pacs.ts
export const options = { securityOptions: { ca: 'ca', rejectUnauthorized: true } };
// @file: main.ts
import { Client } from 'dcmjs-dimse';
import { options } from './pacs';
new Client().send('pacs.hospital.example', 2762, 'GW', 'PACS', options);

// @case: a send of something else
class Client {
  send(host: string, port: number, from: string, to: string) {
    return [host, port, from, to];
  }
}
new Client().send('pacs.hospital.example', 104, 'CT-GATEWAY', 'PACS');
