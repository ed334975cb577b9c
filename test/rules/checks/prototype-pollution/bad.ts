// @case: two names of a message
import mqtt from 'mqtt';
const readings: any = {};
mqtt.connect('mqtts://broker.ward.example').on('message', (topic, payload) => {
  const message = JSON.parse(payload.toString());
  // expect: prototype-pollution
  readings[message.device][message.field] = message.value;
});

// @case: deep merge of a body
import _ from 'lodash';
import express from 'express';
const settings = { alarm: { low: 70 } };
express().put('/settings', (req, res) => {
  // expect: prototype-pollution
  _.merge(settings, req.body);
  res.sendStatus(204);
});

// @case: merge of another file, by a version that follows __proto__ into a new object as well
// @file: package.json
{ "dependencies": { "lodash": "^4.17.4" } }
// @file: merge.ts
import { defaultsDeep } from 'lodash';
export const withDefaults = (options: object): object => defaultsDeep({}, options, { rate: 1 });
// @file: socket.ts
import { WebSocketServer } from 'ws';
import { withDefaults } from './merge';
new WebSocketServer({ port: 8443 }).on('connection', (socket) => {
  // expect: prototype-pollution
  socket.on('message', (data) => console.log(withDefaults(JSON.parse(data.toString()))));
});

// @case: path of a property
import { set } from 'lodash';
import express from 'express';
const state = {};
express().patch('/state', (req, res) => {
  // expect: prototype-pollution
  set(state, req.body.path, req.body.value);
  res.sendStatus(204);
});

// @case: class across files
// @file: profile.ts
import _ from 'lodash';
export class Profile {
  private readonly values = { basal: {} };
  update(changes: object): void {
    _.mergeWith(this.values, changes);
  }
}
// @file: routes.ts
import Fastify from 'fastify';
import { Profile } from './profile';
const profile = new Profile();
Fastify().put('/profile', async (request) => {
  // expect: prototype-pollution
  profile.update(request.body as object);
});

// @case: path parameters
import express from 'express';
const limits: any = {};
express().put('/limits/:ward/:kind', (req, res) => {
  const { ward, kind } = req.params;
  // expect: prototype-pollution
  limits[ward][kind] = Number(req.body.value);
  res.sendStatus(204);
});

// @case: a merge of the program's own
import express from 'express';
const app = express();
app.use(express.json());
const settings: Record<string, any> = { alarm: { low: 85 } };
function merge(target: any, source: any) {
  for (const key in source) {
    if (typeof source[key] === 'object' && source[key] !== null) {
      if (!target[key]) target[key] = {};
      merge(target[key], source[key]);
    } else {
      target[key] = source[key];
    }
  }
  return target;
}
app.patch('/settings', (req, res) => {
  // expect: prototype-pollution
  merge(settings, req.body);
  res.json(settings);
});

// @case: a merge of another file, over Object.keys
// @file: merge.ts
const isObject = (value: unknown): value is Record<string, unknown> => !!value && typeof value === 'object';
export function deepMerge(target: any, source: any): any {
  Object.keys(source).forEach((key) => {
    if (isObject(source[key])) {
      if (!isObject(target[key])) target[key] = {};
      deepMerge(target[key], source[key]);
    } else target[key] = source[key];
  });
  return target;
}
// @file: main.ts
import mqtt from 'mqtt';
import { deepMerge } from './merge';
const state = {};
mqtt.connect('mqtts://broker.ward.example').on('message', (topic, payload) => {
  // expect: prototype-pollution
  deepMerge(state, JSON.parse(payload.toString()));
});

// @case: a merge over entries, what is merged into behind a fallback
import express from 'express';
const app = express();
const extend = (base: any, more: any): any => {
  for (const [name, value] of Object.entries(more)) {
    base[name] = value && typeof value === 'object' ? extend(base[name] ?? {}, value) : value;
  }
  return base;
};
const defaults: any = {};
app.post('/config', (req, res) => {
  // expect: prototype-pollution
  res.json(extend({ ...defaults }, req.body));
});

// @case: several parts of a request into a record that stays, one finding
import _ from 'lodash';
import express from 'express';
const defaults = { alarm: { low: 70 }, isStaff: false };
express().put('/profile/:name', (req, res) => {
  // expect: prototype-pollution
  const profile = _.merge(defaults, req.body, req.query, req.params);
  res.json({ staff: profile.isStaff });
});

// @case: a version that leaves dangerous names out: unknown properties are a matter of the audit
// @file: package.json
{ "dependencies": { "lodash": "4.17.21" } }
// @file: settings.ts
import express from 'express';
import { merge } from 'lodash';
import { settings } from './store';
express().post('/settings', (req, res) => {
  // expect: prototype-pollution (low)
  settings.alarms = merge(settings.alarms, req.body);
  res.end();
});

// @case: the list of the names is sent with them, or what is not found goes on
import express from 'express';
const drivers = new Map<string, { name: string }>();
const state: Record<string, Record<string, unknown>> = {};
express().post('/drivers', (req, res) => {
  const { name, field, value, allowed } = req.body;
  const asked = allowed.find((one: { name: string }) => one.name === name);
  if (!asked) return res.sendStatus(400);
  // expect: prototype-pollution
  state[name][field] = value;
});
express().put('/drivers', (req, res) => {
  const { name, field, value } = req.body;
  const driver = Array.from(drivers.values()).find((one) => one.name === name);
  if (driver) return res.sendStatus(409);
  // expect: prototype-pollution
  state[name][field] = value;
});

// @case: a list that is filled by requests
import express from 'express';
const devices: { name: string }[] = [];
const state: Record<string, Record<string, unknown>> = {};
express().post('/devices', (req, res) => {
  devices.push(req.body);
  res.sendStatus(204);
});
express().put('/devices/:name', (req, res) => {
  const { name, field, value } = req.body;
  if (!devices.find((one) => one.name === name)) return res.sendStatus(404);
  // expect: prototype-pollution
  state[name][field] = value;
});

// @case: keys that must be the name of an entry that is registered elsewhere
import express from 'express';
import { registered, settings } from './platform';
express().post('/settings', (req, res) => {
  const drivers = registered();
  for (const key of Object.keys(req.body)) {
    const driver = drivers.find((one: { name: string }) => one.name === key);
    if (!driver) continue;
    // expect: prototype-pollution (low)
    for (const { field } of driver.options) settings[key][req.body.field] = field;
  }
  res.end();
});

// @case: names that begin with _ are left out, but what is gone into may be the constructor
import express from 'express';
type Tree = Record<string, any>;
const answers: Tree = {};
function store(given: Tree, kept: Tree): void {
  for (const key in given) {
    if (key.startsWith('_')) continue;
    const value = given[key];
    if (value && typeof value === 'object') {
      if (!kept[key]) kept[key] = {};
      store(value, kept[key]);
    } else kept[key] = value;
  }
}
express().post('/answers', express.json(), (req, res) => {
  // expect: prototype-pollution
  store(req.body, answers);
  res.end();
});
