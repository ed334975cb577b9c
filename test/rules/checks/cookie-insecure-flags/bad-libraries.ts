// @case: response of Next.js, attributes and name in one object
import { NextResponse } from 'next/server';
import { login } from './login';
export async function POST(request: Request) {
  const token = await login(await request.json());
  const response = NextResponse.json({ ok: true });
  // expect: cookie-insecure-flags
  response.cookies.set({ name: 'session', value: token, httpOnly: true, secure: false });
  return response;
}

// @case: server action of Next.js
import { cookies } from 'next/headers';
export async function signIn(token: string) {
  'use server';
  // expect: cookie-insecure-flags
  cookies().set('token', token, { httpOnly: false, secure: true });
}

// @case: server action of Next.js, cookies as a promise, no attributes
import { cookies } from 'next/headers';
export async function signIn(token: string) {
  'use server';
  const store = await cookies();
  // expect: cookie-insecure-flags
  store.set('session', token);
}

// @case: hono
import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { issue } from './issue';
const app = new Hono();
app.post('/login', async (c) => {
  // expect: cookie-insecure-flags
  setCookie(c, 'session', await issue(), { httpOnly: true, secure: false });
  return c.text('ok');
});

// @case: action of SvelteKit that switches a flag off
// @file: src/routes/login/+page.server.ts
import { issue } from '$lib/issue';
export const actions = {
  default: async ({ cookies }) => {
    // expect: cookie-insecure-flags
    cookies.set('sessionid', await issue(), { path: '/', httpOnly: false });
  },
};

// @case: header written by hand
import http from 'node:http';
import { newSession } from './sessions';
http
  .createServer((req, res) => {
    const sid = newSession();
    // expect: cookie-insecure-flags
    res.setHeader('Set-Cookie', `sid=${sid}; Path=/; Max-Age=${3600}; HttpOnly`);
    res.end();
  })
  .listen(8443, '127.0.0.1');

// @case: headers of an answer in an object
import http from 'node:http';
import { newSession } from './sessions';
http
  .createServer((req, res) => {
    // expect: cookie-insecure-flags
    res.writeHead(302, { Location: '/', 'Set-Cookie': ['theme=dark', `session=${newSession()}; Path=/; Secure`] });
    res.end();
  })
  .listen(8443, '127.0.0.1');

// @case: text made by the package cookie, in a file of its own
// @file: sessions.ts
import cookie from 'cookie';
export const options = { httpOnly: false, secure: true };
export const write = cookie.serialize;
// @file: main.ts
import http from 'node:http';
import cookie from 'cookie';
import { options } from './sessions';
http
  .createServer((req, res) => {
    // expect: cookie-insecure-flags
    res.setHeader('Set-Cookie', cookie.serialize('sid', String(req.headers['x-sid']), options));
    res.end();
  })
  .listen(8443, '127.0.0.1');

// @case: session store of Remix
import { createCookieSessionStorage } from '@remix-run/node';
export const { getSession, commitSession } = createCookieSessionStorage({
  // expect: cookie-insecure-flags
  cookie: { name: '__session', secrets: [process.env.SESSION_SECRET!], sameSite: 'lax', secure: true },
});

// @case: sessions of Fastify
import session from '@fastify/session';
import fastify from 'fastify';
const server = fastify();
server.register(session, {
  secret: process.env.SESSION_SECRET!,
  cookie: {
    // expect: cookie-insecure-flags
    httpOnly: false,
    maxAge: 900_000,
  },
});
