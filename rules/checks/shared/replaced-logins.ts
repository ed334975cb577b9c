import type { TSESTree } from '@typescript-eslint/utils';
import { isFunction, keyName } from '../../semantics/syntax';
import { someNode } from './walk';

const FORMER = /^(previous|old|current|existing)_?(password|passwd|pwd)$/i;
const NEXT = /^(new_?)?(password|passwd|pwd)$/i;

/**
 * True for the login with which a product comes out of the factory, in the very call that replaces it: `change({ auth:
 * 'admin:admin', body: { previousPassword: 'admin', password: fresh } })`. It opens nothing afterwards.
 */
export function isReplacedAtOnce(node: TSESTree.Node, text: string): boolean {
  const call = outermostCall(node);
  return (
    call !== undefined &&
    someNode(call, (one) => {
      if (one.type !== 'ObjectExpression') return false;
      const former = valueOf(one, FORMER);
      const next = valueOf(one, NEXT);
      return (
        former?.type === 'Literal' &&
        typeof former.value === 'string' &&
        (text === former.value || text.endsWith(`:${former.value}`)) &&
        next !== undefined &&
        next.type !== 'Literal'
      );
    })
  );
}

function valueOf(object: TSESTree.ObjectExpression, name: RegExp): TSESTree.Node | undefined {
  const found = object.properties.find((one) => one.type === 'Property' && name.test(keyName(one) ?? ''));
  return found?.type === 'Property' ? found.value : undefined;
}

/** The last of the calls and constructions around an argument, however deep it stands in it. */
function outermostCall(node: TSESTree.Node): TSESTree.Node | undefined {
  let found: TSESTree.Node | undefined;
  for (let at = node.parent; at && !isFunction(at) && !/Statement$|Declaration$/.test(at.type); at = at.parent)
    if (at.type === 'CallExpression' || at.type === 'NewExpression') found = at;
  return found;
}
