// @case: what the callback of a parameter loads, and what it has checked
import express from 'express';
import { exec } from 'node:child_process';
import { Report } from './models';
const app = express();
app.param('report', async (req, res, next, id) => {
  req.report = await Report.findById(id);
  next();
});
app.param('bed', (req, res, next, id) => {
  if (!/^\d+$/.test(id)) return res.sendStatus(404);
  req.bed = id;
  next();
});
app.get('/reports/:report', (req, res) => {
  exec(`print-report ${req.report.file}`);
  res.end();
});
app.get('/beds/:bed', (req, res) => {
  exec(`show-bed ${req.bed}`);
  res.end();
});

// @case: another field of what the callback leaves
const express = require('express');
const { exec } = require('child_process');
const app = express();
app.param('scan', function (req, res, next, id) {
  req.scan = { name: id, format: 'dcm' };
  next();
});
app.post('/scans/:scan', (req, res) => {
  exec(`convert-scan --format ${req.scan.format}`);
  res.end();
});
