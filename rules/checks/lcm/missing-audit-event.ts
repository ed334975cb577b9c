import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { calleeNode } from '../../semantics/callees';
import type { Module } from '../../semantics/module';
import { displayName, memberName, unwrap } from '../../semantics/syntax';
import { placeOf, type FunctionNode, type Value } from '../../semantics/value';
import { once } from '../shared/once';
import { valueName } from '../shared/expressions';
import { isTherapyCommand } from '../shared/therapy';
import { someNode } from '../shared/walk';

type Rule = RuleContext<'therapy' | 'record'>;
interface Act {
  readonly node: TSESTree.Node;
  readonly module: Module;
  readonly kind: 'therapy' | 'record';
  readonly name: string;
}
interface Body {
  readonly node: FunctionNode;
  readonly module: Module;
}

const RECORDS =
  /audit|journal|security_?log|event_?(store|log)|activity_?log|access_?log|\btrail|provenance|^record(Event|Action|Command)|^log(Action|Event|Command|Access)/i;

export default defineRule({
  id: 'missing-audit-event',
  title: 'A clinical action leaves no audit record',
  threats: ['IOMT-LCM-04'],
  cwe: ['CWE-778'],
  severity: 'info',
  confidence: 'low',
  preset: 'audit',
  group: 'Lifecycle, backdoors, configuration',
  options: {
    type: 'object',
    properties: {
      functions: {
        type: 'array',
        items: { type: 'string' },
        description: 'Names of functions that write an audit record.',
      },
    },
    additionalProperties: false,
  },
  messages: {
    therapy:
      '{{name}} acts on a patient and nothing on the way records who asked for it, so a wrong dose cannot be traced to anybody. Write an audit event with user, device, order and outcome.',
    record:
      '{{name}} changes a clinical record and nothing on the way records who did it, so a wrong entry cannot be traced to anybody. Write an audit event with user, record and outcome.',
  },
  roles: {
    'server.route'(arrival, rule) {
      const call = arrival.call.node;
      if (
        !arrival.direct ||
        call.type !== 'CallExpression' ||
        arrival.call.module !== rule.semantics.module ||
        !once(rule, call)
      )
        return;
      if (isRead(call) || auditedAsAWhole(arrival, rule)) return;
      const bodies = call.arguments.flatMap((argument) => bodiesOf(rule.semantics.value(argument), rule));
      const act = bodies.length > 0 ? clinicalAct(bodies, rule) : undefined;
      if (!act || bodies.some((body) => records(body, rule, 0)) || call.arguments.some((one) => namesAudit(one, rule)))
        return;
      const isHere = act.module === rule.semantics.module;
      rule.report({
        node: isHere ? act.node : call,
        messageId: act.kind,
        data: { name: act.name },
        ...(!isHere && { trace: [{ place: placeOf(act.module, act.node), message: 'the action is taken here' }] }),
      });
    },
  },
});

function isRead(call: TSESTree.CallExpression): boolean {
  const callee = unwrap(call.callee);
  return callee.type === 'MemberExpression' && /^(get|head|options)$/.test(memberName(callee) ?? '');
}

/** The functions that a handler is: itself, `handler` of an object, a method of a controller. */
function bodiesOf(value: Value, rule: Rule): readonly Body[] {
  return [value, rule.semantics.property(value, 'handler')].flatMap((one) =>
    one.atoms.flatMap((atom) => (atom.kind === 'function' ? [{ node: atom.node, module: atom.module }] : [])),
  );
}

/** The first thing that is done to a patient, or to a patient's record, in a handler and what it calls. */
function clinicalAct(bodies: readonly Body[], rule: Rule, depth = 0): Act | undefined {
  for (const { node, module } of bodies) {
    for (const call of module.callsIn(node)) {
      if (call.type !== 'CallExpression') continue;
      const name = valueName(call.callee) ?? '';
      if (isTherapyCommand(name, displayName(call.callee) ?? '')) return { node: call, module, kind: 'therapy', name };
      if (
        module === rule.semantics.module &&
        rule.semantics.arrivals(call).some(({ role }) => role === 'fhir.resource')
      )
        return { node: call, module, kind: 'record', name: displayName(call.callee) ?? name };
    }
    if (depth >= 2) continue;
    const act = clinicalAct(
      module.callsIn(node).flatMap((call) => bodiesOf(rule.semantics.value(calleeNode(call), module), rule)),
      rule,
      depth + 1,
    );
    if (act) return act;
  }
  return undefined;
}

/** True when a function, or one that it calls, writes an audit record. */
function records({ node, module }: Body, rule: Rule, depth: number): boolean {
  if (namesAudit(node, rule)) return true;
  return (
    depth < 3 &&
    module
      .callsIn(node)
      .some((call) =>
        bodiesOf(rule.semantics.value(calleeNode(call), module), rule).some((body) => records(body, rule, depth + 1)),
      )
  );
}

function namesAudit(node: TSESTree.Node, rule: Rule): boolean {
  const own = (rule.options as { readonly functions?: readonly string[] }).functions ?? [];
  return someNode(node, (one) => {
    if (one.type === 'Literal')
      return (
        one.value === 'AuditEvent' ||
        one.value === 'Provenance' ||
        (typeof one.value === 'string' && /^audit[.:/_-]/i.test(one.value))
      );
    return (
      (one.type === 'Identifier' || one.type === 'PrivateIdentifier') &&
      (RECORDS.test(one.name) || own.includes(one.name))
    );
  });
}

/** A middleware, hook or import of this file that records for all routes.. */
function auditedAsAWhole(arrival: Arrival, rule: Rule): boolean {
  const { module } = arrival.call;
  return someNode(
    module.ast,
    (one) =>
      (one.type === 'ImportDeclaration' && RECORDS.test(String(one.source.value))) ||
      (one.type === 'CallExpression' &&
        /^(use|addHook|register|ext)$/.test(valueName(one.callee) ?? '') &&
        one.arguments.some((argument) => namesAudit(argument, rule))),
  );
}
