// @case: user and password apart from the URL
import mqtt from 'mqtt';
export const client = mqtt.connect('mqtts://broker.hospital.org', { username: process.env.MQTT_USER, password: process.env.MQTT_PASSWORD });

// @case: URL from the environment
import mongoose from 'mongoose';
void mongoose.connect(process.env.MONGODB_URI!);

// @case: password of the environment in a template
import { connect } from 'mqtt';
export const open = (host: string) => connect(`mqtts://gateway:${process.env.MQTT_PASSWORD}@${host}:8883`);

// @case: placeholder of the documentation
export const usage = 'mongodb://user:password@host/db, mongodb://<user>:<password>@host, amqps://USER:YOUR_PASSWORD@host';

// @case: user name only
export const repository = 'ssh://git@git.clinic.example/firmware.git';

// @case: a database of the own machine
import { Pool } from 'pg';
export const pool = new Pool({ connectionString: 'postgres://postgres:devonly1@localhost:5432/vitals' });

// @case: a port and a mail address
export const contact = 'https://portal.clinic.example:8443/contact?mail=ward@clinic.example';

// @case: default account of a container beside this one, and a sample
export const url = 'postgres://postgres:postgres@records_db/records';
export const sample = 'amqp://user:user@queue.clinic.health/';
