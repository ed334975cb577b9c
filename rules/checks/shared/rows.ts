import { type SqlColumn, type SqlRow } from '../../semantics/sql';
import type { TraceStep } from '../../semantics/trace';
import { placeOf, type Value } from '../../semantics/value';
import { isNeutralName, isPatientData, isPatientFieldName, isPatientName } from './phi-names';

const MAX_PARTS = 16;

/** The patient data among the rows of a data base that a value holds: the column, and where it is selected. */
export interface SelectedData {
  /** For traces: `patients.birth_date`. */
  readonly what: string;
  readonly trace: readonly TraceStep[];
}

/**
 * The first column of patient data in a value that came out of an SQL statement: the rows, one of them, a column, or the
 * answer of the driver that holds them. The table is to a column what an object is to its property.
 */
export function selectedData(value: Value, depth = 0): SelectedData | undefined {
  for (const atom of value.atoms) {
    const found =
      atom.kind === 'unknown' && atom.row
        ? ofRow(atom.row)
        : depth > 2
          ? undefined
          : atom.kind === 'array'
            ? first(atom.items, depth)
            : // What a literal is made of is looked at where it stands.
              atom.kind === 'object' && atom.object.node.type === 'CallExpression'
              ? first(
                  atom.object.entries.flatMap((entry) => ('key' in entry ? [entry.value()] : [])),
                  depth,
                )
              : undefined;
    if (found) return found;
  }
  return undefined;
}

function first(values: readonly Value[], depth: number): SelectedData | undefined {
  for (const value of values.slice(0, MAX_PARTS)) {
    const found = selectedData(value, depth + 1);
    if (found) return found;
  }
  return undefined;
}

function ofRow(row: SqlRow): SelectedData | undefined {
  const column = row.columns.find(isPatientColumn);
  const what = column ? titleOf(column) : row.whole.find(isPatientName);
  return what === undefined
    ? undefined
    : { what, trace: [{ place: placeOf(row.module, row.node), message: `${what} is selected here` }] };
}

function titleOf({ key, name, table }: SqlColumn): string {
  return table === undefined ? (name ?? key) : `${table}.${name ?? key}`;
}

function isPatientColumn({ key, name, table }: SqlColumn): boolean {
  return name === undefined ? isData(key, table) : isData(name, table) || (name !== key && isPatientFieldName(key));
}

function isData(name: string, table: string | undefined): boolean {
  return !isNeutralName(name) && isPatientData(name, table);
}
