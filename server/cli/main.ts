import { slashed } from '../host/disk-files';
import { exitCodes } from './io';
import { run } from './run';

const interruption = new AbortController();

/** The first interrupt ends the scan with what was found so far, the second ends the process. */
process.once('SIGINT', () => interruption.abort());

// The reader may go away early, as `head` does: that is its right, and no error. The exit code still tells what was found.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

run(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  cwd: slashed(process.cwd()),
  signal: interruption.signal,
}).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(
      `Vitalint failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\nThis is a fault of Vitalint; please report it.\n`,
    );
    process.exitCode = exitCodes.incomplete;
  },
);
