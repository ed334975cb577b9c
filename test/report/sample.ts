import type { RuleDefinition } from '../../rules/rule';
import type { Place } from '../../rules/semantics/trace';
import type { FileResult, Finding } from '../../server/engine/finding';
import { scanReport, type ScanReport, type ScanReportInput } from '../../server/report/scan-report';

export const ROOT = '/work/ward';

/** Ids that the catalogue does not have: golden files then change with the formats alone. */
export const cleartext: RuleDefinition = {
  id: 'sample-cleartext',
  title: 'Connection without TLS',
  threats: ['IOMT-NET-02', 'IOMT-NET-01'],
  cwe: ['CWE-319'],
  severity: 'error',
  confidence: 'high',
  preset: 'recommended',
  group: 'Transport and TLS',
  messages: { found: '' },
};

export const random: RuleDefinition = {
  ...cleartext,
  id: 'sample-random',
  aliases: ['sample-old-random'],
  title: 'Predictable random number',
  threats: ['IOMT-DEV-01'],
  cwe: ['CWE-338'],
  severity: 'warning',
  confidence: 'medium',
  group: 'Cryptography',
};

/** A place in one line; line and columns 0-based. */
export function at(file: string, line: number, from: number, to: number): Place {
  return { file: `${ROOT}/${file}`, range: [from, to], start: { line, column: from }, end: { line, column: to } };
}

export function finding(rule: RuleDefinition, place: Place, rest: Partial<Finding> = {}): Finding {
  return {
    rule: rule.id,
    threats: rule.threats,
    cwe: rule.cwe,
    message: 'The broker is reached without TLS: readings can be changed on the way. Use mqtts://.',
    severity: rule.severity,
    confidence: rule.confidence,
    context: 'production',
    place,
    trace: [],
    fixes: [],
    fingerprint: '0123456789abcdef0123456789abcdef',
    snippet: { firstLine: place.start.line, text: 'const client = connect(BROKER);' },
    ...rest,
  };
}

export function file(
  name: string,
  findings: readonly Finding[] = [],
  status: FileResult['status'] = { kind: 'analysed' },
): FileResult {
  return { file: name.startsWith('/') ? name : `${ROOT}/${name}`, status, findings, dependencies: [] };
}

export function reportOf(files: readonly FileResult[], rest: Partial<ScanReportInput> = {}): ScanReport {
  return scanReport({
    root: ROOT,
    startedAt: new Date('2026-03-04T05:06:07.890Z'),
    durationMs: 1234,
    toolVersion: '1.2.3',
    files,
    rules: [cleartext, random],
    configProblems: [],
    links: [],
    finished: true,
    failOn: 'error',
    ...rest,
  });
}

/** Something of everything that a report can hold. */
export const everything = reportOf(
  [
    file('src/gateway.ts', [
      finding(cleartext, at('src/gateway.ts', 11, 15, 30), {
        trace: [
          { place: at('src/settings.ts', 2, 22, 46), message: "BROKER is 'mqtt://ward-7.example'" },
          { place: { ...at('', 0, 0, 0), file: '' }, message: 'the type says it is a URL' },
        ],
        alsoAt: [
          { ...at('src/gateway.ts', 30, 4, 10), fingerprint: '0'.repeat(32) },
          { ...at('src/gateway.ts', 41, 4, 10), fingerprint: '1'.repeat(32) },
          { ...at('src/<ward>.ts', 6, 4, 10), fingerprint: '2'.repeat(32) },
        ],
        fixes: [{ title: 'Connect with mqtts://', safe: false, edits: [{ range: [80, 84], text: 'mqtts' }] }],
        severityReason: 'raised from warning: the device is life-sustaining',
      }),
      finding(
        random,
        { ...at('src/gateway.ts', 20, 2, 31), end: { line: 22, column: 3 } },
        {
          message: 'Math.random() can be predicted. Use crypto.randomBytes().',
          fingerprint: 'ffffffffffffffffffffffffffffffff',
          snippet: { firstLine: 20, text: '  const id = make(\n    Math.random(),\n  );' },
        },
      ),
    ]),
    file('src/pump.ts', [
      finding(random, at('src/pump.ts', 3, 0, 13), {
        severity: 'info',
        context: 'test',
        suppression: {
          kind: 'comment',
          reason: 'only a colour',
          by: 'M. Curie',
          until: '2027-01-31',
          place: at('src/pump.ts', 2, 0, 20),
        },
      }),
    ]),
    file('src/clean.ts', [], { kind: 'clean-by-filter' }),
    file('src/half.ts', [], {
      kind: 'partly',
      reason: 'the code has syntax errors; what could be read around them was analysed',
      onlySyntax: true,
    }),
    file('src/late.ts', [], { kind: 'partly', reason: 'stopped after 2 s, before the end of the file' }),
    file('src/big.ts', [], { kind: 'failed', reason: 'the file has 3,000,000 characters' }),
    file('/elsewhere/lib.ts', [finding(cleartext, { ...at('', 0, 0, 5), file: '/elsewhere/lib.ts' })]),
  ],
  {
    links: [`${ROOT}/shared`],
    configProblems: [
      {
        ...at('vitalint.config.json', 2, 4, 9),
        message: '"rulez" is not a setting, so it has no effect; did you mean "rules"?',
      },
    ],
  },
);

/** Names, code and words that mean something to each of the formats. */
export const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='x",
  '&lt;b&gt; ]]> --> <!-- <![CDATA[',
  '`code` ``` | [link](javascript:alert(1)) ![i](x) # h',
  '\u001b[2J\u001b]0;title\u0007 \u202Ereversed\u202C',
  'a\r\n::error::forged\n::set-output name=x::y',
  '%0A::warning::z, a:b\u0000\ud800 \ufffe',
] as const;

export const hostileReport = reportOf(
  hostile.flatMap((text, index) => {
    const name = `src/${index}${text.replaceAll('/', '∕')}.ts`;
    const place = at(name, 0, 0, 5);
    return [
      file(name, [
        finding(cleartext, place, {
          message: `found ${text}`,
          snippet: { firstLine: 0, text: `const x = ${text};` },
          trace: [{ place, message: `step ${text}` }],
          fixes: [{ title: `fix ${text}`, safe: true, edits: [{ range: [0, 1], text }] }],
          severityReason: text,
        }),
        finding(random, place, { suppression: { kind: 'config', reason: text, by: text } }),
      ]),
      file(`broken/${index}${text.replaceAll('/', '∕')}.ts`, [], { kind: 'failed', reason: text }),
    ];
  }),
  { links: hostile.map((text) => `${ROOT}/${text}`), toolVersion: '<b>1' },
);
