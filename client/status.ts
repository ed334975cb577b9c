import * as vscode from 'vscode';

type ServerState = 'starting' | 'running' | 'stopped' | 'failed';

/** The one status bar item: what Vitalint does, and how many findings there are. */
export class Status implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('vitalint.status', vscode.StatusBarAlignment.Left, 0);
  private readonly perFile = new Map<string, number>();
  private readonly listener: vscode.Disposable;
  private serverState: ServerState = 'starting';
  private scanProgress: string | undefined;
  private lastScan: string | undefined;
  private findings = 0;

  constructor() {
    this.item.name = 'Vitalint';
    this.listener = vscode.languages.onDidChangeDiagnostics(({ uris }) => this.count(uris));
    this.render();
    this.item.show();
  }

  server(state: ServerState): void {
    this.serverState = state;
    this.render();
  }

  /** @param progress `12 of 340`; `undefined` when no scan runs. */
  scanning(progress: string | undefined): void {
    this.scanProgress = progress;
    this.render();
  }

  /** One sentence about the last scan, for the tooltip. */
  scanned(summary: string): void {
    this.lastScan = summary;
    this.render();
  }

  dispose(): void {
    this.listener.dispose();
    this.item.dispose();
  }

  private count(uris: readonly vscode.Uri[]): void {
    const before = this.findings;
    for (const uri of uris) {
      const key = uri.toString();
      const own = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'vitalint').length;
      this.findings += own - (this.perFile.get(key) ?? 0);
      if (own === 0) this.perFile.delete(key);
      else this.perFile.set(key, own);
    }
    if (this.findings !== before) this.render();
  }

  private render(): void {
    const shown = this.describe();
    this.item.text = shown.text;
    this.item.command = shown.command;
    this.item.tooltip = shown.tooltip;
    this.item.accessibilityInformation = { label: shown.tooltip };
    this.item.backgroundColor =
      shown.failed === true ? new vscode.ThemeColor('statusBarItem.errorBackground') : undefined;
  }

  private describe(): { text: string; command: string; tooltip: string; failed?: boolean } {
    if (this.serverState === 'failed' || this.serverState === 'stopped') {
      const tooltip =
        'Vitalint: the language server is not running. Click for the log; "Vitalint: Restart Server" starts it again.';
      return { text: '$(error) Vitalint', command: 'vitalint.showLog', tooltip, failed: true };
    }
    if (this.scanProgress !== undefined) {
      return {
        text: `$(sync~spin) Vitalint ${this.scanProgress}`,
        command: 'vitalint.stopScan',
        tooltip: `Vitalint: scanning ${this.scanProgress}. Click to stop.`,
      };
    }
    if (this.serverState === 'starting')
      return { text: '$(shield) Vitalint', command: 'vitalint.showLog', tooltip: 'Vitalint: starting.' };
    const count = this.findings === 1 ? '1 finding' : `${this.findings} findings`;
    const last = this.lastScan === undefined ? '' : ` ${this.lastScan}`;
    return {
      text: this.findings === 0 ? '$(shield) Vitalint' : `$(shield) Vitalint ${this.findings}`,
      command: 'workbench.actions.view.problems',
      tooltip: `Vitalint: ${count} in open and scanned files.${last} Click for the Problems panel.`,
    };
  }
}
