import type { TSESTree } from '@typescript-eslint/utils';
import type { Label } from '../../models/labels';
import { defineRule } from '../../define-rule';
import type { RuleContext, RuleReport } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { isAtLeast, type Version } from '../../semantics/manifests';
import type { Atom, LabelFlow } from '../../semantics/value';
import { functionAround, inside, unwrap } from '../../semantics/syntax';
import { isOfCheckedClass } from '../shared/checked-classes';
import { definitionOf } from '../shared/expressions';
import { arrivingSource, fromSource, worstSource } from '../shared/flows';
import { mergedParameters } from '../shared/merges';
import { once } from '../shared/once';
import { isRequestTarget } from '../shared/request-parts';
import { isSetAnew } from '../shared/set-anew';

/** Sources that have to be taken over first. */
const NOT_SENT: readonly Label[] = ['untrusted.archive', 'untrusted.file', 'untrusted.response'];
/** `defaultsDeep`, the last of the merges of lodash to do so, leaves dangerous names out from here on (CVE-2019-10744). */
const LEAVES_OUT: Version = [4, 17, 12];
type Message = 'key' | 'merge' | 'path';

export default defineRule<Message>({
  id: 'prototype-pollution',
  title: 'Property names that others send change the prototype of all objects',
  threats: ['IOMT-EDG-06'],
  cwe: ['CWE-1321'],
  severity: 'warning',
  confidence: 'high',
  preset: 'recommended',
  group: 'Injection and parsing',
  triggers: ['] ='],
  messages: {
    key: 'The name of this property comes from {{source}}: with "__proto__" it changes all objects of the program, limits and permissions among them. Use a Map, or refuse names that are not known.',
    merge:
      'An object from {{source}} is copied deeply: a "__proto__" or an unknown property in it changes what this program decides by. Check it against a schema first.',
    path: 'The property path comes from {{source}}: with "__proto__" or "constructor" it changes all objects of the program. Choose the path from a fixed list.',
  },
  roles: {
    'object.merge'(arrival, rule) {
      if (mergesIntoNew(arrival, rule)) return;
      // What is left are unknown properties of one object, which may be meant: `settings = merge(settings, request.body)`.
      report(arrival, 'merge', rule, leavesOut(arrival, rule) ? { severity: 'info', confidence: 'low' } : {});
    },
    'object.path': (arrival, rule) => report(arrival, 'path', rule),
  },
  nodes: (rule) => ({
    /** A merge of the workspace's own. */
    CallExpression(node) {
      for (const { node: fn, module } of ownFunctions(node, rule)) {
        for (const index of mergedParameters(fn, module)) {
          const argument = node.arguments[index];
          const source =
            argument &&
            argument.type !== 'SpreadElement' &&
            worstSource(rule.semantics.value(argument), 'prototype', NOT_SENT);
          if (!source || (module === rule.semantics.module && inside(node, fn))) continue;
          rule.report({
            node: argument,
            messageId: 'merge',
            data: { source: source.phrase },
            ...fromSource({ node: argument, via: [] }, source, rule),
            ...(isOfCheckedClass(source.flow, rule) && { confidence: 'low' }),
          });
          return;
        }
      }
    },
    /** `state[device][field] = x`: the first name can lead to the prototype, the second one then writes there. */
    AssignmentExpression(node) {
      const left = unwrap(node.left);
      if (left.type !== 'MemberExpression') return;
      const outer = unwrap(left.object);
      if (outer.type !== 'MemberExpression' || !outer.computed || outer.property.type === 'Literal') return;
      const source = worstSource(rule.semantics.value(outer.property), 'prototype', NOT_SENT);
      // A fixed name behind an unknown one can do harm only where the prototype has it: a much rarer case.
      if (!source || !left.computed || isKnown(left.property, rule)) return;
      if (isPathOfRequest(outer.property, source.flow, rule) || isSetAnew(outer, rule.semantics.module)) return;
      rule.report({
        node: outer.property,
        messageId: 'key',
        data: { source: source.phrase },
        ...fromSource({ node: outer.property, via: [] }, source, rule),
        severity: 'error',
      });
    },
  }),
});

/** What the callee of a call is, when that is functions of the workspace. It is known already: roles asked for it. */
function ownFunctions(
  node: TSESTree.CallExpression,
  rule: RuleContext<Message>,
): readonly (Atom & { kind: 'function' })[] {
  if (node.arguments.length < 2) return [];
  return rule.semantics.value(node.callee).atoms.filter((atom) => atom.kind === 'function');
}

/** Written here, or given to the function that makes the handler: `remember('booking')` is set up once, by the program. */
function isKnown(node: TSESTree.Node, { semantics }: RuleContext<Message>): boolean {
  if (node.type === 'Literal') return true;
  const definition = semantics.module.variableOf(node)?.defs[0];
  return (
    definition?.type === 'Parameter' &&
    definition.node !== functionAround(node) &&
    semantics.value(node).labelled('untrusted').length === 0
  );
}

/** `pages[req.originalUrl]`: it begins with a slash, so it is no name that a prototype has; `req.body.path` may be any. */
function isPathOfRequest(
  node: TSESTree.Node,
  flow: LabelFlow,
  { semantics: { module } }: RuleContext<Message>,
): boolean {
  return isRequestTarget(definitionOf(node, module) ?? node, flow, module);
}

/**
 * `_.merge({}, req.body)`: a merge of a library that leaves `__proto__` and `constructor` out gives a copy of what was
 * sent, as a spread does. Only what is there before and stays can be changed by it.
 */
function mergesIntoNew({ call }: Arrival, { semantics }: RuleContext<Message>): boolean {
  const target = call.argumentNode(0);
  const least = semantics.leastVersion(call.library ?? '', call.module);
  if (!target || (least && !isAtLeast(least, LEAVES_OUT))) return false;
  const at = unwrap(target);
  if (at.type === 'ObjectExpression') return true;
  const definition = definitionOf(at, call.module);
  return (
    definition !== undefined &&
    unwrap(definition).type === 'ObjectExpression' &&
    functionAround(definition) !== undefined &&
    functionAround(definition) === functionAround(call.node)
  );
}

/** True for a merge of a version that is known to leave dangerous names out. */
function leavesOut({ call }: Arrival, { semantics }: RuleContext<Message>): boolean {
  const [name = ''] = (call.library ?? '').split('/');
  const least = semantics.leastVersion(name, call.module);
  return /^lodash(-es)?$/.test(name) && least !== undefined && isAtLeast(least, LEAVES_OUT);
}

function report(
  arrival: Arrival,
  messageId: 'merge' | 'path',
  rule: RuleContext<Message>,
  doubt: Pick<RuleReport, 'severity' | 'confidence'> = {},
): void {
  const source = arrivingSource(arrival, 'prototype', rule, NOT_SENT);
  // Each of the objects that one call merges arrives: one schema before it mends them all.
  if (source && once(rule, arrival.direct ? arrival.call.node : arrival.node))
    rule.report({
      node: arrival.node,
      messageId,
      data: { source: source.phrase },
      ...fromSource(arrival, source, rule),
      ...doubt,
      ...(messageId === 'merge' && isOfCheckedClass(source.flow, rule) && { confidence: 'low' }),
    });
}
