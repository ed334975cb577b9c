// @case: URL made of a configuration object
import mqtt from 'mqtt';
import { readFileSync } from 'node:fs';
export function connectBroker(cfg: { host: string }) {
  return mqtt.connect(`mqtts://${cfg.host}:8883`, { ...cfg, ca: readFileSync('ca.pem') });
}

// @case: broker constant behind a barrel, renamed import
// @file: config/broker.ts
export const BROKER_URL = 'mqtts://broker.icu.example:8883';
// @file: config/index.ts
export { BROKER_URL as TELEMETRY_BROKER } from './broker';
// @file: telemetry.ts
import { connect as openBroker } from 'mqtt';
import { TELEMETRY_BROKER } from './config';
export const client = openBroker(TELEMETRY_BROKER, { clientId: 'gateway-12' });

// @case: function of another file
// @file: pump.ts
import { connect } from 'mqtt';
import { brokerUrl } from './urls';
export const pumpClient = connect(brokerUrl());
// @file: urls.ts
export function brokerUrl(): string {
  return 'mqtts://pump-broker.ward.example';
}

// @case: options with a protocol, built in steps
import mqtt, { type IClientOptions } from 'mqtt';
const options: IClientOptions = { host: 'broker.ward.example' };
options.protocol = 'mqtts';
export const client = mqtt.connect(options);

// @case: host and port with the protocol of TLS
import { connectAsync } from 'mqtt';
export async function open() {
  return connectAsync({ host: 'broker.ward.example', port: 8883, protocol: 'mqtts' });
}

// @case: list of servers
import { connect } from 'mqtt';
export const client = connect({ servers: [{ host: 'a.broker.example', port: 8883, protocol: 'mqtts' }] });

// @case: the broker of the gateway itself, and a socket in the file system
import { connect } from 'mqtt';
export const local = connect('mqtt://localhost:1883');
export const alsoLocal = connect({ host: '127.0.0.1', port: 1883 });
export const unix = connect('mqtt+unix:///run/broker.sock');

// @case: other ports 1883
import { connect } from 'node:net';
export const probe = connect({ host: 'broker.ward.example', port: 1883 });

// @case: an address that holds its scheme already, and one that is missing
import mqtt from 'mqtt';
const settings: { broker?: string; secure: string } = { secure: 'mqtts://broker.ward.example' };
export const twice = () => mqtt.connect('mqtt://' + settings.secure);
export const missing = () => mqtt.connect('mqtt://' + settings.broker);

// @case: default of a setting in a schema of convict, with TLS
// @file: config.ts
import convict from 'convict';
const config = convict({
  mqtt: {
    url: { doc: 'The broker.', format: String, default: 'mqtts://broker.ward.example', env: 'MQTT_URL' },
    web: { doc: 'The page about it.', format: String, default: 'mqtt://broker.ward.example', env: 'MQTT_WEB' },
  },
});
config.validate();
export default config;
// @file: main.ts
import mqtt from 'mqtt';
import config from './config';
export const client = mqtt.connect(config.get('mqtt.url'));
