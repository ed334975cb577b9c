// @case: Handlebars
import Handlebars from 'handlebars';
import express from 'express';
express().post('/letter', (req, res) => {
  // expect: template-injection
  res.send(Handlebars.compile(req.body.template)({}));
});

// @case: EJS, fallback
import { render } from 'ejs';
import express from 'express';
express().get('/report', (req, res) => {
  // expect: template-injection
  res.send(render((req.query.layout as string) ?? '<p></p>', { ward: 3 }));
});

// @case: mail of another file
// @file: mail.ts
import pug from 'pug';
export const mail = (text: string): string => pug.render('p ' + text);
// @file: alarms.ts
import mqtt from 'mqtt';
import { mail } from './mail';
mqtt.connect('mqtts://broker.ward.example').on('message', (topic, payload) => {
  // expect: template-injection
  console.log(mail(payload.toString()));
});

// @case: lodash
import _ from 'lodash';
import Fastify from 'fastify';
Fastify().post('/title', async (request) => {
  const { title } = request.body as { title: string };
  // expect: template-injection
  return _.template(`<%- ward %> ${title}`)({ ward: 3 });
});

// @case: class across files
// @file: renderer.ts
import { compile as make } from 'handlebars';
export class Renderer {
  private readonly head = '<h1>{{ward}}</h1>';
  page(body: string): string {
    return make(this.head + body)({ ward: 3 });
  }
}
// @file: pages.ts
import express from 'express';
import { Renderer } from './renderer';
const renderer = new Renderer();
express().post('/page', (req, res) => {
  // expect: template-injection
  res.send(renderer.page(req.body.html));
});

// @case: template in steps
import ejs from 'ejs';
import express from 'express';
express().get('/hello', (req, res) => {
  let text = 'Hello ';
  text += req.query.name;
  // expect: template-injection
  res.send(ejs.compile(text)({}));
});

// @case: letter of a request in Mustache
import express from 'express';
import Mustache from 'mustache';
express().post('/letters', (req, res) => {
  // expect: template-injection (low)
  res.send(Mustache.render(req.body.letter, { clinic: 'Ward 3' }));
});

// @case: environment of Nunjucks in another file
// @file: views.ts
import nunjucks from 'nunjucks';
const views = nunjucks.configure('views', { autoescape: true });
export const renderText = (text: string, data: object) => views.renderString(text, data);
// @file: routes.ts
import express from 'express';
import { renderText } from './views';
express().post('/preview', (req, res) => {
  // expect: template-injection
  res.send(renderText(req.body.template, { ward: 'A' }));
});

// @case: body as the variables of a view
import express from 'express';
import validator from 'validator';
const app = express();
app.set('view engine', 'hbs');
app.post('/account', (req, res) => {
  const profile = req.body;
  if (!validator.isEmail(profile.email) || !validator.isAscii(profile.name)) return res.sendStatus(400);
  profile.name = validator.rtrim(profile.name);
  // expect: template-injection
  return res.render('account.hbs', profile);
});

// @case: query spread beside variables of its own
import { Router } from 'express';
const theme = { color: '#004', logo: '/logo.svg' };
export const router = Router();
router.get('/erasure', (req, res, next) => {
  // expect: template-injection
  res.render('erasure', { ...req.query, ...theme }, (error, html) => (error ? next(error) : res.send(html)));
});

// @case: doT, text of a request
import * as doT from 'dot';
import express from 'express';
express().post('/render', express.text(), (req, res) => {
  // expect: template-injection
  res.send(doT.compile(req.body)({ ward: 'A2' }));
});

// @case: the whole body, spread by the function that shows the page
import express, { type Response } from 'express';
const show = (form: object, res: Response) => res.render('dose', { ...form, unit: 'mg' });
express().post('/dose', (req, res) => {
  // expect: template-injection
  show(req.body, res);
});
