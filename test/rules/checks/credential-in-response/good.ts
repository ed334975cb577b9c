// @case: password that is left out where it is declared
import express from 'express';
import mongoose from 'mongoose';
const Nurse = mongoose.model(
  'Nurse',
  new mongoose.Schema({ email: String, password: { type: String, select: false } }),
);
express().get('/nurses/:id', async (req, res) => {
  const nurse = await Nurse.findById(String(req.params.id));
  res.json(nurse);
});

// @case: password that the query leaves out
import express from 'express';
import mongoose from 'mongoose';
const Nurse = mongoose.model('Nurse', new mongoose.Schema({ email: String, password: String }));
express().get('/nurses/:id', async (req, res) => {
  const nurse = await Nurse.findById(String(req.params.id)).select('-password');
  res.json(nurse);
});

// @case: projection of the query
import express from 'express';
import mongoose from 'mongoose';
const Nurse = mongoose.model('Nurse', new mongoose.Schema({ email: String, password: String }));
express().get('/nurses', async (req, res) => {
  const nurses = await Nurse.find({ ward: 3 }, { email: 1 });
  res.json(nurses);
});

// @case: model with toJSON, in another file
// @file: nurse.ts
import { Schema, model } from 'mongoose';
const nurseSchema = new Schema({ email: String, password: String });
nurseSchema.set('toJSON', {
  transform(_document, sent) {
    delete sent.password;
    return sent;
  },
});
export const Nurse = model('Nurse', nurseSchema);
// @file: routes.ts
import { Router } from 'express';
import { Nurse } from './nurse';
export const router = Router();
router.get('/:id', async (req, res) => {
  const nurse = await Nurse.findById(String(req.params.id));
  res.json(nurse);
});

// @case: password that is taken out before
import express from 'express';
import mongoose from 'mongoose';
const Nurse = mongoose.model('Nurse', new mongoose.Schema({ email: String, password: String }));
express().get('/nurses/:id', async (req, res) => {
  const nurse = await Nurse.findById(String(req.params.id));
  nurse.password = undefined;
  res.json(nurse);
});

// @case: the rest of a record
import express from 'express';
import bcrypt from 'bcrypt';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
express().post('/login', async (req, res) => {
  const user = await prisma.user.findUnique({ where: { email: req.body.email } });
  if (!user || !(await bcrypt.compare(req.body.password, user.password))) {
    res.status(401).json({ error: 'wrong' });
    return;
  }
  const { password, ...rest } = user;
  res.json({ user: rest });
});

// @case: extended client, which may leave fields out
import express from 'express';
import bcrypt from 'bcrypt';
import { PrismaClient } from '@prisma/client';
import { withoutPasswords } from './extension';
const prisma = new PrismaClient().$extends(withoutPasswords);
express().post('/login', async (req, res) => {
  const user = await prisma.user.findUnique({ where: { email: req.body.email } });
  if (!user || !(await bcrypt.compare(req.body.password, user.password))) {
    res.status(401).json({ error: 'wrong' });
    return;
  }
  res.json({ user });
});

// @case: one variable of the environment, by name
import express from 'express';
express().get('/version', (req, res) => {
  res.json({ version: process.env.npm_package_version });
});

// @case: columns without the password
import express from 'express';
import { Pool } from 'pg';
const pool = new Pool();
express().get('/users', async (req, res) => {
  const { rows } = await pool.query('SELECT id, email FROM users WHERE password_hash IS NOT NULL');
  res.json(rows);
});

// @case: whether there is a password
import express from 'express';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
express().get('/me', async (req, res) => {
  const user = await prisma.user.findUniqueOrThrow({ where: { id: 1 } });
  res.json({ id: user.id, hasPassword: Boolean(user.passwordHash) });
});

// @case: whether there is a password, as a column
import express from 'express';
import { Pool } from 'pg';
const pool = new Pool();
express().get('/me', async (req, res) => {
  const { rows } = await pool.query('SELECT id, password IS NOT NULL AS has_password FROM users WHERE id = 1');
  res.json(rows);
});

