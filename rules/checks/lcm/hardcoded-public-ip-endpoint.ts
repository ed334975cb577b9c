import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext, RuleReport } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { keyName } from '../../semantics/syntax';
import type { Atom } from '../../semantics/value';
import { publicAddress } from '../shared/addresses';
import { isOutsideProduction } from '../shared/dev-guard';
import { bindingName } from '../shared/edits';
import { once } from '../shared/once';
import { words } from '../shared/secrets';
import { isOfSeed } from '../shared/seeds';

type Rule = RuleContext<'address'>;
const ADDRESS = new Set([
  'broker',
  'mqtt',
  'host',
  'hostname',
  'url',
  'uri',
  'server',
  'endpoint',
  'address',
  'ip',
  'api',
  'backend',
  'baseurl',
  'gateway',
  'upstream',
  'remote',
]);
/** Addresses of peers that are kept out, let through or written down, not spoken to. */
const ABOUT = new Set([
  'allow',
  'allowed',
  'block',
  'blocked',
  'deny',
  'ban',
  'banned',
  'trusted',
  'whitelist',
  'blacklist',
  'client',
  'source',
  'src',
  'from',
  'user',
  'bind',
  'listen',
  'mask',
  'netmask',
  'version',
  'resolver',
  'dns',
  'nameserver',
  'ntp',
  'example',
  'sample',
  'mock',
  'test',
  'fake',
  'placeholder',
  'label',
  'title',
  'help',
  'forwarded',
]);

export default defineRule({
  id: 'hardcoded-public-ip-endpoint',
  title: 'The program talks to a fixed public IP address',
  threats: ['IOMT-LCM-02', 'IOMT-NET-01'],
  cwe: ['CWE-912', 'CWE-319'],
  severity: 'warning',
  confidence: 'high',
  preset: 'recommended',
  group: 'Lifecycle, backdoors, configuration',
  madeUpInTests: true,
  triggers: [...ADDRESS].map((word) => ({ segment: word })),
  alsoNeeds: addressParts(),
  messages: {
    address:
      'The program talks to {{address}}, whoever holds this address today or tomorrow: no certificate names it and no clinic can choose another. Take a host name from the configuration of the installation.',
  },
  roles: {
    'transport.url': judge,
    'transport.mqtt.url': judge,
    'transport.websocket.url': judge,
    'transport.coap.url': judge,
    'transport.http.host': judge,
    'transport.host': judge,
    'fhir.base-url': judge,
    'database.url': judge,
    'update.feed.url': judge,
  },
  nodes: (rule) => ({
    Literal(node) {
      if (typeof node.value !== 'string' || !isAddressBinding(node)) return;
      const address = publicAddress(node.value);
      if (address && once(rule, node) && !isOutsideProduction(node, rule.semantics))
        rule.report({ node, messageId: 'address', data: { address }, ...certainty(rule) });
    },
    TemplateLiteral(node) {
      const address = isAddressBinding(node) ? publicAddress(startOf(node)) : undefined;
      if (address && once(rule, node) && !isOutsideProduction(node, rule.semantics))
        rule.report({ node, messageId: 'address', data: { address }, ...certainty(rule) });
    },
  }),
});

/**
 * `config/example.ts`, `settings.sample.js`: who installs the program puts addresses of their own in their place. What a seed
 * makes up of devices and their addresses, nothing need connect to.
 */
const TO_FILL_IN = /(^|[\\/.])(example|sample)\.[cm]?[jt]sx?$/i;
function certainty(rule: Rule): Pick<RuleReport, 'confidence'> {
  return TO_FILL_IN.test(rule.semantics.module.file) || isOfSeed(rule.filename) ? { confidence: 'low' } : {};
}

/** One of them is in every address: two numbers with a dot between them, or a group behind a colon. */
function addressParts(): readonly string[] {
  const digits = [...'0123456789'];
  return [
    ...digits.flatMap((first) => digits.map((second) => `${first}.${second}`)),
    ...['::', ...[...digits, ...'abcdef'].map((digit) => `:${digit}`)],
  ];
}

