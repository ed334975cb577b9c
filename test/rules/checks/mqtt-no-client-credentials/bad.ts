// @case: URL only
import mqtt from 'mqtt';
// expect: mqtt-no-client-credentials
const client = mqtt.connect('mqtts://broker.hospital.example');

// @case: options without a proof
import { connect } from 'mqtt';
// expect: mqtt-no-client-credentials
const client = connect('wss://broker.hospital.example/mqtt', { clientId: 'monitor', clean: true });

// @case: options only
import { connectAsync } from 'mqtt';
// expect: mqtt-no-client-credentials
const client = await connectAsync({ host: 'broker.hospital.example', port: 8883, protocol: 'mqtts' });

// @case: URL of another file
// @file: config.ts
export const BROKER = 'mqtts://broker.hospital.example';
// @file: main.ts
import { connect as open } from 'mqtt';
import { BROKER } from './config';
// expect: mqtt-no-client-credentials
const client = open(BROKER, { reconnectPeriod: 2000 });

// @case: options of another file
// @file: config.ts
export const options = { keepalive: 30 };
// @file: main.ts
import mqtt from 'mqtt';
import { options } from './config';
// expect: mqtt-no-client-credentials
const client = mqtt.connect('mqtts://broker.hospital.example', options);

// @case: wrapper
import mqtt from 'mqtt';
function open(url: string) {
  return mqtt.connect(url, { clean: false });
}
// expect: mqtt-no-client-credentials
open('mqtts://broker.hospital.example');
