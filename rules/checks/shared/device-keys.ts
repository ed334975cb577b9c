import type { TSESTree } from '@typescript-eslint/utils';
import type { Role } from '../../models/roles';
import type { Semantics } from '../../semantics/semantics';
import { sourceOf, type Value } from '../../semantics/value';
import { said } from './mentions';
import { words } from './secrets';
import { someNode } from './walk';

const SECRET_ROLES: ReadonlySet<Role> = new Set<Role>([
  'credential.secret',
  'credential.header',
  'crypto.key',
  'crypto.passphrase',
  'jwt.key',
]);

/**
 * True for a `deviceKey` or `serviceKey` of which nothing says that it is a secret: platforms call the key of the table of devices
 * so, the name of a device in routes and topics, as often as what a device signs with. A setting of this name is one, and so is what the
 * module signs, encrypts or authenticates with.
 * @param name what the value is bound to
 * @param semantics of the module in which it is read
 */
export function mayNameDevice(name: string, value: Value, semantics: Semantics): boolean {
  return (
    isKeyOfTable(name) &&
    !value.labelled('secret').some(({ certain }) => certain) &&
    !['environment', 'config'].some((label) =>
      value.labelled(label as 'environment' | 'config').some(({ hop }) => speaksOfIt(sourceOf(hop))),
    ) &&
    !isUsedAsSecret(semantics)
  );
}

function isKeyOfTable(name: string): boolean {
  return /^(device|service) key$/.test(words(name).slice(-2).join(' '));
}

function speaksOfIt(node: TSESTree.Node | undefined): boolean {
  return node !== undefined && someNode(node, (one) => isKeyOfTable(said(one) ?? ''));
}

const known = new WeakMap<Semantics, boolean>();

function isUsedAsSecret(semantics: Semantics): boolean {
  let used = known.get(semantics);
  if (used === undefined) {
    const { module } = semantics;
    used = [...module.calls, ...module.memberWrites].some((site) =>
      semantics.arrivals(site).some(({ role, node }) => SECRET_ROLES.has(role) && speaksOfIt(node)),
    );
    known.set(semantics, used);
  }
  return used;
}
