import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import type { Module } from '../../semantics/module';
import { isFunction, keyName, memberName, unwrap } from '../../semantics/syntax';
import { sourceOf, type FunctionNode, type Value } from '../../semantics/value';
import { someNode } from './walk';

type Rule = RuleContext<string>;

const OF_QUERY = /^(query|searchParams)$/;
const MAX_STEPS = 8;

/** True for an address of the same site, `/api/…`, whatever is put into it. */
export function isOfSameSite(address: Value | undefined): boolean {
  const texts = address?.texts() ?? [];
  return texts.length > 0 && texts.every(({ prefix }) => /^\/(?![/\\])/.test(prefix));
}

/**
 * True when an expression is, however it comes out, a parameter of the query with which the page itself was opened: the
 * server of the page has it in its logs already, and the browser in its history.
 */
export function isOfOwnQuery(node: TSESTree.Node, rule: Rule, steps = 0): boolean {
  const at = unwrap(node);
  const again = (one: TSESTree.Node): boolean => isOfOwnQuery(one, rule, steps + 1);
  if (steps > MAX_STEPS) return false;
  switch (at.type) {
    case 'LogicalExpression':
      return again(at.left) && (at.operator === '&&' ? again(at.right) : isConstant(at.right) || again(at.right));
    case 'ConditionalExpression': {
      const sides = [at.consequent, at.alternate].filter((one) => !isConstant(one));
      return sides.length > 0 && sides.every(again);
    }
    case 'Identifier':
      return isSetToQuery(at, rule, steps);
    case 'TemplateLiteral':
      return (
        at.expressions.length === 1 && at.quasis.every(({ value }) => value.raw === '') && again(at.expressions[0]!)
      );
    case 'MemberExpression':
      return isReadOfQuery(at, rule) || (unwrap(at.object).type === 'Identifier' && isProperty(at, rule, steps));
    case 'CallExpression': {
      const [first] = at.arguments;
      const isText = at.callee.type === 'Identifier' && /^(String|encodeURIComponent)$/.test(at.callee.name);
      return isText && first ? again(first) : isReadOfQuery(at, rule);
    }
    default:
      return false;
  }
}

function isConstant(node: TSESTree.Node): boolean {
  const at = unwrap(node);
  return at.type === 'Literal' || (at.type === 'Identifier' && at.name === 'undefined');
}

/** What the address bar gives besides its fragment, which no server is sent; on the server, a part of the request's query. */
function isReadOfQuery(node: TSESTree.MemberExpression | TSESTree.CallExpression, { semantics }: Rule): boolean {
  const value = semantics.value(node);
  const links = value.labelled('untrusted.link');
  if (links.length > 0)
    return !links.some(({ hop }) => isNamed(sourceOf(hop), 'hash')) && !someNode(node, (one) => isNamed(one, 'hash'));
  return (
    value.labelled('untrusted.http').length > 0 &&
    someNode(
      node,
      (one) =>
        (one.type === 'MemberExpression' && OF_QUERY.test(memberName(one) ?? '')) ||
        (one.type === 'Identifier' && OF_QUERY.test(one.name)),
    )
  );
}
function isNamed(node: TSESTree.Node | undefined, name: string): boolean {
  return node?.type === 'MemberExpression' && memberName(node) === name;
}

function isSetToQuery(node: TSESTree.Identifier, rule: Rule, steps: number): boolean {
  const { module } = rule.semantics;
  const variable = module.variableOf(node);
  const [definition] = variable?.defs ?? [];
  if (
    variable?.defs.length !== 1 ||
    variable.references.some((one) => one.isWrite() && one.identifier !== definition!.name)
  )
    return false;
  const declared = definition!.node;
  if (declared.type === 'VariableDeclarator' && declared.init) {
    if (declared.id.type === 'Identifier') return isOfOwnQuery(declared.init, rule, steps + 1);
    // `const { token } = router.query`
    const init = unwrap(declared.init);
    if (declared.id.type !== 'ObjectPattern') return false;
    return (
      ((init.type === 'MemberExpression' || init.type === 'CallExpression') && isReadOfQuery(init, rule)) ||
      (init.type === 'Identifier' && isQueryProperty(nameIn(declared.id, node.name), init, rule, steps))
    );
  }
  const fn = isFunction(declared) ? declared : undefined;
  const [props] = fn?.params ?? [];
  return (
    fn !== undefined && props?.type === 'ObjectPattern' && isGivenByServer(nameIn(props, node.name), fn, rule, steps)
  );
}

/** `props.token` of the props of a page. */
function isProperty(node: TSESTree.MemberExpression, rule: Rule, steps: number): boolean {
  return isQueryProperty(memberName(node), unwrap(node.object), rule, steps);
}
function isQueryProperty(name: string | undefined, props: TSESTree.Node, rule: Rule, steps: number): boolean {
  const [definition] = (props.type === 'Identifier' ? rule.semantics.module.variableOf(props)?.defs : undefined) ?? [];
  const fn = definition && isFunction(definition.node) ? definition.node : undefined;
  const [first] = fn?.params ?? [];
  return fn !== undefined && first === definition?.name && isGivenByServer(name, fn, rule, steps);
}

/** The property that a pattern takes under a name. */
function nameIn({ properties }: TSESTree.ObjectPattern, name: string): string | undefined {
  const found = properties.find((one) => {
    const value = one.type === 'Property' ? one.value : undefined;
    const target = value?.type === 'AssignmentPattern' ? value.left : value;
    return target?.type === 'Identifier' && target.name === name;
  });
  return found?.type === 'Property' ? keyName(found) : undefined;
}

/** The page of a module is given the `props` that `getServerSideProps` beside it gives back. */
function isGivenByServer(name: string | undefined, page: FunctionNode, rule: Rule, steps: number): boolean {
  const { module } = rule.semantics;
  const loader = isPage(page, module) ? declaredAs('getServerSideProps', module) : undefined;
  if (!loader || name === undefined) return false;
  const given = module.returnsOf(loader).flatMap((one) => {
    const props = valueIn(one, 'props');
    const value = props && valueIn(props, name);
    return value && !isConstant(value) ? [value] : [];
  });
  return given.length > 0 && given.every((one) => isOfOwnQuery(one, rule, steps + 1));
}
function valueIn(node: TSESTree.Node, name: string): TSESTree.Node | undefined {
  const at = unwrap(node);
  const found =
    at.type === 'ObjectExpression'
      ? at.properties.find((one) => one.type === 'Property' && keyName(one) === name)
      : undefined;
  return found?.type === 'Property' ? found.value : undefined;
}

function isPage(fn: FunctionNode, module: Module): boolean {
  const name = 'id' in fn && fn.id ? fn.id : fn.parent.type === 'VariableDeclarator' ? fn.parent.id : undefined;
  return module.ast.body.some((one) => {
    if (one.type !== 'ExportDefaultDeclaration') return false;
    const { declaration } = one;
    return (
      declaration === fn ||
      (declaration.type === 'Identifier' && name?.type === 'Identifier' && declaration.name === name.name)
    );
  });
}

/** The function that a module exports under a name. */
function declaredAs(name: string, module: Module): FunctionNode | undefined {
  for (const statement of module.ast.body) {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : undefined;
    if (declaration?.type === 'FunctionDeclaration' && declaration.id?.name === name) return declaration;
    for (const one of declaration?.type === 'VariableDeclaration' ? declaration.declarations : []) {
      const init = one.init && unwrap(one.init);
      if (one.id.type === 'Identifier' && one.id.name === name && init && isFunction(init)) return init;
    }
  }
  return undefined;
}
