// @case: rows of mysql2, taken out of the answer
import mysql from 'mysql2/promise';
const pool = mysql.createPool({ uri: process.env.DATABASE_URL });
export async function admitted(ward: number) {
  const [rows] = await pool.query('SELECT mrn, name FROM patients WHERE ward = ?', [ward]);
  // expect: phi-in-log
  console.log('admitted', rows);
  return rows;
}

// @case: a column of a row, behind an alias
import mysql from 'mysql2/promise';
const pool = mysql.createPool({ uri: process.env.DATABASE_URL });
export async function admitted(id: string) {
  const [rows] = await pool.execute<any[]>('SELECT p.mrn, p.name AS label FROM patients AS p WHERE p.id = ?', [id]);
  // expect: phi-in-log
  console.info(`found ${rows[0].label}`);
}

// @case: rows of pg in a loop
import { Client } from 'pg';
const client = new Client();
export async function dump() {
  const result = await client.query('SELECT * FROM patients');
  for (const row of result.rows) {
    // expect: phi-in-log
    console.log(row);
  }
}

// @case: rows of pg through a helper of another file
// @file: db.ts
import { Pool } from 'pg';
const pool = new Pool();
export async function query(text: string, params?: unknown[]) {
  const res = await pool.query(text, params);
  return res.rows;
}
// @file: main.ts
import { query } from './db';
export async function load(id: string) {
  const rows = await query('SELECT mrn, name FROM patients WHERE id = $1', [id]);
  // expect: phi-in-log
  console.log(rows[0]);
}

// @case: rows that a callback gets
import mysql from 'mysql';
const connection = mysql.createConnection(process.env.DATABASE_URL!);
connection.query('SELECT name, diagnosis FROM patients', (err, results) => {
  if (err) throw err;
  // expect: phi-in-log
  console.log('The patients are: ', results);
});

// @case: what an insert gives back
import { Pool } from 'pg';
const pool = new Pool();
export async function add(name: string) {
  const {
    rows: [created],
  } = await pool.query('INSERT INTO clinic.patients (name) VALUES ($1) RETURNING *', [name]);
  // expect: phi-in-log
  console.log('created', created);
}

// @case: a column of one of two tables
import { Pool } from 'pg';
const pool = new Pool();
pool
  .query('SELECT p.last_name AS family, b.label AS bed FROM patients p JOIN beds b ON b.patient_id = p.id')
  .then(({ rows }) => {
    // expect: phi-in-log
    rows.forEach((row) => console.log(`${row.family} lies in ${row.bed}`));
  });

// @case: a prepared statement of SQLite
import Database from 'better-sqlite3';
const db = new Database('ward.db');
// expect: phi-in-log
console.log(db.prepare('SELECT mrn, name FROM patients').all());

// @case: documents of a model of another file
// @file: models/patient.ts
import mongoose from 'mongoose';
export const Patient = mongoose.model('Patient', new mongoose.Schema({ name: String, mrn: String }));
// @file: main.ts
import { Patient } from './models/patient';
export async function load(id: string) {
  const found = await Patient.findById(id).lean();
  // expect: phi-in-log
  console.log('loaded', found);
  return found;
}
