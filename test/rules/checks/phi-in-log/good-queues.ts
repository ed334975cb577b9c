// @case: what a queue carries beside patient data
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
  console.log('sending a letter by', data.template);
});
