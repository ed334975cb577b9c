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

// @case: the schema lists the role, lets others stay, or nobody looks at its answer
import express from 'express';
import Joi from 'joi';
import mongoose from 'mongoose';
const User = mongoose.model('User', schema);
const app = express();
const withRole = Joi.object({ name: Joi.string(), role: Joi.string() });
app.post('/a', async (req, res) => {
  const { error } = withRole.validate(req.body);
  if (error) return res.sendStatus(400);
  // expect: mass-assignment
  res.json(await User.create(req.body));
});
const open = Joi.object({ name: Joi.string() }).unknown();
app.post('/b', async (req, res) => {
  const { error } = open.validate(req.body);
  if (error) return res.sendStatus(400);
  // expect: mass-assignment
  res.json(await User.create(req.body));
});
const closed = Joi.object({ name: Joi.string() });
app.post('/c', async (req, res) => {
  closed.validate(req.body);
  // expect: mass-assignment
  res.json(await User.create(req.body));
});
app.post('/d', async (req, res) => {
  const { error } = closed.validate(req.body, { allowUnknown: true });
  if (error) return res.sendStatus(400);
  // expect: mass-assignment
  res.json(await User.create(req.body));
});

// @case: zod strips its result, not the body, and passthrough not even that
import express from 'express';
import { z } from 'zod';
import { Clinician } from './models';
const Shape = z.object({ name: z.string() });
const app = express();
app.post('/a', async (req, res) => {
  Shape.parse(req.body);
  // expect: mass-assignment
  res.json(await Clinician.create(req.body));
});
app.post('/b', async (req, res) => {
  // expect: mass-assignment
  res.json(await Clinician.create(Shape.passthrough().parse(req.body)));
});
app.post('/c', async (req, res) => {
  const fields = Shape.extend({ isAdmin: z.boolean().optional() }).parse(req.body);
  // expect: mass-assignment
  res.json(await Clinician.create(fields));
});

// @case: a validator of which nothing is known
import { Router } from 'express';
import { Patient } from './patient-model';
import { validatePatient } from '@ward/validation';
const router = Router();
router.put('/patients/:id', validatePatient, async (req, res) => {
  // expect: mass-assignment (low)
  await Patient.findByIdAndUpdate(req.params.id, req.body);
  res.end();
});

// @case: schema of Fastify that lets more in
import Fastify from 'fastify';
import { Pump } from './pump';
const body = { type: 'object', properties: { serial: { type: 'string' } } };
// expect: mass-assignment
Fastify().post('/pumps', { schema: { body } }, async (request) => Pump.create(request.body));

// @case: role at sign-up
// @file: models/user.js
const mongoose = require('mongoose');
module.exports = mongoose.model('User', new mongoose.Schema({ email: String, role: String, hash: String }));
// @file: controllers/auth.js
const argon2 = require('argon2');
const User = require('../models/user');
exports.signup = async (req, res) => {
  const { email, role } = req.body;
  // expect: mass-assignment
  const user = await User.create({ email, hash: await argon2.hash(req.body.password), role: role ?? 'patient' });
  res.status(201).json({ id: user.id });
};

// @case: administrator by a field
import { Router } from 'express';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export const router = Router();
router.post('/register', async (req, res) => {
  // expect: mass-assignment
  const made = await prisma.account.create({ data: { email: req.body.email, isAdmin: req.body.isAdmin } });
  res.json({ id: made.id });
});

// @case: role of a DTO, by way of a service
// @file: users.service.ts
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
export class UsersService {
  constructor(@InjectModel('User') private readonly users: Model<any>) {}
  add(email: string, role: string) {
    return this.users.create({ email, role });
  }
}
// @file: auth.controller.ts
import { Body, Controller, Post } from '@nestjs/common';
import { UsersService } from './users.service';
@Controller('auth')
export class AuthController {
  constructor(private readonly users: UsersService) {}
  @Post('register')
  register(@Body() body: { email: string; role: string }) {
    // expect: mass-assignment
    return this.users.add(body.email, body.role);
  }
}

