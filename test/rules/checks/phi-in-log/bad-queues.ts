// @case: patient data that a queue carries to a processor
// @file: package.json
{ "name": "letters", "main": "src/server.ts", "dependencies": { "bullmq": "^5.0.0" } }
// @file: src/server.ts
import type { Patient } from 'fhir/r4';
import { letters } from './queues';
import './letters.worker';
export async function discharge(patient: Patient): Promise<void> {
  await letters.add('discharge', { recipient: patient, template: 'discharge' });
}
// @file: src/queues.ts
import { Queue } from 'bullmq';
export const letters = new Queue('letters');
// @file: src/letters.worker.ts
import { Worker } from 'bullmq';
export const worker = new Worker('letters', async ({ data }) => {
  // expect: phi-in-log
  console.log('sending a letter to', data.recipient);
});
