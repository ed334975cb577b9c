// @case: a Paho client on a WebSocket with TLS
// @file: settings.ts
export const BROKER = 'wss://broker.ward.example:9001/mqtt';
// @file: client.ts
import Paho from 'paho-mqtt';
import { BROKER } from './settings';
export const client = new Paho.Client(BROKER, 'display-3');
