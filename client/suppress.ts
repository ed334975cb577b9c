import * as vscode from 'vscode';
import { SUPPRESSION_EDIT, type SuppressArguments, type SuppressionEditParams } from '../server/protocol/wire';
import type { ServerConnection } from './server-connection';

type WireEdit = Parameters<ServerConnection['languageClient']['protocol2CodeConverter']['asWorkspaceEdit']>[0];

/** Asks why a finding is acceptable and writes that into the code, above the finding. */
export async function suppressWithReason(
  server: ServerConnection,
  target: SuppressArguments | undefined,
): Promise<void> {
  if (target === undefined) {
    void vscode.window.showInformationMessage(
      'Place the caret on a finding and choose "Suppress … here with a reason" from its quick fixes.',
    );
    return;
  }
  const reason = await vscode.window.showInputBox({
    title: `Suppress ${target.rule}`,
    prompt: 'Why is this acceptable here? The reason is kept in the code, for reviewers and auditors.',
    placeHolder: 'for example: the broker listens on the loopback interface only',
    validateInput: (text) =>
      text.trim() === '' ? 'A reason is required: a suppression without one is reported as a finding.' : undefined,
  });
  if (reason === undefined) return;
  const params: SuppressionEditParams = { ...target, reason };
  const edit = await server.languageClient.sendRequest<WireEdit | null>(SUPPRESSION_EDIT, params);
  const applied =
    edit &&
    (await vscode.workspace.applyEdit(
      (await server.languageClient.protocol2CodeConverter.asWorkspaceEdit(edit)) as vscode.WorkspaceEdit,
    ));
  if (!applied)
    void vscode.window.showWarningMessage(
      'The document changed in the meantime, nothing was written. Try again at the finding.',
    );
}
