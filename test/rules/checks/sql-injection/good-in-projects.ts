// @case: filters of a request, name by name, done well
// @file: src/dao.ts
import mysql from 'mysql2/promise';
export class Dao {
  constructor(protected pool: mysql.Pool) {}
}
export class PatientDao extends Dao {
  async search(filters: Record<string, string>) {
    const clauses: string[] = [];
    const values: string[] = [];
    for (const column of ['name', 'ward']) {
      if (!filters[column]) continue;
      clauses.push(`${column} LIKE ?`);
      values.push(`%${filters[column]}%`);
    }
    const [rows] = await this.pool.query(`SELECT id FROM patient WHERE ${clauses.join(' OR ')}`, values);
    return rows;
  }
}
// @file: src/api.ts
import express from 'express';
import mysql from 'mysql2/promise';
import helmet from 'helmet';
import { PatientDao } from './dao';
const app = express();
app.use(helmet());
const dao = new PatientDao(mysql.createPool(process.env.DB!));
app.post('/search', express.json(), async (req, res) => res.json(await dao.search(req.body)));

// @case: a page of a query that joins is sorted by a field that TypeORM looks up
import express from 'express';
import { DataSource } from 'typeorm';
const source = new DataSource({ type: 'postgres' });
express().get('/wards', async (req, res) => {
  const query = source
    .createQueryBuilder()
    .from('ward', 'ward')
    .leftJoinAndSelect('ward.beds', 'bed')
    // expect: sql-injection (low)
    .orderBy(`ward.${req.query.sort}`)
    .take(10);
  res.json(await query.getManyAndCount());
});
