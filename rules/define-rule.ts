import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { leaksOf, maskWords } from './redaction';
import { narrowed } from './narrowed';
import type { Rule, RuleContext, RuleDefinition, RuleReport } from './rule';
import { semanticsFor } from './semantics/provide';
import type { Arrival } from './semantics/arrival';

/** The nodes at which values arrive in roles: the kinds of `CallView.node`. */
export const arrivalNodes = [
  'CallExpression',
  'NewExpression',
  'AssignmentExpression',
  'TaggedTemplateExpression',
  'JSXOpeningElement',
] as const;

/**
 * Makes a rule out of what is known of it: an object that ESLint runs like any of its rules, and that the engine runs
 * from its `vitalint` block with more (trace, severity, confidence) than ESLint can show.
 */
export function defineRule<MessageId extends string>(definition: RuleDefinition<MessageId>): Rule {
  const plain = definition as unknown as RuleDefinition;
  return {
    meta: {
      type: 'problem',
      docs: { description: definition.title },
      messages: { ...plain.messages },
      schema: definition.options ? [definition.options as never] : [],
      ...(definition.fixable && { fixable: 'code' as const }),
      hasSuggestions: definition.hasSuggestions ?? false,
    },
    create: (context) => listenersOf(plain, eslintRuleContext(plain, context)),
    vitalint: plain,
  };
}

/** Role listeners and node listeners of a rule as plain visitor listeners. */
export function listenersOf(definition: RuleDefinition, rule: RuleContext): TSESLint.RuleListener {
  const listeners: Record<string, (node: never) => void> = {
    ...(definition.nodes?.(rule) as Record<string, (node: never) => void>),
  };
  const { roles } = definition;
  if (!roles) return listeners as TSESLint.RuleListener;
  for (const type of arrivalNodes) {
    const own = listeners[type];
    listeners[type] = (node: never) => {
      for (const arrival of rule.semantics.arrivals(node as TSESTree.Node as never) as readonly Arrival[])
        roles[arrival.role]?.(arrival, rule);
      own?.(node);
    };
  }
  return listeners as TSESLint.RuleListener;
}

/** Fills `{{name}}` in a rule's message. A name without data stays as it is, as in ESLint. */
export function fillMessage(template: string, data: Readonly<Record<string, string | number>> = {}): string {
  return template.replace(/\{\{\s*([\w-]+)\s*\}\}/g, (whole, name: string) =>
    name in data ? String(data[name]) : whole,
  );
}

type EslintContext = Readonly<TSESLint.RuleContext<string, readonly unknown[]>>;

function eslintRuleContext(definition: RuleDefinition, context: EslintContext): RuleContext {
  const { sourceCode } = context;
  return {
    filename: context.filename,
    sourceCode: sourceCode as unknown as RuleContext['sourceCode'],
    get semantics() {
      return semanticsFor(sourceCode, context.filename);
    },
    options: (context.options[0] ?? {}) as RuleContext['options'],
    report: (report) => {
      const told = narrowed(report as RuleReport, () => semanticsFor(sourceCode, context.filename));
      context.report(eslintReport(definition, told, sourceCode.text) as never);
    },
  };
}

/** What of a report ESLint can take. Messages are masked here too: ESLint's formatters print them. */
function eslintReport(definition: RuleDefinition, report: RuleReport, text: string): object {
  const leaks = leaksOf(
    (report.redact ?? []).map(([start, end]) => text.slice(start, end).replace(/^['"`]|['"`]$/g, '')),
  );
  const data = Object.fromEntries(
    Object.entries(report.data ?? {}).map(([name, value]) => [
      name,
      typeof value === 'string' ? maskWords(value, leaks) : value,
    ]),
  );
  return {
    node: report.node,
    messageId: report.messageId,
    data,
    ...(report.fix && definition.fixable && { fix: report.fix }),
    ...(definition.hasSuggestions && {
      suggest: (report.suggest ?? []).map(({ title, fix }) => ({ desc: title, fix })),
    }),
  };
}
