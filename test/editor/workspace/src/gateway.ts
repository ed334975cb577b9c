import mqtt from 'mqtt';
import { BROKER } from './settings';

const client = mqtt.connect(BROKER);

export function publish(reading: number): void {
  client.publish('ward/7/glucose', String(reading));
}
