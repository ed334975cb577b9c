// @case: login
import express from 'express';
import mongoose from 'mongoose';
const User = mongoose.model('User', new mongoose.Schema({ email: String }));
express().post('/login', async (req, res) => {
  const { email, password } = req.body;
  // expect: nosql-injection
  res.json(await User.findOne({ email, password }));
});

// @case: the whole body
import express from 'express';
import mongoose from 'mongoose';
const Reading = mongoose.model('Reading', new mongoose.Schema({ device: String }));
express().post('/readings/search', async (req, res) => {
  // expect: nosql-injection
  res.json(await Reading.find(req.body));
});

// @case: repository of another file
// @file: patients.ts
import { MongoClient } from 'mongodb';
const client = new MongoClient('mongodb://db.ward.example');
export const patientBy = (mrn: unknown) => client.db('ward').collection('patients').findOne({ mrn });
// @file: routes.ts
import express from 'express';
import { patientBy } from './patients';
const router = express.Router();
router.get('/patient', async (req, res) => {
  // expect: nosql-injection
  res.json(await patientBy(req.query.mrn));
});

// @case: MQTT payload
import mqtt from 'mqtt';
import { MongoClient } from 'mongodb';
const devices = new MongoClient('mongodb://db.ward.example').db('ward').collection('devices');
mqtt.connect('mqtts://broker.ward.example').on('message', async (topic, payload) => {
  const message = JSON.parse(payload.toString());
  // expect: nosql-injection
  await devices.updateOne({ serial: message.serial }, { $set: { seen: new Date() } });
});

// @case: $where
import express from 'express';
import { MongoClient } from 'mongodb';
const doses = new MongoClient('mongodb://db.ward.example').db('ward').collection('doses');
express().get('/doses/:limit', async (req, res) => {
  // expect: nosql-injection
  res.json(await doses.find({ $where: `this.units > ${req.params.limit}` }).toArray());
});

// @case: service class across files, options in steps
// @file: alarm.service.ts
import { model, Schema } from 'mongoose';
const Alarm = model('Alarm', new Schema({ ward: String }));
export class AlarmService {
  find(ward: any) {
    const filter: Record<string, unknown> = { open: true };
    filter.ward = ward ?? 'all';
    return Alarm.find(filter);
  }
}
// @file: alarm.controller.ts
import { Body, Controller, Post } from '@nestjs/common';
import { AlarmService } from './alarm.service';
@Controller('alarms')
export class AlarmController {
  constructor(private readonly alarms: AlarmService) {}
  @Post('search')
  search(@Body() body: { ward: unknown }) {
    // expect: nosql-injection
    return this.alarms.find(body.ward);
  }
}

// @case: spread into the filter
import express from 'express';
import mongoose from 'mongoose';
const Pump = mongoose.model('Pump', new mongoose.Schema({ ward: String }));
express().get('/pumps', async (req, res) => {
  // expect: nosql-injection
  res.json(await Pump.find({ active: true, ...req.query }));
});

// @case: whose devices is asked for, too
import express from 'express';
import mongoose from 'mongoose';
const Device = mongoose.model('Device', new mongoose.Schema({ deviceId: String, userId: String }));
express().get('/devices', async (req, res) => {
  // expect: nosql-injection
  res.json(await Device.find({ userId: req.query.user, deviceId: req.query.deviceId }));
});

// @case: a code of who asks, which any other would do for
import express from 'express';
import mongoose from 'mongoose';
const Login = mongoose.model('Login', new mongoose.Schema({ otp: String, userId: String }));
interface Signed extends express.Request { user?: { id: string } }
express().post('/confirm', async (req: Signed, res) => {
  // expect: nosql-injection
  const found = await Login.findOne({ userId: req.user?.id, otp: req.body.otp });
  res.sendStatus(found ? 204 : 401);
});

