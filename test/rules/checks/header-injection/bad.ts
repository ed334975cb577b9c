// @case: name of the request
import express from 'express';
const app = express();
app.get('/export', (req, res) => {
  // expect: header-injection
  res.setHeader(String(req.query.header), 'yes');
  res.end();
});

// @case: file name of the request
import express from 'express';
const app = express();
app.get('/report', (req, res) => {
  // expect: header-injection
  res.setHeader('Content-Disposition', `attachment; filename="${req.query.name}"`);
  res.end();
});

// @case: all of them
import express from 'express';
const app = express();
app.get('/echo', (req, res) => {
  // expect: header-injection
  res.set(req.query as Record<string, string>);
  res.end();
});

// @case: cookie by hand
import express from 'express';
const app = express();
app.post('/ward', (req, res) => {
  const ward = req.body.ward;
  // expect: header-injection
  res.append('Set-Cookie', 'ward=' + ward + '; HttpOnly; Secure');
  res.end();
});

// @case: helper of another file
// @file: name.ts
import type { Request } from 'express';
export const fileName = (req: Request) => `attachment; filename=${req.params.study}.dcm`;
// @file: main.ts
import express from 'express';
import { fileName } from './name';
const app = express();
app.get('/studies/:study', (req, res) => {
  // expect: header-injection
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
  // expect: header-injection
  allowFrame(res, `frame-ancestors ${req.query.site}`);
  res.end();
});

// @case: a table that others fill, one quote only, another key
import express from 'express';
const app = express();
const TYPES: Record<string, string> = { csv: 'text/csv' };
const seen: Record<string, string> = {};
app.get('/seen', (req, res) => {
  const key = String(req.query.key);
  if (!seen[key]) return res.sendStatus(404);
  // expect: header-injection
  res.setHeader('Content-Disposition', `attachment; filename="${key}.csv"`);
  res.end();
});
app.post('/seen', (req, res) => {
  seen[req.body.key] = req.body.value;
  res.end();
});
app.get('/report', (req, res) => {
  // expect: header-injection
  res.setHeader('Content-Disposition', `attachment; filename="${String(req.query.name).replace('"', "'")}.csv"`);
  res.end();
});
app.get('/ward', (req, res) => {
  const ward = String(req.query.ward);
  const type = TYPES[String(req.query.format)];
  if (!type) return res.sendStatus(400);
  // expect: header-injection
  res.setHeader('Set-Cookie', `ward=${ward}; Path=/`);
  res.end();
});

// @case: the id of a record that was looked up before, and a name that was not
import express from 'express';
import { plans } from './plans';
const app = express();
app.get('/plan/:id/:name', async (req, res) => {
  const plan = await plans.load(req.params.id);
  // expect: header-injection (low)
  res.setHeader('Content-Disposition', `attachment; filename="plan-${req.params.id}.pdf"`);
  res.send(plan);
});
app.get('/plan/:id/:name/export', async (req, res) => {
  const plan = await plans.load(req.params.id);
  // expect: header-injection
  res.setHeader('Content-Disposition', `attachment; filename="plan-${req.params.name}.pdf"`);
  res.send(plan);
});

// @case: a key that found something, and one that nobody looked for
import express from 'express';
import { caches } from './caches';
const app = express();
app.get('/cache', async (req, res, next) => {
  const found = await caches.byName(req.query.name);
  if (!found || !found.dump) return next();
  // expect: header-injection (low)
  res.setHeader('Content-Disposition', `attachment; filename="${req.query.name}-cache.json"`);
  res.end(JSON.stringify(found.dump()));
});
app.get('/post/:pid', async (req, res, next) => {
  const pid = req.params.pid;
  const [canRead, path] = await Promise.all([caches.canRead(pid), caches.pathOf(pid)]);
  if (!path || !canRead) return next();
  // expect: header-injection (low)
  res.set('Link', `<https://portal.clinic.example/post/${req.params.pid}>; rel="alternate"`);
  res.end();
});
app.get('/cache/as', async (req, res, next) => {
  const found = await caches.byName(req.query.name);
  if (!found) return next();
  // expect: header-injection
  res.setHeader('Content-Disposition', `attachment; filename="${req.query.as}.json"`);
  res.end();
});

// @case: the id of a path that NestJS hands on, of a record that was looked up before
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Scans } from './scans';
@Controller('scans')
export class ScansController {
  constructor(private readonly scans: Scans) {}
  @Get(':id')
  async send(@Param('id') scanId: string, @Query('name') name: string, @Res() res: Response): Promise<void> {
    const scan = await this.scans.load(scanId);
    // expect: header-injection (low)
    res.set('Content-Disposition', `filename="${scanId}.dcm"`);
    // expect: header-injection
    res.set('Content-Disposition', `filename="${name}.dcm"`);
    res.send(scan);
  }
}

// @case: between the brackets of an address, and behind them
import express from 'express';
const app = express();
app.get('/plans/:id', (req, res) => {
  // expect: header-injection (low)
  res.set('Link', `<https://portal.clinic.example/plans/${req.params.id}>; rel="canonical"`);
  // expect: header-injection (medium)
  res.set('Link', `<https://portal.clinic.example/plans>; rel="canonical"; title="${req.params.id}"`);
  res.end();
});

// @case: what the one who asks sends in a header, and the key of what is there, for who looks for all of them
import express from 'express';
import { planExists } from './plans';
const app = express();
app.get('/plan', (req, res) => {
  // expect: header-injection (low)
  res.setHeader('Content-Disposition', `attachment;filename=${req.headers['x-plan-id']}`);
  res.end();
});
app.get('/plan/file', (req, res) => {
  const name = String(req.query.plan);
  if (!planExists(name, res)) return;
  // expect: header-injection (low)
  res.setHeader('Content-Disposition', `attachment;filename=${name}`);
  res.end();
});
app.get('/plan/copy', (req, res) => {
  const name = String(req.query.plan);
  if (!planExists(req.query.other, res)) return;
  // expect: header-injection (medium)
  res.setHeader('Content-Disposition', `attachment;filename=${name}`);
  res.end();
});

// @case: a schema that lets any text through, and one that another route has
import express from 'express';
import { z } from 'zod';
import { validate } from './validate';
const app = express();
const named = z.object({ name: z.string().min(1), day: z.string().date() });
app.get('/readings', validate({ query: named }), (req, res) => {
  // expect: header-injection
  res.setHeader('Content-Disposition', `attachment; filename="${req.query.name}.csv"`);
  res.end();
});
app.get('/alarms', (req, res) => {
  // expect: header-injection
  res.setHeader('Content-Disposition', `attachment; filename="${req.query.day}.csv"`);
  res.end();
});
