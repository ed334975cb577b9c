// @case: bolus of a request body
import express from 'express';
import { pump } from './pump';
const app = express();
app.post('/pumps/:id/bolus', authorize, (req, res) => {
  const units = Number(req.body.units);
  if (!Number.isFinite(units) || units < 0.05 || units > 10) return res.sendStatus(422);
  pump.deliverBolus(units);
  return res.sendStatus(202);
});

// @case: infusion rate in an MQTT command
import mqtt from 'mqtt';
import express from 'express';
import { z } from 'zod';
const broker = mqtt.connect('mqtts://broker.ward.example');
const Order = z.object({ deviceId: z.string().uuid(), flowRateMlMin: z.number().min(0.1).max(20) });
const app = express();
app.post('/infusions', authorize, (req, res) => {
  const { deviceId, flowRateMlMin } = Order.parse(req.body);
  broker.publish(`pumps/${deviceId}/infusion`, JSON.stringify({ command: 'START_INFUSION', flowRateMlMin }));
  return res.sendStatus(202);
});

// @case: both limits
import { Server } from 'socket.io';
import { ventilator } from './ventilator';
const io = new Server(3000);
io.on('connection', (socket) => {
  socket.on('tidal', (ml) => {
    if (!(ml >= 200 && ml <= 800)) return;
    ventilator.setTidalVolume(ml);
  });
});

// @case: controller and driver in two files, clamped
// @file: controller.ts
import type { Request, Response } from 'express';
import { InsulinPump } from './insulin-pump';
const pump = new InsulinPump();
export async function tempBasal(req: Request, res: Response) {
  const rate = Math.min(Math.max(parseFloat(req.body.rate), 0), 5);
  await pump.setTempBasal(rate, 30);
  res.json({ ok: true });
}
// @file: insulin-pump.ts
export class InsulinPump {
  async setTempBasal(rate: number, minutes: number) {
    await link.send(0x4c, [rate, minutes]);
  }
}

// @case: order checked in another file
// @file: limits.ts
export function assertDose(dose: number): void {
  if (!Number.isFinite(dose) || dose < 0.1 || dose > 50) throw new RangeError('dose');
}
// @file: bridge.ts
import { connect } from 'mqtt';
import { assertDose } from './limits';
import { syringePump } from './devices';
const client = connect('mqtts://broker.ward.example');
client.on('message', (_topic, payload) => {
  const dose = Number(payload.toString());
  assertDose(dose);
  syringePump.administerDose(dose);
});

// @case: the driver holds the limits
// @file: driver.ts
export function deliverBolus(units: number): void {
  if (!(units > 0 && units <= 10)) throw new RangeError('units');
  send(units);
}
// @file: main.ts
import express from 'express';
import { deliverBolus } from './driver';
const app = express();
app.post('/bolus', authorize, (req, res) => {
  deliverBolus(Number(req.body.units));
  res.end();
});

// @case: heart rate, rate limit, reminders and React state are no therapy
import { useState } from 'react';
import { connect } from 'mqtt';
const client = connect('mqtts://broker.ward.example');
export function Panel() {
  const [bolus, setBolus] = useState(0);
  client.on('message', (_t, payload) => {
    setBolus(Number(payload.toString()));
    monitor.setHeartRate(Number(payload.toString()));
    limiter.setRateLimit(Number(payload.toString()));
    mailer.sendDoseReminder(payload.toString());
  });
  return bolus;
}

// @case: constant dose
import { pump } from './pump';
export const prime = () => pump.deliverBolus(0.5);

// @case: function that applies a message and looks at it
import mqtt from 'mqtt';
import { pump } from './pump';
const client = mqtt.connect('mqtts://broker.ward.example');
async function apply(cmd: any) {
  const rate = Number(cmd.rate);
  if (!(rate >= 0 && rate <= 5)) throw new RangeError('basal rate');
  await pump.setBasalRate(rate);
}
client.on('message', async (_topic, payload) => {
  const cmd = JSON.parse(payload.toString());
  await apply(cmd);
});

