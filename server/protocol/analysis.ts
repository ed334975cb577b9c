import { Engine, type FileSource } from '../engine/engine';
import { explainFinding } from '../engine/explain';
import type { ConfigProblem } from '../engine/config-types';
import type { FileResult, Finding, TextEdit } from '../engine/finding';
import type { Analysis, AnalysisOptions, ResourceSettings, ScanRequest } from './analysis-port';
import { Configurations, takesIn } from '../host/configurations';
import { DiskFiles } from '../host/disk-files';
import { scanWorkspace } from '../host/scan';
import { isOwnSource } from '../host/source-files';
import { processorTime } from '../host/stopwatch';

/** The engine and the host behind the protocol's port. This module brings the parser; it is loaded after `initialized`. */
export function createAnalysis(options: AnalysisOptions): Analysis {
  return new EngineAnalysis(new DiskFiles(), options);
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
    this.engine = new Engine({ files: disk, roots: [], stopwatch: processorTime });
  }

  setFolders(folders: readonly string[]): void {
    this.configurations.changed();
    this.engine = new Engine({ files: this.disk, roots: folders, stopwatch: processorTime });
    for (const [file, text] of this.open) this.engine.updateFile(file, text);
  }

  analyze(file: string, text: string, settings: ResourceSettings, folder: string | undefined): FileResult {
    return this.engine.analyze(file, text, this.configurations.of(file, settings, folder));
  }

  accepts(file: string, settings: ResourceSettings, folder: string | undefined): boolean {
    return isOwnSource(file, folder) && takesIn(this.configurations.of(file, settings, folder), file, 'file');
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

  suppressionEdit(
    file: string,
    text: string,
    rule: string,
    range: readonly [number, number],
    reason: string,
  ): TextEdit {
    return this.engine.suppressionEdit(file, text, { rule, place: { range } }, reason);
  }

  async analyzeOnDisk(
    file: string,
    settings: ResourceSettings,
    folder: string | undefined,
  ): Promise<FileResult | undefined> {
    const text = this.disk.read(file);
    return text === undefined ? undefined : this.analyze(file, text, settings, folder);
  }

  scan({ folders, settings, signal, onFile }: ScanRequest): Promise<void> {
    const folderOf = (file: string): string | undefined =>
      folders.find((folder) => file === folder || file.startsWith(`${folder}/`));
    return scanWorkspace({
      paths: folders,
      roots: folders,
      engine: this.engine,
      configOf: (file) => {
        const folder = folderOf(file);
        return this.configurations.of(file, settings(folder ?? file), folder);
      },
      openText: (file) => this.open.get(file),
      signal,
      onFile,
      log: this.options.log,
    }).then(() => undefined);
  }
}
