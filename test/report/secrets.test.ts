import assert from 'node:assert/strict';
import { defaultConfig } from '../../server/engine/config';
import { Engine } from '../../server/engine/engine';
import { formatNames, formats } from '../../server/report/formats';
import { memoryFiles, ROOT } from '../engine/helpers';
import { reportOf } from './sample';

const SECRET = 'pUmp-9f8e7d6c5b4a-Ward7';
const CODE = `import { connect } from 'mqtt';
export const client = connect('mqtt://ward:${SECRET}@broker.hospital.example:1883', { username: 'ward', password: '${SECRET}' });
`;

describe('secrets', () => {
  const engine = new Engine({ files: memoryFiles({ 'src/gateway.ts': CODE }), roots: [ROOT] });
  const result = engine.analyze(`${ROOT}/src/gateway.ts`, CODE, defaultConfig(ROOT));
  const report = reportOf([result], { root: ROOT });

  it('are found by the shipped rules', () => {
    assert.ok(result.findings.some(({ rule }) => rule === 'hardcoded-credential'));
  });

  for (const name of formatNames) {
    it(`are not repeated in ${name}`, () => {
      const text = formats[name](report, { color: false });
      assert.ok(text.includes('hardcoded-credential'), 'the finding is in the output');
      for (let start = 0; start + 6 <= SECRET.length; start++)
        assert.ok(!text.includes(SECRET.slice(start, start + 6)), SECRET.slice(start, start + 6));
    });
  }
});
