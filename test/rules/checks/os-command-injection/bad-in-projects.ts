// @case: arguments gathered by a rest parameter
// @file: src/system/run.ts
import { exec } from 'node:child_process';
import { promisify } from 'node:util';
const execAsync = promisify(exec);
export async function run(command: string, ...args: string[]): Promise<string> {
  const line = [command, ...args].join(' ');
  const { stdout } = await execAsync(line, { timeout: 10_000 });
  return stdout.trim();
}
// @file: src/system/wifi.ts
import { run } from './run';
export const joinNetwork = (ssid: string) => run('nmcli', 'device', 'wifi', 'connect', `"${ssid}"`);
// @file: src/mqtt/commands.ts
import mqtt from 'mqtt';
import { joinNetwork } from '../system/wifi';
const client = mqtt.connect('mqtts://broker.ward.example', { username: 'gw', password: process.env.MQTT_PASSWORD });
const handlers: Record<string, (payload: { ssid: string }) => Promise<string>> = {
  'gateway/wifi/join': ({ ssid }) => joinNetwork(ssid),
};
client.on('message', async (topic, payload) => {
  try {
    // expect: os-command-injection
    await handlers[topic]?.(JSON.parse(payload.toString()));
  } catch (error) {
    client.publish('gateway/errors', String(error));
  }
});

// @case: program and arguments split from one text, in a promise of a service
// @file: tools.service.ts
import { spawn } from 'node:child_process';
export class ToolsService {
  run(line: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const [program, ...args] = line.split(' ');
      const child = spawn(program, args);
      child.stdout.on('data', (data: Buffer) => resolve(data.toString()));
      child.on('error', (error) => reject(error));
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
    // expect: os-command-injection
    return this.tools.run(line);
  }
}
