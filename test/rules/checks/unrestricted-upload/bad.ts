// @case: folder only
import multer from 'multer';
// expect: unrestricted-upload
const upload = multer({ dest: '/srv/reports' });
export default upload;

// @case: options of another file
// @file: options.ts
export const uploads = { dest: '/srv/studies', limits: { files: 1 } };
// @file: routes.ts
import express from 'express';
import multer from 'multer';
import { uploads } from './options';
// expect: unrestricted-upload
express().post('/study', multer(uploads).single('study'), (req, res) => res.sendStatus(201));

// @case: express-fileupload
import express from 'express';
import fileUpload from 'express-fileupload';
const app = express();
// expect: unrestricted-upload
app.use(fileUpload());

// @case: busboy, renamed
import express from 'express';
import parser from 'busboy';
express().post('/firmware', (req, res) => {
  // expect: unrestricted-upload
  req.pipe(parser({ headers: req.headers }));
  res.sendStatus(202);
});

// @case: name of the sender
import multer from 'multer';
const storage = multer.diskStorage({
  destination: '/srv/reports',
  // expect: unrestricted-upload
  filename: (req, file, done) => done(null, file.originalname),
});
export const upload = multer({ storage, limits: { fileSize: 5_000_000 }, fileFilter: (req, file, done) => done(null, file.mimetype === 'image/png') });

// @case: name through another file
// @file: names.ts
export const stamped = (name: string): string => `${Date.now()}-${name}`;
// @file: storage.ts
import multer from 'multer';
import { stamped } from './names';
export const storage = multer.diskStorage({
  destination: '/srv/wounds',
  filename(req, file, done) {
    // expect: unrestricted-upload
    done(null, stamped(file.originalname));
  },
});

// @case: every kind, under random names without ending, and under names of the program's own
import multer from 'multer';
// expect: unrestricted-upload (low)
export const upload = multer({ dest: '/srv/reports', limits: { fileSize: 5_000_000 } });
const storage = multer.diskStorage({ destination: '/srv/letters' });
// expect: unrestricted-upload (medium)
export const letters = multer({ storage, limits: { fileSize: 5_000_000 } });

// @case: a name of the server's, with the ending of the sender's
import multer from 'multer';
import { randomUUID } from 'node:crypto';
export const storage = multer.diskStorage({
  destination: '/var/studies',
  filename(request, file, done) {
    // expect: unrestricted-upload (low)
    done(null, `${randomUUID()}.${file.mimetype.split('/')[1]}`);
  },
});

// @case: a name of the sender's behind the time, in a folder that nothing is seen to show: a matter of the audit
import multer from 'multer';
export const storage = multer.diskStorage({
  destination: '/var/studies',
  filename(request, file, done) {
    // expect: unrestricted-upload (low)
    done(null, `${Date.now()}-${file.originalname}`);
  },
});

// @case: the folder of such files is shown
// @file: package.json
{ "main": "app.ts" }
// @file: app.ts
import express from 'express';
import * as path from 'node:path';
import { uploads } from './uploads';
const app = express();
app.use('/studies', express.static(path.join(__dirname, '..', 'data', 'studies')));
app.use(uploads);
app.listen(3000);
// @file: uploads.ts
import { Router } from 'express';
import multer from 'multer';
const storage = multer.diskStorage({
  destination(request, file, done) {
    done(null, 'data/studies');
  },
  filename(request, file, done) {
    // expect: unrestricted-upload (high)
    done(null, `${Date.now()}-${file.originalname}`);
  },
});
export const uploads = Router();
uploads.post('/studies', multer({ storage, limits: { fileSize: 1e6 }, fileFilter: (req, file, done) => done(null, true) }).single('study'));

// @case: moved under the name of the sender
import { rename } from 'node:fs/promises';
import express from 'express';
import multer from 'multer';
const upload = multer({ dest: '/tmp', limits: { fileSize: 5_000_000 }, fileFilter: (req, file, done) => done(null, true) });
express().post('/wounds', upload.single('photo'), async (req, res) => {
  // expect: unrestricted-upload (high)
  await rename(req.file!.path, '/srv/wounds/' + req.file!.originalname);
  res.end();
});

