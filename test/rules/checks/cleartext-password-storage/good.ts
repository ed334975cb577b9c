// @case: hash made in the handler
import bcrypt from 'bcrypt';
import express from 'express';
import mongoose from 'mongoose';
const Nurse = mongoose.model('Nurse', new mongoose.Schema({ email: String, password: String }));
const app = express();
app.post('/register', async (req, res) => {
  const password = await bcrypt.hash(req.body.password, 12);
  await Nurse.create({ ...req.body, role: 'nurse', password });
  res.sendStatus(201);
});

// @case: hash put in after the document was made
import bcrypt from 'bcryptjs';
import express from 'express';
import mongoose from 'mongoose';
const User = mongoose.model('User', new mongoose.Schema({ email: String, password: String }));
const app = express();
app.post('/register', (req, res) => {
  const user = new User({ email: req.body.email, password: req.body.password });
  bcrypt.genSalt(12, (_, salt) => {
    bcrypt.hash(user.password, salt, (error, made) => {
      user.password = made;
      user.save().then(() => res.json({ ok: !error }));
    });
  });
});

// @case: hook of the schema in another file
// @file: models/nurse.js
const bcrypt = require('bcrypt');
const mongoose = require('mongoose');
const nurseSchema = new mongoose.Schema({ email: String, password: String });
nurseSchema.pre('save', function (next) {
  const nurse = this;
  if (!nurse.isModified('password')) return next();
  bcrypt.hash(nurse.password, 12, (error, hash) => {
    nurse.password = hash;
    next(error);
  });
});
module.exports = mongoose.model('Nurse', nurseSchema);
// @file: routes.js
const Nurse = require('./models/nurse');
exports.register = async (req, res) => {
  const nurse = new Nurse({ email: req.body.email, password: req.body.password });
  await nurse.save();
  const other = await Nurse.findById(req.params.id);
  other.password = req.body.password;
  await other.save();
  res.json({ id: nurse.id });
};

// @case: hook that is a function of another file
// @file: hooks.ts
import argon2 from 'argon2';
export async function protect(this: any) {
  if (this.isModified('secret')) this.secret = await argon2.hash(this.password);
}
// @file: user.ts
import mongoose from 'mongoose';
import { protect } from './hooks';
const schema = new mongoose.Schema({ email: String, password: String });
schema.pre(['save', 'updateOne'], protect);
export const User = mongoose.model('User', schema);
// @file: app.ts
import express from 'express';
import { User } from './user';
const app = express();
app.post('/users', async (req, res) => {
  await User.create({ email: req.body.email, password: req.body.password });
  res.end();
});

// @case: plugin that may keep the password itself
import express from 'express';
import mongoose from 'mongoose';
import passportLocalMongoose from 'passport-local-mongoose';
const schema = new mongoose.Schema({ email: String, password: String });
schema.plugin(passportLocalMongoose);
const User = mongoose.model('User', schema);
const app = express();
app.post('/users', async (req, res) => {
  await User.register(new User({ email: req.body.email, password: req.body.password }), req.body.password);
  res.end();
});

// @case: setter of the field
import crypto from 'node:crypto';
import express from 'express';
import mongoose from 'mongoose';
const derive = (password: string) => crypto.scryptSync(password, process.env.PEPPER!, 64).toString('hex');
const User = mongoose.model('User', new mongoose.Schema({ email: String, password: { type: String, set: derive } }));
const app = express();
app.post('/users', async (req, res) => {
  await User.create({ email: req.body.email, password: req.body.password });
  res.end();
});

// @case: hooks of Sequelize
import bcrypt from 'bcrypt';
import express from 'express';
import { DataTypes, Sequelize } from 'sequelize';
const sequelize = new Sequelize('sqlite::memory:');
const User = sequelize.define(
  'User',
  { email: DataTypes.STRING, password: DataTypes.STRING },
  { hooks: { beforeCreate: async (user: any) => void (user.password = await bcrypt.hash(user.password, 12)) } },
);
const Nurse = sequelize.define('Nurse', { email: DataTypes.STRING, password: DataTypes.STRING });
Nurse.beforeSave(async (nurse: any) => {
  nurse.password = await bcrypt.hash(nurse.password, 12);
});
const app = express();
app.post('/users', async (req, res) => {
  await User.create({ email: req.body.email, password: req.body.password });
  await Nurse.create({ email: req.body.email, password: req.body.password });
  res.end();
});

