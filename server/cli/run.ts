import { Argument, Command, CommanderError, Option } from 'commander';
import { scan, type ScanFlags } from './scan';
import { exitCodes, UsageError, type Io } from './io';
import { formatNames } from '../report/formats';
import { version } from './version';

const PRESETS = ['recommended', 'strict', 'audit'];
const THRESHOLDS = ['error', 'warning', 'info', 'never'];

const EXIT_CODES = `
Exit codes:
  0  nothing found at or above the threshold (--fail-on, by default "error")
  1  findings at or above the threshold
  2  the command line or the configuration cannot be used
  3  some file could not be analysed, or not to its end: the result is incomplete
`;

/**
 * Runs a command line.
 * @param args without the program's own name
 * @returns the exit code; never throws for what a user can mend
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  let code: number = exitCodes.clean;
  const program = createProgram(io, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(args.length > 0 ? [...args] : ['--help'], { from: 'user' });
    return code;
  } catch (error) {
    // Commander has printed help, version or what is wrong.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.clean : exitCodes.usage;
    if (!(error instanceof UsageError)) throw error;
    io.stderr.write(`${error.message}\n`);
    return exitCodes.usage;
  }
}

function createProgram(io: Io, finish: (code: number) => void): Command {
  const program = new Command('vitalint')
    .description('Finds code that puts connected medical devices and their patients at risk, and explains the threat.')
    .version(version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .configureOutput({ writeOut: (text) => void io.stdout.write(text), writeErr: (text) => void io.stderr.write(text) })
    .showHelpAfterError('("vitalint --help" shows what there is)')
    .addHelpText('after', EXIT_CODES)
    .exitOverride();

  program
    .command('scan')
    .description('look for insecure patterns in TypeScript and JavaScript')
    .addArgument(new Argument('[paths...]', 'files and folders; the current folder when absent'))
    .addOption(new Option('-f, --format <name>', 'how to report').choices([...formatNames]).default('pretty'))
    .option('-o, --output <file>', 'write the report to a file')
    .option('-c, --config <file>', 'use this configuration file instead of the nearest vitalint.config.json')
    .addOption(new Option('-p, --preset <name>', 'which rules run; wins over the configuration').choices(PRESETS))
    .addOption(new Option('--fail-on <severity>', 'exit with 1 for findings of this severity or worse; "error" unless the configuration says otherwise').choices(THRESHOLDS))
    .option('--stats', 'print to standard error where the time went')
    .action(async (paths: string[], flags: ScanFlags) => finish(await scan(paths, flags, io)));

  for (const command of program.commands) {
    command.exitOverride().configureOutput(program.configureOutput()).helpOption('-h, --help', 'print help');
  }
  return program;
}

