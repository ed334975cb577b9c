import type { TSESTree } from '@typescript-eslint/utils';
import type { Evaluator, Site } from './evaluate';
import { shape } from './objects';
import { Value, type Atom, type ObjectShape } from './value';

const MAX_DEPTH = 6;

/**
 * What a schema of settings, `{ mqtt: { url: { format: String, default: '…', env: 'MQTT_URL' } } }`, says of the setting that
 * a path names: its default, which an installation may leave as it is.
 * @param path the value of the name; absent or undefined for all settings
 * @returns undefined where the schema or the name is not known
 */
export function declaredSetting(
  ev: Evaluator,
  schema: Value,
  path: Value | undefined,
  site: Site,
  node: TSESTree.Node,
): Value | undefined {
  const name = path?.only()?.value;
  if (path && name === undefined && !path.atoms.every((atom) => atom.kind === 'const')) return undefined;
  const keys = typeof name === 'string' ? name.split('.') : [];
  const at = keys.reduce((whole, key) => ev.property(whole, key, site, node), schema);
  return settingIn(ev, at, site, node, 0);
}

function settingIn(ev: Evaluator, at: Value, site: Site, node: TSESTree.Node, depth: number): Value | undefined {
  const objects = at.atoms.flatMap((atom) => (atom.kind === 'object' ? [atom.object] : []));
  if (objects.length === 0 || depth > MAX_DEPTH) return undefined;
  if (objects.some(isSetting)) {
    const given = ev.property(at, 'default', site, node);
    const known = given.atoms.filter((atom) => atom.kind !== 'unknown' && !isNothing(atom));
    const [place] = objects;
    return new Value(known, given.labels).via(place!.module, place!.node, 'this fallback is used when nothing is set');
  }
  const keys = objects.flatMap(({ entries }) => entries.flatMap((entry) => ('key' in entry ? [entry.key] : [])));
  return shape(
    node,
    site,
    Object.fromEntries(
      keys.map((key) => [
        key,
        () => settingIn(ev, ev.property(at, key, site, node), site, node, depth + 1) ?? Value.unknown,
      ]),
    ),
    true,
  );
}

/** A leaf of the schema: `default` is what makes it one, and a group of settings has none but by another name. */
function isSetting({ entries }: ObjectShape): boolean {
  const has = (name: string): boolean => entries.some((entry) => 'key' in entry && entry.key === name);
  return has('default') && ['format', 'doc', 'env', 'arg', 'sensitive', 'nullable'].some(has);
}

function isNothing(atom: Atom): boolean {
  return atom.kind === 'const' && (atom.value === null || atom.value === undefined);
}
