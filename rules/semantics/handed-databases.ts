import type { TypeName } from '../models/vocabulary';
import type { Evaluator, Site } from './evaluate';
import { resultValue } from './results';
import type { FunctionNode, Value } from './value';

/** How parameters are called that are handed a data base, a method that only such have, and by which package which type. */
export const HANDED_DATABASES: readonly {
  readonly name: RegExp;
  readonly method: string;
  readonly types: Readonly<Record<string, TypeName>>;
}[] = [
  {
    name: /^(db|database|mongo|mongo_?(db|client))$/i,
    method: 'collection',
    types: { mongodb: 'mongodb#MongoClient' },
  },
  {
    name: /^(db|pool|conn|connection|client)$/i,
    method: 'query',
    types: { pg: 'pg#Pool', mysql2: 'mysql2#Pool', mysql: 'mysql2#Pool' },
  },
];

/**
 * `function PatientDao(db) { const patients = db.collection('patients') … }` in JavaScript, where the data base is handed
 * over in a file that is not known from here: the name, the method and the only package for it in `package.json` tell.
 */
export function handedDatabase(
  ev: Evaluator,
  fn: FunctionNode,
  index: number,
  { module, ...site }: Site,
): readonly Value[] {
  const parameter = fn.params[index];
  if (parameter?.type !== 'Identifier' || parameter.typeAnnotation) return [];
  for (const { name, method, types } of HANDED_DATABASES) {
    if (!name.test(parameter.name) || module.memberUses(method).length === 0) continue;
    const listed = Object.keys(types).filter((one) => ev.project.manifests.names(module.file, one));
    const type = listed.length === 1 ? types[listed[0]!] : undefined;
    if (type === undefined || !ev.models.type(type)) continue;
    const from = { receiver: undefined, args: () => undefined, name: 'the caller', node: parameter };
    return [resultValue(ev, { type }, { ...from, site: { ...site, module } })];
  }
  return [];
}
