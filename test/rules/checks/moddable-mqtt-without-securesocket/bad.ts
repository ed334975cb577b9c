// @case: callback client
import Client from 'mqtt';
import Resource from 'Resource';
// expect: moddable-mqtt-without-securesocket
const client = new Client({ host: 'broker.clinic.example', port: 1883, id: 'patch-7' });

// @case: class of a patch, by another name
import MQTT from 'mqtt';
import Timer from 'timer';
const HOST = 'broker.clinic.example';
export class Patch {
  connect() {
    // expect: moddable-mqtt-without-securesocket
    return new MQTT({ host: HOST, id: 'patch-7', user: 'patch' });
  }
}

// @case: client of ECMA-419
import MQTTClient from 'embedded:network/mqtt/client';
// expect: moddable-mqtt-without-securesocket
const client = new MQTTClient({ host: 'broker.clinic.example', port: 1883 });

// @case: plain provider
import 'embedded:provider/builtin';
const MQTTClient = device.network.mqtt.io;
const client = new MQTTClient({
  // expect: moddable-mqtt-without-securesocket
  ...device.network.mqtt,
  host: 'broker.clinic.example',
});

// @case: options in another file
// @file: broker.ts
export const broker = { host: 'broker.clinic.example', port: 1883, id: 'patch-7' };
// @file: main.ts
import Client from 'mqtt';
import { broker } from './broker';
// expect: moddable-mqtt-without-securesocket
export const client = new Client({ ...broker });

// @case: host in another file
// @file: site.ts
export const HOST = 'broker.clinic.example';
// @file: main.ts
import Client from 'mqtt';
import { HOST } from './site';
const options = { host: HOST, port: 1883 };
// expect: moddable-mqtt-without-securesocket
export const client = new Client(options);
