// @case: concatenation, mysql2
import express from 'express';
import mysql from 'mysql2';
const connection = mysql.createConnection({ host: 'db.ward.example' });
express().get('/patients', (req, res) => {
  const statement = "SELECT * FROM patients WHERE mrn = '" + req.query.mrn + "'";
  // expect: sql-injection
  connection.query(statement, (error, rows) => res.json(rows));
});

// @case: data access of another file
// @file: readings.ts
import { Pool } from 'pg';
const pool = new Pool();
export async function readingsOf(device: string) {
  return (await pool.query({ text: `SELECT * FROM readings WHERE device = '${device}'` })).rows;
}
// @file: routes.ts
import express from 'express';
import { readingsOf } from './readings';
const router = express.Router();
router.get('/:device/readings', async (req, res) => {
  // expect: sql-injection
  res.json(await readingsOf(req.params.device));
});

// @case: MQTT payload into SQLite
import mqtt from 'mqtt';
import Database from 'better-sqlite3';
const db = new Database('/var/lib/gateway/readings.db');
const client = mqtt.connect('mqtts://broker.ward.example');
client.on('message', (topic, payload) => {
  const reading = JSON.parse(payload.toString());
  // expect: sql-injection
  db.exec(`INSERT INTO readings (device, value) VALUES ('${reading.device}', '${reading.value}')`);
});

// @case: order of Knex, renamed import
import { knex as connect } from 'knex';
import Fastify from 'fastify';
const db = connect({ client: 'pg' });
const app = Fastify();
app.get('/alarms', async (request) => {
  const { sort } = request.query as { sort: string };
  // expect: sql-injection
  return db('alarms').where({ open: true }).orderByRaw(sort ?? 'raised_at');
});

// @case: Sequelize
import { Sequelize } from 'sequelize';
import express from 'express';
const sequelize = new Sequelize('postgres://db.ward.example/pumps');
express().post('/login', async (req, res) => {
  // expect: sql-injection
  res.json(await sequelize.query(`SELECT * FROM users WHERE email = '${req.body.email || ''}'`));
});

// @case: class with a data source, across files
// @file: dose.repository.ts
import { DataSource } from 'typeorm';
export class DoseRepository {
  constructor(private readonly source: DataSource) {}
  byPatient(patient: string) {
    return this.source.createQueryBuilder().from('dose', 'dose').where(`dose.patient = '${patient}'`);
  }
}
// @file: dose.controller.ts
import { Controller, Get, Query } from '@nestjs/common';
import { DoseRepository } from './dose.repository';
@Controller('doses')
export class DoseController {
  constructor(private readonly doses: DoseRepository) {}
  @Get()
  list(@Query('patient') patient: string) {
    // expect: sql-injection
    return this.doses.byPatient(patient);
  }
}

// @case: Prisma's unsafe query
import { PrismaClient } from '@prisma/client';
import express from 'express';
const prisma = new PrismaClient();
express().get('/devices', async (req, res) => {
  // expect: sql-injection
  res.json(await prisma.$queryRawUnsafe(`SELECT * FROM device WHERE serial LIKE '%${req.query.serial}%'`));
});

// @case: pg-promise, module of functions in another file
// @file: products.js
const config = require('./config'),
  pgp = require('pg-promise')(),
  db = pgp(config.db.connectionString);
function search(text) {
  const q = "SELECT * FROM supplies WHERE name ILIKE '%" + text + "%';";
  return db.many(q);
}
module.exports = { search };
// @file: config.js
module.exports = { db: { connectionString: process.env.DATABASE_URL } };
// @file: routes.js
const express = require('express');
const { search } = require('./products');
const router = express.Router();
router.get('/supplies', (req, res) => {
  // expect: sql-injection
  search(req.query.q).then((rows) => res.json(rows));
});

// @case: transaction of pg-promise
import pgPromise from 'pg-promise';
import express from 'express';
const db = pgPromise()({ host: 'db.ward.example' });
express().post('/orders', (req, res) => {
  db.tx(async (t) => {
    // expect: sql-injection
    await t.none(`UPDATE orders SET note = '${req.body.note}'`);
  }).then(() => res.sendStatus(204));
});

// @case: function of Azure
import { app } from '@azure/functions';
import { Pool } from 'pg';
const pool = new Pool();
app.http('readings', {
  methods: ['GET'],
  handler: async (request) => {
    const device = request.query.get('device');
    // expect: sql-injection
    const { rows } = await pool.query(`SELECT * FROM readings WHERE device = '${device}'`);
    return { jsonBody: rows };
  },
});

// @case: Hono
import { Hono } from 'hono';
import { Pool } from 'pg';
const pool = new Pool();
const app = new Hono();
app.get('/readings/:device', async (c) => {
  const device = c.req.param('device');
  // expect: sql-injection
  const { rows } = await pool.query("SELECT * FROM readings WHERE device = '" + device + "'");
  return c.json(rows);
});

