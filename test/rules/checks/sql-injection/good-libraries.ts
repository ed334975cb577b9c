// @case: drizzle's tag sends parameters
import { sql } from 'drizzle-orm';
import express from 'express';
import { db } from './db';

express().get('/readings', async (req, res) => {
  res.json(await db.execute(sql`select * from readings where bed = ${req.query.bed}`));
});
// @case: a sorting of kysely by a table of columns
// @file: sorting.ts
import { sql as raw } from 'kysely';
const COLUMNS: Record<string, string> = { time: 'taken_at', bed: 'bed' };
export const by = (column: string) => raw.raw(`order by ${COLUMNS[column] ?? 'taken_at'} desc`);
// @file: routes.ts
import express from 'express';
import { by } from './sorting';
import { db } from './db';

express().get('/infusions', async (req, res) => {
  const order = by(String(req.query.column));
  res.json(await db.selectFrom('infusion').selectAll().modifyEnd(order).execute());
});
// @case: the tag of the Flux client encodes what it is given
import { flux, InfluxDB } from '@influxdata/influxdb-client';
import express from 'express';

const influx = new InfluxDB({ url: 'https://influx.ward.example', token: process.env.INFLUX_TOKEN });
const queryApi = influx.getQueryApi('ward');

express().get('/vitals', async (req, res) => {
  const query = flux`from(bucket: "vitals") |> range(start: -1h) |> filter(fn: (r) => r.bed == ${req.query.bed})`;
  res.json(await queryApi.collectRows(query));
});
// @case: conditions gathered in a list hold the numbers of parameters only
// @file: base.ts
import type { Pool } from 'pg';
export abstract class Repository {
  constructor(protected readonly pool: Pool) {}
  protected rows(sql: string, params: unknown[]) {
    return this.pool.query(sql, params);
  }
}
// @file: observations.ts
import { Repository } from './base';
export class Observations extends Repository {
  find(code: string | undefined, patient: string) {
    const params: unknown[] = [patient];
    const where = ['patient_id = $1'];
    if (code) {
      params.push(code);
      where.push(`code = $${params.length}`);
    }
    return this.rows('SELECT * FROM observation WHERE ' + where.join(' AND '), params);
  }
}
// @file: routes.ts
import { Router } from 'express';
import { Pool } from 'pg';
import { Observations } from './observations';

const observations = new Observations(new Pool());
export const routes = Router();
routes.get('/observations', async (req, res) => {
  const { code, patient } = req.query as Record<string, string>;
  res.json(await observations.find(code, patient));
});

// @case: connection of MikroORM, with parameters
import { EntityManager } from '@mikro-orm/postgresql';
import { Controller, Get, Headers } from '@nestjs/common';
@Controller('devices')
export class DevicesController {
  constructor(private readonly em: EntityManager) {}
  @Get('seen')
  seen(@Headers('x-device') device: string) {
    return this.em.getConnection().execute('update device set seen = now() where serial = ?', [device]);
  }
}

// @case: mysql2 with promises on top, with parameters
import express from 'express';
import mysql from 'mysql2';
const db = mysql.createPool({ host: 'db.ward.example' });
express().get('/patients/:mrn', async (req, res) => {
  const [rows] = await db.promise().query('select * from patients where mrn = ?', [req.params.mrn]);
  res.json(rows);
});

// @case: root value of a GraphQL server, with parameters
// @file: package.json
{ "dependencies": { "express-graphql": "^0.12.0", "graphql": "^15.0.0" } }
// @file: resolvers.js
const mysql = require('mysql2');
const db = mysql.createConnection({ host: 'db.ward.example' });
const rootValue = { patient: findPatient };
async function findPatient(args) {
  const [rows] = await db.promise().query('select name from patients where mrn = ?', [args.mrn]);
  return rows[0];
}
module.exports = { rootValue };

// @case: escape of a connection that comes with the request
import { Sequelize } from 'sequelize';
import express from 'express';
express().get('/panels', async (req: any, res) => {
  const facilities = req.db.escape(JSON.stringify([req.query.facilityId]));
  res.json(await req.models.Panel.findAll({ where: Sequelize.literal(`"facilities" @> ${facilities}::jsonb`) }));
});

// @case: escape of a pool, a client and SqlString
import express from 'express';
import mysql from 'mysql2/promise';
import { Client } from 'pg';
import SqlString from 'sqlstring';
const pool = mysql.createPool({ host: 'db.ward.example' });
const client = new Client();
express().get('/readings', async (req, res) => {
  const rows = await pool.query(`SELECT * FROM readings WHERE ward = ${pool.escape(req.query.ward)}`);
  const beds = await pool.query(`SELECT * FROM beds ORDER BY ${SqlString.escapeId(String(req.query.by))}`);
  const notes = await client.query(`SELECT * FROM notes WHERE id = ${client.escapeLiteral(String(req.query.id))}`);
  res.json({ rows, beds, notes });
});

// @case: name of a table that a helper gives only for what a pattern holds
// @file: tables.ts
const assertSafe = (session: string) => {
  const safe = /^[A-Za-z0-9-]+$/;
  if (!safe.test(session)) {
    throw new Error(`${session} is no session`);
  }
};
export const tableOf = (session: string) => {
  assertSafe(session);
  return `"snapshots"."${session}"`;
};
// @file: drop.ts
import { Sequelize } from 'sequelize';
import { tableOf } from './tables';
export const drop = async (sequelize: Sequelize, session: string) => {
  const table = tableOf(session);
  await sequelize.query(`DROP TABLE ${table}`);
};
// @file: routes.ts
import express from 'express';
import { Sequelize } from 'sequelize';
import { drop } from './drop';
const sequelize = new Sequelize('postgres://db.ward.example/hub');
express().delete('/sessions/:id', async (req, res) => {
  await drop(sequelize, req.params.id);
  res.end();
});

// @case: constructor functions that are handed the data base
// @file: patients.js
function PatientDao(pool) {
  this.pool = pool;
  this.byMrn = (mrn) => pool.query('SELECT * FROM patients WHERE mrn = $1', [mrn]);
}
PatientDao.prototype.byName = function (name) {
  return this.pool.query('SELECT * FROM patients WHERE name = $1', [name]);
};
module.exports = PatientDao;
// @file: routes.js
const express = require('express');
const { Pool } = require('pg');
const PatientDao = require('./patients');
const patients = new PatientDao(new Pool());
express()
  .get('/patients', async (req, res) => {
    res.json(await patients.byMrn(req.query.mrn));
  })
  .get('/patients/:name', async (req, res) => {
    res.json(await patients.byName(req.params.name));
  });

// @case: oracledb and objection with bound values
import express from 'express';
import { Model, raw } from 'objection';
import oracledb from 'oracledb';
class Patient extends Model {}
const app = express();
app.get('/doses/:id', async (req, res) => {
  const connection = await oracledb.getConnection({ connectString: process.env.DB });
  const { rows } = await connection.execute('SELECT * FROM doses WHERE patient = :id', { id: req.params.id });
  res.json(rows);
});
app.get('/patients', async (req, res) => {
  res.json(await Patient.query().where(raw('lower(name) = ?', [String(req.query.name)])));
});
