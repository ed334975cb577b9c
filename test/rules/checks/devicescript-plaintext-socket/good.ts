// @case: tls
import { connect } from '@devicescript/net';
const socket = await connect({ host: 'collector.clinic.example', port: 4001, proto: 'tls' });

// @case: tls by namespace
import * as net from '@devicescript/net';
const socket = await net.connect({ host: 'collector.clinic.example', port: 4001, proto: 'tls' });

// @case: MQTT over tls by default
import { startMQTTClient as start } from '@devicescript/net';
const mqtt = await start({ host: 'broker.clinic.example', port: 8883 });

// @case: constant protocol
import { connect } from '@devicescript/net';
const PROTO = 'tls';
export async function open() {
  return await connect({ host: 'collector.clinic.example', port: 4001, proto: PROTO });
}

// @case: options that are not known
import { connect } from '@devicescript/net';
export async function open(options: { host: string; port: number }) {
  return await connect(options);
}

// @case: connect of something else
import { connect } from './serial-link';
export const link = connect({ host: 'collector.clinic.example', port: 4000 });
