import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { isClass, isFunction, unwrap } from '../../semantics/syntax';
import { expressionOf, ingredients, lastName } from '../shared/expressions';
import { isMinted } from '../shared/minted';
import { words } from '../shared/secrets';

type Context = RuleContext<'derived'>;

/** Names of what a device carries on its label or tells everybody by radio. */
const IDENTIFIER =
  /^(device|peripheral|transmitter|tx|pump|sensor|meter|gateway|hardware|hw|chip|ble|bluetooth|bt)?(serial(number|no|num|id)?|sn|mac(address|addr)?|imei|imsi|iccid|udi|(unique)?deviceid(entifier)?)$|^(device|peripheral|transmitter|tx|pump|sensor|meter|hardware|hw|chip)(id|uuid|uid|name|address)$|^(bluetooth|ble|bt)(address|addr|mac|name|id)$|^ieeeaddr(ess)?$|^local_?name$/;
const DEVICE = /device|peripheral|transmitter|pump|sensor|meter|monitor/i;

export default defineRule({
  id: 'key-from-device-identifier',
  title: 'A key or password is made from an identifier of the device',
  threats: ['IOMT-DEV-06'],
  cwe: ['CWE-330', 'CWE-321'],
  severity: 'error',
  confidence: 'medium',
  preset: 'recommended',
  group: 'Secrets',
  messages: {
    derived:
      'What {{call}} takes for a secret is made from {{name}} alone, which stands on the label or is sent by radio, so whoever reads it can pose as this device. Agree on a key at pairing or provision a random one; the identifier may only be the salt or info of HKDF.',
  },
  roles: {
    'crypto.key': judge,
    'crypto.passphrase': judge,
    'crypto.password.hash': judge,
    'credential.secret': judge,
    'wifi.passphrase': judge,
  },
});

/** The places reported in a file: one value can arrive in several roles. */
const reported = new WeakMap<Context, Set<TSESTree.Node>>();

function judge(arrival: Arrival, rule: Context): void {
  // A user name that is hashed for storage is no key.
  if (arrival.role === 'crypto.password.hash' && !/pbkdf2|scrypt|kdf/i.test(arrival.call.name)) return;
  if (isReportedInside(arrival, rule) || isNamedInText(arrival)) return;
  const seen = reported.get(rule) ?? new Set();
  reported.set(rule, seen);
  const name = seen.has(arrival.node) ? undefined : identifierIn(arrival, rule);
  if (name === undefined) return;
  seen.add(arrival.node);
  const [flow] = arrival.value.labelled('device.identifier');
  rule.report({
    node: arrival.node,
    messageId: 'derived',
    data: { call: arrival.call.name, name },
    trace: rule.semantics.trace(arrival, flow),
    ...(flow && { confidence: 'high' as const }),
  });
}

/** `HostName=…;DeviceId=${id};x509=true`: a connection string in which the identifier stands where it belongs. */
function isNamedInText(arrival: Arrival): boolean {
  const pieces = arrival.value.texts().flatMap((text) => (text.holes.length > 0 ? text.pieces : []));
  return (
    pieces.some((piece) => /(^|;)\s*(Device|Module|Client)Id=$/i.test(piece)) &&
    !pieces.some((piece) => /(key|password|pwd|secret|signature)=$/i.test(piece))
  );
}

/** A function of this file that makes the key itself is reported there, and not again for each of its callers. */
function isReportedInside(arrival: Arrival, rule: Context): boolean {
  if (arrival.direct || arrival.call.module !== rule.semantics.module) return false;
  return rule.semantics
    .arrivals(arrival.call.node)
    .some((inner) => inner.direct && inner.role === arrival.role && identifierIn(inner, rule) !== undefined);
}

/** The identifier that a value is made of, when it is made of nothing else that is not known to all. */
function identifierIn(arrival: Arrival, rule: Context): string | undefined {
  const parts = ingredients(expressionOf(arrival.node), rule.semantics.module);
  const isIdentifier = (part: TSESTree.Node): boolean =>
    (isNamedIdentifier(part, rule.filename) && !isMinted(lastName(part)!, rule.semantics)) ||
    rule.semantics.value(part).labelled('device.identifier').length > 0;
  if (parts.length > 0 && parts.every(isIdentifier))
    return lastName(parts[0]!) ?? rule.sourceCode.getText(parts[0]!).slice(0, 60);
  // Put together in another file.
  const texts = arrival.value.texts().filter(({ holes }) => holes.length > 0);
  return texts.some(({ holes }) => holes.every((hole) => hole.labelled('device.identifier').length > 0))
    ? 'an identifier of the device'
    : undefined;
}

function isNamedIdentifier(node: TSESTree.Node, file: string): boolean {
  const name = lastName(node);
  if (name === undefined) return false;
  const plain = words(name).join('');
  if (IDENTIFIER.test(plain)) return true;
  if (!/^(id|uuid|address|name)$/.test(plain)) return false;
  const at = unwrap(node);
  if (at.type === 'MemberExpression' && at.object.type !== 'ThisExpression')
    return DEVICE.test(lastName(at.object) ?? '');
  return (
    plain === 'id' && (isInDevice(at) || /(device|peripheral|transmitter|pump|sensor|meter)[\w-]*\.\w+$/i.test(file))
  );
}

/** True inside a class or function whose name speaks of a device: `class Transmitter`, `function pumpKey`. */
function isInDevice(node: TSESTree.Node): boolean {
  for (let at = node.parent; at; at = at.parent) {
    const name = (isFunction(at) || isClass(at)) && 'id' in at ? at.id?.name : undefined;
    if (name !== undefined && DEVICE.test(name)) return true;
    if (at.type === 'VariableDeclarator' && at.id.type === 'Identifier' && DEVICE.test(at.id.name)) return true;
  }
  return false;
}