// @case: chains of express-validator strip nothing
import express from 'express';
import asyncHandler from 'express-async-handler';
import { body, validationResult } from 'express-validator';
import { Doctor } from './doctor';
const validate = (rules) => [rules, (req, res, next) => (validationResult(req).isEmpty() ? next() : res.sendStatus(400))];
const router = express.Router();
router.put(
  '/:id',
  validate([body('name').isString()]),
  asyncHandler(async (req, res) => {
    // expect: mass-assignment (medium)
    res.json(await Doctor.findByIdAndUpdate(req.params.id, req.body));
  }),
);

// @case: a record of plain data, and one that says who may what
import express from 'express';
import mongoose from 'mongoose';
const readingSchema = new mongoose.Schema({ pulse: Number, taken: { type: Date, required: true }, role: Object }, { timestamps: true });
const Reading = mongoose.model('Reading', readingSchema);
const Visit = mongoose.model('Visit', new mongoose.Schema({ from: Date, status: String, bed: { type: String, ref: 'Bed' } }));
const app = express();
app.post('/readings', async (req, res) => {
  // expect: mass-assignment (low)
  res.json(await Reading.create(req.body));
});
app.post('/imports', async (req, res) => {
  // expect: mass-assignment (low)
  res.json(await new Reading(req.body).save());
});
app.post('/visits', async (req, res) => {
  // expect: mass-assignment (medium)
  res.json(await Visit.create(req.body));
});

// @case: a schema that lets other fields stay
import express from 'express';
import mongoose from 'mongoose';
const Note = mongoose.model('Note', new mongoose.Schema({ text: String }, { strict: false }));
const app = express();
app.post('/notes', async (req, res) => {
  // expect: mass-assignment (medium)
  res.json(await Note.create(req.body));
});

// @case: a service of the workspace stores all that it is given
// @file: gateway-service.ts
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
class GatewayService {
  async create(data: Record<string, unknown>): Promise<unknown> {
    return prisma.gateway.create({ data });
  }
}
export default new GatewayService();
// @file: gateway-controller.ts
import type { Request, Response } from 'express';
import GatewayService from './gateway-service';
export const create = async (req: Request, res: Response): Promise<void> => {
  // expect: mass-assignment
  res.status(201).json(await GatewayService.create(req.body));
};

// @case: a client that is injected, and in a transaction
// @file: prisma.service.ts
import { Injectable } from '@nestjs/common';
import { PrismaClient } from '@prisma/client';
@Injectable()
export class PrismaService extends PrismaClient {}
// @file: patients.service.ts
import { Injectable } from '@nestjs/common';
import { PrismaService } from './prisma.service';
@Injectable()
export class PatientsService {
  constructor(private readonly prisma: PrismaService) {}
  async replace(id: string, fields: object): Promise<unknown> {
    return this.prisma.patient.update({ where: { id }, data: fields });
  }
  async admit(fields: object): Promise<unknown> {
    return this.prisma.$transaction(async (tx) => tx.patient.create({ data: { ...fields } }));
  }
}
// @file: patients.controller.ts
import { Controller, Param, Post, Put, Req } from '@nestjs/common';
import type { Request } from 'express';
import { PatientsService } from './patients.service';
@Controller('patients')
export class PatientsController {
  constructor(private readonly patients: PatientsService) {}
  @Put(':id')
  async replace(@Param('id') id: string, @Req() req: Request): Promise<unknown> {
    // expect: mass-assignment
    return this.patients.replace(id, req.body);
  }
  @Post()
  async admit(@Req() req: Request): Promise<unknown> {
    // expect: mass-assignment
    return this.patients.admit(req.body);
  }
}

