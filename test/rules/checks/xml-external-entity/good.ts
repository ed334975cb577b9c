// @case: no entities
import { parseXml } from 'libxmljs2';
export const read = (cda: string) => parseXml(cda);

// @case: options of another file
// @file: options.ts
export const xmlOptions = { noblanks: true };
// @file: cda.ts
import * as libxml from 'libxmljs2';
import { xmlOptions } from './options';
export const read = (cda: string) => libxml.parseXml(cda, xmlOptions);

// @case: switched off
const libxmljs = require('libxmljs');
export const read = (upload: Buffer) => libxmljs.parseXmlString(upload, { noent: false, noblanks: true });

// @case: limits kept, across files
// @file: parse.ts
import { parseXml } from 'libxmljs2';
export const parse = (text: string, huge: boolean) => parseXml(text, { huge });
// @file: import.ts
import { parse } from './parse';
export const load = (study: string) => parse(study, false);

// @case: no network
import { parseXml } from 'libxmljs2';
const options: Record<string, boolean> = {};
options.nonet = true;
export const read = (message: string) => parseXml(message, options);

// @case: entities with a limit
import { XMLParser } from 'fast-xml-parser';
export class DeviceDescription {
  private readonly parser = new XMLParser({ processEntities: { enabled: true, maxTotalExpansions: 100 } });
  read(text: string): unknown {
    return this.parser.parse(text);
  }
}

// @case: a document of the program
import { parseXml } from 'libxmljs2';
export const schema = parseXml('<!DOCTYPE a [<!ENTITY mg "milligram">]><a>&mg;</a>', { noent: true });

// @case: flags of libxml2-wasm that load nothing
import { XmlDocument, ParseOption } from 'libxml2-wasm';
const option = ParseOption.XML_PARSE_NOENT | ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_NONET;
export const read = (message: string) => XmlDocument.fromString(message, { option });
export const strict = (message: string) =>
  XmlDocument.fromString(message, { option: ParseOption.XML_PARSE_NOBLANKS | ParseOption.XML_PARSE_NOCDATA });
