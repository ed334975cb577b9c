// @case: includes
import express from 'express';
express().get('/devices', (req, res) => {
  res.json(['pump-1'].filter((name) => name.includes(req.query.search as string)));
});

// @case: escaped by a package
import escapeStringRegexp from 'escape-string-regexp';
import express from 'express';
express().get('/wards', (req, res) => {
  const pattern = new RegExp(`^${escapeStringRegexp(String(req.query.prefix))}.*`, 'i');
  res.json(['3a', '3b'].filter((ward) => pattern.test(ward)));
});

// @case: escaped by the usual replacement
import express from 'express';
express().get('/wards', (req, res) => {
  const pattern = new RegExp(String(req.query.prefix).replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'i');
  res.json(['3a', '3b'].filter((ward) => pattern.test(ward)));
});

// @case: fixed pattern through another file
// @file: match.ts
export const matches = (text: string, pattern: string): boolean => new RegExp(pattern, 'u').test(text);
// @file: topics.ts
import mqtt from 'mqtt';
import { matches } from './match';
mqtt.connect('mqtts://broker.ward.example').on('message', (topic) => {
  console.log(matches(topic, '^ward/\\d+$'));
});

// @case: from a list, across files
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
const KNOWN = new Set(['pump', 'cgm']);
const filter = new Filter();
new WebSocketServer({ port: 8443 }).on('connection', (socket) => {
  socket.on('message', (data) => {
    const name = data.toString();
    if (KNOWN.has(name)) socket.send(String(filter.make(name).test('pump')));
  });
});

// @case: lodash
import _ from 'lodash';
import Fastify from 'fastify';
Fastify().get('/alarms', async (request) => {
  const { text } = request.query as { text: string };
  return ['low', 'high'].filter((alarm) => RegExp(_.escapeRegExp(text)).test(alarm));
});

// @case: number
import express from 'express';
express().get('/log/:count', (req, res) => {
  res.send(String('log of the pump'.match(new RegExp(`^.{${Number(req.params.count)}}`))));
});

// @case: only tried whether it can be read
import express from 'express';
express().post('/rules', (req, res) => {
  try {
    new RegExp(req.body.pattern);
  } catch {
    return res.status(400).json({ error: 'no pattern' });
  }
  res.json({ ok: true });
});
