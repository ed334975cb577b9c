// @case: one quantifier
import mqtt from 'mqtt';
mqtt.connect('mqtts://broker.ward.example').on('message', (topic, payload) => {
  if (/^\d+$/.test(payload.toString())) console.log('number');
});

// @case: pattern of another file
// @file: patterns.ts
export const NAME = /^[a-z]+(-[a-z]+)*$/i;
// @file: devices.ts
import express from 'express';
import { NAME } from './patterns';
express().put('/devices/:name', (req, res) => {
  res.sendStatus(NAME.test(req.params.name) ? 204 : 400);
});

// @case: class field
import { WebSocketServer } from 'ws';
export class Parser {
  private readonly segment = /^\w+(\|\w+)*$/;
  listen(server: WebSocketServer): void {
    server.on('connection', (socket) => {
      socket.on('message', (data) => {
        socket.send(String(this.segment.exec(data.toString())));
      });
    });
  }
}

// @case: match on a text of a request
import express from 'express';
express().post('/note', (req, res) => {
  const text = String(req.body.text ?? '');
  res.json(text.match(/^a*$/));
});

// @case: no known source
export const isList = (text: string): boolean => /^\w+(?:,\w+)*$/.test(text);

// @case: polynomial on a text of the program, across files
// @file: trim.ts
export const TRAILING = /\d*\w+!$/;
// @file: notes.ts
import { TRAILING } from './trim';
export const heading = 'Ward 3!'.replace(TRAILING, '');

// @case: counted letters, once, and of a fixed number again and again
import express from 'express';
express().post('/sign-up', (req, res) => {
  const address = /^[a-z0-9_.-]+@([a-z0-9-]+\.)+[a-z0-9]{2,4}$/;
  if (!address.test(req.body.email)) return void res.sendStatus(400);
  if (!/^([0-9a-f]{2})+$/.test(req.body.key) || !/^([a-z]{2,4}-){0,3}[a-z]+$/.test(req.body.tag)) return void res.sendStatus(400);
  res.sendStatus(204);
});
