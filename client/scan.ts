import * as vscode from 'vscode';
import { WorkDoneProgress } from 'vscode-languageclient/node';
import {
  HIDDEN_DOCUMENTS,
  SCAN_WORKSPACE,
  type HiddenDocumentsParams,
  type ScanSummary,
  type ScanWorkspaceParams,
} from '../server/protocol/wire';
import type { ServerConnection } from './server-connection';
import type { Status } from './status';

/** Asks the server for a scan of the workspace, shows how far it is, and can stop it. */
export class WorkspaceScanCommand {
  private running: vscode.CancellationTokenSource | undefined;
  private runs = 0;

  constructor(
    private readonly server: ServerConnection,
    private readonly status: Status,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  /** Tells the server of documents that a closed tab leaves open, so that what the last scan found in them stays. */
  watchTabs(): vscode.Disposable {
    return vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
      if (closed.length > 0 && this.runs > 0 && this.server.isRunning) void this.tellHidden();
    });
  }

  private async tellHidden(): Promise<void> {
    const params: HiddenDocumentsParams = { uris: hiddenDocuments() };
    await this.server.languageClient.sendNotification(HIDDEN_DOCUMENTS, params);
  }

  /** @returns the summary; `undefined` when there is nothing to scan, or the scan could not be done. */
  async start(): Promise<ScanSummary | undefined> {
    const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
    if (folders.length === 0) {
      void vscode.window.showInformationMessage('Vitalint scans folders on disk: open one first.');
      return undefined;
    }
    if (!(await this.server.start())) {
      void vscode.window.showErrorMessage(
        'Vitalint cannot scan: its language server does not run. "Vitalint: Show Log" says why.',
      );
      return undefined;
    }
    this.stop();
    const source = new vscode.CancellationTokenSource();
    this.running = source;
    const client = this.server.languageClient;
    const workDoneToken = `vitalint-scan-${++this.runs}`;
    const progress = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
      if (this.running === source && value.kind !== 'end') this.status.scanning(value.message ?? '');
    });
    this.status.scanning('');
    try {
      await this.tellHidden();
      const params: ScanWorkspaceParams = { workDoneToken, folders: folders.map(({ uri }) => uri.toString()) };
      const summary = await client.sendRequest<ScanSummary>(SCAN_WORKSPACE, params, source.token);
      this.report(summary);
      return summary;
    } catch (error) {
      if (!source.token.isCancellationRequested) this.log.error(error instanceof Error ? error : String(error));
      return undefined;
    } finally {
      progress.dispose();
      source.dispose();
      if (this.running === source) {
        this.running = undefined;
        this.status.scanning(undefined);
      }
    }
  }

  stop(): void {
    this.running?.cancel();
  }

  private report(summary: ScanSummary): void {
    const { error, warning, info } = summary.findings;
    const how = summary.cancelled ? 'stopped after' : 'looked at';
    const missing =
      summary.incomplete.length === 0 ? '' : ` ${summary.incomplete.length} not wholly analysed, listed in the log.`;
    const sentence = `The last scan ${how} ${summary.files} files: ${error} errors, ${warning} warnings, ${info} notes.${missing}`;
    this.log.info(`${sentence} (${summary.milliseconds} ms)`);
    for (const { uri, reason } of summary.incomplete) this.log.warn(`${uri}: ${reason}`);
    this.status.scanned(sentence);
  }
}

/** Documents that are kept open behind the scenes: no tab shows them, so no diagnostics are pulled for them. */
function hiddenDocuments(): readonly string[] {
  const inTabs = new Set(
    vscode.window.tabGroups.all.flatMap(({ tabs }) =>
      tabs.flatMap(({ input }) => {
        if (input instanceof vscode.TabInputText) return [input.uri.toString()];
        return input instanceof vscode.TabInputTextDiff ? [input.original.toString(), input.modified.toString()] : [];
      }),
    ),
  );
  return vscode.workspace.textDocuments.map(({ uri }) => uri.toString()).filter((uri) => !inTabs.has(uri));
}
