// @case: parsed HL7 message as a parameter
import { Message } from 'node-hl7-client';
import { Pool } from 'pg';
const pool = new Pool();
export async function store(text: string) {
  const message = new Message({ text });
  await pool.query('INSERT INTO patients (name) VALUES ($1)', [message.get('PID.5.1').toString()]);
}

// @case: resource that a bot is given as a parameter
import type { BotEvent, MedplumClient } from '@medplum/core';
import type { Patient } from '@medplum/fhirtypes';
import { Pool } from 'pg';
const pool = new Pool();
export async function handler(medplum: MedplumClient, event: BotEvent<Patient>): Promise<void> {
  await pool.query('INSERT INTO patients (name) VALUES ($1)', [event.input.name?.[0].family]);
}

// @case: dataset that an SCP stores as a parameter
import { Scp } from 'dcmjs-dimse';
import { Pool } from 'pg';
const pool = new Pool();
export class Archive extends Scp {
  cStoreRequest(request: any, callback: any) {
    pool.query('INSERT INTO studies (patient) VALUES ($1)', [request.getDataset().getElement('PatientID')]);
    callback();
  }
}

// @case: method of the same name in a class of the workspace's own
import { Pool } from 'pg';
const pool = new Pool();
class Scp {}
export class Archive extends Scp {
  cStoreRequest(request: any) {
    pool.query(`VACUUM ${request.getDataset()}`);
  }
}

// @case: route parameters of a screen, bound
import { useLocalSearchParams } from 'expo-router';
import * as SQLite from 'expo-sqlite';
const db = SQLite.openDatabaseSync('ward');
export function useReadings() {
  const { id } = useLocalSearchParams<{ id: string }>();
  return db.getAllSync('SELECT * FROM readings WHERE patient = ?', [id]);
}

// @case: tag of postgres, whose holes are parameters
import postgres from 'postgres';
import express from 'express';
const sql = postgres({ ssl: 'require' });
express().get('/a', async (req, res) => {
  res.json(await sql`SELECT id FROM readings WHERE patient = ${String(req.query.id)}`);
});

// @case: input of mssql
import sql from 'mssql';
import express from 'express';
express().get('/a', async (req, res) => {
  const pool = await sql.connect(process.env.DB!);
  const found = await pool.request().input('id', req.query.id).query('SELECT id FROM readings WHERE patient = @id');
  res.json(found.recordset.length);
});

// @case: native event of another module
import { NativeEventEmitter, NativeModules } from 'react-native';
import * as SQLite from 'expo-sqlite';
const db = SQLite.openDatabaseSync('ward');
const emitter = new NativeEventEmitter(NativeModules.Steps);
emitter.addListener('BatteryLevel', ({ value }) => {
  db.execSync(`INSERT INTO battery VALUES (${value})`);
});

// @case: arguments of GraphQL that are numbers or of an enumeration, by a schema of another file
// @file: package.json
{ "main": "server.js", "dependencies": { "express": "^4.19.0", "express-graphql": "^0.12.0", "graphql": "^15.0.0" } }
// @file: server.js
import express from 'express';
import { graphqlHTTP } from 'express-graphql';
import { schema } from './schema';
import { rootValue } from './wards';
express().use('/graphql', graphqlHTTP({ schema, rootValue })).listen(8080);
// @file: schema.js
import { buildSchema } from 'graphql';
export const schema = buildSchema(`
  enum Kind { PUMP MONITOR }
  # devices(kind: String): [Device]
  type Device { name: String }
  type Query {
    """The devices of a ward (by kind)"""
    devices(ward: Int!, kind: Kind = PUMP): [Device!]!
  }
`);
// @file: wards.js
import { pool } from './pool';
const devices = async (args) => {
  const ward = args.ward;
  return pool.query('select name from devices where ward = ' + ward + " and kind = '" + args.kind + "'");
};
export const rootValue = { devices };
// @file: pool.js
import pg from 'pg';
export const pool = new pg.Pool();

// @case: a number of GraphQL by the type that is written for it
import { Args, Field, InputType, Int, Query, Resolver } from '@nestjs/graphql';
import { Pool } from 'pg';
enum Kind {
  Pump = 'pump',
  Monitor = 'monitor',
}
@InputType()
class Page {
  @Field(() => Int)
  size: number;
}
@Resolver()
export class DevicesResolver {
  constructor(private readonly pool: Pool) {}
  @Query(() => [String])
  pages(@Args('page') page: Page) {
    return this.pool.query(`select name from devices limit ${page.size}`);
  }
  @Query(() => [String])
  devices(
    @Args('ward', { type: () => Int }) ward: number,
    @Args('limit') limit: number,
    @Args('kind', { type: () => Kind }) kind: Kind,
  ) {
    return this.pool.query(`select name from devices where ward = ${ward} and kind = '${kind}' limit ${limit}`);
  }
}

// @case: a search term of which wildcards and quotes are escaped, or that is handed over as a parameter
import { db } from '@clinic/engine/db';
const escapeLike = (text: string): string => text.replace(/[%_\\]/g, '\\$&');
export const byName = (name: string) => {
  const term = escapeLike(name).replaceAll("'", "''");
  return db.raw(`SELECT id FROM patients WHERE name ILIKE '%${term}%'`);
};
export const byCity = (city: string) => db.raw('SELECT id FROM patients WHERE city ILIKE ?', [`%${escapeLike(city)}%`]);
export const shown = (part: number) => `progress LIKE '${String(part).replace('%', '')}'`;
export const note = (text: string) => `He said: I like '${text.trim()}'`;
