import {
  CancellationTokenSource,
  type CancellationToken,
  type Connection,
  type WorkDoneProgressReporter,
} from 'vscode-languageserver';
import type { FileResult, Finding } from '../engine/finding';
import type { Analysis, ResourceSettings } from './analysis-port';
import type { ClientTraits } from './client-capabilities';
import type { Folders } from './folders';
import type { Reviews } from './reviews';
import { DEFAULT_SETTINGS, type Settings } from './settings';
import { closedDiagnostics } from './to-diagnostic';
import { fileOf, uriOf, normalUri } from './uris';
import {
  SCAN_WORKSPACE,
  type ScanSummary,
  type ScanWorkspaceParams,
  HIDDEN_DOCUMENTS,
  type HiddenDocumentsParams,
} from './wire';

/** Between two progress messages, in milliseconds; more often than this nobody can read. */
const PROGRESS_INTERVAL = 100;

interface Scanned {
  /** The client has diagnostics of this file from a scan. */
  shown: boolean;
  readonly dependencies: readonly string[];
}

export interface WorkspaceScanOptions {
  readonly connection: Connection;
  readonly traits: ClientTraits;
  readonly analysis: () => Promise<Analysis>;
  readonly reviews: () => Reviews;
  readonly settings: Settings;
  readonly folders: Folders;
  readonly log: (message: string) => void;
  /** A scan began: from now on changes of source files on disk matter. */
  readonly onScanned: () => void;
}

/**
 * The findings of files that are not open: made by a scan, sent file by file, kept true when files change afterwards.
 * A document that is open belongs to its review; its file comes back here when it is closed.
 */
export class WorkspaceScan {
  private readonly scanned = new Map<string, Scanned>();
  /** Open documents that the client shows nowhere and pulls nothing for. */
  private readonly hidden = new Set<string>();
  private readonly queue = new Set<string>();
  private draining: Promise<void> | undefined;
  private current: CancellationTokenSource | undefined;

  constructor(private readonly options: WorkspaceScanOptions) {
    options.connection.onNotification(HIDDEN_DOCUMENTS, ({ uris }: HiddenDocumentsParams) => this.hide(uris));
    options.connection.onRequest(SCAN_WORKSPACE, (params: ScanWorkspaceParams | null, token: CancellationToken) =>
      this.answer(params ?? {}, token),
    );
  }

  get hasRun(): boolean {
    return this.scanned.size > 0;
  }

  opened(uri: string): void {
    const file = fileOf(uri);
    // With push the review's own diagnostics replace these under the same URI.
    if (file !== undefined && this.options.traits.pull) this.show(file, [], undefined);
  }

  /** The client shows the document (again): from now on its pulls carry the findings. */
  pulled(uri: string): void {
    const file = fileOf(uri);
    if (file !== undefined && this.hidden.delete(file)) this.show(file, [], undefined);
  }

  private hide(uris: readonly string[]): void {
    for (const uri of uris) {
      const file = fileOf(normalUri(uri));
      if (file === undefined || this.hidden.has(file)) continue;
      this.hidden.add(file);
      if (this.scanned.has(file)) this.enqueue(file);
    }
  }

  closed(uri: string): void {
    const file = fileOf(uri);
    if (file !== undefined) this.hidden.delete(file);
    const scanned = file === undefined ? undefined : this.scanned.get(file);
    if (file === undefined || !scanned) return;
    // With push the closing took the diagnostics away; with pull those of a hidden document are still there.
    if (!this.options.traits.pull) scanned.shown = false;
    this.enqueue(file);
  }

  /** Files appeared, changed or went away; a folder that went away stands for all that was in it. */
  async filesChanged(changed: readonly string[], deleted: readonly string[]): Promise<void> {
    const analysis = await this.options.analysis();
    const gone = [...this.scanned.keys()].filter((file) =>
      deleted.some((path) => file === path || file.startsWith(`${path}/`)),
    );
    for (const file of gone) {
      this.show(file, [], undefined);
      this.scanned.delete(file);
    }
    for (const file of new Set([...changed, ...deleted, ...gone])) {
      const dependents = new Set(analysis.dependents(file));
      analysis.fileChanged(file);
      this.options.reviews().outdateDependentsOf(analysis, file);
      if (!this.hasRun) continue;
      if (changed.includes(file)) this.enqueue(file);
      for (const [other, { dependencies }] of this.scanned)
        if (dependents.has(other) || dependencies.includes(file)) this.enqueue(other);
    }
  }

