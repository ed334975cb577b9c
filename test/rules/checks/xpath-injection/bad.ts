// @case: identifier of a patient
import express from 'express';
import xpath from 'xpath';
declare const cda: Node;
express().get('/patient', (req, res) => {
  // expect: xpath-injection
  res.json(xpath.select("//patient[@id='" + req.query.id + "']", cda));
});

// @case: named import
import express from 'express';
import { select1 as one } from 'xpath';
declare const cda: Node;
express().get('/patient/:id', (req, res) => {
  // expect: xpath-injection
  res.json(one(`//patient[@id="${req.params.id}"]`, cda));
});

// @case: search of another file
// @file: search.ts
import * as xpath from 'xpath';
export const find = (document: Node, code: string) => xpath.select(`//observation[code='${code}']`, document);
// @file: messages.ts
import mqtt from 'mqtt';
import { find } from './search';
declare const cda: Node;
mqtt.connect('mqtts://broker.ward.example').on('message', (topic, payload) => {
  // expect: xpath-injection
  find(cda, payload.toString());
});

// @case: namespaces
import express from 'express';
import { useNamespaces } from 'xpath';
declare const cda: Node;
const select = useNamespaces({ hl7: 'urn:hl7-org:v3' });
express().get('/section', (req, res) => {
  // expect: xpath-injection
  res.json(select(`//hl7:section[hl7:title='${req.query.title ?? 'Results'}']`, cda));
});

// @case: class across files
// @file: cda.ts
import xpath from 'xpath';
export class Cda {
  private readonly root = '/ClinicalDocument';
  constructor(private readonly document: Node) {}
  at(path: string) {
    return xpath.select(this.root + path, this.document);
  }
}
// @file: routes.ts
import Fastify from 'fastify';
import { Cda } from './cda';
declare const node: Node;
Fastify().get('/cda', async (request) => {
  const { path } = request.query as { path: string };
  // expect: xpath-injection
  return new Cda(node).at(path);
});

// @case: with resolver
import express from 'express';
import xpath from 'xpath';
declare const cda: Node;
express().post('/find', (req, res) => {
  // expect: xpath-injection
  res.json(xpath.selectWithResolver(req.body.expression, cda, null));
});

// @case: evaluate, as in browsers
import express from 'express';
import * as xpath from 'xpath';
declare const formulary: Node;
express().get('/drug/:code', (req, res) => {
  const code = decodeURIComponent(req.params.code);
  // expect: xpath-injection
  const found = (xpath as any).evaluate(`//drug[@code='${code}']/name`, formulary, null, 0, null);
  res.send(String(found.iterateNext()));
});

// @case: a document of libxmljs
import express from 'express';
import libxmljs from 'libxmljs';
import fs from 'node:fs';
const formulary = libxmljs.parseXml(fs.readFileSync('formulary.xml', 'utf8'));
express().get('/dose', (req, res) => {
  // expect: xpath-injection
  const dose = formulary.get("//drug[name='" + req.query.drug + "']/dose");
  res.send(dose?.text());
});
