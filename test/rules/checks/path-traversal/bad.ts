// @case: joined to the store
import express from 'express';
import fs from 'fs';
import path from 'path';
const STORE = '/srv/reports';
express().get('/reports', (req, res) => {
  // expect: path-traversal
  fs.createReadStream(path.join(STORE, String(req.query.file))).pipe(res);
});

// @case: sendFile
import express from 'express';
express().get('/manual/:language', (req, res) => {
  // expect: path-traversal
  res.sendFile(`/srv/manuals/${req.params.language}.pdf`);
});

// @case: storage class of another file
// @file: store.ts
import { writeFile } from 'node:fs/promises';
export class Store {
  private readonly root = '/var/lib/pacs';
  save(name: string, data: Buffer): Promise<void> {
    return writeFile(this.root + '/' + name, data);
  }
}
// @file: receive.ts
import { WebSocketServer } from 'ws';
import { Store } from './store';
const store = new Store();
new WebSocketServer({ port: 8443 }).on('connection', (socket) => {
  socket.on('message', async (data) => {
    const study = JSON.parse(data.toString());
    // expect: path-traversal
    await store.save(study.sopInstanceUid, Buffer.from(study.pixels, 'base64'));
  });
});

// @case: topic of an MQTT message
import mqtt from 'mqtt';
import { appendFileSync as append } from 'node:fs';
mqtt.connect('mqtts://broker.ward.example').on('message', (topic, payload) => {
  // expect: path-traversal
  append(`/var/log/devices/${topic}.log`, payload);
});

// @case: helper of another file that builds the path
// @file: paths.ts
import path from 'node:path';
export const recordPath = (id?: string): string => path.resolve('/srv/records', id ?? 'index');
// @file: records.ts
import Fastify from 'fastify';
import { readFile } from 'node:fs/promises';
import { recordPath } from './paths';
const app = Fastify();
app.get('/records', async (request) => {
  const { id } = request.query as { id: string };
  // expect: path-traversal
  return readFile(recordPath(id), 'utf8');
});

// @case: removed
import express from 'express';
import { unlink } from 'node:fs';
express().delete('/uploads/:name', (req, res) => {
  // expect: path-traversal
  unlink('uploads/' + req.params.name, () => res.sendStatus(204));
});

// @case: name of an upload, formidable
import { rename } from 'node:fs/promises';
import type { File } from 'formidable';
export async function keep(wound: File): Promise<void> {
  // expect: path-traversal
  await rename(wound.filepath, `/srv/wounds/${wound.originalFilename}`);
}

// @case: file that an answer names
import * as FileSystem from 'expo-file-system';
export async function readLeaflet(): Promise<string> {
  const { name } = await (await fetch('https://api.clinic.example/leaflet')).json();
  // expect: path-traversal
  return FileSystem.readAsStringAsync(`${FileSystem.documentDirectory}${name}`);
}

// @case: mutation that writes a file
import { promises as fs } from 'node:fs';
export const Mutation = {
  saveReport: async (parent: unknown, args: { name: string; text: string }, context: { user?: string }) => {
    if (!context.user) throw new Error('no user');
    const target = __dirname + '/../reports/' + context.user + '/' + args.name;
    // expect: path-traversal
    await fs.writeFile(target, args.text);
    return { target };
  },
};

// @case: cleaned of markup, not of folders
// @file: templates.ts
import { readFile } from 'node:fs/promises';
import path from 'node:path';
export const template = (name: string) => readFile(path.join('/srv/templates', `${name}.html`), 'utf8');
// @file: preview.ts
import { Router } from 'express';
import sanitize from 'sanitize-html';
import { template } from './templates';
export const preview = Router();
preview.get('/preview/:template', async (req, res) => {
  // expect: path-traversal
  res.type('text').send(await template(sanitize(req.params.template)));
});

// @case: one of two parts of a path is looked at, the other is not
// @file: store.ts
import { readFile } from 'node:fs/promises';
export const load = (ward: string, name: string): Promise<Buffer> => readFile(`/data/${ward}/${name}.json`);
// @file: routes.ts
import express from 'express';
import path from 'node:path';
import { load } from './store';
express().get('/plan', async (req, res) => {
  res.send(
    await load(
      path.basename(String(req.query.ward)),
      // expect: path-traversal
      String(req.query.name),
    ),
  );
});

