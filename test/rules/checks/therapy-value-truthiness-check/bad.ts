// @case: two required fields
import express from 'express';
const app = express();
app.post('/infusions', authorize, (req, res) => {
  const { flowRateMlMin, plannedTimeMin } = req.body;
  // expect: therapy-value-truthiness-check
  if (!flowRateMlMin || !plannedTimeMin) return res.sendStatus(400);
  infusions.plan(flowRateMlMin, plannedTimeMin);
  return res.sendStatus(202);
});

// @case: default dose
import type { Request, Response } from 'express';
export function bolus(req: Request, res: Response) {
  // expect: therapy-value-truthiness-check
  const bolusUnits = req.body.bolusUnits || 2;
  queue.push({ kind: 'bolus', bolusUnits });
  res.end();
}

// @case: default of a constant, number converted
import { connect } from 'mqtt';
const DEFAULT_BASAL = 0.8;
const client = connect('mqtts://broker.ward.example');
client.on('message', (_topic, payload) => {
  const { basal } = JSON.parse(payload.toString());
  // expect: therapy-value-truthiness-check
  const rate = Number(basal) || DEFAULT_BASAL;
  pumpState.next = rate;
});

// @case: parameter of a driver
export class SyringePump {
  async deliverBolus(dose: number): Promise<void> {
    // expect: therapy-value-truthiness-check
    if (!dose) throw new Error('dose is required');
    await this.link.send(dose);
  }
}

// @case: handler and default in two files
// @file: defaults.ts
export const DEFAULTS = { energyJoules: 150 };
// @file: defib.ts
import { Server } from 'socket.io';
import { DEFAULTS } from './defaults';
const io = new Server(3000);
io.on('connection', (socket) => {
  socket.on('shock', (order) => {
    // expect: therapy-value-truthiness-check
    const shockEnergy = order.shockEnergy || DEFAULTS.energyJoules;
    defibrillator.charge(shockEnergy);
  });
});

// @case: parameter of a service that commands a pump of another file
// @file: pump.ts
export function setInfusionRate(mlPerHour: number): void {
  link.write(mlPerHour);
}
// @file: service.ts
import { setInfusionRate } from './pump';
export function applyOrder(infusionRate: number) {
  // expect: therapy-value-truthiness-check
  if (!infusionRate) return;
  setInfusionRate(infusionRate);
}

// @case: field of an order
import { PumpDriver } from './pump.driver';
export class BolusService {
  constructor(private readonly pump: PumpDriver) {}
  async start(dto: { units: number; pumpId: string }) {
    // expect: therapy-value-truthiness-check
    if (!dto.units) throw new Error('units required');
    await this.pump.deliverBolus(dto.pumpId, dto.units);
  }
}

// @case: command in the branch, refusal in the other
// @file: driver.ts
export interface Driver {
  setFlowRate(mlPerHour: number): Promise<void>;
}
// @file: service.ts
import type { Driver } from './driver';
export class InfusionService {
  constructor(private readonly infusionDriver: Driver) {}
  async apply(order: { flowRate?: number }) {
    // expect: therapy-value-truthiness-check
    if (order.flowRate) {
      await this.infusionDriver.setFlowRate(order.flowRate);
    } else {
      throw new Error('no rate');
    }
  }
}

// @case: conditional default of another file
// @file: limits.ts
export const SAFE_DEFAULTS = { energyJoules: 200, pacingRate: 70 } as const;
// @file: pacer.ts
import { WebSocketServer } from 'ws';
import { SAFE_DEFAULTS } from './limits';
import { pacer } from './pacer-driver';
const server = new WebSocketServer({ port: 8443 });
server.on('connection', (socket) => {
  socket.on('message', (raw) => {
    const message = JSON.parse(String(raw));
    // expect: therapy-value-truthiness-check
    const pacingRate = message.pacingRate ? message.pacingRate : SAFE_DEFAULTS.pacingRate;
    pacer.setPacingRate(pacingRate);
  });
});

// @case: command behind the value in an expression
// @file: schema.ts
export const REQUIRED = ['pumpId', 'dose'] as const;
// @file: route.ts
import express from 'express';
import { syringePump } from './pump';
const router = express.Router();
router.post('/dose', async (req, res) => {
  const { dose, pumpId } = req.body;
  // expect: therapy-value-truthiness-check
  dose && pumpId && (await syringePump.administerDose(pumpId, dose));
  res.sendStatus(202);
});
export default router;

// @case: default by assignment
// @file: defaults.ts
export const DEFAULT_TIDAL_VOLUME_ML = 450;
// @file: vent.ts
import { DEFAULT_TIDAL_VOLUME_ML } from './defaults';
import express from 'express';
const app = express();
class Settings {
  tidalVolume = 0;
}
app.post('/vent', (req, res) => {
  const settings = new Settings();
  let tidalVolume = parseFloat(req.body.tidalVolume);
  // expect: therapy-value-truthiness-check
  tidalVolume ||= DEFAULT_TIDAL_VOLUME_ML;
  settings.tidalVolume = tidalVolume;
  ventilator.setTidalVolume(settings.tidalVolume);
  res.end();
});

// @case: flow that is a number of a type of its own
type MillilitresPerHour = number;
export class Pump {
  constructor(private infusionFlow?: MillilitresPerHour) {
    // expect: therapy-value-truthiness-check
    if (infusionFlow) this.setInfusionFlow(infusionFlow);
  }
  setInfusionFlow(infusionFlow: MillilitresPerHour): void {
    this.infusionFlow = infusionFlow;
  }
}

// @case: the flow of a ventilator
interface Ventilator {
  setFlow(flow: number): Promise<void>;
}
export async function breathe(ventilator: Ventilator, flow: number): Promise<void> {
  // expect: therapy-value-truthiness-check
  if (flow) await ventilator.setFlow(flow);
}

// @case: a default in a variable on its way to the pump
export function bolus(order: { units?: number }, pump: { deliverBolus(units: number): Promise<void> }) {
  // expect: therapy-value-truthiness-check
  const units = order.units || 1.5;
  return pump.deliverBolus(units);
}
