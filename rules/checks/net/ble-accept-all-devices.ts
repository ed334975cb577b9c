import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { Arrival } from '../../semantics/arrival';
import { keyName, unwrap } from '../../semantics/syntax';

export default defineRule({
  id: 'ble-accept-all-devices',
  title: 'A Bluetooth scan takes any device for a medical one',
  threats: ['IOMT-NET-08'],
  cwe: ['CWE-290'],
  severity: 'warning',
  confidence: 'high',
  preset: 'recommended',
  group: 'BLE and device links',
  fixable: true,
  messages: {
    chooser:
      'The device chooser accepts every Bluetooth device, so a stranger’s device can stand in for the patient’s sensor or pump. Filter by the service that the device must offer.',
    scan: 'This scan takes every Bluetooth peripheral in range, so a stranger’s device can stand in for the patient’s sensor or pump. Give the service UUIDs that the device must offer.',
  },
  roles: {
    'ble.scan.accept-all'(arrival, rule) {
      if (arrival.value.truthiness() !== true) return;
      const services = optionalServices(arrival);
      const { options, property } = services ?? {};
      rule.report({
        node: arrival.node,
        messageId: 'chooser',
        trace: rule.semantics.trace(arrival, arrival.value.atoms[0]),
        ...(options &&
          property && {
            fix: (fixer) => fixer.replaceText(property, `filters: [{ services: ${rule.sourceCode.getText(options)} }]`),
            fixTitle: 'Filter by the services that are used',
          }),
      });
    },
    'ble.scan.services'(arrival, rule) {
      if (!isEveryService(arrival)) return;
      rule.report({
        node: arrival.node,
        messageId: 'scan',
        trace: rule.semantics.trace(arrival, arrival.value.atoms[0]),
      });
    },
    'ble.scan'(arrival, rule) {
      // A scan by address list or name prefix is judged by ble-identify-by-name-only; here only one without any limit.
      const { call } = arrival;
      const takesList = /startScanning|startDeviceScan|companionScan/.test(call.name);
      if (takesList ? call.count === 0 : isUnlimitedOptions(arrival))
        rule.report({ node: arrival.node, messageId: 'scan' });
    },
  },
});

/** `null`, `undefined` or an empty list where service UUIDs go. */
function isEveryService({ value }: Arrival): boolean {
  return (
    value.closed &&
    value.atoms.length > 0 &&
    value.atoms.every(
      (atom) =>
        (atom.kind === 'const' && (atom.value === null || atom.value === undefined)) ||
        (atom.kind === 'array' && !atom.open && atom.items.length === 0),
    )
  );
}

/** An options object that is known as a whole and limits the scan by nothing. */
function isUnlimitedOptions({ call }: Arrival): boolean {
  if (/requestDevice$/.test(call.name) && call.library === 'globals') return false;
  const options = call.argument(0);
  if (call.count === 0) return true;
  if (!options?.closed || !options.atoms.every((atom) => atom.kind === 'object' && !atom.object.open)) return false;
  return [
    'services',
    'serviceUUIDs',
    'name',
    'namePrefix',
    'filters',
    'exactAdvertisingName',
    'manufacturerData',
  ].every((key) => call.option(key, 0) === undefined);
}

/** The literal list of optional services beside `acceptAllDevices: true`: the same services as a filter. */
function optionalServices(arrival: Arrival): { options: TSESTree.Node; property: TSESTree.Property } | undefined {
  const property = arrival.node.parent;
  if (!arrival.direct || property?.type !== 'Property' || property.parent.type !== 'ObjectExpression') return undefined;
  const list = property.parent.properties.find((one) => one.type === 'Property' && keyName(one) === 'optionalServices');
  const options = list?.type === 'Property' ? unwrap(list.value) : undefined;
  return options?.type === 'ArrayExpression' && options.elements.length > 0 ? { options, property } : undefined;
}