// @case: Express 5 that is told to read objects
// @file: package.json
{ "dependencies": { "express": "^5.1.0", "mongoose": "^8.0.0" } }
// @file: src/routes/pumps.ts
import { Router } from 'express';
import mongoose from 'mongoose';
const Pump = mongoose.model('Pump', new mongoose.Schema({ ward: String }));
export const pumps = Router();
pumps.get('/', async (req, res) => {
  // expect: nosql-injection
  res.json(await Pump.find({ ward: req.query.ward }));
});
// @file: src/server.ts
import express from 'express';
import { configure } from './config';
import { pumps } from './routes/pumps';
const app = express();
configure(app);
app.use('/pumps', pumps);
app.listen(443);
// @file: src/config.ts
export function configure(app) {
  app.disable('x-powered-by');
  app.set('query parser', 'extended');
}

// @case: Express 5, but the sender names the fields, or it is the body
// @file: package.json
{ "dependencies": { "express": "^5.1.0", "mongoose": "^8.0.0" } }
// @file: src/pumps.ts
import { Router } from 'express';
import mongoose from 'mongoose';
const Pump = mongoose.model('Pump', new mongoose.Schema({ ward: String, meta: Object }));
export const pumps = Router();
pumps.get('/', async (req, res) => {
  // expect: nosql-injection
  res.json(await Pump.find({ retired: false, ...req.query }));
});
pumps.get('/meta', async (req, res) => {
  // expect: nosql-injection
  res.json(await Pump.find({ meta: req.query }));
});
pumps.post('/', async (req, res) => {
  const ward = req.query.ward || req.body.ward;
  // expect: nosql-injection
  res.json(await Pump.find({ ward }));
});

// @case: Express 4 is admitted too
// @file: package.json
{ "dependencies": { "express": "^4.21.0 || ^5.0.0", "mongoose": "^8.0.0" } }
// @file: pumps.ts
import { Router } from 'express';
import mongoose from 'mongoose';
const Pump = mongoose.model('Pump', new mongoose.Schema({ ward: String }));
export const pumps = Router();
pumps.get('/', async (req, res) => {
  // expect: nosql-injection
  res.json(await Pump.find({ ward: req.query.ward }));
});

// @case: methods that everything has, that may not have been called, or on something else
import express from 'express';
import mongoose from 'mongoose';
const User = mongoose.model('User', new mongoose.Schema({ email: String }));
const app = express();
app.post('/a', async (req, res) => {
  const { email } = req.body;
  const key = email.toString();
  // expect: nosql-injection
  res.json(await User.findOne({ email, key }));
});
app.post('/b', async (req, res) => {
  const { email, isTyped } = req.body;
  if (isTyped) email.trim();
  // expect: nosql-injection
  res.json(await User.findOne({ email }));
});
app.post('/c', async (req, res) => {
  const { email, name } = req.body;
  name.trim();
  email.trim?.();
  // expect: nosql-injection
  res.json(await User.findOne({ email, name }));
});
app.post('/d', async (req, res) => {
  const { email } = req.body;
  try {
    email.trim();
  } catch {
    req.log.info('odd address');
  }
  // expect: nosql-injection
  res.json(await User.findOne({ email }));
});

// @case: the id that is looked at is another one
import express from 'express';
import mongoose, { isValidObjectId } from 'mongoose';
const Pump = mongoose.model('Pump', new mongoose.Schema({ ward: String }));
express().post('/a', async (req, res) => {
  const { id, ward } = req.body;
  if (!isValidObjectId(id)) return res.sendStatus(400);
  // expect: nosql-injection
  res.json(await Pump.findOne({ _id: id, ward }));
});

// @case: claims that nobody verified, an address beside one that was looked at
import express from 'express';
import jwt from 'jsonwebtoken';
import mongoose from 'mongoose';
import validator from 'validator';
const User = mongoose.model('User', new mongoose.Schema({ email: String, pin: String }));
const app = express();
app.post('/a', async (req, res) => {
  if (!validator.isEmail(req.body.email)) return res.sendStatus(400);
  // expect: nosql-injection
  res.json(await User.findOne({ email: req.body.email, pin: req.body.pin }));
});
app.post('/b', async (req, res) => {
  const claims = jwt.decode(req.body.token) as { email: string };
  // expect: nosql-injection
  res.json(await User.findOne({ email: claims.email }));
});

