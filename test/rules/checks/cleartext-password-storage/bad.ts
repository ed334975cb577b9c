// @case: document of a model in another file
// @file: models/nurse.js
const mongoose = require('mongoose');
const nurseSchema = new mongoose.Schema({
  name: { type: String, required: true },
  email: { type: String, unique: true },
  password: { type: String, required: true, minlength: 8 },
});
nurseSchema.index({ email: 1 });
module.exports = mongoose.model('Nurse', nurseSchema);
// @file: routes/nurses.js
const express = require('express');
const Nurse = require('../models/nurse');
const router = express.Router();
router.post('/register', async (req, res) => {
  const { name, email, password } = req.body;
  // expect: cleartext-password-storage
  const nurse = new Nurse({ name, email, password });
  await nurse.save();
  res.status(201).json({ id: nurse._id });
});
module.exports = router;

// @case: whole body for a schema that has a password
// @file: models/patient.ts
import mongoose, { Schema } from 'mongoose';
const PatientSchema = new Schema({ phone: String, passwd: String, ward: String });
export const Patient = mongoose.model('Patient', PatientSchema);
// @file: controllers/patient.ts
import type { Request, Response } from 'express';
import { Patient } from '../models/patient';
export async function signUp(req: Request, res: Response) {
  // expect: cleartext-password-storage
  const patient = await Patient.create(req.body);
  res.json({ id: patient.id });
}

// @case: update past a hook of save
// @file: models/user.ts
import bcrypt from 'bcryptjs';
import mongoose from 'mongoose';
const schema = new mongoose.Schema({ email: String, password: String });
schema.pre('save', async function () {
  if (this.isModified('password')) this.password = await bcrypt.hash(this.password, 12);
});
export const User = mongoose.model('User', schema);
// @file: routes.ts
import { Router } from 'express';
import { User } from './models/user';
export const router = Router();
router.put('/me/password', async (req, res) => {
  // expect: cleartext-password-storage
  await User.findByIdAndUpdate(req.params.id, { $set: { password: req.body.password } });
  res.end();
});

// @case: service of NestJS, with a DTO
// @file: create-user.dto.ts
export class CreateUserDto {
  readonly email!: string;
  readonly password!: string;
}
// @file: user.schema.ts
import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
@Schema({ timestamps: true })
export class User {
  @Prop({ required: true }) email!: string;
  @Prop({ required: true, select: false }) password!: string;
}
export const UserSchema = SchemaFactory.createForClass(User);
// @file: users.service.ts
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { CreateUserDto } from './create-user.dto';
import { User } from './user.schema';
@Injectable()
export class UsersService {
  constructor(@InjectModel(User.name) private readonly users: Model<User>) {}
  async create(dto: CreateUserDto) {
    return this.users.create(dto);
  }
}
// @file: users.controller.ts
import { Body, Controller, Post } from '@nestjs/common';
import { CreateUserDto } from './create-user.dto';
import { UsersService } from './users.service';
@Controller('users')
export class UsersController {
  constructor(private readonly users: UsersService) {}
  @Post()
  create(@Body() dto: CreateUserDto) {
    // expect: cleartext-password-storage
    return this.users.create(dto);
  }
}

// @case: repository of TypeORM behind a service
// @file: account.entity.ts
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
@Entity('accounts')
export class Account {
  @PrimaryGeneratedColumn() id!: number;
  @Column() email!: string;
  @Column() password!: string;
}
// @file: account.service.ts
import type { Repository } from 'typeorm';
import { InjectRepository } from '@nestjs/typeorm';
import { Account } from './account.entity';
export class AccountService {
  constructor(@InjectRepository(Account) private accounts: Repository<Account>) {}
  async open(email: string, password: string) {
    const account = this.accounts.create({ email, password });
    return this.accounts.save(account);
  }
}
// @file: account.controller.ts
import { Body, Controller, Post } from '@nestjs/common';
import { AccountService } from './account.service';
@Controller('accounts')
export class AccountController {
  constructor(private readonly service: AccountService) {}
  @Post()
  // expect: cleartext-password-storage
  open(@Body() body: { email: string; password: string }) { return this.service.open(body.email, body.password); }
}

// @case: parameters of an INSERT
import express from 'express';
import mysql from 'mysql2';
const db = mysql.createConnection({ host: 'db', user: 'app', password: process.env.DB_PASSWORD });
const app = express();
app.post('/signup', (req, res) => {
  const { email, password } = req.body;
  // expect: cleartext-password-storage
  db.query('INSERT INTO users (email, password) VALUES (?, ?)', [email, password], () => res.end());
});

// @case: numbered parameters of a wrapper in another file
// @file: db.ts
import { Pool } from 'pg';
const pool = new Pool();
export async function addStaff(name: string, mail: string, pwd: string) {
  await pool.query('INSERT INTO staff (name, mail, pwd) VALUES ($1, $2, $3) RETURNING id', [name, mail, pwd]);
}
// @file: app.ts
import express from 'express';
import { addStaff } from './db';
const app = express();
app.post('/staff', async (req, res) => {
  // expect: cleartext-password-storage
  await addStaff(req.body.name, req.body.mail ?? '', req.body.pwd);
  res.end();
});

