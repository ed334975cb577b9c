import type { TSESTree } from '@typescript-eslint/utils';
import type { RuleContext } from '../../rule';
import { memberName, unwrap } from '../../semantics/syntax';
import { lastName } from './expressions';

const NAME =
  /(^|\/)((web[-_])?install(er|ation)?|set[-_]?up|onboarding|first[-_]?run|(set[-_]?up[-_])?wizard)([-_.]\w+)*(\/[^/]+|\.[cm]?[jt]sx?)$/i;

/**
 * True for the program that asks for the settings of an installation before it has users: it is called so, and stops its
 * own server when it is done. Nobody's session or records are there yet, and the addresses it is given are what it asks for.
 */
export function isSetupWizard({ filename, semantics }: RuleContext<string>): boolean {
  return (
    NAME.test(filename) && semantics.module.calls.some((call) => call.type === 'CallExpression' && stopsServer(call))
  );
}

/** `tempServer.close()`, other than at a signal that ends every server. */
function stopsServer(call: TSESTree.CallExpression): boolean {
  const callee = unwrap(call.callee);
  if (callee.type !== 'MemberExpression' || !/^(close|destroy|stop)$/.test(memberName(callee) ?? '')) return false;
  if (!/(server|httpd|listener|app)$/i.test(lastName(callee.object) ?? '')) return false;
  for (let at: TSESTree.Node = call; at.parent; at = at.parent) {
    const parent: TSESTree.Node = at.parent;
    if (parent.type !== 'CallExpression' || parent.callee === at) continue;
    const [event] = parent.arguments;
    if (event?.type === 'Literal' && /^(SIG[A-Z]+|exit|beforeExit|uncaughtException)$/.test(String(event.value)))
      return false;
  }
  return true;
}