// @case: only one of the fields is asked for
import express from 'express';
import mongoose from 'mongoose';
const Staff = mongoose.model('Staff', new mongoose.Schema({ username: String, email: String }));
const app = express();
app.post('/find', async (req, res) => {
  const { email, username } = req.body;
  if ([email].some((field) => field?.trim() === '')) return res.sendStatus(400);
  // expect: nosql-injection
  res.json(await Staff.findOne({ username }));
});

// @case: one way leaves what was sent
import express from 'express';
import mongoose from 'mongoose';
const Follower = mongoose.model('Follower', new mongoose.Schema({ phone: String }));
const app = express();
app.post('/ack', async (req, res) => {
  let phone = req.body.From;
  if (phone === process.env.OWN_NUMBER) phone = req.body.Called.substring(2, 12);
  // expect: nosql-injection
  res.json(await Follower.find({ phone }));
});

// @case: checks of express-validator that an object passes, or that nobody hears of
import express from 'express';
import { body, validationResult } from 'express-validator';
import mongoose from 'mongoose';
const User = mongoose.model('User', new mongoose.Schema({ email: String, password: String }));
const app = express();
app.post('/login', [body('email').notEmpty().isLength({ min: 3 })], async (req, res) => {
  if (!validationResult(req).isEmpty()) return res.sendStatus(400);
  // expect: nosql-injection
  res.json(await User.findOne({ email: req.body.email }));
});

// @case: nobody asks what the chains found
import express from 'express';
import { body } from 'express-validator';
import mongoose from 'mongoose';
const User = mongoose.model('User', new mongoose.Schema({ email: String }));
const app = express();
app.post('/login', body('email').isEmail(), async (req, res) => {
  // expect: nosql-injection
  res.json(await User.findOne({ email: req.body.email }));
});

// @case: checked on one route, not on the other
// @file: package.json
{ "name": "ward" }
// @file: app.ts
import express from 'express';
import { body, validationResult } from 'express-validator';
import { find } from './find';
const app = express();
const refuse = (req, res, next) => (validationResult(req).isEmpty() ? next() : res.sendStatus(400));
app.post('/find', body('email').isEmail(), refuse, find);
app.post('/search', find);
app.listen(3000);
// @file: find.ts
import mongoose from 'mongoose';
const User = mongoose.model('User', new mongoose.Schema({ email: String }));
export const find = async (req, res) => {
  const { email } = req.body;
  // expect: nosql-injection (medium)
  res.json(await User.findOne({ email }));
};

// @case: a handler that no route leads to, beside one that stands on a route
// @file: package.json
{ "name": "ward" }
// @file: app.ts
import express from 'express';
import { list } from './wards';
const app = express();
app.get('/wards', list);
app.listen(3000);
// @file: wards.ts
import mongoose from 'mongoose';
import type { Request, Response } from 'express';
const Ward = mongoose.model('Ward', new mongoose.Schema({ code: String }));
export const list = async (req: Request, res: Response) => res.json(await Ward.find());
export const create = async (req: Request, res: Response) => {
  // expect: nosql-injection (low)
  if (await Ward.findOne({ code: req.body.code })) return res.sendStatus(409);
  res.sendStatus(201);
};

// @case: a field of a query that a class of another file builds of several arguments
// @file: events.ts
import { MongoClient } from 'mongodb';
const db = new MongoClient(process.env.DB_URL!).db();
export class Events {
  async select(parent: string, kind?: string, from?: number, to?: number): Promise<unknown> {
    const filter: any = { parent };
    if (kind) filter.kind = kind;
    else filter.kind = 'public';
    if (from && to) filter.timestamp = { $gte: from, $lt: to };
    return db.collection('event').find(filter).toArray();
  }
}
// @file: routes.ts
import express from 'express';
import { Events } from './events';
const events = new Events();
express().get('/patient/:id/events', async (req, res) => {
  res.json(
    await events.select(
      req.params.id,
      // expect: nosql-injection
      req.query.kind as string,
      (req.query as any).from,
      (req.query as any).to,
    ),
  );
});

