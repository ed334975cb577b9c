import { DiagnosticSeverity, type Connection, type Diagnostic } from 'vscode-languageserver';
import type { Analysis } from './analysis-port';
import { SOURCE } from './to-diagnostic';
import { uriOf } from './uris';

/** Shows mistakes in configuration files at their line; sends only what changed. */
export class ConfigProblems {
  private shown = new Map<string, string>();

  constructor(private readonly connection: Connection) {}

  report(analysis: Analysis): void {
    const perFile = new Map<string, Diagnostic[]>();
    for (const { file, message, start, end } of analysis.configProblems()) {
      const range = {
        start: { line: start.line, character: start.column },
        end: { line: end.line, character: end.column },
      };
      const diagnostics = perFile.get(file) ?? [];
      diagnostics.push({ range, severity: DiagnosticSeverity.Error, source: SOURCE, code: 'configuration', message });
      perFile.set(file, diagnostics);
    }
    const now = new Map([...perFile].map(([file, diagnostics]) => [file, JSON.stringify(diagnostics)]));
    for (const file of new Set([...this.shown.keys(), ...now.keys()])) {
      if (this.shown.get(file) === now.get(file)) continue;
      void this.connection.sendDiagnostics({ uri: uriOf(file), diagnostics: perFile.get(file) ?? [] });
    }
    this.shown = now;
  }
}
