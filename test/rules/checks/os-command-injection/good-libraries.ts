// @case: a command of an AMQP queue without a shell
// @file: run.ts
import { execFile } from 'node:child_process';
const UNITS = ['alarms', 'uplink'];
export const reboot = (unit: string): void => {
  if (!UNITS.includes(unit)) throw new Error('unknown unit');
  execFile('systemctl', ['restart', unit]);
};
// @file: consumer.ts
import { connect } from 'amqplib';
import { reboot } from './run';

export async function listen(): Promise<void> {
  const connection = await connect(process.env.AMQP_URL!);
  const channel = await connection.createChannel();
  await channel.consume('gateway.commands', (msg) => {
    if (!msg) return;
    reboot(JSON.parse(msg.content.toString()).unit);
    channel.ack(msg);
  });
}
// @case: a number of a Kafka topic
import { execSync } from 'node:child_process';
import { Kafka } from 'kafkajs';

const consumer = new Kafka({ brokers: ['kafka:9093'], ssl: true }).consumer({ groupId: 'gateway' });

export const start = (): Promise<void> =>
  consumer.run({
    eachMessage: async ({ message }) => {
      execSync(`nmcli connection up bed-${Number(message.value!.toString())}`);
    },
  });
// @case: a message of a Paho client is written by the program itself
import { execFile } from 'node:child_process';
import Paho from 'paho-mqtt';

const client = new Paho.Client('wss://broker.ward.example/mqtt', 'gateway-7');
client.onMessageArrived = (message) => {
  execFile('logger', ['--', message.payloadString]);
};
