import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import { arrivingSource, fromSource, worstSource } from '../shared/flows';

type Message = 'source' | 'text' | 'module';

const DATA = /\.(json5?|ya?ml|po|txt|mdx?|html?|css|svg|png|jpe?g|webp|wav|mp3)$/i;

export default defineRule<Message>({
  id: 'dynamic-code-execution',
  title: 'Text that is not fixed is run as code',
  threats: ['IOMT-EDG-05'],
  cwe: ['CWE-94', 'CWE-95'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Injection and parsing',
  // A module name that is not a text in quotes.
  triggers: ['require', 'import'].flatMap((call) =>
    [...'abcdefghijklmnopqrstuvwxyz_$` \n\r\t(/'].map((next) => `${call}(${next}`),
  ),
  messages: {
    source:
      'Data from {{source}} is run as code ({{call}}): the sender takes over the program and what it doses or shows. Parse it as data, JSON or an expression grammar of your own.',
    text: '{{call}} runs text that is put together at run time: whoever can change the text changes the program. Call a function chosen from a fixed list instead.',
    module: 'Data from {{source}} chooses the module that is loaded and run. Choose it from a fixed list.',
  },
  roles: {
    'code.eval'(arrival, rule) {
      const { value } = arrival;
      const isTimer = /^(setTimeout|setInterval)$/.test(arrival.call.name);
      const isText = value.texts().some((text) => text.exact === undefined);
      if (isTimer && !isText) return;
      const source = arrivingSource(arrival, 'code', rule);
      const data = { call: arrival.call.name };
      if (source)
        rule.report({
          node: arrival.node,
          messageId: 'source',
          data: { ...data, source: source.phrase },
          ...fromSource(arrival, source, rule),
          // Build scripts run the files that lie beside them.
          ...(source.flow.label === 'untrusted.file' && { confidence: 'low' as const }),
        });
      // Scripts for `vm` are made of parts by design; `eval` and its kin see all of the program. Nothing says that others can
      // change the text: runtimes of small devices load their own modules so.
      else if (
        arrival.direct &&
        /^(globals|node:worker_threads)$/.test(arrival.call.library ?? '') &&
        (isText || !value.closed) &&
        value.labels.every((flow) => !flow.cleared.includes('code'))
      )
        rule.report({
          node: arrival.node,
          messageId: 'text',
          data,
          severity: 'warning',
          confidence: 'low',
          trace: rule.semantics.trace(arrival, value.atoms[0]),
        });
    },
  },
  nodes: (rule) => ({
    ImportExpression: (node) => judgeModule(node.source, rule),
    CallExpression(node) {
      if (node.callee.type === 'Identifier' && node.callee.name === 'require' && node.arguments[0])
        judgeModule(node.arguments[0], rule);
    },
  }),
});

function judgeModule(node: Parameters<RuleContext['report']>[0]['node'], rule: RuleContext<Message>): void {
  if (node.type === 'Literal') return;
  const value = rule.semantics.value(node);
  const source = worstSource(value, 'path', ['untrusted.archive', 'untrusted.file', 'untrusted.link']);
  // `import(`./messages/${locale}.json`)`: what is read so is data, and a bundler knows the files there are.
  const isData = value.texts().length > 0 && value.texts().every(({ suffix }) => DATA.test(suffix));
  if (source)
    rule.report({
      node,
      messageId: 'module',
      data: { source: source.phrase },
      ...fromSource({ node, via: [] }, source, rule),
      ...(isData && { confidence: 'low' as const }),
    });
}
