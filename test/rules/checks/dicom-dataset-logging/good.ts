// @case: server
import { Server, Scp } from 'dcmjs-dimse';
const server = new Server(Scp);
server.listen(104, { logDatasets: false });

// @case: commands
import { Server, Scp } from 'dcmjs-dimse';
new Server(Scp).listen(11112, { logCommandDatasets: false });

// @case: constant
import { Server, Scp } from 'dcmjs-dimse';
const VERBOSE = false;
new Server(Scp).listen(104, { logDatasets: VERBOSE });

// @case: options of another file
// @file: options.ts
export const options = { connectTimeout: 5000 };
// @file: main.ts
import { Server, Scp } from 'dcmjs-dimse';
import { options } from './options';
new Server(Scp).listen(104, options);

// @case: switched by the environment
import { Server, Scp } from 'dcmjs-dimse';
new Server(Scp).listen(104, { logDatasets: process.env.LOG_PHANTOM === '1' });

// @case: client
import { Client } from 'dcmjs-dimse';
new Client().send('pacs.ward.example', 104, 'GATEWAY', 'PACS', { asyncOpsInvoked: 1 });
