import { createHash } from 'node:crypto';
import escapeMarkup from 'escape-html';
import type { Finding } from '../engine/finding';
import { EVIDENCE_CAVEAT, evidenceOf } from './evidence';
import { SCRIPT, STYLE } from './html-assets';
import { printable } from './safe-text';
import { acceptedFindings, noticesOf, openFindings, type ScanReport } from './scan-report';
import { alsoText, chiefThreat, countByLayer, countBySeverity, counted, relativeTo, severityText } from './summary';

/**
 * One file to open in a browser, send or keep. It loads nothing: its own policy admits only the style and the script that
 * are in it, by their hashes, so that no text from the code could run even if it got past the escaping.
 */
export function html(report: ScanReport): string {
  const open = report.files.flatMap(openFindings);
  const policy = `default-src 'none'; style-src '${digest(STYLE)}'; script-src '${digest(SCRIPT)}'; base-uri 'none'; form-action 'none'`;
  return [
    '<!DOCTYPE html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<title>Vitalint report</title>',
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    ...summary(report, open),
    ...notices(report),
    ...findingSections(report, open),
    ...accepted(report),
    ...evidence(report),
    `<script>${SCRIPT}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function summary(report: ScanReport, open: readonly Finding[]): readonly string[] {
  const rows = countByLayer(open).map(
    ({ layer, counts }) =>
      `<tr><th scope="row">${text(layer.name)}</th><td>${counts.error}</td><td>${counts.warning}</td><td>${counts.info}</td></tr>`,
  );
  return [
    '<h1>Vitalint report</h1>',
    `<p><strong>${open.length === 0 ? 'No findings' : counted(open.length, 'finding')}</strong> (${severityText(countBySeverity(open))}) in ${counted(report.files.length, 'file')}.</p>`,
    `<p class="quiet">${text(report.root)} · ${report.startedAt.toISOString()} · ${(report.durationMs / 1000).toFixed(1)} s · version ${text(report.toolVersion)}</p>`,
    ...(rows.length > 0
      ? [
          '<table><thead><tr><th scope="col">Layer</th><th scope="col">Errors</th><th scope="col">Warnings</th><th scope="col">Infos</th></tr></thead><tbody>',
          ...rows,
          '</tbody></table>',
        ]
      : []),
  ];
}

function notices(report: ScanReport): readonly string[] {
  const items = [
    ...(report.finished ? [] : ['The scan was ended before its time; files are missing.']),
    ...noticesOf(report).map(({ file, reason }) => `<code>${path(report, file)}</code>: ${text(reason)}`),
    ...report.links.map(
      (link) => `<code>${path(report, link)}</code>: a link out of the scanned folders, not followed`,
    ),
  ];
  if (items.length === 0) return [];
  const title = report.complete ? 'Notes' : 'The scan is incomplete';
  return [
    `<section class="notices"><h2>${title}</h2>`,
    '<ul>',
    ...items.map((item) => `<li>${item}</li>`),
    '</ul></section>',
  ];
}

function findingSections(report: ScanReport, open: readonly Finding[]): readonly string[] {
  if (open.length === 0) return [];
  const files = report.files.flatMap((file) => {
    const findings = openFindings(file);
    if (findings.length === 0) return [];
    return [
      `<section class="file"><h3>${path(report, file.file)}</h3>`,
      ...findings.flatMap((finding) => article(report, finding)),
      '</section>',
    ];
  });
  return ['<h2>Findings</h2>', ...filters(open), ...files];
}

/** Hidden until the script runs: without it they would do nothing. */
function filters(open: readonly Finding[]): readonly string[] {
  const options = (values: Iterable<string>): string =>
    [...new Set(values)].map((value) => `<option value="${text(value)}">${text(value)}</option>`).join('');
  const present = countBySeverity(open);
  const severities = (['error', 'warning', 'info'] as const).filter((severity) => present[severity] > 0);
  return [
    '<div id="filters" hidden>',
    '<label>Text <input id="filter-text" type="search"></label>',
    `<label>Severity <select id="filter-severity"><option value="">all</option>${options(severities)}</select></label>`,
    `<label>Layer <select id="filter-layer"><option value="">all</option>${options(countByLayer(open).map(({ layer }) => layer.name))}</select></label>`,
    `<label>Rule <select id="filter-rule"><option value="">all</option>${options(open.map(({ rule }) => rule).sort())}</select></label>`,
    '<output id="filter-count"></output>',
    '</div>',
  ];
}

function article(report: ScanReport, finding: Finding): readonly string[] {
  const { rule, severity, severityReason, message, place, trace, alsoAt = [], fixes, snippet } = finding;
  const threat = chiefThreat(finding);
  const layer = countByLayer([finding])[0]?.layer.name ?? '';
  return [
    `<article class="finding ${severity}" data-severity="${severity}" data-layer="${text(layer)}" data-rule="${text(rule)}">`,
    `<h4><span class="severity">${severity}</span> ${text(message)}</h4>`,
    `<p class="quiet"><code>${path(report, place.file)}:${place.start.line + 1}:${place.start.column + 1}</code> · <code>${text(rule)}</code>${finding.cwe.map((id) => ` · ${text(id)}`).join('')}</p>`,
    `<pre><code>${numbered(snippet.firstLine, snippet.text)}</code></pre>`,
    ...(threat
      ? [
          `<p><strong>${threat.id} ${text(threat.name)}.</strong> ${text(threat.summary)}</p>`,
          `<p><strong>For the patient:</strong> ${text(threat.patientImpact)}</p>`,
        ]
      : []),
    ...(severityReason === undefined ? [] : [`<p>Severity: ${text(severityReason)}</p>`]),
    ...list(
      'How it got here',
      trace.map(
        (step) =>
          `${text(step.message)}${step.place.file === '' ? '' : ` <code>${path(report, step.place.file)}:${step.place.start.line + 1}</code>`}`,
      ),
    ),
    ...(alsoAt.length === 0
      ? []
      : [`<p>The same in ${alsoText(place, alsoAt, (file) => path(report, file))}: one change mends all.</p>`]),
    ...list(
      'Possible fixes',
      fixes.map(({ title }) => text(title)),
    ),
    '</article>',
  ];
}

function list(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [`<p>${title}:</p>`, '<ol>', ...items.map((item) => `<li>${item}</li>`), '</ol>'];
}

function accepted(report: ScanReport): readonly string[] {
  const rows = report.files.flatMap(acceptedFindings).map(({ rule, place, suppression }) => {
    const { reason, by = '', until = '' } = suppression!;
    return `<tr><td><code>${path(report, place.file)}:${place.start.line + 1}</code></td><td><code>${text(rule)}</code></td><td>${text(reason)}</td><td>${text(by)}</td><td>${text(until)}</td></tr>`;
  });
  if (rows.length === 0) return [];
  const head = ['Place', 'Rule', 'Reason', 'By', 'Until'].map((name) => `<th scope="col">${name}</th>`).join('');
  return ['<h2>Accepted findings</h2>', `<table><thead><tr>${head}</tr></thead><tbody>`, ...rows, '</tbody></table>'];
}

function evidence(report: ScanReport): readonly string[] {
  const rows = evidenceOf(report).map(({ threat, rules, open, verdict }) => {
    const looked = rules.map((rule) => `<code>${text(rule)}</code>`).join(' ');
    const words = verdict === 'found' ? counted(open, 'finding') : verdict;
    // Why nothing looks for it is known where source code cannot show it at all.
    const note =
      verdict === 'not looked for' && threat.detectability !== 'yes'
        ? ` <span class="quiet">${text(threat.detectabilityNote)}</span>`
        : '';
    return `<tr><td>${threat.id}</td><td>${text(threat.name)}</td><td>${looked}</td><td class="${verdict.replaceAll(' ', '-')}">${words}${note}</td></tr>`;
  });
  const head = ['Threat', 'Name', 'Looked for by', 'Result'].map((name) => `<th scope="col">${name}</th>`).join('');
  return [
    '<h2>Threats looked for</h2>',
    `<p class="quiet">${EVIDENCE_CAVEAT}</p>`,
    `<table><thead><tr>${head}</tr></thead><tbody>`,
    ...rows,
    '</tbody></table>',
  ];
}

function numbered(firstLine: number, snippet: string): string {
  return printable(snippet, true)
    .split('\n')
    .map((line, index) => `<span class="line">${firstLine + index + 1}</span> ${escapeMarkup(line)}`)
    .join('\n');
}

function path(report: ScanReport, file: string): string {
  return text(relativeTo(report.root, file));
}

function text(value: string): string {
  return escapeMarkup(printable(value));
}

function digest(content: string): string {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`;
}
