// @case: csv-stringify
import express from 'express';
import { stringify } from 'csv-stringify/sync';
express().post('/export', (req, res) => {
  // expect: csv-formula-injection
  res.send(stringify(req.body.rows));
});

// @case: header row and rows of an answer
import { stringify } from 'csv-stringify/sync';
export async function readings(): Promise<string> {
  const list = await (await fetch('https://fhir.ward.example/readings')).json();
  const rows = [['device', 'note'], [list.device, list.note]];
  // expect: csv-formula-injection (low)
  return stringify(rows, { header: true });
}

// @case: export of another file
// @file: csv.ts
import { stringify } from 'csv-stringify/sync';
export const toCsv = (rows: unknown[]): string => stringify(rows, { delimiter: ';' });
// @file: devices.ts
import { WebSocketServer } from 'ws';
import { toCsv } from './csv';
new WebSocketServer({ port: 8443 }).on('connection', (socket) => {
  socket.on('message', (data) => {
    const { name } = JSON.parse(data.toString());
    // expect: csv-formula-injection
    socket.send(toCsv([[name, 1]]));
  });
});

// @case: lines by hand
import express from 'express';
express().post('/notes', (req, res) => {
  const { notes } = req.body;
  // expect: csv-formula-injection
  res.send(notes.map((note: any) => [note.patient, note.text].join(',')).join('\n'));
});

// @case: template with separators
import express from 'express';
express().get('/list', (req, res) => {
  const rows = [req.query.name, req.query.other];
  // expect: csv-formula-injection
  res.send(rows.map((name) => `${name},${rows.length}`).join('\r\n'));
});

// @case: class across files
// @file: exporter.ts
import { stringify } from 'csv-stringify/sync';
export class Exporter {
  private readonly options = { header: false, escape_formulas: false };
  write(rows: string[][]): string {
    return stringify(rows, this.options);
  }
}
// @file: route.ts
import Fastify from 'fastify';
import { Exporter } from './exporter';
const exporter = new Exporter();
Fastify().post('/table', async (request) => {
  const { cells } = request.body as { cells: string[][] };
  // expect: csv-formula-injection
  return exporter.write(cells);
});

// @case: a program that delivers its tables to the machine of a printer
// @file: package.json
{ "name": "letters", "dependencies": { "ssh2-sftp-client": "^9.1.0", "ws": "^8.0.0", "csv-stringify": "^6.4.4" } }
// @file: main.ts
import { stringify } from 'csv-stringify/sync';
import WebSocket from 'ws';
new WebSocket('wss://letters.ward.example').on('message', (data) => {
  const letter = JSON.parse(data.toString());
  // expect: csv-formula-injection (low)
  deliver(stringify([[letter.patient, letter.text]]));
});

// @case: a server that delivers tables, and shows them
// @file: package.json
{ "name": "letters", "dependencies": { "ssh2-sftp-client": "^9.1.0", "express": "^5.0.0", "ws": "^8.0.0", "csv-stringify": "^6.4.4" } }
// @file: main.ts
import { stringify } from 'csv-stringify/sync';
import WebSocket from 'ws';
new WebSocket('wss://letters.ward.example').on('message', (data) => {
  const letter = JSON.parse(data.toString());
  // expect: csv-formula-injection (medium)
  deliver(stringify([[letter.patient, letter.text]]));
});
