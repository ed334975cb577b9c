// @case: a Paho client on a plain WebSocket
// @file: settings.ts
export const BROKER = 'ws://broker.ward.example:9001/mqtt';
// @file: client.ts
import Paho from 'paho-mqtt';
import { BROKER } from './settings';
// expect: no-cleartext-mqtt
export const client = new Paho.Client(BROKER, 'display-3');
