// @case: type of a global namespace that is about no patient
export function report(outcome: fhir4.OperationOutcome) {
  console.log('outcome', outcome.issue);
}

// @case: header of a parsed HL7 message
import { Message } from 'node-hl7-client';
export function received(text: string) {
  const message = new Message({ text });
  console.log('received', message.get('MSH.10').toString());
}

// @case: acknowledgement of a message of Medplum
import { Hl7Message } from '@medplum/core';
export function answer(text: string) {
  const ack = Hl7Message.parse(text).buildAck();
  console.log('answered', ack.toString());
}

// @case: modality and UID of a parsed DICOM file
import dicomParser from 'dicom-parser';
export function stored(bytes: Uint8Array) {
  const dataSet = dicomParser.parseDicom(bytes);
  console.log('stored', dataSet.uint16('x00280010'));
}

// @case: object built in steps of what is no patient data
// @file: log.ts
import winston from 'winston';
const logger = winston.createLogger({ transports: [] });
export const info = (message: string, meta?: object) => logger.info(message, meta);
// @file: main.ts
import type { Patient } from 'fhir/r4';
import { info } from './log';
export function stored(patient: Patient) {
  const meta: Record<string, unknown> = {};
  meta.names = patient.name?.length;
  info('stored', meta);
}

// @case: property that is taken away before it is logged
import type { Patient } from 'fhir/r4';
export function stored(patient: Patient) {
  const meta = { id: patient.id, count: 0 };
  meta.count = patient.name?.length ?? 0;
  console.log('stored', meta);
}
