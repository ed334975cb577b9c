// @case: record by number
import express from 'express';
import { Patient } from './models';
const app = express();
app.get('/patients/:id', async (req, res) => {
  res.json(await Patient.findOne({ _id: req.params.id, clinic: req.user.clinic }));
});

// @case: controller of another file
// @file: controller.ts
import type { Request, Response } from 'express';
import { Infusion } from './models';
export async function show(req: Request, res: Response) {
  const { deviceId } = req.params;
  res.json(await Infusion.findOne({ deviceId, hospital: req.user.hospital }));
}
// @file: main.ts
import { Router } from 'express';
import { show } from './controller';
export const router = Router();
router.get('/infusion/:deviceId', show);

// @case: prisma
import express from 'express';
const app = express();
app.get('/observations/:id', requireCareTeam, async (req, res) => {
  res.json(await prisma.observation.findUnique({ where: { id: Number(req.params.id) } }));
});

// @case: removed by number
import { Router } from 'express';
import { Prescription } from './models';
const router = Router();
router.use(requireRole('pharmacist'));
router.delete('/prescriptions/:id', async (req, res) => {
  await Prescription.findByIdAndDelete(req.params.id);
  res.end();
});

// @case: query parameter through a helper of another file
// @file: ids.ts
import type { Request } from 'express';
export const recordId = (req: Request) => String(req.query.id);
// @file: main.ts
import express from 'express';
import { recordId } from './ids';
import { models } from './models';
const app = express();
app.get('/record', async (req, res) => {
  res.json(await models.Article.findByPk(recordId(req)));
});

// @case: fastify
import Fastify from 'fastify';
import { Treatment } from './models';
const server = Fastify();
server.get('/treatments/:id', async (request) => {
  await checkAccess(request);
  const id = (request.params as { id: string }).id;
  return Treatment.findByPk(id);
});
