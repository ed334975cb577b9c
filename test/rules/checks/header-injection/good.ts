// @case: name of the request
import express from 'express';
const app = express();
app.get('/export', (req, res) => {
  res.setHeader('x-export', 'yes');
  res.end();
});

// @case: file name of the request
import express from 'express';
const app = express();
app.get('/report', (req, res) => {
  res.setHeader('Content-Disposition', `attachment; filename="${encodeURIComponent(String(req.query.name))}"`);
  res.end();
});

// @case: all of them
import express from 'express';
const app = express();
app.get('/echo', (req, res) => {
  res.set({ 'x-echo': 'yes' });
  res.end();
});

// @case: cookie by hand
import express from 'express';
const app = express();
app.post('/ward', (req, res) => {
  const ward = req.body.ward;
  res.cookie('ward', ward, { httpOnly: true, secure: true });
  res.end();
});

// @case: helper of another file
// @file: name.ts
import type { Request } from 'express';
export const fileName = (req: Request) => `attachment; filename=study.dcm`;
// @file: main.ts
import express from 'express';
import { fileName } from './name';
const app = express();
app.get('/studies/:study', (req, res) => {
  res.header('content-disposition', fileName(req));
  res.end();
});

// @case: wrapper of another file
// @file: policy.ts
import type { Response } from 'express';
export const allowFrame = (res: Response, policy: string) => res.setHeader('Content-Security-Policy', policy);
// @file: main.ts
import express from 'express';
import { allowFrame } from './policy';
const app = express();
app.get('/frame', (req, res) => {
  allowFrame(res, `frame-ancestors https://portal.clinic.example`);
  res.end();
});
