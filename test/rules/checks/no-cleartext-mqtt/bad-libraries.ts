// @case: a Paho client on a plain WebSocket
// @file: settings.ts
export const BROKER = 'ws://broker.ward.example:9001/mqtt';
// @file: client.ts
import Paho from 'paho-mqtt';
import { BROKER } from './settings';
// expect: no-cleartext-mqtt
export const client = new Paho.Client(BROKER, 'display-3');

// @case: MQTT transport of Nest, of a client and of a service
import { NestFactory } from '@nestjs/core';
import { ClientsModule, Transport } from '@nestjs/microservices';
import { AppModule } from './app.module';
// expect: no-cleartext-mqtt
export const bus = ClientsModule.register([
  { name: 'BUS', transport: Transport.MQTT, options: { url: 'mqtt://broker.hospital.org:1883' } },
]);
export async function start() {
  const app = await NestFactory.create(AppModule);
  // expect: no-cleartext-mqtt
  app.connectMicroservice({ transport: Transport.MQTT, options: { url: 'mqtt://broker.hospital.org' } });
}

// @case: Paho clients of a host without useSSL
import Paho from 'paho-mqtt';
const monitor = new Paho.Client('broker.hospital.org', 8083, 'ward-7');
// expect: no-cleartext-mqtt
monitor.connect({ userName: 'ward', useSSL: false });
export class Alarms {
  private readonly client = new Paho.Client('broker.hospital.org', 8083, '/mqtt', 'ward-8');
  start(): void {
    // expect: no-cleartext-mqtt
    this.client.connect({ onSuccess: () => this.client.subscribe('ward/8/alarms') });
  }
}
