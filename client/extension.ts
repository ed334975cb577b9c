import * as vscode from 'vscode';
import { registerCommands } from './commands';
import { PagePanel } from './page-panel';
import { ServerConnection } from './server-connection';
import { Status } from './status';

let server: ServerConnection | undefined;

/** Called on the first document of one of the languages, or the first command. */
export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Vitalint', { log: true });
  const status = new Status();
  const panel = new PagePanel(context.extensionUri, log);
  server = new ServerConnection(context, log, status);
  context.subscriptions.push(
    log,
    status,
    panel,
    vscode.window.registerUriHandler({ handleUri: (uri) => openFromUri(uri, panel) }),
    ...registerCommands({ server, panel, log, status }),
  );
  void server.start();
}

export function deactivate(): Promise<void> | undefined {
  return server?.stop();
}

/** `<scheme>://vitalint.vitalint/threat/IOMT-NET-02`: where a click on a diagnostic's code leads. */
async function openFromUri(uri: vscode.Uri, panel: PagePanel): Promise<void> {
  const [kind, id] = uri.path.split('/').filter((part) => part !== '');
  if ((kind === 'threat' || kind === 'rule') && id !== undefined) await panel.open(id);
}
