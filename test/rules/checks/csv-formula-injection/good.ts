// @case: formulas escaped
import express from 'express';
import { stringify } from 'csv-stringify/sync';
express().post('/export', (req, res) => {
  res.send(stringify(req.body.rows, { escape_formulas: true }));
});

// @case: rows of numbers
import { stringify } from 'csv-stringify/sync';
export async function readings(): Promise<string> {
  const list = await (await fetch('https://fhir.ward.example/readings')).json();
  const rows = [['low', 'high'], [Number(list.low), Number(list.high)]];
  return stringify(rows, { header: true });
}

// @case: export of another file, own rows
// @file: csv.ts
import { stringify } from 'csv-stringify/sync';
export const toCsv = (rows: unknown[]): string => stringify(rows, { delimiter: ';' });
// @file: devices.ts
import { toCsv } from './csv';
export const wards = toCsv([['ward 3', 12]]);

// @case: lines by hand, checked
import express from 'express';
const WARDS = new Set(['3a', '3b']);
express().post('/notes', (req, res) => {
  const ward = String(req.body.ward);
  if (!WARDS.has(ward)) return void res.sendStatus(400);
  res.send([[ward, 'open'].join(','), 'total,1'].join('\n'));
});

// @case: no table
import express from 'express';
express().get('/list', (req, res) => {
  const rows = [req.query.name, req.query.other];
  res.send(rows.map((name) => `Dear ${name}`).join('\n'));
});

// @case: class across files, formulas escaped
// @file: exporter.ts
import { stringify } from 'csv-stringify/sync';
export class Exporter {
  private readonly options = { header: false, escape_formulas: true };
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
  return exporter.write(cells);
});
