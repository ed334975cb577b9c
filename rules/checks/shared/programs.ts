import type { TSESTree } from '@typescript-eslint/utils';
import type { Label } from '../../models/labels';
import type { RuleContext } from '../../rule';
import { manifestTable } from '../../semantics/manifests';
import type { Module } from '../../semantics/module';
import { displayName } from '../../semantics/syntax';
import type { Value } from '../../semantics/value';
import { isAtTop } from './expressions';
import { words } from './secrets';
import { someNode } from './walk';

/** Which programs somebody starts by hand, for what they print and write. */

/** True for programs started from a command line, whose output is what they are for. */
export function isCommandLineTool(rule: RuleContext<string>): boolean {
  return rule.sourceCode.text.startsWith('#!') || /(^|\/)(bin|cli)\//.test(rule.filename) || isScript(rule);
}

/** Programs that somebody starts by hand: command lines, and what lies among the scripts of a repository, not of a page. */
export function isStartedByHand(rule: RuleContext<string>): boolean {
  return isCommandLineTool(rule) || isAmongScripts(rule);
}
function isAmongScripts({ filename }: RuleContext<string>): boolean {
  return /(^|\/)scripts?\//.test(filename) && !PAGES.test(filename);
}

/**
 * True for a program that an operator starts for one errand and that others do not install: what it reads comes from
 * servers and files that the operator chose for it.
 */
export function isErrand(rule: RuleContext<string>): boolean {
  return isAmongScripts(rule) || isScript(rule) || isOfToolbox(rule);
}

/**
 * True for such a program that is kept beside the product and leaves nothing behind that others sign in by: it makes no
 * accounts or settings, starts nothing, and has no data base in its hands. Secrets it only shows to servers that have theirs.
 */
export function isClientTool(rule: RuleContext<string>): boolean {
  const { module } = rule.semantics;
  const name = rule.filename
    .split('/')
    .pop()!
    .replace(/\.[cm]?[jt]sx?$/, '');
  return (
    (isAmongScripts(rule) || isAmongTools(rule) || isOfToolbox(rule)) &&
    !serves(module, STAYS) &&
    !words(name).some((word) => SETS_UP.test(word)) &&
    ![...module.sources].some((source) => KEEPS.test(source))
  );
}
const SETS_UP =
  /^(seeds?|seeder|seeding|setup|init|install|bootstrap|provision|configure|config|deploy|migrate|migration|rotate|start|serve|server|run|env|admin|users?|accounts?|reset|db|database|populate|fill|load|add|build)$/;
/** Packages that keep accounts, or make hashes of their passwords, and modules of the program that do. */
const KEEPS =
  /mongo|prisma|sequelize|typeorm|knex|drizzle|^pg$|^pg-|mysql|mariadb|sqlite|redis|dynamodb|bcrypt|argon2|(^|\/)(models?|entities|entity|database|db|prisma|repositor(y|ies))(\/|$|\.)/i;

/** `tools/probe.js` at the head of a package, started by its own first line or reading a command line; elsewhere `tools` are parts. */
function isAmongTools(rule: RuleContext<string>): boolean {
  const manifest = rule.semantics.manifest();
  return (
    manifest !== undefined &&
    /^tools?\//.test(rule.semantics.module.file.slice(manifest.folder.length + 1)) &&
    (rule.sourceCode.text.startsWith('#!') ||
      someNode(
        rule.semantics.module.ast,
        (one) => one.type === 'MemberExpression' && displayName(one) === 'process.argv',
      ))
  );
}
const PAGES = /(^|\/)(public|assets|static|www|web|client|dist)\//;

/**
 * True where a program that somebody starts by hand prints or writes what it asked for itself: that is its product, and
 * who started it may see it. What devices and other programs send it is another matter: it may run unattended.
 */
export function isAskedFor(value: Value, rule: RuleContext<string>): boolean {
  return !value.labels.some(({ label }) => SENT.has(label)) && isOperatorTool(rule);
}
const SENT: ReadonlySet<Label> = new Set<Label>([
  'untrusted.http',
  'untrusted.mqtt',
  'untrusted.websocket',
  'untrusted.ble',
  'untrusted.serial',
  'untrusted.hl7',
  'untrusted.coap',
  'untrusted.queue',
  'untrusted.network',
]);

/**
 * True where a program that is installed as a command (`bin`), and reads a command line, prints to its terminal.
 * @param call the name of the call that prints
 */
export function isPrintedByCommand(call: string, rule: RuleContext<string>): boolean {
  return (
    /^console\.\w+$/.test(call) &&
    rule.semantics.manifest()?.content.bin !== undefined &&
    installed(rule).some((name) => COMMAND_LINE.test(name))
  );
}
const COMMAND_LINE =
  /^(commander|yargs|meow|cac|clipanion|@oclif\/core|minimist|arg|citty|sade|command-line-args|caporal|vorpal|inquirer|@inquirer\/prompts|prompts|enquirer)$/;

