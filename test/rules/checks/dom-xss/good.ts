// @case: text
const socket = new WebSocket('wss://ward.example/alarms');
socket.onmessage = (event) => {
  document.querySelector('#alarm')!.textContent = event.data;
};

// @case: cleaned
// @file: api.ts
export const load = async (id: string) => (await fetch(`/devices/${id}`)).json();
// @file: list.ts
import DOMPurify from 'dompurify';
import { load } from './api';
export async function show(element: HTMLElement, id: string): Promise<void> {
  const device = await load(id);
  element.insertAdjacentHTML('beforeend', DOMPurify.sanitize(`<li>${device.name}</li>`));
}

// @case: fixed markup
export function title(): void {
  document.write('<h1>Ward 3</h1>');
}

// @case: a number
// @file: markup.ts
export const row = (label: string, value: number): string => `<tr><td>${label}</td><td>${value}</td></tr>`;
// @file: table.ts
import { row } from './markup';
export function listen(table: HTMLTableElement): void {
  window.addEventListener('message', (event) => {
    table.innerHTML = row('Glucose', Number(event.data.value));
  });
}

// @case: escaped page
import escapeHtml from 'escape-html';
import express from 'express';
express().get('/patient', (req, res) => {
  res.send(`<h1>Patient ${escapeHtml(String(req.query.name))}</h1>`);
});

// @case: JSON, and text without markup
import express from 'express';
const app = express();
app.get('/patient', (req, res) => {
  res.json({ html: `<b>${req.query.name}</b>` });
});
app.get('/name', (req, res) => {
  res.type('text/plain').send(`Patient ${req.query.name}`);
});

// @case: Angular, fixed
export class LogoComponent {
  svg: unknown;
  constructor(private readonly sanitizer: { bypassSecurityTrustHtml(text: string): unknown }) {
    this.svg = this.sanitizer.bypassSecurityTrustHtml('<svg viewBox="0 0 1 1"></svg>');
  }
}

// @case: cleared
export function clear(element: HTMLElement): void {
  element.innerHTML = '';
}

// @case: Angular, a text with numbers and icons of its own
const ICONS: Record<string, string> = { pump: '<path d="M0 0"/>', bed: '<path d="M1 1"/>' };
export class BadgeComponent {
  constructor(private readonly sanitizer: { bypassSecurityTrustHtml(text: string): unknown }) {}
  show(kind: string, readings: readonly number[]): unknown {
    return this.sanitizer.bypassSecurityTrustHtml(`<svg width="${readings.length * 8}">${ICONS[kind]}</svg>`);
  }
}

// @case: Angular, what is put in was cleaned
export class CommentComponent {
  constructor(
    private readonly sanitizer: { bypassSecurityTrustHtml(text: string): unknown; sanitize(context: number, text: string): string },
    private readonly translate: { instant(key: string): string },
  ) {}
  show(note: { text: string }): unknown {
    return this.sanitizer.bypassSecurityTrustHtml(
      `<p>${this.translate.instant('NOTE')}: ${this.sanitizer.sanitize(1, note.text)}</p>`,
    );
  }
}

// @case: Angular, address of a fixed site and a picture
export class ChartComponent {
  constructor(
    private readonly sanitizer: { bypassSecurityTrustResourceUrl(url: string): unknown; bypassSecurityTrustUrl(url: string): unknown },
  ) {}
  frame(bed: string): unknown {
    return this.sanitizer.bypassSecurityTrustResourceUrl(`https://charts.clinic.example/embed/${bed}`);
  }
  picture(base64: string): unknown {
    return this.sanitizer.bypassSecurityTrustUrl('data:image/png;base64,' + base64);
  }
}

// @case: templates of mails as text
import nunjucks from 'nunjucks';
const mails = nunjucks.configure('mails', { autoescape: false });
export const reminder = (name: string): string => mails.render('reminder.txt', { name });

// @case: templates with escaping
import express from 'express';
import swig from 'swig';
const app = express();
app.set('view engine', 'html');
swig.setDefaults({ cache: false, autoescape: true });

// @case: what is saved as a file, or is text by its type
import express from 'express';
const app = express();
app.get('/export', (req, res) => {
  res.setHeader('Content-Type', 'text/html');
  res.setHeader('Content-Disposition', `attachment; filename="${encodeURIComponent(String(req.query.name))}"`);
  res.send(`<h1>${req.query.title}</h1>`);
});
app.get('/note', (req, res) => {
  res.type('text/plain').send(`<${req.query.author}> ${req.query.text}`);
});
app.get('/table', (req, res) => {
  res.set({ 'Content-Type': 'text/csv' });
  if (req.query.empty) return res.end();
  res.send(`<b>${req.query.title}</b>`);
});

// @case: text of a request in a plain text, an object and a number
import express from 'express';
const app = express();
app.get('/hello', (req, res) => {
  res.type('text/plain').send(`No patient ${req.query.name}`);
});
app.get('/echo', (req, res) => {
  res.send({ name: req.query.name });
});
app.get('/count', (req, res) => {
  res.send(`No patient ${Number(req.query.id)}`);
});

