// @case: filter of ldapts
import { Client } from 'ldapts';
import express from 'express';
const c = new Client({ url: 'ldaps://l' });
express().get('/a', async (req, res) => {
  // expect: ldap-injection
  await c.search('o=x', { filter: `(uid=${req.query.u})` });
  res.end();
});
