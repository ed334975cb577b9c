import { pathToFileURL } from 'node:url';
import type * as Sarif from 'sarif';
import type { Place } from '../../rules/semantics/trace';
import type { TextEdit, Finding } from '../engine/finding';
import { levels, NOTICES, SarifTool } from './sarif-tool';
import { noticesOf, type ScanReport } from './scan-report';
import { relativeTo } from './summary';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const ROOT = 'SRCROOT';

/** SARIF 2.1.0, for code scanning services and viewers. */
export function sarif(report: ScanReport): string {
  return `${JSON.stringify(sarifLog(report), undefined, 2)}\n`;
}

export function sarifLog(report: ScanReport): Sarif.Log {
  return { $schema: SCHEMA, version: '2.1.0', runs: [new RunBuilder(report).run()] };
}

class RunBuilder {
  private readonly tool: SarifTool;

  constructor(private readonly report: ScanReport) {
    this.tool = new SarifTool(report);
  }

  run(): Sarif.Run {
    return {
      tool: { driver: this.tool.driver() },
      taxonomies: this.tool.taxonomies(),
      columnKind: 'utf16CodeUnits',
      originalUriBaseIds: { [ROOT]: { uri: `${pathToFileURL(this.report.root).href.replace(/\/$/u, '')}/` } },
      invocations: [this.invocation()],
      results: this.report.files.flatMap(({ findings }) => findings.map((finding) => this.result(finding))),
    };
  }

  private invocation(): Sarif.Invocation {
    const { startedAt, durationMs, complete, finished, configProblems } = this.report;
    const interrupted: Sarif.Notification = {
      descriptor: { id: NOTICES.interrupted.id },
      level: 'error',
      message: { text: 'The scan was ended before its time; files are missing.' },
    };
    return {
      executionSuccessful: complete,
      startTimeUtc: startedAt.toISOString(),
      endTimeUtc: new Date(startedAt.getTime() + durationMs).toISOString(),
      toolExecutionNotifications: [...this.notices(), ...(finished ? [] : [interrupted])],
      toolConfigurationNotifications: configProblems.map((problem) => ({
        descriptor: { id: NOTICES.configuration.id },
        level: 'warning',
        message: { text: problem.message },
        locations: [{ physicalLocation: this.physical({ ...problem }) }],
      })),
    };
  }

  private notices(): Sarif.Notification[] {
    const files = noticesOf(this.report).map(({ file, kind, incomplete, reason }): Sarif.Notification => {
      const { id } = kind === 'failed' ? NOTICES.failed : NOTICES.partly;
      return {
        descriptor: { id },
        level: kind === 'failed' ? 'error' : incomplete ? 'warning' : 'note',
        message: { text: reason },
        locations: [{ physicalLocation: { artifactLocation: this.artifact(file) } }],
      };
    });
    const links = this.report.links.map((link): Sarif.Notification => ({
      descriptor: { id: NOTICES.link.id },
      level: 'note',
      message: { text: 'The link leads out of the scanned folders and was not followed.' },
      locations: [{ physicalLocation: { artifactLocation: this.artifact(link) } }],
    }));
    return [...files, ...links];
  }

  private result(finding: Finding): Sarif.Result {
    const {
      rule,
      message,
      severity,
      severityReason,
      confidence,
      context,
      fingerprint,
      place,
      trace,
      alsoAt,
      suppression,
    } = finding;
    const index = this.tool.ruleIndex(rule);
    return {
      ruleId: rule,
      ...(index >= 0 && { ruleIndex: index }),
      level: levels[severity],
      message: { text: message },
      locations: [{ physicalLocation: { ...this.physical(place), contextRegion: contextOf(finding) } }],
      partialFingerprints: { 'vitalintFinding/v1': fingerprint },
      taxa: this.tool.taxaOf(finding),
      ...(trace.length > 0 && { codeFlows: [this.codeFlow(finding)] }),
      ...(alsoAt && {
        relatedLocations: alsoAt.map((also) => ({
          physicalLocation: this.physical(also),
          message: { text: 'The same cause reaches this place.' },
        })),
      }),
      ...(finding.fixes.length > 0 && {
        fixes: finding.fixes.map(({ title, edits }) => this.fix(place.file, title, edits)),
      }),
      // An empty list says that the finding was looked at and is not suppressed.
      suppressions: suppression ? [this.suppression(suppression)] : [],
      properties: { confidence, context, ...(severityReason !== undefined && { severityReason }) },
    };
  }

  private codeFlow({ trace, place, message }: Finding): Sarif.CodeFlow {
    const steps = trace.map((step): Sarif.ThreadFlowLocation => ({
      location: {
        // What a type or a model says has no place in a file.
        ...(step.place.file !== '' && { physicalLocation: this.physical(step.place) }),
        message: { text: step.message },
      },
    }));
    const end = { location: { physicalLocation: this.physical(place), message: { text: message } } };
    return { threadFlows: [{ locations: [...steps, end] }] };
  }

  private fix(file: string, title: string, edits: readonly TextEdit[]): Sarif.Fix {
    const replacements = edits.map(({ range: [start, end], text }) => ({
      deletedRegion: { charOffset: start, charLength: end - start },
      insertedContent: { text },
    }));
    return {
      description: { text: title },
      artifactChanges: [{ artifactLocation: this.artifact(file), replacements }],
    };
  }

  private suppression({ kind, reason, by, until, place }: NonNullable<Finding['suppression']>): Sarif.Suppression {
    return {
      kind: kind === 'comment' ? 'inSource' : 'external',
      status: 'accepted',
      justification: reason,
      ...(place && { location: { physicalLocation: this.physical(place) } }),
      properties: { source: kind, ...(by !== undefined && { by }), ...(until !== undefined && { until }) },
    };
  }

  private physical({ file, start, end }: Pick<Place, 'file' | 'start' | 'end'>): Sarif.PhysicalLocation {
    return {
      artifactLocation: this.artifact(file),
      region: {
        startLine: start.line + 1,
        startColumn: start.column + 1,
        endLine: end.line + 1,
        endColumn: end.column + 1,
      },
    };
  }

  private artifact(file: string): Sarif.ArtifactLocation {
    const path = relativeTo(this.report.root, file);
    if (path === file) return { uri: pathToFileURL(file).href };
    // File names of Windows may hold half a surrogate pair, which no URI can.
    const wellFormed = Buffer.from(path, 'utf8').toString('utf8');
    return { uri: wellFormed.split('/').map(encodeURIComponent).join('/'), uriBaseId: ROOT };
  }
}

/** The lines of a finding as they may be shown: secrets are masked in them. */
function contextOf({ snippet }: Finding): Sarif.Region {
  const lines = snippet.text.split('\n').length;
  return { startLine: snippet.firstLine + 1, endLine: snippet.firstLine + lines, snippet: { text: snippet.text } };
}
