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

// @case: key of a table that gives nothing for what it does not know
// @file: types.ts
export const TYPES: Record<string, string> = { csv: 'text/csv', pdf: 'application/pdf' };
export function typeOf(format: string): string {
  const type = TYPES[format];
  if (!type) throw new Error('unknown format');
  return type;
}
// @file: main.ts
import express from 'express';
import { TYPES, typeOf } from './types';
const app = express();
const LABELS = new Map([['csv', 'Table']]);
app.get('/report', (req, res) => {
  const format = String(req.query.format);
  const type = typeOf(format);
  res.type(type);
  res.setHeader('Content-Disposition', `attachment; filename="report.${format}"`);
  res.end();
});
app.get('/chart', (req, res) => {
  if (TYPES[String(req.query.format)] === undefined) return res.sendStatus(400);
  res.setHeader('Content-Disposition', `attachment; filename="chart.${req.query.format}"`);
  res.end();
});
app.get('/trend', (req, res) => {
  if (!LABELS.has(String(req.query.format))) return res.sendStatus(400);
  res.setHeader('Set-Cookie', `format=${req.query.format}; HttpOnly; Secure`);
  res.end();
});
app.get('/type', (req, res) => {
  res.setHeader('Content-Disposition', `attachment; filename="report"; type=${TYPES[String(req.query.format)] ?? 'text/plain'}`);
  res.end();
});

// @case: times and numbers
import express from 'express';
const app = express();
app.get('/report', (req, res) => {
  const day = new Date(String(req.query.day));
  res.append('Set-Cookie', `bed=${Number(req.query.bed)}; Expires=${day.toUTCString()}`);
  res.setHeader('Content-Disposition', `attachment; filename=${Date.parse(String(req.query.day))}-${day.toISOString().slice(0, 10)}.csv`);
  res.end();
});

// @case: a file name without quotes, and one of a record
import express from 'express';
import { studies } from './studies';
const app = express();
app.get('/study/:id', async (req, res) => {
  const study = await studies.load(req.params.id);
  res.setHeader('Content-Disposition', `attachment; filename="${study.title}.dcm"`);
  res.end();
});
app.get('/report', (req, res) => {
  const name = String(req.query.name).replace(/["\\]/g, '_');
  res.setHeader('Content-Disposition', `attachment; filename="${name}.pdf"`);
  res.end();
});

// @case: file name of a number that a pipe has parsed
import { Controller, Get, Param, ParseIntPipe, Res } from '@nestjs/common';
import type { Response } from 'express';
@Controller('patients')
export class ExportController {
  @Get(':id/export')
  export(@Param('id', ParseIntPipe) id: number, @Res() res: Response): void {
    res.setHeader('Content-Disposition', `attachment; filename="patient-${id}.csv"`);
    res.send('');
  }
}

// @case: the key of a record that must be there, also by a call that throws where it is not
import express from 'express';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
express().get('/reports/:id', async (req, res) => {
  const { id } = req.params;
  const { text } = await prisma.report.findUniqueOrThrow({ where: { id } });
  res.setHeader('Content-Disposition', `attachment; filename=${id}.pdf`);
  res.send(text);
});

// @case: moments and choices, by a schema that a middleware of the workspace puts the query through before
// @file: validate.ts
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { ZodSchema } from 'zod';
interface Schemas {
  body?: ZodSchema;
  query?: ZodSchema;
}
export function validated(schemas: Schemas): RequestHandler {
  return (req: Request, res: Response, next: NextFunction) => {
    const passes = (schema: ZodSchema | undefined, given: unknown, put: (parsed: unknown) => void): boolean => {
      if (!schema) return true;
      const result = schema.safeParse(given);
      if (!result.success) {
        res.status(400).json({ error: 'invalid' });
        return false;
      }
      put(result.data);
      return true;
    };
    if (!passes(schemas.body, req.body, (parsed) => (req.body = parsed))) return;
    if (!passes(schemas.query, req.query, (parsed) => Object.assign(req.query, parsed))) return;
    return next();
  };
}
// @file: main.ts
import express, { type Request } from 'express';
import { z } from 'zod';
import { validated } from './validate';
const days = z.object({ from: z.string().datetime().optional(), format: z.enum(['csv', 'json']) });
const fileOf = (query: Request['query']): string => `readings-${String(query.from).slice(0, 10)}.${query.format}`;
const app = express();
app.get('/readings', validated({ query: days }), (req, res) => {
  const { query } = req;
  res.setHeader('Content-Disposition', `attachment; filename="${fileOf(query)}"`);
  res.end();
});
app.get('/alarms', validated({ query: days }), (req, res) => {
  res.setHeader('Content-Disposition', `attachment; filename="alarms-${req.query.from}.csv"`);
  res.end();
});
