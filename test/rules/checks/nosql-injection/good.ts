// @case: texts
import express from 'express';
import mongoose from 'mongoose';
const User = mongoose.model('User', new mongoose.Schema({ email: String }));
express().post('/login', async (req, res) => {
  const { email } = req.body;
  res.json(await User.findOne({ email: String(email) }));
});

// @case: schema before the query
import express from 'express';
import mongoose from 'mongoose';
import { z } from 'zod';
const Search = z.object({ device: z.string() });
const Reading = mongoose.model('Reading', new mongoose.Schema({ device: String }));
express().post('/readings/search', async (req, res) => {
  res.json(await Reading.find(Search.parse(req.body)));
});

// @case: path parameter through another file
// @file: patients.ts
import { MongoClient } from 'mongodb';
const client = new MongoClient('mongodb://db.ward.example');
export const patientBy = (mrn: unknown) => client.db('ward').collection('patients').findOne({ mrn });
// @file: routes.ts
import express from 'express';
import { patientBy } from './patients';
const router = express.Router();
router.get('/patient/:mrn', async (req, res) => {
  res.json(await patientBy(req.params.mrn));
});

// @case: type check of a device message
import mqtt from 'mqtt';
import { MongoClient } from 'mongodb';
const devices = new MongoClient('mongodb://db.ward.example').db('ward').collection('devices');
mqtt.connect('mqtts://broker.ward.example').on('message', async (topic, payload) => {
  const message = JSON.parse(payload.toString());
  if (typeof message.serial !== 'string') return;
  await devices.updateOne({ serial: message.serial }, { $set: { seen: new Date(), value: message.value } });
});

// @case: operator instead of $where
import express from 'express';
import { MongoClient } from 'mongodb';
const doses = new MongoClient('mongodb://db.ward.example').db('ward').collection('doses');
express().get('/doses/:limit', async (req, res) => {
  res.json(await doses.find({ units: { $gt: Number(req.params.limit) } }).toArray());
});

// @case: template in the service
// @file: alarm.service.ts
import { model, Schema } from 'mongoose';
const Alarm = model('Alarm', new Schema({ ward: String }));
export class AlarmService {
  find(ward: any) {
    return Alarm.find({ open: true, ward: `${ward}` });
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
    return this.alarms.find(body.ward);
  }
}

// @case: equality operator
import express from 'express';
import mongoose from 'mongoose';
const Pump = mongoose.model('Pump', new mongoose.Schema({ ward: String }));
express().get('/pumps', async (req, res) => {
  res.json(await Pump.find({ active: true, ward: { $eq: req.query.ward } }));
});

// @case: update of a hash, not of a database
import { createHash } from 'node:crypto';
import express from 'express';
express().get('/reset/:token', (req, res) => {
  res.send(createHash('sha256').update(req.params.token).digest('hex'));
});

// @case: operand of an operator is data
import express from 'express';
import mongoose from 'mongoose';
const Reading = mongoose.model('Reading', new mongoose.Schema({ device: String, at: Number }));
express().post('/readings/find', async (req, res) => {
  res.json(await Reading.find({ device: { $in: req.body.devices }, at: { $gt: req.body.since } }));
});

// @case: method that only texts have, in a wrapper of another file
// @file: slots.ts
import { MongoClient } from 'mongodb';
const slots = new MongoClient('mongodb+srv://db.ward.example').db('ward').collection('slots');
export const onDay = (doctor: string, day: string) => slots.findOne({ doctor: String(doctor), day: day.toLowerCase() });
// @file: routes.ts
import express from 'express';
import { onDay } from './slots';
express().post('/slots', async (req, res) => res.json(await onDay(req.body.doctor, req.body.day)));

// @case: field of a GraphQL schema, whose texts are no objects
import mongoose from 'mongoose';
const Nurse = mongoose.model('Nurse', new mongoose.Schema({ name: String }));
export const resolvers = {
  Query: {
    nurses: (_: unknown, args: { name: string }) => Nurse.find({ name: args.name }),
  },
};

