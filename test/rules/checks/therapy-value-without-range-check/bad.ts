// @case: bolus of a request body
import express from 'express';
import { pump } from './pump';
const app = express();
app.post('/pumps/:id/bolus', authorize, (req, res) => {
  // expect: therapy-value-without-range-check
  pump.deliverBolus(Number(req.body.units));
  res.sendStatus(202);
});

// @case: infusion rate in an MQTT command
import mqtt from 'mqtt';
import express from 'express';
const broker = mqtt.connect('mqtts://broker.ward.example');
const app = express();
app.post('/infusions', authorize, (req, res) => {
  const { deviceId, flowRateMlMin } = req.body;
  if (!flowRateMlMin) return res.sendStatus(400);
  // expect: therapy-value-without-range-check
  broker.publish(`pumps/${deviceId}/infusion`, JSON.stringify({ command: 'START_INFUSION', flowRateMlMin }));
  return res.sendStatus(202);
});

// @case: only a lower limit
import { Server } from 'socket.io';
import { ventilator } from './ventilator';
const io = new Server(3000);
io.on('connection', (socket) => {
  socket.on('tidal', (ml) => {
    if (ml <= 0) return;
    // expect: therapy-value-without-range-check
    ventilator.setTidalVolume(ml);
  });
});

// @case: controller and driver in two files
// @file: controller.ts
import type { Request, Response } from 'express';
import { InsulinPump } from './insulin-pump';
const pump = new InsulinPump();
export async function tempBasal(req: Request, res: Response) {
  const rate = parseFloat(req.body.rate);
  // expect: therapy-value-without-range-check
  await pump.setTempBasal(rate, req.body.minutes > 0 && req.body.minutes <= 720 ? req.body.minutes : 30);
  res.json({ ok: true });
}
// @file: insulin-pump.ts
import { createLink } from './link';
export class InsulinPump {
  private readonly link = createLink();
  async setTempBasal(rate: number, minutes: number) {
    await this.link.send(0x4c, [rate, minutes]);
  }
}

// @case: order parsed in another file
// @file: orders.ts
export function readOrder(payload: Buffer) {
  const order = JSON.parse(payload.toString());
  return { dose: order.dose, drug: order.drug };
}
// @file: bridge.ts
import { connect } from 'mqtt';
import { readOrder } from './orders';
import { syringePump } from './devices';
const client = connect('mqtts://broker.ward.example');
client.on('message', (_topic, payload) => {
  const order = readOrder(payload);
  // expect: therapy-value-without-range-check
  syringePump.administerDose(order.dose);
});

// @case: text of a serial command
import { SerialPort } from 'serialport';
import Fastify from 'fastify';
const port = new SerialPort({ path: '/dev/ttyUSB0', baudRate: 9600 });
const server = Fastify();
server.post('/rate', async (request) => {
  // expect: therapy-value-without-range-check
  port.write(`INFUSION RATE ${request.body.rate}\r\n`);
  return { ok: true };
});

// @case: schema without a maximum
import { z } from 'zod';
import express from 'express';
import { stimulator } from './stimulator';
const Order = z.object({ milliamps: z.number().min(0) });
const app = express();
app.post('/stim', authorize, (req, res) => {
  const order = Order.parse(req.body);
  // expect: therapy-value-without-range-check
  stimulator.setStimulation(order.milliamps);
  res.end();
});

// @case: function that applies a message
import mqtt from 'mqtt';
import { pump } from './pump';
const client = mqtt.connect('mqtts://broker.ward.example');
async function apply(cmd: any) {
  await pump.setBasalRate(Number(cmd.rate));
}
client.on('message', async (_topic, payload) => {
  const cmd = JSON.parse(payload.toString());
  // expect: therapy-value-without-range-check
  await apply(cmd);
});

// @case: table of handlers
import mqtt from 'mqtt';
import { pump } from './pump';
const client = mqtt.connect('mqtts://broker.ward.example');
const handlers: Record<string, (cmd: any) => Promise<void>> = {
  basal: (cmd) => pump.setBasalRate(Number(cmd.rate)),
  stop: () => pump.stop(),
};
client.on('message', async (_topic, payload) => {
  const cmd = JSON.parse(payload.toString());
  // expect: therapy-value-without-range-check
  await handlers[cmd.type]?.(cmd);
});

// @case: service of another file over two hops
// @file: service.ts
import { pump } from './pump';
export class OrderService {
  async accept(order: { pumpId: string; units: number }) {
    await this.carryOut(order);
  }
  private carryOut(order: { pumpId: string; units: number }) {
    return pump.deliverBolus(order.pumpId, order.units);
  }
}
// @file: main.ts
import { Router } from 'express';
import { OrderService } from './service';
const orders = new OrderService();
export const router = Router();
router.post('/orders', requireAuth, async (req, res) => {
  // expect: therapy-value-without-range-check
  await orders.accept(req.body);
  res.sendStatus(202);
});

// @case: what validates is the token
import { Router } from 'express';
import { validateToken } from './tokens';
export const router = Router();
router.post('/a', validateToken, async (req, res) => {
  // expect: therapy-value-without-range-check
  await pump.setBasalRate(req.body.rate);
});
router.post('/b', async (req, res) => {
  validateToken(req.headers.authorization);
  // expect: therapy-value-without-range-check
  await pump.setBasalRate(req.body.rate);
});

// @case: object that a class of another file makes
// @file: dto.ts
export class InfusionDto {
  constructor(
    readonly pumpId: string,
    readonly mlPerHour: number,
  ) {}
  static from(body: any): InfusionDto {
    return new InfusionDto(String(body.pumpId), Number(body.rate ?? 0));
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
    // expect: therapy-value-without-range-check
    await service.start(req.body);
    res.end();
  });
  return router;
};

// @case: syringe that injects
import { Router } from 'express';
import { syringe } from './syringe';
export const router = Router();
router.post('/inject', (req, res) => {
  // expect: therapy-value-without-range-check
  syringe.inject(Number(req.body.ml));
  res.end();
});

// @case: current of a stimulator
import { Router } from 'express';
import { stimulator } from './stimulator';
export const router = Router();
router.post('/current', (req, res) => {
  // expect: therapy-value-without-range-check
  stimulator.setCurrent(Number(req.body.ma));
  // expect: therapy-value-without-range-check
  stimulator.setCurrentMa(Number(req.body.ma));
  res.end();
});

// @case: a machine that is told to act in one word
import express from 'express';
import { requireClinician } from './guards';
import { pump } from './pump';
const app = express();
app.use(express.json());
app.post('/bolus', requireClinician, (req, res) => {
  // expect: therapy-value-without-range-check
  pump.bolus(req.body.units);
  res.end();
});

// @case: nothing but the machine is named
import express from 'express';
import { requireClinician } from './guards';
import { syringe } from './machine';
const app = express();
app.use(express.json());
app.post('/run', requireClinician, (req, res) => {
  // expect: therapy-value-without-range-check
  syringe.deliver(req.body.units);
  res.end();
});
