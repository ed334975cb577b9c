// @case: base URL
import { Client } from 'fhir-kit-client';
// expect: fhir-base-url-cleartext
const client = new Client({ baseUrl: 'http://ehr.clinic.example/fhir' });

// @case: assigned later
import { Client as FhirClient } from 'fhir-kit-client';
const client = new FhirClient({ baseUrl: 'https://ehr.clinic.example/fhir' });
// expect: fhir-base-url-cleartext
client.baseUrl = 'http://ehr-2.clinic.example/fhir';

// @case: SMART on FHIR
import FHIR from 'fhirclient';
// expect: fhir-base-url-cleartext
FHIR.oauth2.authorize({ iss: 'http://ehr.clinic.example/R4', clientId: 'ward-board', scope: 'patient/*.read' });

// @case: constant host in a template
import { MedplumClient } from '@medplum/core';
const HOST = 'records.clinic.example';
// expect: fhir-base-url-cleartext
export const medplum = new MedplumClient({ baseUrl: `http://${HOST}:8103/` });

// @case: fallback for a missing setting
import { api } from 'dicomweb-client';
const url = process.env.DICOMWEB_URL || 'http://pacs.clinic.example/dicom-web';
// expect: fhir-base-url-cleartext
export const images = new api.DICOMwebClient({ url });

// @case: address in another file
// @file: servers.ts
export const SERVERS = { ehr: 'http://ehr.clinic.example/fhir', lab: 'https://lab.clinic.example/fhir' };
// @file: main.ts
import { Client } from 'fhir-kit-client';
import { SERVERS } from './servers';
export class RecordStore {
  // expect: fhir-base-url-cleartext
  private readonly client = new Client({ baseUrl: SERVERS.ehr });
}

// @case: wrapper in another file
// @file: fhir.ts
import { Client } from 'fhir-kit-client';
export function connectTo(baseUrl: string) {
  return new Client({ baseUrl });
}
// @file: main.ts
import { connectTo } from './fhir';
// expect: fhir-base-url-cleartext
export const client = connectTo('http://10.20.0.5:8080/fhir');

// @case: the container of the server is a matter of an audit
import { MedplumClient } from '@medplum/core';
// expect: fhir-base-url-cleartext (low)
export const medplum = new MedplumClient({ baseUrl: 'http://medplum:8103/' });
