import {
  CodeActionKind,
  DidChangeConfigurationNotification,
  TextDocuments,
  TextDocumentSyncKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import type { Analysis, AnalysisModule } from './analysis-port';
import { clientTraits, type ClientTraits } from './client-capabilities';
import { FIX_ALL, provideCodeActions, SHOW_THREAT } from './code-actions';
import { ConfigProblems } from './config-problems';
import { DiagnosticDelivery } from './diagnostics';
import { Folders } from './folders';
import { provideHover } from './hover';
import { OpenDocument } from './open-document';
import { Reviews } from './reviews';
import { Settings } from './settings';
import { provideShowThreat } from './show-threat';
import { normalUri } from './uris';
import { WatchedFiles, type FileChanges } from './watched-files';
import { WorkspaceScan } from './workspace-scan';

export interface ServerOptions {
  /** Loads the engine; called after `initialized`, so that `initialize` is answered at once. */
  readonly loadAnalysis: () => Promise<AnalysisModule>;
  readonly version: string;
}

/** Wires the capabilities to a connection and listens. */
export function startServer(connection: Connection, options: ServerOptions): void {
  let session: Session | undefined;
  connection.onInitialize((params) => {
    const traits = clientTraits(params);
    session = new Session(connection, params, traits, options);
    return { capabilities: capabilities(traits), serverInfo: { name: 'vitalint', version: options.version } };
  });
  connection.onInitialized(() => session?.initialized());
  connection.onShutdown(() => session?.dispose());
  connection.listen();
}

function capabilities(traits: ClientTraits): InitializeResult['capabilities'] {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
    hoverProvider: true,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    ...(traits.pull
      ? { diagnosticProvider: { identifier: 'vitalint', interFileDependencies: true, workspaceDiagnostics: false } }
      : {}),
    ...(traits.showDocument && !traits.clientCommands ? { executeCommandProvider: { commands: [SHOW_THREAT] } } : {}),
  };
}

/** One client from `initialize` to `shutdown`. */
class Session {
  private readonly settings: Settings;
  private readonly folders: Folders;
  private readonly reviews: Reviews;
  private readonly scan: WorkspaceScan;
  private readonly watched: WatchedFiles;
  private readonly delivery: DiagnosticDelivery;
  private readonly configProblems: ConfigProblems;
  private loaded: Promise<Analysis> | undefined;

  constructor(
    private readonly connection: Connection,
    params: InitializeParams,
    private readonly traits: ClientTraits,
    private readonly options: ServerOptions,
  ) {
    const analysis = (): Promise<Analysis> => this.analysis();
    const reviews = (): Reviews => this.reviews;
    this.settings = new Settings(connection, traits);
    this.folders = new Folders(params);
    this.configProblems = new ConfigProblems(connection);
    this.delivery = new DiagnosticDelivery(connection, traits, reviews, (uri) => this.scan.pulled(uri));
    this.reviews = new Reviews({
      analysis,
      settings: this.settings,
      folders: this.folders,
      log: this.log,
      onReviewed: (document, awaited) => {
        this.delivery.reviewed(document, awaited);
        this.configurationSeen().catch(this.logError);
      },
    });
    this.watched = new WatchedFiles(connection, traits, (changes) => void this.filesChanged(changes));
    this.scan = new WorkspaceScan({
      connection,
      traits,
      analysis,
      reviews,
      settings: this.settings,
      folders: this.folders,
      log: this.log,
      onScanned: () => this.watched.watchSources(),
    });
    this.syncDocuments();
    provideHover(connection, reviews, analysis, traits);
    provideCodeActions(connection, { reviews, analysis, traits });
    provideShowThreat(connection, traits);
    connection.onDidChangeConfiguration(({ settings }) => {
      this.settings.changed(settings);
      void this.everythingOutdated();
    });
  }

  initialized(): void {
    const { connection, traits } = this;
    this.watched.watchConfig();
    if (traits.configurationRegistration) {
      connection.client
        .register(DidChangeConfigurationNotification.type, { section: 'vitalint' })
        .then(undefined, () => undefined);
    }
    if (traits.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders((event) => {
        for (const folder of this.folders.change(event)) this.scan.forget(folder.path);
        void this.analysis().then((analysis) => {
          analysis.setFolders(this.folders.all.map((folder) => folder.path));
          return this.everythingOutdated();
        }, this.logError);
      });
    }
    // Loading takes a moment and blocks; now nobody waits for it yet.
    setImmediate(() => this.analysis().catch(this.logError));
  }

  dispose(): void {
    this.scan.stop();
    this.reviews.dispose();
  }

  private analysis(): Promise<Analysis> {
    this.loaded ??= this.options.loadAnalysis().then((module) => {
      const analysis = module.createAnalysis({ log: this.log });
      analysis.setFolders(this.folders.all.map((folder) => folder.path));
      return analysis;
    });
    return this.loaded;
  }

  private syncDocuments(): void {
    const { connection, reviews } = this;
    const documents = new TextDocuments<OpenDocument>({
      create: (uri, languageId, version, content) => new OpenDocument(normalUri(uri), languageId, version, content),
      update: (document, changes, version) => {
        document.update(changes, version);
        return document;
      },
    });
    documents.onDidOpen(({ document }) => {
      reviews.opened(document);
      this.scan.opened(document.uri);
    });
    documents.onDidChangeContent(({ document }) => {
      // The first event of a document comes with its opening.
      if (document.edited) reviews.changed(document.uri);
    });
    documents.onDidSave(({ document }) => reviews.saved(document.uri));
    documents.onDidClose(({ document }) => this.documentClosed(document));
    documents.listen(connection);
  }

  private documentClosed(document: OpenDocument): void {
    this.reviews.closed(document.uri);
    this.settings.forget(document.uri);
    this.delivery.closed(document.uri);
    void this.analysis().then((analysis) => {
      analysis.setOpenText(document.file, undefined);
      this.scan.closed(document.uri);
      // What was not saved is gone, also for the documents that used it.
      this.reviews.outdateDependentsOf(analysis, document.file);
    }, this.logError);
  }

  private async filesChanged({ config, changed, deleted }: FileChanges): Promise<void> {
    try {
      if (changed.length + deleted.length > 0) await this.scan.filesChanged(changed, deleted);
      if (config.length > 0) {
        const analysis = await this.analysis();
        for (const file of config) analysis.fileChanged(file);
        analysis.configChanged();
        await this.everythingOutdated();
      }
    } catch (error) {
      this.logError(error);
    }
  }

  /** Configuration or settings are others: all that is shown is judged anew. */
  private async everythingOutdated(): Promise<void> {
    try {
      for (const { uri } of this.reviews.documents) this.reviews.outdated(uri);
      await this.scan.refresh();
      await this.configurationSeen();
    } catch (error) {
      this.logError(error);
    }
  }

  /** After a run the configuration files in force are known: their mistakes, and the ones to watch. */
  private async configurationSeen(): Promise<void> {
    const analysis = await this.analysis();
    this.configProblems.report(analysis);
    this.watched.watchExtended(analysis.configFiles());
    if (this.reviews.documents.some((document) => document.dependencies.length > 0)) this.watched.watchSources();
  }

  private readonly log = (message: string): void => this.connection.console.error(message);

  private readonly logError = (error: unknown): void => {
    this.log(error instanceof Error ? (error.stack ?? error.message) : String(error));
  };
}
