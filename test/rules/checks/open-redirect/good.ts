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

// @case: the origin of the page in front of a path, by a helper of another file
// @file: routes.ts
export const absolute = (path: string, origin: string = window.location.origin) => `${origin}${path}`;
export const desktopLink = (path: string) => absolute(path).replace(/^https?:/, 'ward:');
// @file: open.ts
import { desktopLink } from './routes';
export function openRecord(id: string) {
  window.location.href = desktopLink(`/records/${id}`);
}

// @case: to the site of a team, with the path of this page
export async function toOwnSite(load: () => Promise<{ url: string; domain: string }>) {
  const team = await load();
  const { hostname, pathname } = window.location;
  if (team.domain !== hostname) window.location.href = `${team.url}${pathname}`;
}

// @case: what comes with the link goes on as a parameter of our own page
export function signIn(type: string) {
  const home = `${window.location.protocol}//${window.location.host}`;
  const next = new URLSearchParams(window.location.search).get('next');
  const parameters = new URLSearchParams();
  if (next) parameters.set('next', next);
  window.location.href = `${home}/api/sso/${type}/login?${parameters.toString()}`;
}

// @case: login page that is told where to go back to
export function signInAgain(lang: string) {
  const url = new URL('/login', window.location.origin);
  url.searchParams.set('lang', lang);
  url.searchParams.set('next', window.location.pathname);
  window.location.assign(url.toString());
}

// @case: an old path
import Koa from 'koa';
import Router from '@koa/router';
const app = new Koa();
const router = new Router();
router.get('/share/:id', (ctx) => {
  const path = ctx.path.replace(/^\/share/, '/s');
  ctx.redirect(path);
});
app.use(router.routes());

// @case: the state of a sign-in names a page of this portal
import queryString from 'query-string';
import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';
export function SignedIn() {
  const location = useLocation();
  useEffect(() => {
    const { page } = queryString.parse(location.hash) as { page?: string };
    window.location.href = `/patients/${page ?? ''}`;
  }, [location.hash]);
  return null;
}

// @case: host and cookies of the request, which no link chooses
import express, { type Request } from 'express';
const app = express();
const baseOf = (req: Request) => {
  const host = req.headers['x-forwarded-host'] || req.headers.host;
  return `${req.headers['x-forwarded-proto'] || req.protocol}://${host}`;
};
app.get('/secure', (req, res) => res.redirect('https://' + req.headers.host + req.originalUrl));
app.get('/authorize', (req, res) => {
  const page = new URL('/select-patient', baseOf(req));
  page.searchParams.set('state', String(req.query.state));
  res.redirect(page.href);
});
app.get('/back', (req, res) => res.redirect(`https://${req.get('host')}/wards`));

// @case: a short link, looked up by its code
import { Controller, Get, Param, Res } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { ShortLink } from './short-link.entity';
@Controller('s')
export class ShortLinkController {
  constructor(@InjectRepository(ShortLink) private readonly links: Repository<ShortLink>) {}
  @Get(':code')
  async follow(@Param('code') code: string, @Res() res) {
    const link = await this.links.findOne({ where: { code } });
    res.redirect(link.target);
  }
}

// @case: what a method of NestJS returns, a page of its own
import { Controller, Get, Param, Redirect } from '@nestjs/common';
@Controller('portal')
export class PortalController {
  @Get('leave/:id')
  @Redirect('https://portal.ward.example', 302)
  leave(@Param('id') id: string) {
    return { url: `/patients/${id}` };
  }
  @Get('link')
  link(@Param('to') to: string) {
    return { url: to };
  }
}

