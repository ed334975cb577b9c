// @case: an id only
import express from 'express';
const app = express();
app.get('/patients/:id', async (req, res) => {
  try {
    res.json(await load(req.params.id));
  } catch (error) {
    const id = log(error);
    res.status(500).json({ error: 'internal', id });
  }
});

// @case: error handler
import express from 'express';
const app = express();
app.use((err, req, res, next) => {
  console.error(err.stack);
  res.status(500).send('failed');
});

// @case: rejection
import { Router } from 'express';
const router = Router();
router.post('/readings', (req, res) => {
  store(req.body)
    .then(() => res.end())
    .catch((e) => res.sendStatus(500));
});

// @case: own errors
import { Router } from 'express';
const router = Router();
router.get('/devices', async (req, res) => {
  try {
    res.json(await devices());
  } catch (err) {
    if (err instanceof NotFound) return res.status(404).json({ message: err.message });
    res.sendStatus(500);
  }
});

// @case: code of the error
import express from 'express';
express().get('/', async (req, res) => {
  try {
    res.json(await load());
  } catch (failure) {
    res.status(500).json({ code: failure.code });
  }
});

// @case: key of the same name
import express from 'express';
express().get('/ward', async (req, res) => {
  try {
    res.json(await ward());
  } catch (error) {
    report(error);
    res.status(500).json({ error: 'try again' });
  }
});
