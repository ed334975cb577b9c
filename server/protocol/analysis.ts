import { Engine, type FileSource } from '../engine/engine';
import { explainFinding } from '../engine/explain';
import { isIncluded } from '../engine/file-settings';
import type { ConfigProblem } from '../engine/config-types';
import type { FileResult, Finding, TextEdit } from '../engine/finding';
import type { Analysis, AnalysisOptions, ResourceSettings, ScanRequest } from './analysis-port';
import { Configurations } from './configurations';
import { Disk, isOwnSource, sourceFiles } from './disk';

/** The engine and the host behind the protocol's port. This module brings the parser; it is loaded after `initialized`. */
export function createAnalysis(options: AnalysisOptions): Analysis {
  return new EngineAnalysis(new Disk(), options);
}

class EngineAnalysis implements Analysis {
  private readonly configurations: Configurations;
  private readonly open = new Map<string, string>();
  private engine: Engine;

  constructor(
    private readonly disk: FileSource,
    private readonly options: AnalysisOptions,
  ) {
    this.configurations = new Configurations(disk);
    this.engine = new Engine({ files: disk, roots: [] });
  }

  setFolders(folders: readonly string[]): void {
    this.configurations.changed();
    this.engine = new Engine({ files: this.disk, roots: folders });
    for (const [file, text] of this.open) this.engine.updateFile(file, text);
  }

  analyze(file: string, text: string, settings: ResourceSettings, folder: string | undefined): FileResult {
    return this.engine.analyze(file, text, this.configurations.of(file, settings, folder));
  }

  accepts(file: string, settings: ResourceSettings, folder: string | undefined): boolean {
    return isOwnSource(file, folder) && isIncluded(this.configurations.of(file, settings, folder), file);
  }

  setOpenText(file: string, text: string | undefined): void {
    if (text === undefined) {
      this.open.delete(file);
      this.engine.close(file);
    } else {
      this.open.set(file, text);
      this.engine.updateFile(file, text);
    }
  }

  fileChanged(file: string): void {
    this.engine.invalidate(file);
  }

  dependents(file: string): readonly string[] {
    return this.engine.dependents(file);
  }

  configChanged(): void {
    this.configurations.changed();
  }

  configProblems(): readonly ConfigProblem[] {
    return this.configurations.problems;
  }

  configFiles(): readonly string[] {
    return this.configurations.configFiles;
  }

  explain(finding: Finding, links: { readonly threat: string }): string {
    return explainFinding(finding, links).markdown;
  }

  suppressionEdit(file: string, text: string, rule: string, range: readonly [number, number], reason: string): TextEdit {
    return this.engine.suppressionEdit(file, text, { rule, place: { range } }, reason);
  }

  async analyzeOnDisk(file: string, settings: ResourceSettings, folder: string | undefined): Promise<FileResult | undefined> {
    const text = this.disk.read(file);
    return text === undefined ? undefined : this.analyze(file, text, settings, folder);
  }

  async scan({ folders, settings, signal, onFile }: ScanRequest): Promise<void> {
    const jobs: { file: string; folder: string }[] = [];
    for (const folder of folders) {
      for (const file of await sourceFiles(folder, signal)) {
        if (isIncluded(this.configurations.of(file, settings(folder), folder), file)) jobs.push({ file, folder });
      }
    }
    let done = 0;
    for (const { file, folder } of jobs) {
      // Between two files the editor's requests have their turn.
      await new Promise((resolve) => setImmediate(resolve));
      if (signal.aborted) return;
      const result = this.analyzeForScan(file, settings(folder), folder);
      onFile(result, { done: ++done, total: jobs.length });
    }
  }

  private analyzeForScan(file: string, settings: ResourceSettings, folder: string): FileResult {
    const text = this.open.get(file) ?? this.disk.read(file);
    if (text === undefined) return failed(file, 'the file cannot be read');
    try {
      return this.analyze(file, text, settings, folder);
    } catch (error) {
      this.options.log(`Analysis of ${file} ended with an error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return failed(file, `Vitalint itself failed on it (${error instanceof Error ? error.message : String(error)}); the log has the details`);
    }
  }
}

function failed(file: string, reason: string): FileResult {
  return { file, status: { kind: 'failed', reason }, findings: [], dependencies: [] };
}
