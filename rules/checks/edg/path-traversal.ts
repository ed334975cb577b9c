import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { arrivingSource, comesBy, fromSource } from '../shared/flows';
import { isKeyOfRecord } from '../shared/request-parts';

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
  const source = arrivingSource(arrival, 'path', ['untrusted.archive', 'untrusted.file']);
  if (source && comesBy(arrival, source.flow, rule, 'path'))
    rule.report({
      node: arrival.node,
      messageId,
      data: { source: source.phrase },
      ...fromSource(arrival, source, rule),
      // Whether a file is there is all that is learnt; what is done with the path then is a finding of its own.
      ...(isKeyOfRecord(source.flow) && { confidence: 'low' as const }),
      ...(ONLY_ASKS.test(arrival.call.name) && { severity: 'info' as const, confidence: 'low' as const }),
    });
}
