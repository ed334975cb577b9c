import { run } from '../../server/cli/run';
import type { Io } from '../../server/cli/io';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process, as in a pipe unless `tty` is set. */
export async function vitalint(
  cwd: string,
  args: readonly string[],
  options: { readonly tty?: boolean; readonly env?: Io['env']; readonly signal?: AbortSignal } = {},
): Promise<Ran> {
  let out = '';
  let err = '';
  const code = await run(args, {
    stdout: { write: (text) => void (out += text), isTTY: options.tty },
    stderr: { write: (text) => void (err += text) },
    env: options.env ?? {},
    cwd,
    signal: options.signal,
  });
  return { code, out, err };
}
