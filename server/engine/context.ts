import type { TSESTree } from '@typescript-eslint/utils';
import { isRefusedInInstallations } from '../../rules/checks/shared/refused-files';
import { manifestTable, type Manifest } from '../../rules/semantics/manifests';
import type { Module } from '../../rules/semantics/module';
import type { Semantics } from '../../rules/semantics/semantics';
import type { CodeContext } from './finding';

/**
 * Files that prepare a run of tests, or that only tests import: `setupTests.ts`, `vitest.setup.ts`, `test.utils.ts`,
 * `cypress.config.js`.
 */
const testFile =
  /(^|\/)(setup[-_.]?tests?|tests?[-_.]?(setup|utils?|helpers?|globals?|fixtures?|doubles?|mocks?|stubs?)(\.\w+)?|(cypress|playwright|wdio|protractor|nightwatch|karma|artillery|pact)[-_.](conf(ig)?|env|setup)([-_.]\w+)?|(jest|vitest|mocha|karma|jasmine|test)[-_.]?(setup|config|globals?|env(ironment)?)([-_.]\w+)?|(setup|global[-_.]?setup)[-_.](jest|vitest|mocha))\.[cm]?[jt]sx?$/i;
const testFolder = /(^|\/)(tests?|__fixtures__|fixtures?|mocks?|specs?|testing)\//i;
/** Folders and names that nothing but a suite of tests has. */
const suite =
  /(^|\/)(__tests(__)?|__mocks__|__stubs__|__stories__|\.storybook|storybook|stories|stubs|fakes|dummies|([a-z\d]+[-_])+stubs?|tests?[-_]?servers?|(dummy|fake)[-_]?data|e2e|cypress|playwright|k6|artillery|gatling|wiremock|mockserver|mock[-_]?(apis?|server|data|service|backend|adapter|driver|provider|client|broker|plugin|addon)s?|(addons?|plugins?|modules?|extensions?)[-_]tests?|tests?[-_]?(utils?|helpers?|support|data|doubles)|([a-z\d]+[-_])*(integration|unit|e2e|bdd|cucumber|end[-_]to[-_]end|functional|acceptance|smoke|regression|contract|load|stress|performance|component|browser|api|ui|playwright|cypress|synthetic|automat(ed|ion))[-_]?test(s|ing)?)\/|[._-](test|spec|suite|e2e|cy|mock|fixture)s?\.[cm]?[jt]sx?$|\.(stories|story)\.[cm]?[jt]sx?$|(^|\/)(mock|fixture|stub)s?([-_.]\w+)*\.[cm]?[jt]sx?$|(^|\/)(dummy|fake)[-_]?(data|users?|patients?|records?|accounts?|responses?)\.[cm]?[jt]sx?$/i;
/** `mockApis/`, `mockServer.ts`: told by the capital from a word that begins so. */
const mocks = /(^|\/)(mock|stub|fake|dummy)[A-Z]\w*(\/|\.[cm]?[jt]sx?$)/;
/**
 * What serves those who write the program, on their own machine: servers that rebuild it, and settings for them. `dev` alone
 * may be a device, and `local` a strategy of sign-in.
 */
const development =
  /(^|\/)(setupProxy|gulpfile|gruntfile|proxy\.conf)(\.\w+)?\.[cm]?[jt]s$|(^|\/)(dev[-_](servers?|tools?|console|env|environment|utils?|proxy|scripts?)|local[-_]dev([-_]\w+)?|localstack|\.devcontainer|\.github|\.circleci|hack)(\/|\.[cm]?[jt]sx?$)|(^|\/)(webpack[-_.]?)?dev[-_]?server([-_.]\w+)*\.[cm]?[jt]sx?$|(^|\/)(server|app|main|index)[-_]dev\.[cm]?[jt]s$|[a-z]\.dev(elopment)?\.[cm]?[jt]sx?$/i;
/** Settings for development. A whole team uses them, so that a password in them may be one that counts. */
const developmentSettings =
  /(^|\/)(configs?|configuration|environments?|envs?|settings)\/(local|dev|development)([-_.]\w+)*\.[cm]?[jt]sx?$/i;

/** Below these, a folder `tests` may hold what a laboratory does. */
const productFolder =
  /(^|\/)(src|app|lib|pages|components|modules|features|server|services|routes|controllers|models|api)\//i;

/** The packages of a repository that holds several: `apps/api/test` is the suite of one, whatever it is called. */
const packageFolder = /(^|\/)(apps|packages|libs|services|microservices)\/[^/]+\/$/i;

