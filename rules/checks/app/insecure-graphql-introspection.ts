import { defineRule } from '../../define-rule';

export default defineRule({
  id: 'insecure-graphql-introspection',
  title: 'A GraphQL server tells its whole schema in production',
  threats: ['IOMT-APP-15'],
  cwe: ['CWE-200', 'CWE-497'],
  severity: 'warning',
  confidence: 'high',
  preset: 'recommended',
  group: 'Web, API and session',
  hasSuggestions: true,
  messages: {
    on: 'Introspection is on in every environment: anybody reads the names of all queries and mutations, those for devices and therapy too. Switch it on outside production only.',
  },
  roles: {
    'graphql.introspection'(arrival, rule) {
      if (arrival.value.only()?.value !== true) return;
      const isLiteral = arrival.direct && arrival.node.type === 'Literal';
      rule.report({
        node: arrival.node,
        messageId: 'on',
        trace: rule.semantics.trace(arrival, arrival.value.atoms[0]),
        ...(isLiteral && {
          suggest: [
            {
              title: 'Switch it on outside production only',
              fix: (fixer) => fixer.replaceText(arrival.node, "process.env.NODE_ENV !== 'production'"),
            },
          ],
        }),
      });
    },
  },
});
