// @case: a search put together by a function of another file, done well
// @file: src/api/paths.ts
export const paths = {
  search: (query: Record<string, string>) => `/patients/search?${new URLSearchParams(query)}`,
};
// @file: src/api/patients.ts
import axios from 'axios';
import { paths } from './paths';
const api = axios.create({ baseURL: 'https://ehr.clinic.example', timeout: 5000 });
interface Identity { lastName: string; dateOfBirth: string; ssn: string }
export async function findPatient(patient: Identity) {
  const { data } = await api.post(paths.search({ page: '1' }), { family: patient.lastName, ssn: patient.ssn });
  return data;
}
