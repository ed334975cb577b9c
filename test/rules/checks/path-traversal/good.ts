// @case: base name
import express from 'express';
import fs from 'fs';
import path from 'path';
const STORE = '/srv/reports';
express().get('/reports', (req, res) => {
  fs.createReadStream(path.join(STORE, path.basename(String(req.query.file)))).pipe(res);
});

// @case: sendFile with a root
import express from 'express';
express().get('/manual/:language', (req, res) => {
  res.sendFile(`${req.params.language}.pdf`, { root: '/srv/manuals' });
});

// @case: identifier checked by a pattern
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
    const uid = String(study.sopInstanceUid);
    if (!/^\d[\d.]*$/.test(uid)) return;
    await store.save(uid, Buffer.from(study.pixels, 'base64'));
  });
});

// @case: fixed file
import mqtt from 'mqtt';
import { appendFileSync as append } from 'node:fs';
mqtt.connect('mqtts://broker.ward.example').on('message', (topic, payload) => {
  append('/var/log/devices/all.log', payload);
});

// @case: resolved path compared with the folder
// @file: paths.ts
import path from 'node:path';
export const ROOT = '/srv/records';
export const recordPath = (id: string): string => path.resolve(ROOT, id);
// @file: records.ts
import Fastify from 'fastify';
import path from 'node:path';
import { readFile } from 'node:fs/promises';
import { recordPath, ROOT } from './paths';
const app = Fastify();
app.get('/records', async (request) => {
  const { id } = request.query as { id: string };
  const file = recordPath(id);
  if (!file.startsWith(ROOT + path.sep)) throw new Error('outside the store');
  return readFile(file, 'utf8');
});

// @case: number
import express from 'express';
import { unlink } from 'node:fs';
express().delete('/uploads/:number', (req, res) => {
  unlink(`uploads/${Number(req.params.number)}.dcm`, () => res.sendStatus(204));
});

// @case: static folder and configuration
import express from 'express';
import fs from 'node:fs';
const app = express();
app.use(express.static('public'));
export const key = fs.readFileSync(process.env.KEY_FILE ?? 'key.pem');

// @case: name of its own for an upload, formidable
import { randomUUID } from 'node:crypto';
import { rename } from 'node:fs/promises';
import formidable from 'formidable';
import { createServer } from 'node:http';
createServer(async (request, response) => {
  const [, files] = await formidable({ maxFileSize: 5_000_000 }).parse(request);
  const [wound] = files.wound ?? [];
  if (wound) await rename(wound.filepath, `/srv/wounds/${randomUUID()}.png`);
  response.end();
});

// @case: name that multer gave
import { rename } from 'node:fs/promises';
import express from 'express';
import multer from 'multer';
const upload = multer({ dest: '/tmp', limits: { fileSize: 5_000_000 } });
express().post('/wounds', upload.single('photo'), async (req, res) => {
  await rename(req.file!.path, '/srv/wounds/' + req.file!.filename);
  res.end();
});

// @case: file that a download left where the program said
import * as FileSystem from 'expo-file-system';
export async function readLeaflet(): Promise<string> {
  const { uri } = await FileSystem.downloadAsync('https://api.clinic.example/leaflet', `${FileSystem.documentDirectory}leaflet.txt`);
  return FileSystem.readAsStringAsync(uri);
}

// @case: mutation that writes a file under a number
import { promises as fs } from 'node:fs';
import { randomUUID } from 'node:crypto';
export const Mutation = {
  saveReport: async (parent: unknown, args: { name: string; text: string }) => {
    const id = randomUUID();
    await fs.writeFile(`/var/lib/reports/${id}.txt`, args.text);
    return { id, name: args.name };
  },
};

// @case: cleaned by a library for file names, in the caller
// @file: templates.ts
import { readFile } from 'node:fs/promises';
import path from 'node:path';
export const template = (name: string) => readFile(path.join('/srv/templates', `${name}.html`), 'utf8');
// @file: preview.ts
import { Router } from 'express';
import sanitize from 'sanitize-filename';
import { template } from './templates';
export const preview = Router();
preview.get('/preview/:template', async (req, res) => {
  res.type('text').send(await template(sanitize(req.params.template)));
});