// @case: how another text begins, and how the path does not begin
import express from 'express';
import fs from 'node:fs';
import path from 'node:path';
const ROOT = path.resolve('/srv/www');
const app = express();
app.get('/a', (req, res) => {
  const file = path.join(ROOT, String(req.query.page));
  if (file.substr(0, 4) !== ROOT.substr(0, 4)) return res.sendStatus(404);
  // expect: path-traversal
  res.send(fs.readFileSync(file));
});
app.get('/b', (req, res) => {
  const file = path.join(ROOT, String(req.query.page));
  if (file.indexOf(ROOT) !== 0) {
    // expect: path-traversal
    res.send(fs.readFileSync(file));
  }
});

// @case: a pipe that leaves the text as it is
import { Controller, DefaultValuePipe, Get, Param } from '@nestjs/common';
import { createReadStream } from 'node:fs';
@Controller('images')
export class ImageController {
  @Get(':name')
  image(@Param('name', new DefaultValuePipe('latest')) name: string) {
    // expect: path-traversal
    return createReadStream(`/var/images/${name}`);
  }
}

// @case: what is taken out once, or comes back when it is taken out
import express from 'express';
import { readFile } from 'node:fs/promises';
express().get('/templates', async (req, res) => {
  const first = String(req.query.first).replace('..', '');
  // expect: path-traversal
  res.write(await readFile(`/srv/templates/${first}`));
  const pairs = String(req.query.pairs).replace(/\.\.\//g, '');
  // expect: path-traversal
  res.write(await readFile(`/srv/templates/${pairs}`));
  const dashed = String(req.query.dashed).replace(/-/g, '.');
  // expect: path-traversal
  res.end(await readFile(`/srv/templates/${dashed}`));
});

// @case: behind the check more is put on
import express from 'express';
import fs from 'node:fs';
import path from 'node:path';
const ADMIN = path.resolve('templates');
express().get('/admin/{*file}', (req: any, res: any) => {
  let file = path.join(ADMIN, req.url);
  if (!file.startsWith(ADMIN)) return res.sendStatus(403);
  file = file + '/' + req.query.part;
  // expect: path-traversal
  fs.readFile(file, (error, data) => res.end(error ? '' : data));
});

// @case: helper that fails for some texts only
// @file: names.ts
const NAME = /[A-Za-z0-9_-]+/;
export function assertName(name: string): void {
  if (!NAME.test(name)) throw new Error('no name');
}
// @file: reports.ts
import express from 'express';
import fs from 'node:fs';
import path from 'node:path';
import { assertName } from './names';
express().get('/reports/:name', (req, res) => {
  assertName(req.params.name);
  // expect: path-traversal
  fs.createReadStream(path.join('/srv/reports', req.params.name)).pipe(res);
});

// @case: pattern that lets dots in behind a folder
import express from 'express';
import fs from 'node:fs';
import path from 'node:path';
const NAME = /^[\w-]+\/[\w./-]+$/;
express().get('/themes', (req, res) => {
  const theme = String(req.query.theme);
  if (!NAME.test(theme)) throw new Error('no such theme');
  // expect: path-traversal
  fs.createReadStream(path.join('/srv/themes', theme)).pipe(res);
});

// @case: a helper that gives up quietly
import express from 'express';
import fs from 'node:fs';
import path from 'node:path';
function check(name: string): void {
  try {
    if (!/^[a-z]+$/.test(name)) throw new Error('no name');
  } catch (error) {
    console.warn('odd name', error);
  }
}
express().get('/reports/:name', (req, res) => {
  check(req.params.name);
  // expect: path-traversal
  fs.createReadStream(path.join('/srv/reports', req.params.name)).pipe(res);
});

// @case: the list is asked for another text than the one that is used
import express from 'express';
import fs from 'node:fs';
express().post('/wards/:ward/picture', (req, res) => {
  const link: string = req.body.link;
  const ending = ['jpg', 'png'].includes(link.split('.').slice(-1)[0]) ? link.split('.').slice(1)[0] : 'jpg';
  // expect: path-traversal
  fs.writeFileSync(`/srv/pictures/${Date.now()}.${ending}`, req.body.picture);
  res.end();
});

// @case: a function gives something for some names that are in no table
// @file: manuals.ts
const TITLES = new Map([['pump', 'Infusion pump']]);
export function titleOf(name: string): string | null {
  if (TITLES.has(name)) return TITLES.get(name) ?? null;
  return name.length < 40 ? name : null;
}
// @file: routes.ts
import express from 'express';
import { readFileSync } from 'node:fs';
import { titleOf } from './manuals';
express().get('/manual', (req, res) => {
  const name = String(req.query.name);
  const title = titleOf(name);
  if (title === null) return res.sendStatus(404);
  // expect: path-traversal
  res.send({ title, text: readFileSync('/srv/manuals/' + name, 'utf8') });
});

// @case: a refusal that is caught and gone past
import express from 'express';
import { readFileSync } from 'node:fs';
const FORMS = ['admission', 'discharge'];
express().get('/forms/:form', (req, res) => {
  const { form } = req.params;
  try {
    if (!FORMS.includes(form)) throw new Error('no such form');
  } catch (error) {
    console.warn(error);
  }
  // expect: path-traversal
  res.send(readFileSync('/srv/forms/' + form, 'utf8'));
});

// @case: names of records are compared, which others wrote
import express from 'express';
import { readFileSync } from 'node:fs';
import { loadUploads } from './uploads';
express().get('/uploads/:name', async (req, res) => {
  const uploads = await loadUploads();
  const upload = uploads.find((one) => one.owner === req.query.owner);
  if (!upload) return res.sendStatus(404);
  // expect: path-traversal
  res.send(readFileSync('/srv/uploads/' + req.query.owner, 'utf8'));
});

// @case: one finding for two paths that are made of one name
import express from 'express';
import { rm } from 'node:fs/promises';
express().delete('/wards/:ward', async (req, res) => {
  const { ward } = req.params;
  const folder = '/srv/wards/' + ward;
  const plan = `/srv/plans/${ward}.pdf`;
  // expect: path-traversal
  await rm(folder, { recursive: true });
  await rm(plan);
  res.end();
});

// @case: two findings for two fields of one object
import express from 'express';
import { rm } from 'node:fs/promises';
express().post('/wards', async (req, res) => {
  const input = req.body;
  const folder = '/srv/wards/' + input.ward;
  const plan = `/srv/plans/${input.plan}.pdf`;
  // expect: path-traversal
  await rm(folder, { recursive: true });
  // expect: path-traversal
  await rm(plan);
  res.end();
});

// @case: a list that has another name than the one that is read
import express from 'express';
const FILES = ['pump/manual.pdf'];
express().get('/files/:kind/:file/:part', (req, res) => {
  const { kind, file, part } = req.params;
  if (!FILES.includes(`${kind}/${file}`)) return res.sendStatus(404);
  // expect: path-traversal
  res.sendFile(`/srv/files/${part}`);
});

// @case: a record is asked for by a name that its owner chose, or is not missed
import express from 'express';
import { readFileSync } from 'node:fs';
import { Report } from './models';
const app = express();
app.get('/reports/:name', async (req, res) => {
  const report = await Report.findOne({ where: { name: req.params.name } });
  if (!report) return void res.sendStatus(404);
  // expect: path-traversal
  res.send(readFileSync(`/srv/reports/${req.params.name}.pdf`));
});
app.get('/studies/:id', async (req, res) => {
  const study = await Report.findByPk(req.params.id);
  if (!study) console.warn('no such study');
  // expect: path-traversal
  res.send(readFileSync(`/srv/studies/${req.params.id}.pdf`));
});

// @case: of the parts of a name that a method puts together, the one that others write
import axios from 'axios';
import { promises } from 'node:fs';
import { join } from 'node:path';
export class Previews {
  async keep(path: string) {
    const answer = await axios.get(path, { responseType: 'arraybuffer' });
    const maxAge = Number(answer.headers['cache-control'] ?? 0) || 86_400;
    const expires = Date.now() + maxAge * 1000;
    const etag = (answer.headers.etag ?? '').replace(/"/g, '');
    await this.write(
      maxAge,
      expires,
      // expect: path-traversal
      etag,
    );
  }
  private async write(maxAge: number, expires: number, etag: string) {
    await promises.writeFile(join('/srv/previews', `${maxAge}.${expires}.${etag}`), '');
  }
}

// @case: names that must be among those that are kept elsewhere
import express from 'express';
import fs from 'fs';
import { installed, resolveBelow, safeResolve } from './platform';
const app = express();
app.get('/schemas/:plugin', async (req, res) => {
  const { plugin } = req.params;
  const plugins = await installed();
  if (!plugins.some((one: { name: string }) => one.name === plugin)) return res.sendStatus(404);
  // expect: path-traversal (low)
  return res.json(JSON.parse(fs.readFileSync(`/srv/plugins/${plugin}/schema.json`, 'utf8')));
});
app.get('/files', (req, res) => {
  const file = safeResolve('/srv/files', req.query.file);
  // expect: path-traversal (low)
  fs.createReadStream(file).pipe(res);
});
app.get('/plans', (req, res) => {
  const file = resolveBelow('/srv/plans', req.query.file);
  // expect: path-traversal (medium)
  fs.createReadStream(file).pipe(res);
});

// @case: pieces that are joined again
import express from 'express';
import fs from 'node:fs';
import path from 'node:path';
express().get('/files/*', (req, res) => {
  const rest = req.path.split('/').slice(2).join('/');
  // expect: path-traversal
  res.send(fs.readFileSync(path.join('/srv/files', rest), 'utf8'));
});

// @case: express-fileupload, moved where the sender says
import express from 'express';
import fileUpload from 'express-fileupload';
const app = express();
app.use(fileUpload({ limits: { fileSize: 5_000_000 } }));
app.post('/studies', (req, res) => {
  // expect: path-traversal
  req.files.study.mv('/srv/studies/' + req.body.folder + '/' + req.files.study.name);
  res.sendStatus(201);
});

// @case: an own check that lets some callers off
import express from 'express';
import fs from 'node:fs';
function check(name: string, isStaff: boolean): void {
  if (isStaff) return;
  if (name.includes('/')) throw new Error('no folders');
}
const app = express();
app.get('/exports/:name', (req, res) => {
  check(req.params.name, req.query.staff === '1');
  // expect: path-traversal
  res.send(fs.readFileSync('/var/exports/' + req.params.name));
});

// @case: the folder of a file whose own name leads back below the root
import express from 'express';
import path from 'node:path';
import fs from 'node:fs/promises';
const app = express();
const ROOT = path.resolve('/srv/uploads');
app.post('/scans', async (req, res) => {
  const target = path.join(ROOT, String(req.body.folder));
  const full = path.join(target, String(req.body.name));
  if (!path.resolve(full).startsWith(ROOT + path.sep)) throw new Error('outside');
  // expect: path-traversal
  await fs.mkdir(target, { recursive: true });
  res.sendStatus(204);
});

// @case: whom a program asks it has chosen itself, so what comes back is a matter of the audit
import { writeFile } from 'node:fs/promises';
export async function fetchReport(id: number) {
  const answer = await fetch(`https://laboratory.example/reports/${id}`);
  const { fileName, content } = await answer.json();
  // expect: path-traversal (low)
  await writeFile(`/srv/reports/${fileName}`, content);
}

// @case: a handler of two routes, of which only one looks at the id, and a schema that says nothing of its form
// @file: validate.ts
import type { NextFunction, Request, Response } from 'express';
import type { ZodSchema } from 'zod';
export const checked =
  (schema: ZodSchema) =>
  (req: Request, res: Response, next: NextFunction): void => {
    if (schema.safeParse(req.params).success) next();
    else res.sendStatus(400);
  };
// @file: main.ts
import express, { type Request, type Response } from 'express';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { checked } from './validate';
const app = express();
const report = async (req: Request, res: Response): Promise<void> => {
  // expect: path-traversal
  res.send(await readFile(`/srv/reports/${req.params.id}`));
};
app.get('/reports/:id', checked(z.object({ id: z.uuid() })), report);
app.get('/old/:id', report);
app.get('/plans/:id', checked(z.object({ id: z.string().max(40) })), async (req, res) => {
  // expect: path-traversal
  res.send(await readFile(`/srv/plans/${req.params.id}`));
});
app.listen(3000);
