// @case: entities of a CDA
import { parseXml } from 'libxmljs2';
export const read = (cda: string) =>
  // expect: xml-external-entity
  parseXml(cda, { noent: true });

// @case: options of another file
// @file: options.ts
export const xmlOptions = { dtdload: true, noblanks: true };
// @file: cda.ts
import * as libxml from 'libxmljs2';
import { xmlOptions } from './options';
export const read = (cda: string) =>
  // expect: xml-external-entity
  libxml.parseXml(cda, xmlOptions);

// @case: the older name, require
const libxmljs = require('libxmljs');
export const read = (upload: Buffer) =>
  // expect: xml-external-entity
  libxmljs.parseXmlString(upload, { noent: true, noblanks: true });

// @case: no limits, wrapper of another file
// @file: parse.ts
import { parseXml, type ParserOptions } from 'libxmljs2';
export const parse = (text: string, huge: boolean) => parseXml(text, { huge });
// @file: import.ts
import { parse } from './parse';
// expect: xml-external-entity
export const load = (study: string) => parse(study, true);

// @case: network
import { parseXml } from 'libxmljs2';
const options: Record<string, boolean> = {};
options.nonet = false;
export const read = (message: string) =>
  // expect: xml-external-entity
  parseXml(message, options);

// @case: entities without limit
import { XMLParser } from 'fast-xml-parser';
export class DeviceDescription {
  // expect: xml-external-entity
  private readonly parser = new XMLParser({ processEntities: { enabled: true, maxTotalExpansions: Infinity } });
  read(text: string): unknown {
    return this.parser.parse(text);
  }
}

// @case: flags of libxml2-wasm
import { XmlDocument, ParseOption } from 'libxml2-wasm';
export const read = (message: string) =>
  // expect: xml-external-entity
  XmlDocument.fromString(message, {
    option: ParseOption.XML_PARSE_NOENT | ParseOption.XML_PARSE_DTDLOAD,
  });

// @case: flags in a constant, no limits
import * as libxml2 from 'libxml2-wasm';
const option = libxml2.ParseOption.XML_PARSE_NOBLANKS | libxml2.ParseOption.XML_PARSE_HUGE;
export function importRecord(cda: Uint8Array): string {
  // expect: xml-external-entity
  return libxml2.XmlDocument.fromBuffer(cda, { option }).root.content;
}

// @case: options of one call, which go together
import libxml from 'libxmljs';
export const parse = (request: { body: string }) =>
  libxml.parseXml(request.body, {
    // expect: xml-external-entity
    dtdload: true,
    noent: true,
    dtdvalid: true,
  });
