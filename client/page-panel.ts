import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';

/** A page of docs/threats or docs/rules, rendered when the extension was built. */
interface Page {
  readonly title: string;
  /** Made by a Markdown renderer with raw HTML off; links between pages are command links. */
  readonly html: string;
}

/** Shows the pages on threats and rules, from what was shipped: no network, no scripts. */
export class PagePanel implements vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined;
  private pages: Promise<ReadonlyMap<string, Page>> | undefined;

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  /** @param id of a threat or a rule; `undefined` lets the user choose. */
  async open(id: string | undefined): Promise<void> {
    const pages = await this.load();
    const wanted = id ?? (await choose(pages));
    if (wanted === undefined) return;
    const page = pages.get(wanted);
    if (!page) {
      void vscode.window.showWarningMessage(`Vitalint has no page on "${wanted}".`);
      return;
    }
    const panel = this.reveal();
    panel.title = page.title;
    panel.webview.html = documentOf(page);
  }

  dispose(): void {
    this.panel?.dispose();
  }

  private reveal(): vscode.WebviewPanel {
    if (this.panel) {
      this.panel.reveal(undefined, true);
      return this.panel;
    }
    this.panel = vscode.window.createWebviewPanel(
      'vitalint.page',
      'Vitalint',
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: false },
      {
        enableScripts: false,
        enableCommandUris: ['vitalint.openThreat'],
        localResourceRoots: [],
        enableFindWidget: true,
      },
    );
    this.panel.onDidDispose(() => (this.panel = undefined));
    return this.panel;
  }

  private load(): Promise<ReadonlyMap<string, Page>> {
    this.pages ??= this.read().catch((error: unknown) => {
      this.pages = undefined;
      this.log.error(`The pages on threats and rules cannot be read: ${String(error)}`);
      return new Map();
    });
    return this.pages;
  }

  private async read(): Promise<ReadonlyMap<string, Page>> {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.extensionUri, 'dist', 'pages.json'));
    return new Map(Object.entries(JSON.parse(new TextDecoder().decode(bytes)) as Record<string, Page>));
  }
}

async function choose(pages: ReadonlyMap<string, Page>): Promise<string | undefined> {
  const items = [...pages].map(([id, { title }]) => ({ label: id, description: title === id ? '' : title }));
  const picked = await vscode.window.showQuickPick(items, {
    title: 'Vitalint: threats and rules',
    matchOnDescription: true,
  });
  return picked?.label;
}

/** The page in the editor's own colours. Nothing but this one style sheet may be loaded. */
function documentOf(page: Page): string {
  const nonce = randomBytes(16).toString('base64');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style nonce="${nonce}">
body { max-width: 52rem; padding: 0 1.5rem 2rem; line-height: 1.55; font-family: var(--vscode-markdown-font-family, var(--vscode-font-family)); font-size: var(--vscode-markdown-font-size, 14px); color: var(--vscode-foreground); }
h1, h2 { font-weight: 600; border-bottom: 1px solid var(--vscode-widget-border, var(--vscode-panel-border)); padding-bottom: 0.3rem; }
a { color: var(--vscode-textLink-foreground); }
a:hover { color: var(--vscode-textLink-activeForeground); }
code, pre { font-family: var(--vscode-editor-font-family); font-size: 0.93em; }
pre { padding: 0.8rem 1rem; overflow: auto; background: var(--vscode-textCodeBlock-background); }
blockquote { margin: 0; padding: 0.1rem 1rem; border-left: 4px solid var(--vscode-textBlockQuote-border); background: var(--vscode-textBlockQuote-background); }
table { border-collapse: collapse; }
th, td { padding: 0.3rem 0.7rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--vscode-widget-border, var(--vscode-panel-border)); }
</style>
</head>
<body>
${page.html}
</body>
</html>`;
}
