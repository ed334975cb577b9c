// @case: brackets are taken out, within the quotes of an attribute
import express from 'express';
const app = express();
app.get('/bed', (req, res) => {
  // expect: dom-xss
  res.send(`<a href="/beds" title="${String(req.query.bed).replace(/[<>]/g, '')}">bed</a>`);
});

// @case: the first bracket only
import express from 'express';
const app = express();
app.get('/bed', (req, res) => {
  // expect: dom-xss
  res.send(`<p>${String(req.query.bed).replace('<', '&lt;')}</p>`);
});

// @case: what was found is put in again
import express from 'express';
const app = express();
app.get('/bed', (req, res) => {
  // expect: dom-xss
  res.send(`<p>${String(req.query.bed).replace(/[<>]/g, (found) => `\\${found}`)}</p>`);
});

// @case: a parameter of the query of an address
import express from 'express';
const app = express();
app.get('/old', (req, res) => {
  const name = new URL(req.url, 'http://portal.example').searchParams.get('name');
  // expect: dom-xss
  res.send(`<p>${name}</p>`);
});

// @case: Angular, one way in for all that is trusted
export class TrustPipe {
  constructor(
    private readonly sanitizer: {
      bypassSecurityTrustHtml(text: string): unknown;
      bypassSecurityTrustScript(text: string): unknown;
    },
  ) {}
  transform(value: string, kind: string): unknown {
    // expect: dom-xss (medium)
    if (kind === 'html') return this.sanitizer.bypassSecurityTrustHtml(value);
    return this.sanitizer.bypassSecurityTrustScript(value);
  }
}

// @case: Angular, what a renderer makes of a note
import { marked } from 'marked';
export class NotePipe {
  constructor(private readonly sanitizer: { bypassSecurityTrustHtml(text: string): unknown }) {}
  transform(note: string): unknown {
    // expect: dom-xss (medium)
    return this.sanitizer.bypassSecurityTrustHtml(marked(note));
  }
}

// @case: Angular, texts of dates, for who looks for all of them
import moment from 'moment';
export class SincePipe {
  constructor(private readonly sanitizer: { bypassSecurityTrustHtml(text: string): unknown }) {}
  transform(date: Date): unknown {
    // expect: dom-xss (low)
    return this.sanitizer.bypassSecurityTrustHtml('<time>' + moment(date).fromNow() + '</time>');
  }
}

// @case: Angular, one function puts together what two pipes trust, told once
// @file: src/icons.ts
export class Icons {
  private html(name: string, kind: string): string {
    return `<span class="${kind}" title="${name}"></span>`;
  }
  icon(name: string, kind: string): string {
    return this.html(name, kind);
  }
}
// @file: src/pipes.ts
import { Icons } from './icons';
export class IconPipe {
  constructor(
    private readonly icons: Icons,
    private readonly sanitizer: { bypassSecurityTrustHtml(text: string): unknown },
  ) {}
  transform(name: string): unknown {
    // expect: dom-xss (low)
    return this.sanitizer.bypassSecurityTrustHtml(this.icons.icon(name, 'device'));
  }
}
export class LogoPipe {
  constructor(
    private readonly icons: Icons,
    private readonly sanitizer: { bypassSecurityTrustHtml(text: string): unknown },
  ) {}
  transform(name: string): unknown {
    return this.sanitizer.bypassSecurityTrustHtml(this.icons.icon(name, 'logo'));
  }
}

// @case: Angular, addresses and drawings of which nothing is known, for who looks for all of them
import type { ActivatedRoute } from '@angular/router';
export class ViewerComponent {
  constructor(
    private readonly route: ActivatedRoute,
    private readonly captchas: { load(): { subscribe(done: (answer: { image: string; text: string }) => void): void } },
    private readonly sanitizer: {
      bypassSecurityTrustHtml(text: string): unknown;
      bypassSecurityTrustResourceUrl(text: string): unknown;
    },
  ) {}
  frame(): unknown {
    const { viewer } = this.route.snapshot.data;
    // expect: dom-xss (low)
    return this.sanitizer.bypassSecurityTrustResourceUrl(viewer.url || 'about:blank');
  }
  show(): void {
    this.captchas.load().subscribe((answer) => {
      // expect: dom-xss (low)
      this.sanitizer.bypassSecurityTrustHtml(answer.image);
      // expect: dom-xss (medium)
      this.sanitizer.bypassSecurityTrustHtml(answer.text);
    });
  }
}

// @case: Angular, put together here of what was given and what a function of another file makes of it
// @file: src/numbers.ts
export const format = (phone: string): string => `+${phone}`;
// @file: src/phone.ts
import { format } from './numbers';
export class PhonePipe {
  constructor(private readonly sanitizer: { bypassSecurityTrustHtml(text: string): unknown }) {}
  transform(phone: string): unknown {
    const formatted = format(phone) || phone;
    const html = '<p><a href="tel:' + phone + '">' + formatted + '</a></p>';
    // expect: dom-xss (medium)
    return this.sanitizer.bypassSecurityTrustHtml(html);
  }
}

// @case: the path of the page is decoded, or stands in single quotes
export function show(): void {
  const [, ward = ''] = location.pathname.split('/');
  // expect: dom-xss
  document.querySelector('#ward')!.innerHTML = `<b>${decodeURIComponent(ward)}</b>`;
  // expect: dom-xss
  document.querySelector('#back')!.innerHTML = `<a href='${location.pathname}'>back</a>`;
}

// @case: the path of a request is decoded
import express from 'express';
const app = express();
app.get('/ward', (req, res) => {
  const { pathname } = new URL(req.url, 'http://portal.example');
  // expect: dom-xss
  res.send(`<b>${decodeURIComponent(new URL(req.url, 'http://portal.example').pathname)}</b>`);
  res.send(`<b>${pathname}</b>`);
});

// @case: escaped one character at a time on one of two ways, and something else beside it
import express from 'express';
const app = express();
function escaped(text: string, isPlain: boolean): string {
  if (isPlain) return text;
  let out = '';
  for (const one of text) out += one === '<' ? '&lt;' : one === '&' ? '&amp;' : one;
  return out;
}
function labelled(text: string, label: string): string {
  let out = '';
  for (const one of text) out += one === '<' ? '&lt;' : one === '&' ? '&amp;' : one;
  return `<i>${label}</i> ${out}`;
}
function unescaped(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) out += text[i] === '&' ? '<' : text[i] === '<' ? '&' : text[i];
  return out.replace('&lt;', '<').replace('&amp;', '&');
}
app.get('/bed', (req, res) => {
  // expect: dom-xss
  res.write(`<p>${escaped(String(req.query.bed), req.query.plain === '1')}</p>`);
  // expect: dom-xss
  res.write(`<p>${labelled('ward', String(req.query.label))}</p>`);
  // expect: dom-xss
  res.end(`<p>${unescaped(String(req.query.bed))}</p>`);
});
