import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import type { Module } from '../../semantics/module';
import { displayName, inside, isFunction, memberName, unwrap } from '../../semantics/syntax';
import { placeOf, type FunctionNode } from '../../semantics/value';
import { bindingName } from '../shared/edits';
import { isBoundLocally, nestApplication } from '../shared/nest-application';
import { openGateways } from '../shared/nest-gateways';
import { once } from '../shared/once';
import { verifiesMessages, type Code } from '../shared/first-messages';
import { sendsOnlySignals, takesMessages } from '../shared/signals';
import { callsOn, handedTo, isGuardName, refuses, verdict, type ServerPlace } from '../shared/server-guards';
import { valueName } from '../shared/expressions';
import { someNode } from '../shared/walk';

type Rule = RuleContext<'open'>;

const OPTION_GUARDS = ['allowRequest', 'verifyClient'];
const ON = /^(on|once|addListener)$/;
/** A first message by which a client proves who it is. */
const AUTH_EVENT = /auth|login|token|identify|handshake|hello|register/i;

export default defineRule({
  id: 'socket-server-without-auth',
  title: 'A WebSocket server takes connections from anybody',
  threats: ['IOMT-NET-11', 'IOMT-DEV-09'],
  cwe: ['CWE-306', 'CWE-346'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Messaging, replay, authentication of commands',
  messages: {
    open: '{{what}} asks nobody who they are: any page or program in reach can {{harm}}. Check a token when the connection is made ({{how}}), and the role for each command.',
  },
  roles: {
    'server.create'(arrival, rule) {
      const library = arrival.call.library;
      if (library === '@nestjs/core') return gateways(arrival, rule);
      if (
        !arrival.direct ||
        (library !== 'ws' && library !== 'socket.io') ||
        arrival.call.node.type === 'AssignmentExpression'
      )
        return;
      const name = bindingName(arrival.call.node);
      if (name === undefined || hasOptionGuard(arrival, rule) !== false || isLocal(arrival)) return;
      if (asksForCertificates(arrival, rule)) return;
      const places = followed({ module: rule.semantics.module, name }, rule);
      const handlers = places.flatMap((place) => handlersOf(place, rule));
      // A hook that does nothing yet is filled elsewhere: by a subclass, by who configures the server.
      if (
        handlers.length === 0 ||
        handlers.every(isEmpty) ||
        judge(places, handlers, arrival, rule) ||
        sendsOnlySignals(
          places.map(({ module }) => module),
          handlers,
          rule as RuleContext,
        ) ||
        !once(rule, arrival.node)
      )
        return;
      const takes = takesMessages(handlers);
      rule.report({
        node: arrival.node,
        messageId: 'open',
        data: {
          what: arrival.call.name.replace(/\.default$/, ''),
          harm: takes ? 'send it commands and read what it sends' : 'read what it sends',
          how: library === 'ws' ? 'in handleUpgrade or verifyClient' : 'with io.use',
        },
        ...(!takes && { severity: 'warning' as const, confidence: 'medium' as const }),
      });
    },
  },
});

/** The gateways of a NestJS application: one finding, where the application is made. */
function gateways(arrival: Arrival, rule: Rule): void {
  const call = arrival.call.node;
  if (!arrival.direct || call.type !== 'CallExpression') return;
  const application = nestApplication(call, rule);
  if (!application?.isWhole || isBoundLocally(application, rule)) return;
  const open = openGateways(application, rule);
  const [first] = open;
  if (!first || !once(rule, arrival.node)) return;
  rule.report({
    node: arrival.node,
    messageId: 'open',
    data: {
      what: `${first.name}${open.length > 1 ? ` and ${open.length - 1} more` : ''}`,
      harm: 'send it commands and read what it sends',
      how: 'in handleConnection or by a guard',
    },
    trace: open
      .slice(0, 8)
      .map((one) => ({ place: placeOf(one.module, one.decorator), message: 'the gateway takes messages here' })),
    confidence: 'medium',
  });
}

/** True when an option checks connections, or none is accepted but by `handleUpgrade`; undefined when not known. */
function hasOptionGuard(arrival: Arrival, rule: Rule): boolean | undefined {
  const { count } = arrival.call;
  if (count === 0) return false;
  const value = arrival.call.argument(count - 1)!;
  const node = arrival.call.argumentNode(count - 1);
  // `new Server(httpServer)` of Socket.IO: the first argument is a server or a port.
  if (
    arrival.call.library === 'socket.io' &&
    count === 1 &&
    !value.atoms.some((atom) => atom.kind === 'object') &&
    /server|http|port|app|\d/i.test(node ? rule.sourceCode.getText(node) : '')
  )
    return false;
  if (
    !value.atoms.every(
      (atom) => atom.kind === 'const' || atom.kind === 'instance' || (atom.kind === 'object' && !atom.object.open),
    )
  )
    return undefined;
  const given = (name: string): boolean =>
    !rule.semantics
      .property(value, name)
      .atoms.every((atom) => atom.kind === 'const' && (atom.value === undefined || atom.value === false));
  if (given('noServer')) return passesAllOn(rule) ? false : undefined;
  return OPTION_GUARDS.some(given);
}

/** Calls of an upgrade listener that ask nobody anything. */
const PASSES_ON = /^(handleUpgrade|emit|URL|parse|startsWith|endsWith|on|once|destroy|log|info|debug|warn|error)$/;

/** Each `upgrade` of the file goes to `handleUpgrade` by a listener that looks at no more than the path. */
function passesAllOn(rule: Rule): boolean {
  const listeners = upgradeListeners(rule.semantics.module, rule);
  return (
    listeners.length > 0 &&
    listeners.every((call) => {
      const listener = call.arguments[1]!;
      const calls = rule.semantics.module.callsIn(listener);
      return (
        isFunction(listener) &&
        calls.some((one) => 'callee' in one && valueName(one.callee) === 'handleUpgrade') &&
        calls.every((one) => 'callee' in one && PASSES_ON.test(valueName(one.callee) ?? '')) &&
        !refuses(listener, false) &&
        !someNode(
          listener,
          (one) =>
            one.type === 'AwaitExpression' ||
            (one.type === 'MemberExpression' && /^(headers|searchParams|query)$/.test(memberName(one) ?? '')),
        )
      );
    })
  );
}

/** The server below takes no connection without a certificate that its own authority signed. */
function asksForCertificates({ call }: Arrival, { semantics }: Rule): boolean {
  return [call.option('server'), call.argument(0)].some((server) =>
    server?.atoms.some((atom) => {
      const options = atom.kind === 'instance' ? atom.made?.args[0] : undefined;
      return (
        options !== undefined &&
        semantics.property(options, 'requestCert').truthiness() === true &&
        semantics.property(options, 'rejectUnauthorized').truthiness() !== false
      );
    }),
  );
}

function isLocal(arrival: Arrival): boolean {
  return (arrival.call.option('host')?.constants() ?? []).some(
    (host) => host === '127.0.0.1' || host === 'localhost' || host === '::1',
  );
}

/** A function that gets each connection. */
type Handler = Code;

/** `onConnection(socket) {}`. */
function isEmpty({ node: { body } }: Handler): boolean {
  return body?.type === 'BlockStatement' && body.body.length === 0;
}

/** The places where an instance goes by a name: where it is made, and in functions of the workspace that it is handed to. */
function followed(place: ServerPlace, rule: Rule, depth = 0): readonly ServerPlace[] {
  if (depth > 2) return [place];
  const handed = place.module.calls.flatMap((call): readonly ServerPlace[] => {
    if (call.type !== 'CallExpression' || (place.within && !inside(call, place.within))) return [];
    const position = call.arguments.findIndex(
      (one) => valueName(one) === place.name && unwrap(one).type === 'Identifier',
    );
    if (position < 0) return [];
    return rule.semantics.value(call.callee, place.module).atoms.flatMap((atom): readonly ServerPlace[] => {
      const parameter = atom.kind === 'function' ? atom.node.params[position] : undefined;
      return atom.kind === 'function' && parameter?.type === 'Identifier'
        ? followed({ module: atom.module, name: parameter.name, within: atom.node }, rule, depth + 1)
        : [];
    });
  });
  return [place, ...handed];
}

function handlersOf(place: ServerPlace, rule: Rule): readonly Handler[] {
  return callsOn(place, ON).flatMap((call) => {
    const [event, handler] = call.arguments;
    const names = event ? rule.semantics.value(event, place.module).constants() : [];
    if (!handler || !names.some((name) => name === 'connection' || name === 'connect')) return [];
    return rule.semantics
      .value(handler, place.module)
      .atoms.flatMap((atom) => (atom.kind === 'function' ? [{ node: atom.node, module: atom.module }] : []));
  });
}

/** True when something checks who connects, or when that cannot be known. */
function judge(places: readonly ServerPlace[], handlers: readonly Handler[], arrival: Arrival, rule: Rule): boolean {
  const [{ module }] = places as readonly [ServerPlace];
  const isGuarded = (place: ServerPlace): boolean =>
    callsOn(place, /^use$/).some((call) =>
      call.arguments.some((argument) => verdict(argument, rule, place.module) !== 'none'),
    );
  if (places.some((place) => isGuarded(place) || handedTo(place, rule) !== 'none' || isExported(place))) return true;
  if (
    module.memberWrites.some(
      (write) =>
        write.left.type === 'MemberExpression' &&
        /^(shouldHandle|verifyClient|allowRequest)$/.test(memberName(write.left) ?? ''),
    )
  )
    return true;
  const server = arrival.call.argumentNode(0);
  if (server && upgradeListeners(module, rule).length > 0 && !passesAllOn(rule)) return true;
  return handlers.some(
    (handler) =>
      refuses(handler.node, false) || asksWho(handler.node, handler.module, rule) || verifiesMessages(handler, rule),
  );
}

/** The instance is given out whole: guards may be put on elsewhere. */
function isExported(place: ServerPlace): boolean {
  return (
    [...place.module.exports.values()].some((one) => one.kind === 'binding' && one.identifier.name === place.name) ||
    (place.module.commonjs !== undefined && valueName(place.module.commonjs) === place.name)
  );
}

/** The registrations of `server.on('upgrade', …)` in a file. */
function upgradeListeners(module: Module, rule: Rule): readonly TSESTree.CallExpression[] {
  return module.calls.filter((call): call is TSESTree.CallExpression => {
    if (call.type !== 'CallExpression' || !ON.test(valueName(call.callee) ?? '') || !call.arguments[1]) return false;
    const [event] = call.arguments;
    return event !== undefined && rule.semantics.value(event).only()?.value === 'upgrade';
  });
}

/** The handler reads a credential of the handshake, or waits for a message with one before it does anything. */
function asksWho(fn: FunctionNode, module: Module, rule: Rule): boolean {
  return someNode(fn, (node) => {
    if (node.type === 'MemberExpression')
      return (
        /^(handshake|headers|cookie|cookies|url|upgradeReq)$/.test(memberName(node) ?? '') &&
        /handshake|req|upgrade/i.test(displayName(node) ?? '') &&
        !/handshake\.(address|time|query\.(EIO|transport))/.test(displayName(node) ?? '')
      );
    if (node.type !== 'CallExpression') return false;
    const [event] = node.arguments;
    const text = event && unwrap(event);
    if (
      text?.type === 'Literal' &&
      typeof text.value === 'string' &&
      ON.test(valueName(node.callee) ?? '') &&
      AUTH_EVENT.test(text.value)
    )
      return true;
    // A connection handler that hands the socket to a function which asks.
    return rule.semantics
      .value(node.callee, module)
      .atoms.some(
        (atom) =>
          atom.kind === 'function' &&
          atom.node !== fn &&
          atom.node.body !== null &&
          atom.node.body !== undefined &&
          (refuses(atom.node, false) ||
            someNode(atom.node.body, (one) => one.type === 'Identifier' && isGuardName(one.name))),
      );
  });
}
