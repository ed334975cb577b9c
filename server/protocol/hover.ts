import { MarkupKind, type Connection, type Hover } from 'vscode-languageserver';
import type { Analysis } from './analysis-port';
import type { ClientTraits } from './client-capabilities';
import type { ShownFinding } from './open-document';
import type { Reviews } from './reviews';
import { rangeOf } from './shift';
import { normalUri } from './uris';

const WEIGHT = { error: 0, warning: 1, info: 2 } as const;
/** More would push the type that other providers show out of sight. */
const MAX_LINES = 12;

/** On a finding: why it matters. The message itself is in the editor's own part of the hover and is not repeated. */
export function provideHover(
  connection: Connection,
  reviews: () => Reviews,
  analysis: () => Promise<Analysis>,
  traits: ClientTraits,
): void {
  connection.onHover(async (params, token): Promise<Hover | null> => {
    const document = reviews().document(normalUri(params.textDocument.uri));
    if (!document) return null;
    const offset = document.text.offsetAt(params.position);
    const here = document.shown.findings
      .filter(({ range }) => range[0] <= offset && offset <= range[1])
      .sort(gravestThenSmallest);
    const chief = here[0];
    if (!chief || token.isCancellationRequested) return null;
    const threat = chief.finding.threats[0];
    const text = (await analysis()).explain(chief.finding, {
      threat: threat === undefined ? '' : traits.threatUri(threat),
    });
    const others = [...new Set(here.slice(1).map(({ finding }) => finding.rule))].filter(
      (rule) => rule !== chief.finding.rule,
    );
    const lines = text.split('\n').slice(0, others.length > 0 ? MAX_LINES - 1 : MAX_LINES);
    // Two spaces before a line end keep it in Markdown.
    if (others.length > 0)
      lines.push(`${lines.pop()?.trimEnd() ?? ''}  `, `Also here: ${others.map((rule) => `\`${rule}\``).join(', ')}`);
    return {
      contents: { kind: traits.markdownHover ? MarkupKind.Markdown : MarkupKind.PlainText, value: lines.join('\n') },
      range: rangeOf(document.text, chief.range),
    };
  });
}

function gravestThenSmallest(a: ShownFinding, b: ShownFinding): number {
  return WEIGHT[a.finding.severity] - WEIGHT[b.finding.severity] || a.range[1] - a.range[0] - (b.range[1] - b.range[0]);
}
