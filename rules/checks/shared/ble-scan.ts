import type { TSESTree } from '@typescript-eslint/utils';
import type { Arrival } from '../../semantics/arrival';
import { keyName, unwrap } from '../../semantics/syntax';

/** `null`, `undefined` or an empty list where service UUIDs go. */
export function isEveryService({ value }: Arrival): boolean {
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
export function isUnlimitedOptions({ call }: Arrival): boolean {
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
export function optionalServices(
  arrival: Arrival,
): { options: TSESTree.Node; property: TSESTree.Property } | undefined {
  const property = arrival.node.parent;
  if (!arrival.direct || property?.type !== 'Property' || property.parent.type !== 'ObjectExpression') return undefined;
  const list = property.parent.properties.find((one) => one.type === 'Property' && keyName(one) === 'optionalServices');
  const options = list?.type === 'Property' ? unwrap(list.value) : undefined;
  return options?.type === 'ArrayExpression' && options.elements.length > 0 ? { options, property } : undefined;
}
