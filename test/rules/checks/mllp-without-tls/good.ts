// @case: client with tls
import { Client } from 'node-hl7-client';
import { readFileSync } from 'node:fs';
const client = new Client({ host: 'engine.hospital.example', tls: { ca: readFileSync('ca.pem') } });

// @case: tls switched on in steps
import Client from 'node-hl7-client';
const options = { host: 'engine.hospital.example', tls: false };
options.tls = true;
export const adt = new Client(options);

// @case: server with tls
const { Server: Hl7Server } = require('node-hl7-server');
const { readFileSync } = require('fs');
const server = new Hl7Server({ bindAddress: '0.0.0.0', tls: { key: readFileSync('key.pem'), cert: readFileSync('cert.pem'), requestCert: true } });

// @case: options that are not known
import { Client } from 'node-hl7-client';
export function open(settings: { host: string; tls?: boolean }) {
  return new Client({ ...settings });
}

// @case: TLS socket on the registered port of HL7
import tls from 'node:tls';
export const socket = tls.connect({ host: 'engine.hospital.example', port: 2575 });

// @case: TLS listener
import { createServer } from 'tls';
createServer({ requestCert: true }, (socket) => socket.end()).listen(2575);

// @case: frame on a TLS socket
import { connect } from 'node:tls';
const link = connect(6661, 'engine.hospital.example');
export function send(message: string) {
  link.write(`\u000b${message}\u001c\r`);
}

// @case: plain socket that carries no HL7
import net from 'node:net';
const socket = net.connect({ host: 'printer.hospital.example', port: 9100 });
socket.write('label 7');

// @case: listener with TLS, and one that speaks something else
import net from 'node:net';
import tls from 'node:tls';
import { MllpParser } from './framing';
export const secure = tls.createServer({ requestCert: true, ca: process.env.CA, key: process.env.KEY }, (socket) => {
  const parser = new MllpParser();
  socket.on('data', (chunk) => parser.take(chunk));
});
export const echo = net.createServer((socket) => {
  console.log('no HL7 here');
  socket.on('data', (chunk) => socket.write(chunk));
});
