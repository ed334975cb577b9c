import * as fs from 'node:fs';
import * as path from 'node:path';
import type { FileResult, Finding, Fix } from '../../server/engine/finding';
import type { Analysis, AnalysisModule, ResourceSettings, ScanRequest } from '../../server/protocol/analysis-port';

/**
 * A small analysis: every `http://` is a finding with a safe fix, every `BROKEN` makes the file unanalysable, and
 * `import './x'` makes the file depend on `x.ts` (a finding when that holds `LEAK`).
 */
export class FakeAnalysis implements Analysis {
  analyses: string[] = [];
  severity: 'error' | 'warning' = 'error';
  folders: readonly string[] = [];
  /** Files of the scan, by path; else they are read from the disk. */
  tree: Map<string, string> | undefined;
  /** Milliseconds between two files of a scan. */
  pace = 0;
  crash = false;
  readonly open = new Map<string, string>();

  analyze(file: string, text: string, settings: ResourceSettings): FileResult {
    this.analyses.push(file);
    if (this.crash) throw new Error('crashed');
    if (text.includes('BROKEN'))
      return { file, status: { kind: 'failed', reason: 'a bracket is missing' }, findings: [], dependencies: [] };
    const findings: Finding[] = [];
    for (let at = text.indexOf('http://'); at >= 0; at = text.indexOf('http://', at + 1)) {
      findings.push(this.finding('no-cleartext-http', file, text, at, at + 7, settings));
    }
    const imported = /import '\.\/(\w+)'/u.exec(text);
    const dependency = imported && path.posix.join(path.posix.dirname(file), `${imported[1]}.ts`);
    if (imported && dependency) {
      const other =
        this.open.get(dependency) ??
        this.tree?.get(dependency) ??
        (fs.existsSync(dependency) ? fs.readFileSync(dependency, 'utf8') : '');
      const leak = other.indexOf('LEAK');
      if (leak >= 0) {
        const found = this.finding(
          'phi-in-log',
          file,
          text,
          imported.index,
          imported.index + imported[0].length,
          settings,
        );
        findings.push({
          ...found,
          trace: [{ place: place(dependency, other, leak, leak + 4), message: 'LEAK is patient data' }],
        });
      }
    }
    return { file, status: { kind: 'analysed' }, findings, dependencies: dependency ? [dependency] : [] };
  }

  private finding(
    rule: string,
    file: string,
    text: string,
    start: number,
    end: number,
    settings: ResourceSettings,
  ): Finding {
    const fixes: Fix[] =
      rule === 'no-cleartext-http'
        ? [
            { title: 'Use https://', safe: true, edits: [{ range: [start, end], text: 'https://' }] },
            { title: 'Use a relative URL', safe: false, edits: [{ range: [start, end], text: '/' }] },
          ]
        : [];
    return {
      rule,
      threats: ['IOMT-NET-02'],
      cwe: ['CWE-319'],
      message: 'Readings travel in clear text.',
      severity: (settings.rules[rule] as 'warning' | undefined) ?? this.severity,
      confidence: 'high',
      context: 'production',
      place: place(file, text, start, end),
      trace: [],
      fixes,
      fingerprint: `${rule}-${findingIndex(text, start)}`,
      snippet: { firstLine: 0, text: '' },
    };
  }

  accepts(file: string, settings: ResourceSettings): boolean {
    return (
      /\.[jt]sx?$/u.test(file) &&
      !file.includes('/node_modules/') &&
      !settings.exclude.some((part) => file.includes(part))
    );
  }

  setOpenText(file: string, text: string | undefined): void {
    if (text === undefined) this.open.delete(file);
    else this.open.set(file, text);
  }

  fileChanged(): void {}

  dependents(): readonly string[] {
    return [];
  }

  configChanged(): void {
    this.severity = 'warning';
  }

  configProblems() {
    return [];
  }

  configFiles() {
    return [];
  }

  setFolders(folders: readonly string[]): void {
    this.folders = folders;
  }

  explain(finding: Finding, links: { threat: string }): string {
    return `**${finding.threats[0]}**\n\nAn attacker reads along.\n\n[More](${links.threat})`;
  }

  suppressionEdit(_file: string, text: string, rule: string, range: readonly [number, number], reason: string) {
    const start = text.lastIndexOf('\n', range[0] - 1) + 1;
    return { range: [start, start] as const, text: `// vitalint-ignore-next-line ${rule} -- ${reason}\n` };
  }

  async analyzeOnDisk(file: string, settings: ResourceSettings): Promise<FileResult | undefined> {
    const text = this.tree ? this.tree.get(file) : fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
    return text === undefined ? undefined : this.analyze(file, text, settings);
  }

  async scan({ folders, settings, signal, onFile }: ScanRequest): Promise<void> {
    const files = [...(this.tree ?? new Map<string, string>())].filter(([file]) =>
      folders.some((folder) => file.startsWith(`${folder}/`)),
    );
    let done = 0;
    for (const [file, text] of files) {
      await new Promise((resolve) => setTimeout(resolve, this.pace));
      if (signal.aborted) return;
      const folder = folders.find((each) => file.startsWith(`${each}/`)) ?? '';
      if (this.accepts(file, settings(folder)))
        onFile(this.analyze(file, text, settings(folder)), { done: ++done, total: files.length });
    }
  }
}

export function moduleOf(analysis: Analysis): () => Promise<AnalysisModule> {
  return () => Promise.resolve({ createAnalysis: () => analysis });
}

function findingIndex(text: string, start: number): number {
  return text.slice(0, start).split('http://').length;
}

function place(file: string, text: string, start: number, end: number): Finding['place'] {
  return { file, range: [start, end], start: lineColumn(text, start), end: lineColumn(text, end) };
}

function lineColumn(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length - 1, column: lines.at(-1)?.length ?? 0 };
}
