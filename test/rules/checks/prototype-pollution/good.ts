// @case: map
import mqtt from 'mqtt';
const readings = new Map<string, Map<string, number>>();
mqtt.connect('mqtts://broker.ward.example').on('message', (topic, payload) => {
  const message = JSON.parse(payload.toString());
  readings.get(message.device)?.set(message.field, message.value);
});

// @case: schema before the merge
import _ from 'lodash';
import express from 'express';
import { z } from 'zod';
const Settings = z.object({ alarm: z.object({ low: z.number() }) });
const settings = { alarm: { low: 70 } };
express().put('/settings', (req, res) => {
  _.merge(settings, Settings.parse(req.body));
  res.sendStatus(204);
});

// @case: own defaults, across files
// @file: merge.ts
import { defaultsDeep } from 'lodash';
export const withDefaults = (options: object): object => defaultsDeep({}, options, { rate: 1 });
// @file: start.ts
import { withDefaults } from './merge';
export const options = withDefaults({ rate: 2 });

// @case: path from a list
import { set } from 'lodash';
import express from 'express';
const PATHS = ['alarm.low', 'alarm.high'];
const state = {};
express().patch('/state', (req, res) => {
  const path = String(req.body.path);
  if (!PATHS.includes(path)) return void res.sendStatus(400);
  set(state, path, Number(req.body.value));
  res.sendStatus(204);
});

// @case: number as index
import express from 'express';
const limits: number[][] = [[0, 0]];
express().put('/limits/:ward/:kind', (req, res) => {
  limits[Number(req.params.ward)]![Number(req.params.kind)] = Number(req.body.value);
  res.sendStatus(204);
});

// @case: one name
import express from 'express';
const names: Record<string, string> = {};
express().put('/names/:device', (req, res) => {
  names[req.params.device] = String(req.body.name);
  res.sendStatus(204);
});

// @case: a merge of the program's own that leaves dangerous names out
import express from 'express';
const app = express();
function merge(target: any, source: any) {
  for (const key of Object.keys(source)) {
    if (key === '__proto__' || key === 'constructor' || key === 'prototype') continue;
    if (typeof source[key] === 'object') merge((target[key] ??= {}), source[key]);
    else target[key] = source[key];
  }
}
app.post('/config', (req, res) => {
  merge({}, req.body);
  res.end();
});

// @case: a copy that does not go deeper, and one into new objects
import express from 'express';
const app = express();
function assign(target: any, source: any) {
  for (const key of Object.keys(source)) target[key] = source[key];
}
function clone(target: any, source: any) {
  for (const key of Object.keys(source))
    target[key] = typeof source[key] === 'object' ? clone({}, source[key]) : source[key];
  return target;
}
app.post('/config', (req, res) => {
  assign({}, req.body);
  clone({}, req.body);
  res.end();
});

// @case: a merge of what the program itself has
function merge(target: any, source: any) {
  for (const key in source) {
    if (typeof source[key] === 'object') merge((target[key] ??= {}), source[key]);
    else target[key] = source[key];
  }
  return target;
}
const site = { alarm: { low: 85 } };
export const settings = merge({ alarm: { high: 120 } }, site);

// @case: a copy into a new object, which the library makes without dangerous names
import _ from 'lodash';
import express from 'express';
const app = express();
app.get('/sites/:site/readings', (req, res) => {
  const filter = _.pick(_.merge({}, req.body, req.query, req.params), ['site', 'from', 'to']);
  const paging = _.merge({ perPage: 10 }, req.query);
  const wanted = {};
  _.merge(wanted, req.body, req.query);
  res.json({ filter, paging, wanted });
});

// @case: only names of what the program registered get there
// @file: drivers.ts
interface Driver { name: string; fields: { key: string }[] }
const drivers = new Map<string, Driver>();
export const register = (driver: Driver) => drivers.set(driver.name, driver);
export const registered = () => Array.from(drivers.values()).map((driver) => ({ ...driver }));
// @file: routes.ts
import express from 'express';
import { registered } from './drivers';
express().post('/drivers', (req, res) => {
  const { body } = req;
  const known = registered();
  for (const name in body.settings) {
    const driver = known.find((one) => one.name === name);
    if (!driver) continue;
    const given = name as 'pump';
    for (const field of driver.fields) body.settings[given][field.key] = String(body.settings[name][field.key]);
  }
  res.json(body.settings);
});

// @case: the second name is given once, by the program that sets the handler up
import type { RequestHandler } from 'express';
export function remember(step: 'consent' | 'booking'): RequestHandler {
  return (req, res, next) => {
    const { journey } = req.params;
    const { journeys } = req.session as unknown as { journeys: Record<string, Record<string, unknown>> };
    journeys[journey!] ??= {};
    journeys[journey!]![step] = res.locals.answers;
    next();
  };
}

// @case: a path begins with a slash, as no name of a prototype does
import type { Request } from 'express';
export function note(req: Request, pages: Record<string, Record<string, string>>, field: string, value: string): void {
  const page = req.originalUrl;
  pages[page] = {};
  pages[page]![field] = value;
}

// @case: names that begin with _ are left out, and only objects are gone into: indexOf
import express from 'express';
type Tree = Record<string, any>;
const answers: Tree = {};
function store(given: Tree, kept: Tree): void {
  for (const key in given) {
    if (key.indexOf('_') === 0) continue;
    const value = given[key];
    if (value && typeof value === 'object') {
      if (typeof kept[key] !== 'object') kept[key] = {};
      store(value, kept[key]);
    } else kept[key] = value;
  }
}
express().post('/answers', express.json(), (req, res) => {
  store(req.body, answers);
  res.end();
});

// @case: names that begin with _ are left out, and only objects are gone into: startsWith
import express from 'express';
type Tree = Record<string, any>;
const answers: Tree = {};
function store(given: Tree, kept: Tree): void {
  for (const key in given) {
    if (key.startsWith('__')) continue;
    const value = given[key];
    if (value && typeof value === 'object') {
      if (typeof kept[key] !== 'object') kept[key] = {};
      store(value, kept[key]);
    } else kept[key] = value;
  }
}
express().post('/answers', express.json(), (req, res) => {
  store(req.body, answers);
  res.end();
});

// @case: names that begin with _ are left out, and only objects are gone into: first character
import express from 'express';
type Tree = Record<string, any>;
const answers: Tree = {};
function store(given: Tree, kept: Tree): void {
  for (const key in given) {
    if (key[0] === '_') continue;
    const value = given[key];
    if (value && typeof value === 'object') {
      if (typeof kept[key] !== 'object') kept[key] = {};
      store(value, kept[key]);
    } else kept[key] = value;
  }
}
express().post('/answers', express.json(), (req, res) => {
  store(req.body, answers);
  res.end();
});

// @case: names that begin with _ are left out, and only objects are gone into: pattern
import express from 'express';
type Tree = Record<string, any>;
const answers: Tree = {};
function store(given: Tree, kept: Tree): void {
  for (const key in given) {
    if (/^__/.test(key)) continue;
    const value = given[key];
    if (value && typeof value === 'object') {
      if (typeof kept[key] !== 'object') kept[key] = {};
      store(value, kept[key]);
    } else kept[key] = value;
  }
}
express().post('/answers', express.json(), (req, res) => {
  store(req.body, answers);
  res.end();
});
