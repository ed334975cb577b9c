import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { Role } from './models/roles';
import type { Arrival } from './semantics/arrival';
import type { Semantics } from './semantics/semantics';
import type { Place, TraceStep } from './semantics/trace';

export type Severity = 'error' | 'warning' | 'info';
export type Confidence = 'high' | 'medium' | 'low';
/** `recommended` ⊂ `strict` ⊂ `audit`: a rule names the smallest preset that holds it. */
export type PresetName = 'recommended' | 'strict' | 'audit';

/** What a rule is: the knowledge of it (checked, documented, listed) and its listeners. */
export interface RuleDefinition<MessageId extends string = string> {
  /** Kebab-case slug, equal to the file's name. */
  readonly id: string;
  /** Former slugs, still understood in configuration and suppressions. */
  readonly aliases?: readonly string[];
  /** One line, no full stop: what the rule finds. */
  readonly title: string;
  /** Threat ids of the taxonomy, the chief one first; the diagnostic links to it. */
  readonly threats: readonly [string, ...string[]];
  readonly cwe: readonly `CWE-${number}`[];
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly preset: PresetName;
  /** Lines of the catalogue's grouping: `Transport and TLS`, `Secrets` … */
  readonly group: string;
  /**
   * Words one of which a file must contain for the rule to find anything in it, beyond the package names of the models
   * that give the roles listened to (these are derived).
   */
  readonly triggers?: readonly Trigger[];
  /** Words of which a file, or one that it imports, must contain one as well, whichever way the rule is reached. */
  readonly alsoNeeds?: readonly Trigger[];
  /**
   * Ids of more general rules whose findings this one takes over: where both blame the same node, or have the same secret
   * to redact, in one file, only this rule's finding is shown, with the threats, CWEs and fixes of both. Nothing is taken
   * over by a finding that is not shown itself, or that is less severe or less sure. Of three rules about one thing the
   * most specific one lists both others. ESLint knows no findings of other rules and shows all.
   */
  readonly supersedes?: readonly string[];
  /** One line each: what is wrong, why it matters here, what to do. `{{name}}` is filled from the report's data. */
  readonly messages: Readonly<Record<MessageId, string>>;
  /**
   * Set where the text itself is the harm, told by its form: a leaked key has leaked from a test as well. Of the other
   * rules nothing is shown in suites of tests but in the preset `audit`.
   */
  readonly leaksAnywhere?: true;
  /** Options schema (JSON schema of the options object), when the rule has any. */
  readonly options?: Readonly<Record<string, unknown>>;
  readonly fixable?: boolean;
  readonly hasSuggestions?: boolean;
  /** Tests make up what the rule looks for (passwords, patients, servers): in them a finding is of low confidence. */
  readonly madeUpInTests?: boolean;
  /** Called for every value that arrives in the role. */
  readonly roles?: { readonly [R in Role]?: (arrival: Arrival, rule: RuleContext<MessageId>) => void };
  /** Plain ESLint listeners, for what is not a role. */
  readonly nodes?: (rule: RuleContext<MessageId>) => TSESLint.RuleListener;
}

export interface RuleContext<MessageId extends string = string> {
  readonly filename: string;
  readonly sourceCode: { readonly text: string; readonly ast: TSESTree.Program; getText(node: TSESTree.Node): string };
  readonly semantics: Semantics;
  /** The options object of the configuration, or `{}`. */
  readonly options: Readonly<Record<string, unknown>>;
  report(report: RuleReport<MessageId>): void;
}

export interface RuleReport<MessageId extends string = string> {
  readonly node: TSESTree.Node;
  readonly messageId: MessageId;
  readonly data?: Readonly<Record<string, string | number>>;
  /** How the value got here, source first; the finding's own place is not repeated. */
  readonly trace?: readonly TraceStep[];
  /**
   * The place to mend (`semantics.cause`), or several of which each would do: findings of a file and a rule that share one
   * are shown as one, so that as few as possible are shown.
   */
  readonly cause?: Place | readonly Place[];
  /** When this occurrence is worse, or less sure, than the rule's default. */
  readonly severity?: Severity;
  readonly confidence?: Confidence;
  /** When this occurrence may, or may not, be made up in a test, other than the rule says. */
  readonly madeUpInTests?: boolean;
  /** Source ranges `[start, end]` whose text is secret or patient data and is masked in every output. */
  readonly redact?: readonly (readonly [number, number])[];
  /** Safe: cannot change what the program talks to, nor clinical behaviour. Part of "fix all". */
  readonly fix?: TSESLint.ReportFixFunction;
  /** What `fix` does: one line in the imperative. */
  readonly fixTitle?: string;
  /** Fixes to be chosen one by one. `title` is one line in the imperative. */
  readonly suggest?: readonly { readonly title: string; readonly fix: TSESLint.ReportFixFunction }[];
}

/**
 * A word that a file must hold. A plain text counts anywhere, in either case; `segment` only as a word of a name
 * (`key` in `apiKey` and `API_KEY`, not in `monkey`), `exact` only in this spelling, `identifier` only as a whole name.
 */
export type Trigger =
  string | { readonly segment: string } | { readonly exact: string } | { readonly identifier: string };

/** An ESLint rule with what Vitalint knows of it beyond ESLint's contract. */
export interface Rule {
  readonly meta: TSESLint.RuleMetaData<string, unknown, readonly unknown[]>;
  create(context: Readonly<TSESLint.RuleContext<string, readonly unknown[]>>): TSESLint.RuleListener;
  readonly vitalint: RuleDefinition;
}
