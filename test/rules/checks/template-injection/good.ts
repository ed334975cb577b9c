// @case: data of a fixed template
import Handlebars from 'handlebars';
import express from 'express';
const letter = Handlebars.compile('Dear {{name}}');
express().post('/letter', (req, res) => {
  res.send(letter({ name: req.body.name }));
});

// @case: EJS, layout from a list
import { render } from 'ejs';
import express from 'express';
const LAYOUTS: Record<string, string> = { plain: '<p><%= ward %></p>' };
express().get('/report', (req, res) => {
  res.send(render(LAYOUTS[String(req.query.layout)] ?? '<p></p>', { ward: 3 }));
});

// @case: mail of another file
// @file: mail.ts
import pug from 'pug';
export const mail = (text: string): string => pug.render('p #{text}', { text });
// @file: alarms.ts
import mqtt from 'mqtt';
import { mail } from './mail';
mqtt.connect('mqtts://broker.ward.example').on('message', (topic, payload) => {
  console.log(mail(payload.toString()));
});

// @case: lodash, fixed
import _ from 'lodash';
import Fastify from 'fastify';
Fastify().post('/title', async (request) => {
  const { title } = request.body as { title: string };
  return _.template('<%- title %>')({ title });
});

// @case: class across files
// @file: renderer.ts
import { compile as make } from 'handlebars';
export class Renderer {
  private readonly head = '<h1>{{ward}}</h1>{{body}}';
  page(body: string): string {
    return make(this.head)({ ward: 3, body });
  }
}
// @file: pages.ts
import express from 'express';
import { Renderer } from './renderer';
const renderer = new Renderer();
express().post('/page', (req, res) => {
  res.send(renderer.page(req.body.html));
});

// @case: template from a file
import ejs from 'ejs';
import { readFileSync } from 'node:fs';
export const page = ejs.compile(readFileSync('page.ejs', 'utf8'));

// @case: letter of the program in Mustache
import express from 'express';
import Mustache from 'mustache';
express().post('/letters', (req, res) => {
  res.send(Mustache.render('Dear {{name}}', { name: req.body.name }));
});

// @case: the names in a letter of a request, taken out of it and checked
import express from 'express';
import Mustache from 'mustache';
express().post('/letters', (req, res) => {
  const names = Mustache.parse(req.body.letter).flatMap(([kind, name]) => (kind === 'name' ? [name] : []));
  if (!names.every((name) => /^\w+$/.test(name))) return res.sendStatus(400);
  res.send({ names });
});

// @case: template of a file in Nunjucks
import express from 'express';
import nunjucks from 'nunjucks';
const views = nunjucks.configure('views', { autoescape: true });
express().post('/preview', (req, res) => {
  res.send(views.render('preview.njk', { text: req.body.text }));
});

// @case: fields of a body by name
import express from 'express';
const app = express();
app.set('view engine', 'hbs');
app.post('/account', (req, res) => {
  const profile = req.body;
  return res.render('account.hbs', { name: profile.name, email: profile.email });
});

// @case: body that a schema has gone over
import { Router } from 'express';
import { z } from 'zod';
const Profile = z.object({ name: z.string(), email: z.string().email() });
export const router = Router();
router.post('/account', (req, res) => {
  const profile = Profile.parse(req.body);
  res.render('account', { ...profile, title: 'Account' });
});

// @case: doT, a template of its own with data of a request
import * as doT from 'dot';
import express from 'express';
const page = doT.template('<p>{{!it.note}}</p>');
express().post('/render', express.text(), (req, res) => {
  res.send(page({ note: req.body }));
});

// @case: the form under a name of its own, by a function that shows the page
import express, { type Request, type Response } from 'express';
const show = (form: unknown, res: Response) => res.render('dose', { form, unit: 'mg' });
express().post('/dose', (req: Request, res: Response) => {
  const form = req.body;
  if (form.hasErrors()) show(form, res);
});
