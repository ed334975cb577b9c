// @case: one function of lodash as a module
import set from 'lodash/set';
import express from 'express';
const cfg = {};
const app = express();
app.post('/a', (req, res) => {
  // expect: prototype-pollution
  set(cfg, req.body.path, req.body.value);
  res.end();
});

// @case: one function of lodash as a package
import merge from 'lodash.merge';
import express from 'express';
const cfg = {};
const app = express();
app.post('/a', (req, res) => {
  // expect: prototype-pollution
  merge(cfg, JSON.parse(req.body));
  res.end();
});
