// @case: a command of an AMQP queue
// @file: run.ts
import { exec } from 'node:child_process';
export const reboot = (unit: string): void => {
  exec(`systemctl restart ${unit}`);
};
// @file: consumer.ts
import { connect } from 'amqplib';
import { reboot } from './run';

export async function listen(): Promise<void> {
  const connection = await connect(process.env.AMQP_URL!);
  const channel = await connection.createChannel();
  await channel.consume('gateway.commands', (msg) => {
    if (!msg) return;
    // expect: os-command-injection
    reboot(JSON.parse(msg.content.toString()).unit);
    channel.ack(msg);
  });
}
// @case: a command of a Kafka topic
import { execSync } from 'node:child_process';
import { Kafka } from 'kafkajs';

const consumer = new Kafka({ brokers: ['kafka:9093'], ssl: true }).consumer({ groupId: 'gateway' });

export const start = (): Promise<void> =>
  consumer.run({
    eachMessage: async ({ message }) => {
      // expect: os-command-injection
      execSync(`nmcli connection up ${message.value!.toString()}`);
    },
  });
// @case: a command of a Paho client
import { exec } from 'node:child_process';
import Paho from 'paho-mqtt';

const client = new Paho.Client('wss://broker.ward.example/mqtt', 'gateway-7');
client.onMessageArrived = (message) => {
  // expect: os-command-injection
  exec('logger ' + message.payloadString);
};

// @case: a router of Koa that is made without new
const { exec } = require('node:child_process');
const router = require('koa-router')();
router.post('/convert', async (ctx) => {
  // expect: os-command-injection
  exec(`dcm2niix ${ctx.request.body.name}`);
  ctx.status = 204;
});