// @case: only devices of who asks are looked at
import express from 'express';
import mongoose from 'mongoose';
const Device = mongoose.model('Device', new mongoose.Schema({ deviceId: String, userId: String }));
interface Signed extends express.Request { user?: { id: string } }
express().get('/devices', async (req: Signed, res) => {
  const userId = req.user?.id;
  if (!userId) return res.sendStatus(401);
  const query: Record<string, unknown> = { userId };
  if (req.query.deviceId) query.deviceId = req.query.deviceId;
  return res.json(await Device.find(query));
});

// @case: Express 5 makes texts of a query string
// @file: package.json
{ "dependencies": { "express": "^5.1.0", "mongoose": "^8.0.0" } }
// @file: src/routes/pumps.ts
import { Router } from 'express';
import mongoose from 'mongoose';
const Pump = mongoose.model('Pump', new mongoose.Schema({ ward: String, serial: String }));
export const pumps = Router();
pumps.get('/', async (req, res) => {
  const { ward, from } = req.query;
  const filter: Record<string, unknown> = { retired: false };
  if (ward) filter.ward = ward;
  if (from) filter.since = { $gte: from };
  res.json(await Pump.find(filter));
});
pumps.get('/one', async (req, res) => {
  res.json(await Pump.findOne({ serial: req.query.serial }));
});
// @file: src/app.ts
import express from 'express';
import { pumps } from './routes/pumps';
const app = express();
app.set('trust proxy', 1);
app.use('/pumps', pumps);
app.listen(443);

// @case: Koa, Fastify and Hono make texts of a query string
import Fastify from 'fastify';
import Router from '@koa/router';
import { Hono } from 'hono';
import { MongoClient } from 'mongodb';
const pumps = new MongoClient('mongodb+srv://db.ward.example').db('ward').collection('pumps');
Fastify().get('/pumps', async (request) => pumps.findOne({ ward: (request.query as any).ward }));
new Router().get('/pumps', async (ctx) => {
  ctx.body = await pumps.findOne({ ward: ctx.query.ward, bed: ctx.request.query.bed });
});
new Hono().get('/pumps', async (c) => c.json(await pumps.findOne({ ward: c.req.query('ward') })));

// @case: NestJS 11 on Express 5
// @file: package.json
{ "dependencies": { "@nestjs/common": "^11.0.1", "@nestjs/platform-express": "^11.0.1" } }
// @file: src/pumps.controller.ts
import { Controller, Get, Param, Query } from '@nestjs/common';
import { MongoClient } from 'mongodb';
const pumps = new MongoClient('mongodb+srv://db.ward.example').db('ward').collection('pumps');
@Controller('pumps')
export class PumpsController {
  @Get()
  find(@Query('ward') ward: string, @Query() query: { bed: string }) {
    return pumps.findOne({ ward, bed: query.bed });
  }
  @Get(':serial')
  one(@Param('serial') serial: string) {
    return pumps.findOne({ serial });
  }
}

// @case: only a text has the methods that were called before
import express from 'express';
import mongoose from 'mongoose';
const User = mongoose.model('User', new mongoose.Schema({ email: String, pin: String }));
express().post('/login', async (req, res) => {
  const { email, pin } = req.body;
  if (!email?.trim() || pin.length < 6) return res.sendStatus(400);
  const [, domain] = req.body.account.split('@');
  pin.padStart(8, '0');
  res.json(await User.findOne({ email, pin, account: req.body.account, domain }));
});

// @case: ids that were looked at, or made
import express from 'express';
import mongoose, { isValidObjectId } from 'mongoose';
import { ObjectId } from 'mongodb';
const Pump = mongoose.model('Pump', new mongoose.Schema({ ward: String }));
const app = express();
app.post('/a', async (req, res) => {
  const { id } = req.body;
  if (!isValidObjectId(id)) return res.sendStatus(400);
  res.json(await Pump.findOne({ _id: id }));
});
app.post('/b', async (req, res) => {
  if (!mongoose.Types.ObjectId.isValid(req.body.id)) return res.sendStatus(400);
  res.json(await Pump.findOne({ _id: req.body.id }));
});
app.post('/c', async (req, res) => {
  res.json(await Pump.findOne({ _id: new ObjectId(req.body.id), ward: new mongoose.Types.ObjectId(req.body.ward) }));
});

