// @case: drizzle's sql.raw
import { sql } from 'drizzle-orm';
import express from 'express';
import { db } from './db';

express().get('/readings', async (req, res) => {
  // expect: sql-injection
  res.json(await db.execute(sql`select * from readings order by ${sql.raw(String(req.query.order))}`));
});
// @case: a sorting of kysely in a helper of another file
// @file: sorting.ts
import { sql as raw } from 'kysely';
export const by = (column: string) => raw.raw(`order by ${column} desc`);
// @file: routes.ts
import express from 'express';
import { by } from './sorting';
import { db } from './db';

express().get('/infusions', async (req, res) => {
  // expect: sql-injection
  const order = by(String(req.query.column));
  res.json(await db.selectFrom('infusion').selectAll().modifyEnd(order).execute());
});
// @case: a Flux query put together of a request
import { InfluxDB } from '@influxdata/influxdb-client';
import express from 'express';

const influx = new InfluxDB({ url: 'https://influx.ward.example', token: process.env.INFLUX_TOKEN });
const queryApi = influx.getQueryApi('ward');

express().get('/vitals', async (req, res) => {
  const query = `from(bucket: "vitals") |> range(start: -1h) |> filter(fn: (r) => r.bed == "${req.query.bed}")`;
  // expect: sql-injection
  res.json(await queryApi.collectRows(query));
});
// @case: conditions gathered in a list and joined in another file
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
    const where = ['patient_id = $1'];
    if (code) where.push(`code = '${code}'`);
    return this.rows('SELECT * FROM observation WHERE ' + where.join(' AND '), [patient]);
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
  // expect: sql-injection
  res.json(await observations.find(code, patient));
});

// @case: connection of MikroORM
import { EntityManager } from '@mikro-orm/postgresql';
import { Controller, Get, Headers } from '@nestjs/common';
@Controller('devices')
export class DevicesController {
  constructor(private readonly em: EntityManager) {}
  @Get('seen')
  seen(@Headers('x-device') device: string) {
    // expect: sql-injection
    return this.em.getConnection().execute(`update device set seen = now() where serial = '${device}'`);
  }
}

// @case: mysql2 with promises on top
import express from 'express';
import mysql from 'mysql2';
const db = mysql.createPool({ host: 'db.ward.example' });
express().get('/patients/:mrn', async (req, res) => {
  // expect: sql-injection
  const [rows] = await db.promise().query("select * from patients where mrn = '" + req.params.mrn + "'");
  res.json(rows);
});

// @case: root value of a GraphQL server
// @file: package.json
{ "dependencies": { "express-graphql": "^0.12.0", "graphql": "^15.0.0" } }
// @file: resolvers.js
const mysql = require('mysql2');
const db = mysql.createConnection({ host: 'db.ward.example' });
const rootValue = { patient: findPatient };
async function findPatient(args) {
  // expect: sql-injection
  const [rows] = await db.promise().query(`select name from patients where mrn = '${args.mrn}'`);
  return rows[0];
}
module.exports = { rootValue };
// @file: main.js
const express = require('express');
const { graphqlHTTP } = require('express-graphql');
const { schema } = require('./schema');
const { rootValue } = require('./resolvers');
express().use('/graphql', graphqlHTTP({ schema, rootValue }));

// @case: escaped for a page, not for a statement
import express from 'express';
import mysql from 'mysql2/promise';
import { view } from './view';
const pool = mysql.createPool({ host: 'db.ward.example' });
express().get('/readings', async (req, res) => {
  // expect: sql-injection
  res.json(await pool.query(`SELECT * FROM readings WHERE ward = '${view.escape(String(req.query.ward))}'`));
});

// @case: constructor functions that are handed the data base
// @file: patients.js
function PatientDao(pool) {
  this.pool = pool;
  this.byMrn = (mrn) => pool.query(`SELECT * FROM patients WHERE mrn = '${mrn}'`);
}
PatientDao.prototype.byName = function (name) {
  return this.pool.query(`SELECT * FROM patients WHERE name = '${name}'`);
};
module.exports = PatientDao;
// @file: routes.js
const express = require('express');
const { Pool } = require('pg');
const PatientDao = require('./patients');
const patients = new PatientDao(new Pool());
express()
  .get('/patients', async (req, res) => {
    // expect: sql-injection
    res.json(await patients.byMrn(req.query.mrn));
  })
  .get('/patients/:name', async (req, res) => {
    // expect: sql-injection
    res.json(await patients.byName(req.params.name));
  });

// @case: oracledb
import express from 'express';
import oracledb from 'oracledb';
express().get('/doses/:id', async (req, res) => {
  const connection = await oracledb.getConnection({ connectString: process.env.DB });
  // expect: sql-injection
  const { rows } = await connection.execute(`SELECT * FROM doses WHERE patient = ${req.params.id}`);
  res.json(rows);
});

// @case: objection
import express from 'express';
import { Model, raw } from 'objection';
class Patient extends Model {}
const app = express();
app.get('/patients', async (req, res) => {
  // expect: sql-injection
  res.json(await Patient.query().where(raw(`lower(name) = '${req.query.name}'`)));
});
app.get('/wards', async (req, res) => {
  // expect: sql-injection
  res.json(await Patient.query().select('id').whereRaw(`ward = '${req.query.ward}'`));
});
