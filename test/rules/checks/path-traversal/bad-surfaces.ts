// @case: fs-extra
import fse from 'fs-extra';
import express from 'express';
express().get('/a', async (req, res) => {
  // expect: path-traversal
  await fse.remove('/data/' + req.query.f);
  // expect: path-traversal
  await fse.outputFile('/data/' + req.query.f, '');
  res.end();
});

// @case: the name under which an upload is stored, and its folder, of segments of the path
import express from 'express';
import multer from 'multer';
import path from 'node:path';
const upload = multer({
  limits: { fileSize: 5_000_000 },
  storage: multer.diskStorage({
    destination: '/srv/studies',
    filename: (req, file, done) => {
      const { ward } = req.params;
      // expect: path-traversal
      done(null, `${ward}/${file.originalname}`);
    },
  }),
});
const letters = multer({
  limits: { fileSize: 5_000_000 },
  storage: multer.diskStorage({
    destination: (req, file, done) => {
      // expect: path-traversal
      done(null, path.join('/srv/letters', req.params.ward!));
    },
    filename: (req, file, done) => done(null, `${crypto.randomUUID()}.pdf`),
  }),
});
express()
  .post('/studies/:ward', upload.single('study'), (req, res) => void res.end())
  .post('/letters/:ward', letters.single('letter'), (req, res) => void res.end());
