// @case: arguments gathered by a rest parameter, done well
// @file: src/system/run.ts
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
const execFileAsync = promisify(execFile);
export async function run(command: string, ...args: string[]): Promise<string> {
  const { stdout } = await execFileAsync(command, args, { timeout: 10_000 });
  return stdout.trim();
}
// @file: src/system/wifi.ts
import { run } from './run';
export const joinNetwork = (ssid: string) => run('nmcli', 'device', 'wifi', 'connect', ssid);
// @file: src/mqtt/commands.ts
import mqtt from 'mqtt';
import { joinNetwork } from '../system/wifi';
const client = mqtt.connect('mqtts://broker.ward.example', { username: 'gw', password: process.env.MQTT_PASSWORD });
const handlers: Record<string, (payload: { ssid: string }) => Promise<string>> = {
  'gateway/wifi/join': ({ ssid }) => joinNetwork(ssid),
};
client.on('message', async (topic, payload) => {
  try {
    await handlers[topic]?.(JSON.parse(payload.toString()));
  } catch (error) {
    client.publish('gateway/errors', String(error));
  }
});
