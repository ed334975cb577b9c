import * as z from 'zod';

/**
 * The shape of the taxonomy's data. Tests and generators validate with it; the product itself imports only the types
 * inferred here, so that a language server does not load a validator to show a hover.
 */

/** Where in an IoMT system a threat strikes. */
export const layerIds = ['DEV', 'NET', 'EDG', 'APP', 'PRV', 'LCM'] as const;

/** The worst that a patient can reasonably come to when the threat happens, the gravest first. */
export const harms = ['death-or-serious-injury', 'injury', 'delayed-care', 'privacy-harm', 'none-direct'] as const;

const prose = z.string().trim().min(20);
const sentence = prose.regex(/[.)]$/u, 'ends with a full stop');
const url = z.url({ protocol: /^https$/u });

export const layerSchema = z.strictObject({
  id: z.enum(layerIds),
  name: z.string().min(3),
  /** What belongs to the layer, for people who look for the right one. */
  description: sentence,
});

export const threatId = z.string().regex(/^IOMT-(?:DEV|NET|EDG|APP|PRV|LCM)-\d{2}$/u);
const cve = z.string().regex(/^CVE-\d{4}-\d{4,}$/u);
const distinct = <T extends z.ZodType<string>>(item: T) =>
  z.array(item).refine((items) => new Set(items).size === items.length, 'holds an item twice');

/** Ids in other people's catalogues; `names.json` has the name of each. */
export const mappingsSchema = z.strictObject({
  cwe: distinct(z.string().regex(/^CWE-\d+$/u)).min(1),
  emb3d: distinct(z.string().regex(/^TID-\d{3}$/u)).min(1),
  capec: distinct(z.string().regex(/^CAPEC-\d+$/u)).min(1),
  owaspIoT: distinct(z.string().regex(/^I(?:[1-9]|10)$/u)).min(1),
  /** Security control categories of Appendix 1 of FDA's premarket guidance. */
  fda: distinct(z.string().regex(/^[A-H]$/u)).min(1),
  hipaa: distinct(z.string().regex(/^45 CFR 164\.\d{3}(?:\([a-zA-Z0-9]+\))+$/u)).min(1),
  /** OWASP IoT Security Verification Standard 1.0. */
  isvs: distinct(z.string().regex(/^[1-5](?:\.\d{1,2}){2}$/u)).min(1),
});

/** A published incident or advisory as it bears on one threat. */
export const citationSchema = z.strictObject({
  /** Key of `incidents.json`. */
  id: z.string().min(3),
  cves: distinct(cve).optional(),
  /** What of it realised this threat, when more is known than the product. */
  note: z.string().min(3).optional(),
});

export const threatSchema = z.strictObject({
  id: threatId,
  name: z.string().min(5),
  layer: z.enum(layerIds),
  /** One sentence, for a hover or a list. */
  summary: sentence,
  description: sentence,
  /** What an attacker does, step by step; begins with "An attacker", "The attacker" or names who else it is. */
  attackScenario: sentence,
  patientImpact: sentence,
  harm: z.enum(harms),
  /** Security properties lost. */
  properties: distinct(
    z.enum([
      'confidentiality',
      'integrity',
      'availability',
      'authentication',
      'authorization',
      'non-repudiation',
      'privacy',
    ]),
  ).min(1),
  stride: distinct(
    z.enum([
      'spoofing',
      'tampering',
      'repudiation',
      'information disclosure',
      'denial of service',
      'elevation of privilege',
    ]),
  ).min(1),
  /** Imperative sentences, the most effective first; ids in brackets are mitigations of MITRE EMB3D. */
  mitigations: z.array(sentence).min(2),
  mappings: mappingsSchema,
  incidents: z.array(citationSchema),
  /** Whether the threat can be seen in TypeScript and JavaScript. */
  detectability: z.enum(['yes', 'partly', 'no']),
  detectabilityNote: sentence,
});

/** What a `harm` means. */
export const impactSchema = z.strictObject({ id: z.enum(harms), name: z.string().min(3), description: sentence });

export const incidentSchema = z.strictObject({
  id: z.string().min(3),
  title: z.string().min(3),
  url,
});

export const sourceSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/u),
  title: z.string().min(5),
  publisher: z.string().min(2),
  /** Edition or publication date as precisely as it is known: 2018, 2026-02, 2026-02-03. */
  date: z
    .string()
    .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u)
    .optional(),
  edition: z.string().min(1).optional(),
  url: url.optional(),
  /** What the taxonomy takes from it. */
  gives: sentence,
  /** How far it was read: the whole text, the parts used, its abstract, or only that it exists. */
  read: z.enum(['whole', 'parts', 'abstract', 'existence']),
});

export type LayerId = (typeof layerIds)[number];
export type Harm = (typeof harms)[number];
export type Layer = Readonly<z.infer<typeof layerSchema>>;
export type Mappings = Readonly<z.infer<typeof mappingsSchema>>;
export type Citation = Readonly<z.infer<typeof citationSchema>>;
export type Threat = Readonly<z.infer<typeof threatSchema>>;
export type Impact = Readonly<z.infer<typeof impactSchema>>;
export type Incident = Readonly<z.infer<typeof incidentSchema>>;
export type Source = Readonly<z.infer<typeof sourceSchema>>;
