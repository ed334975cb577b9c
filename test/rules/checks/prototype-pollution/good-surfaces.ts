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

// @case: a new object is put under the name before something is written into it
import express from 'express';
const answers: Record<string, Record<string, unknown>> = {};
express().post('/screening', (req, res) => {
  const { page, field, value } = req.body;
  answers[page] = {};
  answers[page][field] = value;
  res.sendStatus(204);
});

// @case: a new object wherever there is none of its own, for each of the names
import express from 'express';
const limits: Record<string, Record<string, number>> = {};
express().put('/limits', (req, res) => {
  for (const { pump, limit, value } of req.body.changes) {
    if (!Object.hasOwn(limits, pump)) {
      limits[pump] = {};
    }
    limits[pump][limit] = value;
  }
  res.sendStatus(204);
});
