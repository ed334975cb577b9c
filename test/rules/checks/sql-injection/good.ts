// @case: placeholder, mysql2
import express from 'express';
import mysql from 'mysql2';
const connection = mysql.createConnection({ host: 'db.ward.example' });
express().get('/patients', (req, res) => {
  connection.query('SELECT * FROM patients WHERE mrn = ?', [req.query.mrn], (error, rows) => res.json(rows));
});

// @case: parameters in another file
// @file: readings.ts
import { Pool } from 'pg';
const pool = new Pool();
export async function readingsOf(device: string) {
  return (await pool.query({ text: 'SELECT * FROM readings WHERE device = $1', values: [device] })).rows;
}
// @file: routes.ts
import express from 'express';
import { readingsOf } from './readings';
const router = express.Router();
router.get('/:device/readings', async (req, res) => {
  res.json(await readingsOf(req.params.device));
});

// @case: prepared statement
import mqtt from 'mqtt';
import Database from 'better-sqlite3';
const db = new Database('/var/lib/gateway/readings.db');
const insert = db.prepare('INSERT INTO readings (device, value) VALUES (?, ?)');
const client = mqtt.connect('mqtts://broker.ward.example');
client.on('message', (topic, payload) => {
  const reading = JSON.parse(payload.toString());
  insert.run(reading.device, reading.value);
});

// @case: column from a list
import { knex as connect } from 'knex';
import Fastify from 'fastify';
const COLUMNS = ['raised_at', 'priority'];
const db = connect({ client: 'pg' });
const app = Fastify();
app.get('/alarms', async (request) => {
  const { sort } = request.query as { sort: string };
  if (!COLUMNS.includes(sort)) throw new Error('unknown column');
  return db('alarms').where({ open: true }).orderByRaw(sort);
});

// @case: replacements of Sequelize
import { Sequelize } from 'sequelize';
import express from 'express';
const sequelize = new Sequelize('postgres://db.ward.example/pumps');
express().post('/login', async (req, res) => {
  res.json(await sequelize.query('SELECT * FROM users WHERE email = ?', { replacements: [req.body.email] }));
});

// @case: parameter of TypeORM across files
// @file: dose.repository.ts
import { DataSource } from 'typeorm';
export class DoseRepository {
  constructor(private readonly source: DataSource) {}
  byPatient(patient: string) {
    return this.source.createQueryBuilder().from('dose', 'dose').where('dose.patient = :patient', { patient });
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
    return this.doses.byPatient(patient);
  }
}

// @case: Prisma's tag
import { PrismaClient } from '@prisma/client';
import express from 'express';
const prisma = new PrismaClient();
express().get('/devices', async (req, res) => {
  res.json(await prisma.$queryRaw`SELECT * FROM device WHERE serial = ${req.query.serial}`);
});

// @case: a number in the text
import express from 'express';
import { Pool } from 'pg';
const pool = new Pool();
express().get('/latest', async (req, res) => {
  res.json(await pool.query(`SELECT * FROM readings ORDER BY at DESC LIMIT ${Number(req.query.count)}`));
});

// @case: migration from a file
import { readFileSync } from 'node:fs';
import { Pool } from 'pg';
export const migrate = () => new Pool().query(readFileSync('schema.sql', 'utf8'));

// @case: values of pg-promise
import pgPromise from 'pg-promise';
import express from 'express';
const db = pgPromise()({ host: 'db.ward.example' });
express().post('/orders', (req, res) => {
  db.tx((t) => t.none('UPDATE orders SET note = $1', [req.body.note])).then(() => res.sendStatus(204));
});

// @case: function of Azure with a parameter
import { app } from '@azure/functions';
import { Pool } from 'pg';
const pool = new Pool();
app.http('readings', {
  methods: ['GET'],
  handler: async (request) => {
    const { rows } = await pool.query('SELECT * FROM readings WHERE device = $1', [request.query.get('device')]);
    return { jsonBody: rows };
  },
});

// @case: Hono with a parameter
import { Hono } from 'hono';
import { Pool } from 'pg';
const pool = new Pool();
const app = new Hono();
app.get('/readings/:device', async (c) => {
  const { rows } = await pool.query('SELECT * FROM readings WHERE device = $1', [c.req.param('device')]);
  return c.json(rows);
});

// @case: route file of Next.js with a parameter
// @file: src/app/api/readings/[device]/route.ts
import { Pool } from 'pg';
const pool = new Pool();
export async function GET(request, { params }) {
  const { device } = await params;
  const { rows } = await pool.query('SELECT * FROM readings WHERE device = $1', [device]);
  return Response.json(rows);
}

// @case: function of the same name in a file that is no route
// @file: src/lib/http.ts
import { Pool } from 'pg';
const pool = new Pool();
export async function GET(request) {
  return (await pool.query(`SELECT * FROM ${request.table}`)).rows;
}

// @case: endpoint of SvelteKit with a parameter
// @file: src/routes/api/doses/+server.ts
import { json } from '@sveltejs/kit';
import { Pool } from 'pg';
const pool = new Pool();
export const POST = async ({ request }) => {
  const { patient } = await request.json();
  return json((await pool.query('SELECT * FROM doses WHERE patient = $1', [patient])).rows);
};

// @case: text that Sequelize escapes
import express from 'express';
import { Sequelize } from 'sequelize';
const sequelize = new Sequelize('postgres://db.internal/ward');
const app = express();
app.get('/beds', async (req, res) => {
  res.json(await sequelize.query(`SELECT id FROM beds WHERE ward = ${sequelize.escape(String(req.query.ward))}`));
});

// @case: message whose parameter has no decorator, and the context beside it
import { Controller } from '@nestjs/common';
import { MessagePattern } from '@nestjs/microservices';
import type { DataSource } from 'typeorm';
@Controller()
export class ReadingsController {
  constructor(private readonly source: DataSource) {}
  @MessagePattern('readings/find')
  find(query: { device: string }, context: { table: string }) {
    return this.source.query('SELECT value FROM readings_' + context.table + ' WHERE device = $1', [query.device]);
  }
}

// @case: one of many allowed columns, asked for one by one
import { Controller, Get, Query } from '@nestjs/common';
import { Repository } from 'typeorm';
class Device {
  id!: number;
}
@Controller('devices')
export class DevicesController {
  constructor(private readonly devices: Repository<Device>) {}
  @Get()
  all(@Query() query: { orderOn?: string }) {
    return this.devices.createQueryBuilder('device').orderBy(this.column(query), 'ASC').getMany();
  }
  private column(query: { orderOn?: string }): string {
    if (
      (query?.orderOn != null && query.orderOn === 'id') ||
      query.orderOn === 'name' ||
      query.orderOn === 'ward' ||
      query.orderOn === 'model' ||
      query.orderOn === 'serial' ||
      query.orderOn === 'battery' ||
      query.orderOn === 'firmware' ||
      query.orderOn === 'comment'
    ) {
      if (query.orderOn === 'ward') return 'ward.name';
      return `device.${query.orderOn}`;
    }
    return 'device.id';
  }
}
