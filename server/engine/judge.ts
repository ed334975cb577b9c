import type { TSESTree } from '@typescript-eslint/utils';
import { fillMessage } from '../../rules/define-rule';
import type { RuleReport } from '../../rules/rule';
import type { DeviceProfile } from './config-types';
import { isMadeUp, isOfDevServer } from './context';
import type { CodeContext, Finding, Fix } from './finding';
import type { ActiveRule } from './file-settings';
import { fingerprint, normalisedStatement } from './fingerprint';
import { editsOf } from './fixes';
import { Redactor } from './redaction';
import { judgeSeverity, layerOf } from './severity';
import { takeOver } from './superseding';
import type { SuppressionReport } from './suppressions';
import type { Lines } from './text';
import type { RawReport } from './traverse';

/** Longest code frame, in lines. */
const SNIPPET_LINES = 12;

export interface JudgeInput {
  readonly file: string;
  /** Below the configuration's root: part of the fingerprint, so that it is the same on every machine. */
  readonly path: string;
  readonly text: string;
  readonly ast: TSESTree.Program;
  readonly lines: Lines;
  readonly context: CodeContext;
  readonly profile?: DeviceProfile;
  readonly reports: readonly RawReport[];
  /** A fix function threw. */
  readonly onFailure: (rule: string, error: unknown) => void;
}

/**
 * Turns what rules reported into findings: severity, masking, fixes, fingerprint. In source order, each once; those that
 * another one takes over are marked (`supersededBy`).
 */
export class Judge {
  readonly #redactor: Redactor;
  readonly #hidden: readonly (readonly [number, number])[];
  readonly #occurrences = new Map<string, number>();

  constructor(private readonly input: JudgeInput) {
    this.#hidden = input.reports.flatMap(({ report }) => report.redact ?? []);
    this.#redactor = new Redactor(input.text, input.ast, this.#hidden);
  }

  findings(): Finding[] {
    const seen = new Set<string>();
    const judged = this.input.reports
      .filter(({ active }) => active.reported)
      .sort(
        (a, b) => a.report.node.range[0] - b.report.node.range[0] || a.report.node.range[1] - b.report.node.range[1],
      )
      .flatMap(({ active, report }) => {
        const key = [active.rule.vitalint.id, ...report.node.range].join(':');
        if (seen.has(key)) return [];
        seen.add(key);
        return [{ active, report, finding: this.#finding(active, report) }];
      });
    return takeOver(judged);
  }

  /** A finding about a suppression; these are made of comments, which have no node. */
  ofSuppression(active: ActiveRule, { messageId, range, data, fixes }: SuppressionReport): Finding {
    const statement = this.input.text.slice(...range).replace(/\s+/g, ' ');
    return this.#build(active, { messageId, data, range, statement, fixes });
  }

  #finding(active: ActiveRule, report: RuleReport): Finding {
    const statement = normalisedStatement(report.node, this.#hidden);
    // As settings of nothing but a developer's machine they are a matter for the audit.
    const isForDevelopment = isOfDevServer(this.input.path, report.node) && active.rule.vitalint.leaksAnywhere !== true;
    return this.#build(active, {
      ...report,
      ...(isForDevelopment && { confidence: 'low' as const }),
      range: [report.node.range[0], report.node.range[1]],
      statement,
      fixes: this.#fixes(active, report),
    });
  }

  #build(
    active: ActiveRule,
    made: Pick<RuleReport, 'messageId' | 'data' | 'severity' | 'confidence' | 'madeUpInTests' | 'trace' | 'cause'> & {
      readonly range: readonly [number, number];
      readonly statement: string;
      readonly fixes: readonly Fix[];
    },
  ): Finding {
    const { vitalint: rule } = active.rule;
    const { file, path, lines, context, profile } = this.input;
    const place = lines.place(file, made.range);
    const isGuess = isMadeUp(path, context) && (made.madeUpInTests ?? rule.madeUpInTests ?? false);
    const { severity, reason } = judgeSeverity({
      own: made.severity ?? rule.severity,
      configured: active.configured,
      profile,
      layers: rule.threats.map(layerOf),
      context,
    });
    const data = Object.fromEntries(
      Object.entries(made.data ?? {}).map(([name, value]) => [name, this.#redactor.words(String(value))]),
    );
    return {
      rule: rule.id,
      threats: rule.threats,
      cwe: rule.cwe,
      message: fillMessage(rule.messages[made.messageId] ?? rule.title, data),
      severity,
      ...(reason !== undefined && { severityReason: reason }),
      confidence: isGuess ? 'low' : (made.confidence ?? rule.confidence),
      context,
      place,
      trace: (made.trace ?? []).map((step) => ({ place: step.place, message: this.#redactor.words(step.message) })),
      ...(made.cause && { causes: [made.cause].flat().map(({ file, range }) => [file, ...range].join(':')) }),
      fixes: made.fixes,
      fingerprint: this.#fingerprint(rule.id, made.statement),
      snippet: {
        firstLine: place.start.line,
        text: this.#redactor.snippet(
          lines,
          place.start.line,
          Math.min(place.end.line, place.start.line + SNIPPET_LINES - 1),
        ),
      },
    };
  }

  #fingerprint(rule: string, statement: string): string {
    const key = `${rule}\0${statement}`;
    const occurrence = this.#occurrences.get(key) ?? 0;
    this.#occurrences.set(key, occurrence + 1);
    return fingerprint(rule, this.input.path, statement, occurrence);
  }

  #fixes({ rule: { vitalint: rule } }: ActiveRule, report: RuleReport): readonly Fix[] {
    const offered = [
      ...(report.fix ? [{ title: report.fixTitle ?? `Fix ${rule.id}`, fix: report.fix, safe: true }] : []),
      ...(report.suggest ?? []).map((suggestion) => ({ ...suggestion, safe: false })),
    ];
    return offered.flatMap(({ title, fix, safe }) => {
      try {
        const edits = this.#redactor.edits(editsOf(fix));
        return edits && edits.length > 0 ? [{ title: this.#redactor.words(title), safe, edits }] : [];
      } catch (error) {
        this.input.onFailure(rule.id, error);
        return [];
      }
    });
  }
}
