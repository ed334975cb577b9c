import { defineRule } from '../../define-rule';

export default defineRule({
  id: 'keychain-weak-accessibility',
  title: 'A key-store entry can be read while the device is locked',
  threats: ['IOMT-APP-12'],
  cwe: ['CWE-922'],
  severity: 'warning',
  confidence: 'high',
  preset: 'recommended',
  group: 'Web, API and session',
  hasSuggestions: true,
  messages: {
    always:
      'This entry can be read while the phone is locked, even before its first unlocking: a stolen phone gives the secret away. Use WHEN_UNLOCKED_THIS_DEVICE_ONLY, for background work AFTER_FIRST_UNLOCK_THIS_DEVICE_ONLY.',
  },
  roles: {
    'storage.accessibility'(arrival, rule) {
      const atom = arrival.value.atoms.find(
        (one) =>
          (one.kind === 'member' && /\bALWAYS(_THIS_DEVICE_ONLY)?$/.test(one.name)) ||
          (one.kind === 'const' &&
            typeof one.value === 'string' &&
            /^AccessibleAlways(ThisDeviceOnly)?$/.test(one.value)),
      );
      if (!atom) return;
      const written =
        arrival.direct &&
        arrival.node.type === 'MemberExpression' &&
        arrival.node.property.type === 'Identifier' &&
        /^ALWAYS/.test(arrival.node.property.name)
          ? arrival.node.property
          : undefined;
      rule.report({
        node: arrival.node,
        messageId: 'always',
        trace: rule.semantics.trace(arrival, atom),
        ...(written && {
          suggest: ['WHEN_UNLOCKED_THIS_DEVICE_ONLY', 'AFTER_FIRST_UNLOCK_THIS_DEVICE_ONLY'].map((name) => ({
            title: `Use ${name}`,
            fix: (fixer) => fixer.replaceText(written, name),
          })),
        }),
      });
    },
  },
});
