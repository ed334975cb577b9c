import axios from 'axios';
import coap from 'coap';
import WebSocket from 'ws';
import { endpoints, pumps } from '../config';

/** Pumps of the third generation take settings as CoAP PUT of a JSON document. */
function resource(host: string, path: string): string {
  return `coap://${host}/${path}`;
}

export function setRate(bed: string, millilitresPerHour: number): Promise<void> {
  const pump = pumps[bed];
  if (!pump) return Promise.reject(new Error(`No pump at bed ${bed}`));
  if (!(millilitresPerHour >= 0.1 && millilitresPerHour <= 999)) return Promise.reject(new RangeError('rate out of limits'));
  return new Promise((resolve, reject) => {
    const request = coap.request(resource(pump.host, 'infusion/rate'));
    request.on('response', () => resolve());
    request.on('error', reject);
    request.end(JSON.stringify({ rate: millilitresPerHour }));
  });
}

/** Pumps of the fourth generation are reached through the ward's controller. */
const controller = axios.create({ baseURL: endpoints.controller, timeout: 2000 });

export async function deliverBolus(bed: string, millilitres: number): Promise<void> {
  await controller.post(`/beds/${encodeURIComponent(bed)}/bolus`, { millilitres });
}

export async function stopInfusion(bed: string): Promise<void> {
  await controller.post(`/beds/${encodeURIComponent(bed)}/stop`);
}

const connectFeed = (url: string): WebSocket => new WebSocket(url, { handshakeTimeout: 3000, maxPayload: 64 * 1024 });

/** Pressure waveforms of the syringe drivers for the central monitor. */
export function openWaveforms(onClose: () => void): WebSocket {
  const feed = connectFeed(endpoints.waveforms);
  feed.on('close', onClose);
  return feed;
}
