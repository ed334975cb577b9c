// @case: filters of a request, name by name
// @file: src/dao.ts
import mysql from 'mysql2/promise';
export class Dao {
  constructor(protected pool: mysql.Pool) {}
}
export class PatientDao extends Dao {
  async search(filters: Record<string, string>) {
    const clauses: string[] = [];
    for (const [column, value] of Object.entries(filters)) clauses.push(`${column} LIKE '%${value}%'`);
    const [rows] = await this.pool.query(`SELECT id FROM patient WHERE ${clauses.join(' OR ')}`);
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
// expect: sql-injection
app.post('/search', express.json(), async (req, res) => res.json(await dao.search(req.body)));

// @case: the field of a validated class by which two lists are sorted, which one rule at its declaration mends
// @file: page.query.ts
import { IsInt, IsOptional, IsString } from 'class-validator';
export class PageQuery {
  @IsInt()
  page = 1;
  @IsString()
  @IsOptional()
  sortBy?: string;
}
// @file: pumps.service.ts
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { PageQuery } from './page.query';
@Injectable()
export class PumpsService {
  constructor(@InjectRepository(Object) private readonly pumps: Repository<object>) {}
  list(query: PageQuery) {
    const { page, sortBy = 'id' } = query;
    return this.pumps.createQueryBuilder('pump').orderBy(`pump.${sortBy}`).skip(page).take(10).getManyAndCount();
  }
  faulty(query: PageQuery) {
    const { sortBy = 'id' } = query;
    return this.pumps.createQueryBuilder('pump').where('pump.fault = 1').orderBy(`pump.${sortBy}`).getMany();
  }
}
// @file: pumps.controller.ts
import { Controller, Get, Query } from '@nestjs/common';
import { PageQuery } from './page.query';
import { PumpsService } from './pumps.service';
@Controller('pumps')
export class PumpsController {
  constructor(private readonly pumps: PumpsService) {}
  @Get()
  list(@Query() query: PageQuery) {
    // expect: sql-injection
    return this.pumps.list(query);
  }
  @Get('faulty')
  faulty(@Query() query: PageQuery) {
    return this.pumps.faulty(query);
  }
}

// @case: raw rows of a query that joins: nothing looks the field up
import express from 'express';
import { DataSource } from 'typeorm';
const source = new DataSource({ type: 'postgres' });
express().get('/wards', async (req, res) => {
  const query = source
    .createQueryBuilder()
    .from('ward', 'ward')
    .leftJoinAndSelect('ward.beds', 'bed')
    // expect: sql-injection
    .orderBy(`ward.${req.query.sort}`)
    .take(10);
  res.json(await query.getRawMany());
});

// @case: a query that joins, whose page may be one of nothing: then nothing looks the field up
import { Controller, Get, Query } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
@Controller('gateways')
export class GatewaysController {
  constructor(@InjectRepository(Object) private readonly gateways: Repository<object>) {}
  @Get()
  list(@Query() query: { limit?: string; offset?: string; sort?: string }) {
    const column = query.sort ? `gateway.${query.sort}` : 'gateway.id';
    return this.gateways
      .createQueryBuilder('gateway')
      .innerJoinAndSelect('gateway.ward', 'ward')
      .skip(query.offset ? +query.offset : 0)
      .take(query.limit ? +query.limit : 100)
      // expect: sql-injection
      .orderBy(column, 'ASC')
      .getManyAndCount();
  }
}
