import { defineRule } from '../../define-rule';
import { isEveryService, isUnlimitedOptions, optionalServices } from '../shared/ble-scan';

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