// @case: the filter of fields takes no operators out
// @file: user.js
const mongoose = require('mongoose');
module.exports = mongoose.model('User', new mongoose.Schema({ email: String }));
// @file: server.js
const express = require('express');
const User = require('./user');
const admin = express();
admin.use(express.json());
admin.use((req, res, next) => {
  if (req.body) delete req.body.price;
  console.log('price in $', req.path);
  next();
});
// expect: nosql-injection
admin.post('/login', async (req, res) => res.json(await User.findOne({ email: req.body.email })));
admin.listen(8081);

// @case: a field of what an array holds, by an operator that takes a query
import express from 'express';
import mongoose from 'mongoose';
const People = mongoose.model('People', new mongoose.Schema({ documents: [{ country: String, number: String }] }));
const app = express();
app.use(express.json());
app.post('/people/search', async (req, res) => {
  // expect: nosql-injection
  res.json(await People.findOne({ documents: { $elemMatch: { number: req.body.number } } }));
});
app.listen(8080);

// @case: one field in all queries of a handler
import express from 'express';
import mongoose from 'mongoose';
const app = express();
app.use(express.json());
const User = mongoose.model('User', new mongoose.Schema({ name: String }));
const Note = mongoose.model('Note', new mongoose.Schema({ name: String }));
app.post('/leave', async (req, res) => {
  const { name } = req.body;
  // expect: nosql-injection
  await User.deleteMany({ name });
  await Note.deleteMany({ name });
  res.sendStatus(204);
});

// @case: each field of a handler is a finding, however often it is read and whichever queries take it
// @file: users.ts
import mongoose from 'mongoose';
const User = mongoose.model('User', new mongoose.Schema({ mail: String, code: String, clinic: String }));
export const byMail = (mail: any) => User.findOne({ mail });
export const byCode = (code: any) => User.findOne({ code });
export const inClinic = (clinic: any) => User.find({ clinic });
// @file: main.ts
import express from 'express';
import { byCode, byMail, inClinic } from './users';
const app = express();
app.use(express.json());
app.post('/invite', async (req, res) => {
  // expect: nosql-injection
  if (await byMail(req.body.mail)) return res.sendStatus(409);
  // expect: nosql-injection
  const inviting = await byCode(req.body.code);
  res.json([inviting, await byMail(req.body.mail)]);
});
app.post('/clinics', async (req, res) => {
  const { clinic } = req.body;
  // expect: nosql-injection
  res.json([await inClinic(clinic), await byMail(req.body.mail)]);
});

// @case: behind a check that lets administrators through only, and behind one for everybody
import express from 'express';
import mongoose from 'mongoose';
import { requireAdmin, authorize } from './guards';
const User = mongoose.model('User', new mongoose.Schema({ name: String }));
const app = express();
app.use(express.json());
app.post('/find', requireAdmin, async (req, res) => {
  // expect: nosql-injection (low)
  res.json(await User.find({ name: req.body.name }));
});
app.post('/search', authorize('admin'), async (req, res) => {
  // expect: nosql-injection (low)
  res.json(await User.find({ name: req.body.name }));
});
app.post('/look', authorize('admin', 'nurse'), async (req, res) => {
  // expect: nosql-injection (medium)
  res.json(await User.find({ name: req.body.name }));
});
// @case: compared loosely, a list of one text is the text
import express from 'express';
import mongoose from 'mongoose';
const Session = mongoose.model('Session', new mongoose.Schema({ token: String }));
const app = express();
app.use(express.json());
app.post('/leave', async (req, res) => {
  const stored = await Session.findById(req.header('x-session'));
  const { token } = req.body;
  if (token != stored?.token) throw new Error('not yours');
  // expect: nosql-injection
  await Session.deleteMany({ token });
  res.end();
});

