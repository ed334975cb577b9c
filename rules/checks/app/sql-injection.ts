import { defineRule } from '../../define-rule';
import { arrivingSource, fromSource } from '../shared/flows';

export default defineRule({
  id: 'sql-injection',
  title: 'An SQL statement is built from data that others send',
  threats: ['IOMT-APP-01'],
  cwe: ['CWE-89'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Injection and parsing',
  messages: {
    statement:
      "Text from {{source}} becomes part of this SQL statement, so the sender can read and change every patient's records. Put a placeholder in its place and hand the value over as a parameter.",
  },
  roles: {
    'sql.query'(arrival, rule) {
      // A file of statements is a migration, not an injection.
      const source = arrivingSource(arrival, 'sql', ['untrusted.archive', 'untrusted.file']);
      // The options form: the statement is judged where its text stands.
      if (!source || arrival.value.atoms.some((atom) => atom.kind === 'object')) return;
      rule.report({
        node: arrival.node,
        messageId: 'statement',
        data: { source: source.phrase },
        ...fromSource(arrival, source, rule),
      });
    },
  },
});
