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

// @case: Joi refuses what it does not list
import express from 'express';
import Joi from 'joi';
import mongoose from 'mongoose';
const User = mongoose.model('User', schema);
const newUser = Joi.object({ name: Joi.string().required(), email: Joi.string().email() });
const app = express();
app.post('/users', async (req, res) => {
  const { error } = newUser.validate(req.body);
  if (error) return res.status(400).json({ message: error.message });
  res.json(await User.create(req.body));
});

// @case: a middleware with a schema of another file
// @file: validate.ts
export const validate = (schema) => (req, res, next) => {
  const { error } = schema.validate(req.body);
  return error ? res.sendStatus(400) : next();
};
// @file: schemas.ts
import Joi from 'joi';
const contact = { phone: Joi.string(), address: Joi.string() };
export const change = Joi.object().keys(contact);
// @file: routes.ts
import { Router } from 'express';
import { Patient } from './patient-model';
import { change } from './schemas';
import { validate } from './validate';
const router = Router();
router.put('/patients/:id', validate(change), async (req, res) => {
  await Patient.findByIdAndUpdate(req.params.id, req.body);
  res.end();
});

// @case: zod, strict or put back
import express from 'express';
import { PrismaClient } from '@prisma/client';
import { z } from 'zod';
const Clinician = z.object({ name: z.string(), ward: z.string() });
const prisma = new PrismaClient();
const app = express();
app.post('/clinicians', async (req, res) => {
  Clinician.strict().parse(req.body);
  res.json(await prisma.clinician.create({ data: req.body }));
});
app.put('/clinicians', async (req, res) => {
  req.body = Clinician.pick({ name: true }).parse(req.body);
  res.json(await prisma.clinician.update({ where: { id: 1 }, data: req.body }));
});

// @case: Fastify removes what the schema does not list
import Fastify from 'fastify';
import { Pump } from './pump';
const body = { type: 'object', properties: { serial: { type: 'string' } }, additionalProperties: false };
Fastify().post('/pumps', { schema: { body } }, async (request) => Pump.create(request.body));

// @case: role set at sign-up, or of a list of harmless ones
import { Router } from 'express';
import { User } from './user-model';
const router = Router();
const OPEN = ['patient', 'relative'];
router.post('/register', async (req, res) => {
  await User.create({ email: req.body.email, role: 'patient' });
  const { email, role } = req.body;
  if (!OPEN.includes(role)) return res.sendStatus(400);
  res.json(await User.create({ email, role }));
});

// @case: an administrator gives the role
import { Router } from 'express';
import { requireAdmin } from './auth';
import { User } from './user-model';
const router = Router();
router.post('/staff/register', requireAdmin, async (req, res) => {
  res.json(await User.create({ email: req.body.email, role: req.body.role }));
});
export async function registerNurse(req, res) {
  if (req.user.role !== 'admin') return res.sendStatus(403);
  res.json(await User.create({ email: req.body.email, role: req.body.role }));
}

// @case: a closed schema on the route of another file
// @file: package.json
{ "name": "ward" }
// @file: app.ts
import express from 'express';
import Joi from 'joi';
import { create } from './vitals';
const app = express();
const reading = Joi.object({ pulse: Joi.number().required(), at: Joi.date().required() });
const validate = (schema) => (req, res, next) => (schema.validate(req.body).error ? res.sendStatus(400) : next());
app.post('/vitals', validate(reading), create);
app.listen(3000);
// @file: vitals.ts
import { Reading } from './reading';
export const create = async (req, res) => {
  res.json(await Reading.create(req.body));
};
// @file: reading.ts
import mongoose from 'mongoose';
export const Reading = mongoose.model('Reading', new mongoose.Schema({ pulse: Number, at: Date, owner: String }));

