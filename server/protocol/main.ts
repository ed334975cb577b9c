import type { AnalysisModule } from './analysis-port';
import { startServer } from './server';
import { openConnection, type Transport } from './transport';

/** Put in by the build. */
const version = process.env['VITALINT_VERSION'] ?? 'development';

const USAGE = `vitalint-language-server ${version}

Language server for Vitalint, for any editor that speaks the Language Server Protocol.

  --stdio      talk over standard input and output
  --node-ipc   talk over Node's inter-process channel (VS Code)
  --version    print the version
  --help       print this
`;

function main(args: readonly string[]): void {
  if (args.includes('--version')) {
    process.stdout.write(`${version}\n`);
  } else if (args.includes('--help')) {
    process.stdout.write(USAGE);
  } else if (args.includes('--stdio')) {
    serve('stdio');
  } else if (args.includes('--node-ipc') && process.send) {
    serve('node-ipc');
  } else {
    process.stderr.write(
      `Say how to talk: --stdio${args.includes('--node-ipc') ? ' (--node-ipc works only under a parent that opened the channel)' : ''}.\n\n${USAGE}`,
    );
    process.exitCode = 2;
  }
}

function serve(transport: Transport): void {
  const connection = openConnection(transport);
  const survive = (error: unknown): void =>
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  // Whatever one request meets must not take the other findings away.
  process.on('uncaughtException', survive);
  process.on('unhandledRejection', survive);
  startServer(connection, { version, loadAnalysis });
}

/** A bundle of its own, read when it is needed; `import()` would leave the CommonJS world that bundles and tests run in. */
async function loadAnalysis(): Promise<AnalysisModule> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require('./analysis') as AnalysisModule;
}

main(process.argv.slice(2));
