// @case: one of several values that are checked together
import express from 'express';
import { readFileSync } from 'node:fs';
express().get('/wards/:ward/:form', (req, res) => {
  const [ward, form] = [parseInt(req.params.ward, 10), String(req.params.form)];
  if (!form) return res.sendStatus(404);
  res.send(readFileSync(`/srv/wards/${ward}.json`, 'utf8'));
});

// @case: what is given has to be one of a list, and what is not given names nothing
import express from 'express';
import { readFileSync } from 'node:fs';
const GUIDES = [{ id: 'pump', steps: 3 }, { id: 'monitor', steps: 5 }];
express().get('/guides', (req, res) => {
  const { guide, form } = req.query as { guide?: string; form?: string };
  if (guide) {
    const known = GUIDES.find((one) => one.id === guide);
    if (!known) return res.sendStatus(404);
  }
  if (form !== undefined) {
    if (!/^\w+$/.test(form)) return res.sendStatus(400);
  }
  res.send([readFileSync(`/srv/guides/${guide}/1.md`, 'utf8'), readFileSync(`/srv/forms/${form}.md`, 'utf8')]);
});
