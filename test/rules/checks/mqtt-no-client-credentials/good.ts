// @case: certificate
import mqtt from 'mqtt';
const client = mqtt.connect('mqtts://broker.hospital.example', { ca, cert, key });

// @case: name and password
import { connect } from 'mqtt';
const client = connect('wss://broker.hospital.example/mqtt', { clientId: 'monitor', username: id, password: secret });

// @case: options only
import { connectAsync } from 'mqtt';
const client = await connectAsync({ host: 'localhost', port: 8883, protocol: 'mqtts' });

// @case: URL of another file with userinfo
// @file: config.ts
export const BROKER = `mqtts://${process.env.MQTT_USER}:${process.env.MQTT_PASSWORD}@broker.hospital.example`;
// @file: main.ts
import { connect as open } from 'mqtt';
import { BROKER } from './config';
const client = open(BROKER, { reconnectPeriod: 2000 });

// @case: options of a caller, spread, unknown URL
import mqtt from 'mqtt';
export function connectAll(options: object) {
  mqtt.connect('mqtts://broker.hospital.example', options);
  mqtt.connect('mqtts://broker.hospital.example', { ...options, clean: true });
  mqtt.connect(process.env.MQTT_URL);
}

// @case: wrapper
import mqtt from 'mqtt';
function open(url: string) {
  return mqtt.connect(url, { pfx: identity() });
}
open('mqtts://broker.hospital.example');

// @case: transport of Nest with a name and password
import { ClientsModule, Transport } from '@nestjs/microservices';
export const bus = ClientsModule.register([
  {
    name: 'BUS',
    transport: Transport.MQTT,
    options: { url: 'mqtts://broker.hospital.org', username: process.env.MQTT_USER, password: process.env.MQTT_PASSWORD },
  },
]);
