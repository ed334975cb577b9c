// @case: brokers of Kafka with an own authority
// @file: tls.ts
import { readFileSync } from 'node:fs';
export const tls = { rejectUnauthorized: true, ca: [readFileSync('/etc/ssl/kafka-ca.pem', 'utf8')] };
// @file: kafka.ts
import { Kafka } from 'kafkajs';
import { tls } from './tls';
export const kafka = new Kafka({ clientId: 'vitals', brokers: [process.env.KAFKA_BROKER!], ssl: tls });
// @case: a queue of RabbitMQ with an own authority
import * as amqp from 'amqplib';
import { readFileSync } from 'node:fs';
export const open = () => amqp.connect(process.env.AMQP_URL!, { ca: [readFileSync('/etc/ssl/mq-ca.pem')] });
// @case: a time series database with an own authority
import { readFileSync } from 'node:fs';
import { InfluxDB } from '@influxdata/influxdb-client';
export const influx = new InfluxDB({
  url: 'https://influx.ward.example:8086',
  token: process.env.INFLUX_TOKEN,
  transportOptions: { ca: readFileSync('/etc/ssl/influx-ca.pem') },
});

// @case: data bases, search, gRPC and NATS that verify
import { readFileSync } from 'node:fs';
import { Client } from '@elastic/elasticsearch';
import * as grpc from '@grpc/grpc-js';
import sql from 'mssql';
import { connect } from 'nats';
import { Sequelize } from 'sequelize';
const ca = readFileSync('/etc/gateway/ca.pem');
export const store = new Sequelize('ehr', 'gateway', process.env.P, { dialectOptions: { ssl: { require: true, ca } } });
export const pool = new sql.ConnectionPool({
  server: 'db.hospital.org',
  options: { encrypt: true, trustServerCertificate: false },
});
export const search = new Client({ node: 'https://es.hospital.org', tls: { ca, rejectUnauthorized: true } });
export const credentials = grpc.credentials.createSsl(ca, null, null, {});
export const bus = connect({ servers: 'tls://nats.hospital.org', tls: { ca: ca.toString() } });
