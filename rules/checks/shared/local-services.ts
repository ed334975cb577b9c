import type { TSESTree } from '@typescript-eslint/utils';
import type { Semantics } from '../../semantics/semantics';
import { keyName, unwrap } from '../../semantics/syntax';
import type { TextView } from '../../semantics/value';
import { isLocalHost } from './cleartext-urls';
import { words } from './secrets';

const ADDRESS = /^(base_?ur[il]|api_?(base|ur[il])(_?path)?|url|endpoint|host|server_?url)$/i;

/**
 * True for what stands in place of the API key of a service on the same machine: `{ baseURL: 'http://localhost:11434/v1',
 * apiKey: 'ollama' }`. Servers of local models check none, and the clients insist on some text.
 * @param node the text that stands there
 * @param name under which it stands
 */
export function isKeyOfLocalService(node: TSESTree.Node, text: string, name: string, semantics: Semantics): boolean {
  const all = words(name);
  // A data base on the same machine does check the password that it is given.
  const isApiKey = (all.includes('api') && all.at(-1) === 'key') || all.join('') === 'apikey';
  if (!isApiKey || !/^[a-z]+([-_ ][a-z]+)*$/i.test(text)) return false;
  return optionsWith(node, semantics).some((options) => isAddressedHere(options, semantics));
}

/** The objects in which the text, or the variable that holds it, is a property. */
function optionsWith(node: TSESTree.Node, { module }: Semantics): readonly TSESTree.ObjectExpression[] {
  let at: TSESTree.Node = node;
  while (at.parent?.type === 'LogicalExpression' || (at.parent && unwrap(at.parent) === unwrap(at))) at = at.parent;
  const { parent } = at;
  if (parent?.type === 'Property') return parent.parent.type === 'ObjectExpression' ? [parent.parent] : [];
  if (parent?.type !== 'VariableDeclarator') return [];
  return (module.variableOf(parent.id)?.references ?? []).flatMap(({ identifier }) => {
    const holder = identifier.parent;
    return holder?.type === 'Property' && holder.value === identifier && holder.parent.type === 'ObjectExpression'
      ? [holder.parent]
      : [];
  });
}

/** True when the options, or options within them, name an address, and every one that is known is on this machine. */
function isAddressedHere(options: TSESTree.ObjectExpression, semantics: Semantics, depth = 0): boolean {
  return options.properties.some((one) => {
    if (one.type !== 'Property') return false;
    const value = unwrap(one.value);
    if (value.type === 'ObjectExpression') return depth < 1 && isAddressedHere(value, semantics, depth + 1);
    if (!ADDRESS.test(keyName(one) ?? '')) return false;
    const texts = semantics.value(value).texts();
    return texts.length > 0 && texts.every(isLocalAddress);
  });
}

function isLocalAddress({ prefix }: TextView): boolean {
  const [, host] = /^(?:https?:\/\/)?([^/:?#]+)/i.exec(prefix) ?? [];
  return host !== undefined && isLocalHost(host);
}
