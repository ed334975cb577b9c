import type { TSESTree } from '@typescript-eslint/utils';
import type { Evaluator, Site } from './evaluate';
import type { Fact } from './facts';
import { memberName, unwrap } from './syntax';

/**
 * `answer.resourceType === 'OperationOutcome'`: what a resource says of itself tells whether it is about a patient.
 * @param tag the side of the comparison that may read the type
 * @param name the side that may name one
 */
export function resourceKind(
  ev: Evaluator,
  tag: TSESTree.Node,
  name: TSESTree.Node,
  at: TSESTree.Node,
  site: Site,
): readonly Fact[] {
  const read = unwrap(tag);
  if (read.type !== 'MemberExpression' || memberName(read) !== 'resourceType') return [];
  const kind = ev.evaluate(name, site).only()?.value;
  return typeof kind === 'string' && isImpersonal(ev, kind)
    ? [{ target: unwrap(read.object), at, impersonal: true }]
    : [];
}

/** A FHIR type that is known, and never about a patient. `Bundle` carries what is put into it. */
function isImpersonal(ev: Evaluator, kind: string): boolean {
  return (
    kind !== 'Bundle' &&
    ev.models.type(`fhir#${kind}`) !== undefined &&
    ev.models.typeLabels(`fhir#${kind}`).length === 0
  );
}