// @case: the way from the folder does not lead up
import fs from 'node:fs';
import path from 'node:path';
import express from 'express';
const app = express();
const ROOT = '/srv/reports';
app.get('/report', (req, res) => {
  const file = path.join(ROOT, String(req.query.file));
  const relative = path.relative(ROOT, file);
  if (!relative || relative.startsWith('..') || path.isAbsolute(relative)) return res.sendStatus(404);
  fs.createReadStream(file).pipe(res);
});

// @case: file under the name that multer gave it
import { Controller, Post, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { readFile, unlink } from 'node:fs/promises';
@Controller('readings')
export class ReadingsController {
  @Post('import')
  @UseInterceptors(FileInterceptor('file', { dest: '/var/spool/readings' }))
  async load(@UploadedFile() file: Express.Multer.File) {
    const text = await readFile(file.path, 'utf8');
    await unlink(file.path);
    return text.length;
  }
}

// @case: one of two parts of a path is sent, and looked at
// @file: store.ts
import { readFile } from 'node:fs/promises';
export const load = (ward: string, name: string): Promise<Buffer> => readFile(`/data/${ward}/${name}.json`);
// @file: routes.ts
import express from 'express';
import path from 'node:path';
import { load } from './store';
express().get('/plan', async (req, res) => {
  res.send(await load(path.basename(String(req.query.ward)), path.basename(String(req.query.name))));
});

// @case: how the resolved path begins, asked without startsWith
import express from 'express';
import fs from 'node:fs';
import path from 'node:path';
const ROOT = path.resolve('/srv/www');
const app = express();
app.get('/a', (req, res) => {
  const file = path.resolve(ROOT, './' + req.query.page);
  if (file.substr(0, ROOT.length) !== ROOT) return res.sendStatus(404);
  res.send(fs.readFileSync(file));
});
app.get('/b', (req, res) => {
  const file = path.join(ROOT, String(req.query.page));
  if (file.indexOf(ROOT) === 0) res.send(fs.readFileSync(file));
  else res.sendStatus(404);
});
app.get('/c', (req, res) => {
  const file = path.join(ROOT, String(req.query.page));
  if (ROOT === file.slice(0, ROOT.length)) res.send(fs.readFileSync(file));
});

// @case: a helper gives nothing for a path outside its folder
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { parse } from 'node:url';
function resolvePath(base: string, url: string): string | undefined {
  const file = path.resolve(base, './' + url);
  if (file.substr(0, base.length) != base) {
    console.warn('outside', url);
    return;
  }
  return file;
}
http
  .createServer((req, res) => {
    const file = resolvePath('/srv/www', parse(req.url!).pathname!);
    if (!file) return res.end();
    if (fs.existsSync(file)) fs.createReadStream(file).pipe(res);
  })
  .listen(8080);


// @case: the folder itself, or below it
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
const root = fileURLToPath(new URL('./public', import.meta.url));
createServer(async (request, response) => {
  const path = resolve(root, `.${decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)}`);
  if (path !== root && !path.startsWith(`${root}${sep}`)) {
    response.writeHead(404).end();
    return;
  }
  response.end(await readFile(path));
}).listen(8080);

// @case: a worker is told by its own program which folder to read
// @file: scan.worker.ts
import { readdir } from 'node:fs/promises';
addEventListener('message', async (event) => {
  postMessage(await readdir(event.data.folder));
});

// @case: numbers and identifiers that pipes have made of what was sent
import { Controller, Get, Param, ParseIntPipe, ParseUUIDPipe } from '@nestjs/common';
import { createReadStream, readFileSync } from 'node:fs';
@Controller('studies')
export class StudyController {
  @Get(':study/images/:image')
  image(@Param('study', new ParseUUIDPipe({ version: '4' })) study: string, @Param('image', ParseIntPipe) image: number) {
    return createReadStream(`/var/studies/${study}/${image}.dcm`);
  }
  @Get(':study/report')
  report(@Param('study', ParseUUIDPipe) study: string) {
    return readFileSync('/var/reports/' + study);
  }
}

// @case: where a file lies is what a record says, found by what was sent
import express from 'express';
import { createReadStream } from 'node:fs';
export function routes(app: express.Express, records: any): void {
  app.get('/attachments/:id', async (req, res) => {
    const attachment = await records.findById(req.params.id);
    createReadStream(attachment.storedAt).pipe(res);
  });
  app.get('/letters/:ward', (req, res) =>
    records.letters.findOneBy({ ward: req.params.ward }).then((letter: any) => createReadStream(letter.path).pipe(res)),
  );
}

// @case: a name without dots climbs nowhere
// @file: folder.ts
export function fileFor(clinic: string, ending: string): string {
  return `./runs/${clinic.replace(/[,.]/g, '').replaceAll(' ', '-')}_${new Date().toISOString()}.${ending}`;
}
// @file: main.ts
import express from 'express';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { fileFor } from './folder';
const DOTS = /\.{2,}/g;
express().post('/exports', async (req, res) => {
  await appendFile(fileFor(String(req.body.clinic), 'csv'), 'done\n');
  await writeFile(`/srv/exports/${String(req.body.ward).replaceAll('/', '_')}.json`, '{}');
  res.send(await readFile(`/srv/templates/${String(req.query.template).replace(DOTS, '')}.html`));
});

// @case: behind the check only constants are put in, or on
import express from 'express';
import fs from 'node:fs';
import path from 'node:path';
import settings from './settings';
const ADMIN = path.join(settings.root, 'src', 'templates');
express().get('/admin/{*file}', (req: any, res: any) => {
  let file = path.join(ADMIN, req.url);
  file = path.normalize(file);
  if (!file.startsWith(ADMIN)) {
    res.statusCode = 403;
    return res.end();
  }
  fs.exists(file, (isThere) => {
    if (!isThere) file = ADMIN + '/index.html';
    if (isThere && fs.statSync(file).isDirectory()) file = file + '/index.html';
    fs.readFile(file, (error, data) => res.end(error ? '' : data));
  });
});

// @case: of the name of an upload multer keeps the last part only
import { rename } from 'node:fs/promises';
import express from 'express';
import multer from 'multer';
const upload = multer({ dest: '/tmp', limits: { fileSize: 5_000_000 } });
express().post('/wounds', upload.single('photo'), async (req, res) => {
  await rename(req.file!.path, '/srv/wounds/' + req.file!.originalname);
  res.end();
});

// @case: pattern of another file, checked with a throw
// @file: constants.js
exports.paths = { themes: '/srv/themes' };
exports.themeName = /^(@[\w-]+\/)?ward-theme-[\w-]+$/;
// @file: themes.js
const path = require('path');
const fs = require('fs');
const express = require('express');
const { paths, themeName } = require('./constants');
express().get('/themes/:theme', async (req, res) => {
  if (!themeName.test(req.params.theme)) {
    throw new Error('no such theme');
  }
  res.json(JSON.parse(await fs.promises.readFile(path.join(paths.themes, req.params.theme, 'theme.json'), 'utf8')));
});

// @case: helper that asks whether a path lies in a folder
// @file: file.js
const path = require('path');
const file = module.exports;
file.isPathInside = function (base, target) {
  const root = path.resolve(base);
  const resolved = path.resolve(base, target);
  return resolved === root || resolved.startsWith(root + path.sep);
};
// @file: uploads.js
const path = require('path');
const fs = require('fs');
const express = require('express');
const file = require('./file');
const UPLOADS = '/srv/uploads';
express().get('/uploads', async (req, res, next) => {
  const folder = path.join(UPLOADS, req.query.dir || '');
  if (!file.isPathInside(UPLOADS, folder)) {
    return next(new Error('invalid path'));
  }
  res.json(await fs.promises.readdir(folder));
});

// @case: helper that fails for all but names, two levels down and behind a try
// @file: names.ts
const NAME = new RegExp('^[A-Za-z0-9_-]+$');
function fail(message: string): never {
  throw new Error(message);
}
function assertName(name: string): void {
  if (NAME.exec(name) === null) fail(`${name} is no name`);
}
export function assertReport({ ward, name }: { ward: string; name: string }): void {
  assertName(ward);
  assertName(name);
}
// @file: reports.ts
import express from 'express';
import fs from 'node:fs';
import path from 'node:path';
import { assertReport } from './names';
express().get('/reports/:ward/:name', (req, res) => {
  try {
    assertReport(req.params);
  } catch {
    res.status(400).end();
    return;
  }
  fs.createReadStream(path.join('/srv/reports', req.params.ward, req.params.name)).pipe(res);
});

// @case: messages of the own parent process
import fs from 'node:fs';
import path from 'node:path';
process.on('message', async (job: { uid: string }) => {
  await fs.promises.writeFile(path.join('/srv/exports', `${job.uid}_posts.csv`), 'id,text');
});

// @case: one of a list or a word of its own, the same text written twice
import express from 'express';
import fs from 'node:fs';
express().post('/wards/:ward/picture', async (req, res) => {
  const link: string = req.body.link;
  const ending = ['jpg', 'png'].includes(link.split('.').slice(-1)[0].toLowerCase())
    ? link.split('.').slice(-1)[0].toLowerCase()
    : 'jpg';
  fs.writeFileSync(`/srv/pictures/${Date.now()}.${ending}`, req.body.picture);
  const kind = ['csv', 'pdf'].includes(link.split('.').pop()!) ? link.split('.').pop()! : 'csv';
  res.sendFile(`/srv/blank/form.${kind}`);
});

// @case: a function gives something for what stands in its table only
// @file: manuals.ts
import { readdir } from 'node:fs/promises';
interface Manual {
  readonly pages: number;
}
async function loadManuals(): Promise<Map<string, Manual>> {
  const manuals = new Map<string, Manual>();
  for (const name of await readdir('/srv/manuals')) manuals.set(name, { pages: name.length });
  return manuals;
}
export const manualOf = async (name: string): Promise<Manual | null> => {
  const manuals = await loadManuals();
  if (manuals.has(name)) {
    return manuals.get(name) ?? null;
  }
  return null;
};
// @file: routes.ts
import express from 'express';
import { readFile } from 'node:fs/promises';
import { manualOf } from './manuals';
express().post('/manuals', async (req, res) => {
  const { name } = req.body;
  let manual;
  try {
    manual = await manualOf(name);
    if (manual == null) {
      res.status(404).end();
      return;
    }
  } catch (error) {
    res.status(500).end();
    return;
  }
  res.json({ pages: manual.pages, text: await readFile('/srv/manuals/' + name + '.md', 'utf8') });
});

// @case: looked up in a table of the program, and gone when it is not there
import express from 'express';
import { readFileSync } from 'node:fs';
const FORMS = new Map([
  ['admission', 'Admission'],
  ['discharge', 'Discharge'],
]);
const WARDS = [
  { id: 'icu', beds: 12 },
  { id: 'er', beds: 20 },
];
const app = express();
app.get('/forms/:form', (req, res) => {
  const { form } = req.params;
  const title = FORMS.get(form);
  if (!title) return res.sendStatus(404);
  res.send({ title, text: readFileSync(`/srv/forms/${form}.txt`, 'utf8') });
});
app.get('/wards/:id', (req, res) => {
  const ward = WARDS.find((one) => one.id === req.params.id);
  if (ward === undefined) return res.sendStatus(404);
  res.send({ beds: ward.beds, plan: readFileSync(`/srv/wards/${req.params.id}.txt`, 'utf8') });
});
app.get('/plans/:id', (req, res) => {
  if (!WARDS.some(({ id }) => id === req.params.id)) return res.sendStatus(404);
  res.send(readFileSync(`/srv/plans/${req.params.id}.txt`, 'utf8'));
});

// @case: what names of files in a folder begin with
import express from 'express';
import fs from 'node:fs';
express().get('/reports/:study', (req, res) => {
  const { study } = req.params;
  const first = fs.readdirSync('/srv/reports').find((name) => name.startsWith(`${study}_`));
  if (!first) return res.sendStatus(404);
  res.send({ first, about: fs.readFileSync(`/srv/reports/${study}.info.yml`, 'utf8') });
});

// @case: the ending that libraries give for what is in a file, or for its kind
import express from 'express';
import multer from 'multer';
import fs from 'node:fs/promises';
import FileType, { fileTypeFromBuffer } from 'file-type';
import mime from 'mime';
import { extension } from 'mime-types';
const upload = multer({ limits: { fileSize: 1_000_000 } });
express().post('/pictures', upload.single('picture'), async (req, res) => {
  const { buffer, mimetype } = req.file!;
  const kind = await fileTypeFromBuffer(buffer);
  const before = await FileType.fromBuffer(buffer);
  if (!kind || !before) return res.sendStatus(415);
  await fs.writeFile(`/srv/pictures/${Date.now()}.${kind.ext}`, buffer);
  await fs.writeFile(`/srv/pictures/${Date.now()}.${before.ext}`, buffer);
  await fs.writeFile(`/srv/pictures/${Date.now()}.${mime.getExtension(mimetype)}`, buffer);
  await fs.writeFile(`/srv/pictures/${Date.now()}.${extension(mimetype)}`, buffer);
  res.end();
});

// @case: the parts of a name that is one of a list
import express from 'express';
import path from 'node:path';
const files: string[] = [];
export const register = (kind: 'pump' | 'scale', file: string) => void files.push(kind + '/' + file);
express()
  .get('/files/:kind/:file', (req, res) => {
    const { kind, file } = req.params;
    if (!files.includes(`${kind}/${file}`)) return res.sendStatus(404);
    res.sendFile(path.join('/srv/files', kind, file));
  })
  .get('/manuals/:kind/:file', (req, res) => {
    const wanted = req.params.kind + '/' + req.params.file;
    if (files.indexOf(wanted) === -1) return res.sendStatus(404);
    res.sendFile(path.join('/srv/manuals', req.params.kind, req.params.file));
  });

// @case: the key of a record that must be there, asked for in a function of its own
import express from 'express';
import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Report } from './models';
interface Study {
  id: string;
}
interface Store {
  getById(id: string): Promise<Study | undefined>;
}
class Studies {
  constructor(private readonly store: Store) {}
  async find(id: string): Promise<Study> {
    const study = await this.store.getById(id);
    if (!study) throw new Error('no such study');
    return study;
  }
  async open(id: string) {
    await this.find(id);
    return createReadStream(join('/srv/studies', `${id}.dcm`));
  }
}
declare const store: Store;
const studies = new Studies(store);
const app = express();
app.get('/studies/:id', async (req, res) => {
  (await studies.open(req.params.id)).pipe(res);
});
app.get('/reports/:id', async (req, res) => {
  const report = await Report.findOne({ where: { id: req.params.id, open: true } });
  if (report === null) return void res.sendStatus(404);
  res.send(readFileSync(`/srv/reports/${req.params.id}.pdf`));
});

