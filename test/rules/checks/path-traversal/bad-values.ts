// @case: a pattern of the route that lets dots and slashes through, the folder of a path, and a pattern that stopped somewhere
import express from 'express';
import path from 'node:path';
const app = express();
const STORE = '/srv/reports';
const DOTS = /\.\./g;
// expect: path-traversal
app.get('/a/:file(.*)', (req, res) => res.sendFile(path.join(STORE, req.params.file)));
// expect: path-traversal
app.get('/b/:ward(\\d+)/:file', (req, res) => res.sendFile(path.join(STORE, req.params.ward, req.params.file)));
// expect: path-traversal
app.get('/c/:file', (req, res) => res.sendFile(path.join(STORE, path.parse(req.params.file).dir, 'page.pdf.enc')));
app.get('/d/:file', (req, res) => {
  if (DOTS.test(req.params.file)) return res.sendStatus(400);
  // expect: path-traversal
  res.sendFile(path.join(STORE, req.params.file));
});
app.get('/e/:file', (req, res) => {
  if (/^\.\./.test(req.params.file)) return res.sendStatus(400);
  // expect: path-traversal
  res.sendFile(path.join(STORE, req.params.file));
});
app.get('/f/:file', (req, res) => {
  if (req.query.name !== path.basename(req.params.file)) return res.sendStatus(400);
  // expect: path-traversal
  res.sendFile(path.join(STORE, req.params.file));
});

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

// @case: the record of the key is found by a guard of the route: whether keys may hold dots, others say
// @file: share.guard.ts
import { CanActivate, ExecutionContext, Injectable, NotFoundException } from '@nestjs/common';
import { Records } from './records';
@Injectable()
export class ShareGuard implements CanActivate {
  constructor(private readonly records: Records) {}
  async canActivate(context: ExecutionContext) {
    const request = context.switchToHttp().getRequest();
    const id = 'shareId' in request.params ? request.params.shareId : request.params.id;
    const share = await this.records.share.findUnique({ where: { id }, include: { owner: true } });
    if (!share || share.expiresAt < Date.now()) throw new NotFoundException();
    return true;
  }
}
// @file: records.ts
import { PrismaClient } from '@prisma/client';
export class Records extends PrismaClient {}
// @file: scans.controller.ts
import { createReadStream } from 'node:fs';
import { Controller, Delete, Get, Param, StreamableFile, UseGuards } from '@nestjs/common';
import { rm } from 'node:fs/promises';
import { ShareGuard } from './share.guard';
@Controller('shares/:shareId/scans')
export class ScansController {
  @Get('archive')
  @UseGuards(ShareGuard)
  archive(@Param('shareId') shareId: string) {
    // expect: path-traversal (low)
    return new StreamableFile(createReadStream(`/srv/shares/${shareId}/archive.zip`));
  }
  @Delete('archive')
  async remove(@Param('shareId') shareId: string) {
    // expect: path-traversal (high)
    await rm(`/srv/shares/${shareId}/archive.zip`);
  }
  @Get(':scan')
  @UseGuards(ShareGuard)
  scan(@Param('scan') scan: string) {
    // expect: path-traversal (high)
    return new StreamableFile(createReadStream(`/srv/scans/${scan}.dcm`));
  }
}

// @case: the same by a middleware of the route, and one that only looks
import express from 'express';
import { readFileSync } from 'node:fs';
import { records } from '@ward/records';
const known: express.RequestHandler = async (req, res, next) => {
  const { study } = req.params;
  const found = await records.findOne({ where: { id: study } });
  if (found === null) return res.sendStatus(404);
  next();
};
const noted: express.RequestHandler = async (req, res, next) => {
  res.locals.study = await records.findOne({ where: { id: req.params.study } });
  next();
};
const app = express();
app.get('/studies/:study', known, (req, res) => {
  // expect: path-traversal (low)
  res.send(readFileSync(`/srv/studies/${req.params.study}.json`, 'utf8'));
});
app.get('/reports/:study', noted, (req, res) => {
  // expect: path-traversal (high)
  res.send(readFileSync(`/srv/reports/${req.params.study}.json`, 'utf8'));
});

// @case: a pattern that lets two characters of any kind stand side by side
import express from 'express';
import fs from 'node:fs';
import path from 'node:path';
const SEGMENT = /^part..(.ts)?$/;
express().get('/streams/:file', (req, res) => {
  if (!SEGMENT.test(req.params.file)) return res.status(400).end();
  // expect: path-traversal
  fs.createReadStream(path.join('/srv/streams', req.params.file)).pipe(res);
});

