import { defineRule } from '../../define-rule';
import { arrivingSource, fromSource } from '../shared/flows';

export default defineRule({
  id: 'unsafe-deserialization',
  title: 'Outside data is deserialised into objects that can run code',
  threats: ['IOMT-EDG-06'],
  cwe: ['CWE-502'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Injection and parsing',
  messages: {
    source:
      '{{call}} makes objects of data from {{source}}, and with them functions or states that the sender chooses. Read it with JSON.parse and check it against a schema.',
    any: '{{call}} runs functions that stand in its input: whoever can write the input runs code here. Read it with JSON.parse and check it against a schema.',
    schema: 'With this schema a YAML document can hold functions, which run here. Leave the schema out.',
  },
  roles: {
    'deserialize.input'(arrival, rule) {
      const { value, call } = arrival;
      const source = arrivingSource(arrival, 'deserialize', rule);
      if (source)
        rule.report({
          node: arrival.node,
          messageId: 'source',
          data: { call: call.name, source: source.phrase },
          ...fromSource(arrival, source, rule),
        });
      // The structured clone of V8 makes no functions: what this program wrote itself is harmless.
      else if (
        arrival.direct &&
        call.library !== 'node:v8' &&
        value.only() === undefined &&
        value.labels.length === 0 &&
        value.atoms.every((atom) => atom.kind !== 'parameter' || atom.path.length > 0)
      )
        rule.report({
          node: arrival.node,
          messageId: 'any',
          data: { call: call.name },
          severity: 'warning',
          confidence: 'medium',
        });
    },
    'deserialize.schema'(arrival, rule) {
      if (arrival.value.types().some((type) => type.endsWith('#unsafeSchema')))
        rule.report({
          node: arrival.node,
          messageId: 'schema',
          trace: rule.semantics.trace(arrival, arrival.value.atoms[0]),
        });
    },
  },
});
