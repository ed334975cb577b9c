import * as vscode from 'vscode';
import type { SuppressArguments } from '../server/protocol/wire';
import type { PagePanel } from './page-panel';
import { WorkspaceScanCommand } from './scan';
import type { ServerConnection } from './server-connection';
import type { Status } from './status';
import { suppressWithReason } from './suppress';

export interface CommandContext {
  readonly server: ServerConnection;
  readonly panel: PagePanel;
  readonly log: vscode.LogOutputChannel;
  readonly status: Status;
}

/** The commands of the manifest. */
export function registerCommands({ server, panel, log, status }: CommandContext): vscode.Disposable[] {
  const scan = new WorkspaceScanCommand(server, status, log);
  return [
    scan.watchTabs(),
    vscode.commands.registerCommand('vitalint.scanWorkspace', () => scan.start()),
    vscode.commands.registerCommand('vitalint.stopScan', () => scan.stop()),
    vscode.commands.registerCommand('vitalint.openThreat', (id?: unknown) =>
      panel.open(typeof id === 'string' ? id : undefined),
    ),
    vscode.commands.registerCommand('vitalint.restartServer', () => server.restart()),
    vscode.commands.registerCommand('vitalint.showLog', () => log.show()),
    vscode.commands.registerCommand('vitalint.suppress', (target?: unknown) =>
      suppressWithReason(server, isTarget(target) ? target : undefined),
    ),
  ];
}

function isTarget(value: unknown): value is SuppressArguments {
  return (
    typeof value === 'object' &&
    value !== null &&
    'uri' in value &&
    'rule' in value &&
    'fingerprint' in value &&
    'version' in value
  );
}