  /** Configuration or settings changed: what was scanned is scanned again. */
  async refresh(): Promise<void> {
    if (!this.hasRun) return;
    const source = new CancellationTokenSource();
    await this.scan(
      this.options.folders.all.map((folder) => folder.path),
      source.token,
      undefined,
    );
  }

  /** Takes away what was shown of a folder that left the workspace. */
  forget(folder: string): void {
    for (const file of [...this.scanned.keys()].filter((path) => path.startsWith(`${folder}/`))) {
      this.show(file, [], undefined);
      this.scanned.delete(file);
    }
  }

  stop(): void {
    this.current?.cancel();
    this.queue.clear();
  }

  private async answer(params: ScanWorkspaceParams, token: CancellationToken): Promise<ScanSummary> {
    const { folders, connection, traits } = this.options;
    const paths = params.folders?.flatMap((uri) => fileOf(uri) ?? []) ?? folders.all.map((folder) => folder.path);
    if (params.workDoneToken !== undefined) {
      return this.scan(paths, token, connection.window.attachWorkDoneProgress(params.workDoneToken));
    }
    if (!traits.progress) return this.scan(paths, token, undefined);
    const progress = await connection.window.createWorkDoneProgress().catch(() => undefined);
    if (!progress) return this.scan(paths, token, undefined);
    const either = new CancellationTokenSource();
    const listeners = [token, progress.token].map((source) => source.onCancellationRequested(() => either.cancel()));
    if (token.isCancellationRequested) either.cancel();
    return this.scan(paths, either.token, progress).finally(() => listeners.forEach((listener) => listener.dispose()));
  }

