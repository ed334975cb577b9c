import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { valueName } from './expressions';
import { baseOf, leavesArriving, placed, type Leaf } from './leaves';
import { isConstant, origin, sound, textOf, through, type PatientData } from './phi';
import { isIdentityName, isPatientName, isRecordIdentifier } from './phi-names';

/** The identity of a patient found in an expression. */
export interface PatientIdentity extends PatientData {
  /**
   * Only the key under which the record is kept, `patient.id`: it says who it is to those who have the records, as a
   * pseudonym does.
   */
  readonly isRecordKey: boolean;
  /** The property under which it stands. */
  readonly key?: string;
}

/** The identities of patients in an expression: fields that tell who somebody is, and the keys of their records. */
export function* patientIdentities(
  arrival: Pick<Arrival, 'node' | 'via'> & Partial<Arrival>,
  rule: RuleContext<never> | RuleContext,
): Generator<PatientIdentity, void, undefined> {
  for (const leaf of leavesArriving(arrival, rule)) {
    const { node, value, key } = leaf;
    const name = valueName(node);
    if (name === undefined || isConstant(value)) continue;
    const [flow] = sound(value).filter((one) => one.label === 'phi.identity');
    if (!isIdentity(leaf, name, flow !== undefined)) continue;
    yield {
      node: placed(node, arrival.node),
      part: node,
      value,
      what: textOf(node, rule),
      trace: through(node, arrival, flow ? rule.semantics.trace(arrival, flow) : origin(node, rule), rule),
      by: flow ? 'label' : 'name',
      isRecordKey: isKeyName(name) && !isRecordIdentifier(key ?? ''),
      ...(key !== undefined && { key }),
    };
  }
}

const isKeyName = (name: string): boolean => name === 'id' || name === '_id';

function isIdentity({ node }: Leaf, name: string, isLabelled: boolean): boolean {
  return (
    isRecordIdentifier(name) ||
    (isLabelled && (name === 'id' || isIdentityName(name, true))) ||
    (isPatientName(baseOf(node) ?? '') && (isKeyName(name) || isIdentityName(name, true)))
  );
}
