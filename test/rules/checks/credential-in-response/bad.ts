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
