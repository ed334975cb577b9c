// @case: field of a FHIR patient
import type { Patient } from 'fhir/r4';
export function admit(admitted: Patient): void {
  // expect: phi-in-log
  console.log('admitting', admitted.birthDate);
}

// @case: glucose value of a sensor
import noble from '@abandonware/noble';
noble.on('discover', (peripheral) => {
  peripheral.discoverAllServicesAndCharacteristics((_error, _services, characteristics) => {
    characteristics[0]!.on('data', (data) => {
      const glucose = data.readUInt16LE(1);
      // expect: phi-in-log
      console.info(`reading ${glucose} mg/dl`);
    });
  });
});

// @case: whole resource through JSON and a wrapper of another file
// @file: log.ts
import pino from 'pino';
const logger = pino();
export const note = (what: string, detail: unknown): void => logger.info({ detail }, what);
// @file: ward.ts
import type { Observation } from 'fhir/r4';
import { note } from './log';
export function stored(observation: Observation): void {
  // expect: phi-in-log
  note('stored', observation);
}

// @case: read by its type, returned by another file
// @file: fhir.ts
import { Client } from 'fhir-kit-client';
const client = new Client({ baseUrl: 'https://fhir.ward.example/r4' });
export const load = (id: string) => client.read({ resourceType: 'Patient', id });
// @file: job.ts
import winston from 'winston';
import { load } from './fhir';
const logger = winston.createLogger({});
export async function run(id: string): Promise<void> {
  const person = await load(id);
  // expect: phi-in-log
  logger.debug('loaded', person);
}

// @case: fields of a patient object, in a template kept in a constant
interface Row { firstName: string; mrn: string }
export class Intake {
  constructor(private readonly patient: Row) {}
  report(): void {
    const line = `admitted ${this.patient.firstName}`;
    // expect: phi-in-log
    console.log(line);
  }
}

// @case: literal that says it is a resource
export function send(value: number): void {
  const reading = { resourceType: 'Observation', valueQuantity: { value, unit: 'mmHg' } };
  // expect: phi-in-log
  console.log(JSON.stringify(reading));
}

// @case: sensor value beside the identity of the wearer
import noble from '@abandonware/noble';
export function watch(characteristic: noble.Characteristic, patientId: string): void {
  characteristic.on('data', (data) => {
    // expect: phi-in-log
    console.log({ patientId, value: data });
  });
}

// @case: record number in a request
import express from 'express';
const app = express();
app.post('/admissions', (req, res) => {
  const { mrn } = req.body;
  // expect: phi-in-log
  console.log('admission of', mrn);
  res.end();
});

// @case: details of a wrapper beside a name of the event
import pino from 'pino';
import type { Patient } from 'fhir/r4';
const log = pino();
function note(event: string, details: unknown): void {
  log.info({ event, details });
}
export function admit(patient: Patient): void {
  // expect: phi-in-log
  note('admission', patient.name);
}

// @case: service that looks something up and goes on
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
setInterval(async () => {
  const patients = await prisma.patient.findMany({ take: 10 });
  // expect: phi-in-log
  for (const patient of patients) console.log(`${patient.firstName} (${patient.mrn})`);
}, 60_000);
process.on('SIGTERM', () => prisma.$disconnect());

// @case: reported where it is written, not again at the caller
// @file: admission.ts
import pino from 'pino';
import type { Patient } from 'fhir/r4';
const log = pino();
export function admit(patient: Patient, ward: string): void {
  // expect: phi-in-log
  log.info({ ward, name: patient.name?.[0]?.family });
}
// @file: routes.ts
import express from 'express';
import { admit } from './admission';
express().post('/admissions', (req, res) => {
  admit(req.body.patient, String(req.body.ward));
  res.sendStatus(204);
});

// @case: vitals that came with a request of Next.js
// @file: app/api/consultations/route.ts
export async function POST(request: Request) {
  const { diagnosis } = await request.json();
  // expect: phi-in-log
  console.log('consultation', diagnosis);
  return Response.json({});
}

