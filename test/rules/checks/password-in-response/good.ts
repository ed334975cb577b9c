// @case: all accounts, by their fields
import express from 'express';
import mongoose from 'mongoose';
const User = mongoose.model('User', new mongoose.Schema({ email: String, password: String, role: String }));
const app = express();
app.get('/users', async (req, res) => {
  const users = await User.find({}).select('-password').sort('email').exec();
  res.json(users);
});
app.get('/names', async (req, res) => {
  res.json(await User.find({}, { email: 1 }));
});

// @case: account of another file that leaves the password out by itself
// @file: user.js
const mongoose = require('mongoose');
const userSchema = new mongoose.Schema({ username: { type: String }, password: { type: String, select: false } });
module.exports = mongoose.model('User', userSchema);
// @file: main.js
const express = require('express');
const User = require('./user');
express().get('/account/:name', async (req, res) => {
  const result = {};
  const user = await User.findOne({ username: req.params.name });
  result.result = user;
  res.status(200).send(result);
});

// @case: account whose schema says how it is sent
// @file: user.ts
import mongoose from 'mongoose';
const schema = new mongoose.Schema({ email: String, passwordHash: String });
schema.methods.toJSON = function () {
  const { passwordHash, ...rest } = this.toObject();
  return rest;
};
export const User = mongoose.model('User', schema);
// @file: main.ts
import express from 'express';
import { User } from './user';
express().get('/me', async (req, res) => {
  const user = await User.findById(req.query.id);
  res.send({ success: true, user });
});

// @case: Sequelize, some attributes
// @file: models.ts
import { DataTypes, Sequelize } from 'sequelize';
const sequelize = new Sequelize(process.env.DATABASE_URL!);
export const User = sequelize.define('user', { email: DataTypes.STRING, password: DataTypes.STRING });
// @file: main.ts
import express from 'express';
import { User } from './models';
express().get('/users/:id', (req, res) => {
  User.findOne({ where: { id: req.params.id }, attributes: ['email'] }).then((user) => {
    res.json(user);
  });
});

// @case: password is taken out before
import express from 'express';
import mongoose from 'mongoose';
const User = mongoose.model('User', new mongoose.Schema({ email: String, password: String }));
const app = express();
app.post('/sign-up', async (req, res) => {
  const user = new User({ email: req.body.email, password: await hash(req.body.password) });
  const saved = await user.save();
  saved.password = undefined;
  res.json({ user: saved });
});
app.get('/me', async (req, res) => {
  const user = await User.findOne({ email: req.query.email }).lean();
  const { password, ...rest } = user!;
  res.json(rest);
});
app.get('/id', async (req, res) => {
  const user = await User.findOne({ email: req.query.email });
  res.json({ id: user!.id, email: user!.email, hasPassword: Boolean(user!.password) });
});
declare function hash(text: string): Promise<string>;

// @case: some of the environment, and records of devices
import express from 'express';
import mongoose from 'mongoose';
const Pump = mongoose.model('Pump', new mongoose.Schema({ serial: String, ward: String }));
const app = express();
app.get('/info', (req, res) => {
  res.json({ version: process.version, env: process.env.NODE_ENV });
});
app.get('/pumps', async (req, res) => {
  res.json(await Pump.find({}));
});