// @case: text of an element of an XML document
import express from 'express';
import libxml from 'libxmljs2';
import mongoose from 'mongoose';
const User = mongoose.model('User', new mongoose.Schema({ name: String }));
const app = express();
app.use(express.text({ type: 'application/xml' }));
app.post('/lookup', async (req, res) => {
  const name = libxml.parseXml(req.body).get('//name')!.text();
  res.json(await User.findOne({ name }));
});

// @case: an address by its form, claims that were signed, the text of an element
import express from 'express';
import jwt from 'jsonwebtoken';
import libxml from 'libxmljs2';
import mongoose from 'mongoose';
import validator from 'validator';
const User = mongoose.model('User', new mongoose.Schema({ email: String, name: String }));
const app = express();
app.post('/a', async (req, res) => {
  if (!validator.isEmail(req.body.email)) return res.sendStatus(400);
  res.json(await User.findOne({ email: req.body.email }));
});
app.post('/b', async (req, res) => {
  const claims = jwt.verify(req.body.token, process.env.JWT_SECRET!, { algorithms: ['HS256'] }) as { email: string };
  res.json(await User.findOne({ email: claims.email }));
});
app.post('/c', async (req, res) => {
  res.json(await User.findOne({ name: libxml.parseXml(req.body).get('//name').text() }));
});

// @case: every field is a text, asked at once
import express from 'express';
import { Staff } from './staff';
const app = express();
app.post('/register', async (req, res) => {
  const { email, username } = req.body;
  if ([email, username].some((field) => field?.trim() === '')) return res.sendStatus(400);
  res.json(await Staff.exists({ $or: [{ username }, { email }] }));
});
app.post('/find', async (req, res) => {
  const fields = [req.body.email, req.body.username];
  if (!fields.every((field) => typeof field === 'string')) return res.sendStatus(400);
  res.json(await Staff.findOne({ email: req.body.email }));
});
// @file: staff.ts
import mongoose from 'mongoose';
export const Staff = mongoose.model('Staff', new mongoose.Schema({ username: String, email: String }));

// @case: either way a number or a text is taken in its place
import express from 'express';
import mongoose from 'mongoose';
const Follower = mongoose.model('Follower', new mongoose.Schema({ phone: String }));
const app = express();
app.post('/ack', async (req, res) => {
  let phone = req.body.From;
  if (phone === process.env.OWN_NUMBER) phone = req.body.Called.substring(2, 12);
  else phone = parseInt(req.body.From.substring(2, 12), 10);
  res.json(await Follower.find({ phone }));
});

// @case: express-validator on the route of another file
// @file: package.json
{ "name": "ward" }
// @file: app.ts
import express from 'express';
import routes from './routes/users';
const app = express();
app.use(express.json());
app.use('/users', routes);
app.listen(3000);
// @file: routes/users.ts
import { Router } from 'express';
import { register } from '../controllers/users';
import { registerRules } from '../rules/users';
import { refuseInvalid } from '../middlewares/validation';
const router = Router();
router.post('/register', registerRules, refuseInvalid, register);
export default router;
// @file: rules/users.ts
import { body } from 'express-validator';
export const registerRules = [body('email').notEmpty().isEmail().withMessage('mail'), body('name').trim()];
// @file: middlewares/validation.ts
import { validationResult } from 'express-validator';
export const refuseInvalid = (req, res, next) => {
  const errors = validationResult(req);
  if (!errors.isEmpty()) return res.status(400).json(errors.array());
  next();
};
// @file: controllers/users.ts
import { User } from '../models/user';
export const register = async (req, res) => {
  const { email, name } = req.body;
  if (await User.findOne({ email })) return res.sendStatus(409);
  res.json(await User.findOne({ name }));
};
// @file: models/user.ts
import mongoose from 'mongoose';
export const User = mongoose.model('User', new mongoose.Schema({ email: String, name: String }));

