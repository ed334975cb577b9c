import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import { mentions, said } from './mentions';
import { decorations, lineage, named, type NestClass } from './nest-decorators';
import type { NestApplication } from './nest-application';
import { classesOf, guardVerdict } from './nest-guards';
import type { Decorated } from './nest-metadata';
import { used } from './nest-routes';
import { words } from './secrets';

/** A gateway of NestJS that takes messages from whoever connects. */
export interface OpenGateway extends NestClass {
  readonly name: string;
  /** The decorator that makes it a gateway. */
  readonly decorator: TSESTree.Node;
}

const WEBSOCKETS = '@nestjs/websockets';
/** Words of what a gateway or adapter speaks of when it asks who connects: at the handshake, or with the first message. */
const ASKS =
  /^((un)?auth(?!ors?$)\w*|jwt|tokens?|verif\w*|handshakes?|credentials?|guards?|passport|log-?in|signed|cookies?|secrets?|api_?keys?|allowrequest)$/;
/** `loadSession(client)`, `checkSession`; `session:${id}` is the name of a room. */
const LOOKS_UP = /^(validate|check|get|find|load|verify|read|resolve|require|ensure|has|is)$/;

/** True for a name or text that speaks of it; a method `handleDisconnect` only hears that somebody went away. */
function asks(node: TSESTree.Node): boolean {
  const text = said(node);
  if (text === undefined) return false;
  const all = words(text);
  if (all.some((word) => ASKS.test(word)) || /allowrequest|login|apikey/.test(all.join(''))) return true;
  if (all.includes('session') && (text === 'session' ? node.type === 'Identifier' : LOOKS_UP.test(all[0]!)))
    return true;
  return node.type === 'Identifier' && text === 'disconnect' && node.parent.type === 'MemberExpression';
}

/**
 * The gateways of an application that have handlers of messages, and of which nothing asks who is there: no guard of a
 * handler, the class or the application, nothing in the class or what it calls, and no adapter of the workspace.
 */
export function openGateways(application: NestApplication, rule: RuleContext<string>): readonly OpenGateway[] {
  const adapters = application.adapters.flatMap((one) => classesOf(one, rule));
  if (adapters.some((one) => mentions(one, asks, rule, 1))) return [];
  return application.tree.providers.flatMap((cls) => {
    const [gateway] = named(decorations(cls.node.decorators, cls.module, rule), WEBSOCKETS, 'WebSocketGateway');
    if (!gateway) return [];
    const line = lineage(cls, rule);
    const handlers = handlersOf(line, rule);
    if (handlers.length === 0 || handlers.some((one) => isGuarded(application, one, rule))) return [];
    if (line.some((one) => mentions(one, asks, rule, 2))) return [];
    return [{ ...cls, name: cls.node.id?.name ?? 'the gateway', decorator: gateway.node }];
  });
}

/** What stands at each method that takes messages, and at its class. */
function handlersOf(line: readonly NestClass[], rule: RuleContext<string>): readonly Decorated[] {
  const owner = line.flatMap(({ node, module }) => decorations(node.decorators, module, rule));
  return line.flatMap(({ node, module }) =>
    node.body.body.flatMap((member): readonly Decorated[] => {
      if (member.type !== 'MethodDefinition' || member.decorators.length === 0) return [];
      const method = decorations(member.decorators, module, rule);
      return named(method, WEBSOCKETS, 'SubscribeMessage').length > 0 ? [{ method, owner }] : [];
    }),
  );
}

/** A guard asks, or may ask; so may a decorator of which nothing is known. */
function isGuarded(application: NestApplication, decorated: Decorated, rule: RuleContext<string>): boolean {
  return (
    [...application.guards, ...used(decorated, 'UseGuards')].some((guard) =>
      /asks|unknown/.test(guardVerdict(guard, decorated, rule)),
    ) || [...decorated.method, ...decorated.owner].some(({ library }) => library === '')
  );
}
