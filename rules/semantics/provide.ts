import type { TSESTree } from '@typescript-eslint/utils';
import { models } from '../models/index';
import { Module } from './module';
import { createProject, type Project } from './project';
import type { Semantics } from './semantics';

const known = new WeakMap<TSESTree.Program, Semantics>();

/** Says that a tree's semantics are these, so that rules on the same tree share them. */
export function provideSemantics(program: TSESTree.Program, semantics: Semantics): void {
  known.set(program, semantics);
}

export interface SourceForSemantics {
  readonly ast: TSESTree.Program;
  readonly text: string;
}

/**
 * The semantics of a tree: those provided for it, else made from this file alone, as in ESLint, where other files are
 * not known.
 */
export function semanticsFor(source: SourceForSemantics, filename: string): Semantics {
  let semantics = known.get(source.ast);
  if (!semantics) known.set(source.ast, (semantics = singleFileSemantics(source, filename)));
  return semantics;
}

/** A project of no files, whose modules are adopted one by one. Few are kept: ESLint looks at a file and goes on. */
let lone: Project | undefined;

function singleFileSemantics({ ast, text }: SourceForSemantics, filename: string): Semantics {
  lone ??= createProject({
    files: { read: () => undefined, isFile: () => false, isDirectory: () => false, realpath: (file) => file },
    parse: () => ({ ok: false, reason: 'a single file is analysed' }),
    roots: [],
    models,
    keep: 2,
  });
  return lone.semantics(lone.adopt(new Module(filename.replaceAll('\\', '/'), text, ast)));
}
