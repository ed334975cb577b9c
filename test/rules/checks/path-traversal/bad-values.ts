// @case: one of several values that are taken together
import express from 'express';
import { readFileSync } from 'node:fs';
express().get('/wards/:ward/:form', (req, res) => {
  const [ward, form] = [parseInt(req.params.ward, 10), String(req.params.form)];
  // expect: path-traversal
  res.send(readFileSync(`/srv/wards/${ward}/${form}.json`, 'utf8'));
});

// @case: checked only where something else is given, or there is something else before it
import express from 'express';
import { readFileSync } from 'node:fs';
const GUIDES = ['pump', 'monitor'];
express().get('/guides/:guide', (req, res) => {
  const { guide } = req.params;
  if (req.query.strict) {
    if (!GUIDES.includes(guide)) return res.sendStatus(404);
  }
  // expect: path-traversal
  res.send(readFileSync('/srv/guides/' + guide, 'utf8'));
});
express().get('/forms/:form', (req, res) => {
  const { form } = req.params;
  if (form && req.query.strict) {
    if (!GUIDES.includes(form)) return res.sendStatus(404);
  }
  // expect: path-traversal
  res.send(readFileSync('/srv/forms/' + form, 'utf8'));
});

// @case: classes that are made of this, of themselves and of each other
import express from 'express';
import { readFileSync } from 'node:fs';
class Frame {
  static define(fields: string[]): any {
    return class extends this {
      static get fields() {
        return fields;
      }
    };
  }
  folder = '/srv/forms/';
}
class Form extends Frame.define(['id']) {}
let Pump: any = class {};
Pump = class extends Pump {};
let Ward: any, Bed: any;
Ward = class extends Bed {};
Bed = class extends Ward {};
express().get('/forms/:form', (req, res) => {
  console.log(Form.fields, new Pump().rate, Pump.rate, new Ward().beds, Ward.beds);
  // expect: path-traversal
  res.send(readFileSync(new Form().folder + req.params.form, 'utf8'));
  readFileSync(new Ward().beds);
  readFileSync(Bed.wards);
});

// @case: below a folder that is sent as well
import { unlink } from 'node:fs/promises';
import { resolve } from 'node:path';
import express from 'express';
express().delete('/reports', async (req, res) => {
  const file = resolve(req.body.folder, req.body.name);
  if (!file.startsWith(req.body.folder)) throw new Error('outside the reports');
  // expect: path-traversal
  await unlink(file);
  res.sendStatus(204);
});
