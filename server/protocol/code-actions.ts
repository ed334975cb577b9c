import {
  CodeActionKind,
  type CodeAction,
  type CodeActionParams,
  type Connection,
  type Diagnostic,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ClientTraits } from './client-capabilities';
import type { Analysis } from './analysis-port';
import type { OpenDocument, ShownFinding } from './open-document';
import type { Reviews } from './reviews';
import { compare, overlaps, rangeOf } from './shift';
import {
  digest,
  movedFix,
  NOT_ANALYSED,
  SOURCE,
  type DiagnosticData,
  type DiagnosticEdit,
  type DiagnosticFix,
} from './to-diagnostic';
import { SUPPRESSION_EDIT, type SuppressionEditParams } from './wire';
import { normalUri } from './uris';

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.vitalint`;
export const SHOW_THREAT = 'vitalint.showThreat';
/** Stands where the reason goes for clients that cannot ask for it. */
const REASON_PLACEHOLDER = 'state why this is acceptable';

interface Context {
  readonly reviews: () => Reviews;
  readonly analysis: () => Promise<Analysis>;
  readonly traits: ClientTraits;
}

/** What can be done at a finding, from what its diagnostic carries. */
export function provideCodeActions(connection: Connection, context: Context): void {
  connection.onCodeAction(async (params, token): Promise<CodeAction[]> => {
    const document = context.reviews().document(normalUri(params.textDocument.uri));
    if (!document) return [];
    const actions: CodeAction[] = [];
    if (wants(params, CodeActionKind.QuickFix)) {
      for (const { diagnostic, data } of carried(params, document, context)) {
        actions.push(...fixActions(diagnostic, data, document, context.traits));
        actions.push(...(await suppressActions(diagnostic, data, document, context)));
        actions.push(...threatActions(diagnostic, data, context.traits));
      }
    }
    if (asksForFixAll(params) && !token.isCancellationRequested) actions.push(...(await fixAll(document, context)));
    return actions;
  });
  connection.onRequest(SUPPRESSION_EDIT, async (params: SuppressionEditParams): Promise<WorkspaceEdit | null> => {
    const document = context.reviews().document(normalUri(params.uri));
    if (!document || document.version !== params.version) return null;
    return suppressionEdit(document, params, params.reason, context);
  });
}

/** `only` names kinds by prefix; none means that the light bulb asks for what is at the caret. */
function wants(params: CodeActionParams, kind: string): boolean {
  const only = params.context.only;
  return only === undefined || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}

function asksForFixAll(params: CodeActionParams): boolean {
  return params.context.only !== undefined && wants(params, FIX_ALL);
}

interface Carried {
  readonly diagnostic: Diagnostic;
  readonly data: DiagnosticData;
}

/** The diagnostics of ours that the request is about, with their data; looked up for clients that drop it. */
function carried(params: CodeActionParams, document: OpenDocument, { traits }: Context): Carried[] {
  return params.context.diagnostics
    .filter((diagnostic) => diagnostic.source === SOURCE && diagnostic.code !== NOT_ANALYSED)
    .flatMap((diagnostic) => {
      const data = traits.diagnosticData && isData(diagnostic.data) ? diagnostic.data : lookedUp(diagnostic, document);
      return data ? [{ diagnostic, data }] : [];
    });
}

function isData(value: unknown): value is DiagnosticData {
  return (
    typeof value === 'object' &&
    value !== null &&
    'rule' in value &&
    'version' in value &&
    'fixes' in value &&
    Array.isArray(value.fixes)
  );
}

function lookedUp(diagnostic: Diagnostic, document: OpenDocument): DiagnosticData | undefined {
  const shown = document.shown.findings.find(
    ({ finding, range }) =>
      finding.rule === diagnostic.code && overlaps(rangeOf(document.text, range), diagnostic.range),
  );
  if (!shown) return undefined;
  const { rule, threats, fingerprint } = shown.finding;
  return { rule, threat: threats[0] ?? '', fingerprint, version: document.version, fixes: fixesOf(shown, document) };
}

function fixesOf({ finding }: ShownFinding, document: OpenDocument): DiagnosticFix[] {
  return finding.fixes.flatMap((fix) => movedFix(fix, document) ?? []);
}

/** A fix is for one version and one text; anything else is refused, as it would change other code than was judged. */
export function fixStillFits(fix: DiagnosticFix, version: number, document: TextDocument): boolean {
  return (
    version === document.version && fix.edits.every((edit) => digest(document.getText(edit.range)) === edit.replaces)
  );
}

function fixActions(
  diagnostic: Diagnostic,
  data: DiagnosticData,
  document: OpenDocument,
  traits: ClientTraits,
): CodeAction[] {
  return data.fixes
    .filter((fix) => fixStillFits(fix, data.version, document.text))
    .map((fix) => ({
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      ...(fix.safe ? { isPreferred: true } : {}),
      edit: editOf(document, fix.edits, traits),
    }));
}

async function suppressActions(
  diagnostic: Diagnostic,
  data: DiagnosticData,
  document: OpenDocument,
  context: Context,
): Promise<CodeAction[]> {
  const title = `Suppress ${data.rule} here with a reason`;
  const base = { title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic] };
  const { rule, fingerprint } = data;
  if (context.traits.clientCommands) {
    const args = { uri: document.uri, version: document.version, rule, fingerprint };
    return [{ ...base, command: { title, command: 'vitalint.suppress', arguments: [args] } }];
  }
  const edit = await suppressionEdit(document, data, REASON_PLACEHOLDER, context);
  return edit ? [{ ...base, edit }] : [];
}

async function suppressionEdit(
  document: OpenDocument,
  wanted: { rule: string; fingerprint: string },
  reason: string,
  { analysis, traits }: Context,
): Promise<WorkspaceEdit | null> {
  const same = document.shown.findings.filter(({ finding }) => finding.rule === wanted.rule);
  const shown = same.find(({ finding }) => finding.fingerprint === wanted.fingerprint);
  if (!shown) return null;
  const engine = await analysis();
  const edit = engine.suppressionEdit(
    document.file,
    document.text.getText(),
    wanted.rule,
    shown.range,
    oneLine(reason),
  );
  return editOf(document, [{ range: rangeOf(document.text, edit.range), newText: edit.text }], traits);
}

/** A line end or a comment's end in the reason would end the directive early and leave the rest as code. */
function oneLine(reason: string): string {
  return reason.replaceAll('*/', '* /').split(/\s+/u).join(' ').trim();
}

function threatActions(diagnostic: Diagnostic, data: DiagnosticData, traits: ClientTraits): CodeAction[] {
  if (data.threat === '' || !(traits.clientCommands || traits.showDocument)) return [];
  const title = `Open the threat ${data.threat}`;
  const command = traits.clientCommands ? 'vitalint.openThreat' : SHOW_THREAT;
  return [
    {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      command: { title, command, arguments: [data.threat] },
    },
  ];
}

/** All safe fixes of the document at its present version; of two that touch the same text the first. */
async function fixAll(document: OpenDocument, { reviews, traits }: Context): Promise<CodeAction[]> {
  const shown = await reviews().settled(document.uri);
  if (!shown || shown.version !== document.version) return [];
  const edits: DiagnosticEdit[] = [];
  for (const finding of shown.findings) {
    for (const fix of fixesOf(finding, document)) {
      if (!fix.safe || !fixStillFits(fix, shown.version, document.text)) continue;
      if (fix.edits.some((edit) => edits.some((taken) => overlaps(edit.range, taken.range)))) continue;
      edits.push(...fix.edits);
      break;
    }
  }
  if (edits.length === 0) return [];
  edits.sort((a, b) => compare(a.range.start, b.range.start));
  return [{ title: 'Apply all safe fixes of Vitalint', kind: FIX_ALL, edit: editOf(document, edits, traits) }];
}

/** With the version where the client understands it, so that it refuses too when the text has moved on. */
function editOf(
  document: OpenDocument,
  edits: readonly Pick<DiagnosticEdit, 'range' | 'newText'>[],
  traits: ClientTraits,
): WorkspaceEdit {
  const plain = edits.map(({ range, newText }) => ({ range, newText }));
  if (!traits.versionedEdits) return { changes: { [document.uri]: plain } };
  return { documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits: plain }] };
}