// @case: a sanitizer in the call of the route makes it a text
import express from 'express';
import { body, check } from 'express-validator';
import mongoose from 'mongoose';
const Ward = mongoose.model('Ward', new mongoose.Schema({ code: String, site: String }));
const app = express();
app.post('/ward', [body('code').trim(), check('site').toLowerCase()], async (req, res) => {
  res.json(await Ward.findOne({ code: req.body.code, site: req.body.site }));
});

// @case: a schema of Zod in a middleware, around the whole request
import express from 'express';
import mongoose from 'mongoose';
import { z } from 'zod';
const Ward = mongoose.model('Ward', new mongoose.Schema({ code: String }));
const validate = (schema) => (req, res, next) => {
  const result = schema.safeParse({ body: req.body });
  if (!result.success) return res.status(400).json(result.error);
  next();
};
const find = z.object({ body: z.object({ code: z.string() }) });
const app = express();
app.post('/ward', validate(find), async (req, res) => {
  res.json(await Ward.findOne({ code: req.body.code }));
});

// @case: a part of a text, in a handler of another file
// @file: app.ts
import express from 'express';
import { receive } from './acknowledge';
express().post('/ack', receive);
// @file: acknowledge.ts
import mongoose from 'mongoose';
const Follower = mongoose.model('Follower', new mongoose.Schema({ phone: String, codes: [String] }));
exports.receive = function (req, res) {
  const phone = req.body.From.substring(2, 12);
  const [code] = req.body.codes.split(',');
  Follower.find({ phone, codes: code }).then((found) => res.json(found));
};

// @case: bounds of a time, in a query that a class of another file builds of several arguments
// @file: events.ts
import { MongoClient } from 'mongodb';
const db = new MongoClient(process.env.DB_URL!).db();
export class Events {
  async select(parent: string, kind?: string, from?: number, to?: number): Promise<unknown> {
    const filter: any = { parent };
    if (kind) filter.kind = kind;
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
    await events.select(req.params.id, String(req.query.kind), (req.query as any).from, (req.query as any).to),
  );
});

// @case: argument of a field of NestJS, of which the schema knows the type
import { Args, Query, Resolver } from '@nestjs/graphql';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
@Resolver('Patient')
export class PatientResolver {
  constructor(@InjectModel('Patient') private readonly patients: Model<any>) {}
  @Query('patient')
  find(@Args('mrn') mrn: string) {
    return this.patients.findOne({ mrn });
  }
}

// @case: keys of a body are texts
import express from 'express';
import mongoose from 'mongoose';
const app = express();
app.use(express.json());
const Room = mongoose.model('Room', new mongoose.Schema({ floor: String, code: String }));
app.post('/move', async (req, res) => {
  for (const floor of Object.keys(req.body)) {
    for (const code in req.body[floor]) await Room.findOne({ floor, code });
  }
  res.sendStatus(204);
});

// @case: a middleware takes the operators out
// @file: package.json
{ "name": "ward", "main": "server.js" }
// @file: login.js
const User = require('./user');
exports.login = async (req, res) => res.json(await User.findOne({ email: req.body.email }));
// @file: user.js
const mongoose = require('mongoose');
module.exports = mongoose.model('User', new mongoose.Schema({ email: String }));
// @file: server.js
const express = require('express');
const mongoSanitize = require('express-mongo-sanitize');
const { login } = require('./login');
const app = express();
app.use(express.json());
app.use(mongoSanitize());
app.post('/login', login);
app.listen(8080);

// @case: a middleware of the program's own takes the operators out
// @file: package.json
{ "name": "ward", "main": "server.js" }
// @file: security.js
module.exports = (app) => {
  app.use((req, res, next) => {
    const clean = (value) => {
      if (value && typeof value === 'object')
        Object.keys(value).forEach((key) => {
          if (key.startsWith('$')) delete value[key];
          else value[key] = clean(value[key]);
        });
      return value;
    };
    if (req.body) req.body = clean(req.body);
    next();
  });
};
// @file: user.js
const mongoose = require('mongoose');
module.exports = mongoose.model('User', new mongoose.Schema({ email: String }));
// @file: login.js
const User = require('./user');
exports.login = async (req, res) => res.json(await User.findOne({ email: req.body.email }));
// @file: routes.js
const express = require('express');
const { login } = require('./login');
const router = express.Router();
router.post('/login', login);
module.exports = router;
// @file: server.js
const express = require('express');
const secure = require('./security');
const app = express();
app.use(express.json());
secure(app);
app.use('/auth', require('./routes'));
app.listen(8080);

