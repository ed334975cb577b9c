import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import type { Semantics } from '../../semantics/semantics';
import { unwrap } from '../../semantics/syntax';
import { definitionOf, lastName } from '../shared/expressions';
import { arrivingSource, comesBy, fromSource } from '../shared/flows';
import { isKeyOfRecord } from '../shared/request-parts';
import { isPutBehindFolder } from '../shared/rooted-paths';

type Message = 'read' | 'write';
/** Calls that give nothing of what is in a file. */
const ONLY_ASKS = /\.(exists|existsSync|access|accessSync|stat|statSync|lstat|lstatSync)$/;

export default defineRule<Message>({
  id: 'path-traversal',
  title: 'A file path is built from data that others send',
  threats: ['IOMT-EDG-09'],
  cwe: ['CWE-22'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Injection and parsing',
  messages: {
    read: 'This path holds text from {{source}}: with "../" in it the sender reads any file, keys and patient data among them. Take path.basename of it, or check that the resolved path stays inside its folder.',
    write:
      'This path holds text from {{source}}: with "../" in it the sender overwrites or removes any file, programs of the gateway among them. Take path.basename of it, or check that the resolved path stays inside its folder.',
  },
  roles: {
    'file.read.path': (arrival, rule) => judge(arrival, 'read', rule),
    'file.write.path': (arrival, rule) => judge(arrival, 'write', rule),
    // multer joins the name to its folder as it is.
    'upload.filename': (arrival, rule) => judge(arrival, 'write', rule),
  },
});

function judge(arrival: Arrival, messageId: Message, rule: RuleContext<Message>): void {
  // `sendFile` with a root refuses paths that leave it.
  if (messageId === 'read' && arrival.call.option('root', 1)) return;
  // `open` gives both: one report is enough.
  if (messageId === 'write' && /\.(open|openSync)$/.test(arrival.call.name)) return;
  if (isPutBehindFolder(arrival.node, rule)) return;
  const source = arrivingSource(arrival, 'path', rule, ['untrusted.archive', 'untrusted.file']);
  if (source && comesBy(arrival, source.flow, rule, 'path'))
    rule.report({
      node: arrival.node,
      messageId,
      data: { source: source.phrase },
      ...fromSource(arrival, source, rule),
      ...(messageId === 'read' &&
        arrival.direct &&
        namesOneFile(arrival.node, rule.semantics) && { confidence: 'low' as const }),
      // Who puts messages into the program's own queue is mostly the program itself, and whom it asks it has chosen.
      ...(/queue|response/.test(source.flow.label) && { confidence: 'low' as const }),
      // Whether a file is there is all that is learnt; what is done with the path then is a finding of its own.
      ...(isKeyOfRecord(source.flow) && { confidence: 'low' as const }),
      ...(ONLY_ASKS.test(arrival.call.name) && { severity: 'info' as const, confidence: 'low' as const }),
    });
}

/**
 * `path.join(APPS, req.params.app, 'assets', 'icon.svg')`: whatever the sender puts in, it reads files of that very name in
 * other folders, which are of the same kind. Who writes such a file in another folder, changes what that is for.
 */
function namesOneFile(node: TSESTree.Node, semantics: Semantics, depth = 0): boolean {
  const at = unwrap(definitionOf(node, semantics.module) ?? node);
  if (depth > MAX_STEPS) return false;
  const isNamed = (one: TSESTree.Node): boolean => namesOneFile(one, semantics, depth + 1);
  switch (at.type) {
    case 'ConditionalExpression':
      return isNamed(at.consequent) && isNamed(at.alternate);
    case 'TemplateLiteral':
      return at.expressions.length > 0 && BELOW.test(at.quasis.at(-1)!.value.cooked ?? '');
    case 'BinaryExpression':
      return at.operator === '+' && at.right.type === 'Literal' && BELOW.test(String(at.right.value));
    case 'CallExpression': {
      const last = at.arguments.at(-1);
      if (!last || !/^(join|resolve|normalize)$/.test(lastName(at.callee) ?? '')) return false;
      return last.type === 'Literal' ? BELOW.test(`/${String(last.value)}`) : isNamed(last);
    }
    default:
      return false;
  }
}
const BELOW = /[/\\]\w[\w-]*(\.\w+)+$/;
const MAX_STEPS = 6;
