import assert from 'node:assert/strict';
import * as z from 'zod';
import { rules } from '../../../rules/index';
import {
  impacts,
  incidents,
  layers,
  nameOf,
  sources,
  threat,
  threatPagePath,
  threats,
  type Threat,
} from '../../../rules/taxonomy/index';
import incidentData from '../../../rules/taxonomy/incidents.json';
import nameData from '../../../rules/taxonomy/names.json';
import {
  harms,
  impactSchema,
  incidentSchema,
  layerIds,
  layerSchema,
  sourceSchema,
  threatSchema,
} from '../../../rules/taxonomy/schema';
import app from '../../../rules/taxonomy/threats/app.json';
import dev from '../../../rules/taxonomy/threats/dev.json';
import edg from '../../../rules/taxonomy/threats/edg.json';
import lcm from '../../../rules/taxonomy/threats/lcm.json';
import net from '../../../rules/taxonomy/threats/net.json';
import prv from '../../../rules/taxonomy/threats/prv.json';

const files: Readonly<Record<string, readonly { readonly id: string; readonly layer: string }[]>> = {
  DEV: dev,
  NET: net,
  EDG: edg,
  APP: app,
  PRV: prv,
  LCM: lcm,
};
const all = [...threats.values()];

/** What a schema says against data, in words; empty when it holds. */
function faults(schema: z.ZodType, data: unknown): string {
  const result = schema.safeParse(data);
  return result.success ? '' : z.prettifyError(result.error);
}

function prose(entry: Threat): string[] {
  return [
    entry.name,
    entry.summary,
    entry.description,
    entry.attackScenario,
    entry.patientImpact,
    entry.detectabilityNote,
  ];
}

function firstSentence(text: string): string {
  return text.split(/(?<=[.!?])\s/u)[0] ?? '';
}

describe('the taxonomy', () => {
  it('is of the shape its types promise', () => {
    assert.equal(faults(z.array(threatSchema), Object.values(files).flat()), '');
    assert.equal(faults(z.array(layerSchema), layers), '');
    assert.equal(faults(z.array(impactSchema), impacts), '');
    assert.equal(faults(z.array(incidentSchema), incidentData), '');
    assert.equal(faults(z.array(sourceSchema), sources), '');
    assert.equal(faults(z.record(z.string(), z.string().min(3)), nameData), '');
  });

  it('has 69 threats, each in the file of its layer, numbered without a gap', () => {
    assert.equal(Object.values(files).flat().length, 69);
    assert.equal(threats.size, 69, 'an id is used twice');
    for (const [layer, entries] of Object.entries(files)) {
      const numbered = entries.map((_, index) => `IOMT-${layer}-${String(index + 1).padStart(2, '0')}`);
      assert.deepEqual(
        entries.map(({ id }) => id),
        numbered,
      );
      assert.ok(
        entries.every((entry) => entry.layer === layer),
        `${layer} holds another layer's threat`,
      );
    }
  });

  it('describes every layer and every degree of harm', () => {
    assert.deepEqual(
      layers.map(({ id }) => id),
      [...layerIds],
    );
    assert.deepEqual(
      impacts.map(({ id }) => id),
      [...harms],
    );
  });

  it('knows the name of every foreign id it uses', () => {
    const used = all.flatMap(({ mappings }) => Object.values(mappings).flat());
    const mitigations = all.flatMap((entry) => entry.mitigations.flatMap((text) => text.match(/MID-\d+/gu) ?? []));
    const cwe = rules.flatMap(({ vitalint }) => vitalint.cwe);
    const nameless = [...used, ...mitigations, ...cwe].filter((id) => nameOf(id) === undefined);
    assert.deepEqual(nameless, []);
  });

  it('says nothing twice', () => {
    const said = new Map<string, string>();
    for (const entry of all) {
      for (const text of [...prose(entry), ...entry.mitigations]) {
        const other = said.get(text);
        assert.equal(other, undefined, `${entry.id} says what ${other} says: ${text}`);
        said.set(text, entry.id);
      }
    }
  });

  it('fits the line of a hover', () => {
    for (const { id, summary, attackScenario, patientImpact, mitigations } of all) {
      assert.ok(summary.length <= 200, `${id}: the summary is too long`);
      assert.match(attackScenario, /^An attacker [a-z]/u, `${id}: the scenario does not say who acts`);
      for (const text of [attackScenario, patientImpact, mitigations[0] ?? '']) {
        assert.ok(firstSentence(text).length <= 240, `${id}: ${firstSentence(text)}`);
      }
    }
  });

  it('has a source for every incident, and no incident nobody cites', () => {
    const cited = new Set(all.flatMap((entry) => entry.incidents.map(({ id }) => id)));
    assert.deepEqual(
      [...cited].filter((id) => !incidents.has(id)),
      [],
    );
    assert.deepEqual(
      [...incidents.keys()].filter((id) => !cited.has(id)),
      [],
    );
    for (const [id, { url }] of incidents) {
      if (id.startsWith('ICS')) assert.ok(url.endsWith(`/${id.toLowerCase()}`), `${id} links to ${url}`);
    }
    assert.equal(incidents.size, incidentData.length, 'an incident is listed twice');
  });

  it('names the threats that rules find', () => {
    for (const { vitalint } of rules) {
      for (const id of vitalint.threats) {
        const known = threat(id);
        assert.ok(known, `${vitalint.id} names ${id}`);
        assert.notEqual(known.detectability, 'no', `${vitalint.id} finds ${id}, which is said to be invisible`);
      }
    }
  });

  it('answers to ids in any case, and to nothing else', () => {
    assert.equal(threat('iomt-net-04')?.id, 'IOMT-NET-04');
    assert.equal(threat('IOMT-NET-99'), undefined);
    assert.equal(nameOf('CWE-798'), 'Use of Hard-coded Credentials');
    assert.equal(nameOf('constructor'), undefined);
    assert.equal(threatPagePath('iomt-net-04'), 'docs/threats/IOMT-NET-04.md');
  });
});
