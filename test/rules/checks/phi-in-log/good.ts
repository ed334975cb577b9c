// @case: reference instead of a field
import type { Patient } from 'fhir/r4';
export function admit(admitted: Patient): void {
  console.log('admitting', admitted.id);
}

// @case: that there was a reading
import noble from '@abandonware/noble';
noble.on('discover', (peripheral) => {
  peripheral.discoverAllServicesAndCharacteristics((_error, _services, characteristics) => {
    characteristics[0]!.on('data', (data) => {
      console.info(`reading of ${data.length} bytes`);
    });
  });
});

// @case: the wrapper logs the type only
// @file: log.ts
import pino from 'pino';
const logger = pino();
export const note = (what: string, detail: { resourceType: string }): void => logger.info({ type: detail.resourceType }, what);
// @file: ward.ts
import type { Observation } from 'fhir/r4';
import { note } from './log';
export function stored(observation: Observation): void {
  note('stored', observation);
}

// @case: a device, not a patient
// @file: fhir.ts
import { Client } from 'fhir-kit-client';
const client = new Client({ baseUrl: 'https://fhir.ward.example/r4' });
export const load = (id: string) => client.read({ resourceType: 'Device', id });
// @file: job.ts
import winston from 'winston';
import { load } from './fhir';
const logger = winston.createLogger({});
export async function run(id: string): Promise<void> {
  const device = await load(id);
  logger.debug('loaded', device);
}

// @case: redacted before
interface Row { firstName: string; mrn: string }
declare function redact<T>(value: T): Partial<T>;
export class Intake {
  constructor(private readonly patient: Row) {}
  report(): void {
    const line = `admitted ${JSON.stringify(redact(this.patient))}`;
    console.log(line);
  }
}

// @case: a resource that is no patient's
export function send(value: number): void {
  const metric = { resourceType: 'DeviceMetric', calibration: [{ value }] };
  console.log(JSON.stringify(metric));
}

// @case: a count of patients, a flag, an error
interface Ward { patients: { mrn: string }[] }
export function round(ward: Ward, patient: { mrn?: string }): void {
  console.log('patients on the ward:', ward.patients.length, Boolean(patient.mrn), patient.mrn ? 'known' : 'unknown');
  try {
    ward.patients.forEach((one) => one.mrn.trim());
  } catch (error) {
    console.error('patient round failed', error);
  }
}

// @case: keyed hash
import { createHmac } from 'node:crypto';
import express from 'express';
const app = express();
app.post('/admissions', (req, res) => {
  const reference = createHmac('sha256', process.env.LOG_KEY!).update(req.body.mrn).digest('hex');
  console.log('admission of', reference);
  res.end();
});

// @case: colours and settings
const colors = { glucose: '#ff8800', heartRate: 'red' };
export function draw(chart: { glucose: boolean }, settings: { bgTarget: number }): void {
  console.log(colors.glucose, chart.glucose, settings.bgTarget);
}

// @case: a count as details of a wrapper
import pino from 'pino';
import type { Patient } from 'fhir/r4';
const log = pino();
function note(event: string, details: unknown): void {
  log.info({ event, details });
}
export function admit(patients: readonly Patient[]): void {
  note('admission', patients.length);
}

// @case: script that looks something up and ends
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
async function main() {
  const patients = await prisma.patient.findMany({ take: 10 });
  for (const patient of patients) console.log(`${patient.firstName} ${patient.lastName} (${patient.mrn})`);
  await prisma.$disconnect();
}
main();

// @case: name of a nurse who is entered
// @file: app/api/staff/create/route.ts
export async function POST(request: Request) {
  const { firstName, lastName } = await request.json();
  console.log('new member of staff', `${firstName} ${lastName}`);
  return Response.json({});
}

// @case: how many patients a nurse may have
// @file: app/api/schedules/route.ts
export async function PUT(request: Request) {
  const { maxPatients } = await request.json();
  console.log('limit', maxPatients);
  return Response.json({});
}

// @case: name of a nurse whose own record is changed
// @file: app/api/nurses/[id]/profile/route.ts
export async function PUT(request: Request) {
  const { firstName, lastName } = await request.json();
  console.log('changed by', `${firstName} ${lastName}`);
  return Response.json({});
}

// @case: a field of what the workspace declares to be a ward, under the same short name
interface Place {
  name: string;
}
export function reserve(p: Place): void {
  console.info(`reserved ${p.name}`);
}

// @case: an entry of an audit trail names a resource
import { Logger } from '@nestjs/common';
const logger = new Logger('AUDIT');
function record(entry: object) {
  logger.log(entry);
}
export function appointmentChanged(action: string, userId: string, appointmentId: string) {
  record({ action, userId, resourceType: 'Appointment', resourceId: appointmentId });
}

// @case: the name of a doctor that a server gives
interface Doctor {
  firstName: string;
  lastName: string;
}
export function search(wanted: string): void {
  fetch('/api/ward/doctors')
    .then((answer) => answer.json())
    .then((data) =>
      data.doctors.find((doctor: Doctor) => {
        const fullName = `${doctor.firstName} ${doctor.lastName}`;
        console.log('Looking at', fullName);
        return fullName === wanted;
      }),
    );
}

// @case: a record that says who works there, and one of ids
interface Nurse { name: string; email: string }
interface Visit { patientId: string; bed: string }
export function begins(nurse: Nurse, visit: Visit): void {
  console.log('begins', nurse, visit);
}

// @case: the id of a patient under a short name
import express from 'express';
const app = express();
app.get('/observations', (req, res) => {
  const { patient } = req.query;
  console.log('search for', patient);
  res.end();
});
export const opened = (patient: string): void => console.log('opened', patient);

// @case: what is sorted by patients, and a patient of whom nothing was found
import winston from 'winston';
const logger = winston.createLogger({});
export function report(resourcesByPatient: string[], found: { patient?: object }): void {
  logger.info('asking for', resourcesByPatient.join(', '));
  if (!found.patient) logger.error('nobody was found', { patient: found.patient });
}

// @case: who asks for a trial, by the company beside the name
import express from 'express';
const app = express();
app.use(express.json());
app.post('/trial', (req, res) => {
  const { fullName, companyName, jobTitle } = req.body;
  console.log('trial', fullName, jobTitle);
  res.json({ companyName });
});

// @case: fields that the logger leaves out
import pino from 'pino';
import type { Patient } from 'fhir/r4';
const log = pino({ redact: { paths: ['birthDate', 'patient.name'], censor: '***' } });
export function admitted(patient: Patient): void {
  log.info({ birthDate: patient.birthDate, patient: { id: patient.id, name: patient.name } }, 'admitted');
}

// @case: age and weight beside a drug, of nobody
import pino from 'pino';
const logger = pino();
interface Dosage {
  drugName: string;
  patientAge: number;
  patientWeight: number;
}
export function calculated(dosage: Dosage, started: number): void {
  const duration = Date.now() - started;
  // expect: phi-in-log (low)
  logger.info({ drug: dosage.drugName, age: dosage.patientAge, weight: dosage.patientWeight, duration }, 'calculated');
}

// @case: ids of patients, whether the record was put in their place or not
export function tell(visit: any, ward: any): void {
  const patientId = visit.patient._id || visit.patient;
  const patientIds = ward.patients || [];
  console.log('visit of', { patientId, count: patientIds.length });
  console.log('on the ward', patientIds);
  console.log(`visit of ${visit.patient?._id ?? visit.patient}`);
}
