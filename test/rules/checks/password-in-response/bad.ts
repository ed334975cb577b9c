// @case: all accounts
import express from 'express';
import mongoose from 'mongoose';
const User = mongoose.model('User', new mongoose.Schema({ email: String, password: String, role: String }));
express().get('/users', async (req, res) => {
  const users = await User.find({}).sort('email').exec();
  // expect: password-in-response
  res.json(users);
});

// @case: account of another file, in an object that is filled in steps
// @file: user.js
const mongoose = require('mongoose');
const userSchema = new mongoose.Schema({ username: { type: String }, password: { type: String, required: true } });
module.exports = mongoose.model('User', userSchema);
// @file: main.js
const express = require('express');
const User = require('./user');
express().get('/account/:name', async (req, res) => {
  const result = {};
  const user = await User.findOne({ username: req.params.name });
  result.status = 200;
  // expect: password-in-response
  result.result = user;
  res.status(200).send(result);
});

// @case: account that was just made, by a callback
import express from 'express';
import mongoose from 'mongoose';
const User = mongoose.model('User', new mongoose.Schema({ email: String, passwordHash: String }));
const app = express();
app.get('/me', (req, res) => {
  User.findById(req.query.id, (error: Error, user: object) => {
    if (error) return void res.sendStatus(500);
    // expect: password-in-response
    res.send({ success: true, user });
  });
});

// @case: Sequelize, of another file, by a promise
// @file: models.ts
import { DataTypes, Sequelize } from 'sequelize';
const sequelize = new Sequelize(process.env.DATABASE_URL!);
export const User = sequelize.define('user', { email: DataTypes.STRING, password: DataTypes.STRING });
// @file: main.ts
import express from 'express';
import { User } from './models';
express().get('/users/:id', (req, res) => {
  User.findOne({ where: { id: req.params.id } }).then((user) => {
    // expect: password-in-response
    res.json(user);
  });
});

// @case: hash that was asked for
import express from 'express';
import mongoose from 'mongoose';
const User = mongoose.model('User', new mongoose.Schema({ email: String, password: String }));
express().post('/sign-up', async (req, res) => {
  const user = new User({ email: req.body.email, password: await hash(req.body.password) });
  const saved = await user.save();
  // expect: password-in-response
  res.json({ user: saved.id, password: saved.password });
});
declare function hash(text: string): Promise<string>;

// @case: whole environment
import express from 'express';
express().get('/info', (req, res) => {
  // expect: password-in-response
  const info = { version: process.version, env: process.env };
  res.json(info);
});