// @case: listener of an entity
// @file: account.entity.ts
import argon2 from 'argon2';
import { BeforeInsert, Column, Entity } from 'typeorm';
@Entity()
export class Account {
  @Column() email!: string;
  @Column() password!: string;
  @BeforeInsert()
  async protect() {
    this.password = await argon2.hash(this.password);
  }
}
// @file: account.controller.ts
import { Body, Controller, Post } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { Account } from './account.entity';
@Controller('accounts')
export class AccountController {
  constructor(@InjectRepository(Account) private accounts: Repository<Account>) {}
  @Post()
  open(@Body() body: { email: string; password: string }) {
    return this.accounts.save(this.accounts.create({ email: body.email, password: body.password }));
  }
}

// @case: hash in the service, before the repository
// @file: users.repository.ts
import type { Model } from 'mongoose';
import { InjectModel } from '@nestjs/mongoose';
import { User } from './user.schema';
export class UsersRepository {
  constructor(@InjectModel(User.name) private users: Model<User>) {}
  add(email: string, password: string) {
    return this.users.create({ email, password });
  }
}
// @file: user.schema.ts
import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';
@Schema()
export class User {
  @Prop() email!: string;
  @Prop() password!: string;
}
export const UserSchema = SchemaFactory.createForClass(User);
// @file: users.controller.ts
import { Body, Controller, Post } from '@nestjs/common';
import argon2 from 'argon2';
import { UsersRepository } from './users.repository';
@Controller('users')
export class UsersController {
  constructor(private readonly users: UsersRepository) {}
  @Post()
  async create(@Body() body: { email: string; password: string }) {
    const protectedText = await argon2.hash(body.password);
    return this.users.add(body.email, protectedText);
  }
}

// @case: the data base makes the hash
import express from 'express';
import { Pool } from 'pg';
const pool = new Pool();
const app = express();
app.post('/users', async (req, res) => {
  const { email, password } = req.body;
  await pool.query("INSERT INTO users (email, password) VALUES ($1, crypt($2, gen_salt('bf', 12)))", [email, password]);
  const { rows } = await pool.query('SELECT id FROM users WHERE email = $1 AND password = crypt($2, password)', [email, password]);
  res.json({ found: rows.length });
});

// @case: password of another system
import express from 'express';
import { Pool } from 'pg';
const pool = new Pool();
const app = express();
app.put('/mail', async (req, res) => {
  const { host, username, password } = req.body;
  await pool.query('UPDATE mail_servers SET smtp_host = $1, username = $2, password = $3', [host, username, password]);
  await pool.query('INSERT INTO wifi (ssid, password) VALUES ($1, $2)', [req.body.ssid, password]);
  res.end();
});

// @case: typed twice, and whether it is another one
import bcrypt from 'bcrypt';
import express from 'express';
import { User } from './models';
const app = express();
app.post('/password', async (req, res) => {
  const { password, confirmPassword, newPassword } = req.body;
  if (password !== confirmPassword || req.body.password === newPassword) return res.sendStatus(400);
  const user = await User.findById(String(req.body.id));
  res.json({ right: await bcrypt.compare(password, user.password), same: user.password === newPassword });
});

// @case: comparison of hashes
import { createHash, scryptSync } from 'node:crypto';
import express from 'express';
import { User } from './models';
const app = express();
app.post('/login', async (req, res) => {
  const user = await User.findOne({ email: String(req.body.email) });
  const password = scryptSync(req.body.password, user.salt, 64).toString('hex');
  res.json({ right: user.password === password });
});

// @case: changed, so a hash is made
import bcrypt from 'bcrypt';
import express from 'express';
import { User } from './models';
const app = express();
app.put('/me', async (req, res) => {
  const user = await User.findById(String(req.body.id));
  if (req.body.password && req.body.password !== user.password) user.password = await bcrypt.hash(req.body.password, 12);
  await user.save();
  res.end();
});

// @case: form in a page
import { useState } from 'react';
export function useSignUp() {
  const [form, setForm] = useState({ password: '', confirm: '' });
  const check = (values: { password: string; confirm: string }) => values.password === values.confirm;
  return { form, setForm, ok: check(form) };
}