// @case: file under the name that its sender gave it, in NestJS
import { Controller, Post, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { writeFile } from 'node:fs/promises';
import * as path from 'node:path';
@Controller('readings')
export class ReadingsController {
  @Post('import')
  @UseInterceptors(FileInterceptor('file'))
  async load(@UploadedFile() file: Express.Multer.File) {
    // expect: unrestricted-upload
    await writeFile(path.join('/var/readings', file.originalname), file.buffer);
  }
}

// @case: one storage, with one file or several by a setting
import multer from 'multer';
export function uploader(files: number) {
  const storage = multer.diskStorage({
    destination: '/srv/studies',
    filename: (_request, _file, done) => done(null, `${Date.now()}.bin`),
  });
  if (files > 1) {
    // expect: unrestricted-upload
    return multer({ storage, limits: { fileSize: 1e6, files } }).array('study');
  }
  return multer({ storage, limits: { fileSize: 1e6, files: 1 } }).single('study');
}

// @case: an ending of the program's, but a name that another file may have
import multer from 'multer';
export const storage = multer.diskStorage({
  destination: '/srv/wounds',
  // expect: unrestricted-upload
  filename: (req, file, done) => done(null, `${file.originalname}.png`),
});

// @case: forms without files, and one with a file
import express from 'express';
import multer from 'multer';
// expect: unrestricted-upload
const forms = multer();
express()
  .post('/note', forms.none(), (req, res) => res.sendStatus(201))
  .post('/wound', forms.single('photo'), (req, res) => res.sendStatus(201));

// @case: the name under which a file waits to be moved: a matter of the audit
import express from 'express';
import multer from 'multer';
import { rename } from 'node:fs/promises';
import { keptPath } from './store';
const storage = multer.diskStorage({
  destination: '/srv/waiting',
  filename(req, file, callback) {
    // expect: unrestricted-upload (low)
    callback(null, file.originalname);
  },
});
const upload = multer({ storage, limits: { fileSize: 1_000_000 }, fileFilter: (req, file, done) => done(null, file.mimetype === 'image/png') });
express().post('/pictures', upload.single('picture'), async (req, res) => {
  const file = req.file!;
  await rename(file.path, keptPath(file.mimetype));
  res.end();
});

// @case: the ending was looked up in a list, below a folder of the record: a matter of the audit
import express from 'express';
import fs from 'node:fs';
import path from 'node:path';
import mime from 'mime-types';
import multer from 'multer';
import { wardOf } from './wards';
const KINDS = ['image/png', 'image/jpeg'];
const upload = multer({ dest: '/tmp', limits: { fileSize: 5_000_000 }, fileFilter: (req, file, done) => done(null, true) });
const app = express();
app.use(express.static('public'));
app.post('/wounds', upload.single('wound'), async (req, res) => {
  const file = req.file!;
  const kind = mime.lookup(file.originalname);
  if (!KINDS.includes(kind as string) || file.size > 1_000_000) return void res.sendStatus(400);
  const ward = await wardOf(req);
  const folder = path.join('public/wounds', ward.id.toString());
  // expect: unrestricted-upload (low)
  fs.copyFileSync(file.path, path.join(folder, file.originalname.replace(/ /g, '_')));
  res.end();
});

// @case: the ending was looked up in a list, but all names are in one folder
import express from 'express';
import fs from 'node:fs';
import path from 'node:path';
import mime from 'mime-types';
import multer from 'multer';
import { wardOf } from './wards';
const KINDS = ['image/png', 'image/jpeg'];
const upload = multer({ dest: '/tmp', limits: { fileSize: 5_000_000 }, fileFilter: (req, file, done) => done(null, true) });
const app = express();
app.use(express.static('public'));
app.post('/wounds', upload.single('wound'), async (req, res) => {
  const file = req.file!;
  const kind = mime.lookup(file.originalname);
  if (!KINDS.includes(kind as string)) return void res.sendStatus(400);
  const ward = await wardOf(req);
  const folder = path.join('public/wounds', 'all');
  // expect: unrestricted-upload
  fs.copyFileSync(file.path, path.join(folder, file.originalname.replace(/ /g, '_')));
  res.end();
});

// @case: below a folder of the record, with any ending
import express from 'express';
import fs from 'node:fs';
import path from 'node:path';
import mime from 'mime-types';
import multer from 'multer';
import { wardOf } from './wards';
const KINDS = ['image/png', 'image/jpeg'];
const upload = multer({ dest: '/tmp', limits: { fileSize: 5_000_000 }, fileFilter: (req, file, done) => done(null, true) });
const app = express();
app.use(express.static('public'));
app.post('/wounds', upload.single('wound'), async (req, res) => {
  const file = req.file!;
  const kind = mime.lookup(file.originalname);
  if (!kind) return void res.sendStatus(400);
  const ward = await wardOf(req);
  const folder = path.join('public/wounds', ward.id.toString());
  // expect: unrestricted-upload
  fs.copyFileSync(file.path, path.join(folder, file.originalname.replace(/ /g, '_')));
  res.end();
});

// @case: express-fileupload, moved to the name of the sender
import express from 'express';
import fileUpload from 'express-fileupload';
const app = express();
app.use(fileUpload({ limits: { fileSize: 5_000_000 }, abortOnLimit: true }));
app.post('/wounds', (req, res) => {
  // expect: unrestricted-upload
  req.files.photo.mv('/srv/wounds/' + req.files.photo.name);
  res.sendStatus(201);
});
app.post('/letters', async (req, res) => {
  const letter = req.files?.letter as fileUpload.UploadedFile;
  // expect: unrestricted-upload
  await letter.mv(`${__dirname}/letters/${letter.name}`);
  res.sendStatus(201);
});
app.post('/studies', (req, res) => {
  const { study } = req.files;
  const target = '/srv/studies/' + study.name;
  // expect: unrestricted-upload
  study.mv(target, (failure) => res.sendStatus(failure ? 500 : 201));
});
app.post('/forms/:field', async (req, res) => {
  const form = req.files[req.params.field];
  // expect: unrestricted-upload
  await form.mv('/srv/forms/' + form.name);
  for (const page of req.files.pages) {
    // expect: unrestricted-upload
    await page.mv('/srv/forms/' + page.name);
  }
  res.sendStatus(201);
});

// @case: only in tests the name is kept as it is
import multer from 'multer';
export const upload = multer({
  limits: { fileSize: 5_000_000 },
  fileFilter: (req, file, done) => done(null, ['image/png', 'image/jpeg'].includes(file.mimetype)),
  storage: multer.diskStorage({
    destination: 'public/wounds',
    filename(req, file, done) {
      if (process.env.NODE_ENV === 'test') {
        // expect: unrestricted-upload (low)
        done(null, file.originalname);
        return;
      }
      // expect: unrestricted-upload
      done(null, `wound-${Date.now()}-${file.originalname}`);
    },
  }),
});
