// @case: callback client with a secure socket
import Client from 'mqtt';
import SecureSocket from 'securesocket';
const client = new Client({ host: 'broker.clinic.example', port: 8883, id: 'patch-7', Socket: SecureSocket, secure: { protocolVersion: 0x303 } });

// @case: another socket class
import Client from 'mqtt';
import { TunnelSocket } from './tunnel';
export const client = new Client({ host: 'broker.clinic.example', id: 'patch-7', Socket: TunnelSocket });

// @case: client of ECMA-419 with a socket of its own
import MQTTClient from 'embedded:network/mqtt/client';
import TLSSocket from 'embedded:io/socket/tcp/tls';
const client = new MQTTClient({ host: 'broker.clinic.example', port: 8883, socket: { io: TLSSocket } });

// @case: secure provider
import 'embedded:provider/builtin';
const MQTTClient = device.network.mqtts.io;
const client = new MQTTClient({ ...device.network.mqtts, host: 'broker.clinic.example' });

// @case: options that are not known
import Client from 'mqtt';
export function open(options: object) {
  return new Client({ ...options, id: 'patch-7' });
}

// @case: the package of the same name from npm
import mqtt from 'mqtt';
export const client = mqtt.connect('mqtts://broker.clinic.example');

// @case: the class is the same with and without TLS, its options decide
import 'embedded:provider/builtin';
export class Telemetry {
  #options = { ...device.network.mqtts, host: 'broker.clinic.example' };
  #client = new device.network.mqtt.io(this.#options);
}
