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

// @case: program of a table by the first word, in a promise of a service
// @file: tools.service.ts
import { spawn } from 'node:child_process';
const PROGRAMS: Readonly<Record<string, string>> = { ping: '/usr/bin/ping', trace: '/usr/bin/traceroute' };
export class ToolsService {
  run(line: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const [name] = line.split(' ');
      const program = PROGRAMS[name!];
      if (!program) return reject(new Error('unknown tool'));
      const child = spawn(program, ['-c', '3', 'gateway.ward.example']);
      child.stdout.on('data', (data: Buffer) => resolve(data.toString()));
    });
  }
}
// @file: tools.controller.ts
import { Controller, Get, Query } from '@nestjs/common';
import { ToolsService } from './tools.service';
@Controller('tools')
export class ToolsController {
  constructor(private readonly tools: ToolsService) {}
  @Get('run')
  run(@Query('line') line: string) {
    return this.tools.run(line);
  }
}