// @case: a function of another file asks a schema and does not heed what it says
// @file: users.checks.ts
import Joi from 'joi';
const Login = Joi.object({ mail: Joi.string().email().required() });
export const loginRequest = (req: any, res: any, next: any) => {
  const result = Login.validate(req.body);
  console.log(result.value);
  next();
};
// @file: main.ts
import express from 'express';
import mongoose from 'mongoose';
import { loginRequest } from './users.checks';
const User = mongoose.model('User', new mongoose.Schema({ mail: String }));
const app = express();
app.use(express.json());
app.post('/login', loginRequest, async (req, res) => {
  // expect: nosql-injection
  res.json(await User.findOne({ mail: req.body.mail }));
});

// @case: a check behind the handler in its list, and a handler that stands alone as well
import { celebrate, Joi, Segments } from 'celebrate';
import express, { type RequestHandler } from 'express';
import mongoose from 'mongoose';
const User = mongoose.model('User', new mongoose.Schema({ mail: String }));
const checkMail = celebrate({ [Segments.BODY]: { mail: Joi.string().required().email() } });
const findUser: RequestHandler = async (req, res) => {
  // expect: nosql-injection (medium)
  res.json(await User.findOne({ mail: req.body.mail }));
};
export const late = [findUser, checkMail];
const findNurse: RequestHandler = async (req, res) => {
  // expect: nosql-injection (medium)
  res.json(await User.findOne({ mail: req.body.mail }));
};
export const checked = [checkMail, findNurse];
express().post('/nurses', findNurse);

// @case: constructor functions that are handed the data base, whose file is not known here
// @file: package.json
{ "name": "wards", "dependencies": { "express": "^4.19.0", "mongodb": "^2.2.0" } }
// @file: dao.js
const ReadingsDao = function (db) {
  const readings = db.collection('readings');
  this.above = (patient, limit, callback) => {
    const criteria = () => {
      if (limit) return { $where: `this.patient == ${parseInt(patient, 10)} && this.value > '${limit}'` };
      return { patient: parseInt(patient, 10) };
    };
    readings.find(criteria()).toArray(callback);
  };
  this.of = (name, callback) => readings.findOne({ name: name }, callback);
};
module.exports = { ReadingsDao };
// @file: handler.js
const { ReadingsDao } = require('./dao');
function ReadingsHandler(db) {
  const readings = new ReadingsDao(db);
  this.list = (req, res, next) => {
    // expect: nosql-injection
    readings.above(req.params.patient, req.query.limit, (error, found) => (error ? next(error) : res.json(found)));
  };
  this.one = (req, res, next) => {
    // expect: nosql-injection
    readings.of(req.body.name, (error, found) => (error ? next(error) : res.json(found)));
  };
}
module.exports = ReadingsHandler;

// @case: the client that a callback is given
import express from 'express';
import { MongoClient } from 'mongodb';
express().post('/notes', (req, res) => {
  MongoClient.connect('mongodb+srv://db.ward.example/notes', (error, client) => {
    if (error) return res.sendStatus(500);
    // expect: nosql-injection
    client.db('notes').collection('notes').find({ author: req.body.author }).toArray((_, notes) => res.json(notes));
  });
});

// @case: the body taken from the request by destructuring, and values of an object that is sent
import express from 'express';
import { MongoClient } from 'mongodb';
const readings = new MongoClient('mongodb://db.ward.example').db('ward').collection('readings');
express().post('/readings/notes', async ({ body }, res) => {
  for (const [note, serial] of Object.entries(body.notes)) {
    // expect: nosql-injection
    await readings.updateOne({ serial }, { $set: { note } });
  }
  res.end();
});

// @case: the clinic is named by whoever calls the function, or by a form
import express from 'express';
import { MongoClient } from 'mongodb';
const devices = new MongoClient('mongodb://db.ward.example').db('ward').collection('devices');
export async function ofClinic(req: express.Request, organization: string) {
  // expect: nosql-injection
  return devices.findOne({ serial: req.body.serial, organization });
}
export async function ofForm(req: express.Request, form: { owner: { organization: string } }) {
  // expect: nosql-injection
  return devices.findOne({ serial: req.body.serial, organization: form.owner.organization });
}