/** An address that a client is given; one that is bound to a name is reported where it is bound. */
function judge(arrival: Arrival, rule: Rule): void {
  for (const text of arrival.value.texts()) {
    // Where an unknown part follows, the last number may go on in it.
    const address =
      text.exact !== undefined || /[/?#]|:\d*$/.test(text.prefix.replace(/^[a-z+.-]+:\/\//i, ''))
        ? publicAddress(text.prefix)
        : undefined;
    if (!address) continue;
    const written = text.atom.kind === 'const' ? text.atom.node : undefined;
    if (isAddressBinding(arrival.node) || (written && isAddressBinding(written)) || passesBinding(text.atom, address))
      return;
    if (written && isOutsideProduction(written, rule.semantics)) continue;
    if (once(rule, arrival.node) && !isOutsideProduction(arrival.node, rule.semantics))
      rule.report({
        node: arrival.node,
        messageId: 'address',
        data: { address },
        ...certainty(rule),
        trace: rule.semantics.trace(arrival, text.atom),
        cause: rule.semantics.cause(arrival, text.atom),
      });
    return;
  }
}

/** True when the address was bound on the way to a name under which it is reported: `host: env.HOST || '203.0.113.7'`. */
function passesBinding(atom: Atom, address: string): boolean {
  for (let hop = atom.hop; hop; hop = hop.from)
    if (hop.node.type === 'Literal' && isAddressBinding(hop.node) && String(hop.node.value).includes(address))
      return true;
  return false;
}

/** The text of a template as far as its host is certainly in it. */
function startOf(node: TSESTree.TemplateLiteral): string {
  const start = node.quasis[0]?.value.cooked ?? '';
  return node.expressions.length === 0 || /^[a-z+.-]+:\/\/[^/:]+[/:]/i.test(start) ? start : '';
}

/** True for text that is bound to a name which says that it is the address of a peer. */
function isAddressBinding(node: TSESTree.Node): boolean {
  if (node.type !== 'Literal' && node.type !== 'TemplateLiteral') return false;
  const name = bindingName(node);
  const all = name === undefined ? [] : words(name);
  // `[{ ip: …, user: … }, { ip: … }]`, `{ ipAddress: …, userAgent: … }`: records of clients that came by.
  if (
    name !== undefined &&
    (OF_LOGIN.test(name) || (OF_CLIENT.test(name) && (isOneOfMany(node) || isBesideClient(node))))
  )
    return false;
  return all.some((word) => ADDRESS.has(word)) && !all.some((word) => ABOUT.has(word));
}

/** `lastLoginIp`: from where somebody came. */
const OF_LOGIN = /(last|login|signup|sign_?in|registration|created_?(by|from))_?(ip|ip_?addr(ess)?)$/i;
const OF_CLIENT = /^((last|login|remote|signup|sign_?in)_?)*(ip|ip_?addr(ess)?|address)$/i;

/** True for a part of an object that also tells who or where the client was. */
function isBesideClient(node: TSESTree.Node): boolean {
  const object = node.parent?.type === 'Property' ? node.parent.parent : undefined;
  return (
    object?.type === 'ObjectExpression' &&
    object.properties.some((one) => one.type === 'Property' && CLIENT.test(keyName(one) ?? ''))
  );
}
const CLIENT =
  /^(user(_?(agent|id|name))?|e?_?mail|action|event|activity|actor|performed_?by|browser|country(_?code)?|city|logged_?in_?at|last_?(seen|login)(_?at)?)$/i;

/** True for a part of an object that stands among others in a list. */
function isOneOfMany(node: TSESTree.Node): boolean {
  const object = node.parent?.type === 'Property' ? node.parent.parent : undefined;
  const list = object?.parent;
  return list?.type === 'ArrayExpression' && list.elements.filter((one) => one?.type === 'ObjectExpression').length > 1;
}
