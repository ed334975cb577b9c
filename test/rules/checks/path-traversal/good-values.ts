// @case: the pattern of a route, the last part of a path, and a pattern that found nothing
import express from 'express';
import fs from 'node:fs';
import path from 'node:path';
const app = express();
const STORE = '/srv/reports';
app.get('/a/:id(\\d+)', (req, res) => res.sendFile(path.join(STORE, `${req.params.id}.pdf`)));
app.get('/b/:id([0-9a-f]{24})/page', (req, res) => fs.createReadStream(path.join(STORE, req.params.id)).pipe(res));
app.get('/c/:file', (req, res) => res.sendFile(path.join(STORE, path.parse(req.params.file).base)));
app.get('/d/:file', (req, res) => {
  const { file } = req.params;
  if (file !== path.basename(file)) return res.sendStatus(400);
  res.sendFile(path.join(STORE, file));
});
app.get('/e/:file', (req, res) => {
  if (/[/\\]/.test(req.params.file)) return res.sendStatus(400);
  res.sendFile(path.join(STORE, req.params.file));
});
app.get('/f/:file', (req, res) => {
  if (req.params.file.match(/\.\./)) return res.sendStatus(400);
  res.sendFile(path.join(STORE, req.params.file));
});

// @case: one of several values that are checked together
import express from 'express';
import { readFileSync } from 'node:fs';
express().get('/wards/:ward/:form', (req, res) => {
  const [ward, form] = [parseInt(req.params.ward, 10), String(req.params.form)];
  if (!form) return res.sendStatus(404);
  res.send(readFileSync(`/srv/wards/${ward}.json`, 'utf8'));
});

// @case: what is given has to be one of a list, and what is not given names nothing
import express from 'express';
import { readFileSync } from 'node:fs';
const GUIDES = [{ id: 'pump', steps: 3 }, { id: 'monitor', steps: 5 }];
express().get('/guides', (req, res) => {
  const { guide, form } = req.query as { guide?: string; form?: string };
  if (guide) {
    const known = GUIDES.find((one) => one.id === guide);
    if (!known) return res.sendStatus(404);
  }
  if (form !== undefined) {
    if (!/^\w+$/.test(form)) return res.sendStatus(400);
  }
  res.send([readFileSync(`/srv/guides/${guide}/1.md`, 'utf8'), readFileSync(`/srv/forms/${form}.md`, 'utf8')]);
});

// @case: below a folder that the settings of the program name
// @file: settings.ts
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
const settings = JSON.parse(readFileSync('/etc/ward/settings.json', 'utf8'));
export const folder: string = settings.reports ?? resolve(__dirname, '..', 'reports');
// @file: routes.ts
import { unlink } from 'node:fs/promises';
import { normalize, resolve } from 'node:path';
import express from 'express';
import { folder } from './settings';
function inside(root: string, name: string): string {
  const file = normalize(resolve(root, name));
  if (!file.startsWith(root)) throw new Error('outside the reports');
  return file;
}
express().delete('/reports', async (req, res) => {
  await unlink(inside(folder, req.body.name));
  res.sendStatus(204);
});

// @case: a file of the record that was found, by its number
import express from 'express';
interface Recorded extends express.Request {
  recording?: { getFileWithIno(ino: string): { path: string } | undefined };
}
express().get('/recordings/:id/files/:ino', (req: Recorded, res) => {
  const file = req.recording?.getFileWithIno(req.params.ino);
  if (!file) return res.sendStatus(404);
  res.sendFile(file.path);
});

// @case: a pattern whose dot stands for any one character
import express from 'express';
import fs from 'node:fs';
import path from 'node:path';
const SEGMENT = /^part[0-9]+.ts$/;
express().get('/streams/:file', (req, res) => {
  if (!SEGMENT.test(req.params.file)) return res.status(400).end();
  fs.createReadStream(path.join('/srv/streams', req.params.file)).pipe(res);
});

// @case: only what one of the records has for a key gets on, however it is spelled
import express from 'express';
import fs from 'node:fs';
import path from 'node:path';
class Plugins {
  async install(id: string): Promise<void> {
    const known = await this.directory.list();
    const plugin = known.find((one) => one.id.toLowerCase() === id.toLowerCase());
    if (!plugin) throw new Error('no such plugin');
    fs.writeFileSync(path.join('/srv/plugins', `${id}.zip`), await this.directory.download(plugin.url));
  }
}
const plugins = new Plugins();
express().post('/plugins', async (req, res) => {
  await plugins.install(req.body.id);
  res.json({});
});

// @case: a job of the program's own queue
import fs from 'node:fs';
export async function handler(event: { Records: { body: string }[] }): Promise<void> {
  const { jobId } = JSON.parse(event.Records[0]!.body);
  // expect: path-traversal (low)
  fs.mkdirSync(`/tmp/${jobId}/out`, { recursive: true });
}

// @case: made even, and then below the root or without what leads up
import express from 'express';
import fs from 'node:fs';
import path from 'node:path';
const app = express();
const STORE = '/srv/reports';
app.get('/a/:file', (req, res) => res.sendFile(path.join(STORE, path.normalize(req.params.file).replace(/^(\.\.(\/|\\|$))+/, ''))));
app.get('/b/:file', (req, res) => res.sendFile(path.join(STORE, path.join('/', req.params.file))));
app.get('/c/:file', (req, res) => {
  const file = path.posix.normalize(`/${req.params.file}`);
  fs.createReadStream(STORE + file).pipe(res);
});

// @case: a middleware of the route cuts the field down, in what registers the routes
// @file: clean.ts
import path from 'node:path';
export function cleanPath(name: string) {
  return (req, _res, next) => {
    req.params[name] = path.normalize(req.params[name] || path.sep).replace(/^(\.\.[/\\])+/, '');
    next();
  };
}
// @file: server.ts
import express, { type Express } from 'express';
import path from 'node:path';
import { cleanPath } from './clean';
export class Pages {
  static route(app: Express): void {
    const render = (folder = '') => {
      return (req, res) => {
        // expect: path-traversal (low)
        res.sendFile(path.join('/srv/www', folder, req.params.file));
      };
    };
    app.get('/assets/:file', cleanPath('file'), render('assets'));
    app.get('/:file', cleanPath('file'), render());
  }
}
const app = express();
Pages.route(app);
app.listen(3000);

// @case: handlers in files of their own, on routes whose pattern comes from a constant
// @file: package.json
{ "name": "wards", "scripts": { "start": "node server.js" }, "dependencies": { "express": "^4.19.0" } }
// @file: delete.js
const fs = require('node:fs');
module.exports = async function (req, res) {
  const { id } = req.params;
  await fs.promises.unlink(`/srv/reports/${id}`);
  res.sendStatus(204);
};
// @file: show.js
const path = require('node:path');
exports.show = (req, res) => res.sendFile(path.join('/srv/reports', req.params.id));
// @file: routes.js
const shown = require('./show');
const ID = '([0-9a-f]{10,16})';
module.exports = (app) => {
  app.delete(`/reports/:id${ID}`, require('./delete'));
  app.get('/reports/:id(\\d+)', shown.show);
  app.get(`/archive/:id${ID}`, shown.show);
};
// @file: server.js
const express = require('express');
const app = express();
require('./routes')(app);
app.listen(3000);
