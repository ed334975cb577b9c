// @case: client of the module
import ModbusRTU from 'modbus-serial';
const bus = new ModbusRTU();
export async function setOxygen(flow: number): Promise<void> {
  await bus.connectTcpRTUBuffered('10.0.3.9', { port: 502 });
  // expect: modbus-unprotected-write
  await bus.writeRegister(100, flow);
}

// @case: class field
import ModbusRTU from 'modbus-serial';
export class GasPanel {
  private readonly client = new ModbusRTU();
  async open(host: string): Promise<void> {
    await this.client.connectTCP(host, { port: 502 });
  }
  async setValve(open: boolean): Promise<void> {
    // expect: modbus-unprotected-write
    await this.client.writeCoil(3, open);
  }
}

// @case: renamed require, function codes
const Modbus = require('modbus-serial');
const plant = new Modbus();
plant.connectUDP('10.0.3.10', { port: 502 });
export function setTemperature(value: number) {
  // expect: modbus-unprotected-write
  plant.writeFC6(1, 7, value, () => undefined);
}

// @case: client connected in another file
// @file: bus.ts
import ModbusRTU from 'modbus-serial';
export const bus = new ModbusRTU();
export const ready = bus.connectTCP('10.0.3.9', { port: 502 });
// @file: setpoint.ts
import { bus, ready } from './bus';
export async function setPressure(kPa: number): Promise<void> {
  await ready;
  // expect: modbus-unprotected-write
  await bus.writeRegisters(40001, [kPa]);
}

// @case: server on every interface
import { ServerTCP } from 'modbus-serial';
// expect: modbus-unprotected-write
export const simulator = new ServerTCP(vector, { host: '0.0.0.0', port: 8502, unitID: 1 });

// @case: host of the server from another file
// @file: config.ts
export const LISTEN = '::';
// @file: server.ts
import { ServerTCP } from 'modbus-serial';
import { LISTEN } from './config';
// expect: modbus-unprotected-write
export const server = new ServerTCP(vector, { host: LISTEN, port: 502 });

// @case: jsmodbus over a TCP socket
const modbus = require('jsmodbus');
const net = require('net');
const socket = new net.Socket();
const client = new modbus.client.TCP(socket, 1);
socket.connect({ host: '10.0.0.8', port: 502 });
// expect: modbus-unprotected-write
exports.setValve = (open) => client.writeSingleCoil(3, open);
