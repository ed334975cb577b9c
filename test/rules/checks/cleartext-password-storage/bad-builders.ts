// @case: record of Prisma
import express from 'express';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
express().post('/register', async (req, res) => {
  const { email, password } = req.body;
  // expect: cleartext-password-storage
  await prisma.user.create({ data: { email, password } });
  res.end();
});

// @case: values of Drizzle
import express from 'express';
import { drizzle } from 'drizzle-orm/node-postgres';
import { pgTable, text } from 'drizzle-orm/pg-core';
const users = pgTable('users', { email: text('email'), password: text('password') });
const db = drizzle(process.env.DATABASE!);
express().post('/register', async (req, res) => {
  // expect: cleartext-password-storage
  await db.insert(users).values({ email: req.body.email, password: req.body.password });
  res.end();
});

// @case: values of Kysely, service of another file
// @file: users.ts
import { Kysely } from 'kysely';
export class Users {
  constructor(private readonly db: Kysely<any>) {}
  add(email: string, password: string) {
    return this.db.insertInto('users').values({ email, password }).execute();
  }
}
// @file: routes.ts
import express from 'express';
import { Kysely } from 'kysely';
import { Users } from './users';
const users = new Users(new Kysely<any>({} as any));
express().post('/register', async (req, res) => {
  // expect: cleartext-password-storage
  await users.add(req.body.email, req.body.password);
  res.end();
});
