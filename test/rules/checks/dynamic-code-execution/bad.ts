// @case: formula of a message
import { WebSocketServer } from 'ws';
new WebSocketServer({ port: 8443 }).on('connection', (socket) => {
  socket.on('message', (data) => {
    // expect: dynamic-code-execution
    socket.send(String(eval(data.toString())));
  });
});

// @case: new Function, text of a request
import express from 'express';
express().post('/rule', (req, res) => {
  // expect: dynamic-code-execution
  const rule = new Function('reading', req.body.rule);
  res.json(rule({ glucose: 100 }));
});

// @case: sandbox of another file
// @file: sandbox.ts
import vm from 'node:vm';
export const runScript = (code: string, state: object): unknown => vm.runInNewContext(code, state);
// @file: scripts.ts
import express from 'express';
import { runScript } from './sandbox';
const router = express.Router();
router.post('/script', (req, res) => {
  // expect: dynamic-code-execution
  res.json(runScript(req.body.script, {}));
});

// @case: class with a default, across files
// @file: alarm.ts
import { Script } from 'node:vm';
export class AlarmRule {
  compile(condition?: string): Script {
    return new Script('result = ' + (condition ?? 'false'));
  }
}
// @file: messages.ts
import mqtt from 'mqtt';
import { AlarmRule } from './alarm';
mqtt.connect('mqtts://broker.ward.example').on('message', (topic, payload) => {
  // expect: dynamic-code-execution
  new AlarmRule().compile(payload.toString()).runInThisContext();
});

// @case: timer with a text
export function later(device: string): void {
  // expect: dynamic-code-execution
  setTimeout(`poll('${device}')`, 1000);
}

// @case: template without a known source
export function field(record: object, name: string): unknown {
  // expect: dynamic-code-execution
  return eval(`record.${name}`);
}

// @case: module chosen by the sender
import express from 'express';
express().get('/driver/:name', async (req, res) => {
  // expect: dynamic-code-execution
  const driver = await import(`./drivers/${req.params.name}`);
  res.json(driver.default);
});

// @case: settings of an Espruino watch
import { readFileSync as read } from 'node:fs';
// expect: dynamic-code-execution
export const settings = eval(read('settings.js', 'utf8'));

// @case: formula of a request in mathjs
import express from 'express';
import { evaluate } from 'mathjs';
express().post('/calculators/run', (req, res) => {
  // expect: dynamic-code-execution
  res.json({ result: evaluate(req.body.formula, { weight: 70 }) });
});

// @case: former name of mathjs
const mathjs = require('mathjs');
module.exports.calc = function (req, res) {
  if (req.body.eqn) {
    // expect: dynamic-code-execution
    res.render('app/calc', { output: mathjs.eval(req.body.eqn) });
  }
};

// @case: a decoder that somebody sends, and one that is kept, run in a worker
import express from 'express';
import { Worker } from 'node:worker_threads';
const app = express();
app.use(express.json());
app.post('/decoders/try', (req, res) => {
  // expect: dynamic-code-execution
  const worker = new Worker(`${req.body.code}; require('node:worker_threads').parentPort.postMessage(decode())`, { eval: true });
  worker.once('message', (answer) => res.json(answer));
});
export function decode(code: string, payload: object): Worker {
  // expect: dynamic-code-execution (low)
  return new Worker(`${code}\nrequire('node:worker_threads').parentPort.postMessage(decode())`, { eval: true, workerData: payload });
}