// @case: a row that was loaded is changed by all that the body says, behind a service and a repository
// @file: clinician.ts
import { Column, Model, Table } from 'sequelize-typescript';
@Table({ tableName: 'clinicians' })
export class Clinician extends Model {
  @Column public wardId?: number;
}
// @file: clinician-repository.ts
import { Clinician } from './clinician';
export class ClinicianRepository {
  static async update(given: { id: number } & Partial<Clinician>): Promise<Clinician> {
    const { id, ...fields } = given;
    const clinician = await Clinician.findByPk(id);
    if (!clinician) throw new Error('there is no such clinician');
    return clinician.update(fields);
  }
}
// @file: clinician-service.ts
import { ClinicianRepository } from './clinician-repository';
export class ClinicianService {
  static async update(given: never): Promise<unknown> {
    try {
      return await ClinicianRepository.update(given);
    } catch (error) {
      throw new Error('not changed', { cause: error });
    }
  }
}
// @file: clinician-routes.ts
import express from 'express';
import { ClinicianService } from './clinician-service';
export const clinicians = express.Router();
clinicians.put('/:id', async (req, res) => {
  const changed = { id: req.params.id, ...req.body };
  // expect: mass-assignment
  res.json(await ClinicianService.update(changed as never));
});

// @case: the base of the kinds of records takes any kind, and a kind a field of another's
// @file: user-model.ts
import mongoose from 'mongoose';
const userSchema = new mongoose.Schema(
  { fullName: String, role: { type: String, enum: ['nurse', 'superadmin'], required: true } },
  { discriminatorKey: 'role' },
);
export const UserModel = mongoose.model('User', userSchema);
const nurseSchema = new mongoose.Schema({ ward: { type: mongoose.Schema.Types.ObjectId, ref: 'Ward' } });
export const NurseModel = UserModel.discriminator('nurse', nurseSchema);
// @file: users.ts
import express from 'express';
import { NurseModel, UserModel } from './user-model';
export const users = express.Router();
users.post('/', async (req, res) => {
  // expect: mass-assignment (medium)
  res.json(await new UserModel({ ...req.body, active: true }).save());
});
users.post('/nurses', async (req, res) => {
  // expect: mass-assignment (medium)
  res.json(await new NurseModel({ ...req.body, active: true }).save());
});

// @case: what the schemas of a kind of records leave to the sender is no right, its kind among it
// @file: user-model.ts
import mongoose from 'mongoose';
const userSchema = new mongoose.Schema(
  {
    fullName: String,
    password: { type: String, required: true },
    role: { type: String, enum: ['nurse', 'superadmin'], required: true },
    isActive: { type: Boolean, default: true },
  },
  { timestamps: true, discriminatorKey: 'role' },
);
export const UserModel = mongoose.model('User', userSchema);
// @file: nurse-model.ts
import mongoose from 'mongoose';
import { UserModel } from './user-model';
const nurseSchema = new mongoose.Schema({ qualification: String, maritalStatus: String, departmentId: { type: String, ref: 'Department' } });
export const NurseModel = UserModel.discriminator('nurse', nurseSchema);
// @file: nurses.ts
import express from 'express';
import { hash } from 'argon2';
import { NurseModel } from './nurse-model';
export const nurses = express.Router();
nurses.post('/', async (req, res) => {
  // expect: mass-assignment (low)
  const nurse = new NurseModel({
    ...req.body,
    password: await hash(req.body.password),
    isActive: false,
    departmentId: res.locals.department,
  });
  res.json(await nurse.save());
});

// @case: the schema lists the role for everybody
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
  const fields = await NEW_USER.validate(req.body);
  // expect: mass-assignment
  res.json(await User.create(fields));
});

// @case: a body that a check of a table has gone over
import express from 'express';
import { Pump } from './models';
function assertKnown(table: Record<string, string>, given: any): void {
  for (const name of Object.keys(given)) if (!(name in table)) throw new Error(`${name} is not known`);
}
express().post('/pumps', async (req, res) => {
  assertKnown({ serial: 'string' }, req.body);
  // expect: mass-assignment (low)
  res.json(await Pump.create(req.body));
});

