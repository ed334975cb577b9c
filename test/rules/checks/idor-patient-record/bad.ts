// @case: record by number
import express from 'express';
import { Patient } from './models';
const app = express();
app.get('/patients/:id', async (req, res) => {
  // expect: idor-patient-record
  res.json(await Patient.findById(req.params.id));
});

// @case: controller of another file
// @file: controller.ts
import type { Request, Response } from 'express';
import { Infusion } from './models';
export async function show(req: Request, res: Response) {
  const { deviceId } = req.params;
  // expect: idor-patient-record
  res.json(await Infusion.findOne({ deviceId }));
}
// @file: main.ts
import { Router } from 'express';
import { show } from './controller';
export const router = Router();
router.get('/infusion/:deviceId', show);

// @case: prisma
import express from 'express';
const app = express();
app.get('/observations/:id', async (req, res) => {
  // expect: idor-patient-record
  res.json(await prisma.observation.findUnique({ where: { id: Number(req.params.id) } }));
});

// @case: removed by number
import { Router } from 'express';
import { Prescription } from './models';
const router = Router();
router.delete('/prescriptions/:id', async (req, res) => {
  // expect: idor-patient-record
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
  // expect: idor-patient-record
  res.json(await models.MedicalRecord.findByPk(recordId(req)));
});

// @case: fastify
import Fastify from 'fastify';
import { Treatment } from './models';
const server = Fastify();
server.get('/treatments/:id', async (request) => {
  const id = (request.params as { id: string }).id;
  // expect: idor-patient-record
  return Treatment.findByPk(id);
});