// @case: the file that is kept for a record
import { documents } from '@clinic/documents';
import express from 'express';
import path from 'node:path';
express().get('/documents/:id', async (req, res) => {
  const { id } = req.params;
  const document = await documents.open(id);
  // expect: path-traversal (low)
  res.sendFile(path.join('/srv/documents', document.fileName));
});

// @case: one piece between slashes is one name
import express from 'express';
import fs from 'node:fs';
import path from 'node:path';
express().get('/*.yml', (req, res) => {
  const name = req.path.split('/').pop() ?? '';
  res.send(fs.readFileSync(path.join('/srv/settings', name), 'utf8'));
});

// @case: the last part of a name alone, in a folder of an upload that is fixed
import multer from 'multer';
import path from 'node:path';
export const upload = multer({
  limits: { fileSize: 5_000_000 },
  storage: multer.diskStorage({
    destination: (req, file, done) => done(null, path.join('/srv/studies', path.basename(req.params.ward!))),
    filename: (req, file, done) => done(null, file.originalname),
  }),
});

// @case: of the name of an upload busboy keeps the last part of the path only
import express from 'express';
import fileUpload from 'express-fileupload';
const app = express();
app.use(fileUpload({ limits: { fileSize: 5_000_000 } }));
app.post('/studies', (req, res) => {
  req.files.study.mv('/srv/studies/' + req.files.study.name);
  res.sendStatus(201);
});