// @case: mongoose takes objects of a filter for values
// @file: server.js
const express = require('express');
const mongoose = require('mongoose');
mongoose.set('sanitizeFilter', true);
const User = mongoose.model('User', new mongoose.Schema({ email: String }));
const app = express();
app.use(express.json());
app.post('/login', async (req, res) => res.json(await User.findOne({ email: req.body.email })));
app.listen(8080);

// @case: a document that is compared as a whole, in which an operator is none
import express from 'express';
import mongoose from 'mongoose';
const People = mongoose.model('People', new mongoose.Schema({ documents: [{ country: String, number: String }] }));
const app = express();
app.use(express.json());
app.post('/people/search', async (req, res) => {
  const document = { country: req.body.country, number: req.body.number };
  res.json(await People.aggregate([{ $match: { documents: document } }]));
});
app.listen(8080);

// @case: the id of a record that was found by what was sent
import express from 'express';
import mongoose from 'mongoose';
const Sessions = mongoose.model('Session', new mongoose.Schema({ state: String }));
const app = express();
app.use(express.json());
async function close(id: unknown): Promise<void> {
  await Sessions.findOneAndUpdate({ _id: id }, { $set: { state: 'closed' } });
}
export function routes(reports: any): void {
  app.post('/reports/close', async (req, res) => {
    await reports.Model.findById(String(req.body.id))
      .exec()
      .then(async (report: any) => close(report.session));
    res.end();
  });
}
app.listen(8080);

// @case: what is the same as something stored is no object
import express from 'express';
import mongoose from 'mongoose';
const Session = mongoose.model('Session', new mongoose.Schema({ token: String, user: String }));
const app = express();
app.use(express.json());
app.post('/leave', async (req, res) => {
  const stored = await Session.findById(req.header('x-session'));
  const { token } = req.body;
  if (token !== stored?.token) throw new Error('not yours');
  await Session.deleteMany({ token });
  res.end();
});

// @case: a function of another file hands the body to a schema before the handler, under any name
// @file: users.checks.ts
import Joi from 'joi';
const Login = Joi.object({ mail: Joi.string().email().required(), code: Joi.string().required() });
export const loginRequest = (req: any, res: any, next: any) => {
  const { error } = Login.validate(req.body);
  if (error) return res.status(400).json({ message: error.message });
  next();
};
// @file: main.ts
import express from 'express';
import mongoose from 'mongoose';
import { loginRequest } from './users.checks';
const User = mongoose.model('User', new mongoose.Schema({ mail: String, code: String }));
const app = express();
app.use(express.json());
app.post('/login', loginRequest, async (req, res) => {
  res.json(await User.findOne({ mail: req.body.mail, code: req.body.code }));
});

// @case: a check that stands before the handler in a list, which a file that is not seen mounts
import { celebrate, Joi, Segments } from 'celebrate';
import type { RequestHandler } from 'express';
import mongoose from 'mongoose';
const User = mongoose.model('User', new mongoose.Schema({ mail: String }));
const checkMail = celebrate({ [Segments.BODY]: { mail: Joi.string().required().email().lowercase() } });
export const findUser: RequestHandler<unknown, unknown, { mail: string }> = async (req, res) => {
  const { mail } = req.body;
  // expect: nosql-injection (low)
  res.json(await User.findOne({ mail }));
};
export const handleFindUser = [checkMail, findUser] as RequestHandler[];

