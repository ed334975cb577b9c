// @case: two required fields, with limits
import express from 'express';
const app = express();
app.post('/infusions', authorize, (req, res) => {
  const { flowRateMlMin } = req.body;
  if (!flowRateMlMin || flowRateMlMin < 0.1 || flowRateMlMin > 20) return res.sendStatus(400);
  infusions.plan(flowRateMlMin);
  return res.sendStatus(202);
});

// @case: absence only
import type { Request, Response } from 'express';
export function bolus(req: Request, res: Response) {
  const bolusUnits = req.body.bolusUnits ?? 2;
  queue.push({ kind: 'bolus', bolusUnits });
  res.end();
}

// @case: nothing in place of nothing
import { connect } from 'mqtt';
const client = connect('mqtts://broker.ward.example');
client.on('message', (_topic, payload) => {
  const { basal } = JSON.parse(payload.toString());
  const rate = Number(basal) || 0;
  pumpState.next = rate;
});

// @case: driver with limits
export class SyringePump {
  async deliverBolus(dose: number): Promise<void> {
    if (!Number.isFinite(dose) || dose <= 0 || dose > 10) throw new RangeError('dose');
    await this.link.send(dose);
  }
}

// @case: schema in another file
// @file: schema.ts
import { z } from 'zod';
export const Shock = z.object({ shockEnergy: z.number().min(1).max(360).optional() });
// @file: defib.ts
import { Server } from 'socket.io';
import { Shock } from './schema';
const io = new Server(3000);
io.on('connection', (socket) => {
  socket.on('shock', (order) => {
    const { shockEnergy } = Shock.parse(order);
    if (!shockEnergy) return;
    defibrillator.charge(shockEnergy);
  });
});

// @case: checked by a function of another file
// @file: limits.ts
export function checkRate(rate: number): void {
  if (rate < 0 || rate > 20) throw new RangeError('rate');
}
// @file: service.ts
import { checkRate } from './limits';
export function applyOrder(infusionRate: number) {
  if (!infusionRate) return;
  checkRate(infusionRate);
  setInfusionRate(infusionRate);
}

// @case: heart rate, unit texts, display code
export function show(reading: { heartRate: number; doseUnit: string; volume: number }) {
  if (!reading.heartRate) return '--';
  const unit = reading.doseUnit || 'mg';
  const sound = reading.volume || 5;
  return `${reading.heartRate} ${unit} ${sound}`;
}

// @case: required fields of a prescription
import express from 'express';
express().post('/prescriptions', (req, res) => {
  for (const med of req.body.medications) {
    if (!med.name || !med.dosage || !med.frequency || !med.route) return res.status(400).end();
  }
  res.status(201).end();
});

// @case: field of an order
import { PumpDriver } from './pump.driver';
export class BolusService {
  constructor(private readonly pump: PumpDriver) {}
  async start(dto: { units: number; pumpId: string }) {
    if (!dto.units || dto.units < 0.05 || dto.units > 15) throw new Error('units out of range');
    await this.pump.deliverBolus(dto.pumpId, dto.units);
  }
}

// @case: field that is a whole profile
import { pump } from './pump';
export async function activate(profile: Profile) {
  if (!profile.basal) throw new Error('no basal profile');
  await pump.setBasalProfile(profile.basal);
}

// @case: command in the branch, within limits
// @file: service.ts
export class InfusionService {
  constructor(private readonly infusionDriver: { setFlowRate(mlPerHour: number): Promise<void> }) {}
  async apply(order: { flowRate?: number }) {
    if (order.flowRate && order.flowRate > 0 && order.flowRate <= 20) {
      await this.infusionDriver.setFlowRate(order.flowRate);
    } else {
      throw new Error('no rate');
    }
  }
}

// @case: conditional default, clamped
// @file: pacer.ts
import { WebSocketServer } from 'ws';
import { pacer } from './pacer-driver';
const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
new WebSocketServer({ port: 8443 }).on('connection', (socket) => {
  socket.on('message', (raw) => {
    const message = JSON.parse(String(raw));
    const pacingRate = message.pacingRate ? clamp(Number(message.pacingRate), 40, 120) : 70;
    pacer.setPacingRate(pacingRate);
  });
});

// @case: display and log
// @file: label.tsx
export function DoseLabel({ dose, unit }: { dose?: number; unit: string }) {
  return dose ? `${dose} ${unit}` : '—';
}
export function logDose(log: (text: string) => void, dose?: number) {
  if (dose) {
    log(`dose ${dose}`);
  } else {
    log('no dose');
  }
  dose && log(String(dose));
}

// @case: default by assignment only when absent
// @file: vent.ts
import express from 'express';
const app = express();
app.post('/vent', (req, res) => {
  let tidalVolume = req.body.tidalVolume === undefined ? undefined : Number(req.body.tidalVolume);
  tidalVolume ??= 450;
  if (!(tidalVolume >= 200 && tidalVolume <= 800)) return res.sendStatus(400);
  ventilator.setTidalVolume(tidalVolume);
  return res.end();
});

// @case: command of another file that has the limits
// @file: driver.ts
export class InfusionDriver {
  async setFlowRate(mlPerHour: number): Promise<void> {
    if (!Number.isFinite(mlPerHour) || mlPerHour < 0.1 || mlPerHour > 999) throw new RangeError('flow rate');
    await this.link.write(mlPerHour);
  }
  private readonly link = { write: async (_rate: number) => undefined };
}
// @file: service.ts
import { InfusionDriver } from './driver';
export class InfusionService {
  constructor(private readonly infusionDriver: InfusionDriver) {}
  async apply(order: { flowRate?: number }) {
    if (order.flowRate) await this.infusionDriver.setFlowRate(order.flowRate);
  }
}

// @case: a stream through which data goes, not the flow of a pump
import { Transform, type TransformOptions } from 'node:stream';
export abstract class Detour extends Transform {
  constructor(options: TransformOptions, private infusionFlow?: Transform) {
    super(options);
    if (infusionFlow) this.setInfusionFlow(infusionFlow);
  }
  setInfusionFlow(infusionFlow: Transform): void {
    this.infusionFlow = infusionFlow;
  }
}

// @case: the flow of a program
interface Flows {
  applyFlowBlueprint(instance: string, flowBlueprint: unknown): Promise<void>;
  startFlow(flow: unknown): Promise<void>;
}
export async function create(flows: Flows, instance: string, flowBlueprint: unknown, flow: unknown): Promise<void> {
  if (flowBlueprint) await flows.applyFlowBlueprint(instance, flowBlueprint);
  if (flow) await flows.startFlow(flow);
}

// @case: a default in a variable for what is absent only, and one that no command is given
export function bolus(order: { units?: number }, pump: { deliverBolus(units: number): Promise<void> }) {
  const units = order.units ?? 1.5;
  if (!(units > 0 && units <= 10)) throw new RangeError('units');
  return pump.deliverBolus(units);
}
export function label(order: { units?: number }) {
  const units = order.units || 1.5;
  return `${units} U`;
}
