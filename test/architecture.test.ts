import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as ts from 'typescript';

const root = path.join(__dirname, '..');

/** The rooms of the house, the innermost first where one lies in another, and the rooms that each may import from. */
const ROOMS: readonly { room: string; may: readonly string[] }[] = [
  { room: 'rules/models', may: [] },
  { room: 'rules/taxonomy', may: [] },
  { room: 'rules/semantics', may: ['rules/models'] },
  { room: 'rules/checks', may: ['rules'] },
  { room: 'rules', may: ['rules'] },
  { room: 'server/engine', may: ['rules'] },
  { room: 'server/host', may: ['server/engine', 'rules'] },
  { room: 'server/report', may: ['server/engine', 'rules'] },
  { room: 'server/protocol', may: ['server', 'rules'] },
  { room: 'server/cli', may: ['server', 'rules'] },
  { room: 'client', may: ['server/protocol/wire'] },
];

/** Imported by many, so that they must stay what they are. */
const KEPT_APART: readonly { only: readonly string[]; packages: readonly string[] }[] = [
  // One file knows the parser; one that follows imports knows TypeScript's resolver.
  { only: ['server/engine/parse.ts'], packages: ['@typescript-eslint/typescript-estree'] },
  { only: ['client/'], packages: ['vscode', 'vscode-languageclient'] },
  { only: ['server/protocol/'], packages: ['vscode-languageserver', 'vscode-languageserver-textdocument'] },
];

interface Import {
  readonly from: string;
  readonly specifier: string;
}

function sources(folder: string): string[] {
  return fs.readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sources(file);
    return /\.tsx?$/u.test(entry.name) ? [file] : [];
  });
}

function importsOf(file: string): Import[] {
  const info = ts.preProcessFile(fs.readFileSync(path.join(root, file), 'utf8'), true, true);
  return info.importedFiles.map(({ fileName }) => ({ from: file, specifier: fileName }));
}

const imports = ['rules', 'server', 'client'].flatMap(sources).flatMap(importsOf);

function within(file: string, room: string): boolean {
  return file === room || file.startsWith(`${room}/`);
}

function target({ from, specifier }: Import): string {
  return path.posix.join(path.posix.dirname(from), specifier);
}

describe('the house', () => {
  it('keeps the arrows between its rooms', () => {
    const wrong = imports
      .filter(({ specifier }) => specifier.startsWith('.'))
      .filter((each) => {
        const home = ROOMS.find(({ room }) => within(each.from, room));
        const to = target(each);
        return home && !within(to, home.room) && !home.may.some((room) => within(to, room));
      })
      .map((each) => `${each.from} imports ${target(each)}`);
    assert.deepEqual(wrong, []);
  });

  it('has rooms that know of a library alone', () => {
    const wrong = KEPT_APART.flatMap(({ only, packages }) =>
      imports
        .filter(({ specifier }) => packages.some((name) => within(specifier, name)))
        .filter(({ from }) => !only.some((place) => from.startsWith(place)))
        .map(({ from, specifier }) => `${from} imports ${specifier}`),
    );
    assert.deepEqual(wrong, []);
  });

  it('keeps files, processes and the network out of the engine and the rules', () => {
    const outside = /^(?:node:)?(?:fs|child_process|http|https|http2|net|tls|dgram|worker_threads|os|process)(?:\/|$)/u;
    const wrong = imports
      .filter(
        ({ from, specifier }) => (within(from, 'rules') || within(from, 'server/engine')) && outside.test(specifier),
      )
      .map(({ from, specifier }) => `${from} imports ${specifier}`);
    assert.deepEqual(wrong, []);
  });

  it('is read whole', () => {
    assert.ok(imports.length > 100, `only ${imports.length} imports were found`);
  });
});