// @case: a list of a check and the handler on the route
import express from 'express';
import { body, validationResult } from 'express-validator';
import mongoose from 'mongoose';
const User = mongoose.model('User', new mongoose.Schema({ mail: String }));
const refuse: express.RequestHandler = (req, res, next) =>
  validationResult(req).isEmpty() ? next() : res.sendStatus(400);
express().post('/users', [
  body('mail').isEmail(),
  refuse,
  async (req: express.Request, res: express.Response) => {
    res.json(await User.findOne({ mail: req.body.mail }));
  },
]);

// @case: constructor functions that are handed the data base and make texts of what they are given
// @file: package.json
{ "name": "wards", "dependencies": { "express": "^4.19.0", "mongodb": "^2.2.0" } }
// @file: dao.js
const ReadingsDao = function (db) {
  const readings = db.collection('readings');
  this.above = (patient, limit, callback) =>
    readings.find({ patient: parseInt(patient, 10), value: { $gt: Number(limit) } }).toArray(callback);
  this.of = (name, callback) => readings.findOne({ name: String(name) }, callback);
};
module.exports = { ReadingsDao };
// @file: handler.js
const { ReadingsDao } = require('./dao');
function ReadingsHandler(db) {
  const readings = new ReadingsDao(db);
  this.list = (req, res, next) => {
    readings.above(req.params.patient, req.query.limit, (error, found) => (error ? next(error) : res.json(found)));
  };
  this.one = (req, res, next) => {
    readings.of(req.body.name, (error, found) => (error ? next(error) : res.json(found)));
  };
}
module.exports = ReadingsHandler;

// @case: something else that is called like a data base and has collections
// @file: package.json
{ "name": "wards", "dependencies": { "express": "^4.19.0" } }
// @file: gallery.js
const express = require('express');
module.exports = function gallery(db) {
  const pictures = db.collection('pictures');
  express().post('/pictures', (req, res) => res.json(pictures.find({ name: req.body.name })));
};

// @case: parameters of the path that are taken from the request by destructuring
import express from 'express';
import { MongoClient } from 'mongodb';
const wards = new MongoClient('mongodb://db.ward.example').db('ward').collection('wards');
const router = express.Router();
router.get('/wards/:name', async ({ params }, res) => {
  res.json(await wards.findOne({ name: params.name }));
});
router.delete('/wards/:name', async (req, res) => {
  const { params } = req;
  res.json(await wards.deleteOne({ name: params.name }));
});

// @case: keys of an object that is sent
import express from 'express';
import { MongoClient } from 'mongodb';
const readings = new MongoClient('mongodb://db.ward.example').db('ward').collection('readings');
express().post('/readings/notes', async (req, res) => {
  for (const [serial, note] of Object.entries(req.body.notes)) {
    await readings.updateOne({ serial }, { $set: { note: String(note) } });
  }
  res.end();
});

// @case: a further condition beside the clinic of who asks, put in by the function that finds
// @file: audits.ts
import { model } from 'mongoose';
const Audit = model('Audit');
export const auditsOf = (clinic: string, kind: string, further?: Record<string, unknown>) =>
  Audit.find({ clinic, kind, ...further });
// @file: routes.ts
import express from 'express';
import { auditsOf } from './audits';
interface Known extends express.Request {
  clinic: { id: string };
}
express().post('/audits', async (req: Known, res) => {
  res.json(await auditsOf(req.clinic.id, 'pump', { number: req.body.number }));
});

// @case: bytes of what is sent
import express from 'express';
import mongoose from 'mongoose';
const Clinician = mongoose.model('Clinician', new mongoose.Schema({ passkey: Buffer }));
express().post('/passkey', express.json(), async (req, res) => {
  const sent = JSON.parse(req.body.credential);
  const passkey = Buffer.from(sent.id, 'base64url');
  res.json(await Clinician.findOne({ passkey }));
});
express().post('/tag', express.json(), async (req, res) => {
  res.json(await Clinician.findOne({ passkey: new Uint8Array(req.body.tag) }));
});