// @case: an own check that has nothing to say of nothing
import express from 'express';
import fs from 'node:fs';
function check(name: string | undefined): void {
  if (!name) return;
  if (name.includes('/')) throw new Error('no folders');
}
const app = express();
app.get('/exports/:name', (req, res) => {
  check(req.params.name);
  res.send(fs.readFileSync('/var/exports/' + req.params.name));
});

// @case: an own check that comes back early with a name of the list
import express from 'express';
import fs from 'node:fs';
import path from 'node:path';
const NAMES = ['index.m3u8', 'index.m3u8.key'];
const CHUNK = /^index[0-9]+\.ts$/;
function checkName(name: string): void {
  if (NAMES.includes(name)) return;
  if (!CHUNK.test(name)) throw new Error('unknown file');
}
const app = express();
app.get('/stream/:name', (req, res) => {
  checkName(req.params.name);
  fs.createReadStream(path.join('/var/stream', req.params.name)).pipe(res);
});

// @case: the folder of a file that is known to lie below the root
import express from 'express';
import path from 'node:path';
import fs from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
const app = express();
const ROOT = path.resolve('/srv/uploads');
app.post('/scans', async (req, res) => {
  const folder = String(req.body.folder ?? '');
  const target = folder === '' ? ROOT : path.join(ROOT, folder);
  const full = path.join(target, `${randomUUID()}.png`);
  const resolved = path.resolve(full);
  if (!resolved.startsWith(ROOT + path.sep)) throw new Error('outside');
  await fs.mkdir(target, { recursive: true });
  await fs.writeFile(full, req.body.data);
  res.sendStatus(204);
});
app.delete('/scans/:id', async (req, res) => {
  const meta = path.join(ROOT, req.params.id, 'meta.json');
  if (!meta.startsWith(ROOT + path.sep)) throw new Error('outside');
  await fs.rm(path.join(ROOT, req.params.id), { recursive: true });
  res.sendStatus(204);
});

