// @case: the URL given to the client
import mqtt from 'mqtt';
// expect: no-public-mqtt-broker
const client = mqtt.connect('mqtt://test.mosquitto.org');
client.publish('ward-3/bed-12/hr', '72');

// @case: host option
import { connect } from 'mqtt';
// expect: no-public-mqtt-broker
const client = connect({ host: 'broker.emqx.io', port: 8883, protocol: 'mqtts' });

// @case: constant with a renamed import
import { connectAsync as open } from 'mqtt';
// expect: no-public-mqtt-broker
const BROKER_URL = 'mqtts://broker.hivemq.com:8883';
export const session = open(BROKER_URL);

// @case: fallback for a missing setting
import * as mqtt from 'mqtt';
export function start() {
  // expect: no-public-mqtt-broker
  const brokerUrl = process.env.BROKER_URL ?? 'mqtts://mqtt.eclipseprojects.io:8883';
  return mqtt.connect(brokerUrl);
}

// @case: configuration in another file
// @file: config.ts
export const telemetry = {
  // expect: no-public-mqtt-broker
  host: 'broker.hivemq.com',
  port: 8884,
};
// @file: main.ts
import mqtt from 'mqtt';
import { telemetry } from './config';
export const client = mqtt.connect({ ...telemetry, protocol: 'wss' });

// @case: wrapper in another file
// @file: bus.ts
import mqtt from 'mqtt';
export function openBus(host: string) {
  return mqtt.connect(`mqtts://${host}:8883`);
}
export function openUrl(target: string) {
  return mqtt.connect(target);
}
// @file: main.ts
import { openUrl } from './bus';
// expect: no-public-mqtt-broker
export const bus = openUrl('mqtts://broker.hivemq.com:8883');

// @case: class field of a gateway
import mqtt, { type MqttClient } from 'mqtt';
export class BedsideGateway {
  // expect: no-public-mqtt-broker
  private readonly server = 'wss://test.mosquitto.org:8081/mqtt';
  private client: MqttClient | undefined;
  connect() {
    this.client = mqtt.connect(this.server);
  }
}

// @case: template that adds a port
import mqtt from 'mqtt';
export function join(port: number) {
  // expect: no-public-mqtt-broker
  return mqtt.connect(`mqtts://broker.emqx.io:${port}/`);
}
