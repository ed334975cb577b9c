#!/usr/bin/env node
// Stands in for the `code` executable that @vscode/test-electron starts: takes its arguments, runs the suite in the VS Code
// from npm. Environment: VITALINT_VSCODE (newest, oldest), VITALINT_VSIX (file to install first).
// Exit code: the suite's; 124 when the time is up, 125 when the server or the page died.
import { start } from './vscode-host.mjs';

const LIMIT_MS = Number(process.env.VITALINT_EDITOR_TIMEOUT_MS ?? 180_000);
const args = process.argv.slice(2);
const option = (name) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
const folder = args.find((arg) => !arg.startsWith('-'));

const host = await start({ version: process.env.VITALINT_VSCODE, vsix: process.env.VITALINT_VSIX, suite: true });
let ended = false;
const end = async (code, why) => {
  if (ended) return;
  ended = true;
  if (code !== 0) console.log(`${host.log.join('\n')}\n${why}: exit ${code}`);
  await host.stop();
  process.exit(code);
};
setTimeout(end, LIMIT_MS, 124, `not done after ${LIMIT_MS / 1000} s`);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => end(130, signal));
host.child.on('exit', (code) => end(125, `the VS Code server ended (${code})`));
host.page.on('crash', () => end(125, 'the page crashed'));
host.page.on('pageerror', (error) => host.log.push(`[page] ${error}`));
// What the workbench calls in a window that runs tests.
await host.page.exposeFunction('codeAutomationLog', (type, texts) =>
  host.log.push(`[workbench ${type}] ${texts.join(' ')}`),
);
await host.page.exposeFunction('codeAutomationExit', (code) => end(code, 'the suite failed'));
await host.open(folder, [
  ['extensionDevelopmentPath', host.remote(option('extensionDevelopmentPath'))],
  ['extensionTestsPath', host.remote(option('extensionTestsPath'))],
  ['enableProposedApi', ''],
]);
