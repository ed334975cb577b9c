// @case: static pages
import express from 'express';
import helmet from 'helmet';
const app = express();
app.use(helmet());
app.use(express.static('public'));
app.listen(3000);

// @case: rendered pages, header by hand
import express from 'express';
const app = express();
app.use((req, res, next) => {
  res.setHeader('Content-Security-Policy', "default-src 'self'");
  next();
});
app.get('/ward/:id', (req, res) => {
  res.render('ward', { beds: beds(req.params.id) });
});

// @case: sessions, headers in another file
// @file: headers.ts
import helmet from 'helmet';
export const harden = (app) => {
  app.use(helmet());
};
// @file: server.ts
import express from 'express';
import session from 'express-session';
import { harden } from './headers';
const app = express();
harden(app);
app.use(session({ secret: process.env.SECRET!, cookie: { maxAge: 900_000 } }));

// @case: JSON only
import express from 'express';
const server = express();
server.use(express.json());
server.post('/readings', (req, res) => res.sendStatus(204));

// @case: fastify
import Fastify from 'fastify';
import files from '@fastify/static';
import helmet from '@fastify/helmet';
const server = Fastify();
server.register(helmet);
server.register(files, { root: '/srv/www' });

// @case: koa
import Koa from 'koa';
import serve from 'koa-static';
import helmet from 'koa-helmet';
const app = new Koa();
app.use(helmet());
app.use(serve('public'));

// @case: nothing but pictures and reports for pages that are elsewhere
import express from 'express';
import path from 'node:path';
const app = express();
app.use('/images', express.static(path.join(__dirname, 'public', 'images')));
app.use('/uploads', express.static('uploads'));
app.get('/patients', (req, res) => res.json([]));

// @case: an application that another one has below it
// @file: package.json
{ "name": "gateway", "main": "index.ts", "dependencies": { "express": "^4.19.0", "express-session": "^1.18.0" } }
// @file: index.ts
import { Gateway } from './gateway';
new Gateway().start();
// @file: gateway.ts
import express from 'express';
import session from 'express-session';
import { PublicPages } from './public-pages';
export class Gateway {
  pages: PublicPages;
  constructor() {
    this.pages = new PublicPages();
  }
  start() {
    const app = express();
    app.use((req, res, next) => {
      res.setHeader('Content-Security-Policy', "frame-ancestors 'self'");
      next();
    });
    app.use(session({ secret: process.env.SECRET!, cookie: { maxAge: 900_000 } }));
    const router = express.Router();
    app.use('/gateway', router);
    router.use('/public', this.pages.router);
    app.get('/status', (req, res) => res.sendStatus(204));
    app.listen(8443);
  }
}
// @file: public-pages.ts
import express from 'express';
import path from 'node:path';
export class PublicPages {
  router: express.Express;
  constructor() {
    this.router = express();
    this.init();
  }
  init() {
    this.router.get('/login', (req, res) => res.sendFile(path.join(__dirname, 'login.html')));
  }
}

// @case: routes of records that are called views, no pages
import Koa from 'koa';
import Router from '@koa/router';
import { authenticate } from './auth';
import views from './views';
const app = new Koa();
const router = new Router();
router.use('/', authenticate, views.routes());
router.get('/patients', (ctx) => void (ctx.body = []));
app.use(authenticate);
app.use(router.routes());
app.listen(8080);

// @case: names of headers in a constant and in a table of another file
// @file: headers.ts
export const CSP = 'Content-Security-Policy';
export const FIXED = { 'X-Frame-Options': 'DENY', 'Strict-Transport-Security': 'max-age=31536000' };
// @file: portal.ts
import express from 'express';
import cookieParser from 'cookie-parser';
import { FIXED } from './headers';
const app = express();
app.use(cookieParser());
app.use((req, res, next) => {
  for (const [name, value] of Object.entries(FIXED)) res.setHeader(name, value);
  next();
});
app.use(express.static('public'));
app.get('/login', (req, res) => res.render('login'));
app.listen(443);
// @file: ward.ts
import express from 'express';
import cookieParser from 'cookie-parser';
import { CSP } from './headers';
const app = express();
app.use(cookieParser());
app.use((req, res, next) => {
  res.setHeader(CSP, "default-src 'self'");
  next();
});
app.get('/login', (req, res) => res.render('login'));
app.listen(444);
