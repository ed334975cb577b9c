import { defineRule } from '../../define-rule';
import type { RuleContext } from '../../rule';
import type { Arrival } from '../../semantics/arrival';
import type { Atom } from '../../semantics/value';
import { isLocalHost } from '../shared/cleartext-urls';
import { isDevGuarded } from '../shared/dev-guard';
import { constantTexts } from '../shared/literals';
import { once } from '../shared/once';

type Rule = RuleContext<'inspector' | 'opened' | 'switch' | 'level'>;

export default defineRule({
  id: 'debug-enabled-in-production',
  title: 'Diagnostics for development are switched on without regard to the kind of installation',
  threats: ['IOMT-LCM-03', 'IOMT-DEV-03'],
  cwe: ['CWE-489', 'CWE-1295'],
  severity: 'warning',
  confidence: 'high',
  preset: 'recommended',
  group: 'Lifecycle, backdoors, configuration',
  messages: {
    inspector:
      'The debugger listens on {{host}}, so whoever reaches this port runs code of their own beside the therapy. Leave it out of the product, or open it in development only, on 127.0.0.1.',
    opened:
      '{{call}} shows the inside of the program, its errors and memory with patient data in them, to whoever uses this installation. Open it in development only.',
    switch:
      '{{call}} is told to log all that it transfers, patient data and credentials with it, in every installation. Switch it on in development only.',
    level:
      "At this level {{call}} logs every value it transfers, so readings and commands of the patient's device end in the phone's log. Use it in development only.",
  },
  roles: {
    'debug.open'(arrival, rule) {
      if (arrival.call.name.includes('inspector')) inspector(arrival, rule);
      else if (!isDevGuarded(arrival.node, rule)) report(arrival, 'opened', rule);
    },
    'debug.switch'(arrival, rule) {
      const atom = arrival.value.atoms.find((one) => one.kind === 'const' && one.value === true);
      if (atom && arrival.value.truthiness() === true) guardedReport(arrival, 'switch', rule, atom);
    },
    'debug.setting'(arrival, rule) {
      if (arrival.call.argument(0)?.only()?.value !== 'debug' || arrival.call.argument(1)?.truthiness() !== true)
        return;
      // A function of its own decides what is logged.
      if (arrival.call.argument(1)?.atoms.some((atom) => atom.kind === 'const' && atom.value === true))
        guardedReport(arrival, 'switch', rule);
    },
    'debug.level'(arrival, rule) {
      const isAll = (atom: Atom): boolean =>
        (atom.kind === 'member' && /\.(Verbose|Debug)$/.test(atom.name)) ||
        (atom.kind === 'const' && typeof atom.value === 'string' && /^(verbose|debug)$/i.test(atom.value));
      if (arrival.value.atoms.length > 0 && arrival.value.atoms.every(isAll))
        guardedReport(arrival, 'level', rule, arrival.value.atoms[0]);
    },
    'debug.namespaces'(arrival, rule) {
      const atom = constantTexts(arrival.value).find(({ value }) => value.split(/[\s,]+/).includes('*'));
      if (atom && arrival.value.atoms.length === 1) guardedReport(arrival, 'switch', rule, atom);
    },
    'command.arguments'(arrival, rule) {
      const atom = constantTexts(arrival.value).find(({ value }) => /^--inspect(-brk)?(=|$)/.test(value));
      if (!atom || isDevGuarded(arrival.node, rule) || !once(rule, arrival.node)) return;
      const host = /=(.*?)(:\d+)?$/.exec(atom.value)?.[1] ?? '';
      const isLocal = host === '' || /^\d+$/.test(host) || isLocalOnly(host);
      // What rebuilds the program while it is written starts it for the one who writes it.
      if (isLocal && [...rule.semantics.module.sources].some((source) => BUILD_TOOL.test(source))) return;
      rule.report({
        node: arrival.node,
        messageId: 'inspector',
        data: { host: isLocal ? 'this machine' : host },
        trace: rule.semantics.trace(arrival, atom),
        ...(!isLocal && { severity: 'error' as const }),
      });
    },
  },
});

const BUILD_TOOL =
  /^(esbuild|webpack|webpack-dev-(server|middleware)|rollup|vite|tsup|parcel|@swc\/core|@babel\/core|nodemon|chokidar|gulp|ts-node-dev|tsc-watch)$|^@rspack\//;

/** The inspector of Node; on 127.0.0.1, its default, only those on the machine reach it. */
function inspector(arrival: Arrival, rule: Rule): void {
  if (isDevGuarded(arrival.node, rule)) return;
  const host = arrival.call.argument(1);
  const texts = host ? constantTexts(host) : [];
  const atom = texts.find(({ value }) => !isLocalOnly(value));
  if (!atom && host !== undefined && host.only()?.value !== undefined && texts.length === 0) return;
  rule.report({
    node: arrival.node,
    messageId: 'inspector',
    data: { host: atom?.value ?? 'this machine' },
    trace: rule.semantics.trace(arrival, atom),
    ...(atom && { severity: 'error' as const }),
  });
}

/** Every address of the machine, as a listener is given it, is not the machine alone. */
function isLocalOnly(host: string): boolean {
  return host !== '0.0.0.0' && host !== '::' && host !== '[::]' && isLocalHost(host);
}

function guardedReport(arrival: Arrival, messageId: 'switch' | 'level', rule: Rule, atom?: Atom): void {
  const written = atom?.kind === 'const' && atom.module === rule.semantics.module ? atom.node : undefined;
  if (!isDevGuarded(arrival.node, rule) && !(written && isDevGuarded(written, rule)))
    report(arrival, messageId, rule, atom);
}

function report(arrival: Arrival, messageId: 'opened' | 'switch' | 'level', rule: Rule, atom?: Atom): void {
  if (!once(rule, arrival.node)) return;
  rule.report({
    node: arrival.node,
    messageId,
    data: { call: arrival.call.name },
    trace: rule.semantics.trace(arrival, atom),
  });
}