// @case: a parameter of the path, or what the body has in its place
import express from 'express';
import { MongoClient } from 'mongodb';
const devices = new MongoClient('mongodb://db.ward.example').db('ward').collection('devices');
express().post('/devices/:serial', async ({ params, body }, res) => {
  const serial = params.serial === 'other' ? body.serial : params.serial;
  // expect: nosql-injection
  res.json(await devices.findOne({ serial }));
});
express().put('/devices/:serial', async (req, res) => {
  // expect: nosql-injection
  res.json(await devices.findOne({ serial: req.params.serial ?? req.body.serial }));
});

// @case: checks of a table of types, which tell nothing of a field that they leave out
// @file: check.ts
type Table = Record<string, string>;
function faultsOf(table: Table, given: any): { faults: string[] } {
  const faults: string[] = [];
  for (const name in table) {
    const value = given?.[name];
    if (value === undefined && !table[name].endsWith('?')) faults.push(`${name} is missing`);
    if (table[name] !== 'any' && typeof value !== table[name]) faults.push(`${name} is no ${table[name]}`);
  }
  return { faults };
}
export function assertShape(table: Table, given: any): void {
  const { faults } = faultsOf(table, given);
  if (faults.length) throw new Error(faults.join());
}
// @file: routes.ts
import express from 'express';
import { MongoClient } from 'mongodb';
import { assertShape } from './check';
const wards = new MongoClient('mongodb://db.ward.example').db('ward').collection('wards');
const router = express.Router();
router.post('/wards/find', async (req, res) => {
  assertShape({ name: 'string' }, req.body);
  // expect: nosql-injection (low)
  res.json(await wards.findOne({ name: req.body.name }));
});
router.post('/wards/left-out', async ({ body }, res) => {
  assertShape({ floor: 'number' }, body);
  // expect: nosql-injection (medium)
  res.json(await wards.findOne({ name: body.name }));
});
router.post('/wards/any', async ({ body }, res) => {
  assertShape({ name: 'any', floor: 'number' }, body);
  // expect: nosql-injection (medium)
  res.json(await wards.findOne({ name: body.name }));
});

// @case: what looks at the caller, writes a log or only fails, is no check of what is sent
import express from 'express';
import { MongoClient } from 'mongodb';
import { logger, trace, requireToken } from './platform';
const pumps = new MongoClient('mongodb://db.ward.example').db('ward').collection('pumps');
const assertSession = (req: express.Request): void => {
  if (!req.headers[String(process.env.TOKEN_HEADER)]) throw new Error('no session');
};
const save = async (given: { note: string }): Promise<void> => {
  const saved = await pumps.insertOne({ note: String(given.note) });
  if (!saved.acknowledged) throw new Error('not saved');
};
express().post('/pumps/find', requireToken, async (req, res) => {
  assertSession(req);
  logger.info('looked for', req.body.serial);
  trace(req.body);
  await save(req.body);
  // expect: nosql-injection (medium)
  res.json(await pumps.findOne({ serial: req.body.serial }));
});

// @case: a check in code that is not seen, in front of the query
import express from 'express';
import { MongoClient } from 'mongodb';
import { validator } from './platform';
const beds = new MongoClient('mongodb://db.ward.example').db('ward').collection('beds');
express().post('/beds/find', async (req, res) => {
  const { number } = req.body;
  const { errors } = await validator.validate(req.body);
  if (errors.length > 0) return res.status(400).json(errors);
  // expect: nosql-injection (low)
  return res.json(await beds.findOne({ number }));
});

// @case: a further condition beside a clinic that is sent as well
// @file: audits.ts
import { model } from 'mongoose';
const Audit = model('Audit');
export const auditsOf = (clinic: string, kind: string, further?: Record<string, unknown>) =>
  Audit.find({ clinic, kind, ...further });
// @file: routes.ts
import express from 'express';
import { auditsOf } from './audits';
express().post('/audits', async (req, res) => {
  // expect: nosql-injection
  res.json(await auditsOf(req.query.clinic as string, 'pump', { number: req.body.number }));
});

