// @case: secret of a token
import jwt from 'jsonwebtoken';
// expect: hardcoded-credential
const JWT_SECRET = 'ThisIsARandomString';
export const sign = (patientId: string): string => jwt.sign({ patientId }, JWT_SECRET);

// @case: broker password written in the options
import { connect } from 'mqtt';
export const client = connect('mqtts://broker.example', {
  username: 'gateway',
  // expect: hardcoded-credential
  password: 'inf-pump-9821',
});

// @case: short password in a parameter that takes one, from another file
// @file: defaults.ts
export const defaults = { user: 'nurse', word: 'ward3' };
// @file: broker.ts
import { connect } from 'mqtt';
import { defaults } from './defaults';
// expect: hardcoded-credential
export const client = connect('mqtts://broker.example', { username: defaults.user, password: defaults.word });

// @case: database password behind a class field
import { Pool } from 'pg';
export class ReadingStore {
  // expect: hardcoded-credential
  private readonly dbPassword = 'gl7-Readings!';
  readonly pool = new Pool({ host: 'db.example', user: 'readings', password: this.dbPassword });
}

// @case: session secret through a wrapper of another file
// @file: web/session.ts
import session from 'express-session';
export const sessions = (key: string) => session({ secret: key, resave: false, saveUninitialized: false });
// @file: web/server.ts
import { sessions } from './session';
// expect: hardcoded-credential
export const middleware = sessions('kq83hvvz');

// @case: authorization header
import axios from 'axios';
export const emr = axios.create({
  baseURL: 'https://emr.example',
  // expect: hardcoded-credential
  headers: { Authorization: 'Bearer 7f1c02d94be84a36' },
});

// @case: options built in steps
import { connect, type IClientOptions } from 'mqtt';
const options: IClientOptions = { username: 'ward' };
// expect: hardcoded-credential
options.password = 'W4rd-3-North';
export const client = connect('mqtts://broker.example', options);

// @case: API key of a cloud under its name
// expect: hardcoded-credential
export const DEXCOM_CLIENT_SECRET = 'p4X0cR7mWk2q';
// expect: hardcoded-credential
export const config = { apiKey: '5b1e0c77a2f94d', region: 'eu' };

// @case: key of the JWT module of Nest
import { Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
// expect: hardcoded-credential
@Module({ imports: [JwtModule.register({ secret: 'Wq7!pump-gateway-2021', signOptions: { expiresIn: '1h' } })] })
export class AuthModule {}

// @case: key of a search service by which indexes are written
export const search = {
  appId: 'SL7YXI16RH',
  // expect: hardcoded-credential
  adminApiKey: '4f8b1c90d2e7a6533c0f9b7d21ae84c6',
};

// @case: password with letters of another language
import mqtt from 'mqtt';
// expect: hardcoded-credential
export const client = mqtt.connect('mqtts://broker.ward.example', { username: 'gateway', password: 'Blütdruck-2024!' });

// @case: a key of sessions that only sounds like an entry
// expect: hardcoded-credential
export const WARD_SESSION_KEY = 'ward-round-key';

// @case: a default beside a property that must be given, and a server that somebody may own
// expect: hardcoded-credential (high)
export const Map = ({ ward, tiles = 'https://tiles.clinic.example/v1?key=Qks08afjek3leF8d83j2nCd902rf' }: { ward: string; tiles?: string }) =>
  `${ward}: ${tiles}`;
export const ldap = {
  url: 'ldaps://ldap.clinic.example',
  contact: 'it@example.com',
  // expect: hardcoded-credential (high)
  search: { rootPassword: 'ward-1234' },
};

// @case: sample in the name of what is sampled
export const sampleRateOf = (rate: number) => ({ rate });
export const bloodSampleGateway = {
  rate: sampleRateOf(4),
  // expect: hardcoded-credential
  apiKey: 'ward_abc7123',
};

// @case: written to an object that holds settings, and handed out by its file
// @file: src/settings.js
const settings = {};
// expect: hardcoded-credential
settings.password = 'Required1';
module.exports = { settings };

// @case: the secret of the session beside the field that lusca names
import express from 'express';
import session from 'express-session';
import lusca from 'lusca';
const app = express();
// expect: hardcoded-credential
app.use(session({ secret: 'qwJ8sKd02_lmAz', resave: false, saveUninitialized: false }));
app.use(lusca({ csrf: { secret: 'wardCsrf_v2' } }));

// @case: what a field is declared with, and a setting replaces only where there is one
import config from 'config';
export class Settings {
  // expect: hardcoded-credential
  public auth = { clientId: 'ward', secret: 'k3y-0f-w4rd' };
  constructor() {
    if (config.has('auth')) {
      this.auth = config.get('auth');
    }
  }
}
