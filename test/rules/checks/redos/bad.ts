// @case: nested quantifiers on a payload
import mqtt from 'mqtt';
mqtt.connect('mqtts://broker.ward.example').on('message', (topic, payload) => {
  // expect: redos
  if (/^(\d+)+$/.test(payload.toString())) console.log('number');
});

// @case: pattern of another file
// @file: patterns.ts
export const NAME = /^([a-z]+-?)+$/i;
// @file: devices.ts
import express from 'express';
import { NAME } from './patterns';
express().put('/devices/:name', (req, res) => {
  // expect: redos
  res.sendStatus(NAME.test(req.params.name) ? 204 : 400);
});

// @case: class field
import { WebSocketServer } from 'ws';
export class Parser {
  // expect: redos
  private readonly segment = /^(\w+\|?)*$/;
  listen(server: WebSocketServer): void {
    server.on('connection', (socket) => {
      socket.on('message', (data) => {
        // expect: redos
        socket.send(String(this.segment.exec(data.toString())));
      });
    });
  }
}

// @case: match on a text of a request
import express from 'express';
express().post('/note', (req, res) => {
  const text = String(req.body.text ?? '');
  // expect: redos
  res.json(text.match(/^(a+)*$/));
});

// @case: no known source, and a check of what others send
import { z } from 'zod';
// expect: redos (medium)
export const Ward = z.object({ name: z.string().regex(/^(?:\w+,?)+$/) });
// expect: redos (low)
export const isList = (text: string): boolean => /^(?:\w+,?)+$/.test(text);

// @case: polynomial, across files
// @file: trim.ts
export const TRAILING = /\d*\w+!$/;
// @file: notes.ts
import Fastify from 'fastify';
import { TRAILING } from './trim';
Fastify().post('/notes', async (request) => {
  const { note } = request.body as { note: string };
  // expect: redos
  return note.replace(TRAILING, '');
});

// @case: what people type into a page of their own
// @file: phone.tsx
export function Phone({ value }: { value: string }) {
  // expect: redos (low)
  const isPhone = /^(\d+[-. ]?)+$/.test(value);
  return <b>{isPhone ? value : 'no number'}</b>;
}

// @case: time that grows with the square is little for what the head of a request can hold
import express from 'express';
express().use((req, res, next) => {
  // expect: redos (low)
  const token = req.headers.authorization?.match(/^Bearer\s+(.+)$/i)?.[1];
  // expect: redos (medium)
  const reply = String(req.body.mail).match(/^Re:\s+(.+)$/i)?.[1];
  res.locals = { token, reply };
  next();
});

// @case: counted letters, again and again
import express from 'express';
express().post('/sign-up', (req, res) => {
  // expect: redos (low)
  const address = /^([a-z0-9_.-])+@(([a-z0-9-])+\.)+([a-z0-9]{2,4})+$/;
  // expect: redos
  if (!address.test(req.body.email)) return void res.sendStatus(400);
  res.sendStatus(204);
});

// @case: query of an address parsed by Node.js
import http from 'node:http';
import url from 'node:url';
http.createServer((req, res) => {
  const { query } = url.parse(req.url!, true);
  // expect: redos
  res.end(String(/^(\d+)+#$/.test(String(query['id']))));
});

// @case: two patterns on one text of a handler, told once
import express from 'express';
const mail = /\S+@\S+\.\S+/;
const amount = /^\d*\.?\d*$/;
express().post('/search', (req, res) => {
  // expect: redos
  if (mail.test(req.body.term)) res.json({ by: 'mail' });
  else if (amount.test(req.body.term)) res.json({ by: 'amount' });
  else res.json({ by: 'name' });
});

// @case: two texts of a handler
import express from 'express';
const mail = /\S+@\S+\.\S+/;
express().post('/search', (req, res) => {
  // expect: redos
  if (mail.test(req.body.sender)) res.json({ by: 'sender' });
  // expect: redos
  else if (mail.test(req.body.receiver)) res.json({ by: 'receiver' });
});