// @case: ids of a form in which nothing can be put together, by the schema of each route to the handler
// @file: package.json
{ "name": "gateway", "main": "main.ts" }
// @file: schemas.ts
import { z } from 'zod';
export const found = z.object({ params: z.object({ id: z.string().uuid() }), query: z.object({ page: z.coerce.number() }) });
// @file: validate.ts
import type { NextFunction, Request, Response } from 'express';
import type { ZodSchema } from 'zod';
export const validate =
  ({ params, query }: { params?: ZodSchema; query?: ZodSchema }) =>
  (req: Request, res: Response, next: NextFunction): void => {
    for (const [schema, given] of [[params, req.params], [query, req.query]] as const)
      if (schema && !schema.safeParse(given).success) {
        res.sendStatus(400);
        return;
      }
    next();
  };
// @file: controller.ts
import { readFile } from 'node:fs/promises';
import type { Request, Response } from 'express';
export const report = async (req: Request, res: Response): Promise<void> => {
  res.type('pdf').send(await readFile(`/srv/reports/${req.params.id}.pdf`));
};
// @file: main.ts
import express from 'express';
import { z } from 'zod';
import { readFile } from 'node:fs/promises';
import { report } from './controller';
import { found } from './schemas';
import { validate } from './validate';
const app = express();
app.get('/reports/:id', validate({ params: found.shape.params }), report);
app.get('/old/:id', validate({ params: z.object({ id: z.uuid() }) }), report);
app.get('/pages', validate({ query: found.shape.query }), async (req, res) => {
  res.type('png').send(await readFile(`/srv/pages/${req.query.page}.png`));
});
app.listen(3000);

// @case: the id of a record that a function of the workspace has found before, or refused the request
// @file: access.ts
import { ForbiddenException, Injectable } from '@nestjs/common';
export interface Store {
  findById(id: string): Promise<{ owner: string } | null>;
}
@Injectable()
export class Access {
  async mayRead(user: { id: string }, id: string, store: Store): Promise<boolean> {
    const plan = await store.findById(id);
    return plan !== null && plan.owner === user.id;
  }
}
export class Base {
  constructor(
    protected readonly access: Access,
    protected readonly store: Store,
  ) {}
  async assertCanRead(user: { id: string }, id: string): Promise<void> {
    if (!(await this.access.mayRead(user, id, this.store))) throw new ForbiddenException();
  }
}
// @file: main.ts
import { Controller, Get, Param, Req } from '@nestjs/common';
import { readFile } from 'node:fs/promises';
import { Base } from './access';
@Controller('plans')
export class Plans extends Base {
  @Get(':id/pdf')
  async pdf(@Req() req: { user: { id: string } }, @Param('id') id: string): Promise<Buffer> {
    await this.assertCanRead(req.user, id);
    // expect: path-traversal (low)
    return readFile(`/srv/plans/${id}`);
  }
}
