import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { functionAround, unwrap } from '../../semantics/syntax';
import { passedCauses } from '../shared/causes';
import { isFieldLeftOut } from '../shared/cut-down';
import { isOutsideProduction } from '../shared/dev-guard';
import { definitionOf } from '../shared/expressions';
import { leavesOf } from '../shared/leaves';
import { withoutArgument } from '../shared/logging';
import { isAskedFor, isCommandLineTool } from '../shared/programs';
import { once, onceGiven } from '../shared/once';
import { allPatientData, certainty, patientData } from '../shared/phi';
import { isPatientData } from '../shared/phi-names';
import { patientIdentities } from '../shared/phi-identity';
import { words } from '../shared/secrets';
import { someNode } from '../shared/walk';

type Rule = RuleContext<'logged'>;

export default defineRule({
  id: 'phi-in-log',
  title: 'Patient data is written to a log',
  threats: ['IOMT-PRV-01'],
  cwe: ['CWE-532', 'CWE-359'],
  severity: 'warning',
  confidence: 'high',
  preset: 'recommended',
  group: 'Privacy',
  madeUpInTests: true,
  hasSuggestions: true,
  messages: {
    logged:
      '{{what}} is patient data, and a log is read, copied and kept by more people and systems than may see it. Log an opaque reference or a count instead.',
  },
  roles: {
    'log.entry'(arrival, rule) {
      const found = patientData(arrival, rule, (part) => isFieldLeftOut(part, arrival, rule));
      // What a command-line program prints is its product.
      if (!found || isLoggedThere(arrival, rule) || (found.by === 'name' && isCommandLineTool(rule))) return;
      const isHint = found.isDoubtful || isAskedFor(found.value, rule) || isOfNobody(arrival, rule);
      if (!(isHint ? once(rule, found.part) : onceGiven(rule, arrival))) return;
      rule.report({
        node: found.node,
        messageId: 'logged',
        data: { what: found.what },
        trace: found.trace,
        cause: passedCauses(arrival, rule),
        ...certainty({ ...found, ...(isHint && { isDoubtful: true }) }),
        ...(isOutsideProduction(arrival.node, rule.semantics) && { severity: 'info' as const }),
        ...withoutArgument(arrival, found.node, found.what),
      });
    },
  },
});

/**
 * True behind a function of the workspace that logs, by the name of a parameter that says so, the same that it is handed:
 * `store(patientName)` logs `patientName`, and what it makes of it. That is reported there, whoever calls it.
 */
function isLoggedThere({ direct, passedAs = [] }: Arrival, { semantics }: Rule): boolean {
  return (
    !direct &&
    passedAs.some(({ node, module }) => {
      const fn = functionAround(node);
      const own = semantics.of(module);
      const named = (fn?.params ?? []).filter(
        (one): one is TSESTree.Identifier => one.type === 'Identifier' && isPatientData(one.name, undefined),
      );
      const isNamed = (at: TSESTree.Node): boolean =>
        named.some((one) => at.type === 'Identifier' && module.variableOf(at) === module.variableOf(one));
      return (
        fn !== undefined &&
        named.length > 0 &&
        someNode(node, (at) => isNamed(at) || someNode(definitionOf(at, module) ?? at, isNamed)) &&
        module
          .callsIn(fn)
          .some((call) =>
            own
              .arrivals(call)
              .some(
                (one) =>
                  one.role === 'log.entry' &&
                  one.direct &&
                  leavesOf(one.node, { semantics: own }).some((leaf) => isNamed(unwrap(leaf.node))),
              ),
          )
      );
    })
  );
}

/** `{ age: patient.age, weight: patient.weight, drug }`: what many share, in an entry that says of nobody whose it is. */
function isOfNobody(arrival: Arrival, rule: Rule): boolean {
  const isShared = (what: string): boolean => SHARED.test(words(what).at(-1) ?? '');
  for (const { what } of allPatientData(arrival, rule)) if (!isShared(what)) return false;
  return patientIdentities(arrival, rule).next().done === true;
}
const SHARED = /^(age|sex|gender|weight|height|bmi)$/;
