// @case: search
import express from 'express';
express().get('/devices', (req, res) => {
  // expect: regex-injection
  res.json(['pump-1'].filter((name) => new RegExp(req.query.search as string).test(name)));
});

// @case: template, fallback
import express from 'express';
express().get('/wards', (req, res) => {
  // expect: regex-injection
  const pattern = new RegExp(`^${req.query.prefix ?? ''}.*`, 'i');
  res.json(['3a', '3b'].filter((ward) => pattern.test(ward)));
});

// @case: helper of another file
// @file: match.ts
export const matches = (text: string, pattern: string): boolean => new RegExp(pattern, 'u').test(text);
// @file: topics.ts
import mqtt from 'mqtt';
import { matches } from './match';
mqtt.connect('mqtts://broker.ward.example').on('message', (topic, payload) => {
  const { filter } = JSON.parse(payload.toString());
  // expect: regex-injection
  console.log(matches(topic, filter));
});

// @case: class across files
// @file: filter.ts
export class Filter {
  private readonly flags = 'i';
  make(source: string): RegExp {
    return RegExp('(' + source + ')', this.flags);
  }
}
// @file: socket.ts
import { WebSocketServer } from 'ws';
import { Filter } from './filter';
const filter = new Filter();
new WebSocketServer({ port: 8443 }).on('connection', (socket) => {
  socket.on('message', (data) => {
    // expect: regex-injection
    socket.send(String(filter.make(data.toString()).test('pump')));
  });
});

// @case: destructured
import Fastify from 'fastify';
Fastify().get('/alarms', async (request) => {
  const { text } = request.query as { text: string };
  // expect: regex-injection
  return ['low', 'high'].filter((alarm) => RegExp(text).test(alarm));
});

// @case: path parameter
import express from 'express';
express().get('/log/:pattern', (req, res) => {
  const { pattern } = req.params;
  // expect: regex-injection
  res.send(String('log of the pump'.match(new RegExp(pattern, 'g'))));
});

// @case: a pattern of a query, and one that this process matches as well
import express from 'express';
import { Medicine } from './medicine';
const app = express();
app.get('/medicines', async (req, res) => {
  // expect: regex-injection (low)
  const pattern = new RegExp(req.query.name, 'i');
  res.json(await Medicine.find({ $or: [{ name: pattern }, { brand: pattern }] }));
});
app.get('/brands', async (req, res) => {
  // expect: regex-injection (high)
  const pattern = new RegExp(req.query.brand, 'i');
  const found = await Medicine.find({ brand: pattern });
  res.json(found.filter(({ brand }) => pattern.test(brand)));
});

// @case: a pattern of a query behind a function of another file
// @file: store.ts
import { Medicine } from './medicine';
export async function findMedicines(search: string): Promise<unknown[]> {
  const pattern = search ? new RegExp(search, 'i') : undefined;
  const query = pattern ? { $or: [{ name: pattern }, { brand: pattern }] } : {};
  return Medicine.find(query);
}
export const inNames = (search: string): Promise<unknown[]> => Medicine.find({ ...(search && { name: new RegExp(search) }) });
// @file: routes.ts
import express from 'express';
import { findMedicines, inNames } from './store';
const app = express();
app.get('/medicines', async (req, res) => {
  // expect: regex-injection (low)
  res.json(await findMedicines(req.query.search as string));
});
app.get('/names', async (req, res) => {
  // expect: regex-injection (low)
  res.json(await inNames(req.query.search as string));
});

// @case: conditions that are put together for the data base
import express from 'express';
import { Appointment } from './models';
const app = express();
app.get('/appointments', async (req, res) => {
  const conditionals: Record<string, RegExp> = {};
  // expect: regex-injection (low)
  if (req.query.name) conditionals.name = new RegExp(String(req.query.name), 'i');
  res.json(await Appointment.find({ $and: [conditionals] }));
});

// @case: names of one list, in two loops
import express from 'express';
express().post('/render', (req, res) => {
  const plan = req.body;
  let head = String(plan.head);
  let text = String(plan.text);
  plan.names.forEach((name: string) => {
    // expect: regex-injection
    head = head.replace(new RegExp(`<${name}>`, 'g'), '…');
  });
  plan.names.forEach((name: string) => {
    text = text.replace(new RegExp(`<${name}>`, 'g'), '…');
  });
  res.json({ head, text });
});
