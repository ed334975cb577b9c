// @case: a parameter of the route, in its own callback
import express from 'express';
import { exec } from 'node:child_process';
const router = express.Router();
router.param('ward', (req, res, next, ward) => {
  // expect: os-command-injection
  exec(`prepare-ward ${ward}`, (error) => next(error));
});
export default router;

// @case: a parameter of the route that its callback leaves on the request
import express from 'express';
import { exec } from 'node:child_process';
const router = express.Router();
router.param('report', (req, res, next, id) => {
  (req as any).reportFile = id;
  next();
});
router.get('/reports/:report', (req, res) => {
  // expect: os-command-injection
  exec(`print-report ${(req as any).reportFile}`);
  res.sendStatus(202);
});
export default router;

// @case: in JavaScript, within an object
const express = require('express');
const { exec } = require('child_process');
const app = express();
app.param('scan', function (req, res, next, id) {
  req.scan = { name: id, format: 'dcm' };
  next();
});
app.post('/scans/:scan', (req, res) => {
  // expect: os-command-injection
  exec(`convert-scan ${req.scan.name}`);
  res.end();
});
