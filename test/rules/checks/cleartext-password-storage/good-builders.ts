// @case: hash in a record of Prisma
import express from 'express';
import bcrypt from 'bcrypt';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
express().post('/register', async (req, res) => {
  const password = await bcrypt.hash(req.body.password, 12);
  await prisma.user.create({ data: { email: req.body.email, password } });
  res.end();
});

// @case: extended client of Prisma, which may make a hash
import express from 'express';
import { PrismaClient } from '@prisma/client';
import { hashing } from './hashing';
const prisma = new PrismaClient().$extends(hashing);
express().post('/register', async (req, res) => {
  await prisma.user.create({ data: { email: req.body.email, password: req.body.password } });
  res.end();
});

// @case: hash in the values of Drizzle
import express from 'express';
import { hash } from '@node-rs/argon2';
import { drizzle } from 'drizzle-orm/node-postgres';
import { pgTable, text } from 'drizzle-orm/pg-core';
const users = pgTable('users', { email: text('email'), password: text('password') });
const db = drizzle(process.env.DATABASE!);
express().post('/register', async (req, res) => {
  await db.insert(users).values({ email: req.body.email, password: await hash(req.body.password) });
  res.end();
});

// @case: password of a mail server, which has to be given on
import express from 'express';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
express().post('/mail', async (req, res) => {
  await prisma.mailServer.create({ data: { smtpHost: req.body.host, username: req.body.user, password: req.body.password } });
  res.end();
});
