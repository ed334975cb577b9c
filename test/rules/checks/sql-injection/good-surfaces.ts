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
