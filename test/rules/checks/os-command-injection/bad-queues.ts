// @case: a job of Bull, of one name of several
// @file: package.json
{ "name": "ward-print", "scripts": { "start": "node dist/server.js" }, "dependencies": { "bull": "^4.16.0", "express": "^4.19.0" } }
// @file: src/server.ts
import express from 'express';
import { printQueue } from './queues';
import './printer';
const app = express();
app.use(express.json());
app.post('/labels', async (req, res) => {
  await printQueue.add('label', { printer: req.body.printer, copies: 1 }, { attempts: 3 });
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
  // expect: os-command-injection
  exec(`lp -d ${job.data.printer} /var/spool/label.pdf`, (error) => done(error));
});

// @case: a job without a name, in a program of its own, in JavaScript
// @file: package.json
{ "name": "reports", "main": "src/server.js", "dependencies": { "bull": "^4.16.0", "express": "^4.19.0" } }
// @file: src/server.js
const express = require('express');
const { reports } = require('./queues');
const app = express();
app.post('/reports', async (req, res) => {
  await reports.add({ file: req.query.file });
  res.sendStatus(202);
});
app.listen(8080, '127.0.0.1');
// @file: src/queues.js
const Bull = require('bull');
exports.reports = new Bull('reports');
// @file: src/worker.js
const path = require('path');
const { reports } = require('./queues');
reports.process(path.join(__dirname, 'jobs', 'report.js'));
// @file: src/jobs/report.js
const { execSync } = require('child_process');
module.exports = async function (job) {
  // expect: os-command-injection
  execSync(`pdftotext ${job.data.file}`);
};

// @case: a worker of BullMQ with the processor of another file, jobs added in one go
// @file: package.json
{ "name": "scans", "main": "src/server.ts", "dependencies": { "bullmq": "^5.0.0", "express": "^4.19.0" } }
// @file: src/names.ts
export const QUEUES = { SCANS: 'scans' } as const;
// @file: src/server.ts
import express from 'express';
import { Queue } from 'bullmq';
import { QUEUES } from './names';
const app = express();
const scans = new Queue(QUEUES.SCANS, { connection: { host: 'redis' } });
app.post('/scans', express.json(), async (req, res) => {
  await scans.addBulk([{ name: 'convert', data: { series: req.body.series } }]);
  res.sendStatus(202);
});
app.listen(8080, '127.0.0.1');
// @file: src/worker.ts
import { Worker } from 'bullmq';
import { convert } from './jobs/convert';
import { QUEUES } from './names';
export const worker = new Worker(QUEUES.SCANS, convert, { connection: { host: 'redis' } });
// @file: src/jobs/convert.ts
import type { Job } from 'bullmq';
import { exec } from 'node:child_process';
export async function convert(job: Job<{ series: string }>): Promise<void> {
  const { series } = job.data;
  // expect: os-command-injection
  exec(`dcm2jpg /scans/${series}`);
}

// @case: a processor of NestJS, filled by a service that a controller calls
// @file: package.json
{ "name": "audio", "dependencies": { "@nestjs/core": "^10.0.0", "@nestjs/bull": "^10.0.0", "bull": "^4.16.0" } }
// @file: src/main.ts
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  await app.listen(3000);
}
void bootstrap();
// @file: src/app.module.ts
import { Module } from '@nestjs/common';
import { RecordingController } from './recording.controller';
import { RecordingProcessor } from './recording.processor';
import { RecordingService } from './recording.service';
@Module({ controllers: [RecordingController], providers: [RecordingService, RecordingProcessor] })
export class AppModule {}
// @file: src/recording.controller.ts
import { Body, Controller, Post } from '@nestjs/common';
import { RecordingService } from './recording.service';
@Controller('recordings')
export class RecordingController {
  constructor(private readonly recordings: RecordingService) {}
  @Post()
  transcode(@Body('file') file: string) {
    return this.recordings.transcode(file);
  }
}
// @file: src/recording.service.ts
import { Injectable } from '@nestjs/common';
import { InjectQueue } from '@nestjs/bull';
import { Queue } from 'bull';
@Injectable()
export class RecordingService {
  constructor(@InjectQueue('audio') private readonly audio: Queue) {}
  async transcode(file: string) {
    await this.audio.add('transcode', { file });
  }
}
// @file: src/recording.processor.ts
import { Process, Processor } from '@nestjs/bull';
import { Job } from 'bull';
import { exec } from 'node:child_process';
@Processor('audio')
export class RecordingProcessor {
  @Process('transcode')
  async transcode(job: Job<{ file: string }>) {
    // expect: os-command-injection
    exec(`ffmpeg -i ${job.data.file} out.ogg`);
  }
}

// @case: a worker host of NestJS
// @file: package.json
{ "name": "video", "dependencies": { "@nestjs/core": "^10.0.0", "@nestjs/bullmq": "^10.0.0", "bullmq": "^5.0.0" } }
// @file: src/main.ts
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  await app.listen(3000);
}
void bootstrap();
// @file: src/app.module.ts
import { Module } from '@nestjs/common';
import { VideoController } from './video.controller';
import { VideoProcessor } from './video.processor';
@Module({ controllers: [VideoController], providers: [VideoProcessor] })
export class AppModule {}
// @file: src/video.controller.ts
import { Body, Controller, Post } from '@nestjs/common';
import { InjectQueue } from '@nestjs/bullmq';
import { Queue } from 'bullmq';
@Controller('videos')
export class VideoController {
  constructor(@InjectQueue('video') private readonly queue: Queue) {}
  @Post()
  async cut(@Body() body: { track: string }) {
    await this.queue.add('cut', { track: body.track });
  }
}
// @file: src/video.processor.ts
import { Processor, WorkerHost } from '@nestjs/bullmq';
import { Job } from 'bullmq';
import { exec } from 'node:child_process';
@Processor('video', { concurrency: 3 })
export class VideoProcessor extends WorkerHost {
  async process(job: Job<{ track: string }, void, string>): Promise<void> {
    // expect: os-command-injection
    await this.run(job.data.track);
  }
  private async run(track: string) {
    exec(`ffmpeg -i ${track} out.mp4`);
  }
}

// @case: a job of Bee-Queue
import express from 'express';
import Queue from 'bee-queue';
import { exec } from 'node:child_process';
const queue = new Queue('print');
const app = express();
app.post('/print', express.json(), async (req, res) => {
  await queue.createJob({ ward: req.body.ward }).save();
  res.sendStatus(202);
});
queue.process(async (job) => {
  // expect: os-command-injection
  exec(`lp -d ${job.data.ward} /var/spool/list.pdf`);
});
app.listen(8080, '127.0.0.1');

// @case: a job of Agenda
import express from 'express';
import Agenda from 'agenda';
import { exec } from 'node:child_process';
const agenda = new Agenda({ db: { address: process.env.MONGO_URL! } });
const app = express();
app.post('/exports', express.json(), async (req, res) => {
  await agenda.schedule('in 2 minutes', 'export ward', { ward: req.body.ward });
  res.sendStatus(202);
});
agenda.define('export ward', { concurrency: 1 }, async (job) => {
  const { ward } = job.attrs.data as { ward: string };
  // expect: os-command-injection
  exec(`export-ward ${ward}`);
});
app.listen(8080, '127.0.0.1');
