// @case: a broker of one's own
import mqtt from 'mqtt';
const client = mqtt.connect('mqtts://broker.hospital.example:8883');
client.publish('ward-3/bed-12/hr', '72');

// @case: a private tenant of the same operator
import { connect } from 'mqtt';
const client = connect({ host: '3f2a9c.s1.eu.hivemq.cloud', port: 8883, protocol: 'mqtts' });

// @case: the address is a setting of the site
import * as mqtt from 'mqtt';
export function start() {
  const brokerUrl = process.env.BROKER_URL;
  if (!brokerUrl) throw new Error('BROKER_URL is not set');
  return mqtt.connect(brokerUrl);
}

// @case: a list that keeps public brokers out
import mqtt from 'mqtt';
const REFUSED = ['test.mosquitto.org', 'broker.hivemq.com'];
export function open(url: string) {
  if (REFUSED.some((one) => url.includes(one))) throw new Error('public broker');
  return mqtt.connect(url);
}

// @case: a comparison
export function isPublic(host: string) {
  return host === 'broker.emqx.io' || host.endsWith('.eclipseprojects.io');
}

// @case: a name that only begins alike
import mqtt from 'mqtt';
export const client = mqtt.connect('mqtts://broker.hivemq.com.clinic.example:8883');

// @case: a sentence that mentions one
export const brokerHelp = 'Do not use test.mosquitto.org for patients';
