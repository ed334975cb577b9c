// @case: search in the body
const FHIR = 'https://fhir.ward.example/r4';
export function find(name: string, dob: string): Promise<Response> {
  return fetch(`${FHIR}/Patient/_search`, { method: 'POST', body: new URLSearchParams({ name, birthdate: dob }) });
}

// @case: opaque identifier
import axios from 'axios';
export function load(id: string): Promise<unknown> {
  const url = 'https://ehr.ward.example/chart?patient=' + id;
  return axios.get(url);
}

// @case: parameters of axios
import axios from 'axios';
export const search = (ward: string) =>
  axios.get('https://ehr.ward.example/search', {
    params: { ward, limit: 20 },
  });

// @case: wrapper of another file
// @file: http.ts
export const get = (url: string): Promise<Response> => fetch(url);
// @file: chart.ts
import { get } from './http';
export function open(patient: { id: string }): Promise<Response> {
  return get(`https://ehr.ward.example/patients/${patient.id}`);
}

// @case: identifier of a resource, base in another file
// @file: config.ts
export const base = 'https://lab.ward.example';
// @file: lab.ts
import type { Patient } from 'fhir/r4';
import { base } from './config';
export function results(patient: Patient): Promise<Response> {
  return fetch(`${base}/results?subject=${patient.id}`);
}

// @case: name of a device
export function find(deviceName: string): Promise<Response> {
  const query = new URLSearchParams({ name: deviceName });
  return fetch(`https://fhir.ward.example/r4/Device?${query}`);
}

// @case: id of the record in a conditional update
interface Patient { id: string; name: string }
export const sync = (patient: Patient) =>
  fetch(`https://fhir.ward.example/r4/Patient?identifier=https://ward.example/ids|${patient.id}`, {
    method: 'PUT',
    body: JSON.stringify(patient),
  });

// @case: names asked for by a field of forms in which a member of the staff is chosen
// @file: StaffUsers/Component.ts
export class StaffUsers {
  constructor(private readonly options: { endpoint: string }) {}
  search(firstName: string): Promise<Response> {
    const params = new URLSearchParams();
    params.append('firstName', firstName);
    // expect: phi-in-url (low)
    return this.ask(params);
  }
  private ask(params: URLSearchParams): Promise<Response> {
    const query = params.toString();
    return fetch(`${this.options.endpoint}?${query}`);
  }
}

// @case: the id of the patient whose record was opened, as a SMART launch hands it over
declare const session: { getToken(): { patient: string; access_token: string } };
export async function studies(base: string): Promise<unknown> {
  const token = session.getToken();
  const answer = await fetch(`${base}/ImagingStudy?patient=${token.patient}&_count=50`, {
    headers: { Authorization: `Bearer ${token.access_token}` },
  });
  return answer.json();
}
