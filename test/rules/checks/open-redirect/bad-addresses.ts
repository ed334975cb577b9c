// @case: what stands behind the own address of the request
import express from 'express';
const app = express();
// expect: open-redirect
app.get('/login', (req, res) => res.redirect(req.url.split('next=')[1]!));
// expect: open-redirect
app.get('/go', (req, res) => res.redirect(decodeURIComponent(req.originalUrl.slice(req.originalUrl.indexOf('=') + 1))));
// expect: open-redirect
app.get(/^\/to\//, (req, res) => res.redirect(req.url.slice(4)));

// @case: what stands behind the own address of a page
import { useRouter } from 'next/router';
export function Login() {
  const router = useRouter();
  // expect: open-redirect
  router.push(router.asPath.split('next=').pop()!);
}

// @case: code that is not known gives back what it was given
import express from 'express';
import { targets, tidied } from './targets';
const app = express();
// expect: open-redirect
app.get('/tidied', (req, res) => res.redirect(tidied(req.query.next)));
app.get('/parsed', async (req, res) => {
  const next = await targets.parse(req.query.next);
  await targets.log(next);
  // expect: open-redirect
  res.redirect(next);
});
app.get('/validated', (req, res) =>
  targets.validate(req.query.next).then((next: string) => {
    // expect: open-redirect
    res.redirect(next);
  }),
);

// @case: what the request names is looked up by code that is not known
import express from 'express';
import { links } from './links';
const app = express();
app.get('/links/:code', async (req, res) => {
  const target = await links.targetOf(req.params.code);
  // expect: open-redirect (low)
  res.redirect(target);
});
// expect: open-redirect (low)
app.get('/files/:id', async (req, res) => res.redirect(await links.sign(req.params.id)));
app.get('/invoices/:id', (req, res) =>
  links
    .byId(req.params.id)
    .andThen((link: unknown) => links.sign(link))
    .map((url: string) => {
      // expect: open-redirect (low)
      res.redirect(url);
    }),
);

// @case: a field that is parsed out of the query of the own address
import { parse as parseQuery } from 'node:querystring';
import { parse } from 'node:url';
import express from 'express';
const app = express();
app.get('/sign-in', (req, res) => {
  const address = parse(req.originalUrl);
  let next = '/';
  if (address.search) {
    const fields = parseQuery(address.search.replace('?', ''));
    next = fields.next as string;
  }
  // expect: open-redirect (medium)
  res.redirect(next);
});
app.get('/sign-out', (req, res) => {
  const { query } = parse(req.url, true);
  // expect: open-redirect (medium)
  res.redirect(query.next as string);
});
app.get('/back', (req, res) => {
  // expect: open-redirect (medium)
  res.redirect(parse(req.url, true).query.from as string);
});

// @case: behind a slash of its own, to which the link adds another
import express from 'express';
const app = express();
app.get('/sign-in', (req, res) => {
  // expect: open-redirect (medium)
  res.redirect(`/${req.query.next}`);
});
app.get('/wards/:ward', (req, res) => {
  // A link has to write the second one as %2F there.
  // expect: open-redirect (low)
  res.redirect('/' + req.params.ward + '/beds');
});