/** Folders and file names by which code that does not run in the product is known; matched on the path below the root. */
const byPath: readonly (readonly [CodeContext, RegExp])[] = [
  ['vendored', /(^|\/)(node_modules|bower_components|jspm_packages|third[-_]?party)\/|[.-]min\.[cm]?jsx?$/i],
  // TypeScript among the modules of a program is its own: `src/vendors/epic.ts` speaks to what a vendor makes.
  [
    'vendored',
    /(^|\/)vendors?\/.*\.[cm]?jsx?$|^(?!(.*\/)?(src|app|lib|pages|components|modules|features|server|services|routes|controllers|models|api)\/).*?(^|\/)vendors?\//i,
  ],
  [
    'generated',
    /(^|\/)(__generated__|generated|\.next|\.nuxt|\.svelte-kit)\/|[._](generated|gen|g|pb)\.[cm]?[jt]sx?$|_pb\.[cm]?[jt]s$|_grpc_pb\.[cm]?[jt]s$/i,
  ],
  ['test', suite],
  ['test', mocks],
  ['test', testFolder],
  ['test', testFile],
  ['development', development],
  ['development', developmentSettings],
  // Scripts by which somebody tried the program out; below `src` and its like a test is a laboratory's.
  [
    'test',
    /^(?!(.*\/)?(src|app|lib|pages|components|modules|server|services|routes|controllers|models)\/).*?(^|\/)(([a-z]+[-_])?test[-_][\w.-]+|(debug|try)[-_][\w.-]+)\.[cm]?[jt]s$/i,
  ],
  [
    'example',
    /(^|\/)(examples?(-[\w-]+)?|samples?|([\w-]+-)?demos?(-apps?)?|(demo|sample)[-_]?data|playground|sandbox|docs?|documentation|tutorials?|benchmarks?)\/|\.(example|sample)\.[cm]?[jt]sx?$|(^|\/)(example|sample)\.[cm]?[jt]sx?$/i,
  ],
];

const generatedHeader = /@generated\b|\bdo not (edit|modify)\b|\bauto-?generated\b|\b(code )?generated by\b/i;

/**
 * Where a file stands: the one place that decides what is test, example, generated or vendored code, or of development.
 * @param path relative to the configuration's root, so that a workspace that itself lies in a folder `test` is not one
 * @param header the comments before the first statement
 */
export function codeContext(path: string, header: string): CodeContext {
  for (const [context, pattern] of byPath) if (pattern.test(path)) return context;
  return generatedHeader.test(header) ? 'generated' : 'production';
}

/**
 * Whether test code belongs to a suite that a test runner runs, and so to nobody's product: `perhaps` when only the code
 * can tell (`isOfTestSuite`), for a folder `tests` among the modules of a program may be a laboratory's.
 * @param path of code whose context is `test`; relative to the configuration's root
 */
export function testSuite(path: string): 'yes' | 'perhaps' | 'no' {
  if (suite.test(path) || mocks.test(path) || testFile.test(path)) return 'yes';
  const folder = testFolder.exec(path);
  if (!folder) return 'no';
  const above = path.slice(0, folder.index + 1);
  return productFolder.test(above) && !packageFolder.test(above) ? 'perhaps' : 'yes';
}

const buildSettings =
  /(^|\/)(webpack|vite|vue|rspack|rsbuild|craco|quasar|nuxt|astro|svelte|umi)([-_.]\w+)*\.config(\.\w+)?\.[cm]?[jt]s$|(^|\/)\.umirc\.[jt]s$/i;

/**
 * True for what a build tool's settings say of the server that it runs for developers, and so not of what it builds:
 * `devServer: { proxy: … }` of webpack and Vue, `server` of Vite.
 * @param path relative to the configuration's root
 */
export function isOfDevServer(path: string, node: TSESTree.Node): boolean {
  if (!buildSettings.test(path)) return false;
  for (let at: TSESTree.Node | undefined = node; at; at = at.parent)
    if (
      at.type === 'Property' &&
      at.key.type === 'Identifier' &&
      /^(devServer|server|devProxy|configureServer|configurePreviewServer|setupMiddlewares)$/.test(at.key.name)
    )
      return true;
  return false;
}

/**
 * Whether passwords and addresses in a file are made up: those of tests, and of what serves developers alone.
 * @param path relative to the configuration's root
 */
export function isMadeUp(path: string, context: CodeContext): boolean {
  return context === 'test' || (context === 'development' && !developmentSettings.test(path));
}

const testTools =
  /^(vitest|mocha|chai|sinon|jest|jasmine|ava|tap|uvu|supertest|nock|msw|node:test|@jest\/.+|@vitest\/.+|@testing-library\/.+|@playwright\/.+|@faker-js\/.+)($|\/)/;
