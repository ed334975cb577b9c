// @case: how many rows, ids and rows of other tables
import mysql from 'mysql2/promise';
const pool = mysql.createPool({ uri: process.env.DATABASE_URL });
export async function admitted() {
  const [rows] = await pool.query<any[]>('SELECT mrn, name FROM patients');
  console.log('admitted', rows.length);
  const [counts] = await pool.query<any[]>('SELECT COUNT(*) AS n FROM patients');
  console.log(counts[0].n, counts);
  const [ids] = await pool.query<any[]>('SELECT id FROM patients');
  console.log(ids);
  const [beds] = await pool.query<any[]>('SELECT number, name FROM beds');
  console.log(beds);
}

// @case: the answer to a change
import mysql from 'mysql2/promise';
import { Pool } from 'pg';
const pool = mysql.createPool({ uri: process.env.DATABASE_URL });
const pg = new Pool();
export async function change(id: string) {
  const [result] = await pool.query('UPDATE patients SET name = ? WHERE id = ?', ['x', id]);
  console.log(result);
  const removed = await pg.query('DELETE FROM patients WHERE id = $1', [id]);
  console.log(removed.rowCount);
  const { rowCount } = await pg.query('SELECT name FROM patients WHERE id = $1', [id]);
  console.log(rowCount);
}

// @case: the id of what was inserted
import { Pool } from 'pg';
const pool = new Pool();
export async function add(name: string) {
  const { rows } = await pool.query('INSERT INTO clinic.patients (name) VALUES ($1) RETURNING id', [name]);
  console.log('created', rows[0]);
}

// @case: a column of the other table
import { Pool } from 'pg';
const pool = new Pool();
pool
  .query('SELECT p.last_name AS family, b.label AS bed FROM patients p JOIN beds b ON b.patient_id = p.id')
  .then(({ rows }) => {
    rows.forEach((row) => console.log(`in use: ${row.bed}`));
  });

// @case: names of wards and states of jobs
import { Pool } from 'pg';
const pg = new Pool();
export async function report() {
  const { rows } = await pg.query('SELECT name, floor FROM wards');
  console.log(rows);
  const { rows: jobs } = await pg.query('SELECT patient_id, status FROM jobs');
  console.log(
    'jobs',
    jobs.map((job) => job.status),
  );
}

// @case: a prepared statement of SQLite for settings
import Database from 'better-sqlite3';
const db = new Database('ward.db');
console.log(db.prepare('SELECT name, value FROM settings').all());

// @case: documents of another model, and the id of one
import mongoose from 'mongoose';
const Device = mongoose.model('Device', new mongoose.Schema({ name: String }));
const Patient = mongoose.model('Patient', new mongoose.Schema({ name: String }));
export async function load(id: string) {
  console.log('loaded', await Device.findById(id).lean());
  const found = await Patient.findById(id).lean();
  console.log('loaded', found?._id);
}