// @case: a chain checks another field than the one that an object carries on
import { Router } from 'express';
import { body, validationResult } from 'express-validator';
import mongoose from 'mongoose';
const Nurse = mongoose.model('Nurse', new mongoose.Schema({ username: String, ward: String }));
export const router = Router();
router.put('/nurses/:id', [body('ward').isString()], async (req, res) => {
  if (!validationResult(req).isEmpty()) return res.sendStatus(422);
  const update = { ward: req.body.ward, username: req.body.username };
  // expect: nosql-injection
  res.json(await Nurse.findOne({ username: update.username }));
});

// @case: what a library makes of the body only sometimes, and where a failure changes nothing
import express from 'express';
import { MongoClient } from 'mongodb';
import { normalize } from 'plan-format';
const plans = new MongoClient('mongodb://db.clinic.example').db('x').collection('plans');
express().post('/plans', async (req, res) => {
  const plan = req.body;
  try {
    plan.resource = JSON.parse(normalize(plan.resource));
  } catch {
    console.warn('taken as it is');
  }
  // expect: nosql-injection
  res.json(await plans.findOne({ kind: plan.resource.kind }));
});

// @case: a record that a function of the workspace finds with the same operator
// @file: wards.ts
import type { Model } from 'mongoose';
export class Wards {
  constructor(private readonly model: Model<{ name: string }>) {}
  async isKnown(id: string): Promise<boolean> {
    const ward = await this.model.findById(id);
    return ward !== null;
  }
}
// @file: main.ts
import express from 'express';
import mongoose from 'mongoose';
import { Wards } from './wards';
const Template = mongoose.model('Template', new mongoose.Schema({ ward: String }));
const wards = new Wards(mongoose.model('Ward', new mongoose.Schema({ name: String })));
express().get('/templates', async (req, res) => {
  const { ward } = req.query;
  if (!(await wards.isKnown(ward as string))) throw new Error('no such ward');
  // expect: nosql-injection
  res.json(await Template.findOne({ ward }));
});

// @case: the one condition of a list without which nothing is given
import express from 'express';
import mongoose from 'mongoose';
const Visit = mongoose.model('Visit', new mongoose.Schema({ patient: String }));
express().post('/visits', async (req, res) => {
  const { patientId } = req.body;
  const query: any = {};
  if (patientId) query.patient = patientId;
  if (!patientId) return res.status(400).end();
  // expect: nosql-injection
  res.json(await Visit.find(query));
});

// @case: a record that is picked by what was sent, or none
import express from 'express';
import mongoose from 'mongoose';
const Account = mongoose.model('Account', new mongoose.Schema({ mail: String, active: Boolean }));
express().post('/lookup', async (req, res) => {
  const query: any = { active: true };
  if (req.body.mail) query.mail = req.body.mail;
  // expect: nosql-injection
  res.json(await Account.findOne(query));
});

// @case: fields of one body that a variable holds, one check of which mends all queries
import express from 'express';
import mongoose from 'mongoose';
const Account = mongoose.model('Account', new mongoose.Schema({ mail: String, name: String }));
express().put('/account', async (req, res) => {
  const update = req.body;
  // expect: nosql-injection
  if (await Account.findOne({ name: update.name })) return res.status(409).end();
  if (await Account.findOne({ mail: update.mail })) return res.status(409).end();
  res.end();
});

// @case: a code that a static of the model finds with the same operators
// @file: codes.ts
import mongoose from 'mongoose';
const codeSchema = new mongoose.Schema({ identifier: String, code: String });
codeSchema.statics.verifyCode = async function (identifier: string, code: string) {
  const found = await this.findOne({ identifier, code });
  if (!found) return { valid: false };
  return { valid: true };
};
export const Code: any = mongoose.model('Code', codeSchema);
// @file: main.ts
import express from 'express';
import mongoose from 'mongoose';
import { Code } from './codes';
const Account = mongoose.model('Account', new mongoose.Schema({ email: String }));
express().post('/login/code', async (req, res) => {
  const { identifier, code } = req.body;
  const result = await Code.verifyCode(identifier, code);
  if (!result.valid) throw new Error('wrong code');
  // expect: nosql-injection
  res.json(await Account.findOne({ email: identifier }));
});