// @case: functions of other files that the target goes through look at its host
// @file: addresses.ts
import { host } from './config';
export default function cleaned(target: string): string {
  if (isNotExpectedHost(target)) throw new Error('foreign address');
  return withoutQuery(target);
}
function isNotExpectedHost(target: string): boolean {
  return /^(https?:\/\/)?[a-z0-9.-]+\.[a-z]{2,}(\/.*)?$/.test(target) && new URL(target).host !== host;
}
function withoutQuery(target: string): string {
  return target.split('?')[0]!;
}
// @file: targets.ts
export function sanitizeTarget(target: string): string | undefined {
  const { pathname, hash } = new URL(target, 'resolve://');
  const path = pathname + hash;
  if (hasDoubleSlash(path)) return undefined;
  return path;
}
const hasDoubleSlash = (path: string): boolean => /\/\//.test(decodeURIComponent(path));
// @file: main.ts
import express from 'express';
import cleaned from './addresses';
import { sanitizeTarget } from './targets';
const app = express();
app.get('/groups', (req, res) => res.redirect(cleaned(String(req.query.next))));
const target = (req: express.Request) => sanitizeTarget(String(req.query.next)) ?? '/';
app.get('/login', (req, res) => {
  const next = target(req);
  res.redirect(next);
});

// @case: where something was made, which no browser follows
import express from 'express';
const app = express();
app.post('/actions', (req, res) => {
  res.location(`${req.body.href}`);
  res.status(201).json({ id: 1 });
});
app.post('/orders', (req, res) => {
  res.location(req.body.href).json({ id: 1 });
});

// @case: the address that is kept for a record
import express from 'express';
import { invoiceUrl, openForm } from '@clinic/forms';
express().get('/forms/:formId/invoice', async (req, res) => {
  const { formId } = req.params;
  const form = await openForm(formId);
  // expect: open-redirect (low)
  res.redirect(await invoiceUrl(form));
});

// @case: relative to the folder of the page
import express from 'express';
const app = express();
app.get('/wards/:ward', (req, res) => {
  res.redirect(`../${req.query.view}`);
});

// @case: ids before paths of the program, and words before a query
import express from 'express';
const wards = express.Router();
const fill = (id: string, path: string): string => path.replace(/(:id)/i, id);
export const askAgain =
  (path: string): express.RequestHandler =>
  (req, res) => {
    res.redirect(fill(String(req.params.id), path));
  };
wards.post('/beds', (req, res) => {
  const { beds } = req.body as { beds: string[] };
  // expect: open-redirect (low)
  if (beds.length === 1) res.redirect(`${beds[0]}/attendance`);
  // expect: open-redirect (low)
  else res.redirect(`${req.params.ward}/attendance`);
});
wards.post('/list', (req, res) => {
  let asked = '?';
  asked += req.body.from ? `from=${req.body.from}&` : '';
  res.redirect(`ward-list${asked.slice(0, -1)}`);
});

// @case: a language behind one of several paths, ids put in with a fallback for each
import express from 'express';
const CASE = '/case/:id/form/:form';
const idOf = (given: string | string[] | undefined): string => (Array.isArray(given) ? (given[0] ?? '') : (given ?? ''));
const filled = (id: string | string[] | undefined, form: string | string[] | undefined, path: string): string =>
  path.replace(/(:id)/i, idOf(id)).replace(/(:form)/i, idOf(form));
async function nextOf(req: express.Request, state: { paid: boolean; kind: string }): Promise<string> {
  const lang = req.query.lang ? req.query.lang : req.headers['accept-language'];
  const cancelled = state.kind === 'more' ? `${CASE}/more?lang=${lang}` : `${CASE}/help?lang=${lang}`;
  if (state.kind === 'short') return state.paid ? `${CASE}/short-paid?lang=${lang}` : `${CASE}/short-open?lang=${lang}`;
  if (state.paid) return `${CASE}/paid?lang=${lang}`;
  return state.kind === 'gone' ? `${CASE}/open?lang=${lang}` : cancelled;
}
express().get('/done/:id/:form', async (req, res) => {
  const path = await nextOf(req, await (await fetch('https://fees.example/state')).json());
  res.redirect(filled(req.params.id, req.params.form, path));
});

// @case: an action of Remix that goes to one of its own pages
import { redirect, type ActionFunctionArgs } from '@remix-run/node';
export async function action({ request }: ActionFunctionArgs): Promise<Response> {
  const form = await request.formData();
  const asked = String(form.get('returnTo'));
  return redirect(['/wards', '/pumps'].includes(asked) ? asked : '/wards');
}
