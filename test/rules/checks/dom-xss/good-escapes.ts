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
