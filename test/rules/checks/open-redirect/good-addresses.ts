// @case: the own path of the request, cut before its query
import express from 'express';
const app = express();
app.get('/wards', (req, res) => res.redirect(req.url.split('?')[0]! + '/'));
app.get('/beds', (req, res) => res.redirect(`${req.originalUrl.slice(0, -1)}?sorted=1`));

// @case: the own path of a page, with other parameters
import { useRouter } from 'next/router';
export function Wards({ page }: { page: number }) {
  const router = useRouter();
  const [path] = router.asPath.split('?');
  router.push(`${router.asPath}&ward=3`);
  router.replace(router.asPath.split('?')[0] + `?page=${page}`);
  return () => router.push(path + '?page=1');
}

// @case: own path with more possibilities than are told apart
import express from 'express';
express().post('/marks/:mark', (req, res) => {
  const kind = req.query.tattoo ? 'tattoo' : req.query.scar ? 'scar' : req.query.burn ? 'burn' : 'other';
  const side = req.query.left ? 'left' : req.query.right ? 'right' : req.query.both ? 'both' : 'none';
  res.redirect(`/patients/marks/${kind}/${side}/${req.params.mark}`);
});

// @case: the own address with a field of its query once more, and what cannot begin with a slash behind one
import express from 'express';
const app = express();
app.get('/wards', (req, res) => res.redirect(req.originalUrl + '?page=' + req.query.page));
app.get('/beds', (req, res) => res.redirect('/' + encodeURIComponent(String(req.query.ward)) + '/beds'));
app.get('/pumps', (req, res) => res.redirect(`/${Number(req.query.ward)}/pumps`));
app.get('/monitors', (req, res) => res.redirect(`/wards/${req.query.ward}`));