// @case: a service of the workspace takes the fields that it expects
// @file: gateway-service.ts
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
interface GatewayInput { gatewayId: string; displayName?: string; ownerUserId?: string }
class GatewayService {
  async create(data: GatewayInput, user: { id: string }): Promise<unknown> {
    if (!data.gatewayId) throw new Error('gatewayId is missing');
    return prisma.gateway.create({
      data: { gatewayId: data.gatewayId, displayName: data.displayName, ownerUserId: user.id },
    });
  }
}
export default new GatewayService();
// @file: readings-service.ts
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
const normalized = (data: Record<string, unknown>) => ({ deviceId: String(data.deviceId), raw: data });
export const keep = (data: Record<string, unknown>): Promise<unknown> => {
  const reading = normalized(data);
  return prisma.reading.create({ data: reading });
};
// @file: gateway-controller.ts
import type { Request, Response } from 'express';
import GatewayService from './gateway-service';
import { keep } from './readings-service';
export const create = async (req: Request, res: Response): Promise<void> => {
  const user = res.locals.user as { id: string };
  res.status(201).json(await GatewayService.create(req.body, user));
};
export const read = async (req: Request, res: Response): Promise<void> => {
  res.status(201).json(await keep(req.body));
};

// @case: a strict schema with fields about a clinic, which give no rights
// @file: packages/shared/encounter.ts
import { z } from 'zod';
const Encounter = z.strictObject({
  clinicName: z.string().max(80),
  clinicalInformation: z.record(z.unknown()).optional().default({}),
  endoscopeUsed: z.boolean(),
});
export const Update = Encounter.partial();
// @file: main.ts
import express from 'express';
import { Model } from 'sequelize';
import { Update } from './packages/shared/encounter';
class EncounterModel extends Model {}
async function update({ id, ...data }: any) {
  await EncounterModel.update(data, { where: { id } });
}
express().put('/encounters/:id', async (req, res) => {
  const body = Update.parse(req.body);
  await update({ ...body, id: req.params.id });
  res.end();
});

// @case: the schema lists the role for those who may give it
import express from 'express';
import * as yup from 'yup';
import { User } from './models';
const app = express();
const NEW_USER = yup
  .object()
  .shape({ displayName: yup.string().required(), role: yup.string().required(), password: yup.string().required() })
  .test('plain', 'Password must not be hashed', (value) => !value.password.startsWith('$2'))
  .noUnknown();
app.post('/users', async (req, res) => {
  req.checkPermission('create', 'User');
  const fields = await NEW_USER.validate(req.body);
  res.json(await User.create(fields));
});

// @case: models that come with the request, whose fields nobody sees here
import express from 'express';
const plans = express.Router();
plans.post('/plans', async (req, res) => {
  const {
    models: { AdministeredVaccine, Ward },
  } = req as unknown as { models: Record<'AdministeredVaccine' | 'Ward', { create(fields: object): Promise<object> }> };
  // expect: mass-assignment (low)
  await AdministeredVaccine.create(req.body);
  // expect: mass-assignment (low)
  res.json(await Ward.create({ ...req.body, openedAt: new Date() }));
});

// @case: fields of the body of NestJS, and a class that says what it holds
import { Body, Controller, Param, Patch, Post } from '@nestjs/common';
import { PrismaClient } from '@prisma/client';
import { IsString } from 'class-validator';
class NewUser {
  @IsString() name!: string;
}
@Controller('users')
export class Users {
  constructor(private readonly prisma: PrismaClient) {}
  @Patch(':id')
  change(@Param('id') id: string, @Body() body: any): Promise<object> {
    return this.prisma.user.update({ where: { id }, data: { name: body.name } });
  }
  @Post()
  add(@Body() body: NewUser): Promise<object> {
    return this.prisma.user.create({ data: body });
  }
}

// @case: the whole body of NestJS by a class of another file, by which the pipe knows the fields
// @file: account.ts
import { IsString } from 'class-validator';
export class NewAccount {
  @IsString()
  name!: string;
}
// @file: main.ts
import { Body, Controller, Post } from '@nestjs/common';
import { PrismaClient } from '@prisma/client';
import { NewAccount } from './account';
@Controller('accounts')
export class Accounts {
  constructor(private readonly prisma: PrismaClient) {}
  @Post()
  add(@Body() account: NewAccount): Promise<object> {
    return this.prisma.user.create({ data: account });
  }
}

// @case: the whole body of NestJS by an interface that names no rights and no owner
import { Body, Controller, Post } from '@nestjs/common';
import { PrismaClient } from '@prisma/client';
interface Server {
  url: string;
  label: string;
}
@Controller('servers')
export class Servers {
  constructor(private readonly prisma: PrismaClient) {}
  @Post()
  add(@Body() server: Server): Promise<object> {
    // expect: mass-assignment (low)
    return this.prisma.server.create({ data: server });
  }
}
