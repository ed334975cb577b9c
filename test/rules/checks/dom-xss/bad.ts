// @case: alarm of a socket
const socket = new WebSocket('wss://ward.example/alarms');
socket.onmessage = (event) => {
  // expect: dom-xss
  document.querySelector('#alarm')!.innerHTML = '<b>' + event.data + '</b>';
};

// @case: name of a device from an answer, helper of another file
// @file: api.ts
export const load = async (id: string) => (await fetch(`/devices/${id}`)).json();
// @file: list.ts
import { load } from './api';
export async function show(element: HTMLElement, id: string): Promise<void> {
  const device = await load(id);
  // expect: dom-xss
  element.insertAdjacentHTML('beforeend', `<li>${device.name}</li>`);
}

// @case: address bar
export function title(): void {
  // expect: dom-xss
  document.write('<h1>' + decodeURIComponent(location.hash.slice(1)) + '</h1>');
}

// @case: markup of another file
// @file: markup.ts
export const row = (label: string, value?: string): string => `<tr><td>${label}</td><td>${value ?? '-'}</td></tr>`;
// @file: table.ts
import { row } from './markup';
export function listen(table: HTMLTableElement): void {
  window.addEventListener('message', (event) => {
    // expect: dom-xss
    table.innerHTML += row('Glucose', event.data.value);
  });
}

// @case: page of a server
import express from 'express';
express().get('/patient', (req, res) => {
  // expect: dom-xss
  res.send(`<h1>Patient ${req.query.name}</h1>`);
});

// @case: Angular
export class NoteComponent {
  html: unknown;
  constructor(private readonly sanitizer: { bypassSecurityTrustHtml(text: string): unknown }) {}
  show(note: string): void {
    // expect: dom-xss
    this.html = this.sanitizer.bypassSecurityTrustHtml(note);
  }
}

// @case: jQuery
declare const $: any;
export async function banner(ward: string): Promise<void> {
  const answer = await fetch(`/banner/${ward}`);
  const text = await answer.text();
  // expect: dom-xss (medium)
  $('#banner').html(text);
}

// @case: characteristic of a peripheral
export async function greet(device: BluetoothDevice, element: HTMLElement): Promise<void> {
  const server = await device.gatt!.connect();
  const service = await server.getPrimaryService('device_information');
  const characteristic = await service.getCharacteristic('manufacturer_name_string');
  const name = new TextDecoder().decode(await characteristic.readValue());
  // expect: dom-xss
  element.outerHTML = `<p>${name}</p>`;
}

// @case: Angular, a text with a value in it
export class LastSeenComponent {
  line: unknown;
  constructor(private readonly sanitizer: { bypassSecurityTrustHtml(text: string): unknown }) {}
  show(gateway: { name: string }): void {
    // expect: dom-xss
    this.line = this.sanitizer.bypassSecurityTrustHtml(`<small>${gateway.name}</small>`);
  }
}

// @case: Angular, a text put together before
export class OrderComponent {
  constructor(private readonly dom: { bypassSecurityTrustHtml(text: string): unknown }) {}
  row(order: { readonly note: string; readonly isUrgent: boolean }): unknown {
    const html = '<td class="' + (order.isUrgent ? 'red' : 'plain') + '">' + order.note + '</td>';
    // expect: dom-xss
    return this.dom.bypassSecurityTrustHtml(html);
  }
}

// @case: Angular, an address of which only the end is fixed
export class ReportComponent {
  constructor(private readonly sanitizer: { bypassSecurityTrustResourceUrl(url: string): unknown }) {}
  frame(host: string): unknown {
    // expect: dom-xss
    return this.sanitizer.bypassSecurityTrustResourceUrl(`${host}/report.html`);
  }
}

// @case: templates without escaping
import express from 'express';
import swig from 'swig';
const app = express();
app.set('view engine', 'html');
// expect: dom-xss
swig.setDefaults({ cache: false, autoescape: false });

// @case: templates without escaping, settings of another file
// @file: views.ts
export const VIEWS = { autoescape: false, watch: true };
// @file: portal.ts
import express from 'express';
import nunjucks from 'nunjucks';
import { VIEWS } from './views';
const app = express();
// expect: dom-xss
nunjucks.configure('views', { ...VIEWS, express: app });

// @case: saved as a file on one way only, and text that is said to be a page
import express from 'express';
const app = express();
app.get('/report', (req, res) => {
  if (req.query.download) res.setHeader('Content-Disposition', 'attachment; filename="report.html"');
  // expect: dom-xss
  res.send(`<h1>${req.query.title}</h1>`);
});
app.get('/label', (req, res) => {
  res.type('html');
  // expect: dom-xss
  res.send(`<b>${req.query.text}</b>`);
});

// @case: text of a request in a text that Express sends as HTML
import express from 'express';
express().get('/hello', (req, res) => {
  // expect: dom-xss
  res.status(404).send(`No patient ${req.query.name}`);
});

// @case: text of a request in a text that is said to be HTML
import http from 'node:http';
import url from 'node:url';
http
  .createServer((req, res) => {
    const { query } = url.parse(req.url!, true);
    res.writeHead(200, { 'Content-Type': 'text/html' });
    // expect: dom-xss
    res.end('No patient ' + query['name']);
  })
  .listen(8080);

// @case: a form sends it
import express from 'express';
const app = express();
app.use(express.urlencoded({ extended: false }));
app.post('/notes', (req, res) => {
  // expect: dom-xss (medium)
  res.send(`Saved ${req.body.title}`);
});

