// @case: native event of the Bluetooth module
import BleManager from 'react-native-ble-manager';
import { NativeEventEmitter, NativeModules } from 'react-native';
import * as SQLite from 'expo-sqlite';
const db = SQLite.openDatabaseSync('x');
const emitter = new NativeEventEmitter(NativeModules.BleManager);
emitter.addListener('BleManagerDidUpdateValueForCharacteristic', ({ value }) => {
  // expect: sql-injection
  db.execSync(`INSERT INTO r VALUES ('${String.fromCharCode(...value)}')`);
});

// @case: parsed HL7 message
import { Message } from 'node-hl7-client';
import { Pool } from 'pg';
const pool = new Pool();
export async function store(text: string) {
  const m = new Message({ text });
  // expect: sql-injection
  await pool.query(`INSERT INTO p VALUES ('${m.get('PID.5.1').toString()}')`);
}

// @case: HL7 message of Medplum
import { Hl7Message } from '@medplum/core';
import { Pool } from 'pg';
const pool = new Pool();
export async function store(text: string) {
  const m = Hl7Message.parse(text);
  // expect: sql-injection
  await pool.query(`INSERT INTO p VALUES ('${m.getSegment('PID')!.getComponent(5, 1)}')`);
}

// @case: HL7 message that a bot is given
import { Bot } from '@medplum/core';
import type { BotEvent, MedplumClient, Hl7Message } from '@medplum/core';
import { Pool } from 'pg';
const pool = new Pool();
export async function handler(medplum: MedplumClient, event: BotEvent<Hl7Message>) {
  // expect: sql-injection
  await pool.query(`INSERT INTO p VALUES ('${event.input.getSegment('PID')!.getField(3)}')`);
}

// @case: resource that a bot is given
import type { BotEvent, MedplumClient } from '@medplum/core';
import type { Patient } from '@medplum/fhirtypes';
import { Pool } from 'pg';
const pool = new Pool();
export async function handler(medplum: MedplumClient, event: BotEvent<Patient>): Promise<any> {
  // expect: sql-injection
  await pool.query(`INSERT INTO p VALUES ('${event.input.name?.[0].family}')`);
}

// @case: dataset that an SCP stores
import { Server, Scp, Dataset, requests, responses } from 'dcmjs-dimse';
import { Pool } from 'pg';
const pool = new Pool();
class MyScp extends Scp {
  cStoreRequest(request: any, callback: any) {
    const ds = request.getDataset();
    // expect: sql-injection
    pool.query(`INSERT INTO s VALUES ('${ds.getElement('PatientID')}')`);
    callback();
  }
}
export const s = new Server(MyScp);

// @case: parsed DICOM file
import dicomParser from 'dicom-parser';
import fs from 'fs';
import { Pool } from 'pg';
const pool = new Pool();
export async function imp(path: string) {
  const ds = dicomParser.parseDicom(fs.readFileSync(path));
  // expect: sql-injection
  await pool.query(`INSERT INTO s VALUES ('${ds.string('x00100020')}')`);
}

// @case: naturalized DICOM dataset
import dcmjs from 'dcmjs';
import { Pool } from 'pg';
const pool = new Pool();
export async function imp(buf: ArrayBuffer) {
  const d = dcmjs.data.DicomMessage.readFile(buf);
  const ds = dcmjs.data.DicomMetaDictionary.naturalizeDataset(d.dict);
  // expect: sql-injection
  await pool.query(`INSERT INTO s VALUES ('${ds.PatientID}')`);
}

// @case: patient of a SMART app
import FHIR from 'fhirclient';
import { Pool } from 'pg';
const pool = new Pool();
export async function f() {
  const client = await FHIR.oauth2.ready();
  const p: any = await client.patient.read();
  // expect: sql-injection
  await pool.query(`INSERT INTO p VALUES ('${p.name[0].family}')`);
}

// @case: URL an app was opened with
import { Linking } from 'react-native';
import * as SQLite from 'expo-sqlite';
const db = SQLite.openDatabaseSync('x');
export async function init() {
  const url = await Linking.getInitialURL();
  const id = url!.split('/').pop();
  // expect: sql-injection
  db.getAllSync(`SELECT * FROM p WHERE id='${id}'`);
}

// @case: deep link, parsed
import * as Linking from 'expo-linking';
import * as SQLite from 'expo-sqlite';
const db = SQLite.openDatabaseSync('x');
Linking.addEventListener('url', (e) => {
  const { queryParams } = Linking.parse(e.url);
  // expect: sql-injection
  db.getAllSync(`SELECT * FROM p WHERE id='${queryParams!.id}'`);
});

// @case: parameters of a screen of expo-router
// @file: rn6.tsx
import { useLocalSearchParams } from 'expo-router';
import * as SQLite from 'expo-sqlite';
const db = SQLite.openDatabaseSync('x');
export default function S() {
  const { id } = useLocalSearchParams<{ id: string }>();
  // expect: sql-injection
  const rows = db.getAllSync(`SELECT * FROM p WHERE id='${id}'`);
  return null;
}

// @case: URL an app of Capacitor was opened with
import { App } from '@capacitor/app';
import * as SQLite from 'expo-sqlite';
const db = SQLite.openDatabaseSync('x');
App.addListener('appUrlOpen', (e) => {
  const id = new URL(e.url).searchParams.get('id');
  // expect: sql-injection
  db.getAllSync(`SELECT * FROM p WHERE id='${id}'`);
});

