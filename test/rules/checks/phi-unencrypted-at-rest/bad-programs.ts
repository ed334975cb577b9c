// @case: service whose package has scripts as well
// @file: package.json
{ "name": "gateway", "private": true, "scripts": {
  "start": "node dist/server.js",
  "seed": "ts-node src/seed.ts",
  "migrate": "ts-node src/migrate.ts",
  "report": "tsx src/report.ts"
} }
// @file: src/spool.ts
import fs from 'node:fs';
import type { AllergyIntolerance } from 'fhir/r4';
export function spool(all: AllergyIntolerance[], folder: string): void {
  // expect: phi-unencrypted-at-rest (high)
  fs.writeFileSync(`${folder}/allergies.json`, JSON.stringify(all));
}

// @case: functions that are deployed, with programs of their own folder
// @file: package.json
{ "name": "functions", "private": true, "scripts": {
  "seed": "ts-node scripts/seed.ts",
  "migrate": "ts-node scripts/migrate.ts",
  "report": "tsx scripts/report.ts"
} }
// @file: src/handlers/export.ts
import fs from 'node:fs';
import type { Patient } from 'fhir/r4';
export async function run(patients: Patient[]): Promise<void> {
  // expect: phi-unencrypted-at-rest (high)
  fs.writeFileSync('/mnt/efs/patients.json', JSON.stringify(patients));
}
