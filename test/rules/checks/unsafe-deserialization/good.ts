// @case: JSON cookie
import express from 'express';
express().get('/', (req, res) => {
  const text = Buffer.from(req.cookies.profile, 'base64').toString();
  res.json(JSON.parse(text));
});

// @case: JSON in another file
// @file: store.ts
export const decode = (text: string): unknown => JSON.parse(text);
// @file: sync.ts
import mqtt from 'mqtt';
import { decode } from './store';
mqtt.connect('mqtts://broker.ward.example').on('message', (topic, payload) => {
  decode(payload.toString());
});

// @case: V8 of an own object
import v8 from 'node:v8';
export const copy = (state: object): object => v8.deserialize(v8.serialize(state));

// @case: a clone, across files
// @file: codec.ts
export class Codec {
  read(frame: object): unknown {
    return structuredClone(frame);
  }
}
// @file: server.ts
import { WebSocketServer } from 'ws';
import { Codec } from './codec';
const codec = new Codec();
new WebSocketServer({ port: 8443 }).on('connection', (socket) => {
  socket.on('message', (data: Buffer) => codec.read(data));
});

// @case: serialised only
import { serialize } from 'node-serialize';
export const state = serialize({ ward: 3 });

// @case: YAML with the default schema
import yaml from 'js-yaml';
export const profile = (text: string): unknown => yaml.load(text);

// @case: YAML with the core schema
import yaml from 'js-yaml';
export const profile = (text: string): unknown => yaml.load(text, { schema: yaml.CORE_SCHEMA });
