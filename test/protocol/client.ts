import { PassThrough } from 'node:stream';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type CodeAction,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import type { AnalysisModule } from '../../server/protocol/analysis-port';
import { startServer } from '../../server/protocol/server';
import { connect } from '../../server/protocol/transport';

export const PULL: ClientCapabilities = {
  textDocument: {
    diagnostic: {
      dynamicRegistration: false,
      relatedInformation: true,
      codeDescriptionSupport: true,
      dataSupport: true,
    },
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, dataSupport: true },
    hover: { contentFormat: ['markdown'] },
  },
  workspace: {
    diagnostics: { refreshSupport: true },
    configuration: true,
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    didChangeConfiguration: { dynamicRegistration: true },
  },
  window: { workDoneProgress: true },
};

export const PUSH: ClientCapabilities = {
  ...PULL,
  textDocument: { ...PULL.textDocument, diagnostic: undefined },
  workspace: { ...PULL.workspace, diagnostics: undefined },
};

/** An editor at the other end of a connection, as far as the tests need one. */
export class TestClient {
  readonly published = new Map<string, Diagnostic[]>();
  readonly publications: { uri: string; count: number }[] = [];
  readonly registered: { method: string; globs: string[] }[] = [];
  refreshes = 0;
  settings: Record<string, unknown> = {};
  result: InitializeResult | undefined;
  private versions = new Map<string, number>();
  private listeners: (() => void)[] = [];

  constructor(readonly connection: ProtocolConnection) {
    connection.onNotification(
      'textDocument/publishDiagnostics',
      ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => {
        this.published.set(uri, diagnostics);
        this.publications.push({ uri, count: diagnostics.length });
        this.wake();
      },
    );
    connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++;
      this.wake();
      return null;
    });
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => this.settings),
    );
    connection.onRequest('window/workDoneProgress/create', () => null);
    connection.onRequest(
      'client/registerCapability',
      ({
        registrations,
      }: {
        registrations: { method: string; registerOptions?: { watchers?: { globPattern: string }[] } }[];
      }) => {
        for (const { method, registerOptions } of registrations) {
          this.registered.push({
            method,
            globs: registerOptions?.watchers?.map(({ globPattern }) => globPattern) ?? [],
          });
        }
        this.wake();
        return null;
      },
    );
    connection.listen();
  }

  async initialize(
    capabilities: ClientCapabilities,
    folders: string[] = [],
    initializationOptions?: unknown,
  ): Promise<InitializeResult> {
    const workspaceFolders = folders.map((uri) => ({ uri, name: uri }));
    this.result = await this.connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities,
      workspaceFolders,
      initializationOptions,
    });
    await this.connection.sendNotification('initialized', {});
    return this.result;
  }

  async open(uri: string, text: string, languageId = 'typescript'): Promise<void> {
    this.versions.set(uri, 1);
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  /** Replaces a range, or the whole text. */
  async change(uri: string, text: string, range?: Diagnostic['range']): Promise<void> {
    const version = (this.versions.get(uri) ?? 0) + 1;
    this.versions.set(uri, version);
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [range ? { range, text } : { text }],
    });
  }

  async insert(uri: string, line: number, character: number, text: string): Promise<void> {
    await this.change(uri, text, { start: { line, character }, end: { line, character } });
  }

  async save(uri: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest('textDocument/diagnostic', {
      textDocument: { uri },
      identifier: 'vitalint',
      previousResultId,
    });
  }

  async pulled(uri: string): Promise<Diagnostic[]> {
    const report = await this.pull(uri);
    return report.kind === 'full' ? report.items : [];
  }

  actions(uri: string, diagnostics: Diagnostic[], only?: string[]): Promise<CodeAction[]> {
    const range = diagnostics[0]?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    return this.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics, only },
    });
  }

  hover(uri: string, line: number, character: number): Promise<{ contents: { value: string } } | null> {
    return this.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line, character } });
  }

  /** Waits until the condition holds after something arrived. */
  async until(condition: () => boolean, milliseconds = 2000): Promise<void> {
    const end = performance.now() + milliseconds;
    while (!condition()) {
      const rest = end - performance.now();
      if (rest <= 0) throw new Error('what was waited for did not come');
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, rest);
        this.listeners.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    this.connection.end();
    this.connection.dispose();
  }

  private wake(): void {
    const listeners = this.listeners;
    this.listeners = [];
    for (const listener of listeners) listener();
  }
}

/** A server and a client in this process. */
export function inProcess(loadAnalysis: () => Promise<AnalysisModule>): TestClient {
  const [up, down] = [new PassThrough(), new PassThrough()];
  const watchDog = { shutdownReceived: false, initialize: () => undefined, exit: () => undefined };
  startServer(connect(new StreamMessageReader(up), new StreamMessageWriter(down), watchDog), {
    loadAnalysis,
    version: 'test',
  });
  return new TestClient(createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up)));
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
