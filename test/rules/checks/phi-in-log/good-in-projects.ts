// @case: a text put together by a function, done well
// @file: src/logging/logger.ts
import pino, { type Logger } from 'pino';
const root = pino({ level: process.env.LOG_LEVEL ?? 'info' });
export const createLogger = (name: string): Logger => root.child({ name });
// @file: src/logging/index.ts
export { createLogger } from './logger';
// @file: src/admission/patient.ts
export interface Patient { id: string; firstName: string; lastName: string; dateOfBirth: string; diagnosis?: string }
// @file: src/admission/admission.service.ts
import { createLogger } from '../logging';
import type { Patient } from './patient';
const log = createLogger('admission');
const describe = ({ id }: Patient) => `record ${id}`;
export class AdmissionService {
  async admit(patient: Patient): Promise<void> {
    const label = describe(patient);
    log.info({ bed: 4 }, 'admitted %s', label);
  }
}
