// @case: one function of lodash as a module, path of the program's own
import set from 'lodash/set';
import express from 'express';
const settings = {};
const app = express();
app.use(express.json());
app.post('/a', (req, res) => {
  set(settings, 'alarm.volume', Number(req.body.volume));
  res.end();
});
