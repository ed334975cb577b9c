// @case: argument list
import { execFile } from 'child_process';
import express from 'express';
const app = express();
app.get('/scan', (req, res) => {
  execFile('ping', ['-c', '2', String(req.query.host)], (error, stdout) => res.send(stdout));
});

// @case: fixed command behind a wrapper
// @file: shell.ts
import { execSync } from 'node:child_process';
export const run = (command: string): string => execSync(command, { encoding: 'utf8' });
// @file: gateway.ts
import mqtt from 'mqtt';
import { run } from './shell';
const client = mqtt.connect('mqtts://broker.ward.example');
client.on('message', () => {
  run('nmcli device wifi rescan');
});

// @case: no shell
import { spawn } from 'node:child_process';
import { WebSocketServer } from 'ws';
const server = new WebSocketServer({ port: 8443 });
server.on('connection', (socket) => {
  socket.on('message', (data) => {
    spawn('dcmsend', [data.toString()], { shell: false });
  });
});

// @case: a number
import { spawn } from 'node:child_process';
import express from 'express';
express().post('/log', (req, res) => {
  spawn('/bin/sh', ['-c', `tail -n ${Number(req.body.lines)} /var/log/pump.log`]).stdout.pipe(res);
});

// @case: checked against a list
import shell from 'shelljs';
import Fastify from 'fastify';
const DEVICES = new Set(['pump', 'cgm']);
const app = Fastify();
app.get('/export', async (request) => {
  const { device } = request.query as { device: string };
  if (!DEVICES.has(device)) throw new Error('unknown device');
  return shell.exec('export-readings --device ' + device).stdout;
});

// @case: checked by a pattern before the service of another file
// @file: firmware.service.ts
import { exec as run } from 'node:child_process';
export class FirmwareService {
  flash(port: string): void {
    run(`esptool.py --port ${port} write_flash 0 /srv/pump.bin`);
  }
}
// @file: firmware.controller.ts
import express from 'express';
import { FirmwareService } from './firmware.service';
const service = new FirmwareService();
const router = express.Router();
router.post('/flash', (req, res) => {
  const port = String(req.body.port);
  if (!/^ttyUSB\d$/.test(port)) return void res.sendStatus(400);
  service.flash(port);
  res.sendStatus(202);
});

// @case: program from a list
import { execFile } from 'node:child_process';
import express from 'express';
const TOOLS: Record<string, string> = { esptool: '/usr/bin/esptool.py', dcmsend: '/usr/bin/dcmsend' };
express().post('/tool/:name', (req, res) => {
  if (!(req.params.name in TOOLS)) return void res.sendStatus(404);
  execFile(TOOLS[req.params.name]!, ['--version'], (error, stdout) => res.send(stdout));
});

// @case: regular expression's exec
import express from 'express';
express().get('/device', (req, res) => {
  const found = /^pump-(\d+)$/.exec(String(req.query.id));
  res.json({ found: found !== null });
});
