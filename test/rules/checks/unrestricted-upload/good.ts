// @case: limit and filter
import multer from 'multer';
const upload = multer({ dest: '/srv/reports', limits: { fileSize: 5_000_000 }, fileFilter: (req, file, done) => done(null, file.mimetype === 'application/pdf') });
export default upload;

// @case: options of another file
// @file: options.ts
export const uploads = { limits: { files: 1, fileSize: 500_000_000 } };
// @file: routes.ts
import express from 'express';
import multer from 'multer';
import { uploads } from './options';
express().post('/study', multer(uploads).single('study'), (req, res) => res.sendStatus(201));

// @case: express-fileupload with a limit
import express from 'express';
import fileUpload from 'express-fileupload';
const app = express();
app.use(fileUpload({ limits: { fileSize: 1_000_000 }, abortOnLimit: true }));

// @case: busboy with a limit
import express from 'express';
import parser from 'busboy';
express().post('/firmware', (req, res) => {
  req.pipe(parser({ headers: req.headers, limits: { fileSize: 2_000_000 } }));
  res.sendStatus(202);
});

// @case: name of the program
import { randomUUID } from 'node:crypto';
import multer from 'multer';
const storage = multer.diskStorage({
  destination: '/srv/reports',
  filename: (req, file, done) => done(null, `${randomUUID()}.png`),
});
export const upload = multer({ storage, limits: { fileSize: 5_000_000 }, fileFilter: (req, file, done) => done(null, file.mimetype === 'image/png') });

// @case: limit from the environment
import multer from 'multer';
export const upload = multer({ storage: multer.memoryStorage(), limits: { fileSize: Number(process.env.MAX_UPLOAD) } });

// @case: options that are not known
import multer from 'multer';
export const make = (options: multer.Options) => multer(options);

// @case: moved under a name of the server's own
import { rename } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import express from 'express';
import multer from 'multer';
const upload = multer({ dest: '/tmp', limits: { fileSize: 5_000_000 }, fileFilter: (req, file, done) => done(null, true) });
express().post('/wounds', upload.single('photo'), async (req, res) => {
  await rename(req.file!.path, `/srv/wounds/${randomUUID()}`);
  res.json({ name: req.file!.originalname });
});

// @case: cleaned, unique, and with an ending of the program's
import multer from 'multer';
const ENDINGS: Record<string, string> = { 'image/png': 'png', 'image/jpeg': 'jpg' };
export const storage = multer.diskStorage({
  destination: '/srv/wounds',
  filename: (req, file, done) => {
    const name = file.originalname.toLowerCase().split(' ').join('-');
    done(null, name + '-' + Date.now() + '.' + ENDINGS[file.mimetype]);
  },
});
export const reports = multer.diskStorage({
  destination: '/srv/reports',
  filename: (req, file, done) => done(null, `${crypto.randomUUID()}-${file.originalname}.pdf`),
});

// @case: forms that take no files
import express from 'express';
import multer from 'multer';
const csv = multer({ limits: { fieldSize: 20_000_000, fields: 1, files: 0 } });
const fields = multer();
express()
  .post('/allowlist', csv.none(), (req, res) => res.sendStatus(201))
  .post('/note', fields.none(), (req, res) => res.sendStatus(201))
  .post('/order', multer().none(), (req, res) => res.sendStatus(201));
export const lists = multer({ limits: { files: 0 } });

// @case: express-fileupload, moved to a name of the program's own
import { randomUUID } from 'node:crypto';
import express from 'express';
import fileUpload from 'express-fileupload';
const ENDINGS: Record<string, string> = { 'image/png': 'png', 'image/jpeg': 'jpg' };
const app = express();
app.use(fileUpload({ limits: { fileSize: 5_000_000 }, abortOnLimit: true }));
app.post('/wounds', async (req, res) => {
  const { photo } = req.files;
  const ending = ENDINGS[photo.mimetype];
  if (!ending) return res.sendStatus(415);
  await photo.mv(`/srv/wounds/${randomUUID()}.${ending}`);
  res.json({ name: photo.name });
});
