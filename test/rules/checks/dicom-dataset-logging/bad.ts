// @case: server
import { Server, Scp } from 'dcmjs-dimse';
const server = new Server(Scp);
// expect: dicom-dataset-logging
server.listen(104, { logDatasets: true });

// @case: commands
import { Server, Scp } from 'dcmjs-dimse';
// expect: dicom-dataset-logging
new Server(Scp).listen(11112, { logCommandDatasets: true, logDatasets: false });

// @case: constant
import { Server, Scp } from 'dcmjs-dimse';
const VERBOSE = true;
// expect: dicom-dataset-logging
new Server(Scp).listen(104, { logDatasets: VERBOSE });

// @case: options of another file
// @file: options.ts
export const options = { logDatasets: true };
// @file: main.ts
import { Server, Scp } from 'dcmjs-dimse';
import { options } from './options';
// expect: dicom-dataset-logging
new Server(Scp).listen(104, options);

// @case: client behind a wrapper of another file
// @file: dimse.ts
import dcmjsDimse from 'dcmjs-dimse';
export function send(client: dcmjsDimse.Client, verbose: boolean): void {
  client.send('pacs.ward.example', 104, 'GATEWAY', 'PACS', { logDatasets: verbose });
}
// @file: main.ts
import dcmjsDimse from 'dcmjs-dimse';
import { send } from './dimse';
// expect: dicom-dataset-logging
send(new dcmjsDimse.Client(), true);

// @case: client
import { Client } from 'dcmjs-dimse';
// expect: dicom-dataset-logging
new Client().send('pacs.ward.example', 104, 'GATEWAY', 'PACS', { logDatasets: true });