// @case: statement of SQLite with names
import Database from 'better-sqlite3';
import express from 'express';
const db = new Database('ward.db');
const app = express();
app.put('/users/:id/password', (req, res) => {
  const statement = db.prepare('UPDATE users SET password = @password WHERE id = @id');
  // expect: cleartext-password-storage
  statement.run({ id: req.params.id, password: req.body.password });
  res.end();
});

// @case: collection of the MongoDB driver
import express from 'express';
import { MongoClient } from 'mongodb';
const client = new MongoClient(process.env.MONGO_URL ?? '');
const users = client.db('clinic').collection('users');
const app = express();
app.post('/users', async (req, res) => {
  const user = { username: String(req.body.username), password: String(req.body.password), role: 'nurse' };
  // expect: cleartext-password-storage
  await users.insertOne(user);
  res.end();
});

// @case: rows of Knex
import express from 'express';
import knexFactory from 'knex';
const knex = knexFactory({ client: 'pg' });
const app = express();
app.post('/doctors', async (req, res) => {
  // expect: cleartext-password-storage
  await knex('doctors').insert({ email: req.body.email, password: req.body.password });
  res.end();
});

// @case: model that Sequelize defines
// @file: user.js
const { DataTypes } = require('sequelize');
const { sequelize } = require('./db');
module.exports.User = sequelize.define('User', { email: DataTypes.STRING, password: DataTypes.STRING }, { timestamps: true });
// @file: db.js
const { Sequelize } = require('sequelize');
module.exports.sequelize = new Sequelize('sqlite::memory:');
// @file: auth.js
const { User } = require('./user');
exports.register = async (req, res) => {
  // expect: cleartext-password-storage
  const user = await User.create({ email: req.body.email, password: req.body.password });
  res.json({ id: user.id });
};

// @case: comparison with the stored one
import { Router } from 'express';
import { Contact } from './contact';
const router = Router();
router.post('/sign-in', async (req, res) => {
  const { username, password } = req.body;
  const contact = await Contact.findOne({ username: String(username) });
  // expect: cleartext-password-storage
  if (!contact || contact.password !== password) return res.sendStatus(401);
  res.json({ ok: true });
});

// @case: comparison in a service
import { Injectable, UnauthorizedException } from '@nestjs/common';
import { UsersRepository } from './users.repository';
@Injectable()
export class AuthService {
  constructor(private readonly users: UsersRepository) {}
  async login(email: string, password: string) {
    const user = await this.users.findByEmail(email);
    // expect: cleartext-password-storage
    if (user?.password !== password) throw new UnauthorizedException();
    return user.id;
  }
}

// @case: comparison in a callback of the driver
import express from 'express';
import mysql from 'mysql2';
const db = mysql.createPool({ host: 'db' });
const app = express();
app.post('/login', (req, res) => {
  db.query('SELECT id, password FROM users WHERE email = ?', [req.body.email], (err, rows) => {
    // expect: cleartext-password-storage
    if (err || rows[0].password !== req.body.password) return res.sendStatus(401);
    res.json({ id: rows[0].id });
  });
});

// @case: looked up by the password
import express from 'express';
import { User } from './models';
const app = express();
app.post('/login', async (req, res) => {
  // expect: cleartext-password-storage
  const user = await User.findOne({ where: { email: req.body.email, password: req.body.password } });
  res.sendStatus(user ? 200 : 401);
});

// @case: condition of a statement
import express from 'express';
import mysql from 'mysql2/promise';
const pool = mysql.createPool({ host: 'db' });
const app = express();
app.post('/login', async (req, res) => {
  // expect: cleartext-password-storage
  const [rows] = await pool.execute('SELECT id FROM nurses WHERE email = ? AND password = ?', [req.body.email, req.body.password]);
  res.json(rows);
});

// @case: condition in the text of a statement
import express from 'express';
import { Pool } from 'pg';
const pool = new Pool();
const app = express();
app.post('/login', async (req, res) => {
  // expect: cleartext-password-storage, sql-injection
  const { rows } = await pool.query(`SELECT id FROM users WHERE name = '${req.body.name}' AND password = '${req.body.password}'`);
  res.json(rows);
});

// @case: field of a document that was loaded
// @file: models.js
const mongoose = require('mongoose');
exports.Doctor = mongoose.model('Doctor', { email: String, password: String });
// @file: reset.js
const { Doctor } = require('./models');
exports.reset = async (req, res) => {
  const doctor = await Doctor.findOne({ resetToken: String(req.params.token) });
  // expect: cleartext-password-storage
  doctor.password = req.body.password;
  await doctor.save();
  res.end();
};