/**
 * True for a program that hands files to other machines, and that nobody looks at: its package has a client for SFTP, FTP
 * or AS2 and nothing that serves, shows pages or makes workbooks.
 */
export function onlyDeliversFiles(rule: RuleContext<string>): boolean {
  const all = installed(rule);
  return all.some((name) => DELIVERS.test(name)) && !all.some((name) => IS_SEEN.test(name));
}
const DELIVERS = /^(ssh2-sftp-client|ssh2-promise|node-ssh|basic-ftp|promise-ftp|ftp|jsftp|ftps|libas2)$/;
const IS_SEEN =
  /^(express|fastify|koa|hono|h3|restify|next|nuxt|react|vue|svelte|solid-js|preact|jquery|exceljs|xlsx|@hapi\/hapi|@nestjs\/core|@angular\/core|@remix-run\/.*|@sveltejs\/kit)$/;

/** The packages that the nearest `package.json` installs with the program. */
function installed(rule: RuleContext<string>): readonly string[] {
  const manifest = rule.semantics.manifest();
  return manifest ? Object.keys(manifestTable(manifest, 'dependencies')) : [];
}

function isOperatorTool(rule: RuleContext<string>): boolean {
  const { module } = rule.semantics;
  return isStartedByHand(rule) || (!module.exports.has('handler') && (isMain(module) || isOfToolbox(rule)));
}

/** A file that others cannot use, and that does its work and ends: it exits, or closes the database that it opened. */
function isScript({ semantics: { module } }: RuleContext<string>): boolean {
  if (module.exports.size > 0 || module.stars.length > 0 || module.commonjs) return false;
  const ends = module.calls.some(
    (call) =>
      call.type === 'CallExpression' &&
      /^process\.exit$|\.(\$?disconnect|destroy|end|closePool|connection\.close)$/.test(displayName(call.callee) ?? ''),
  );
  return ends && !serves(module);
}
/** `request.on('error')` is of clients too. */
const STAYS = /(^|\.)(listen|createServer|serve|setInterval|schedule)$/;
const SERVES = /(^|\.)(listen|createServer|serve|on|subscribe|setInterval|addEventListener|schedule)$/;

function serves(module: Module, by = SERVES): boolean {
  return module.calls.some((call) =>
    by.test(displayName(call.type === 'TaggedTemplateExpression' ? call.tag : call.callee) ?? ''),
  );
}

/** A file that others cannot use, for Node.js, which runs from its top to its end: no server, no timer, no endless loop. */
function isMain(module: Module): boolean {
  if (module.exports.size > 0 || module.stars.length > 0 || module.commonjs) return false;
  return isForNode(module) && module.calls.some(isAtTop) && !serves(module) && !someNode(module.ast, isEndless);
}

function isForNode({ sources }: Module): boolean {
  return [...sources].some((source) =>
    /^(node:.*|fs|fs\/promises|path|process|readline|dotenv(\/config)?)$/.test(source),
  );
}

function isEndless(node: TSESTree.Node): boolean {
  return (
    (node.type === 'WhileStatement' && node.test.type === 'Literal' && Boolean(node.test.value)) ||
    (node.type === 'ForStatement' && !node.test)
  );
}

/**
 * A file of a package of programs that are run one by one: its `package.json` names several of them, in the file's folder
 * or above, and nothing that others import, install or start as a service.
 */
function isOfToolbox(rule: RuleContext<string>): boolean {
  const manifest = rule.semantics.manifest();
  if (!manifest || ['main', 'module', 'exports', 'bin'].some((key) => key in manifest.content)) return false;
  const commands = Object.entries(manifestTable(manifest, 'scripts'));
  if (commands.some(([name]) => SERVICE.test(name))) return false;
  const path = rule.semantics.module.file.slice(manifest.folder.length + 1);
  const programs = commands.flatMap(([, command]) => RUNS.exec(String(command))?.[1] ?? []);
  const beside = programs.filter((program) => path.startsWith(program.replace(/[^/]*$/, '')));
  return new Set(beside).size >= SEVERAL;
}
const SERVICE = /^(start|serve|server|dev|prod|worker|daemon|deploy|offline|synth)(:|$)/;
/** `ts-node src/export.ts`, `node --env-file=.env src/export`. */
const RUNS = /(?:^|\s)(?:ts-node|tsx|node|bun|babel-node|esno|jiti)(?:\s+-\S+)*\s+(?:\.\/)?((?:[\w@.-]+\/)+[\w.-]+)/;
const SEVERAL = 3;
