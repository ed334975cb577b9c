// @case: type of a global namespace
/// <reference types="fhir" />
import winston from 'winston';
const log = winston.createLogger();
export function f(p: fhir4.Patient) {
  // expect: phi-in-log
  log.info(`patient ${p.birthDate}`);
}

// @case: types of fhirts
import { fhirR4 } from '@smile-cdr/fhirts';
export function f(p: fhirR4.Patient) {
  // expect: phi-in-log
  console.log(p.name);
}

// @case: segment of a parsed HL7 message
import { Message } from 'node-hl7-client';
export function f(text: string) {
  const m = new Message({ text });
  // expect: phi-in-log
  console.log('name', m.get('PID.5').toString());
}

// @case: segment of a message of Medplum
import { Hl7Message } from '@medplum/core';
export function f(t: string) {
  const m = Hl7Message.parse(t);
  // expect: phi-in-log
  console.log(m.getSegment('PID')?.toString());
}

// @case: element of a parsed DICOM file
import dicomParser from 'dicom-parser';
export function f(b: Uint8Array) {
  const ds = dicomParser.parseDicom(b);
  // expect: phi-in-log
  console.log(ds.string('x00100010'));
}

// @case: dataset that an SCP stores
import { Scp } from 'dcmjs-dimse';
export class S extends Scp {
  cStoreRequest(request: any, cb: any) {
    // expect: phi-in-log
    console.log(request.getDataset());
  }
}

// @case: object built in steps, logger of another file
// @file: main.ts
import type { Patient } from 'fhir/r4';
import { info } from './log';
export function f(p: Patient) {
  const meta: Record<string, unknown> = {};
  meta.name = p.name;
  // expect: phi-in-log
  info('stored', meta);
}
// @file: log.ts
import winston from 'winston';
const logger = winston.createLogger({ transports: [] });
export const info = (m: string, meta?: object) => logger.info(m, meta);

// @case: consola
import { consola } from 'consola';
import type { Patient } from 'fhir/r4';
export function f(p: Patient) {
  // expect: phi-in-log
  consola.info(p.name);
}
