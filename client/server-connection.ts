import * as vscode from 'vscode';
import {
  LanguageClient,
  State,
  TransportKind,
  type LanguageClientOptions,
  type ServerOptions,
} from 'vscode-languageclient/node';
import type { InitializationOptions } from '../server/protocol/wire';
import type { Status } from './status';

const LANGUAGES = ['typescript', 'typescriptreact', 'javascript', 'javascriptreact'];

/** The language server's process and the connection to it. */
export class ServerConnection {
  private readonly client: LanguageClient;

  constructor(
    context: vscode.ExtensionContext,
    private readonly log: vscode.LogOutputChannel,
    private readonly status: Status,
  ) {
    const module = context.asAbsolutePath('dist/language-server.js');
    const serverOptions: ServerOptions = {
      run: { module, transport: TransportKind.ipc },
      debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--enable-source-maps'] } },
    };
    this.client = new LanguageClient('vitalint', 'Vitalint', serverOptions, clientOptions(context, log));
    context.subscriptions.push(this.client.onDidChangeState(({ newState }) => this.status.server(stateName(newState))));
  }

  get languageClient(): LanguageClient {
    return this.client;
  }

  get isRunning(): boolean {
    return this.client.state === State.Running;
  }

  /** Never rejects: what went wrong is in the log and in the status item. */
  async start(): Promise<boolean> {
    try {
      await this.client.start();
      return true;
    } catch (error) {
      this.log.error(error instanceof Error ? error : String(error));
      this.status.server('failed');
      return false;
    }
  }

  async restart(): Promise<void> {
    try {
      await (this.client.state === State.Running ? this.client.restart() : this.client.start());
    } catch (error) {
      this.log.error(error instanceof Error ? error : String(error));
      this.status.server('failed');
    }
  }

  async stop(): Promise<void> {
    if (this.client.state === State.Running) await this.client.stop();
  }
}

function clientOptions(context: vscode.ExtensionContext, log: vscode.LogOutputChannel): LanguageClientOptions {
  // The scheme of the editor that runs: `vscode`, `vscode-insiders`, `code-oss` … Only that one is answered.
  const initializationOptions: InitializationOptions = {
    threatUri: `${vscode.env.uriScheme}://${context.extension.id}/threat/{id}`,
    clientCommands: true,
  };
  return {
    documentSelector: LANGUAGES.flatMap((language) => ['file', 'untitled'].map((scheme) => ({ scheme, language }))),
    initializationOptions,
    outputChannel: log,
    traceOutputChannel: log,
    diagnosticCollectionName: 'vitalint',
    diagnosticPullOptions: { onChange: true, onSave: true, onFocus: true, onTabs: false },
    progressOnInitialization: false,
  };
}

function stateName(state: State): 'starting' | 'running' | 'stopped' {
  if (state === State.Running) return 'running';
  return state === State.Starting ? 'starting' : 'stopped';
}
