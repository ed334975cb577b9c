// @case: list of sites that the target must be in
// @file: sites.ts
export const sites = new Set(['https://portal.clinic.example/', 'https://labs.clinic.example/results']);
export const isAllowedSite = (url: string): boolean => sites.has(url);
// @file: leave.ts
import { Router } from 'express';
import * as security from './sites';
export const router = Router();
router.get('/leave', ({ query }, res, next) => {
  const target = query.to as string;
  if (security.isAllowedSite(target)) res.redirect(target);
  else next(new Error('unknown site'));
});

// @case: whatever names a scheme is refused
import express from 'express';
express().get('/continue', (req, res) => {
  const back = String(req.query.back);
  if (back.includes('//') || back.includes('\\')) return res.sendStatus(400);
  res.redirect(back);
});

// @case: beginning of the target
import express from 'express';
express().get('/continue', (req, res) => {
  const back = String(req.query.back);
  if (back.indexOf('https://portal.clinic.example/') !== 0) return res.sendStatus(400);
  res.redirect(back);
});

// @case: list of texts
import express from 'express';
const PAGES = ['/wards', '/pumps'];
express().get('/continue', (req, res) => {
  const back = String(req.query.back);
  res.redirect(PAGES.includes(back) ? back : '/');
});

// @case: helper that is handed the response, fixed targets
// @file: login.js
const express = require('express');
const router = express.Router();
router.post('/login', (req, res) => afterLogin(req.body.page, res));
function afterLogin(page, reply) {
  return reply.redirect(page === 'pumps' ? '/pumps' : '/wards');
}
module.exports = router;

// @case: a path of the program with its places filled in
// @file: routes.ts
export class Route {
  constructor(private readonly path: string) {}
  get uri(): string {
    return this.path.replace(/\/index$/, '');
  }
  to(values: { [name: string]: string }): string {
    return Object.entries(values).reduce((uri, [name, value]) => uri.replace(`:${name}`, value), this.uri);
  }
}
export class Routes {
  static readonly note = new Route('/patients/:patient/notes/:note');
}
// @file: notes.ts
import express from 'express';
import { Routes } from './routes';
const app = express();
app.post('/patients/:patient/notes/:note', (req, res) => res.redirect(Routes.note.to(req.params)));
app.post('/patients/:patient/next', (req, res) => res.redirect(Routes.note.uri.replace(/:patient/, req.params.patient)));
