// @case: FHIR search by name and birth date
const FHIR = 'https://fhir.ward.example/r4';
export function find(name: string, dob: string): Promise<Response> {
  // expect: phi-in-url
  return fetch(`${FHIR}/Patient?name=${encodeURIComponent(name)}&birthdate=${dob}`);
}

// @case: record number in a query
import axios from 'axios';
export function load(mrn: string): Promise<unknown> {
  const url = 'https://ehr.ward.example/chart?mrn=' + mrn;
  // expect: phi-in-url
  return axios.get(url);
}

// @case: parameters of axios
import axios from 'axios';
export const search = (patient: { lastName: string; dob: string }) =>
  axios.get('https://ehr.ward.example/search', {
    // expect: phi-in-url
    params: { last: patient.lastName },
  });

// @case: wrapper of another file
// @file: http.ts
export const get = (url: string): Promise<Response> => fetch(url);
// @file: chart.ts
import { get } from './http';
export function open(patient: { ssn: string }): Promise<Response> {
  // expect: phi-in-url
  return get(`https://ehr.ward.example/patients/${patient.ssn}`);
}

// @case: field of a resource, base in another file
// @file: config.ts
export const base = 'https://lab.ward.example';
// @file: lab.ts
import type { Patient } from 'fhir/r4';
import { base } from './config';
export function results(patient: Patient): Promise<Response> {
  // expect: phi-in-url
  return fetch(`${base}/results?born=${patient.birthDate}`);
}

// @case: search parameters
export function find(patientName: string): Promise<Response> {
  const query = new URLSearchParams({ name: patientName });
  // expect: phi-in-url
  return fetch(`https://fhir.ward.example/r4/Patient?${query}`);
}

// @case: number of the insured in a conditional update
interface Patient { insuranceId: string; name: string }
export const sync = (patient: Patient) =>
  // expect: phi-in-url
  fetch(`https://fhir.ward.example/r4/Patient?identifier=https://insurer.example/ids|${patient.insuranceId}`, {
    method: 'PUT',
    body: JSON.stringify(patient),
  });

// @case: directory of the staff
import axios from 'axios';
const base = 'https://directory.hospital.example/v1';
export const queryUsers = ({ email, firstName }: { email: string; firstName: string }) =>
  // expect: phi-in-url (low)
  axios.get(`${base}/idir/users`, { params: { email, firstName } });
export const queryPatients = ({ email, firstName }: { email: string; firstName: string }) =>
  // expect: phi-in-url (medium)
  axios.get(`${base}/patients/search`, { params: { email, firstName } });
