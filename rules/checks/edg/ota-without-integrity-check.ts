import { labels } from '../../models/labels';
import { defineRule } from '../../define-rule';
import { displayName, functionAround } from '../../semantics/syntax';
import type { LabelFlow } from '../../semantics/value';
import { firmwareCheck, FIRMWARE_TEXT } from '../shared/firmware';
import { once } from '../shared/once';

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
    'file.write.data'(arrival, rule) {
      const { call } = arrival;
      const isFirmware = (call.argument(0)?.texts() ?? []).some(({ pieces }) => FIRMWARE_TEXT.test(pieces.join('*')));
      const flow = isFirmware ? remote(arrival.value.labels) : undefined;
      if (!flow || firmwareCheck(rule) === 'signature' || call.node.type === 'JSXOpeningElement') return;
      const around = functionAround(call.node) ?? rule.sourceCode.ast;
      const runs = rule.semantics.module
        .callsIn(around)
        .some(
          (one) => 'callee' in one && one.range[0] > call.node.range[0] && RUNS.test(displayName(one.callee) ?? ''),
        );
      if (runs && once(rule, call.node))
        rule.report({
          node: arrival.node,
          messageId: 'stored',
          data: { source: labels[flow.label] },
          trace: rule.semantics.trace(arrival, flow),
        });
    },
  },
});

/** The way by which the bytes, or the path of a download, came from outside. */
function remote(flows: readonly LabelFlow[]): LabelFlow | undefined {
  return flows.find((flow) => flow.certain && (REMOTE as readonly string[]).includes(flow.label));
}
