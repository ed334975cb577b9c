import type { RuleContext } from '../../rule';
import { unwrap } from '../../semantics/syntax';
import { Value } from '../../semantics/value';
import { lastName } from './expressions';
import type { Mounting } from './mounted';
import { isGuardName } from './server-guards';

/** Every route to the handler stands behind a check that lets administrators through only. */
export function isForAdmins({ chains }: Mounting, rule: RuleContext<string>): boolean {
  const isGate = ({ node, module }: Mounting['chains'][number][number]): boolean => {
    const at = unwrap(node);
    const name = lastName(at.type === 'CallExpression' ? at.callee : at) ?? '';
    if (
      /^(is|require|ensure|only|must|check|verify|authori[sz]e)\w*(super)?admin|^admin(s)?(only|guard|required|auth)/i.test(
        name,
      )
    )
      return true;
    const given = at.type === 'CallExpression' && isGuardName(name) ? at.arguments : [];
    return (
      given.length > 0 &&
      given.every((one) => {
        const roles = rule.semantics
          .value(one, module)
          .atoms.flatMap((atom) => (atom.kind === 'array' ? atom.items : [Value.of(atom)]));
        return (
          roles.length > 0 && roles.every((role) => /^(super)?admin(istrator)?$/i.test(String(role.only()?.value)))
        );
      })
    );
  };
  return chains.length > 0 && chains.every((chain) => chain.some(isGate));
}
