import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import type { Semantics } from '../../semantics/semantics';
import { keyName, unwrap } from '../../semantics/syntax';
import type { Module } from '../../semantics/module';
import { isLocalHost, isOnThisMachine } from './cleartext-urls';
import { isUserKey } from './default-credentials';
import { isReservedMail } from './samples';
import { someNode } from './walk';

/** What is told of programs and requests that reach no further than the machine they run on. */

/**
 * True for a program of its own, such as a container's health check or a script that tries the routes of a server out, whose
 * every connection is to the machine it runs on: each address that it names is written out, not as what stands in for a setting.
 */
export function speaksOnlyHere({ semantics }: Pick<RuleContext<string>, 'semantics'>): boolean {
  const { module } = semantics;
  const known = judged.get(module) ?? judge(semantics);
  judged.set(module, known);
  return known;
}
const judged = new WeakMap<Module, boolean>();

function judge(semantics: Semantics): boolean {
  const { module } = semantics;
  if (module.exports.size > 0 || module.commonjs || semantics.importedModules().length > 0) return false;
  const hosts = module.calls.flatMap((call) =>
    semantics
      .arrivals(call)
      .filter(({ role }) => CONNECTS.test(role))
      .map(({ value }) => value),
  );
  // Options are told by the host in them; what is not followed is of this file, and its addresses are looked at below.
  const areHere = hosts.every(
    (value) =>
      value.labels.every(({ label }) => !/^(environment|config|untrusted)/.test(label)) &&
      value.texts().every(({ prefix }) => prefix === '' || isLocalHost(hostOf(prefix))),
  );
  const isKnown = hosts.length > 0 && hosts.every((value) => value.texts().some(({ prefix }) => prefix !== ''));
  const named = addressesIn(module);
  return areHere && (isKnown || named.length > 0) && named.every((host) => host !== undefined && isLocalHost(host));
}
const CONNECTS = /^transport\.(\w+\.)?(url|host)$/;

/** The host of a URL, or of a text that is the host; empty where it is not known. */
function hostOf(text: string): string {
  return /^(?:[a-z][a-z\d+.-]*:\/\/)?(\[[^\]]*\]|[^/:?#]+)/i.exec(text)?.[1] ?? '';
}

/** The hosts of all addresses that texts of a file begin with; undefined for one that something else may stand in place of. */
function addressesIn({ ast }: Module): readonly (string | undefined)[] {
  const found: (string | undefined)[] = [];
  someNode(ast, (node) => {
    const text = node.type === 'Literal' ? node.value : node.type === 'TemplateElement' ? node.value.cooked : undefined;
    if (typeof text !== 'string' || !ADDRESS.test(text)) return false;
    const whole = node.type === 'TemplateElement' ? node.parent : node;
    found.push(isChosen(whole) ? undefined : hostOf(text));
    return false;
  });
  return found;
}
const ADDRESS = /^[a-z][a-z\d+.-]*:\/\//i;

/** `process.env.API_URL ?? 'http://localhost'`, `(url = 'http://localhost')`, `isLocal ? … : …`. */
function isChosen(node: TSESTree.Node | undefined): boolean {
  return /^(LogicalExpression|ConditionalExpression|AssignmentPattern)$/.test(node?.parent?.type ?? '');
}

/**
 * An account at a domain that nobody can own, in a script that speaks to the server of its own machine alone: made up to try
 * a server of developers, as far as nobody starts it beside one that is in use.
 */
export function isAccountOfLocalScript(node: TSESTree.Node, rule: RuleContext<string>): boolean {
  const account = node.parent?.type === 'Property' ? node.parent.parent : undefined;
  return (
    account?.type === 'ObjectExpression' &&
    account.properties.some(
      (one) =>
        one.type === 'Property' &&
        isUserKey(keyName(one) ?? '') &&
        rule.semantics
          .value(one.value)
          .texts()
          .some(({ suffix }) => isReservedMail(suffix)),
    ) &&
    speaksOnlyHere(rule)
  );
}

/**
 * True for what is sent, or will be, to a server of this machine: `fetch('http://localhost:3000/login', { body:
 * JSON.stringify({ user, password }) })`.
 */
export function isSentHere(record: TSESTree.Node, semantics: Semantics): boolean {
  const { module } = semantics;
  const { parent } = record;
  if (parent?.type === 'VariableDeclarator' && parent.init === record) {
    const uses = (module.variableOf(parent.id)?.references ?? []).filter((one) => one.isRead());
    return uses.length > 0 && uses.every(({ identifier }) => isArgumentOfLocalCall(identifier, semantics));
  }
  return isArgumentOfLocalCall(record, semantics);
}
function isArgumentOfLocalCall(node: TSESTree.Node, semantics: Semantics): boolean {
  for (let at: TSESTree.Node = node; at.parent; at = at.parent) {
    const { parent } = at;
    if (parent.type === 'CallExpression' && parent.callee !== at) {
      const [first] = parent.arguments;
      if (first && first !== at && isOnThisMachine(semantics.value(unwrap(first)))) return true;
    } else if (!/^(Property|ObjectExpression|TS\w*Expression)$/.test(parent.type)) return false;
  }
  return false;
}
