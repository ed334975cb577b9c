import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import type { Atom } from '../../semantics/value';
import { words } from '../shared/secrets';
import { namesAround } from '../shared/therapy';
import { namesIn } from '../shared/therapy-writes';

const MEBIBYTE = 1024 * 1024;
/** From here on a message is no command and no reading any more. */
const LARGE = 10 * MEBIBYTE;
const UNITS: Readonly<Record<string, number>> = { b: 1, kb: 1024, mb: MEBIBYTE, gb: 1024 * MEBIBYTE };
/** Images, studies and files are as large as they are. */
const BULKY = new Set([
  'image',
  'images',
  'dicom',
  'study',
  'studies',
  'stow',
  'wado',
  'upload',
  'uploads',
  'file',
  'files',
  'attachment',
  'attachments',
  'video',
  'media',
  'photo',
  'scan',
  'pdf',
  'document',
  'documents',
  'backup',
  'import',
  'bulk',
  'firmware',
]);

export default defineRule({
  id: 'oversized-payload-limit',
  title: 'A server takes messages far larger than any it needs',
  threats: ['IOMT-EDG-07'],
  cwe: ['CWE-770'],
  severity: 'info',
  confidence: 'medium',
  preset: 'strict',
  group: 'Availability',
  hasSuggestions: true,
  messages: {
    large:
      'Messages of up to {{size}} are taken, so a few clients can use up the memory of a gateway that other patients depend on. Set the limit to the longest message that there is.',
    absent:
      'A WebSocket server without maxPayload takes messages of 100 MiB, so a few clients can use up the memory of a gateway that other patients depend on. Set maxPayload to the longest message that there is.',
  },
  roles: {
    'server.max-payload'(arrival, rule) {
      const found = arrival.value.atoms
        .map((atom) => ({ atom, bytes: bytesOf(atom) }))
        .find(({ bytes }) => bytes !== undefined && (bytes >= LARGE || (bytes === 0 && arrival.call.library === 'ws')));
      if (found && !isBulky(arrival, rule))
        rule.report({
          node: arrival.node,
          messageId: 'large',
          data: { size: found.bytes === 0 ? 'any size' : `${Math.round(found.bytes! / MEBIBYTE)} MiB` },
          trace: rule.semantics.trace(arrival, found.atom),
        });
    },
    'server.options'(arrival, rule) {
      const { call, node } = arrival;
      if (
        !/^(ws|isomorphic-ws)$/.test(call.library ?? '') ||
        arrival.value.atoms.length === 0 ||
        !arrival.value.atoms.every((atom) => atom.kind === 'object' && !atom.object.open)
      )
        return;
      if (
        rule.semantics.property(arrival.value, 'maxPayload').only()?.value !== undefined ||
        !rule.semantics.property(arrival.value, 'maxPayload').only() ||
        isBulky(arrival, rule)
      )
        return;
      const last = node.type === 'ObjectExpression' ? node.properties[node.properties.length - 1] : undefined;
      rule.report({
        node,
        messageId: 'absent',
        trace: rule.semantics.trace(arrival),
        ...(last &&
          arrival.direct && {
            suggest: [
              {
                title: 'Take messages of at most 64 KiB',
                fix: (fixer) => fixer.insertTextAfter(last, ', maxPayload: 64 * 1024'),
              },
            ],
          }),
      });
    },
  },
});

/** A number of bytes, or a text like `50mb` as body-parser reads it. */
function bytesOf(atom: Atom): number | undefined {
  if (atom.kind !== 'const') return undefined;
  if (typeof atom.value === 'number') return atom.value;
  const match = typeof atom.value === 'string' ? /^(\d+(?:\.\d+)?)\s*(b|kb|mb|gb)$/i.exec(atom.value.trim()) : null;
  return match ? Number(match[1]) * UNITS[match[2]!.toLowerCase()]! : undefined;
}

function isBulky({ call }: Arrival, rule: RuleContext<string>): boolean {
  const parent = call.node.parent;
  const nearby = [
    namesAround(call.node, rule.semantics.module),
    ...(parent?.type === 'CallExpression' ? parent.arguments.flatMap(namesIn) : []),
  ];
  return nearby.flatMap(words).some((word) => BULKY.has(word));
}
