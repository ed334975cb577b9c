import app from './threats/app.json';
import dev from './threats/dev.json';
import edg from './threats/edg.json';
import lcm from './threats/lcm.json';
import net from './threats/net.json';
import prv from './threats/prv.json';
import impactData from './impacts.json';
import incidentData from './incidents.json';
import layerData from './layers.json';
import nameData from './names.json';
import sourceData from './sources.json';
import type { Impact, Incident, Layer, Source, Threat } from './schema';

export type { Citation, Harm, Impact, Incident, Layer, LayerId, Mappings, Source, Threat } from './schema';

// JSON imports are typed with plain strings; that the data is of these shapes is proved by validating it in the tests.
const inLayerOrder = [dev, net, edg, app, prv, lcm].flat() as unknown as readonly Threat[];
const foreignNames = nameData as Readonly<Record<string, string>>;

/** The six layers, in the order in which data flows from the patient to the cloud, then those across all layers. */
export const layers = layerData as readonly Layer[];

/** Every threat by id (`IOMT-NET-04`), ordered by layer and number. */
export const threats: ReadonlyMap<string, Threat> = new Map(inLayerOrder.map((each) => [each.id, each]));

/** Published incidents and advisories that threats cite, by id (`ICSMA-18-179-01`). */
export const incidents: ReadonlyMap<string, Incident> = new Map(
  (incidentData as readonly Incident[]).map((each) => [each.id, each]),
);

/** What each degree of harm means, the gravest first. */
export const impacts = impactData as readonly Impact[];

/** What the taxonomy was made from, with dates, and how far each source was read. */
export const sources = sourceData as readonly Source[];

/** The threat of that id, in upper or lower case; undefined when there is none. */
export function threat(id: string): Threat | undefined {
  return threats.get(id.toUpperCase());
}

/**
 * The name that another catalogue gives one of its ids: `CWE-798`, `TID-328`, `CAPEC-191`, `I1` (OWASP IoT Top 10),
 * `A` (FDA premarket guidance, Appendix 1), `45 CFR 164.312(d)`, `2.1.9` (OWASP ISVS). Undefined when it is not known.
 */
export function nameOf(foreignId: string): string | undefined {
  return Object.hasOwn(foreignNames, foreignId) ? foreignNames[foreignId] : undefined;
}

/** Where the page of a threat lies, from the root of the package. */
export function threatPagePath(id: string): string {
  return `docs/threats/${id.toUpperCase()}.md`;
}
