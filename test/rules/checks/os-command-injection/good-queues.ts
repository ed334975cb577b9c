// @case: a job of another name than the one that carries the text
// @file: package.json
{ "name": "ward-print", "scripts": { "start": "node dist/server.js" }, "dependencies": { "bull": "^4.16.0", "express": "^4.19.0" } }
// @file: src/server.ts
import express from 'express';
import { printQueue } from './queues';
import './printer';
const app = express();
app.use(express.json());
app.post('/labels', async (req, res) => {
  await printQueue.add('note', { printer: req.body.printer });
  await printQueue.add('label', { printer: 'label-1' });
  res.sendStatus(202);
});
app.listen(8080, '127.0.0.1');
// @file: src/queues.ts
import Queue from 'bull';
export const printQueue = new Queue('print', process.env.REDIS_URL!);
// @file: src/printer.ts
import { exec } from 'node:child_process';
import { printQueue } from './queues';
printQueue.process('label', 2, async (job, done) => {
  exec(`lp -d ${job.data.printer} /var/spool/label.pdf`, (error) => done(error));
});

// @case: a worker of another queue, and one of a queue whose name is not known
import express from 'express';
import { Queue, Worker } from 'bullmq';
import { exec } from 'node:child_process';
const app = express();
const scans = new Queue('scans');
app.post('/scans', express.json(), async (req, res) => {
  await scans.add('convert', { series: req.body.series });
  res.sendStatus(202);
});
export const other = new Worker('backups', async (job) => {
  exec(`backup ${job.data.series}`);
});
export const unknown = new Worker(process.env.QUEUE!, async (job) => {
  exec(`backup ${job.data.series}`);
});
app.listen(8080, '127.0.0.1');

// @case: another field of the job
import express from 'express';
import Queue from 'bull';
import { exec } from 'node:child_process';
const reports = new Queue('reports');
const app = express();
app.post('/reports', express.json(), async (req, res) => {
  await reports.add({ title: req.body.title, format: 'pdf' });
  res.sendStatus(202);
});
reports.process(async ({ data }) => {
  exec(`make-report --format ${data.format}`);
});
app.listen(8080, '127.0.0.1');

// @case: checked before it is put into the queue
import express from 'express';
import Queue from 'bull';
import { exec } from 'node:child_process';
const reports = new Queue('reports');
const app = express();
app.post('/reports', express.json(), async (req, res) => {
  const ward = Number(req.body.ward);
  if (!Number.isInteger(ward)) return res.sendStatus(400);
  await reports.add('ward', { ward });
  res.sendStatus(202);
});
reports.process('ward', async (job) => {
  exec(`make-report --ward ${job.data.ward}`);
});
app.listen(8080, '127.0.0.1');

// @case: a job of Agenda of another name
import express from 'express';
import Agenda from 'agenda';
import { exec } from 'node:child_process';
const agenda = new Agenda({ db: { address: process.env.MONGO_URL! } });
const app = express();
app.post('/exports', express.json(), async (req, res) => {
  await agenda.now('note export', { ward: req.body.ward });
  res.sendStatus(202);
});
agenda.define('export ward', async (job) => {
  exec(`export-ward ${job.attrs.data.ward}`);
});
app.listen(8080, '127.0.0.1');
