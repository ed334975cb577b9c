import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { entryNode } from '../../semantics/arrivals';
import { memberName, unwrap } from '../../semantics/syntax';
import { placeOf } from '../../semantics/value';
import { definitionOf, expressionOf } from '../shared/expressions';

type Message = 'external' | 'limits' | 'network' | 'expansion';

export default defineRule<Message>({
  id: 'xml-external-entity',
  title: 'An XML parser loads what a document points to, or lets entities grow without limit',
  threats: ['IOMT-EDG-10'],
  cwe: ['CWE-611', 'CWE-776'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Injection and parsing',
  messages: {
    external:
      'With this option a document (a CDA, an HL7 v3 message) has the parser read files and addresses of its choice and gives their text away. Remove the option.',
    limits:
      'This option lifts the limits of the parser: a small document with nested entities fills the memory and stops the gateway. Remove the option.',
    network: 'This lets documents make the parser open network connections. Leave nonet at true.',
    expansion:
      'Without a limit on entities a small document fills the memory and stops the gateway. Leave the limit at its default.',
  },
  roles: {
    'xml.external-entities': (arrival, rule) => when(arrival.value.truthiness() === true, arrival, 'external', rule),
    'xml.flags'(arrival, rule) {
      const settings = definitionOf(arrival.node, rule.semantics.module) ?? arrival.node;
      const flags = constantsOf(expressionOf(entryNode(settings, 'option')), rule);
      when(
        flags.some((flag) => /_(NOENT|DTDLOAD|DTDVALID|XINCLUDE)$/.test(flag)) &&
          !flags.some((flag) => /_NO_XXE$/.test(flag)),
        arrival,
        'external',
        rule,
      );
      when(
        flags.some((flag) => /_HUGE$/.test(flag)),
        arrival,
        'limits',
        rule,
      );
    },
    'xml.no-limits': (arrival, rule) => when(arrival.value.truthiness() === true, arrival, 'limits', rule),
    'xml.no-network': (arrival, rule) => when(arrival.value.only()?.value === false, arrival, 'network', rule),
    'xml.entity-limit'(arrival, rule) {
      const endless = arrival.node.type === 'Identifier' && arrival.node.name === 'Infinity';
      const known = arrival.value.only()?.value;
      when(endless || (typeof known === 'number' && known >= Number.MAX_SAFE_INTEGER), arrival, 'expansion', rule);
    },
  },
});

/** The names of the constants that are joined by `|`, as far as they are written at the place or in a variable of the file. */
function constantsOf(node: TSESTree.Node, rule: RuleContext<Message>): readonly string[] {
  const at = unwrap(node);
  if (at.type === 'BinaryExpression') return [...constantsOf(at.left, rule), ...constantsOf(at.right, rule)];
  if (at.type === 'MemberExpression') return [memberName(at) ?? ''];
  const init = definitionOf(at, rule.semantics.module);
  return init ? constantsOf(init, rule) : [];
}

function when(isUnsafe: boolean, arrival: Arrival, messageId: Message, rule: RuleContext<Message>): void {
  if (!isUnsafe) return;
  // A schema or a device description that stands in the program is no document of others.
  const input = arrival.call.argument(0);
  if (input && input.closed && input.constants().length === input.atoms.length && input.atoms.length > 0) return;
  const { node, module } = arrival.call;
  rule.report({
    node: arrival.node,
    messageId,
    trace: rule.semantics.trace(arrival, arrival.value.atoms[0]),
    // Options of one call that all load what the document points to go together.
    ...(messageId === 'external' && { cause: placeOf(module, node) }),
  });
}
