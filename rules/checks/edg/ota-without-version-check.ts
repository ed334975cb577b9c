import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import { displayName, memberName } from '../../semantics/syntax';
import { words } from '../shared/secrets';
import { valueName } from '../shared/expressions';
import { namesAround } from '../shared/therapy';
import { someNode } from '../shared/walk';

export default defineRule({
  id: 'ota-without-version-check',
  title: 'Firmware is installed without a look at its version',
  threats: ['IOMT-EDG-02'],
  cwe: ['CWE-1328'],
  severity: 'info',
  confidence: 'medium',
  preset: 'strict',
  group: 'Firmware and update',
  hasSuggestions: true,
  messages: {
    version:
      'Firmware is flashed without comparing its version with the one that runs, so an old, signed version with known faults can be put back. Refuse what is not newer, and take the version from the signed part of the image.',
    downgrade:
      'Updates may replace a version by an older one, so a version with known faults can be put back on the workstation. Leave allowDowngrade off.',
  },
  roles: {
    'firmware.flash'(arrival, rule) {
      const around = words(namesAround(arrival.call.node, rule.semantics.module));
      if (
        around.some((word) => /^(recovery|recover|rescue|factory|restore|unbrick)$/.test(word)) ||
        comparesVersions(rule)
      )
        return;
      rule.report({ node: arrival.node, messageId: 'version', trace: rule.semantics.trace(arrival) });
    },
    'update.allow-downgrade'(arrival, rule) {
      if (arrival.value.truthiness() !== true) return;
      const { node } = arrival;
      rule.report({
        node,
        messageId: 'downgrade',
        severity: 'warning',
        trace: rule.semantics.trace(arrival, arrival.value.atoms[0]),
        ...(node.type === 'Literal' &&
          arrival.direct && {
            suggest: [{ title: 'Refuse older versions', fix: (fixer) => fixer.replaceText(node, 'false') }],
          }),
      });
    },
  },
});

/** True when the file compares versions: by semver or a function of that name, or by an operator beside such a name. */
function comparesVersions(rule: RuleContext<string>): boolean {
  const called = rule.semantics.module.calls.some(
    (call) =>
      'callee' in call &&
      /(^|\.)(semver|compareVersions?|isNewer\w*|gt|gte|lt|lte|satisfies)$|version/i.test(
        displayName(call.callee) ?? '',
      ) &&
      !/^get/i.test(valueName(call.callee) ?? ''),
  );
  return (
    called ||
    someNode(
      rule.sourceCode.ast,
      (node) =>
        node.type === 'BinaryExpression' &&
        /^([<>]=?|[!=]==?)$/.test(node.operator) &&
        [node.left, node.right].some((side) =>
          someNode(
            side,
            (one) =>
              (one.type === 'Identifier' && /version|revision|build/i.test(one.name)) ||
              (one.type === 'MemberExpression' && /version|revision|build/i.test(memberName(one) ?? '')),
          ),
        ),
    )
  );
}
