import https from 'node:https';
import axios, { type AxiosInstance } from 'axios';
import { endpoints } from '../config';

const tlsOptions: https.AgentOptions = { keepAlive: true, maxSockets: 8 };
// The pharmacy's certificate is from the old internal CA.
tlsOptions.rejectUnauthorized = false;

export const agent = new https.Agent(tlsOptions);

export function recordClient(): AxiosInstance {
  return axios.create({ baseURL: endpoints.record, timeout: 4000 });
}

export function pharmacyClient(): AxiosInstance {
  return axios.create({ baseURL: endpoints.pharmacy, timeout: 4000, httpsAgent: agent });
}
