// @case: URL made of a configuration object
import mqtt from 'mqtt';
export function connectBroker(cfg: { host: string; port: number }) {
  // expect: no-cleartext-mqtt
  return mqtt.connect(`mqtt://${cfg.host}:${cfg.port}`, cfg);
}

// @case: broker constant behind a barrel, renamed import
// @file: config/broker.ts
export const BROKER_URL = 'mqtt://broker.icu.example:1883';
// @file: config/index.ts
export { BROKER_URL as TELEMETRY_BROKER } from './broker';
// @file: telemetry.ts
import { connect as openBroker } from 'mqtt';
import { TELEMETRY_BROKER } from './config';
// expect: no-cleartext-mqtt
export const client = openBroker(TELEMETRY_BROKER, { clientId: 'gateway-12' });

// @case: wrapper class in another file
// @file: broker-link.ts
import * as mqtt from 'mqtt';
export class BrokerLink {
  private client?: mqtt.MqttClient;
  constructor(private readonly url: string) {}
  open(): void {
    this.client = mqtt.connect(this.url);
  }
  send(topic: string, payload: string): void {
    this.client?.publish(topic, payload);
  }
}
// @file: pump.ts
import { connect } from 'mqtt';
import { brokerUrl } from './urls';
// expect: no-cleartext-mqtt
export const pumpClient = connect(brokerUrl());
// @file: urls.ts
export function brokerUrl(): string {
  return 'tcp://pump-broker.ward.example';
}

// @case: options with a protocol, built in steps
import mqtt, { type IClientOptions } from 'mqtt';
const options: IClientOptions = { host: 'broker.ward.example' };
options.protocol = 'mqtt';
// expect: no-cleartext-mqtt
export const client = mqtt.connect(options);

// @case: host and port 1883 without a protocol
import { connectAsync } from 'mqtt';
export async function open() {
  return connectAsync({
    host: 'broker.ward.example',
    // expect: no-cleartext-mqtt
    port: 1883,
  });
}

// @case: list of servers
import { connect } from 'mqtt';
export const client = connect({
  // expect: no-cleartext-mqtt
  servers: [{ host: 'a.broker.example', port: 1883, protocol: 'mqtt' }],
});

// @case: CommonJS, destructured, fallback
// @file: main.js
const { connect } = require('mqtt');
const url = process.env.MQTT_URL || 'mqtt://broker.hospital.example';
// expect: no-cleartext-mqtt
module.exports = connect(url);

// @case: the container of the broker is a matter of an audit
import { connect } from 'mqtt';
// expect: no-cleartext-mqtt (low)
export const client = connect('mqtt://mosquitto:1883');

// @case: scheme of a broker that names none
import mqtt from 'mqtt';
export function watch(hostname: string, port: number) {
  if (!/^(?:http|mqtt|ws)s?:\/\//.test(hostname)) {
    hostname = 'mqtt://' + hostname;
  }
  const url = `${hostname}:${port}`;
  // expect: no-cleartext-mqtt (low)
  return mqtt.connect(url);
}

// @case: scheme of the broker's address, if it has one
import { connect } from 'mqtt';
import url from 'node:url';
export function open(settings: { host: string; port: number }) {
  const parsed = url.parse(settings.host);
  let protocol = 'mqtt';
  if (parsed.protocol) protocol = parsed.protocol.replace(/:$/, '');
  // expect: no-cleartext-mqtt (low)
  return connect(`${protocol}://${parsed.hostname ?? settings.host}:${settings.port}`);
}

// @case: default of a setting in a schema of convict
// @file: config.ts
import convict from 'convict';
const config = convict({
  mqtt: { url: { doc: 'The broker.', format: String, default: 'mqtt://broker.ward.example', env: 'MQTT_URL' } },
});
config.validate();
export default config;
// @file: main.ts
import mqtt from 'mqtt';
import config from './config';
// expect: no-cleartext-mqtt
export const client = mqtt.connect(config.get('mqtt.url'));
