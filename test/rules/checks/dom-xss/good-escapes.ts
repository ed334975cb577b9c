// @case: a function of the program escapes
import express from 'express';
const app = express();
const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
app.get('/ward', (req, res) => {
  res.send(`<h1 title="${escaped(String(req.query.name))}">${escaped(String(req.query.name))}</h1>`);
});

// @case: a table of entities
import express from 'express';
const app = express();
const ENTITIES: Record<string, string> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' };
app.get('/ward', (req, res) => {
  const name = String(req.query.name).replace(/[<>&"]/g, (found) => ENTITIES[found] ?? found);
  res.send(`<h1 title="${name}">${name}</h1>`);
});

// @case: entities by their numbers, and a switch
import express from 'express';
const app = express();
const numbered = (text: string): string => text.replace(/[<>&"']/g, (found) => `&#${found.charCodeAt(0)};`);
const named = (text: string): string =>
  text.replace(/[<>]/g, (found) => {
    switch (found) {
      case '<':
        return '&lt;';
      case '>':
        return '&gt;';
      default:
        return found;
    }
  });
app.get('/bed', (req, res) => {
  res.send(`<p>${numbered(String(req.query.bed))}, ${named(String(req.query.ward))}</p>`);
});

// @case: brackets are taken out, between tags
import express from 'express';
const app = express();
app.get('/bed', (req, res) => {
  res.send(`<p>${String(req.query.bed).replace(/[<>]/g, '')}</p>`);
});

// @case: the query of an address is escaped
import express from 'express';
const app = express();
app.get('/old', (req, res) => {
  const to = '/new' + new URL(req.url, 'http://portal.example').search;
  res.status(302).send(`Moved to <a href="${to}">${to}</a>`);
});

// @case: Angular, the address of a blob
export class ImageComponent {
  constructor(private readonly sanitizer: { bypassSecurityTrustUrl(url: string): unknown }) {}
  show(blob: Blob): unknown {
    const address = window.URL.createObjectURL(blob);
    return this.sanitizer.bypassSecurityTrustUrl(address);
  }
}

// @case: one character at a time, by their codes
import express from 'express';
const app = express();
const SPECIAL = /["'&<>]/;
function escapeMarkup(value: unknown): string {
  const text = '' + value;
  const found = SPECIAL.exec(text);
  if (!found) return text;
  let entity = '';
  let html = '';
  let last = 0;
  let index = found.index;
  for (; index < text.length; index++) {
    switch (text.charCodeAt(index)) {
      case 34:
        entity = '&quot;';
        break;
      case 38:
        entity = '&amp;';
        break;
      case 39:
        entity = '&#39;';
        break;
      case 60:
        entity = '&lt;';
        break;
      case 62:
        entity = '&gt;';
        break;
      default:
        continue;
    }
    if (last !== index) html += text.substring(last, index);
    last = index + 1;
    html += entity;
  }
  return last !== index ? html + text.substring(last, index) : html;
}
app.get('/ward', (req, res) => {
  res.send(`<h1 title="${escapeMarkup(req.query.name)}">${escapeMarkup(req.query.name)}</h1>`);
});

// @case: one character at a time, by conditions, a function for each and a table
import express from 'express';
const app = express();
function chosen(text: string): string {
  let out = '';
  for (const one of text) out += one === '<' ? '&lt;' : one === '&' ? '&amp;' : one === '"' ? '&quot;' : one;
  return out;
}
const asked = (text: string): string =>
  [...text]
    .map((one) => {
      if (one === '<') return '&lt;';
      if (one === '&') return '&amp;';
      return one;
    })
    .join('');
const ENTITIES: Record<string, string> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' };
function looked(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) out += ENTITIES[text[i]!] ?? text[i];
  return out;
}
app.get('/bed', (req, res) => {
  const bed = String(req.query.bed);
  res.write(`<p title="${chosen(bed)}">${chosen(bed)}</p><p>`);
  res.write(`<p>${asked(bed)}</p>`);
  res.end(`<p title="${looked(bed)}">${looked(bed)}</p>`);
});

// @case: the path of the page, as the browser gives it
declare const $: (selector: string) => { html(markup: string): void };
let adapter = '';
export function begin(): void {
  const parts = window.location.pathname.split('/');
  adapter = parts[parts.length - 2] ?? '';
}
export function show(): void {
  $('.title').html(adapter + '.0');
  document.querySelector('#path')!.innerHTML = `<b>${location.pathname}</b>`;
}