// @case: route file of Next.js
// @file: src/app/api/readings/[device]/route.ts
import { NextResponse, type NextRequest } from 'next/server';
import { rowsOf } from '../../../../db';
export async function GET(request: NextRequest, { params }: { params: Promise<{ device: string }> }) {
  const { device } = await params;
  // expect: sql-injection
  return NextResponse.json(await rowsOf(device));
}
// @file: src/db.ts
import { Pool } from 'pg';
const pool = new Pool();
export const rowsOf = async (device: string) => (await pool.query(`SELECT * FROM readings WHERE device = '${device}'`)).rows;

// @case: query of a route file of Next.js, without types
// @file: app/api/patients/route.js
import { Pool } from 'pg';
const pool = new Pool();
export async function GET(request) {
  const ward = request.nextUrl.searchParams.get('ward');
  // expect: sql-injection
  const { rows } = await pool.query("SELECT * FROM patients WHERE ward = '" + ward + "'");
  return Response.json(rows);
}

// @case: endpoint of SvelteKit
// @file: src/routes/api/doses/+server.ts
import { json } from '@sveltejs/kit';
import { Pool } from 'pg';
const pool = new Pool();
export const POST = async ({ request }) => {
  const { patient } = await request.json();
  // expect: sql-injection
  const { rows } = await pool.query(`SELECT * FROM doses WHERE patient = '${patient}'`);
  return json(rows);
};

// @case: action of Remix
// @file: app/routes/admission.tsx
import { Pool } from 'pg';
const pool = new Pool();
export async function action({ request }) {
  const form = await request.formData();
  // expect: sql-injection
  await pool.query(`INSERT INTO admissions (name) VALUES ('${form.get('name')}')`);
  return null;
}

// @case: argument of a field of NestJS
import { Args, Query, Resolver } from '@nestjs/graphql';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
@Resolver('Patient')
export class PatientResolver {
  constructor(@InjectDataSource() private readonly source: DataSource) {}
  @Query('patients')
  find(@Args('name') name: string) {
    // expect: sql-injection
    return this.source.query(`SELECT id FROM patients WHERE name = '${name}'`);
  }
}

// @case: message whose parameter has no decorator
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, MessagePattern, Payload } from '@nestjs/microservices';
import type { DataSource } from 'typeorm';
@Controller()
export class ReadingsController {
  constructor(private readonly source: DataSource) {}
  @MessagePattern('readings/find')
  find(query: { device: string }) {
    // expect: sql-injection
    return this.source.query('SELECT value FROM readings WHERE device = ' + query.device);
  }
  @EventPattern('readings/drop')
  async drop(@Payload() { device }: { device: string }, @Ctx() context: unknown) {
    // expect: sql-injection
    await this.source.query(`DELETE FROM readings WHERE device = '${device}'`);
    return context;
  }
}

// @case: several callers of one function that puts the statement together
// @file: patients.js
const { Sequelize } = require('sequelize');
const sequelize = new Sequelize(process.env.DB_URL);
exports.find = (phone, email) => sequelize.query(`SELECT id FROM patients WHERE phone='${phone}' OR email='${email}'`);
// @file: routes.js
const express = require('express');
const { find } = require('./patients');
const router = express.Router();
router.post('/find', async (req, res) => {
  const { phone, email } = req.body;
  // expect: sql-injection
  const first = await find(phone, email);
  res.json(first.length > 0 ? first : await find(phone, email));
});
module.exports = router;

// @case: one statement in two queries, and one name in two statements
import express from 'express';
import { Pool } from 'pg';
const pool = new Pool();
express().get('/beds/:ward', async (req, res) => {
  const { ward } = req.params;
  // expect: sql-injection
  const beds = await pool.query(`SELECT * FROM beds WHERE ward = '${ward}'`);
  const alarms = await pool.query(`SELECT * FROM alarms WHERE ward = '${ward}'`);
  const text = `SELECT * FROM staff WHERE site = '${req.query.site}'`;
  // expect: sql-injection
  let staff = await pool.query(text);
  if (staff.rows.length === 0) staff = await pool.query(text);
  res.json([beds, alarms, staff]);
});

// @case: a script by which an operator looks at what the own server did
import axios from 'axios';
import { Pool } from 'pg';
const pool = new Pool();
async function main(): Promise<void> {
  const { data } = await axios.post(process.env.API_URL + '/patients', { name: 'Test' });
  // expect: sql-injection (low)
  const { rows } = await pool.query(`SELECT * FROM links WHERE patient = '${data.id}'`);
  console.log(rows.length);
  process.exit(0);
}
main();

// @case: of many columns that are asked for one by one, another one
import { Controller, Get, Query } from '@nestjs/common';
import { Repository } from 'typeorm';
class Device {
  id!: number;
}
@Controller('devices')
export class DevicesController {
  constructor(private readonly devices: Repository<Device>) {}
  @Get()
  all(@Query() query: { orderOn?: string; thenOn?: string }) {
    const isKnown =
      query.orderOn === 'id' || query.orderOn === 'name' || query.orderOn === 'ward' || query.orderOn === 'model' || query.thenOn === 'id';
    const column = isKnown ? `device.${query.orderOn}` : 'device.id';
    // expect: sql-injection
    return this.devices.createQueryBuilder('device').orderBy(column, 'ASC').getMany();
  }
}