// @case: handler in one file, route in another
// @file: handlers.js
const mongoose = require('mongoose');
const User = mongoose.model('User', new mongoose.Schema({ username: String, password: String }));
exports.login = (req, res) => {
  // expect: cleartext-password-storage
  User.find({ username: String(req.body.username), password: String(req.body.password) }, (error, users) => {
    res.sendStatus(users.length > 0 ? 200 : 401);
  });
};
// @file: app.js
const express = require('express');
const handlers = require('./handlers');
const app = express();
app.post('/login', handlers.login);

// @case: the subscriber hashes for another entity
// @file: package.json
{ "name": "ward-accounts", "dependencies": { "typeorm": "^0.3.20" } }
// @file: app.module.ts
import { Module } from '@nestjs/common';
import { AccountsController } from './accounts.controller';
import { DeviceSubscriber } from './device.subscriber';
@Module({ controllers: [AccountsController], providers: [DeviceSubscriber] })
export class AppModule {}
// @file: entities.ts
import { Column, Entity } from 'typeorm';
@Entity()
export class Account {
  @Column() email!: string;
  @Column() password!: string;
}
@Entity()
export class Device {
  @Column() password!: string;
}
// @file: device.subscriber.ts
import argon2 from 'argon2';
import { EventSubscriber, type EntitySubscriberInterface, type InsertEvent } from 'typeorm';
import { Device } from './entities';
@EventSubscriber()
export class DeviceSubscriber implements EntitySubscriberInterface<Device> {
  listenTo() {
    return Device;
  }
  async beforeInsert({ entity }: InsertEvent<Device>) {
    entity.password = await argon2.hash(entity.password);
  }
}
// @file: accounts.controller.ts
import { Body, Controller, Post } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { Account } from './entities';
@Controller('accounts')
export class AccountsController {
  constructor(@InjectRepository(Account) private accounts: Repository<Account>) {}
  @Post()
  open(@Body() body: { email: string; password: string }) {
    // expect: cleartext-password-storage
    return this.accounts.save(this.accounts.create({ email: body.email, password: body.password }));
  }
}
// @file: main.ts
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
NestFactory.create(AppModule).then((app) => app.listen(3000));

// @case: a constructor function makes one record of several arguments
// @file: package.json
{ "name": "wards", "dependencies": { "express": "^4.19.0", "mongodb": "^2.2.0" } }
// @file: dao.js
function UserDao(db) {
  const users = db.collection('users');
  this.add = (name, mail, password, callback) => users.insert({ name, mail, password }, callback);
}
module.exports = UserDao;
// @file: handler.js
const UserDao = require('./dao');
module.exports = function SessionHandler(db) {
  const users = new UserDao(db);
  this.signUp = (req, res, next) => {
    const { name, mail, password } = req.body;
    // expect: cleartext-password-storage
    users.add(name, mail, password, (error) => (error ? next(error) : res.sendStatus(201)));
  };
};

// @case: compared with what Redis keeps
// @file: package.json
{ "name": "wards", "dependencies": { "express": "^4.19.0", "redis": "^4.6.0" } }
// @file: main.ts
import express from 'express';
import { createClient } from 'redis';
const app = express();
const redis = createClient();
app.post('/login', express.json(), async (req, res) => {
  const account = await redis.hGetAll(`account:${req.body.name}`);
  // expect: cleartext-password-storage
  if (account.password !== req.body.password) return res.sendStatus(401);
  res.sendStatus(204);
});

// @case: a method of the document's own stores it, perhaps with a hash
import { Router } from 'express';
import mongoose from 'mongoose';
const schema = new mongoose.Schema({ username: String, password: String });
const Account = mongoose.model('Account', schema);
export const router = Router();
router.post('/nurses', async (req, res) => {
  const { username, password } = req.body;
  // expect: cleartext-password-storage (low)
  const account: any = new Account({ username, password });
  account.register((error: Error | null) => res.sendStatus(error ? 500 : 201));
});
router.post('/doctors', async (req, res) => {
  const { username, password } = req.body;
  // expect: cleartext-password-storage
  const account: any = new Account({ username, password });
  await account.save();
  res.sendStatus(201);
});

// @case: a whole body into an account, of a class that takes a password from the one that it is made of
// @file: staff.entity.ts
import { Column, Entity } from 'typeorm';
@Entity()
export class Staff {
  @Column() email!: string;
  @Column() password!: string;
}
// @file: staff.dto.ts
import { PartialType } from '@nestjs/mapped-types';
import { IsEmail, IsString } from 'class-validator';
export class StaffDto {
  @IsEmail() email!: string;
  @IsString() password!: string;
}
export class ChangeDto extends PartialType(StaffDto) {}
// @file: staff.controller.ts
import { Body, Controller, Param, Patch } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { ChangeDto } from './staff.dto';
import { Staff } from './staff.entity';
@Controller('staff')
export class StaffController {
  constructor(@InjectRepository(Staff) private staff: Repository<Staff>) {}
  @Patch(':id')
  change(@Param('id') id: string, @Body() change: ChangeDto) {
    // expect: cleartext-password-storage (medium)
    return this.staff.update(id, change);
  }
}
