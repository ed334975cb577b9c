// @case: account in the seed
export const accounts = [
  // expect: default-credentials
  { username: 'admin', password: 'admin', role: 'biomed' },
];

// @case: constants of another file
// @file: defaults.ts
export const DEFAULT_USER = 'service';
export const CODE = '123456';
// @file: device.ts
import { DEFAULT_USER, CODE } from './defaults';
// expect: default-credentials
export const serviceAccount = { user: DEFAULT_USER, pin: CODE };

// @case: PIN of a request
import express from 'express';
const app = express();
app.post('/pump/unlock', (req, res) => {
  // expect: backdoor-or-magic-value
  if (req.body.pin === '7391') return res.json({ unlocked: true });
  // expect: default-credentials
  if (req.body.password === 'changeme') return res.json({ unlocked: true });
  res.sendStatus(403);
});

// @case: service login
export function login(username: string, password: string): boolean {
  // expect: default-credentials
  return username === 'service' && password === 'Fe11ow$hip';
}

// @case: constant of another file in a check
// @file: codes.ts
export const MASTER = '1234';
// @file: menu.ts
import { MASTER } from './codes';
// expect: default-credentials
export const opens = (pin: string): boolean => pin === MASTER;

// @case: hash of a seeded account
import bcrypt from 'bcrypt';
export async function seed(users: { insert(user: object): Promise<void> }): Promise<void> {
  // expect: default-credentials
  await users.insert({ username: 'nurse', hash: await bcrypt.hash('nurse123', 12) });
}

// @case: broker
import mqtt from 'mqtt';
// expect: default-credentials
export const client = mqtt.connect('mqtts://broker.example', { username: 'guest', password: 'guest' });

// @case: one finding for a password that is bound and hashed
import bcrypt from 'bcrypt';
import { users } from './users';
const adminPassword = 'Ward-7!north';
export async function seed(): Promise<void> {
  // expect: default-credentials
  await users.insert({ name: 'chief', hash: await bcrypt.hash(adminPassword, 12) });
}

// @case: demo account on the server of the hospital
import Client from 'ssh2-sftp-client';
export const connect = () =>
  // expect: default-credentials
  new Client().connect({ host: 'sftp.ward.example', username: 'demo', password: 'password' });

// @case: a comparison that a library for logins is given
import basicAuth from 'express-basic-auth';
// expect: default-credentials
export const guard = basicAuth((user: string, password: string) => user === 'nurse' && password === 'abc123');

// @case: connection with a name of its own
import { createConnection } from 'typeorm';
export const connection = createConnection({
  name: 'mysql',
  type: 'mysql',
  host: 'records.ward.local',
  username: 'root',
  // expect: default-credentials
  password: 'root',
  database: 'records',
});

// @case: the accounts of one list
import bcrypt from 'bcrypt';
// expect: default-credentials
export const users = [{ name: 'Ana', password: bcrypt.hashSync('ward', 10) }, { name: 'Bo', password: bcrypt.hashSync('ward', 10) }];

// @case: the accounts of one list, told once
export const staff = [
  // expect: default-credentials
  { username: 'admin', password: 'admin' },
  { username: 'nurse', password: 'nurse' },
];

// @case: the accounts of one script, told once
import bcrypt from 'bcrypt';
export async function seed(users: { insert(user: object): Promise<void> }): Promise<void> {
  // expect: default-credentials
  const admin = await bcrypt.hash('biomed-2020', 12);
  await users.insert({ username: 'chief', hash: admin });
  const nurse = await bcrypt.hash('ward-2020', 12);
  await users.insert({ username: 'ana', hash: nurse });
}

// @case: an account of developers' machines, for who looks for all of them
export const accounts: { username: string; password: string }[] = [];
if (process.env.NODE_ENV !== 'production') {
  // expect: default-credentials (low)
  accounts.push({ username: 'admin', password: 'admin' });
}

// @case: a seed that nothing keeps from an installation
// @file: prisma/seed.ts
import bcrypt from 'bcrypt';
import { prisma } from './client';
async function main() {
  if (await prisma.user.count()) return;
  // expect: default-credentials (high)
  const password = await bcrypt.hash('ward-night-7', 12);
  await prisma.user.create({ data: { email: 'nurse@ward.example', password } });
}
main();

// @case: a seed that stops everywhere but in production
// @file: prisma/seed.ts
import bcrypt from 'bcrypt';
import { prisma } from './client';
if (process.env.NODE_ENV !== 'production' && !process.env.FORCE) process.exit(1);
async function main() {
  // expect: default-credentials (high)
  const password = await bcrypt.hash('ward-night-7', 12);
  await prisma.user.create({ data: { email: 'nurse@ward.example', password } });
}
main();

// @case: a script that fills the data base which tests run against
// @file: scripts/prepareTestDb.ts
import bcrypt from 'bcrypt';
import { users } from './users';
async function prepare() {
  // expect: default-credentials (low)
  await users.insert({ email: 'nurse@ward.example', password: await bcrypt.hash('ward-night-7', 12) });
}
prepare();

// @case: a hash of the source that opens
import bcrypt from 'bcrypt';
// expect: default-credentials
const ADMIN = bcrypt.hashSync('ward-admin-2024', 12);
export const mayEnter = (password: string) => bcrypt.compare(password, ADMIN);

// @case: a record that is answered and signed in by
const accounts = [
  // expect: default-credentials
  { username: 'admin', password: 'letmein' },
];
export const list = (_req: any, res: any) => res.send(accounts);
export const login = (req: any) => accounts.some((one) => one.password === req.body.password);

// @case: accounts of one script, in lists, of which one is a default one
import { User } from './user';
async function fill() {
  const staff = [
    // expect: default-credentials
    { email: 'admin@ward.vn', password: 'admin123', role: 'admin' },
    { email: 'ha.tran@ward.vn', password: 'ha-ward-81', role: 'nurse' },
  ];
  const patients = [{ email: 'binh@ward.vn', password: 'binh-ward-82' }];
  for (const one of [...staff, ...patients]) await User.create(one);
}
fill();

// @case: an account whose texts are those of its fields, of a broker
// expect: default-credentials
export const broker = { host: 'broker.ward.vn', port: 1883, username: 'user', password: 'password' };

// @case: a default password is told of, and opens all the same
export function login(req: any, warnings: string[]) {
  // expect: default-credentials
  if (req.body.password === 'changeme1') {
    warnings.push('Change it');
    return { role: 'admin' };
  }
  return undefined;
}
