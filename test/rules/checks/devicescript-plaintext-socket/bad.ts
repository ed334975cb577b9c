// @case: no protocol
import { connect } from '@devicescript/net';
// expect: devicescript-plaintext-socket
const socket = await connect({ host: 'collector.clinic.example', port: 4000 });

// @case: tcp
import * as net from '@devicescript/net';
// expect: devicescript-plaintext-socket
const socket = await net.connect({ host: 'collector.clinic.example', port: 4000, proto: 'tcp' });

// @case: MQTT over tcp
import { startMQTTClient as start } from '@devicescript/net';
// expect: devicescript-plaintext-socket
const mqtt = await start({ host: 'broker.clinic.example', proto: 'tcp', port: 1883 });

// @case: constant protocol
import { connect } from '@devicescript/net';
const PROTO = 'tcp';
export async function open() {
  // expect: devicescript-plaintext-socket
  return await connect({ host: 'collector.clinic.example', port: 4000, proto: PROTO });
}

// @case: options in another file
// @file: collector.ts
export const collector = { host: 'collector.clinic.example', port: 4000 };
// @file: main.ts
import { connect } from '@devicescript/net';
import { collector } from './collector';
// expect: devicescript-plaintext-socket
export const socket = await connect({ ...collector });

// @case: protocol in another file
// @file: transport.ts
export const transport = { proto: 'tcp' as const };
// @file: main.ts
import { connect } from '@devicescript/net';
import { transport } from './transport';
// expect: devicescript-plaintext-socket
export const socket = await connect({ host: 'collector.clinic.example', port: 4000, proto: transport.proto });
