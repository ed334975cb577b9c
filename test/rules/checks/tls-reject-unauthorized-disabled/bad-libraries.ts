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

// @case: Sequelize hands its dialect options to the driver
import { Sequelize } from 'sequelize';
export const store = new Sequelize(process.env.DB_URL!, {
  dialect: 'postgres',
  // expect: tls-reject-unauthorized-disabled
  dialectOptions: { ssl: { require: true, rejectUnauthorized: false } },
});

// @case: SQL Server driver that trusts any certificate, its pool and its connection
import sql from 'mssql';
import { Connection } from 'tedious';
const options = { encrypt: true, trustServerCertificate: true };
// expect: tls-reject-unauthorized-disabled
export const pool = new sql.ConnectionPool({ server: 'db.hospital.org', user: 'ehr', password: process.env.P, options });
export const link = new Connection({
  server: 'db.hospital.org',
  // expect: tls-reject-unauthorized-disabled
  options: { trustServerCertificate: true },
});

// @case: Elasticsearch and OpenSearch clients
import { Client } from '@elastic/elasticsearch';
import { Client as OpenSearch } from '@opensearch-project/opensearch';
export class Archive {
  // expect: tls-reject-unauthorized-disabled
  readonly vitals = new Client({ node: 'https://es.hospital.org', tls: { rejectUnauthorized: false } });
  // expect: tls-reject-unauthorized-disabled
  readonly alarms = new OpenSearch({ node: 'https://os.hospital.org', ssl: { rejectUnauthorized: false } });
}

// @case: gRPC channel credentials
import * as grpc from '@grpc/grpc-js';
// expect: tls-reject-unauthorized-disabled
export const credentials = grpc.credentials.createSsl(null, null, null, { rejectUnauthorized: false });

// @case: NATS connection
import { connect } from 'nats';
// expect: tls-reject-unauthorized-disabled
export const bus = connect({ servers: 'tls://nats.hospital.org', tls: { rejectUnauthorized: false } as object });

// @case: Redis transport of a microservice
import { NestFactory } from '@nestjs/core';
import { Transport } from '@nestjs/microservices';
import { AppModule } from './app.module';
export const service = NestFactory.createMicroservice(AppModule, {
  transport: Transport.REDIS,
  // expect: tls-reject-unauthorized-disabled
  options: { host: 'redis.hospital.org', tls: { rejectUnauthorized: false } },
});