// @case: table of handlers that look
import mqtt from 'mqtt';
import { pump } from './pump';
const client = mqtt.connect('mqtts://broker.ward.example');
const handlers: Record<string, (cmd: any) => Promise<void>> = {
  basal: (cmd) => pump.setBasalRate(Math.min(5, Math.max(0, Number(cmd.rate)))),
  stop: () => pump.stop(),
};
client.on('message', async (_topic, payload) => {
  const cmd = JSON.parse(payload.toString());
  await handlers[cmd.type]?.(cmd);
});

// @case: service of another file, checked before it is called
// @file: service.ts
import { pump } from './pump';
export class OrderService {
  async accept(units: number) {
    await pump.deliverBolus(units);
  }
}
// @file: main.ts
import { Router } from 'express';
import { OrderService } from './service';
const orders = new OrderService();
export const router = Router();
router.post('/orders', requireAuth, async (req, res) => {
  const units = Number(req.body.units);
  if (!(units > 0 && units <= 15)) return void res.sendStatus(400);
  await orders.accept(units);
  res.sendStatus(202);
});

// @case: driver of the workspace that refuses by itself
// @file: pump.ts
export class Pump {
  async deliverBolus(units: number) {
    if (!(units > 0 && units <= 15)) throw new RangeError('units');
    this.port.write(Buffer.from([1, units * 10]));
  }
}
// @file: main.ts
import { Router } from 'express';
import { Pump } from './pump';
const pump = new Pump();
const accept = (order: { units: number }) => pump.deliverBolus(order.units);
export const router = Router();
router.post('/orders', requireAuth, async (req, res) => {
  await accept(req.body);
  res.sendStatus(202);
});

// @case: function that stops the pump that a message names
import mqtt from 'mqtt';
import { pump } from './pump';
const client = mqtt.connect('mqtts://broker.ward.example');
const stop = (cmd: any) => pump.startInfusionOf(cmd.pumpId);
client.on('message', (_topic, payload) => {
  stop(JSON.parse(payload.toString()));
});

// @case: validator of which nothing is known
import { Router } from 'express';
import { validate } from './validation';
import { orderSchema } from './schemas';
export const router = Router();
router.post('/a', requireAuth, validate(orderSchema), async (req, res) => {
  await pump.setBasalRate(req.body.rate);
});
router.post('/b', requireAuth, async (req, res) => {
  validateOrder(req.body);
  await pump.setBasalRate(Number(req.body.rate));
});
async function apply(order: any) {
  await pump.setBasalRate(order.rate);
}
router.post('/c', requireAuth, async (req, res) => {
  validateOrder(req.body);
  await apply(req.body);
});

// @case: object that a class of another file makes within limits
// @file: dto.ts
export class InfusionDto {
  constructor(
    readonly pumpId: string,
    readonly mlPerHour: number,
  ) {}
  static from(body: any): InfusionDto {
    const rate = Number(body.rate ?? 0);
    if (!Number.isFinite(rate) || rate < 0.1 || rate > 999) throw new RangeError('rate');
    return new InfusionDto(String(body.pumpId), rate);
  }
}
// @file: service.ts
import { InfusionDto } from './dto';
import type { InfusionDriver } from './driver';
export class InfusionService {
  constructor(private readonly driver: InfusionDriver) {}
  async start(body: unknown) {
    const dto = InfusionDto.from(body);
    await this.driver.setInfusionRate(dto.pumpId, dto.mlPerHour);
  }
}
// @file: routes.ts
import { Router } from 'express';
import { InfusionService } from './service';
export const infusionRoutes = (service: InfusionService) => {
  const router = Router();
  router.post('/start', async (req, res) => {
    await service.start(req.body);
    res.end();
  });
  return router;
};

// @case: styles, scripts and dependencies are injected too
import { Router } from 'express';
import { view, injectScript } from './pages';
import { container } from './container';
export const router = Router();
router.get('/wards/:ward', (req, res) => {
  view.injectStyle(req.query.theme);
  injectScript(`/wards/${req.params.ward}.js`);
  container.inject(req.params.ward);
  res.end();
});

// @case: the pump of now is no current
import { Router } from 'express';
import { session } from './session';
export const router = Router();
router.post('/pump', (req, res) => {
  session.setCurrentPump(req.body.serial);
  res.end();
});
