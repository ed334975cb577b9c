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