const testGlobals = new Set(['describe', 'it', 'test', 'expect', 'beforeEach', 'afterEach', 'beforeAll', 'afterAll']);
const testObjects = new Set(['jest', 'vi', 'sinon', 'jasmine']);

/** Whether code uses a test runner or what goes with one: imports it, or calls the globals that it gives. */
export function isOfTestSuite(module: Module): boolean {
  if ([...module.sources].some((source) => testTools.test(source))) return true;
  return module.calls.some((call) => {
    if (call.type !== 'CallExpression') return false;
    const { callee } = call;
    const isMember = callee.type === 'MemberExpression';
    const name = isMember ? callee.object : callee;
    if (name.type !== 'Identifier' || module.variableOf(name)) return false;
    return isMember ? testObjects.has(name.name) : testGlobals.has(name.name);
  });
}

/** What a program cannot do in the product, unlike `chai` and `faker`, with which it may make its data. */
const testOnly =
  /^(vitest|mocha|supertest|node:test|cypress|k6|rosie|fishery|factory-girl|factory\.ts|@jackfranklin\/test-data-bot|@jest\/globals|@testing-library\/.+|@playwright\/test|@storybook\/(react|vue3?|angular|svelte|html|web-components|addon-.+|testing-library|test))$|^k6\//;

/**
 * What the code of a file says of where it stands, when its path says nothing.
 * @param file absolute
 * @param manifest the nearest `package.json`
 */
export function contextByCode(
  file: string,
  module: Module,
  manifest: Manifest | undefined,
  semantics: Semantics,
): CodeContext {
  if (importsTestTool(module)) return 'test';
  const isForDevelopers =
    isRefusedInInstallations(module.ast, semantics) || (manifest && isToolOfDevelopers(file, module, manifest));
  return isForDevelopers ? 'development' : 'production';
}

/** `import { describe } from 'vitest'` and the like at the head of a file, where nothing decides whether it is loaded. */
function importsTestTool({ ast }: Module): boolean {
  return ast.body.some(
    (one) => one.type === 'ImportDeclaration' && one.importKind !== 'type' && testOnly.test(one.source.value),
  );
}

/**
 * A program that a script of the package starts with plain `node`, and that needs a package which is not installed with the
 * product: `"broker": "node tools/broker.js"` with its broker among the `devDependencies`. What is transpiled or bundled
 * first takes its packages along.
 */
function isToolOfDevelopers(file: string, module: Module, manifest: Manifest): boolean {
  const { folder } = manifest;
  const own = file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : undefined;
  if (own === undefined) return false;
  const commands = Object.entries(manifestTable(manifest, 'scripts')).filter(
    // Asked of every file: few commands name it at all.
    ([, command]) => typeof command === 'string' && command.includes(own) && commandParts(command).includes(own),
  );
  const isTool =
    commands.length > 0 &&
    commands.every(
      ([name, command]) =>
        !/^((pre|post)?(start|serve|prod)|(pre|post)?install)(:|$)/.test(name) && runsWithNode(String(command), own),
    );
  if (!isTool) return false;
  const installed = new Set(
    ['dependencies', 'optionalDependencies', 'peerDependencies'].flatMap((kind) =>
      Object.keys(manifestTable(manifest, kind)),
    ),
  );
  const forDevelopment = manifestTable(manifest, 'devDependencies');
  return [...module.sources].some((source) => {
    const name = packageOf(source);
    return Object.hasOwn(forDevelopment, name) && !installed.has(name);
  });
}

function commandParts(command: string): readonly string[] {
  return command.split(/[\s;&|()'"]+/).map((part) => part.replace(/^\.\//, ''));
}

/** `NODE_ENV=development node --watch tools/broker.js` */
function runsWithNode(command: string, file: string): boolean {
  const parts = commandParts(command);
  return parts.every((part, at) => {
    if (part !== file) return true;
    const before = parts.slice(0, at);
    while (before.at(-1)?.startsWith('-')) before.pop();
    return before.at(-1) === 'node';
  });
}

/** `@scope/name` of `@scope/name/deep`. */
function packageOf(source: string): string {
  return source.split('/', source.startsWith('@') ? 2 : 1).join('/');
}

/** The comments (and blank space) at the very beginning of a text, without a tokenizer: comments are all that may stand there. */
export function headerComment(text: string): string {
  let at = text.startsWith('#!') ? lineEnd(text, 0) : 0;
  for (;;) {
    while (at < text.length && text.charCodeAt(at) <= 32) at++;
    if (text.startsWith('//', at)) at = lineEnd(text, at);
    else if (text.startsWith('/*', at)) {
      const close = text.indexOf('*/', at + 2);
      if (close < 0) return text.slice(0, at);
      at = close + 2;
    } else return text.slice(0, at);
  }
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end + 1;
}