// @case: a chain checks the field, which an object carries on
// @file: checks.ts
import { body } from 'express-validator';
const edit = [body('username').exists().isString().trim()];
export const nurse = { put: edit };
// @file: routes.ts
import { Router, type NextFunction, type Request, type Response } from 'express';
import { validationResult } from 'express-validator';
import mongoose from 'mongoose';
import { nurse as checks } from './checks';
const Nurse = mongoose.model('Nurse', new mongoose.Schema({ username: String, ward: String }));
const heed = (req: Request, res: Response, next: NextFunction) => {
  const errors = validationResult(req);
  if (!errors.isEmpty()) return res.status(422).json(errors.array());
  next();
};
export const router = Router();
router.put('/nurses/:id', checks.put, heed, async (req, res) => {
  const update = { ward: req.body.ward, username: req.body.username };
  res.json(await Nurse.findOne({ username: update.username }));
});

// @case: what a library made of the body in a try that leaves when it cannot, perhaps no object of the sender's
import express from 'express';
import { MongoClient } from 'mongodb';
import { normalize } from 'plan-format';
const plans = new MongoClient('mongodb://db.clinic.example').db('x').collection('plans');
express().post('/plans', async (req, res) => {
  const plan = req.body;
  try {
    plan.resource = JSON.parse(normalize(plan.resource));
  } catch {
    throw new Error('no plan');
  }
  // expect: nosql-injection (low)
  res.json(await plans.findOne({ kind: plan.resource.kind }));
});

// @case: digest of what was sent
import crypto from 'node:crypto';
import express from 'express';
import mongoose from 'mongoose';
const Account = mongoose.model('Account', new mongoose.Schema({ resetToken: String }));
express().post('/reset', async (req, res) => {
  const { token } = req.body;
  const resetToken = crypto.createHash('sha256').update(token).digest('hex');
  res.json(await Account.findOne({ resetToken }));
});

// @case: optional filters of a list that without them gives more
import express from 'express';
import mongoose from 'mongoose';
const Visit = mongoose.model('Visit', new mongoose.Schema({ status: String, patient: String }));
express().get('/visits', async (req, res) => {
  const { status, patientId, ward } = req.query;
  const query: any = { open: true };
  if (status) {
    query.status = status;
  }
  if (patientId !== undefined) query.patient = patientId;
  const visits = await Visit.find(query).limit(20);
  const total = await Visit.countDocuments({ open: true, ...(ward && { ward }) });
  res.json({ visits, total });
});

// @case: checks of fields in the route itself, before a service that takes the body
// @file: access.service.ts
import { model, Schema } from 'mongoose';
const Access = model('Access', new Schema({ patientId: String, doctorId: String }));
export class AccessService {
  async request(data: any) {
    return Access.findOne({ patientId: data.patientId, status: 'open' });
  }
}
// @file: validation.ts
import { validationResult } from 'express-validator';
export const handleValidationErrors = (req: any, res: any, next: any) => {
  if (!validationResult(req).isEmpty()) throw new Error('invalid');
  next();
};
// @file: routes.ts
import express from 'express';
import { body } from 'express-validator';
import { AccessService } from './access.service';
import { handleValidationErrors } from './validation';
const service = new AccessService();
const router = express.Router();
router.post('/whole', [body('patientId').isMongoId().withMessage('id')], handleValidationErrors, async (req: any, res: any) => {
  res.json(await service.request(req.body));
});
router.post('/spread', [body('patientId').isMongoId()], handleValidationErrors, async (req: any, res: any) => {
  const data = { ...req.body, doctorId: req.user.id };
  res.json(await service.request(data));
});

// @case: an optional condition that a class of another file puts to a fixed one
// @file: events.ts
import { MongoClient } from 'mongodb';
const db = new MongoClient(process.env.DB_URL!).db();
export class Events {
  async select(parent: string, kind?: string): Promise<unknown> {
    const filter: any = { parent };
    if (kind) filter.kind = kind;
    return db.collection('event').find(filter).toArray();
  }
}
// @file: routes.ts
import express from 'express';
import { Events } from './events';
const events = new Events();
express().get('/patient/:id/events', async (req, res) => {
  res.json(await events.select(req.params.id, req.query.kind as string));
});
