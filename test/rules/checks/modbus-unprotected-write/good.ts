// @case: client over a TLS socket
import ModbusRTU from 'modbus-serial';
const bus = new ModbusRTU();
export async function setOxygen(flow: number): Promise<void> {
  await bus.connectRTUSocket(tlsSocket, {});
  await bus.writeRegister(100, flow);
}

// @case: serial line
import ModbusRTU from 'modbus-serial';
export class GasPanel {
  private readonly client = new ModbusRTU();
  async open(path: string): Promise<void> {
    await this.client.connectRTUBuffered(path, { baudRate: 9600 });
  }
  async setValve(open: boolean): Promise<void> {
    await this.client.writeCoil(3, open);
  }
}

// @case: reads only
const Modbus = require('modbus-serial');
const plant = new Modbus();
plant.connectUDP('10.0.3.10', { port: 502 });
export const temperature = () => plant.readHoldingRegisters(7, 1);

// @case: client connected in another file
// @file: bus.ts
import ModbusRTU from 'modbus-serial';
export const bus = new ModbusRTU();
export const ready = bus.connectRTU('/dev/ttyUSB0', { baudRate: 9600 });
// @file: setpoint.ts
import { bus, ready } from './bus';
export async function setPressure(kPa: number): Promise<void> {
  await ready;
  await bus.writeRegisters(40001, [kPa]);
}

// @case: server of this machine
import { ServerTCP } from 'modbus-serial';
export const simulator = new ServerTCP(vector, { host: '127.0.0.1', port: 8502, unitID: 1 });

// @case: host of the server from another file
// @file: config.ts
export const LISTEN = '10.4.0.2';
// @file: server.ts
import { ServerTCP } from 'modbus-serial';
import { LISTEN } from './config';
export const server = new ServerTCP(vector, { host: LISTEN, port: 502 });

// @case: jsmodbus over TLS, over a socket of a caller, and what only reads
import net from 'node:net';
import tls from 'node:tls';
import { client } from 'jsmodbus';
const secured = new client.TCP(tls.connect({ host: '10.0.0.8', port: 802, ca: process.env.CA }) as net.Socket, 1);
export const setValve = (open: boolean) => secured.writeSingleCoil(3, open);
export const setFlow = (socket: net.Socket | tls.TLSSocket, flow: number) => new client.TCP(socket as never, 1).writeSingleRegister(4, flow);
const plain = new net.Socket();
const reader = new client.TCP(plain, 1);
export const pressure = () => reader.readHoldingRegisters(1, 2);
