import type { TSESTree } from '@typescript-eslint/utils';
import { isFunction, leaves, memberName } from '../../semantics/syntax';
import { isRefusedOutside, type Reading } from './dev-guard';
import { bodiesOf } from './refused-files';
import { stemOf } from './file-names';
import { words } from './secrets';
import { someNode } from './walk';

const FILE =
  /(^|\/)(\d+[-_])?seed(s|ers?|ing)?([-_.]\w+)*\.[cm]?[jt]sx?$|(^|\/)seed[A-Z]\w*\.[cm]?[jt]sx?$|[-_.]seed(s|er)?\.[cm]?[jt]sx?$|[a-z](Seed|Seeds|Seeder)\.[cm]?[jt]sx?$/;
/** A factory below `src` may make anything; what makes rows stands beside the data base or the tests. */
const FOLDER =
  /(^|\/)(seed(s|ers?|ing)?|([a-z]+[-_])?(seed|perf(ormance)?|load)[-_]?(data|tests?|scripts?)|(tests?|specs?|db|databases?|prisma)\/factories|perf)\//;
/** `performance/seed.js`, `performance/volume.js` at the head of a package; in `src` it may be a module that measures. */
const PERFORMANCE = /^(?!(.*\/)?(src|app|lib)\/)(.*\/)?performance\//;
/** What generators of numbers and wallets grow from. */
const OF_CHANCE =
  /(^|[^a-z])(random|rng|prng|crypto\w*|wallets?|mnemonic|entropy|phrase|hd)([^a-z]|$)|seed[-_]?(phrase|words?|key)/i;

/**
 * True for what a data base is filled with to develop, to show or to measure the program: seeds, factories and data of load
 * tests. Whoever starts a seed against an installation makes its accounts; `default-credentials` tells of those.
 * @param path absolute
 */
export function isOfSeed(path: string): boolean {
  // Modules of a product are sown too: what a folder says counts only near the file.
  const near = path.split('/').slice(-3).join('/');
  return !OF_CHANCE.test(near) && (FILE.test(path) || FOLDER.test(near) || PERFORMANCE.test(near));
}

/**
 * True for a script that makes the data base which tests of the whole program run against: `prepareTestDb.ts`,
 * `e2e-seed-users.js`. It belongs to no installation.
 * @param path absolute
 */
export function isOfTestDatabase(path: string): boolean {
  const all = words(stemOf(path));
  return [OF_TESTS, FILLS, FILLED].every((wanted) => all.some((word) => wanted.test(word)));
}
const OF_TESTS = /^(tests?|testing|e2e|cypress|playwright)$/;
const FILLS = /^(prepare|setup|set|create|init|seed|seeds|reset|populate|fill|load)$/;
const FILLED = /^(db|database|data|users?|accounts?|fixtures?)$/;

/**
 * True when a seed stops in an installation before it does anything: `if (NODE_ENV === 'production') throw …` at the head of
 * the file or of one of its functions, be it that somebody allows it by a setting of its own.
 */
export function isRefusedBySeed(path: string, ast: TSESTree.Program, reading: Reading): boolean {
  if (!isOfSeed(path)) return false;
  const bodies = [ast.body, ...ast.body.flatMap((statement) => bodiesOf(statement))];
  return bodies.some((body) =>
    body.some(
      (one, at) =>
        one.type === 'IfStatement' &&
        leaves(one.consequent) &&
        isRefusedOutside(one.test, reading) &&
        !body.slice(0, at).some((before) => someNode(before, writes, (node) => !isFunction(node))),
    ),
  );
}

/** `prisma.user.upsert(…)`: what is made before a seed stops is there. */
function writes(node: TSESTree.Node): boolean {
  return (
    node.type === 'CallExpression' &&
    node.callee.type === 'MemberExpression' &&
    /^(create(Many)?|upsert|save|insert\w*|update\w*|bulk\w*)$/.test(memberName(node.callee) ?? '')
  );
}
