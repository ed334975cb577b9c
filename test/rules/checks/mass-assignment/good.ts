// @case: fields by name
import express from 'express';
import mongoose from 'mongoose';
const User = mongoose.model('User', schema);
const app = express();
app.post('/users', async (req, res) => {
  res.json(await User.create({ name: req.body.name, email: req.body.email }));
});

// @case: new model of named fields
// @file: models.ts
import mongoose from 'mongoose';
export const Device = mongoose.model('Device', new mongoose.Schema({}));
// @file: routes.ts
import { Router } from 'express';
import { Device } from './models';
export const router = Router();
router.post('/devices', async (req, res) => {
  const device = new Device({ serial: req.body.serial });
  res.json(await device.save());
});

// @case: update of named fields
import { Router } from 'express';
import { Patient } from './patient-model';
const router = Router();
router.put('/patients/:id', async (req, res) => {
  const { phone, address } = req.body;
  await Patient.findByIdAndUpdate(req.params.id, { phone, address });
  res.end();
});

// @case: through a schema
import express from 'express';
import { PrismaClient } from '@prisma/client';
import { z } from 'zod';
const Clinician = z.object({ name: z.string(), ward: z.string() });
const prisma = new PrismaClient();
const app = express();
app.post('/clinicians', async (req, res) => {
  res.json(await prisma.clinician.create({ data: Clinician.parse(req.body) }));
});

// @case: role set by the server after the spread
import express from 'express';
import { User } from './user';
const app = express();
app.post('/users', async (req, res) => {
  res.json(await User.create({ ...req.body, role: 'patient' }));
});

// @case: no record
import express from 'express';
const app = express();
app.post('/readings', (req, res) => {
  const reading = Object.assign({}, req.body);
  cache.create(reading);
  res.json(Object.create(req.body));
});