  private async scan(
    paths: readonly string[],
    token: CancellationToken,
    progress: WorkDoneProgressReporter | undefined,
  ): Promise<ScanSummary> {
    this.current?.cancel();
    const source = new CancellationTokenSource();
    this.current = source;
    const abort = new AbortController();
    const listeners = [token, source.token].map((each) => each.onCancellationRequested(() => abort.abort()));
    if (token.isCancellationRequested) abort.abort();
    progress?.begin('Vitalint', 0, 'looking for files', true);
    const run = new ScanRun(performance.now(), progress);
    try {
      await this.walk(paths, abort.signal, run);
    } catch (error) {
      this.options.log(
        `The scan ended with an error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
      run.incomplete.push({
        uri: uriOf(paths[0] ?? '/'),
        reason: `the scan ended early (${error instanceof Error ? error.message : String(error)})`,
      });
    } finally {
      progress?.done();
      listeners.forEach((listener) => listener.dispose());
      if (this.current === source) this.current = undefined;
    }
    return run.summary(abort.signal.aborted);
  }

  private async walk(paths: readonly string[], signal: AbortSignal, run: ScanRun): Promise<void> {
    const { analysis, settings, folders, reviews, onScanned } = this.options;
    const perFolder = new Map<string, ResourceSettings>();
    for (const path of paths) perFolder.set(path, await settings.of(folders.of(path)?.uri ?? uriOf(path)));
    const engine = await analysis();
    const before = new Set(
      [...this.scanned.keys()].filter((file) => paths.some((path) => file.startsWith(`${path}/`))),
    );
    for (const { uri } of reviews().documents) reviews().requested(uri);
    onScanned();
    await engine.scan({
      folders: paths.filter((path) => perFolder.get(path)?.enable !== false),
      settings: (folder) => perFolder.get(folder) ?? DEFAULT_SETTINGS,
      signal,
      onFile: (result, { done, total }) => {
        before.delete(result.file);
        // A scan that was stopped reports nothing more, whatever was still on its way.
        if (signal.aborted) return;
        if (this.isOpen(result.file))
          this.scanned.set(result.file, { shown: false, dependencies: result.dependencies });
        else this.take(result);
        run.count(result, done, total, this.isOpen(result.file));
      },
    });
    if (signal.aborted) return;
    for (const file of before) {
      this.show(file, [], undefined);
      this.scanned.delete(file);
    }
    for (const file of run.open) {
      const shown = await reviews().settled(uriOf(file));
      if (shown)
        run.add(
          shown.findings.map(({ finding }) => finding),
          file,
          shown.notice,
        );
    }
  }

  private isOpen(file: string): boolean {
    return !this.hidden.has(file) && this.options.reviews().document(uriOf(file)) !== undefined;
  }

  private take(result: FileResult): void {
    const before = this.scanned.get(result.file);
    this.scanned.set(result.file, { shown: before?.shown === true, dependencies: result.dependencies });
    this.show(result.file, result.findings, noticeOf(result));
  }

  /** Sends diagnostics when there are any, or when there were. */
  private show(file: string, findings: readonly Finding[], notice: string | undefined): void {
    const scanned = this.scanned.get(file);
    const diagnostics = closedDiagnostics(findings, notice, this.options.traits);
    if (!scanned || (diagnostics.length === 0 && !scanned.shown)) return;
    scanned.shown = diagnostics.length > 0;
    void this.options.connection.sendDiagnostics({ uri: uriOf(file), diagnostics });
  }

  private enqueue(file: string): void {
    this.queue.add(file);
    this.draining ??= this.drain().finally(() => {
      this.draining = undefined;
      if (this.queue.size > 0) this.enqueue([...this.queue][0] as string);
    });
  }

  /** One file after the other, with room for the editor's requests between them. */
  private async drain(): Promise<void> {
    const { analysis, settings, folders, log } = this.options;
    const engine = await analysis();
    for (const file of this.queue) {
      this.queue.delete(file);
      await new Promise((resolve) => setImmediate(resolve));
      if (this.isOpen(file)) continue;
      const folder = folders.of(file);
      if (!folder) continue;
      const own = await settings.of(folder.uri);
      try {
        const wanted = own.enable && engine.accepts(file, own, folder.path);
        const result = wanted ? await engine.analyzeOnDisk(file, own, folder.path) : undefined;
        if (this.isOpen(file)) continue;
        if (result) {
          this.take(result);
        } else {
          this.show(file, [], undefined);
          this.scanned.delete(file);
        }
      } catch (error) {
        log(
          `Analysis of ${file} ended with an error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        );
      }
    }
  }
}

/** Counts of one scan. */
class ScanRun {
  readonly incomplete: { uri: string; reason: string }[] = [];
  /** Files that are open: their reviews are counted, not the disk's text. */
  readonly open: string[] = [];
  private readonly findings = { error: 0, warning: 0, info: 0 };
  private files = 0;
  private lastReport = 0;

  constructor(
    private readonly started: number,
    private readonly progress: WorkDoneProgressReporter | undefined,
  ) {}

  count(result: FileResult, done: number, total: number, open: boolean): void {
    this.files++;
    if (open) this.open.push(result.file);
    else this.add(result.findings, result.file, noticeOf(result));
    const now = performance.now();
    if (now - this.lastReport < PROGRESS_INTERVAL && done !== total) return;
    this.lastReport = now;
    const message = total > 0 ? `${done} of ${total}` : `${done}`;
    if (total > 0) this.progress?.report(Math.floor((100 * done) / total), message);
    else this.progress?.report(message);
  }

  add(findings: readonly Finding[], file: string, notice: string | undefined): void {
    for (const { severity, suppression } of findings) if (!suppression) this.findings[severity]++;
    if (notice !== undefined) this.incomplete.push({ uri: uriOf(file), reason: notice });
  }

  summary(cancelled: boolean): ScanSummary {
    const milliseconds = Math.round(performance.now() - this.started);
    return { files: this.files, findings: this.findings, incomplete: this.incomplete, cancelled, milliseconds };
  }
}

function noticeOf({ status }: FileResult): string | undefined {
  return status.kind === 'failed' || status.kind === 'partly' ? status.reason : undefined;
}
