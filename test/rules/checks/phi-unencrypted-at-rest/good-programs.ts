// @case: export that is run by hand
import fs from 'node:fs';
import axios from 'axios';
import type { Patient } from 'fhir/r4';
async function main(): Promise<void> {
  for (const id of process.argv.slice(2)) {
    const { data } = await axios.get<Patient>(`https://api.ward.example/patients/${id}`);
    store(data, id);
  }
}
function store(patient: Patient, id: string): void {
  // expect: phi-unencrypted-at-rest (low)
  fs.writeFileSync(`./runs/${id}.json`, JSON.stringify(patient));
}
void main();

// @case: part of a package of programs that are run one by one
// @file: package.json
{ "name": "utils", "private": true, "scripts": {
  "build": "tsc -p .",
  "bulk-query": "ts-node src/bulk-query",
  "coverage": "npx --node-options='--max-old-space-size=8192' ts-node src/coverage.ts",
  "compare": "ts-node src/fhir/compare.ts",
  "report": "tsx --env-file=.env ./src/report.ts"
} }
// @file: src/fhir/report/allergies.ts
import fs from 'node:fs';
import type { AllergyIntolerance } from 'fhir/r4';
export function report(all: AllergyIntolerance[], folder: string): void {
  // expect: phi-unencrypted-at-rest (low)
  fs.writeFileSync(`${folder}/allergies.csv`, all.map((one) => one.code?.text).join('\n'));
}
