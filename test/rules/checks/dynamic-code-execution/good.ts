// @case: parsed
import { WebSocketServer } from 'ws';
new WebSocketServer({ port: 8443 }).on('connection', (socket) => {
  socket.on('message', (data) => {
    socket.send(String(JSON.parse(data.toString()).value));
  });
});

// @case: function from a list
import express from 'express';
const RULES: Record<string, (reading: { glucose: number }) => boolean> = { low: ({ glucose }) => glucose < 70 };
express().post('/rule', (req, res) => {
  res.json(RULES[String(req.body.rule)]?.({ glucose: 100 }));
});

// @case: fixed script in another file
// @file: sandbox.ts
import vm from 'node:vm';
export const runScript = (code: string, state: object): unknown => vm.runInNewContext(code, state);
// @file: scripts.ts
import express from 'express';
import { runScript } from './sandbox';
const router = express.Router();
router.post('/script', (req, res) => {
  res.json(runScript('reading * 18', { reading: Number(req.body.reading) }));
});

// @case: number in the script
// @file: alarm.ts
import { Script } from 'node:vm';
export class AlarmRule {
  compile(limit: string): Script {
    return new Script(limit);
  }
}
// @file: messages.ts
import mqtt from 'mqtt';
import { AlarmRule } from './alarm';
mqtt.connect('mqtts://broker.ward.example').on('message', () => {
  new AlarmRule().compile('reading > 180').runInThisContext();
});

// @case: timer with a function
export function later(device: string, poll: (device: string) => void): void {
  setTimeout(() => poll(device), 1000);
  setInterval(poll, 5000, device);
}

// @case: fixed text
export const globalObject: unknown = new Function('return this')();

// @case: module from a list
import express from 'express';
const DRIVERS = ['dexcom', 'libre'];
express().get('/driver/:name', async (req, res) => {
  const { name } = req.params;
  if (!DRIVERS.includes(name)) return void res.sendStatus(404);
  const driver = await import(`./drivers/${name}`);
  res.json(driver.default);
});

// @case: a method named eval
export const reply = (client: { eval(script: string, keys: number): unknown }, script: string): unknown => client.eval(script, 0);

// @case: formula of the program, values of a request
import express from 'express';
import { evaluate } from 'mathjs';
express().post('/calculators/bsa', (req, res) => {
  res.json({ result: evaluate('sqrt(height * weight / 3600)', { height: Number(req.body.height), weight: Number(req.body.weight) }) });
});

// @case: what a timer calls was asked to be a function
// @file: translate.js
module.exports = {
  translate(text, language, callback) {
    let done = callback;
    let tongue = language;
    if (typeof language === 'function') {
      done = language;
      tongue = 'en';
    }
    if (done) setTimeout(done, 0, text + tongue);
    return text;
  },
};
// @file: routes.js
const express = require('express');
const { translate } = require('./translate');
express().get('/text', (req, res) => {
  res.json(translate('[[hello]]', String(req.query.lang)));
});
// @case: what is read so is data, not code
import express from 'express';
express().get('/texts/:language', async (req, res) => {
  // expect: dynamic-code-execution (low)
  const texts = (await import(`./texts/${req.params.language}.json`)) as { default: object };
  res.json(texts.default);
});

// @case: worker threads that run a file, and fixed text
import express from 'express';
import { Worker } from 'node:worker_threads';
const app = express();
app.use(express.json());
app.post('/decoders/try', (req, res) => {
  const worker = new Worker(new URL('./decode.js', import.meta.url), { workerData: req.body });
  worker.once('message', (answer) => res.json(answer));
});
export const beat = new Worker("setInterval(() => require('node:worker_threads').parentPort.postMessage('beat'), 1000)", { eval: true });
