import type ts from 'typescript';
import type { TSESTree } from '@typescript-eslint/utils';
import type { LibraryModel } from '../../rules/models/vocabulary';
import { createProject, type FileSource, type Project } from '../../rules/semantics/project';
import { DIRECTIVE } from './directives';
import { parse } from './parse';
import { Prefilter } from './prefilter';
import type { Registry } from './registry';

/** What the parser said of a tree beyond the tree. */
export interface ParseFacts {
  readonly tolerant: boolean;
  /** Kept only where there are directives to read. */
  readonly sourceFile?: ts.SourceFile;
}

/** The texts of open documents over those of the disk. */
export class OverlayFiles implements FileSource {
  readonly #open = new Map<string, string>();
  readonly list?: FileSource['list'];

  constructor(private readonly disk: FileSource) {
    if (disk.list) this.list = (directory) => disk.list!(directory);
  }

  open(file: string, text: string): void {
    this.#open.set(file, text);
  }
  openText(file: string): string | undefined {
    return this.#open.get(file);
  }
  close(file: string): void {
    this.#open.delete(file);
  }
  read(file: string): string | undefined {
    return this.#open.get(file) ?? this.disk.read(file);
  }
  isFile(file: string): boolean {
    return this.#open.has(file) || this.disk.isFile(file);
  }
  isDirectory(directory: string): boolean {
    return this.disk.isDirectory(directory);
  }
  realpath(file: string): string {
    return this.disk.realpath(file);
  }
}

/** What is known of the workspace's files under one set of models: a project and its pre-filter. */
export class Workspace {
  readonly project: Project;
  readonly filter: Prefilter;
  readonly #failures = new Map<string, string>();
  readonly #facts = new WeakMap<TSESTree.Program, ParseFacts>();
  #parsing = 0;

  /** @param stopwatch milliseconds of work done so far */
  constructor(
    files: FileSource,
    roots: readonly string[],
    models: readonly LibraryModel[],
    registry: Registry,
    private readonly stopwatch: () => number,
  ) {
    this.project = createProject({ files, roots, models, parse: (file, text) => this.#parse(file, text) });
    this.filter = new Prefilter(registry, models, {
      read: (file) => files.read(file),
      resolve: (from, specifier) => this.project.resolve(from, specifier),
    });
  }

  /** Milliseconds that reading files into trees has taken so far. */
  get parsing(): number {
    return this.#parsing;
  }

  factsOf(ast: TSESTree.Program): ParseFacts {
    return this.#facts.get(ast) ?? { tolerant: false };
  }

  /** Why a file could not be parsed. */
  failureOf(file: string): string {
    return this.#failures.get(file) ?? 'the file could not be read into the project';
  }

  /** @param isKnown whether the file existed before and still does, so that no import can lead elsewhere */
  invalidate(file: string, isKnown: boolean): void {
    this.project.invalidate(file);
    this.filter.forget(file);
    if (isKnown) return;
    this.project.invalidateResolution();
    this.filter.forgetAll();
  }

  #parse(file: string, text: string): ReturnType<typeof parse> {
    const begun = this.stopwatch();
    const result = parseSafely(file, text);
    this.#parsing += this.stopwatch() - begun;
    if (result.ok) this.#failures.delete(file);
    else this.#failures.set(file, result.reason);
    if (result.ok) {
      const { tolerant, sourceFile } = result;
      this.#facts.set(result.ast, { tolerant, ...(text.includes(DIRECTIVE) && { sourceFile }) });
    }
    return result;
  }
}

/** Text that is nested thousands of levels deep overflows the parser's stack: that is a fault of the text. */
function parseSafely(file: string, text: string): ReturnType<typeof parse> {
  try {
    return parse(file, text);
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
}

/** What an unexpected error says to a user. */
export function reasonOf(error: unknown): string {
  if (error instanceof RangeError) return 'the code is nested too deeply to be read';
  return error instanceof Error ? error.message : String(error);
}