// @case: a pattern whose dots are repeated
import express from 'express';
import fs from 'node:fs';
import path from 'node:path';
const SEGMENT = /^part([0-9]|.ts)+$/;
express().get('/streams/:file', (req, res) => {
  if (!SEGMENT.test(req.params.file)) return res.status(400).end();
  // expect: path-traversal
  fs.createReadStream(path.join('/srv/streams', req.params.file)).pipe(res);
});

// @case: a file of a fixed name in a folder that is asked for, read and written
import express from 'express';
import fs from 'node:fs';
import path from 'node:path';
const app = express();
app.get('/apps/:app/icon.svg', (req, res) => {
  const { app: name } = req.params;
  const own = path.resolve(`${__dirname}/../own/${name}/assets/icon.svg`);
  // expect: path-traversal (low)
  const icon = fs.existsSync(own) ? own : path.join(__dirname, '../apps', name, 'assets', 'icon.svg');
  // expect: path-traversal (low)
  fs.createReadStream(icon).pipe(res);
});
app.post('/apps/:app/settings', (req, res) => {
  // expect: path-traversal (high)
  fs.writeFileSync(path.join('/srv/apps', req.params.app, 'settings.json'), JSON.stringify(req.body));
  res.end();
});
app.get('/reports/:name', (req, res) => {
  // expect: path-traversal (high)
  fs.createReadStream(`/srv/reports/${req.params.name}.pdf`).pipe(res);
});
app.get('/logs/:day', (req, res) => {
  // expect: path-traversal (high)
  fs.createReadStream(`/srv/logs/${req.params.day}/${req.query.file}`).pipe(res);
});

// @case: found by what others sent along, by what is no key, or not refused
import express from 'express';
import fs from 'node:fs';
const app = express();
app.post('/a', (req, res) => {
  const one = req.body.plugins.find((plugin) => plugin.id === req.body.id);
  if (!one) return res.sendStatus(404);
  // expect: path-traversal
  fs.writeFileSync(`/srv/plugins/${req.body.id}.zip`, 'a');
});
app.post('/b', async (req, res) => {
  const known = await directory.list();
  const one = known.find((plugin) => plugin.title === req.body.title);
  if (!one) return res.sendStatus(404);
  // expect: path-traversal
  fs.writeFileSync(`/srv/plugins/${req.body.title}.zip`, 'b');
});
app.post('/c', async (req, res) => {
  const known = await directory.list();
  const one = known.find((plugin) => plugin.id === req.body.id);
  // expect: path-traversal
  fs.writeFileSync(`/srv/plugins/${req.body.id}.zip`, String(one));
});

// @case: made even, but with what leads up, at the root itself, or resolved
import express from 'express';
import path from 'node:path';
const app = express();
const STORE = '/srv/reports';
// expect: path-traversal
app.get('/a/:file', (req, res) => res.sendFile(path.join(STORE, path.normalize(req.params.file).replace(/^\.\.\//, ''))));
// expect: path-traversal
app.get('/b/:file', (req, res) => res.sendFile(path.normalize(`/${req.params.file}`)));
// expect: path-traversal
app.get('/c/:file', (req, res) => res.sendFile(path.resolve(STORE, path.join('/', req.params.file))));
// expect: path-traversal
app.get('/d/:file', (req, res) => res.sendFile(path.join(STORE, req.params.file.replace(/^(\.\.(\/|$))+/, ''))));

// @case: a middleware cuts down another field, or one route has none
// @file: clean.ts
import path from 'node:path';
export const cleanPath = (name: string) => (req, _res, next) => {
  req.params[name] = path.normalize(req.params[name]).replace(/^(\.\.[/\\])+/, '');
  next();
};
// @file: server.ts
import express, { type Express } from 'express';
import path from 'node:path';
import { cleanPath } from './clean';
export function pages(app: Express): void {
  const render = (folder = '') => (req, res) => {
    // expect: path-traversal
    res.sendFile(path.join('/srv/www', folder, req.params.file));
  };
  app.get('/assets/:file', cleanPath('folder'), render('assets'));
  app.get('/:file', render());
}
const app = express();
pages(app);
app.listen(3000);

// @case: a handler in a file of its own that one of its routes gives any text
// @file: package.json
{ "name": "wards", "scripts": { "start": "node server.js" }, "dependencies": { "express": "^4.19.0" } }
// @file: delete.js
const fs = require('node:fs');
module.exports = async function (req, res) {
  const { id } = req.params;
  // expect: path-traversal
  await fs.promises.unlink(`/srv/reports/${id}`);
  res.sendStatus(204);
};
// @file: routes.js
const ID = '([0-9a-f]{10,16})';
module.exports = (app) => {
  app.delete(`/reports/:id${ID}`, require('./delete'));
  app.post('/reports/:id/delete', require('./delete'));
};
// @file: server.js
const express = require('express');
const app = express();
require('./routes')(app);
app.listen(3000);