// @case: somebody else keeps the password
import express from 'express';
import { initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import mongoose from 'mongoose';
initializeApp();
const Profile = mongoose.model('Profile', new mongoose.Schema({ uid: String, email: String }));
const app = express();
app.post('/register', async (req, res) => {
  const { email, password } = req.body;
  const user = await getAuth().createUser({ email, password });
  await Profile.create({ uid: user.uid, email });
  res.end();
});

// @case: a subscriber hashes before the insert
// @file: package.json
{ "name": "ward-accounts", "dependencies": { "typeorm": "^0.3.20" } }
// @file: app.module.ts
import { Module } from '@nestjs/common';
import { AccountsModule } from './accounts/accounts.module';
@Module({ imports: [AccountsModule] })
export class AppModule {}
// @file: accounts/accounts.module.ts
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Account } from './account.entity';
import { AccountSubscriber } from './account.subscriber';
import { AccountsController } from './accounts.controller';
@Module({ imports: [TypeOrmModule.forFeature([Account])], controllers: [AccountsController], providers: [AccountSubscriber] })
export class AccountsModule {}
// @file: accounts/account.entity.ts
import { Column, Entity } from 'typeorm';
@Entity()
export class Account {
  @Column() email!: string;
  @Column() password!: string;
}
// @file: accounts/account.subscriber.ts
import argon2 from 'argon2';
import { EventSubscriber, type EntitySubscriberInterface, type InsertEvent } from 'typeorm';
import { Account } from './account.entity';
@EventSubscriber()
export class AccountSubscriber implements EntitySubscriberInterface<Account> {
  listenTo() {
    return Account;
  }
  async beforeInsert({ entity }: InsertEvent<Account>) {
    entity.password = await argon2.hash(entity.password);
  }
}
// @file: accounts/accounts.controller.ts
import { Body, Controller, Post } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { Account } from './account.entity';
@Controller('accounts')
export class AccountsController {
  constructor(@InjectRepository(Account) private accounts: Repository<Account>) {}
  @Post()
  open(@Body() body: { email: string; password: string }) {
    return this.accounts.save(this.accounts.create({ email: body.email, password: body.password }));
  }
}
// @file: main.ts
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
NestFactory.create(AppModule).then((app) => app.listen(3000));

// @case: an entity without a column for the password, which somebody else keeps
// @file: staff.entity.ts
import { Column, Entity } from 'typeorm';
@Entity()
export class Staff {
  @Column() email!: string;
  @Column() username!: string;
}
// @file: staff.controller.ts
import { Body, Controller, Post } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { Staff } from './staff.entity';
@Controller('staff')
export class StaffController {
  constructor(@InjectRepository(Staff) private staff: Repository<Staff>) {}
  @Post()
  add(@Body() body: { email: string; username: string; password: string }) {
    return this.staff.save(
      this.staff.create({ email: body.email, username: body.username, password: body.password }),
    );
  }
}

// @case: fields that are chosen, beside a password that is hashed
import express from 'express';
import bcrypt from 'bcrypt';
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
const app = express();
app.use(express.json());
app.post('/staff', async (req, res) => {
  const { name, password, ward } = req.body;
  const hash = await bcrypt.hash(password, 12);
  await prisma.staff.create({ data: { name, password: hash, ...(ward && { ward: String(ward) }) } });
  res.sendStatus(201);
});

// @case: a whole body into an account that has a password, of a class that has none
// @file: staff.entity.ts
import { Column, Entity } from 'typeorm';
@Entity()
export class Staff {
  @Column() email!: string;
  @Column() phone!: string;
  @Column() password!: string;
}
// @file: staff.dto.ts
import { OmitType, PartialType } from '@nestjs/mapped-types';
import { IsEmail, IsString } from 'class-validator';
export class StaffDto {
  @IsEmail() email!: string;
  @IsString() phone!: string;
  @IsString() password!: string;
}
export class ProfileDto extends PartialType(OmitType(StaffDto, ['password'] as const)) {}
// @file: staff.controller.ts
import { Body, Controller, Param, Patch } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { ProfileDto } from './staff.dto';
import { Staff } from './staff.entity';
@Controller('staff')
export class StaffController {
  constructor(@InjectRepository(Staff) private staff: Repository<Staff>) {}
  @Patch(':id')
  change(@Param('id') id: string, @Body() profile: ProfileDto) {
    // expect: cleartext-password-storage (low)
    return this.staff.update(id, profile);
  }
}
