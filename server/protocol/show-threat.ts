import type { Connection } from 'vscode-languageserver';
import { SHOW_THREAT } from './code-actions';
import type { ClientTraits } from './client-capabilities';

/** "Open the threat" for editors without the extension's commands: the client is asked to show the page. */
export function provideShowThreat(connection: Connection, traits: ClientTraits): void {
  connection.onExecuteCommand(async ({ command, arguments: args }) => {
    const id: unknown = args?.[0];
    if (command !== SHOW_THREAT || typeof id !== 'string') return null;
    await connection.window.showDocument({ uri: traits.threatUri(id), takeFocus: true });
    return null;
  });
}
