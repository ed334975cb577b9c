// @case: https
import { Client } from 'fhir-kit-client';
const client = new Client({ baseUrl: 'https://ehr.clinic.example/fhir' });

// @case: assigned later
import { Client as FhirClient } from 'fhir-kit-client';
const client = new FhirClient({ baseUrl: 'https://ehr.clinic.example/fhir' });
client.baseUrl = 'https://ehr-2.clinic.example/fhir';

// @case: SMART on FHIR
import FHIR from 'fhirclient';
FHIR.oauth2.authorize({ iss: 'https://ehr.clinic.example/R4', clientId: 'ward-board', scope: 'patient/*.read' });

// @case: the machine itself
import { MedplumClient } from '@medplum/core';
export const medplum = new MedplumClient({ baseUrl: 'http://localhost:8103/' });

// @case: identifiers are no addresses
import { Client } from 'fhir-kit-client';
const client = new Client({ baseUrl: 'https://ehr.clinic.example/fhir' });
client.create({
  resourceType: 'Observation',
  body: {
    resourceType: 'Observation',
    meta: { profile: ['http://hl7.org/fhir/StructureDefinition/vitalsigns'] },
    code: { coding: [{ system: 'http://loinc.org', code: '8867-4' }] },
    identifier: [{ system: 'http://clinic.example/monitors', value: '7' }],
  },
});

// @case: setting of the site
import { api } from 'dicomweb-client';
export const images = new api.DICOMwebClient({ url: process.env.DICOMWEB_URL });

// @case: wrapper in another file
// @file: fhir.ts
import { Client } from 'fhir-kit-client';
export function connectTo(baseUrl: string) {
  return new Client({ baseUrl });
}
// @file: main.ts
import { connectTo } from './fhir';
export const client = connectTo('https://10.20.0.5:8443/fhir');
