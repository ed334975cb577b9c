import type { TSESTree } from '@typescript-eslint/utils';
import { labels } from '../../models/labels';
import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import { displayName, functionAround, inside } from '../../semantics/syntax';
import type { LabelFlow, TextView, Value } from '../../semantics/value';
import { commandLine, firmwareCheck, FIRMWARE_TEXT } from '../shared/firmware';
import { refusesNothing } from '../shared/empty-checks';
import { once } from '../shared/once';
import { sourcesOf } from '../shared/streams';
import { callAround } from '../shared/expressions';

type Rule = RuleContext<'unverified' | 'digest' | 'bootloader' | 'stored' | 'publisher'>;

const REMOTE = [
  'untrusted.response',
  'untrusted.mqtt',
  'untrusted.websocket',
  'untrusted.http',
  'untrusted.network',
  'untrusted.coap',
  'untrusted.ble',
] as const;
const RUNS = /(^|\.)(exec|execSync|execFile|execFileSync|spawn|spawnSync|fork|require|extract|x)$/;

export default defineRule({
  id: 'ota-without-integrity-check',
  title: 'Firmware from the network is installed without its signature being verified',
  threats: ['IOMT-EDG-01'],
  cwe: ['CWE-494', 'CWE-347'],
  severity: 'error',
  confidence: 'medium',
  preset: 'recommended',
  group: 'Firmware and update',
  messages: {
    unverified:
      'Firmware that {{source}} is flashed without its signature being verified, so whoever stands in the way puts code of their own into a medical device. Verify the signature of exactly these bytes with the maker’s public key first.',
    digest:
      'Firmware that {{source}} is checked by a digest only, which whoever replaces the firmware replaces as well. Verify a signature with the maker’s public key before it is flashed.',
    bootloader:
      'Firmware that {{source}} is handed to the bootloader unverified, so it is safe only if the bootloader has a signature check that is on (Nordic Secure DFU). Verify the signature here, too, or note down that the bootloader does.',
    publisher:
      'This accepts every update, whoever signed it, so whoever stands in the way installs a program of their own in place of this one. Leave the check to the updater, or answer with what is wrong.',
    stored:
      'An update that {{source}} is stored and then run without its signature being verified, so whoever stands in the way runs code on the gateway. Verify the signature of these bytes with a public key of yours before they are run.',
  },
  roles: {
    'firmware.image'(arrival, rule) {
      const flow = remote(arrival.value.labels);
      const check = flow ? firmwareCheck(rule) : 'signature';
      if (!flow || check === 'signature' || !once(rule, arrival.call.node)) return;
      const isNordic = /nordic-dfu|web-bluetooth-dfu/.test(arrival.call.library ?? '');
      rule.report({
        node: arrival.node,
        messageId: isNordic ? 'bootloader' : check === 'digest' ? 'digest' : 'unverified',
        data: { source: labels[flow.label] },
        trace: rule.semantics.trace(arrival, flow),
        ...((isNordic || check === 'digest') && { severity: 'warning' as const }),
      });
    },
    'update.verify'(arrival, rule) {
      const atom = arrival.value.atoms.find(refusesNothing);
      if (atom) rule.report({ node: arrival.node, messageId: 'publisher', trace: rule.semantics.trace(arrival, atom) });
    },
    'file.write.data'(arrival, rule) {
      const { call } = arrival;
      // A stream is written where it was made for.
      const made = call.receiver?.atoms.flatMap((atom) => (atom.kind === 'instance' && atom.made ? [atom.made] : []));
      stored(arrival, made?.[0]?.args[0] ?? call.argument(0), remote(arrival.value.labels), rule);
    },
    'file.write.stream'(arrival, rule) {
      if (!arrival.value.texts().some(isFirmware)) return;
      const { node, module } = arrival.call;
      for (const source of sourcesOf(node, module))
        stored(arrival, arrival.value, arrived(source, arrival, rule), rule);
    },
  },
});

/** Reports firmware from outside that is written to a path, and run. */
function stored(arrival: Arrival, file: Value | undefined, flow: LabelFlow | undefined, rule: Rule): void {
  const { call } = arrival;
  if (!flow || call.node.type === 'JSXOpeningElement' || !file?.texts().some(isFirmware)) return;
  const written = arrival.direct ? call.node : arrival.node;
  if (
    isRun(written, exact(file), rule) &&
    firmwareCheck(rule, [call.module]) !== 'signature' &&
    once(rule, arrival.direct ? call.node : arrival.node)
  )
    rule.report({
      node: arrival.node,
      messageId: 'stored',
      data: { source: labels[flow.label] },
      trace: rule.semantics.trace(arrival, flow),
    });
}

function isFirmware({ pieces }: TextView): boolean {
  return FIRMWARE_TEXT.test(pieces.join('*'));
}

/** The way by which what flows into a stream came from outside: to its function, or to that by the caller that is blamed. */
function arrived(source: TSESTree.Node, arrival: Arrival, rule: Rule): LabelFlow | undefined {
  const own = remote(rule.semantics.value(source, arrival.call.module).labels);
  if (own || arrival.direct) return own;
  const call = callAround(arrival.node);
  const called = call ? rule.semantics.called(call) : [];
  return called
    .filter(({ node, module }) => module === arrival.call.module && inside(source, node))
    .map((one) => remote(one.value(source).labels))
    .find(Boolean);
}

/** Something is run later in the same function, or the very path that was written is run elsewhere in the file. */
function isRun(written: TSESTree.Node, path: string | undefined, rule: Rule): boolean {
  const { module } = rule.semantics;
  const around = functionAround(written) ?? rule.sourceCode.ast;
  return module.calls.some((one) => {
    if (one.type !== 'CallExpression') return false;
    const isLater = inside(one, around) && one.range[0] > written.range[0];
    if (isLater ? !runs(one, rule) : path === undefined) return false;
    return isLater || (runs(one, rule) && names(one, path!, rule));
  });
}

/** A call that starts a program or unpacks one, by its name or by what it is: `const run = promisify(execFile)`. */
function runs(call: TSESTree.CallExpression, rule: Rule): boolean {
  if (RUNS.test(displayName(call.callee) ?? '')) return true;
  const callee = rule.semantics.value(call.callee);
  return callee.atoms.some((atom) => atom.kind === 'member' && RUNS.test(atom.name));
}

/** True when the path is an argument of the program, or a word of a line that a shell reads. */
function names(call: TSESTree.CallExpression, path: string, rule: Rule): boolean {
  return commandLine(call, rule, rule.semantics.module).some((text) => text.split(/[\s'"]+/).includes(path));
}
function exact(value: Value | undefined): string | undefined {
  return value?.texts().find((text) => text.exact !== undefined)?.exact;
}

/** The way by which the bytes, or the path of a download, came from outside. */
function remote(flows: readonly LabelFlow[]): LabelFlow | undefined {
  return flows.find((flow) => flow.certain && (REMOTE as readonly string[]).includes(flow.label));
}
