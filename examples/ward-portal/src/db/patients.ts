import { Pool } from 'pg';

const pool = new Pool({ max: 8 });

export interface PatientRow {
  readonly id: string;
  readonly ward: string;
  readonly bed: string;
}

/** Patients of a ward, for the whiteboard; `order` is a column. */
export async function listWard(ward: string, order: string): Promise<PatientRow[]> {
  const { rows } = await pool.query<PatientRow>(`SELECT id, ward, bed FROM stays WHERE ward = $1 ORDER BY ${order}`, [ward]);
  return rows;
}

const columns: Readonly<Record<string, string>> = { bed: 'bed', since: 'admitted_at' };

/** The same for the handover sheet, whose columns are fixed. */
export async function handover(ward: string, order: string): Promise<PatientRow[]> {
  const column = Object.hasOwn(columns, order) ? columns[order] : 'bed';
  const { rows } = await pool.query<PatientRow>(`SELECT id, ward, bed FROM stays WHERE ward = $1 ORDER BY ${column}`, [ward]);
  return rows;
}

export async function passwordHash(user: string): Promise<string | undefined> {
  const { rows } = await pool.query<{ hash: string }>('SELECT hash FROM accounts WHERE name = $1', [user]);
  return rows[0]?.hash;
}
