// @case: address of a peripheral from a request
import { exec } from 'child_process';
import express from 'express';
const app = express();
app.get('/scan', (req, res) => {
  // expect: os-command-injection
  exec('ping -c 2 ' + req.query.host, (error, stdout) => res.send(stdout));
});

// @case: MQTT payload, wrapper of another file
// @file: shell.ts
import { execSync } from 'node:child_process';
export const run = (command: string): string => execSync(command, { encoding: 'utf8' });
// @file: gateway.ts
import mqtt from 'mqtt';
import { run } from './shell';
const client = mqtt.connect('mqtts://broker.ward.example');
client.on('message', (topic, payload) => {
  const { ssid } = JSON.parse(payload.toString());
  // expect: os-command-injection
  run(`nmcli device wifi connect "${ssid}"`);
});

// @case: shell option in steps
import { spawn } from 'node:child_process';
import { WebSocketServer } from 'ws';
const server = new WebSocketServer({ port: 8443 });
const options = { shell: false };
options.shell = true;
server.on('connection', (socket) => {
  socket.on('message', (data) => {
    // expect: os-command-injection
    spawn(`dcmsend ${data}`, options);
  });
});

// @case: sh -c
import { spawn } from 'node:child_process';
import express from 'express';
express().post('/log', (req, res) => {
  // expect: os-command-injection
  spawn('/bin/sh', ['-c', `grep ${req.body.pattern} /var/log/pump.log`]).stdout.pipe(res);
});

// @case: shelljs, fallback
import shell from 'shelljs';
import Fastify from 'fastify';
const app = Fastify();
app.get('/export', async (request) => {
  const { device } = request.query as { device?: string };
  // expect: os-command-injection
  return shell.exec('export-readings --device ' + (device ?? 'all')).stdout;
});

// @case: class field, route handler of another file
// @file: firmware.service.ts
import { exec as run } from 'node:child_process';
export class FirmwareService {
  private readonly tool = 'esptool.py';
  flash(port: string): void {
    run(`${this.tool} --port ${port} write_flash 0 /srv/pump.bin`);
  }
}
// @file: firmware.controller.ts
import express from 'express';
import { FirmwareService } from './firmware.service';
const service = new FirmwareService();
const router = express.Router();
router.post('/flash', (req, res) => {
  // expect: os-command-injection
  service.flash(req.body.port);
  res.sendStatus(202);
});

// @case: the program itself
import { execFile } from 'node:child_process';
import express from 'express';
express().post('/tool/:name', (req, res) => {
  // expect: os-command-injection
  execFile(req.params.name, ['--version'], (error, stdout) => res.send(stdout));
});

// @case: a handler of Next.js by its types, outside of the folder of routes
import type { NextApiRequest, NextApiResponse } from 'next';
import { exec } from 'node:child_process';
export default function reach(req: NextApiRequest, res: NextApiResponse): void {
  // expect: os-command-injection
  exec('ping -c 1 ' + req.query.host, (_error, out) => res.send(out));
}
