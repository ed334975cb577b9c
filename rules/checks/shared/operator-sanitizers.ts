import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import type { Semantics } from '../../semantics/semantics';
import { methodName } from '../../semantics/syntax';
import type { Part } from './applications';
import { mentions } from './mentions';
import { applicationsOf } from './mounted';

type Rule = RuleContext<string>;

/** Packages that take keys with `$` out of requests, or that hold what they let through against a list. */
const PACKAGES = /mongo(ose|db)?-?sanitize/i;
/** A middleware, the function that it calls, and what that calls for each field. */
const CALLS = 2;
const known = new WeakMap<Semantics, boolean>();

/**
 * True when no operator of a query gets to what this module does: the applications in which it takes part have a
 * middleware that takes keys with `$` out, or mongoose takes every object of a filter for a value (`sanitizeFilter`).
 */
export function dropsOperators(rule: Rule): boolean {
  let drops = known.get(rule.semantics);
  if (drops === undefined) known.set(rule.semantics, (drops = find(rule)));
  return drops;
}

function find(rule: Rule): boolean {
  const { module } = rule.semantics;
  const all = applicationsOf(rule);
  const own = all.filter(({ modules }) => modules.has(module));
  const around = own.length > 0 ? own : all;
  return (
    (around.length > 0 && around.every(({ middlewares }) => middlewares.some((part) => isSanitizer(part, rule)))) ||
    [module, ...rule.semantics.startModules(), ...around.flatMap(({ modules }) => [...modules])].some(({ calls }) =>
      calls.some(setsFilter),
    )
  );
}

function isSanitizer(part: Part, rule: Rule): boolean {
  return (
    mentions(part, PACKAGES, rule) ||
    (mentions(part, isDollar, rule, CALLS) && mentions(part, (node) => isRemoval(node), rule, CALLS))
  );
}

/** `key.startsWith('$')`, `/^\$/.test(key)`, `key[0] === '$'` */
function isDollar(node: TSESTree.Node): boolean {
  return (
    node.type === 'Literal' && (node.value === '$' || ('regex' in node && /^\^?\(?\[?\\?\$/.test(node.regex.pattern)))
  );
}

/** `delete body[key]`, or an object that is built anew without them. */
function isRemoval(node: TSESTree.Node): boolean {
  if (node.type === 'UnaryExpression') return node.operator === 'delete';
  return node.type === 'CallExpression' && /^(fromEntries|reduce)$/.test(methodName(node) ?? '');
}

/** `mongoose.set('sanitizeFilter', true)` */
function setsFilter(call: TSESTree.Node): boolean {
  if (call.type !== 'CallExpression' || methodName(call) !== 'set') return false;
  const [name, value] = call.arguments;
  return (
    name?.type === 'Literal' && name.value === 'sanitizeFilter' && value?.type === 'Literal' && value.value === true
  );
}
