// @case: association without security options
import { Client } from 'dcmjs-dimse';
const client = new Client();
// expect: dicom-without-tls
client.send('pacs.hospital.example', 104, 'CT-GATEWAY', 'PACS');

// @case: other options only, by require
const dimse = require('dcmjs-dimse');
const { Client: DimseClient } = dimse;
const client = new DimseClient();
// expect: dicom-without-tls
client.send('pacs.hospital.example', 104, 'GW', 'PACS', { associationTimeout: 10000 });

// @case: listener
import { Server, Scp } from 'dcmjs-dimse';
class ArchiveScp extends Scp {}
const server = new Server(ArchiveScp);
// expect: dicom-without-tls
server.listen(104);

// @case: listener with TLS that asks for no certificate
import { Server, Scp } from 'dcmjs-dimse';
class ArchiveScp extends Scp {}
const server = new Server(ArchiveScp);
// expect: dicom-without-tls
server.listen(2762, { securityOptions: { key: Buffer.from('k'), cert: Buffer.from('c'), requestCert: false } });

// @case: native library, which has no TLS
import { storeScu } from 'dicom-dimse-native';
const target = { aet: 'PACS', ip: 'pacs.hospital.example', port: '104' };
// expect: dicom-without-tls
storeScu({ source: { aet: 'GW', ip: '10.2.0.4', port: '9999' }, target, sourcePath: '/studies' }, () => undefined);

// @case: native listener
import * as dimse from 'dicom-dimse-native';
export function start() {
  // expect: dicom-without-tls
  dimse.startStoreScp({ source: { aet: 'ARCHIVE', ip: '0.0.0.0', port: '4446' }, peers: [], storagePath: '/studies' }, () => undefined);
}

// @case: options from another file
// @file: pacs.ts
export const pacs = { host: 'pacs.hospital.example', port: 104 };
export const options = { connectTimeout: 3000 };
// @file: main.ts
import { Client } from 'dcmjs-dimse';
import { options, pacs } from './pacs';
export class ImageSender {
  private readonly client = new Client();
  push() {
    // expect: dicom-without-tls
    this.client.send(pacs.host, pacs.port, 'GW', 'PACS', options);
  }
}

// @case: client made in another file
// @file: client.ts
import { Client } from 'dcmjs-dimse';
export function makeClient() {
  return new Client();
}
// @file: main.ts
import { makeClient } from './client';
const client = makeClient();
// expect: dicom-without-tls
client.send('pacs.hospital.example', 11112, 'GW', 'PACS');
