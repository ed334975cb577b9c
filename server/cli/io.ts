/** Where a command writes. `process.stdout` and `process.stderr` are such. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

/** What a command knows of the process it runs in, so that tests can give it another. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute, with `/`. */
  readonly cwd: string;
  /** Aborted when the user interrupts. */
  readonly signal?: AbortSignal;
}

/** Exit codes of every command, the same in scripts and continuous integration. */
export const exitCodes = {
  /** Nothing at or above the threshold. */
  clean: 0,
  /** Findings at or above the threshold. */
  findings: 1,
  /** The command line or the configuration cannot be used. */
  usage: 2,
  /** Some file was not analysed, or not to its end. */
  incomplete: 3,
} as const;

/** Something that the user can mend; printed without a stack, exit code 2. */
export class UsageError extends Error {}

/** Whether to colour what goes to an output: terminals only, and https://no-color.org counts. */
export function wantsColor(output: Output, env: Io['env']): boolean {
  if (env['NO_COLOR']) return false;
  if (env['FORCE_COLOR'] && env['FORCE_COLOR'] !== '0') return true;
  return output.isTTY === true && env['TERM'] !== 'dumb';
}
