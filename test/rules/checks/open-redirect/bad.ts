// @case: after login
import express from 'express';
const app = express();
app.get('/login', (req, res) => {
  // expect: open-redirect
  res.redirect(req.query.next as string);
});

// @case: with status, constant
import express from 'express';
const app = express();
app.get('/open', (req, res) => {
  const target = String(req.query.url);
  // expect: open-redirect
  res.redirect(302, target);
});

// @case: helper of another file
// @file: target.ts
import type { Request } from 'express';
export const back = (req: Request) => req.body.returnTo ?? '/';
// @file: main.ts
import { Router } from 'express';
import { back } from './target';
const router = Router();
router.post('/sign-in', (req, res) => {
  // expect: open-redirect
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
  // expect: open-redirect
  go(res, req.params.to);
});

// @case: koa
import Koa from 'koa';
const app = new Koa();
app.use(async (ctx) => {
  // expect: open-redirect
  ctx.redirect(ctx.query.target as string);
});

// @case: fastify
import Fastify from 'fastify';
const server = Fastify();
server.get('/go', async (request, reply) => {
  const { to } = request.query as { to: string };
  // expect: open-redirect
  return reply.redirect(to);
});

// @case: a parameter of the page's own address
export function afterSignIn() {
  const next = new URL(window.location.href).searchParams.get('next');
  // expect: open-redirect
  if (next) window.location.href = next;
}

// @case: a parameter, with a fallback
export function back() {
  const next = new URLSearchParams(window.location.search).get('next') ?? '/';
  // expect: open-redirect
  window.location.assign(next);
}

// @case: the link names the host
export function toSite() {
  const site = new URLSearchParams(location.search).get('site');
  // expect: open-redirect
  location.href = `https://${site}/records`;
}

// @case: a host that is completed
import express from 'express';
const app = express();
app.get('/region', (req, res) => {
  // expect: open-redirect
  res.redirect(`https://${req.query.region}.clinic.example/login`);
});

// @case: the state of a sign-in says where to go on
// @file: state.ts
export interface SignInState { nextUrl?: string }
export function parseState(state?: string): SignInState {
  try {
    return state ? JSON.parse(atob(state)) : {};
  } catch {
    return {};
  }
}
// @file: signed-in.tsx
import queryString from 'query-string';
import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';
import { parseState } from './state';
export function SignedIn() {
  const location = useLocation();
  useEffect(() => {
    const query = queryString.parse(location.hash);
    const state = parseState(query.state as string | undefined);
    // expect: open-redirect
    window.location.href = state.nextUrl ?? '/';
  }, [location.hash]);
  return null;
}

// @case: parameter of the address, read through the router
// @file: leave.tsx
import { useSearchParams } from 'react-router';
export function Leave() {
  const [params] = useSearchParams();
  // expect: open-redirect
  const leave = () => window.location.assign(params.get('to')!);
  return <button onClick={leave}>Leave</button>;
}

// @case: what a method of NestJS returns
import { Controller, Get, Query, Redirect } from '@nestjs/common';
@Controller('portal')
export class PortalController {
  @Get('leave')
  @Redirect()
  leave(@Query('to') to: string) {
    // expect: open-redirect
    return { url: to, statusCode: 302 };
  }
}

// @case: the function that the target goes through only cuts it
// @file: addresses.ts
export function withoutQuery(target: string): string {
  return target.split('?')[0]!;
}
// @file: main.ts
import express from 'express';
import { withoutQuery } from './addresses';
// expect: open-redirect
express().get('/login', (req, res) => res.redirect(withoutQuery(String(req.query.next))));

// @case: a location with a status that browsers follow
import express from 'express';
const SEE_OTHER = 303;
express().get('/done', (req, res) => {
  // expect: open-redirect
  res.location(String(req.query.next));
  res.status(SEE_OTHER).end();
});

// @case: by way of code that is not known, which most likely checks it: a matter of the audit
import express from 'express';
import { normalize } from '@clinic/links';
express().get('/leave', (req, res) => {
  // expect: open-redirect (low)
  res.redirect(normalize(req.query.next));
});

// @case: a target that a server was asked about before is a matter of the audit
// @file: src/authorize.tsx
import { client } from './client';
const params = new URLSearchParams(window.location.search);
const redirectUri = params.get('redirect_uri');
const clientId = params.get('client_id');
export async function cancel(): Promise<void> {
  const { error } = await client.post('/clients.info', { clientId, redirectUri });
  if (redirectUri && !error) {
    const url = new URL(redirectUri);
    url.searchParams.set('error', 'access_denied');
    // expect: open-redirect (low)
    window.location.href = url.toString();
  }
}
export async function leave(): Promise<void> {
  const { error } = await client.post('/clients.info', { clientId });
  if (redirectUri && !error) {
    // expect: open-redirect (medium)
    window.location.href = redirectUri;
  }
}

// @case: parameters of the address bar, read in each of the ways
export function first(): void {
  const params = new URLSearchParams(window.location.search);
  const next = params.get('next');
  // expect: open-redirect (medium)
  if (next) window.location.href = next;
}
export function second(): void {
  const next = new URL(location.href).searchParams.get('next');
  // expect: open-redirect (medium)
  if (next) location.assign(decodeURIComponent(next));
}

// @case: what a hook of React keeps of the query
import { useMemo } from 'react';
import { useRouter } from 'next/router';
export function useDeny(): () => void {
  const router = useRouter();
  const query = useMemo(() => ({ redirectUri: String(router.query.redirect_uri) }), [router.query]);
  return () => {
    const url = new URL(query.redirectUri);
    // expect: open-redirect (medium)
    window.location.assign(url.toString());
  };
}

// @case: the whole target in the path or the body, and a scheme that is completed
import express from 'express';
const doors = express.Router();
doors.get('/out/:target', (req, res) => {
  // expect: open-redirect
  res.redirect(req.params.target);
});
doors.post('/login', (req, res) => {
  // expect: open-redirect
  res.redirect(req.body.next);
});
doors.get('/away', (req, res) => {
  // expect: open-redirect
  res.redirect(`https${req.query.rest}`);
});

// @case: a segment of the path is the host
import express from 'express';
express().get('/logout/:target', (req, res) => {
  // expect: open-redirect (medium)
  res.redirect('http://' + req.params.target);
});

// @case: one target that two branches hand to one helper is one thing to mend
import express, { type Request, type Response } from 'express';
declare const known: (mail: string) => Promise<boolean>;
export async function subscribe(req: Request, res: Response): Promise<void> {
  const { done, failed } = req.query as Record<string, string>;
  // expect: open-redirect
  if (await known(String(req.query.mail))) leave(res, done);
  else leave(res, done);
  // expect: open-redirect
  leave(res, failed);
}
function leave(res: Response, target: string): void {
  if (target !== '') res.redirect(target);
}
express().get('/subscribe', subscribe);

// @case: an action of Remix by its types
import { redirect, type ActionFunctionArgs } from '@remix-run/node';
export async function action({ request }: ActionFunctionArgs): Promise<Response> {
  const form = await request.formData();
  // expect: open-redirect
  return redirect(form.get('returnTo') as string);
}

// @case: an endpoint of SvelteKit
import { redirect, type RequestHandler } from '@sveltejs/kit';
export const GET: RequestHandler = ({ url }) => {
  // expect: open-redirect
  redirect(303, url.searchParams.get('next') ?? '/');
};