// @case: route.params by the declared type
// @file: rn8.tsx
import * as SQLite from 'expo-sqlite';
import type { RouteProp } from '@react-navigation/native';
const db = SQLite.openDatabaseSync('x');
export function Detail({ route, navigation }: { route: RouteProp<any>; navigation: any }) {
  const { id } = route.params as any;
  // expect: sql-injection
  db.getAllSync(`SELECT * FROM p WHERE id='${id}'`);
  return null;
}

// @case: promises around sqlite3
import { open } from 'sqlite';
import sqlite3 from 'sqlite3';
import express from 'express';
const app = express();
app.get('/a', async (req, res) => {
  const db = await open({ filename: 'x', driver: sqlite3.Database });
  // expect: sql-injection
  await db.get(`SELECT 1 FROM p WHERE id=${req.query.id}`);
  res.end();
});

// @case: sqlite of Node
import { DatabaseSync } from 'node:sqlite';
import express from 'express';
const db = new DatabaseSync('x');
const app = express();
app.get('/a', (req, res) => {
  // expect: sql-injection
  db.exec(`DELETE FROM p WHERE id=${req.query.id}`);
  res.end();
});

// @case: request of mssql
import sql from 'mssql';
import express from 'express';
const app = express();
app.get('/a', async (req, res) => {
  const pool = await sql.connect({ server: 'd', options: { encrypt: true } } as any);
  // expect: sql-injection
  await pool.request().query(`SELECT 1 FROM p WHERE id='${req.query.id}'`);
  res.end();
});

// @case: unsafe of postgres
import postgres from 'postgres';
import express from 'express';
const sql = postgres({ ssl: 'require' });
const app = express();
app.get('/a', async (req, res) => {
  // expect: sql-injection
  await sql.unsafe(`SELECT 1 FROM p WHERE id='${req.query.id}'`);
  res.end();
});

// @case: arguments of GraphQL that are texts, by a schema of another file
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
  type Device { ward(id: Int): String }
  type Query {
    devices(ward: ID!, limit: Int): [Device!]!
  }
`);
// @file: wards.js
import { pool } from './pool';
const devices = async (args) => {
  const ward = args.ward;
  // expect: sql-injection
  return pool.query('select name from devices where ward = ' + ward + ' limit ' + args.limit);
};
export const rootValue = { devices };
// @file: pool.js
import pg from 'pg';
export const pool = new pg.Pool();

// @case: an identifier of GraphQL, which is a text whatever is written beside it
import { Args, Field, ID, InputType, Query, Resolver } from '@nestjs/graphql';
import { Pool } from 'pg';
@InputType()
class Page {
  @Field()
  order: string;
}
@Resolver()
export class DevicesResolver {
  constructor(private readonly pool: Pool) {}
  @Query(() => [String])
  pages(@Args('page') page: Page) {
    // expect: sql-injection
    return this.pool.query(`select name from devices order by ${page.order}`);
  }
  @Query(() => [String])
  devices(@Args('ward', { type: () => ID }) ward: number) {
    // expect: sql-injection
    return this.pool.query(`select name from devices where ward = ${ward}`);
  }
}

// @case: a search term of which the wildcards are escaped, and quotes are not
import { db } from '@clinic/engine/db';
import { Company } from '@clinic/engine/company';
export async function search(input: string) {
  const term = input
    .replaceAll('\\', '\\\\')
    .replaceAll('%', String.raw`\%`)
    .replaceAll('_', String.raw`\_`);
  return (
    Company.query()
      // expect: sql-injection (medium)
      .select('id', db.raw(`"name" ILIKE '${term}' AS exact`))
      .whereILike('name', `%${term}%`)
  );
}

// @case: the same by a helper of another file, put together with plus signs
// @file: like.ts
export const escapeLike = (text: string): string => text.trim().replace(/[%_\\]/g, '\\$&');
// @file: patients.ts
import { db } from '@clinic/engine/db';
import { escapeLike } from './like';
export const byName = (name: string) =>
  // expect: sql-injection (medium)
  db.any("SELECT id FROM patients WHERE name LIKE '%" + escapeLike(name) + "%' ORDER BY name");


// @case: a text among the arguments of GraphQL, by a schema in a file of its own
// @file: package.json
{ "main": "src/server.js", "dependencies": { "@apollo/server": "^4.0.0", "graphql": "^16.0.0" } }
// @file: src/wards.graphql
type Query {
  devices(ward: Int!, kind: String!): [String!]!
}
// @file: src/server.js
import { loadSchemaSync } from '@graphql-tools/load';
import { ApolloServer } from '@apollo/server';
import { resolvers } from './wards';
const typeDefs = loadSchemaSync('./src/wards.graphql');
export const server = new ApolloServer({ typeDefs, resolvers });
// @file: src/wards.js
import { pool } from './pool';
export const resolvers = {
  Query: {
    // expect: sql-injection
    devices: (_, { ward, kind }) => pool.query(`select name from devices where ward = ${ward} and kind = '${kind}'`),
    pages: (_, { ward }) => pool.query(`select name from devices where ward = ${Number(ward)}`),
  },
};
// @file: src/pool.js
import pg from 'pg';
export const pool = new pg.Pool();
