// @case: cookie
import express from 'express';
import { unserialize } from 'node-serialize';
express().get('/', (req, res) => {
  const text = Buffer.from(req.cookies.profile, 'base64').toString();
  // expect: unsafe-deserialization
  res.json(unserialize(text));
});

// @case: session store of another file
// @file: store.ts
import serialize from 'node-serialize';
export const decode = (text: string): unknown => serialize.unserialize(text);
// @file: sync.ts
import mqtt from 'mqtt';
import { decode } from './store';
mqtt.connect('mqtts://broker.ward.example').on('message', (topic, payload) => {
  // expect: unsafe-deserialization
  decode(payload.toString());
});

// @case: buffer of a socket into V8
import net from 'node:net';
import v8 from 'node:v8';
net.createServer((socket) => {
  // expect: unsafe-deserialization
  socket.on('data', (data) => console.log(v8.deserialize(data)));
});

// @case: class across files
// @file: codec.ts
import * as v8 from 'v8';
export class Codec {
  read(frame: Buffer): unknown {
    return v8.deserialize(frame);
  }
}
// @file: server.ts
import { WebSocketServer } from 'ws';
import { Codec } from './codec';
const codec = new Codec();
new WebSocketServer({ port: 8443 }).on('connection', (socket) => {
  // expect: unsafe-deserialization
  socket.on('message', (data: Buffer) => codec.read(data));
});

// @case: unknown input
import { unserialize } from 'node-serialize';
import { cache } from './cache';
// expect: unsafe-deserialization
export const state = unserialize(cache.get('state'));

// @case: YAML with functions
import yaml from 'js-yaml';
const schema = yaml.DEFAULT_FULL_SCHEMA;
export const profile = (text: string): unknown =>
  // expect: unsafe-deserialization
  yaml.load(text, { schema });
