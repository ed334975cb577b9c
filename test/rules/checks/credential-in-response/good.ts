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
