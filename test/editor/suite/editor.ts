import * as vscode from 'vscode';

/** Of the fixture workspace, by its path in it. */
export function fileUri(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('the suite needs the fixture workspace to be open');
  return vscode.Uri.joinPath(folder.uri, ...name.split('/'));
}

/** Opens a file of the fixture workspace in an editor. */
export async function open(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(fileUri(name)));
}

/** @throws after `ms` milliseconds without an answer other than undefined or false. */
export async function until<T>(
  ask: () => T | undefined | false | Promise<T | undefined | false>,
  what: string,
  ms = 20_000,
): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`waited ${ms} ms for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

/** What Vitalint shows in Problems for a file. */
export function findings(name: string): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(fileUri(name)).filter(({ source }) => source === 'vitalint');
}

/** The rule of a finding. */
export function ruleOf({ code }: vscode.Diagnostic): string | undefined {
  return typeof code === 'object' ? String(code.value) : code?.toString();
}

/** Waits until a file shows exactly these rules, in any order; each as often as it is named. */
export async function untilRules(name: string, rules: readonly string[]): Promise<vscode.Diagnostic[]> {
  const wanted = JSON.stringify([...rules].sort());
  const shown = (): string => JSON.stringify(findings(name).map(ruleOf).sort());
  return until(() => shown() === wanted && findings(name), `${wanted} in ${name}`).catch((error: unknown) => {
    throw new Error(`${String(error)}, there is ${shown()}`);
  });
}

/** The one finding of a rule in a file, waited for. */
export async function untilFinding(name: string, rule: string): Promise<vscode.Diagnostic> {
  return until(() => findings(name).find((finding) => ruleOf(finding) === rule), `${rule} in ${name}`);
}

/** The text of the hovers at a position. */
export async function hoverText(name: string, at: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', fileUri(name), at);
  return hovers
    .flatMap(({ contents }) => contents.map((content) => (typeof content === 'string' ? content : content.value)))
    .join('\n');
}

/** The actions that the light bulb offers for a range. */
export async function actionsAt(name: string, range: vscode.Range): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', fileUri(name), range);
}

/** Does what a click on the action does. */
export async function apply(action: vscode.CodeAction): Promise<void> {
  if (action.edit && !(await vscode.workspace.applyEdit(action.edit)))
    throw new Error(`the edit of "${action.title}" was refused`);
  if (action.command)
    await vscode.commands.executeCommand(action.command.command, ...((action.command.arguments ?? []) as unknown[]));
}

/** Undoes what a test changed in the workspace's settings. */
export async function resetSetting(name: string): Promise<void> {
  await vscode.workspace.getConfiguration('vitalint').update(name, undefined, vscode.ConfigurationTarget.Workspace);
}

export async function setSetting(name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration('vitalint').update(name, value, vscode.ConfigurationTarget.Workspace);
}
