import {
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  ResponseError,
  type Connection,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { ClientTraits } from './client-capabilities';
import type { OpenDocument } from './open-document';
import type { Reviews } from './reviews';
import { openDiagnostics } from './to-diagnostic';
import { normalUri } from './uris';

/** Brings the diagnostics of open documents to the client, by pull or by push, as the client can. */
export class DiagnosticDelivery {
  private refreshDue = false;

  constructor(
    private readonly connection: Connection,
    private readonly traits: ClientTraits,
    private readonly reviews: () => Reviews,
    private readonly onPulled: (uri: string) => void,
  ) {
    if (traits.pull) this.answerPulls();
  }

  /** A run ended. `awaited`: a pull carries the result already. */
  reviewed(document: OpenDocument, awaited: boolean): void {
    const { resultId, version } = document.shown;
    if (!this.traits.pull) {
      if (document.reported === resultId) return;
      document.reported = resultId;
      const diagnostics = openDiagnostics(document, this.traits);
      void this.connection.sendDiagnostics({ uri: document.uri, version, diagnostics });
    } else if (!awaited && document.reported !== undefined && document.reported !== resultId) {
      // One that was never reported has its first pull still to come, or is not looked at.
      this.refresh();
    }
  }

  /** The document was closed: with push nothing else takes its diagnostics away; with pull the client does. */
  closed(uri: string): void {
    if (!this.traits.pull) void this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** Asks the client to pull again, once for all documents whose results changed together. */
  private refresh(): void {
    if (this.refreshDue) return;
    this.refreshDue = true;
    setImmediate(() => {
      this.refreshDue = false;
      // A client that is shutting down refuses; it has no use for the answer either.
      this.connection.languages.diagnostics.refresh().then(undefined, () => undefined);
    });
  }

  private answerPulls(): void {
    this.connection.languages.diagnostics.on(async (params, token): Promise<DocumentDiagnosticReport> => {
      const uri = normalUri(params.textDocument.uri);
      this.onPulled(uri);
      const shown = await this.reviews().settled(uri, token);
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'superseded');
      const document = this.reviews().document(uri);
      if (!shown || !document) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
      document.reported = shown.resultId;
      if (params.previousResultId === shown.resultId)
        return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: shown.resultId };
      return {
        kind: DocumentDiagnosticReportKind.Full,
        resultId: shown.resultId,
        items: openDiagnostics(document, this.traits),
      };
    });
  }
}
