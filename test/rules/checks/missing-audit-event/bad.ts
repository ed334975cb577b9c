// @case: bolus of a handler
import express from 'express';
import { pump } from './pump';
const app = express();
app.post('/pumps/:id/bolus', async (req, res) => {
  // expect: missing-audit-event
  await pump.deliverBolus(req.body.units);
  res.sendStatus(202);
});

// @case: handler of another file
// @file: handlers.ts
import { driver } from './driver';
export async function changeRate(req, res) {
  await driver.setInfusionRate(req.body.rate);
  res.sendStatus(204);
}
// @file: main.ts
import { Router } from 'express';
import { changeRate } from './handlers';
const router = Router();
// expect: missing-audit-event
router.put('/rate', requireNurse, changeRate);

// @case: two calls deep in another file
// @file: therapy.ts
import { stimulator } from './stimulator';
const run = (order) => stimulator.startStimulation(order.amplitude);
export const execute = (order) => run(order);
// @file: main.ts
import Fastify from 'fastify';
import { execute } from './therapy';
const server = Fastify();
// expect: missing-audit-event
server.post('/orders', async (request) => {
  await execute(request.body);
  return { accepted: true };
});

// @case: route object
import Fastify from 'fastify';
const server = Fastify();
server.route({
  method: 'POST',
  url: '/basal',
  handler: async (request) => {
    // expect: missing-audit-event
    await pump.setBasal(request.body.units);
  },
});

// @case: method of a controller
import express from 'express';
class VentilatorController {
  set = async (req, res) => {
    // expect: missing-audit-event
    await this.ventilator.setTidalVolume(req.body.ml);
    res.end();
  };
}
const controller = new VentilatorController();
express().put('/ventilators/:id', controller.set);

// @case: clinical record
import express from 'express';
import { Client } from 'fhir-kit-client';
const fhir = new Client({ baseUrl: process.env.FHIR_URL });
const app = express();
app.post('/orders', async (req, res) => {
  // expect: missing-audit-event
  const created = await fhir.create({ resourceType: 'MedicationRequest', body: req.body });
  console.log('order taken');
  res.json(created);
});
