import type { TSESTree } from '@typescript-eslint/utils';
import { typeArgument, type CallNode } from './arguments';
import { returnValue } from './calls';
import type { Evaluator, Site } from './evaluate';
import { memberName } from './syntax';
import { Value } from './value';

/** React's hooks that hold values, and what makes a component of a component. */
export function hook(
  ev: Evaluator,
  name: string,
  args: readonly Value[],
  node: CallNode,
  site: Site,
): Value | undefined {
  switch (name) {
    case 'useState':
    case 'useReducer': {
      const state = Value.join([args[name === 'useState' ? 0 : 1] ?? Value.undefined, ...stateWrites(ev, node, site)]);
      return Value.of({ kind: 'array', items: [called(ev, state, node, site), Value.unknown], open: false });
    }
    case 'useRef':
    case 'createRef':
      return Value.of({
        kind: 'object',
        object: {
          node,
          module: site.module,
          open: true,
          entries: [
            {
              key: 'current',
              node,
              value: () => Value.join([args[0] ?? Value.undefined, typeArgument(ev, node, site)]),
            },
          ],
        },
      });
    case 'useMemo':
      return args[0] && called(ev, args[0], node, site);
    case 'useCallback':
    case 'memo':
    case 'forwardRef':
      return args[0];
    case 'useContext':
      return Value.unknown;
    default:
      return undefined;
  }
}

/** Lazy initial state is a function. */
function called(ev: Evaluator, value: Value, node: CallNode, site: Site): Value {
  return Value.join(
    value.atoms.map((atom) =>
      atom.kind === 'function' ? returnValue(ev, atom, [], node, site) : new Value([atom], value.labels),
    ),
  );
}

/** What the setter of `const [state, setState] = useState()` is called with in the same component. */
function stateWrites(ev: Evaluator, node: CallNode, site: Site): readonly Value[] {
  const declarator = node.parent;
  if (declarator?.type !== 'VariableDeclarator' || declarator.id.type !== 'ArrayPattern') return [];
  const setter = declarator.id.elements[1];
  const variable = setter?.type === 'Identifier' ? site.module.variableOf(setter) : undefined;
  return (variable?.references ?? []).flatMap((reference) => {
    const identifier = reference.identifier as TSESTree.Node;
    const call = identifier.parent;
    if (call?.type !== 'CallExpression') return [];
    // `.then(setState)`
    if (
      call.arguments[0] === identifier &&
      call.callee.type === 'MemberExpression' &&
      memberName(call.callee) === 'then'
    )
      return [ev.evaluate(call.callee.object, site)];
    if (call.callee !== identifier || !call.arguments[0] || call.arguments[0].type === 'SpreadElement') return [];
    return [called(ev, ev.evaluate(call.arguments[0], site), call, site)];
  });
}
