import assert from 'node:assert/strict';
import {
  explainFinding,
  explainRule,
  explainThreat,
  knowledge,
  type ExplainedThreat,
} from '../../server/engine/explain';
import { Registry } from '../../server/engine/registry';
import { analyze, noDanger, noSecret } from './helpers';

const threat: ExplainedThreat = {
  id: 'IOMT-NET-02',
  name: 'Cleartext IoT messaging',
  layer: 'NET',
  summary: 'Messages travel unencrypted.',
  description: 'Messages of devices travel unencrypted.',
  attackScenario: `An attacker reads the topic. ${'The attacker then waits for the pump to answer. '.repeat(12)}`,
  patientImpact: 'A forged reading can change a dose.',
  mitigations: ['Use mqtts.', 'Use client certificates.'],
  mappings: {
    cwe: ['CWE-319'],
    emb3d: [{ id: 'TID-407', name: 'Missing Message Replay Protection' }],
    hipaa: ['164.312(e)(1)'],
  },
};
const known = {
  rules: new Registry([noDanger, noSecret]),
  threats: new Map([[threat.id, threat]]),
  guidance: new Map([['no-danger', { why: 'The pump does what it is told.', fix: 'Ask `isAllowed` first.' }]]),
};

describe('explanations', () => {
  it('of a finding add to its message, in at most twelve lines', () => {
    const { findings } = analyze('danger();', { config: { deviceProfile: 'implantable' } });
    const { lines, markdown } = explainFinding(findings[0]!, { threat: 'vitalint:IOMT-NET-02' }, known);
    assert.ok(lines.length <= 12);
    assert.ok(lines.every((line) => line.length < 330 && !line.includes('\n')));
    assert.ok(!markdown.includes(findings[0]!.message));
    assert.deepEqual(lines, [
      '**Cleartext IoT messaging** (IOMT-NET-02, network)',
      '**Why here:** The pump does what it is told.',
      '**For the patient:** A forged reading can change a dose.',
      '**Mend it:** Ask `isAllowed` first.',
      '**See:** CWE-319 · MITRE EMB3D TID-407 · HIPAA 164.312(e)(1)',
      `**Severity:** error (${findings[0]!.severityReason})`,
      '[IOMT-NET-02: the whole entry](vitalint:IOMT-NET-02)',
    ]);
  });

  it('of a finding are those of its threat where the rule has no page', () => {
    const { findings } = analyze('danger();');
    const { lines } = explainFinding(findings[0]!, {}, { ...known, guidance: new Map() });
    assert.deepEqual(lines.slice(1, 4), [
      `**An attacker** reads the topic. ${'The attacker then waits for the pump to answer. '.repeat(4).trim()}`,
      '**For the patient:** A forged reading can change a dose.',
      '**Mend it:** Use mqtts.',
    ]);
  });

  it('of a finding whose threat is not known are empty, not wrong', () => {
    const [finding] = analyze('danger();').findings;
    assert.deepEqual(explainFinding(finding!, {}, { ...known, threats: new Map() }).lines, []);
  });

  it('of rules and threats name each other', () => {
    assert.match(explainRule('no-danger', known)!, /IOMT-NET-02: Cleartext IoT messaging\. Messages travel/);
    assert.match(explainRule('no-danger', known)!, /## How to fix\n\nAsk `isAllowed` first\./);
    assert.match(explainThreat('iomt-net-02', known)!, /- no-danger: What no-danger finds/);
    assert.match(explainThreat('IOMT-NET-02', known)!, /TID-407 Missing Message/);
    assert.equal(explainRule('nonsense', known), undefined);
    assert.equal(explainThreat('nonsense', known), undefined);
  });

  it('exist for every rule and threat of the product, each hover within twelve lines', () => {
    const shipped = knowledge();
    const [sample] = analyze('danger();').findings;
    for (const { vitalint } of shipped.rules.rules) {
      for (const id of vitalint.threats)
        assert.ok(shipped.threats.has(id), `${vitalint.id} names ${id}, which is no threat`);
      assert.ok(explainRule(vitalint.id)!.includes(vitalint.title));
      if (vitalint.group !== 'Suppressions') assert.ok(shipped.guidance.has(vitalint.id), `${vitalint.id} has no page`);
    }
    for (const id of shipped.threats.keys()) {
      const { lines, markdown } = explainFinding({ ...sample!, threats: [id] }, { threat: 'x' });
      assert.ok(lines.length >= 4 && lines.length <= 12, id);
      assert.ok(!`${markdown}${explainThreat(id)!}`.includes('[object Object]') && !markdown.includes('undefined'), id);
    }
  });
});
