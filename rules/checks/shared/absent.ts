import type { Arrival } from '../../semantics/arrival';
import type { RuleContext } from '../../rule';
import type { Value } from '../../semantics/value';

/** True when something is certainly not given: no such option, or the constant `undefined`. */
export function isAbsent(value: Value | undefined): boolean {
  return (
    value === undefined ||
    (value.atoms.length > 0 && value.atoms.every((atom) => atom.kind === 'const' && atom.value === undefined))
  );
}

/** True when all properties of an object are known, so that one that is not seen is not there. */
export function isKnownObject(value: Value | undefined): boolean {
  return (
    value !== undefined &&
    value.atoms.length > 0 &&
    value.atoms.every(
      (atom) =>
        atom.kind === 'object' &&
        !atom.object.open &&
        atom.object.entries.every((entry) => !('spread' in entry) || isKnownObject(entry.spread())),
    )
  );
}

/** True when an argument is certainly not given, or is an object (or function) that certainly lacks the property. */
export function lacks(arrival: Arrival, param: number, property: string, rule: RuleContext<string>): boolean {
  const value = arrival.call.argument(param);
  if (value === undefined) return arrival.call.count <= param && !hasSpread(arrival);
  if (isAbsent(value) || (value.atoms.length > 0 && value.atoms.every((atom) => atom.kind === 'function'))) return true;
  return isKnownObject(value) && isAbsent(rule.semantics.property(value, property));
}

function hasSpread(arrival: Arrival): boolean {
  return (
    'arguments' in arrival.call.node &&
    arrival.call.node.arguments.some((argument) => argument.type === 'SpreadElement')
  );
}