// @case: text of a request in an answer of which nothing is said
import http from 'node:http';
import url from 'node:url';
http
  .createServer((req, res) => {
    const { query } = url.parse(req.url!, true);
    res.writeHead(200, { 'Content-Type': 'text/plain' });
    res.end('No patient ' + query['name']);
  })
  .listen(8080);

// @case: no link and no form sends a request of these methods
import express from 'express';
const beds = express.Router();
beds.put('/:bed', (req, res) => {
  res.status(404).send(`No bed ${req.params.bed}`);
});
beds.route('/:bed').patch((req, res) => {
  res.send(`<p>${req.params.bed}</p>`);
});
export function build(): express.Router {
  const wards = express.Router();
  wards.delete('/:ward', async (req, res) => {
    try {
      res.sendStatus(204);
    } catch (problem) {
      res.status(500).send(`Failed to remove ${req.params.ward}: ${problem}`);
    }
  });
  return wards;
}

// @case: handlers of other files, by their methods
// @file: package.json
{ "name": "beds", "dependencies": { "express": "^4.19.0" } }
// @file: handlers.ts
import type { Request, Response } from 'express';
export const rename = (req: Request, res: Response) => {
  res.status(404).send(`No bed ${req.params.bed}`);
};
// @file: index.ts
import express from 'express';
import { rename } from './handlers';
const app = express();
app.put('/beds/:bed', rename);
app.listen(8443);

// @case: a body that no form can send
import express from 'express';
const app = express();
app.use(express.json());
app.post('/notes', (req, res) => {
  // expect: dom-xss (low)
  res.send(`Saved ${req.body.title}`);
});

// @case: a header that no link sets
import express from 'express';
express().get('/whoami', (req, res) => {
  // expect: dom-xss (low)
  res.send(`Key ${req.get('X-Device')}`);
});

// @case: who asks is known by a token in a header, which no link sends along
// @file: package.json
{ "name": "notifiers", "dependencies": { "express": "^4.19.0", "jsonwebtoken": "^9.0.0" } }
// @file: guard.ts
import jwt from 'jsonwebtoken';
import type { NextFunction, Request, Response } from 'express';
export function guard() {
  return (req: Request, res: Response, next: NextFunction) => {
    const [, token] = (req.headers.authorization ?? '').split(' ');
    try {
      jwt.verify(token, process.env.JWT_KEY!, { algorithms: ['HS256'] });
      next();
    } catch {
      res.status(401).end();
    }
  };
}
// @file: notifiers.ts
import { Router } from 'express';
export default function build() {
  const notifiers = Router();
  notifiers.get('/:notifier', (req, res) => {
    // expect: dom-xss (low)
    res.status(404).send(`No notifier ${req.params.notifier}`);
  });
  return notifiers;
}
// @file: index.ts
import express from 'express';
import { guard } from './guard';
import notifiers from './notifiers';
const app = express();
app.use('/notifiers', guard(), notifiers());
app.listen(8443);

// @case: a piece of a page that the server makes
const range = document.createRange();
export async function show(id: string): Promise<void> {
  const { form } = await (await fetch(`/surveys/${id}`)).json();
  // expect: dom-xss (low)
  document.body.append(range.createContextualFragment(form));
}

// @case: a few characters hold no script
import express from 'express';
const app = express();
const letter = (name: string) => name.substring(0, 1).toUpperCase();
app.get('/avatars/:name', (req, res) => {
  res.send(`<svg><text>${letter(req.params.name)}</text></svg>`);
});
app.get('/initials/:first/:last', (req, res) => {
  res.send(`<b>${req.params.first.charAt(0)}${req.params.last.trim().slice(0, 2)}</b>`);
});
app.get('/serials/:serial', (req, res) => {
  res.send(`<b>…${String(req.params.serial).slice(-4)}</b>`);
});

// @case: a token of the own server in an address
const list = document.getElementById('list')!;
class Session {
  jwt = '';
  async open(name: string): Promise<void> {
    const answer = await fetch('/login', { method: 'POST', body: JSON.stringify({ name }) });
    this.jwt = (await answer.json()).jwt;
  }
}
export const session = new Session();
export const show = (id: number): void => {
  list.innerHTML = `<a href="/scans/${id}?jwt=${session.jwt}">scan</a>`;
};

// @case: entities by the packages that make them
import express from 'express';
import { encode } from 'html-entities';
import he from 'he';
import { escapeUTF8 } from 'entities';
import xss, { escapeHtml } from 'xss';
const app = express();
app.get('/wards/:ward', (req, res) => {
  res.write(`<h1>${encode(String(req.query.title), { mode: 'nonAsciiPrintable' })}</h1>`);
  res.write(`<p>${he.encode(String(req.query.note))} ${escapeUTF8(String(req.query.nurse))}</p>`);
  res.write(xss(String(req.query.text)));
  res.send(`<b>${escapeHtml(req.params.ward)}</b>`);
});
