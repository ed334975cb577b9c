import type { TSESTree } from '@typescript-eslint/utils';
import type { Arrival } from '../../semantics/arrival';
import type { Module } from '../../semantics/module';
import type { Semantics } from '../../semantics/semantics';
import { functionAround, unwrap } from '../../semantics/syntax';
import { callAround, ingredients, lastName, valueName } from './expressions';
import { words } from './secrets';

/** A node and the module it stands in. */
export interface Placed {
  readonly node: TSESTree.Node;
  readonly module: Module;
}

/**
 * What is hashed beside the number of rounds that arrives: the first argument of `hash(input, rounds)`, where a function
 * that takes both hands on its own parameter that of its caller. Undefined where the rounds stand alone, as in `genSalt(8)`.
 */
export function hashedBeside({ node, call, passedAs = [] }: Arrival, { module }: Semantics): Placed | undefined {
  const steps = [...passedAs].reverse().concat({ node, module });
  let input: Placed | undefined;
  for (const step of steps) {
    const around = callAround(step.node);
    if (!around) return input;
    if (around === call.node) {
      const first = around.arguments[0];
      if (!first || contains(first, step.node)) return undefined;
      input = { node: first, module: step.module };
      continue;
    }
    const position = input ? parameterOf(input.node) : undefined;
    const given = position === undefined ? undefined : around.arguments[position];
    if (!given) return input;
    input = { node: given, module: step.module };
  }
  return input;
}

function contains(outer: TSESTree.Node, inner: TSESTree.Node): boolean {
  return outer.range[0] <= inner.range[0] && inner.range[1] <= outer.range[1];
}
function parameterOf(node: TSESTree.Node): number | undefined {
  const at = unwrap(node);
  if (at.type !== 'Identifier') return undefined;
  const position = functionAround(at)?.params.findIndex((one) => {
    const name = one.type === 'AssignmentPattern' ? one.left : one;
    return name.type === 'Identifier' && name.name === at.name;
  });
  return position === -1 ? undefined : position;
}

/**
 * True when names say that what is hashed is something else than a password, a code or a key: the answer of a form, the
 * one-time code that ends with the minute. Names that say nothing, `data` or `value`, may stand for a password.
 */
export function isNoPassword({ node, module }: Placed): boolean {
  const given = givenAs(node, module);
  const isHandedOn = given.length > 0 && !given.includes(unwrap(node));
  return saysOther(node, module) || (isHandedOn && !isOfSecrets(node) && given.every((one) => saysOther(one, module)));
}

function saysOther(node: TSESTree.Node, module: Module): boolean {
  const named = valueName(calledOn(node));
  const names = [named, ...ingredients(node, module).map((one) => nameOf(one))].filter((one) => one !== undefined);
  const all = names.map(words);
  return (
    all.some((name) => name.some((word) => !GENERAL.has(word) && word.length > 1)) &&
    !all.some((name) => name.some((word) => SECRET.test(word))) &&
    !isOfSecrets(node)
  );
}

/** The function around is named after passwords or keys. */
function isOfSecrets(node: TSESTree.Node): boolean {
  const maker = functionAround(node);
  const around = maker?.parent?.type === 'VariableDeclarator' ? maker.parent.id : maker && 'id' in maker && maker.id;
  return words((around && lastName(around)) || '').some((word) => SECRET.test(word));
}

/** What a parameter is given by the calls of its module, when no other module can call the function; otherwise the node itself. */
export function givenAs(node: TSESTree.Node, module: Module): readonly TSESTree.Node[] {
  const at = unwrap(node);
  const fn = at.type === 'Identifier' ? functionAround(at) : undefined;
  const position = fn?.params.findIndex(
    (one) => one.type === 'Identifier' && at.type === 'Identifier' && one.name === at.name,
  );
  const declared =
    fn?.parent?.type === 'VariableDeclarator' ? fn.parent.id : fn?.type === 'FunctionDeclaration' ? fn.id : null;
  if (!fn || position === undefined || position < 0 || declared?.type !== 'Identifier') return [at];
  const uses = (module.variableOf(declared)?.references ?? []).filter((one) => one.isRead());
  const calls = uses.map(({ identifier }) => identifier.parent);
  if (calls.length === 0) return [at];
  return calls.map((call) => {
    const argument = call?.type === 'CallExpression' ? call.arguments[position] : undefined;
    return argument ?? at;
  });
}

function nameOf(node: TSESTree.Node): string | undefined {
  const at = unwrap(node);
  return valueName(at.type === 'CallExpression' ? at.callee : at);
}
/** `answer` of `answer.toString()`. */
function calledOn(node: TSESTree.Node): TSESTree.Node {
  const at = unwrap(node);
  return at.type === 'CallExpression' && at.callee.type === 'MemberExpression' ? at.callee.object : at;
}

const SECRET =
  /^(pass\w*|p?wd|pws?|pins?|secrets?|phrase|mnemonic|seed|cred\w*|keys?|tokens?|codes?|psk|login|kennwort|senha|mdp|contrase\S*|wachtwoord|haslo|parola)$/;
const GENERAL = new Set(
  (
    'data value values text texts plain clear raw input str string buf buffer bytes byte array to of the my new old user ' +
    'hash hashed salt pepper message msg body content payload arg args param item it that original encoded utf8 from ' +
    'normalized trimmed concat join get request req source src material ikm base'
  ).split(' '),
);
