// @case: brokers of Kafka
// @file: tls.ts
export const tls = { rejectUnauthorized: false };
// @file: kafka.ts
import { Kafka } from 'kafkajs';
import { tls } from './tls';
// expect: tls-reject-unauthorized-disabled
export const kafka = new Kafka({ clientId: 'vitals', brokers: [process.env.KAFKA_BROKER!], ssl: tls });
// @case: a queue of RabbitMQ
import * as amqp from 'amqplib';
// expect: tls-reject-unauthorized-disabled
export const open = () => amqp.connect(process.env.AMQP_URL!, { rejectUnauthorized: false });
// @case: a time series database
import { InfluxDB } from '@influxdata/influxdb-client';
export const influx = new InfluxDB({
  url: 'https://influx.ward.example:8086',
  token: process.env.INFLUX_TOKEN,
  // expect: tls-reject-unauthorized-disabled
  transportOptions: { rejectUnauthorized: false },
});