// @case: a data base that is put to on the way, and methods that a form may override
import express from 'express';
import methodOverride from 'method-override';
import { store } from './store';
const app = express();
app.use(express.urlencoded({ extended: false }), methodOverride('_method'));
app.get('/visits', (req, res) => {
  store.put('last', 1, () => {
    // expect: dom-xss
    res.send(`Seen ${req.query.name}`);
  });
});
app.put('/beds/:bed', (req, res) => {
  // expect: dom-xss
  res.send(`No bed ${req.params.bed}`);
});

// @case: a whole page of the own server, for who looks for all of them
declare const $: any;
export async function terms(): Promise<void> {
  const answer = await fetch('/terms.html');
  const text = await answer.text();
  // expect: dom-xss (low)
  $('#terms').html(text);
}

// @case: fields of an answer, a page of another server, and an answer to what was typed
import axios from 'axios';
export async function notes(list: HTMLElement, query: HTMLInputElement): Promise<void> {
  const { text } = await (await fetch('/notes/latest')).json();
  // expect: dom-xss (medium)
  list.innerHTML = text;
  const page = await (await fetch('https://news.example/ward.html')).text();
  // expect: dom-xss (medium)
  list.innerHTML = page;
  const found = await axios.post('/search', { query: query.value });
  // expect: dom-xss (medium)
  list.innerHTML = found.data;
}

// @case: Angular, a script or style is taken in no binding
export class FrameComponent {
  style: unknown;
  constructor(private readonly sanitizer: { bypassSecurityTrustStyle(text: string): unknown }) {}
  show(colour: string): void {
    // expect: dom-xss (low)
    this.style = this.sanitizer.bypassSecurityTrustStyle(colour);
  }
}

// @case: the same router before anybody is asked for a token, and behind a cookie
// @file: package.json
{ "name": "notifiers", "dependencies": { "express": "^4.19.0", "express-session": "^1.18.0" } }
// @file: notifiers.ts
import { Router } from 'express';
export default function build() {
  const notifiers = Router();
  notifiers.get('/:notifier', (req, res) => {
    // expect: dom-xss
    res.status(404).send(`No notifier ${req.params.notifier}`);
  });
  return notifiers;
}
// @file: index.ts
import express from 'express';
import session from 'express-session';
import notifiers from './notifiers';
const app = express();
app.use(session({ secret: process.env.SESSION_SECRET!, cookie: { secure: true, sameSite: 'lax' } }));
app.use(
  '/notifiers',
  (req, res, next) => (req.session.user ? next() : res.status(401).end()),
  notifiers(),
);
app.listen(8443);

// @case: a name of an answer in a fragment of the program's own
const range = document.createRange();
export async function show(id: string): Promise<void> {
  const { name } = await (await fetch(`/patients/${id}`)).json();
  // expect: dom-xss (medium)
  document.body.append(range.createContextualFragment(`<li>${name}</li>`));
}

// @case: pages of the own server that links and forms of the page name
export function open(dialog: HTMLElement, form: HTMLFormElement, link: HTMLElement): void {
  fetch(form.action)
    .then((answer) => answer.text())
    .then((html) => {
      // expect: dom-xss (low)
      dialog.innerHTML = html;
    });
  const show = (html: string) => {
    // expect: dom-xss (low)
    dialog.innerHTML = html;
  };
  const request = new XMLHttpRequest();
  request.open('GET', link.getAttribute('href')!);
  request.onload = () => {
    // expect: dom-xss (low)
    show(request.responseText);
  };
  request.send();
}

// @case: a page of the address that an answer names
export async function preview(box: HTMLElement): Promise<void> {
  const item = await (await fetch('/notes/latest')).json();
  const page = await (await fetch(item.href)).text();
  // expect: dom-xss (medium)
  box.innerHTML = page;
}

// @case: characters that are put together again, and a few items of a list
import express from 'express';
const app = express();
app.get('/wards/:ward', (req, res) => {
  let name = '';
  for (const word of req.params.ward.split(' ')) name += word.charAt(0);
  // expect: dom-xss
  res.send(`<b>${name}</b>`);
});
app.get('/tags', (req, res) => {
  // expect: dom-xss
  res.send(`<b>${(req.query.tags as any).slice(0, 2)}</b>`);
});
app.get('/names/:name', (req, res) => {
  // expect: dom-xss
  res.send(`<b>${req.params.name.substring(1)}</b>`);
});

// @case: a form sends it, to a handler for those who are signed in: a matter of the audit
import express from 'express';
const app = express();
app.use(express.urlencoded({ extended: false }));
app.post('/notes', (req, res) => {
  if (!(req as { user?: { canWrite: boolean } }).user?.canWrite) return void res.sendStatus(403);
  // expect: dom-xss (low)
  res.status(400).send(`Invalid title "${req.body.title}"`);
});
app.get('/notes', (req, res) => {
  if (!(req as { user?: { canWrite: boolean } }).user?.canWrite) return void res.sendStatus(403);
  // expect: dom-xss (medium)
  res.status(400).send(`Invalid title "${req.query.title}"`);
});

// @case: the address that was asked for, as browsers send it: a matter of the audit, unless it is decoded
import express from 'express';
const app = express();
app.get('/plans/*', (req, res) => {
  // expect: dom-xss (medium)
  res.status(404).send(`No plan ${decodeURIComponent(req.path)}`);
});
app.get('/plans/:id', (req, res) => {
  // expect: dom-xss (medium)
  res.status(404).send(`No plan ${req.params.id}`);
});
app.use((req, res) => {
  // expect: dom-xss (low)
  res.status(404).send(`Cannot ${req.method} ${req.originalUrl}`);
});

// @case: entities are taken back by the package that made them
import express from 'express';
import { decode } from 'html-entities';
const app = express();
app.get('/wards/:ward', (req, res) => {
  // expect: dom-xss
  res.send(`<h1>${decode(String(req.query.title))}</h1>`);
});
