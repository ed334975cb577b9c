import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import type { DeclaredRecord } from '../../semantics/type-fields';
import type { Value } from '../../semantics/value';
import { outermostFunction, unwrap } from '../../semantics/syntax';
import { sameReference } from '../../semantics/references';
import { conditionsOf } from './conditions';
import { declaredType } from './declared-types';
import { definitionOf, valueName } from './expressions';
import { isNeutralName, isPatientData, isPatientName } from './phi-names';
import { words } from './secrets';

type Rule = Pick<RuleContext, 'semantics'>;

/**
 * True for a record as a whole that is a patient's: `log(patient)`, `JSON.stringify(readings)`. The fields that its type
 * declares say so; where none is declared, the name of a patient does: an id would be called one.
 * @param isDirect it is handed to what logs, keeps or sends it, not to a function around that
 */
export function isPatientRecord(node: TSESTree.Node, value: Value, isDirect: boolean, rule: Rule): boolean {
  const at = unwrap(node);
  if ((at.type !== 'Identifier' && at.type !== 'MemberExpression') || !mayBeRecord(value)) return false;
  if (isAbsentHere(at, rule)) return false;
  const name = valueName(at) ?? '';
  if (isNeutralName(name)) return false;
  const type = declaredType(at, rule.semantics.module);
  const record = type ? rule.semantics.record(type) : givenRecord(at, rule);
  if (record) return hasPatientData(record, name);
  // `patient` of a query is the id by which FHIR searches; what a wrapper takes out of a map is not seen here.
  return (
    isDirect &&
    isPatientName(name) &&
    !words(name).some((word) => SORTED.has(word)) &&
    !(type && PLAIN.test(type.type)) &&
    value.labelled('untrusted').length === 0
  );
}
/** `resourcesByPatient`: what is sorted by patients, or made for them. */
const SORTED = new Set(['by', 'per', 'for', 'of', 'to', 'from', 'with', 'without']);

/** `if (!found.patient) report({ patient: found.patient })`: there is none. */
function isAbsentHere(node: TSESTree.Node, { semantics: { module } }: Rule): boolean {
  const isSame = (one: TSESTree.Node): boolean => sameReference(unwrap(one), node, { module });
  return [...conditionsOf(node, outermostFunction(node))].some(
    ({ test, holds }) =>
      (holds && test.type === 'UnaryExpression' && test.operator === '!' && isSame(test.argument)) ||
      (!holds && isSame(test)),
  );
}

function hasPatientData({ name, fields }: DeclaredRecord, variable: string): boolean {
  const owners = [variable, ...(name === undefined ? [] : [withoutSuffix(name)])];
  return fields.some((field) => !isNeutralName(field) && owners.some((owner) => isPatientData(field, owner)));
}

/** `IPatient`, `PatientResponseDto`: the record that a type is a form of. */
function withoutSuffix(type: string): string {
  const all = [...words(type.replace(/^I(?=[A-Z][a-z])/, ''))];
  while (all.length > 1 && SUFFIX.has(all[all.length - 1]!)) all.pop();
  return all.join(' ');
}
const SUFFIX = new Set(
  'dto entity model type interface props response request input payload document schema attributes row'.split(' '),
);

/** What the workspace declares of what a name is set to, by the function that gives it. */
function givenRecord(node: TSESTree.Node, { semantics }: Rule): DeclaredRecord | undefined {
  const definition = definitionOf(node, semantics.module);
  const made = definition && unwrap(definition.type === 'AwaitExpression' ? definition.argument : definition);
  if (made?.type !== 'CallExpression') return undefined;
  for (const { node: fn, module } of semantics.called(made)) {
    const given = fn.returnType && semantics.of(module).record(fn.returnType.typeAnnotation);
    if (given) return given;
  }
  return undefined;
}

const PLAIN = /^TS(String|Number|Boolean|BigInt)Keyword$/;

/** No text or number is a record. */
function mayBeRecord({ atoms }: Value): boolean {
  return !atoms.some(
    (atom) =>
      atom.kind === 'const' ||
      atom.kind === 'text' ||
      atom.kind === 'function' ||
      atom.kind === 'class' ||
      (atom.kind === 'unknown' && atom.type !== undefined && atom.type !== 'object'),
  );
}
