import type { CancellationToken } from 'vscode-languageserver';
import type { FileResult } from '../engine/finding';
import type { Analysis, ResourceSettings } from './analysis-port';
import type { Folders } from './folders';
import type { OpenDocument, Shown } from './open-document';
import type { Settings } from './settings';
import { fileOf } from './uris';

export interface ReviewsOptions {
  /** Loads the analysis on the first call. */
  readonly analysis: () => Promise<Analysis>;
  readonly settings: Settings;
  readonly folders: Folders;
  readonly log: (message: string) => void;
  /** A run ended. `awaited`: a request was waiting for it and carries the result to the client. */
  readonly onReviewed: (document: OpenDocument, awaited: boolean) => void;
}

type Cause = 'open' | 'change' | 'save' | 'elsewhere' | 'request';

interface Entry {
  readonly document: OpenDocument;
  /** Settles when it is decided whether, and when, to run. */
  deciding: Promise<void>;
  timer: NodeJS.Timeout | undefined;
  running: boolean;
  closed: boolean;
  waiters: (() => void)[];
}

/**
 * When to analyse an open document: after a pause in typing, at once on opening and saving, and when something that it
 * depends on changed. A newer request supersedes one that has not begun; no timer is pending while nothing changed.
 */
export class Reviews {
  private readonly entries = new Map<string, Entry>();
  /** Text of each document's last run, to see whether its exports may be others. */
  private readonly lastText = new Map<string, string>();

  constructor(private readonly options: ReviewsOptions) {}

  get documents(): readonly OpenDocument[] {
    return [...this.entries.values()].map((entry) => entry.document);
  }

  document(uri: string): OpenDocument | undefined {
    return this.entries.get(uri)?.document;
  }

  opened(document: OpenDocument): void {
    this.closed(document.uri);
    const entry: Entry = {
      document,
      deciding: Promise.resolve(),
      timer: undefined,
      running: false,
      closed: false,
      waiters: [],
    };
    this.entries.set(document.uri, entry);
    this.want(entry, 'open');
  }

  changed(uri: string): void {
    this.wantUri(uri, 'change');
  }

  saved(uri: string): void {
    this.wantUri(uri, 'save');
  }

  /** Something other than the text changed: configuration, settings, a file it depends on. */
  outdated(uri: string): void {
    this.wantUri(uri, 'elsewhere');
  }

  /** The user asked for it, whatever `vitalint.run` says. */
  requested(uri: string): void {
    this.wantUri(uri, 'request');
  }

  closed(uri: string): void {
    this.lastText.delete(uri);
    const entry = this.entries.get(uri);
    if (!entry) return;
    entry.closed = true;
    clearTimeout(entry.timer);
    this.entries.delete(uri);
    settle(entry);
  }

  dispose(): void {
    for (const uri of [...this.entries.keys()]) this.closed(uri);
  }

  /** What is known of a document once the runs that are due have ended; `undefined` when it is not open. */
  async settled(uri: string, token?: CancellationToken): Promise<Shown | undefined> {
    const entry = this.entries.get(uri);
    if (!entry) return undefined;
    await entry.deciding;
    if (entry.timer !== undefined || entry.running) {
      await new Promise<void>((resolve) => {
        entry.waiters.push(resolve);
        token?.onCancellationRequested(() => {
          entry.waiters = entry.waiters.filter((waiter) => waiter !== resolve);
          resolve();
        });
      });
    }
    return entry.closed ? undefined : entry.document.shown;
  }

  private wantUri(uri: string, cause: Cause): void {
    const entry = this.entries.get(uri);
    if (entry) this.want(entry, cause);
  }

  private want(entry: Entry, cause: Cause): void {
    const { document } = entry;
    const version = document.version;
    entry.deciding = entry.deciding
      .then(() => this.options.settings.of(document.uri))
      .then((settings) => {
        if (entry.closed || (cause === 'change' && document.version !== version)) return;
        if (isDue(settings, cause)) this.arm(entry, cause === 'change' ? settings.delay : 0);
      });
  }

  private arm(entry: Entry, delay: number): void {
    clearTimeout(entry.timer);
    entry.timer = setTimeout(() => {
      entry.timer = undefined;
      // A run that is under way ends first; the engine is not made for two at a time in one thread.
      if (entry.running) this.arm(entry, Math.max(delay, 1));
      else void this.run(entry);
    }, delay);
  }

  private async run(entry: Entry): Promise<void> {
    entry.running = true;
    const { document } = entry;
    try {
      const settings = await this.options.settings.of(document.uri);
      const analysis = await this.options.analysis();
      // While these were awaited another keystroke may have come: its own run replaces this one.
      if (entry.closed || entry.timer !== undefined) return;
      const mark = document.mark;
      analysis.setOpenText(document.file, document.text.getText());
      const result = await this.analyze(analysis, document, settings);
      if (entry.closed) return;
      if (result) document.accept(result, mark);
      else document.clear();
      this.outdateDependents(analysis, document);
    } catch (error) {
      this.options.log(`Analysis of ${document.uri} could not start: ${String(error)}`);
      const reason = `the analysis could not be started (${error instanceof Error ? error.message : String(error)})`;
      document.accept(
        { file: document.file, status: { kind: 'failed', reason }, findings: [], dependencies: [] },
        document.mark,
      );
    } finally {
      entry.running = false;
      if (!entry.closed && entry.timer === undefined) {
        const awaited = entry.waiters.length > 0;
        settle(entry);
        this.options.onReviewed(document, awaited);
      }
    }
  }

  /** @returns `undefined` when the document is not one to analyse. */
  private async analyze(
    analysis: Analysis,
    document: OpenDocument,
    settings: ResourceSettings,
  ): Promise<FileResult | undefined> {
    if (!settings.enable) return undefined;
    const folder = this.options.folders.of(document.file)?.path;
    if (fileOf(document.uri) !== undefined && !analysis.accepts(document.file, settings, folder)) return undefined;
    try {
      return await analysis.analyze(document.file, document.text.getText(), settings, folder);
    } catch (error) {
      this.options.log(
        `Analysis of ${document.uri} ended with an error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
      const reason = `Vitalint itself failed on it (${error instanceof Error ? error.message : String(error)}); the log has the details`;
      return { file: document.file, status: { kind: 'failed', reason }, findings: [], dependencies: [] };
    }
  }

  /** Once a document's text is another one, open documents that use its exports may have other findings. */
  private outdateDependents(analysis: Analysis, document: OpenDocument): void {
    const text = document.text.getText();
    const before = this.lastText.get(document.uri);
    this.lastText.set(document.uri, text);
    if (before === text || before === undefined) return;
    this.outdateDependentsOf(analysis, document.file);
  }

  /** Open documents whose findings depend on the file are analysed again. */
  outdateDependentsOf(analysis: Analysis, file: string): void {
    const dependents = new Set(analysis.dependents(file));
    for (const { document } of this.entries.values()) {
      if (document.file !== file && (dependents.has(document.file) || document.dependencies.includes(file)))
        this.outdated(document.uri);
    }
  }
}

function isDue(settings: ResourceSettings, cause: Cause): boolean {
  if (!settings.enable) return true; // one last run, which clears
  if (settings.run === 'onType' || cause === 'request') return true;
  return settings.run === 'onSave' && cause !== 'change';
}

function settle(entry: Entry): void {
  const waiters = entry.waiters;
  entry.waiters = [];
  for (const waiter of waiters) waiter();
}
