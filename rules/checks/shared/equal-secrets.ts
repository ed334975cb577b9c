import type { TSESTree } from '@typescript-eslint/utils';
import type { Module } from '../../semantics/module';
import { keyName } from '../../semantics/syntax';
import type { Place } from '../../semantics/trace';
import { placeOf } from '../../semantics/value';
import { isUserKey } from './default-credentials';
import { bindingName } from './edits';
import { literalText } from './expressions';
import { someNode } from './walk';

/**
 * What is mended together with a secret that is written in the source: the first text of the file that is the same under the
 * same name, for all rows of a seed have one hash, and the list of accounts in which it stands.
 */
export function mendedWith(node: TSESTree.Node, text: string, module: Module): readonly Place[] {
  const first = firstTexts(module).get(named(node, text));
  const list = listAround(node);
  return [...(first ? [placeOf(module, first)] : []), ...(list ? [placeOf(module, list)] : [])];
}

const firsts = new WeakMap<Module, ReadonlyMap<string, TSESTree.Node>>();
function firstTexts(module: Module): ReadonlyMap<string, TSESTree.Node> {
  const known = firsts.get(module);
  if (known) return known;
  const made = new Map<string, TSESTree.Node>();
  someNode(module.ast, (one) => {
    const text = literalText(one);
    const key = text === undefined ? undefined : named(one, text);
    if (key !== undefined && !made.has(key)) made.set(key, one);
    return false;
  });
  firsts.set(module, made);
  return made;
}

function named(node: TSESTree.Node, text: string): string {
  return `${bindingName(node) ?? ''}\0${text}`;
}

/** `[{ email, password: '…' }, …]`: the list of which the account is a row, or a part of one. */
function listAround(node: TSESTree.Node): TSESTree.Node | undefined {
  let isAccount = false;
  for (let at = node.parent; at; at = at.parent) {
    if (at.type === 'ArrayExpression') return isAccount && at.elements.length > 1 ? at : undefined;
    if (at.type === 'ObjectExpression')
      isAccount ||= at.properties.some((one) => one.type === 'Property' && isUserKey(keyName(one) ?? ''));
    else if (!/^(Property|TS\w*Expression)$/.test(at.type)) return undefined;
  }
  return undefined;
}
