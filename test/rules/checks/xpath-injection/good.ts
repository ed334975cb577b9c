// @case: number
import express from 'express';
import xpath from 'xpath';
declare const cda: Node;
express().get('/patient', (req, res) => {
  res.json(xpath.select("//patient[@id='" + Number(req.query.id) + "']", cda));
});

// @case: checked
import express from 'express';
import { select1 as one } from 'xpath';
declare const cda: Node;
express().get('/patient/:id', (req, res) => {
  const { id } = req.params;
  if (!/^[\w.]+$/.test(id)) return void res.sendStatus(400);
  res.json(one(`//patient[@id="${id}"]`, cda));
});

// @case: fixed code, across files
// @file: search.ts
import * as xpath from 'xpath';
export const find = (document: Node, code: string) => xpath.select(`//observation[code='${code}']`, document);
// @file: messages.ts
import { find } from './search';
declare const cda: Node;
export const glucose = find(cda, '2339-0');

// @case: namespaces, fixed
import { useNamespaces } from 'xpath';
declare const cda: Node;
const select = useNamespaces({ hl7: 'urn:hl7-org:v3' });
export const sections = select('//hl7:section', cda);

// @case: from a list, across files
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
const PATHS = ['/title', '/author'];
Fastify().get('/cda', async (request) => {
  const { path } = request.query as { path: string };
  if (!PATHS.includes(path)) throw new Error('unknown path');
  return new Cda(node).at(path);
});

// @case: variable of the expression
import express from 'express';
import xpath from 'xpath';
declare const cda: Node;
const byId = (xpath as any).parse('//patient[@id=$id]');
express().post('/find', (req, res) => {
  res.json(byId.select({ node: cda, variables: { id: String(req.body.id) } }));
});

// @case: a document of libxmljs, fixed path
import express from 'express';
import libxmljs from 'libxmljs';
import fs from 'node:fs';
const formulary = libxmljs.parseXml(fs.readFileSync('formulary.xml', 'utf8'));
express().get('/dose', (req, res) => {
  const drugs = formulary.find('//drug');
  const drug = drugs.find((one) => one.get('name')?.text() === req.query.drug);
  res.send(drug?.get('dose')?.text());
});
