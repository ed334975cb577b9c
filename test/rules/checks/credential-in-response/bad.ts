// @case: document of mongoose
import express from 'express';
import mongoose from 'mongoose';
const Nurse = mongoose.model('Nurse', new mongoose.Schema({ email: String, password: String }));
const app = express();
app.get('/nurses/:id', async (req, res) => {
  const nurse = await Nurse.findById(String(req.params.id));
  // expect: credential-in-response
  res.json(nurse);
});

// @case: list of documents of a model of another file, in an envelope
// @file: nurse.ts
import { Schema, model } from 'mongoose';
const nurseSchema = new Schema({ email: String, ward: String, password: { type: String, required: true } });
export const Nurse = model('Nurse', nurseSchema);
// @file: routes.ts
import { Router } from 'express';
import { Nurse } from './nurse';
const router = Router();
router.get('/', async (req, res) => {
  const nurses = await Nurse.find({ ward: String(req.query.ward) }).sort('email').lean();
  // expect: credential-in-response
  res.status(200).json({ success: true, nurses });
});
export default router;

// @case: field with the hash
import express from 'express';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
express().get('/me', async (req, res) => {
  const user = await prisma.user.findUniqueOrThrow({ where: { id: 1 } });
  // expect: credential-in-response
  res.json({ id: user.id, passwordHash: user.passwordHash });
});

// @case: record of Prisma whose password was checked
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
  // expect: credential-in-response
  res.json({ message: 'signed in', user });
});

// @case: environment for diagnosis
import express from 'express';
express().get('/debug', (req, res) => {
  // expect: credential-in-response
  res.json({ uptime: process.uptime(), env: process.env });
});

// @case: environment, fastify
import Fastify from 'fastify';
const app = Fastify();
app.get('/health', async (request, reply) => {
  // expect: credential-in-response
  return reply.send(process.env);
});

// @case: column of the password among the rows
import express from 'express';
import { Pool } from 'pg';
const pool = new Pool();
express().get('/users', async (req, res) => {
  const { rows } = await pool.query('SELECT id, email, password_hash FROM users ORDER BY email');
  // expect: credential-in-response
  res.json(rows);
});

// @case: rows of a function of another file
// @file: users.ts
import { Pool } from 'pg';
const pool = new Pool();
export async function users() {
  const answer = await pool.query('SELECT u.id, u.email, u.password FROM users u');
  return answer.rows;
}
// @file: routes.ts
import { Router } from 'express';
import { users } from './users';
export const router = Router();
router.get('/', async (req, res) => {
  const all = await users();
  // expect: credential-in-response
  res.json(all);
});

// @case: hash that was just made
import express from 'express';
import bcrypt from 'bcryptjs';
express().post('/register', async (req, res) => {
  const password = await bcrypt.hash(req.body.password, 12);
  const user = { email: req.body.email, password };
  // expect: credential-in-response
  res.status(201).json({ user });
});

// @case: all accounts
import express from 'express';
import mongoose from 'mongoose';
const User = mongoose.model('User', new mongoose.Schema({ email: String, password: String, role: String }));
express().get('/users', async (req, res) => {
  const users = await User.find({}).sort('email').exec();
  // expect: credential-in-response
  res.json(users);
});

// @case: account of another file, in an object that is filled in steps
// @file: user.js
const mongoose = require('mongoose');
const userSchema = new mongoose.Schema({ username: { type: String }, password: { type: String, required: true } });
module.exports = mongoose.model('User', userSchema);
// @file: main.js
const express = require('express');
const User = require('./user');
express().get('/account/:name', async (req, res) => {
  const result = {};
  const user = await User.findOne({ username: req.params.name });
  result.status = 200;
  result.result = user;
  // expect: credential-in-response
  res.status(200).send(result);
});

// @case: account that was just made, by a callback
import express from 'express';
import mongoose from 'mongoose';
const User = mongoose.model('User', new mongoose.Schema({ email: String, passwordHash: String }));
const app = express();
app.get('/me', (req, res) => {
  User.findById(req.query.id, (error: Error, user: object) => {
    if (error) return void res.sendStatus(500);
    // expect: credential-in-response
    res.send({ success: true, user });
  });
});

// @case: Sequelize, of another file, by a promise
// @file: models.ts
import { DataTypes, Sequelize } from 'sequelize';
const sequelize = new Sequelize(process.env.DATABASE_URL!);
export const User = sequelize.define('user', { email: DataTypes.STRING, password: DataTypes.STRING });
// @file: main.ts
import express from 'express';
import { User } from './models';
express().get('/users/:id', (req, res) => {
  User.findOne({ where: { id: req.params.id } }).then((user) => {
    // expect: credential-in-response
    res.json(user);
  });
});

// @case: hash that was asked for
import express from 'express';
import mongoose from 'mongoose';
const User = mongoose.model('User', new mongoose.Schema({ email: String, password: String }));
express().post('/sign-up', async (req, res) => {
  const user = new User({ email: req.body.email, password: await hash(req.body.password) });
  const saved = await user.save();
  // expect: credential-in-response
  res.json({ user: saved.id, password: saved.password });
});
declare function hash(text: string): Promise<string>;

// @case: whole environment
import express from 'express';
express().get('/info', (req, res) => {
  const info = { version: process.version, env: process.env };
  // expect: credential-in-response
  res.json(info);
});