// @case: all accounts, by their fields
import express from 'express';
import mongoose from 'mongoose';
const User = mongoose.model('User', new mongoose.Schema({ email: String, password: String, role: String }));
const app = express();
app.get('/users', async (req, res) => {
  const users = await User.find({}).select('-password').sort('email').exec();
  res.json(users);
});
app.get('/names', async (req, res) => {
  res.json(await User.find({}, { email: 1 }));
});

// @case: account of another file that leaves the password out by itself
// @file: user.js
const mongoose = require('mongoose');
const userSchema = new mongoose.Schema({ username: { type: String }, password: { type: String, select: false } });
module.exports = mongoose.model('User', userSchema);
// @file: main.js
const express = require('express');
const User = require('./user');
express().get('/account/:name', async (req, res) => {
  const result = {};
  const user = await User.findOne({ username: req.params.name });
  result.result = user;
  res.status(200).send(result);
});

// @case: account whose schema says how it is sent
// @file: user.ts
import mongoose from 'mongoose';
const schema = new mongoose.Schema({ email: String, passwordHash: String });
schema.methods.toJSON = function () {
  const { passwordHash, ...rest } = this.toObject();
  return rest;
};
export const User = mongoose.model('User', schema);
// @file: main.ts
import express from 'express';
import { User } from './user';
express().get('/me', async (req, res) => {
  const user = await User.findById(req.query.id);
  res.send({ success: true, user });
});

// @case: Sequelize, some attributes
// @file: models.ts
import { DataTypes, Sequelize } from 'sequelize';
const sequelize = new Sequelize(process.env.DATABASE_URL!);
export const User = sequelize.define('user', { email: DataTypes.STRING, password: DataTypes.STRING });
// @file: main.ts
import express from 'express';
import { User } from './models';
express().get('/users/:id', (req, res) => {
  User.findOne({ where: { id: req.params.id }, attributes: ['email'] }).then((user) => {
    res.json(user);
  });
});

// @case: password is taken out before
import express from 'express';
import mongoose from 'mongoose';
const User = mongoose.model('User', new mongoose.Schema({ email: String, password: String }));
const app = express();
app.post('/sign-up', async (req, res) => {
  const user = new User({ email: req.body.email, password: await hash(req.body.password) });
  const saved = await user.save();
  saved.password = undefined;
  res.json({ user: saved });
});
app.get('/me', async (req, res) => {
  const user = await User.findOne({ email: req.query.email }).lean();
  const { password, ...rest } = user!;
  res.json(rest);
});
app.get('/id', async (req, res) => {
  const user = await User.findOne({ email: req.query.email });
  res.json({ id: user!.id, email: user!.email, hasPassword: Boolean(user!.password) });
});
declare function hash(text: string): Promise<string>;

// @case: some of the environment, and records of devices
import express from 'express';
import mongoose from 'mongoose';
const Pump = mongoose.model('Pump', new mongoose.Schema({ serial: String, ward: String }));
const app = express();
app.get('/info', (req, res) => {
  res.json({ version: process.version, env: process.env.NODE_ENV });
});
app.get('/pumps', async (req, res) => {
  res.json(await Pump.find({}));
});

// @case: answers without the account, beside the one that has its fields chosen
import express from 'express';
import mongoose from 'mongoose';
const Clinician = mongoose.model('Clinician', new mongoose.Schema({ email: String, password: String }));
express().post('/sign-in', async (req, res) => {
  const result: Record<string, unknown> = {};
  try {
    const clinician = await Clinician.findOne({ email: String(req.body.email) });
    if (clinician) {
      result.clinician = clinician;
      await open(clinician);
    } else {
      result.status = 404;
      res.status(404).json(result);
    }
  } catch (error) {
    result.error = String(error);
    res.status(500).json(result);
  }
});
declare function open(clinician: object): Promise<void>;
