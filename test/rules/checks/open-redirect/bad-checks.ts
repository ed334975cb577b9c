// @case: list of sites that the target need only contain
// @file: sites.ts
export const sites = new Set(['https://portal.clinic.example', 'https://labs.clinic.example/results']);
export const isAllowedSite = (url: string): boolean => {
  let allowed = false;
  for (const site of sites) {
    allowed = allowed || url.includes(site);
  }
  return allowed;
};
// @file: leave.ts
import { Router } from 'express';
import * as security from './sites';
export const router = Router();
router.get('/leave', ({ query }, res, next) => {
  const target = query.to as string;
  if (security.isAllowedSite(target)) {
    // expect: open-redirect
    res.redirect(target);
  } else next(new Error('unknown site'));
});

// @case: host somewhere in the target
import express from 'express';
express().get('/continue', (req, res) => {
  const back = String(req.query.back);
  if (back.toLowerCase().indexOf('clinic.example') === -1) return res.sendStatus(400);
  // expect: open-redirect
  res.redirect(back);
});

// @case: pattern without an anchor
import express from 'express';
express().get('/continue', (req, res) => {
  const back = req.query.back as string;
  // expect: open-redirect
  if (/https:\/\/portal\.clinic\.example/.test(back)) res.redirect(back);
  else res.redirect('/');
});

// @case: helper that is handed the response, without types
// @file: login.js
const express = require('express');
const router = express.Router();
router.post('/login', (req, res) => {
  const { name, pin, page } = req.body;
  accounts.find(name, pin, (error, account) => {
    if (!account) return res.sendStatus(401);
    // expect: open-redirect
    return afterLogin(page, account, res);
  });
});
function afterLogin(page, account, reply) {
  account.lastSeen = new Date();
  if (page) return reply.redirect(page);
  return reply.redirect('/wards');
}
module.exports = router;

// @case: the place that is filled in is the site
import express from 'express';
const TARGET = ':site/patients/:patient';
const app = express();
app.get('/leave/:patient', (req, res) => {
  const target = Object.entries({ site: String(req.query.site) }).reduce(
    (uri, [name, value]) => uri.replace(`:${name}`, value),
    TARGET,
  );
  // expect: open-redirect
  res.redirect(target);
});
