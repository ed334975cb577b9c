import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import type { Module } from '../../semantics/module';
import { memberName, unwrap } from '../../semantics/syntax';
import { lastName } from './expressions';
import { applicationsOf } from './mounted';
import { someNode } from './walk';

/**
 * The values that a middleware gives an attribute of the session's cookie for each request, `req.session.cookie.secure =
 * req.secure`: what the options of the session say is then only where it begins.
 * @param attribute `secure`, `sameSite`, `maxAge`
 */
export function setOnSessionCookie(attribute: string, rule: RuleContext<string>): readonly TSESTree.Expression[] {
  const modules = new Set([rule.semantics.module, ...applicationsOf(rule).flatMap((app) => [...app.modules])]);
  const found: TSESTree.Expression[] = [];
  for (const module of modules)
    someNode(module.ast, (one) => {
      if (one.type === 'AssignmentExpression' && one.operator === '=' && isOfSession(one.left, attribute, module))
        found.push(one.right);
      return false;
    });
  return found;
}

/** `req.session.cookie.secure`, `req.sessionOptions.secure`, and `cookie.secure` after `const { cookie } = req.session`. */
function isOfSession(target: TSESTree.Node, attribute: string, module: Module): boolean {
  const at = unwrap(target);
  if (at.type !== 'MemberExpression' || memberName(at) !== attribute) return false;
  const cookie = unwrap(at.object);
  if (lastName(cookie) === 'sessionOptions') return true;
  return lastName(cookie) === 'cookie' && /^sess(ion)?$/i.test(lastName(holderOf(cookie, module)) ?? '');
}

/** What a cookie is read of. */
function holderOf(cookie: TSESTree.Node, module: Module): TSESTree.Node {
  if (cookie.type === 'MemberExpression') return unwrap(cookie.object);
  const definition = cookie.type === 'Identifier' ? module.variableOf(cookie)?.defs[0]?.node : undefined;
  const init = definition?.type === 'VariableDeclarator' && definition.init ? unwrap(definition.init) : undefined;
  const isMember = init?.type === 'MemberExpression' && memberName(init) === 'cookie';
  return init === undefined ? cookie : isMember ? unwrap(init.object) : init;
}
