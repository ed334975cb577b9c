// @case: broker
import mqtt from 'mqtt';
// expect: credentials-in-url
export const client = mqtt.connect('mqtts://pump:S3cret-77@broker.hospital.org');

// @case: database behind a constant
import mongoose from 'mongoose';
// expect: credentials-in-url
const DB = 'mongodb+srv://readings:gT7wq0Lk2@cluster0.ward.mongodb.net/vitals?retryWrites=true';
void mongoose.connect(DB);

// @case: host is known at run time
import { connect } from 'mqtt';
// expect: credentials-in-url
export const open = (host: string) => connect(`mqtts://gateway:9fK2-ward@${host}:8883`);

// @case: constant of another file
// @file: queue.ts
// expect: credentials-in-url
export const QUEUE = 'amqps://alarm-router:Pq81xx20@queue.clinic.example/alarms';
// @file: worker.ts
import amqp from 'amqplib';
import { QUEUE } from './queue';
export const connection = amqp.connect(QUEUE);

// @case: scheme and host of another file
// @file: camera.ts
export const CAMERA = 'camera-3.ward.example';
// @file: video.ts
import { CAMERA } from './camera';
// expect: credentials-in-url
export const stream = 'rtsps://viewer:icu-cam-3@' + CAMERA + '/live';

// @case: fallback of the environment
import Redis from 'ioredis';
// expect: credentials-in-url
export const cache = new Redis(process.env.REDIS_URL || 'rediss://default:kW29sL0qP@cache.ward.example:6379');

// @case: class field
import { Pool } from 'pg';
export class Store {
  // expect: credentials-in-url
  private readonly url = 'postgres://monitor:Zk2-9sd1@db.ward.example/vitals';
  readonly pool = new Pool({ connectionString: this.url });
}

// @case: default account of a data base elsewhere
// expect: credentials-in-url
export const url = 'postgres://postgres:postgres@10.20.55.70/records';