// @case: a nurse's view of newborns is about newborns
// @file: app/api/nurse/newborn-records/route.ts
export async function POST(request: Request) {
  const { birthDate, firstName } = await request.json();
  // expect: phi-in-log
  console.log('newborn', `${firstName} ${birthDate}`);
  return Response.json({});
}

// @case: a field of what the workspace declares to be a patient, under a short name
interface Patient {
  mrn: string;
  name: string;
  dob: string;
}
declare function verify(patient: Patient): void;
export function check(p: Patient): void {
  try {
    verify(p);
  } catch (error) {
    // expect: phi-in-log
    console.error(`rejected ${p.name}`, error);
  }
}

// @case: the name of a patient of a doctor that a server gives
export function search(wanted: string): void {
  fetch('/api/ward/doctors')
    .then((answer) => answer.json())
    .then((data) =>
      data.doctor.patients.find((patient: any) => {
        // expect: phi-in-log
        console.log('Looking at', patient.firstName);
        return patient.firstName === wanted;
      }),
    );
}

// @case: the whole record, of a type of another file behind a barrel
// @file: model/patient.ts
interface Person { readonly id: string }
export interface PatientDto extends Person { name: string; birthDate: string }
// @file: model/index.ts
export * from './patient';
// @file: admit.ts
import type { PatientDto } from './model';
export function admitted(person: PatientDto): void {
  // expect: phi-in-log
  console.log('admitted', person);
}

// @case: a list of readings as JSON
interface GlucoseReading { patientId: string; glucose: number; at: string }
export function uploaded(all: readonly GlucoseReading[]): void {
  // expect: phi-in-log
  console.log(JSON.stringify(all));
}

// @case: a patient in JavaScript
const winston = require('winston');
const logger = winston.createLogger({});
exports.save = async (store, patient) => {
  // expect: phi-in-log
  logger.info('saving', patient);
  await store.save(patient);
};

// @case: a function that sends mail and logs to whom, mended there once for all who call it
// @file: mail.ts
import nodemailer from 'nodemailer';
import pino from 'pino';
const logger = pino();
const transporter = nodemailer.createTransport({ host: 'smtp.ward.example' });
export async function enqueue(to: string, subject: string): Promise<void> {
  await transporter.sendMail({ to, subject });
  logger.info({ to }, 'sent');
}
export function note(text: string): void {
  logger.info(text.trim());
}
// @file: main.ts
import { enqueue, note } from './mail';
interface Patient {
  email: string;
  birthDate: string;
  firstName: string;
}
export async function remind(patient: Patient): Promise<void> {
  // expect: phi-in-log
  await enqueue(patient.email, 'A reminder');
}
// @file: other.ts
import { note } from './mail';
interface Patient {
  birthDate: string;
}
export function admit(patient: Patient): void {
  // expect: phi-in-log
  note(patient.birthDate);
}

// @case: age and weight beside the number of the record
import pino from 'pino';
const logger = pino();
interface Patient {
  mrn: string;
  age: number;
  weight: number;
}
export function weighed(patient: Patient): void {
  // expect: phi-in-log
  logger.info({ mrn: patient.mrn, age: patient.age, weight: patient.weight }, 'weighed');
}

// @case: a record, or that of another visit
export function tell(visit: any): void {
  const patient = visit.patient || visit.previous.patient;
  // expect: phi-in-log
  console.log('visit of', patient);
}

// @case: a function logs what it is handed, and a form of it: said there, and not for each of its callers
// @file: store.ts
export async function store(patientName: string, kind: string): Promise<void> {
  // expect: phi-in-log
  console.log(`storing for ${patientName}`);
  const normalized = patientName.trim().replace(/\s+/g, ' ');
  console.error(`tried ${normalized}`, kind);
}
// @file: sync.ts
import { store } from './store';
export async function sync(row: { patientName: string }): Promise<void> {
  const patientName = row.patientName;
  await store(patientName, 'diagnosis');
}
