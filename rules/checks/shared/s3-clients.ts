import type { TSESTree } from '@typescript-eslint/utils';
import type { Arrival } from '../../semantics/arrival';
import type { Semantics } from '../../semantics/semantics';
import { memberName, unwrap } from '../../semantics/syntax';
import type { Value } from '../../semantics/value';

/** Cloudflare R2 speaks the protocol of S3, but takes no ACLs: https://developers.cloudflare.com/r2/api/s3/api/ */
const R2 = /\.r2\.cloudflarestorage\.com(?=[/:]|$)/;

/** True when all clients by which a request goes to S3 are known to speak with Cloudflare R2, where no ACL opens anything. */
export function goesToR2({ call }: Arrival, semantics: Semantics): boolean {
  const clients = [
    ...(call.receiver ? [call.receiver] : []),
    ...sendersOf(call.node, semantics).map((sender) => semantics.value(sender)),
  ];
  return clients.length > 0 && clients.every((client) => isOfR2(client, semantics));
}

function isOfR2(client: Value, semantics: Semantics): boolean {
  return (
    client.atoms.length > 0 &&
    client.atoms.every(
      (atom) =>
        atom.kind === 'instance' &&
        atom.made?.args.some((options) =>
          semantics
            .property(options, 'endpoint')
            .texts()
            .some(({ pieces }) => R2.test(pieces.at(-1) ?? '')),
        ),
    )
  );
}

/** `client` of `client.send(command)` and `getSignedUrl(client, command)`, whether the command has a name or not. */
function sendersOf(command: TSESTree.Node, { module }: Semantics): readonly TSESTree.Node[] {
  let at = command;
  while (at.parent && unwrap(at.parent) === unwrap(at)) at = at.parent;
  const { parent } = at;
  const uses =
    parent?.type === 'VariableDeclarator'
      ? (module.variableOf(parent.id)?.references ?? []).map(({ identifier }) => identifier as TSESTree.Node)
      : [at];
  return uses.flatMap((use) => {
    const call = use.parent;
    if (call?.type !== 'CallExpression' || call.callee === use) return [];
    const callee = unwrap(call.callee);
    if (callee.type === 'MemberExpression') return memberName(callee) === 'send' ? [callee.object] : [];
    return call.arguments[0] && call.arguments[0] !== use ? [call.arguments[0]] : [];
  });
}