// @case: accounts among the models that come with the request
import express from 'express';
const staff = express.Router();
staff.post('/accounts', async (req, res) => {
  const { models } = req as unknown as { models: Record<'User', { create(fields: object): Promise<object> }> };
  // expect: mass-assignment
  res.json(await models.User.create(req.body));
});

// @case: the whole body of NestJS without a class that says what it holds
import { Body, Controller, Param, Patch, Post } from '@nestjs/common';
import { Prisma, PrismaClient } from '@prisma/client';
@Controller('users')
export class Users {
  constructor(private readonly prisma: PrismaClient) {}
  @Patch(':id')
  change(@Param('id') id: string, @Body() body: any): Promise<object> {
    // expect: mass-assignment
    return this.prisma.user.update({ where: { id }, data: body });
  }
  @Post()
  add(@Body() body: Prisma.UserCreateInput): Promise<object> {
    // expect: mass-assignment
    return this.prisma.user.create({ data: { ...body } });
  }
}

// @case: a service that does more than to keep the body, mended there once for all who call it
// @file: service.ts
import { User } from './models';
import { announce } from './events';
export async function enrol(given: any): Promise<object> {
  announce('enrol', given.name);
  return User.create(given);
}
export async function keep(given: any): Promise<object> {
  return User.create(given);
}
// @file: models.ts
import mongoose from 'mongoose';
export const User = mongoose.model('User', new mongoose.Schema({ name: String, role: String }));
// @file: main.ts
import express from 'express';
import { enrol, keep } from './service';
const app = express();
app.post('/nurses', async (req, res) => {
  // expect: mass-assignment
  res.json(await enrol(req.body));
});
app.post('/doctors', async (req, res) => {
  res.json(await enrol(req.body));
});
app.post('/wards', async (req, res) => {
  // expect: mass-assignment
  res.json(await keep(req.body));
});
app.post('/rooms', async (req, res) => {
  // expect: mass-assignment
  res.json(await keep(req.body));
});

// @case: the whole body of NestJS by an interface, of which nothing is left that a pipe could look at
// @file: account.ts
export interface Account {
  name: string;
  role?: string;
}
// @file: main.ts
import { Body, Controller, Param, Patch, Post, UsePipes } from '@nestjs/common';
import { PrismaClient } from '@prisma/client';
import { Account } from './account';
import { SchemaPipe } from './pipes';
type Change = Partial<Account>;
@Controller('accounts')
export class Accounts {
  constructor(private readonly prisma: PrismaClient) {}
  @Post()
  add(@Body() account: Account): Promise<object> {
    // expect: mass-assignment
    return this.prisma.user.create({ data: account });
  }
  @Patch(':id')
  change(@Param('id') id: string, @Body() change: Change): Promise<object> {
    // expect: mass-assignment
    return this.prisma.user.update({ where: { id }, data: change });
  }
  @Post('checked')
  @UsePipes(new SchemaPipe('account'))
  checked(@Body() account: Account): Promise<object> {
    // expect: mass-assignment (low)
    return this.prisma.user.create({ data: account });
  }
}

// @case: only administrators write the record, all fields of which may be theirs
import express from 'express';
import mongoose from 'mongoose';
import { authenticate, authorize } from './auth';
const Hospital = mongoose.model('Hospital', new mongoose.Schema({ name: String, status: String }));
const router = express.Router();
router.post('/hospitals', authenticate, authorize('admin'), async (req, res) => {
  // expect: mass-assignment (low)
  res.json(await Hospital.create(req.body));
});
router.put('/hospitals/:id', authenticate, authorize('admin', 'hospital'), async (req, res) => {
  // expect: mass-assignment
  res.json(await Hospital.findByIdAndUpdate(req.params.id, req.body));
});
