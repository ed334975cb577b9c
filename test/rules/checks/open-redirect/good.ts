// @case: after login
import express from 'express';
const app = express();
app.get('/login', (req, res) => {
  res.redirect(`/wards/${req.query.next}`);
});

// @case: with status, constant
import express from 'express';
const app = express();
app.get('/open', (req, res) => {
  const target = String(req.query.url);
  if (!target.startsWith('https://portal.clinic.example/')) return res.sendStatus(400);
  res.redirect(302, target);
});

// @case: helper of another file
// @file: target.ts
import type { Request } from 'express';
export const back = (req: Request) => '/wards';
// @file: main.ts
import { Router } from 'express';
import { back } from './target';
const router = Router();
router.post('/sign-in', (req, res) => {
  res.redirect(back(req));
});

// @case: wrapper of another file
// @file: go.ts
import type { Response } from 'express';
export const go = (res: Response, to: string) => res.redirect(to);
// @file: main.ts
import express from 'express';
import { go } from './go';
const app = express();
app.get('/continue', (req, res) => {
  go(res, '/continue');
});

// @case: koa
import Koa from 'koa';
const app = new Koa();
app.use(async (ctx) => {
  ctx.redirect('/overview');
});

// @case: fastify
import Fastify from 'fastify';
const server = Fastify();
server.get('/go', async (request, reply) => {
  const { to } = request.query as { to: string };
  if (!isAllowed(to)) throw new Error('target');
  return reply.redirect(to);
});

// @case: reload without the hash
export function reload() {
  let url = window.location.href;
  url = url.replace(/#$/, '');
  window.location.href = url;
}
