import type { Confidence, Severity } from '../../rules/rule';
import type { Place, TraceStep } from '../../rules/semantics/trace';

/** A change of one file's text. `range` holds UTF-16 offsets of the text that the finding was made on. */
export interface TextEdit {
  readonly range: readonly [number, number];
  readonly text: string;
}

export interface Fix {
  /** Imperative, one line: "Connect with mqtts://". */
  readonly title: string;
  /** Safe fixes cannot change what the program talks to, nor clinical behaviour; only they are part of "fix all". */
  readonly safe: boolean;
  readonly edits: readonly TextEdit[];
}

/** Where the code stands; anything but production lowers the severity, in `context.ts` and nowhere else. */
export type CodeContext = 'production' | 'test' | 'development' | 'example' | 'generated' | 'vendored';

/** A suppression that accepted a finding. */
export interface Suppression {
  readonly reason: string;
  readonly by?: string;
  /** `YYYY-MM-DD`; accepted through that day. */
  readonly until?: string;
  readonly kind: 'comment' | 'config' | 'baseline';
  readonly place?: Place;
}

/** A further place that the cause of a finding reaches. */
export interface AlsoAt extends Place {
  /** Of the finding there: who accepts the cause accepts it as well. */
  readonly fingerprint: string;
}

/** A rule matched at a place. Secrets and patient data are masked before a finding exists. */
export interface Finding {
  readonly rule: string;
  /** Chief threat first. */
  readonly threats: readonly string[];
  readonly cwe: readonly string[];
  readonly message: string;
  readonly severity: Severity;
  /** Why the severity is not the rule's own, for the hover; absent when it is. */
  readonly severityReason?: string;
  readonly confidence: Confidence;
  readonly context: CodeContext;
  readonly place: Place;
  readonly trace: readonly TraceStep[];
  /** Further places that the same cause reaches, of other files too: mending it mends them all. Absent when there are none. */
  readonly alsoAt?: readonly AlsoAt[];
  readonly fixes: readonly Fix[];
  /** Hex; stays the same when lines above move or white space changes. */
  readonly fingerprint: string;
  readonly suppression?: Suppression;
  /** The rule whose finding says the same and more. Set only while a file is judged: no result holds such findings. */
  readonly supersededBy?: string;
  /**
   * What decides the finding, as keys: a change of one of them mends it, and all places of `alsoAt`. For `onePerCause`
   * only; no report shows them.
   */
  readonly causes?: readonly string[];
  /** The source line(s) of the finding with secrets masked, for code frames. */
  readonly snippet: { readonly firstLine: number; readonly text: string };
}

export type FileStatus =
  | { readonly kind: 'analysed' }
  /** Read, but no rule could find anything in it: no trigger word. Counts as looked at. */
  | { readonly kind: 'clean-by-filter' }
  /** Looked at as far as was possible; findings are shown, and the file counts as incomplete. */
  | {
      readonly kind: 'partly';
      readonly reason: string;
      /** Set when syntax errors are all there is to say: they were passed over and everything else was analysed. */
      readonly onlySyntax?: true;
    }
  | { readonly kind: 'failed'; readonly reason: string };

export interface FileResult {
  /** Absolute path, with `/`. */
  readonly file: string;
  readonly status: FileStatus;
  /** Suppressed findings are kept, with `suppression` set. */
  readonly findings: readonly Finding[];
  /** Files whose content this result depends on, beyond `file`. */
  readonly dependencies: readonly string[];
}
