// @case: message of a catch
import express from 'express';
const app = express();
app.get('/patients/:id', async (req, res) => {
  try {
    res.json(await load(req.params.id));
  } catch (error) {
    // expect: error-details-to-client
    res.status(500).json({ error: error.message });
  }
});

// @case: stack in an error handler
import express from 'express';
const app = express();
app.use((err, req, res, next) => {
  // expect: error-details-to-client
  res.status(500).send(err.stack);
});

// @case: whole error of a rejection
import { Router } from 'express';
const router = Router();
router.post('/readings', (req, res) => {
  store(req.body)
    .then(() => res.end())
    // expect: error-details-to-client
    .catch((e) => res.send(e));
});

// @case: callback
import { Router } from 'express';
const router = Router();
router.get('/devices', (req, res) => {
  db.all('select 1', (err, rows) => {
    // expect: error-details-to-client
    if (err) return res.status(500).json({ message: 'failed', err });
    res.json(rows);
  });
});

// @case: handler of another file
// @file: controller.ts
import type { Request, Response } from 'express';
export async function show(req: Request, res: Response) {
  try {
    res.json(await load());
  } catch (failure) {
    // expect: error-details-to-client
    res.send(`failed: ${(failure as Error).message}`);
  }
}
// @file: main.ts
import express from 'express';
import { show } from './controller';
express().get('/', show);

// @case: wrapper of the response
// @file: reply.ts
import type { Response } from 'express';
export const fail = (res: Response, body: unknown) => res.status(500).json(body);
// @file: main.ts
import express from 'express';
import { fail } from './reply';
express().get('/ward', async (req, res) => {
  try {
    res.json(await ward());
  } catch (e) {
    // expect: error-details-to-client
    fail(res, { stack: e.stack });
  }
});
