import type { TSESTree } from '@typescript-eslint/utils';
import { defineRule } from '../../define-rule';
import type { Arrival } from '../../semantics/arrival';
import type { Module } from '../../semantics/module';
import { displayName } from '../../semantics/syntax';

const OTHERS_WRITE = 0o002;
/** Folders of which this is the mode, as /tmp is one: everybody may put files there, and change or remove his own only. */
const SHARED_FOLDER = 0o1703;

export default defineRule({
  id: 'permissive-file-mode',
  title: 'A file is made writable for every user of the machine',
  threats: ['IOMT-LCM-03', 'IOMT-PRV-05'],
  cwe: ['CWE-732'],
  severity: 'warning',
  confidence: 'high',
  preset: 'recommended',
  group: 'Lifecycle, backdoors, configuration',
  messages: {
    mode: 'Mode {{mode}} lets every user of the machine change this file: a taken-over service replaces readings, settings or programs of the gateway. Use 0o600 for files, 0o700 for folders.',
  },
  roles: {
    'file.mode'(arrival, rule) {
      const isCut = !rule.semantics.startModules().concat(rule.semantics.module).some(opensUmask);
      const known = arrival.value
        .constants()
        .find((mode) => isWritable(mode, arrival.call.name) && !(isCut && isDefault(mode, arrival)));
      if (known !== undefined)
        rule.report({
          node: arrival.node,
          messageId: 'mode',
          data: { mode: typeof known === 'number' ? `0o${known.toString(8)}` : String(known) },
          trace: rule.semantics.trace(arrival, arrival.value.atoms[0]),
        });
    },
  },
});

function isWritable(mode: unknown, call: string): boolean {
  const bits = bitsOf(mode);
  if (bits === undefined || (bits & OTHERS_WRITE) === 0) return false;
  return (bits & SHARED_FOLDER) !== SHARED_FOLDER || !/(mkdir|chmod)/i.test(call);
}

/**
 * True for no more than what Node asks for where no mode is given, `0o777` for folders and `0o666` for files: the umask of
 * the process takes the right to write away from the others. `chmod` is not cut.
 */
function isDefault(mode: unknown, { call }: Arrival): boolean {
  const bits = bitsOf(mode);
  const most = /(^|\.)mkdir(Sync)?$/.test(call.name) ? 0o777 : MAKES_FILE.test(call.name) ? 0o666 : 0;
  return bits !== undefined && (bits & ~most) === 0;
}
const MAKES_FILE = /(^|\.)(open(Sync)?|writeFile(Sync)?|appendFile(Sync)?|createWriteStream)$/;

/** `process.umask(0)`: what is made from then on has the mode that was asked for. */
function opensUmask({ calls }: Module): boolean {
  return calls.some(
    (call) =>
      call.type === 'CallExpression' && displayName(call.callee) === 'process.umask' && keepsWriting(call.arguments[0]),
  );
}
function keepsWriting(mask: TSESTree.Node | undefined): boolean {
  const bits = mask?.type === 'Literal' ? bitsOf(mask.value) : undefined;
  return bits !== undefined && (bits & OTHERS_WRITE) === 0;
}

/** A text is read as octal by Node. */
function bitsOf(mode: unknown): number | undefined {
  const bits =
    typeof mode === 'string' && /^(0o)?[0-7]+$/.test(mode) ? Number.parseInt(mode.replace(/^0o/, ''), 8) : mode;
  return typeof bits === 'number' && Number.isInteger(bits) ? bits : undefined;
}
