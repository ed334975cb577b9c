// @case: whole body
import express from 'express';
import mongoose from 'mongoose';
const User = mongoose.model('User', schema);
const app = express();
app.post('/users', async (req, res) => {
  // expect: mass-assignment
  res.json(await User.create(req.body));
});

// @case: new model of another file
// @file: models.ts
import mongoose from 'mongoose';
export const Device = mongoose.model('Device', new mongoose.Schema({}));
// @file: routes.ts
import { Router } from 'express';
import { Device } from './models';
export const router = Router();
router.post('/devices', async (req, res) => {
  // expect: mass-assignment
  const device = new Device(req.body);
  res.json(await device.save());
});

// @case: update through a constant
import { Router } from 'express';
import { Patient } from './patient-model';
const router = Router();
router.put('/patients/:id', async (req, res) => {
  const changes = req.body;
  // expect: mass-assignment
  await Patient.findByIdAndUpdate(req.params.id, changes);
  res.end();
});

// @case: spread into prisma
import express from 'express';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
const app = express();
app.post('/clinicians', async (req, res) => {
  // expect: mass-assignment
  res.json(await prisma.clinician.create({ data: { ...req.body, createdAt: new Date() } }));
});

// @case: onto a loaded record
import express from 'express';
import { Pump } from './pump';
const app = express();
app.patch('/pumps/:id', async (req, res) => {
  const pump = await Pump.findByPk(req.params.id);
  // expect: mass-assignment
  Object.assign(pump, req.body);
  await pump.save();
  res.end();
});

// @case: service in another file
// @file: service.ts
import mongoose from 'mongoose';
const Account = mongoose.model('Account', schema);
export const register = (fields: object) => Account.create(fields);
// @file: main.ts
import express from 'express';
import { register } from './service';
const app = express();
app.post('/register', async (req, res) => {
  // expect: mass-assignment
  await register(req.body);
  res.end();
});
