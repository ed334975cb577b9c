import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import { displayName, functionAround, inside, isFunction, memberName, unwrap } from '../../semantics/syntax';
import type { Value } from '../../semantics/value';
import { someNode } from '../shared/walk';
import { conditionsOf } from '../shared/conditions';

const NAMES = /^(name|localName|deviceName|completeLocalName)$/;
/** Something else than the name is looked at, there or elsewhere in the file. */
const EVIDENCE = /^(serviceUuids|serviceUUIDs|services|serviceData|manufacturerData|solicitedServiceUUIDs)$/;
const PROOF =
  /bond|pair(?!s)|challeng|verif|authenticat|handshake|attest|serialnumber|signature|sharedsecret|isTrusted|isKnown|sessionkey/i;

export default defineRule({
  id: 'ble-identify-by-name-only',
  title: 'A Bluetooth device is taken for the medical one because of its name',
  threats: ['IOMT-NET-08'],
  cwe: ['CWE-290', 'CWE-345'],
  severity: 'warning',
  confidence: 'medium',
  preset: 'recommended',
  group: 'BLE and device links',
  messages: {
    connect:
      'This connects to whatever peripheral advertises the right name, and a name can be copied by anybody, so a stranger’s device can stand in for the patient’s. Look for its service, bond, and authenticate it before its readings count.',
    filter:
      'This request looks for a name only, and a name can be copied by anybody, so a stranger’s device can stand in for the patient’s. Filter by the service that the device must offer, too.',
  },
  roles: {
    'ble.connect'(arrival, rule) {
      const { node } = arrival;
      const test = arrival.direct ? nameTest(node, rule) : undefined;
      if (!test || provesElsewhere(rule)) return;
      rule.report({ node, messageId: 'connect', trace: rule.semantics.trace(arrival) });
    },
    'ble.scan.options'(arrival, rule) {
      const filters = rule.semantics.property(arrival.value, 'filters');
      const list = filters.atoms.flatMap((atom) => (atom.kind === 'array' && !atom.open ? atom.items : []));
      // Capacitor takes one filter, which is the options themselves.
      const isByName =
        list.length > 0 ? list.every((filter) => isNameOnly(filter, rule)) : isNameOnly(arrival.value, rule);
      if (!isByName || provesElsewhere(rule)) return;
      // In a browser the user chooses among the devices; Espruino takes the first.
      rule.report({
        node: arrival.node,
        messageId: 'filter',
        trace: rule.semantics.trace(arrival, filters.atoms[0]),
        ...(!arrival.call.name.startsWith('NRF.') && { severity: 'info' as const }),
      });
    },
  },
});

function isNameOnly(filter: Value, rule: RuleContext<'connect' | 'filter'>): boolean {
  if (!filter.closed || !filter.atoms.every((atom) => atom.kind === 'object' && !atom.object.open)) return false;
  const has = (name: string): boolean => !rule.semantics.property(filter, name).may(undefined);
  return (
    (has('name') || has('namePrefix')) &&
    !['services', 'manufacturerData', 'serviceData', 'id', 'address', 'filters'].some(has)
  );
}

/** The test of a name that decides about the call: an `if` around it, or one before it that leaves. */
function nameTest(node: TSESTree.Node, rule: RuleContext<'connect' | 'filter'>): TSESTree.Node | undefined {
  for (const { test, holds, leaving } of conditionsOf(node, functionAround(node)))
    if ((holds || leaving) && isNameTest(test, rule)) return test;
  return undefined;
}

function isNameTest(test: TSESTree.Node, rule: RuleContext<'connect' | 'filter'>, predicate = true): boolean {
  if (
    someNode(
      test,
      (node) =>
        (node.type === 'MemberExpression' && EVIDENCE.test(memberName(node) ?? '')) ||
        (node.type === 'CallExpression' && PROOF.test(displayName(node.callee) ?? '')),
    )
  )
    return false;
  return someNode(test, (node) => {
    if (node.type === 'BinaryExpression' && /^[!=]==?$/.test(node.operator))
      return (
        (isName(node.left as TSESTree.Node, rule) && isText(node.right, rule)) ||
        (isName(node.right, rule) && isText(node.left as TSESTree.Node, rule))
      );
    if (node.type !== 'CallExpression') return false;
    const callee = unwrap(node.callee);
    // `isPump(device)`: a predicate of the workspace that looks at the name and nothing else.
    if (callee.type === 'Identifier' && predicate)
      return rule.semantics
        .value(callee)
        .atoms.some((atom) => atom.kind === 'function' && !!atom.node.body && isNameTest(atom.node.body, rule, false));
    if (callee.type !== 'MemberExpression') return false;
    const method = memberName(callee) ?? '';
    if (/^(startsWith|includes|endsWith|indexOf|match|toLowerCase)$/.test(method) && isName(callee.object, rule))
      return method !== 'toLowerCase';
    return /^(test|includes|has|some)$/.test(method) && node.arguments.some((argument) => isName(argument, rule));
  });
}

/** `peripheral.advertisement.localName`, `device.name`, also lower-cased or under another name. */
function isName(node: TSESTree.Node, rule: RuleContext<'connect' | 'filter'>, depth = 0): boolean {
  const at = unwrap(node);
  if (at.type === 'MemberExpression') return NAMES.test(memberName(at) ?? '');
  if (at.type === 'CallExpression')
    return at.callee.type === 'MemberExpression' && isName(at.callee.object, rule, depth);
  if (at.type === 'LogicalExpression') return isName(at.left, rule, depth) || isName(at.right, rule, depth);
  if (at.type !== 'Identifier' || depth > 2) return false;
  const definition = rule.semantics.module.variableOf(at)?.defs[0];
  const declarator = definition?.node as TSESTree.Node | undefined;
  if (declarator?.type === 'VariableDeclarator')
    return declarator.id.type === 'ObjectPattern'
      ? NAMES.test(at.name)
      : declarator.init !== null && isName(declarator.init, rule, depth + 1);
  return declarator !== undefined && isFunction(declarator) && NAMES.test(at.name) && inside(at, declarator);
}

/** A text that the program knows: a literal, or a constant with one. */
function isText(node: TSESTree.Node, rule: RuleContext<'connect' | 'filter'>): boolean {
  return rule.semantics
    .value(node)
    .texts()
    .some(({ exact }) => exact !== undefined && exact.length > 0);
}

/** True when something in the file bonds with, challenges or otherwise verifies the device. */
function provesElsewhere(rule: RuleContext<'connect' | 'filter'>): boolean {
  return rule.semantics.module.calls.some((call) => 'callee' in call && PROOF.test(displayName(call.callee) ?? ''));
}
