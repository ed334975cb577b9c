import { Argument, Command, CommanderError, Option } from 'commander';
import { baseline, type BaselineFlags } from './baseline';
import { explain, explainValue } from './explain';
import { init } from './init';
import { listRules, listThreats, type ListFlags } from './lists';
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
    .addOption(
      new Option(
        '--fail-on <severity>',
        'exit with 1 for findings of this severity or worse; "error" unless the configuration says otherwise',
      ).choices(THRESHOLDS),
    )
    .option('--cache', 'keep results in .vitalint-cache and use those that still hold')
    .option('--stats', 'print to standard error where the time went')
    .action(async (paths: string[], flags: ScanFlags) => finish(await scan(paths, flags, io)));

  program
    .command('explain')
    .description('tell what a rule looks for, or what a threat means for patients')
    .argument('[name]', 'a rule (no-cleartext-mqtt) or a threat (IOMT-NET-04)')
    .option('--value <file:line:column>', 'tell instead what the analysis knows of the expression there')
    .action((name: string | undefined, { value }: { value?: string }) => {
      if (value !== undefined) return finish(explainValue(value, io));
      if (name === undefined)
        throw new UsageError('Name a rule or a threat: "vitalint rules" and "vitalint threats" list them.');
      return finish(explain(name, io));
    });

  program
    .command('rules')
    .description('list the rules')
    .addOption(new Option('-p, --preset <name>', 'only those of a preset').choices(PRESETS))
    .option('--json', 'as JSON')
    .action((flags: ListFlags) => finish(listRules(flags, io)));

  program
    .command('threats')
    .description('list the threats to connected medical devices that the rules look for')
    .option('--json', 'as JSON')
    .action((flags: ListFlags) => finish(listThreats(flags, io)));

  program
    .command('init')
    .description('write a vitalint.config.json with comments into the current folder')
    .action(() => finish(init(io)));

  program
    .command('baseline')
    .description('accept what is found today, so that only what is new is reported')
    .addArgument(new Argument('[paths...]', 'files and folders; the current folder when absent'))
    .requiredOption('-r, --reason <text>', 'why the findings are accepted')
    .option('--until <YYYY-MM-DD>', 'the last day on which they are')
    .option('--by <name>', 'who accepts them')
    .option('-c, --config <file>', 'the configuration file to accept them in')
    .addOption(new Option('-p, --preset <name>', 'which rules run; wins over the configuration').choices(PRESETS))
    .action(async (paths: string[], flags: BaselineFlags) => finish(await baseline(paths, flags, io)));

  for (const command of program.commands) {
    command.exitOverride().configureOutput(program.configureOutput()).helpOption('-h, --help', 'print help');
  }
  return program;
}
