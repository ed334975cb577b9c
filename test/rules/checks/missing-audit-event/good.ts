// @case: bolus of a handler
import express from 'express';
import { pump } from './pump';
const app = express();
app.post('/pumps/:id/bolus', async (req, res) => {
  await auditLog.write('bolus', req.user, req.body);
  await pump.deliverBolus(req.body.units);
  res.sendStatus(202);
});

// @case: handler of another file
// @file: handlers.ts
import { driver } from './driver';
import { journal } from './journal';
export async function changeRate(req, res) {
  await driver.setInfusionRate(req.body.rate);
  await journal.append('rate', req.user.id, req.body.rate);
  res.sendStatus(204);
}
// @file: main.ts
import { Router } from 'express';
import { changeRate } from './handlers';
const router = Router();
router.put('/rate', requireNurse, changeRate);

// @case: two calls deep in another file
// @file: therapy.ts
import { stimulator } from './stimulator';
import { securityLog } from './log';
const run = (order) => {
  securityLog(order);
  return stimulator.startStimulation(order.amplitude);
};
export const execute = (order) => run(order);
// @file: main.ts
import Fastify from 'fastify';
import { execute } from './therapy';
const server = Fastify();
server.post('/orders', async (request) => {
  await execute(request.body);
  return { accepted: true };
});

// @case: route object
import Fastify from 'fastify';
const server = Fastify();
server.addHook('onResponse', writeAuditEvent);
server.route({
  method: 'POST',
  url: '/basal',
  handler: async (request) => {
    await pump.setBasal(request.body.units);
  },
});

// @case: method of a controller
import express from 'express';
class VentilatorController {
  set = async (req, res) => {
    await this.ventilator.setTidalVolume(req.body.ml);
    res.end();
  };
}
const controller = new VentilatorController();
express().put('/ventilators/:id', withAuditTrail('ventilator'), controller.set);

// @case: clinical record
import express from 'express';
import { Client } from 'fhir-kit-client';
const fhir = new Client({ baseUrl: process.env.FHIR_URL });
const app = express();
app.post('/orders', async (req, res) => {
  const created = await fhir.create({ resourceType: 'MedicationRequest', body: req.body });
  await fhir.create({ resourceType: 'AuditEvent', body: eventOf(req, created) });
  res.json(created);
});

// @case: reads and words only
import express from 'express';
const app = express();
app.get('/pumps/:id', (req, res) => res.json(pump.lastBolus(req.params.id)));
app.post('/reminders', (req, res) => {
  startDoseReminder(req.body.at);
  res.end();
});
