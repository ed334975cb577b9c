// @case: Next.js, all attributes, removals and other cookies
import { cookies } from 'next/headers';
import { NextResponse } from 'next/server';
export async function signIn(token: string) {
  'use server';
  const store = await cookies();
  store.set('session', token, { httpOnly: true, secure: process.env.NODE_ENV === 'production', sameSite: 'lax' });
  store.set('theme', 'dark');
  store.set({ name: 'locale', value: 'de', httpOnly: false });
  const response = NextResponse.json({ ok: true });
  response.cookies.set({ name: 'session', value: token, httpOnly: true, secure: true });
  response.cookies.set('session', '', { maxAge: 0 });
  return response;
}

// @case: hono with attributes, and a cookie that is no session
import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { issue } from './issue';
const app = new Hono();
app.post('/login', async (c) => {
  setCookie(c, 'session', await issue(), { httpOnly: true, secure: true, sameSite: 'Lax' });
  setCookie(c, 'lang', 'de');
  return c.text('ok');
});

// @case: SvelteKit sets the flags itself
// @file: src/routes/login/+page.server.ts
import { issue } from '$lib/issue';
export const actions = {
  default: async ({ cookies }) => {
    cookies.set('sessionid', await issue(), { path: '/', maxAge: 3600 });
  },
};

// @case: headers with all attributes, with unknown ones, and a removal
import http from 'node:http';
import { attributes, newSession } from './sessions';
http
  .createServer((req, res) => {
    res.setHeader('Set-Cookie', `sid=${newSession()}; Path=/; HttpOnly; Secure; SameSite=Lax`);
    res.setHeader('Set-Cookie', `sid=${newSession()}; ${attributes()}`);
    res.setHeader('Set-Cookie', 'sid=; Max-Age=0');
    res.setHeader('Set-Cookie', ['theme=dark; Path=/']);
    res.end();
  })
  .listen(8443, '127.0.0.1');

// @case: text made by the package cookie
import cookie from 'cookie';
import http from 'node:http';
import { newSession } from './sessions';
http
  .createServer((req, res) => {
    res.setHeader('Set-Cookie', cookie.serialize('sid', newSession(), { httpOnly: true, secure: true }));
    res.end();
  })
  .listen(8443, '127.0.0.1');

// @case: session store of Remix
import { createCookieSessionStorage } from '@remix-run/node';
export const { getSession, commitSession } = createCookieSessionStorage({
  cookie: {
    name: '__session',
    httpOnly: true,
    secrets: [process.env.SESSION_SECRET!],
    sameSite: 'lax',
    secure: process.env.NODE_ENV === 'production',
  },
});

// @case: sessions of Fastify, whose cookies are secure and HttpOnly when nothing is said
import session from '@fastify/session';
import fastify from 'fastify';
const server = fastify();
server.register(session, { secret: process.env.SESSION_SECRET!, cookie: { maxAge: 900_000 } });
