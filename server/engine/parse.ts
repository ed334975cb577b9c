import type { TSESTree } from '@typescript-eslint/types';
import type ts from 'typescript';
import { convertInPieces } from './deep-chains';

export type ParseResult =
  | {
      readonly ok: true;
      readonly ast: TSESTree.Program;
      readonly sourceFile: ts.SourceFile;
      /** True when the text has syntax errors that were passed over. */
      readonly tolerant: boolean;
    }
  | { readonly ok: false; readonly reason: string };

interface Parser {
  readonly ts: typeof ts;
  readonly parse: (source: ts.SourceFile, options: Record<string, unknown>) => TSESTree.Program;
}

let parser: Parser | undefined;

/** TypeScript takes a third of a second to load: it is loaded with the first file, not with the process. */
function load(): Parser {
  if (!parser) {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const typescript = require('typescript') as typeof ts;
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const estree = require('@typescript-eslint/typescript-estree') as { parse: unknown };
    parser = { ts: typescript, parse: estree.parse as Parser['parse'] };
  }
  return parser;
}

/** TypeScript, for the few who read its tree beside the ESTree one. */
export function typescript(): typeof ts {
  return load().ts;
}

/**
 * Parses a file to ESTree, half-typed code included.
 *
 * `typescript-estree` throws on the first syntax error of the text it is given. Given a `ts.SourceFile` it converts what
 * TypeScript's error-tolerant parser made of it, as long as that file reports no errors. That it takes a source file is
 * beyond its documented signature, so its version is pinned and a test guards the route. JSDoc parsing is off: some
 * unterminated comments make TypeScript's JSDoc parser loop for ever.
 *
 * @param file decides the dialect by its extension; need not exist
 */
export function parse(file: string, text: string): ParseResult {
  const { ts, parse: convert } = load();
  const jsx = /\.[cm]?jsx?$|\.tsx$/i.test(file);
  try {
    const sourceFile = ts.createSourceFile(
      file,
      text,
      { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode: ts.JSDocParsingMode.ParseNone },
      true,
      jsx ? (/\.tsx$/i.test(file) ? ts.ScriptKind.TSX : ts.ScriptKind.JSX) : ts.ScriptKind.TS,
    );
    const internal = sourceFile as unknown as { parseDiagnostics: unknown[] };
    const tolerant = internal.parseDiagnostics.length > 0;
    internal.parseDiagnostics = [];
    const toTree = (source: ts.SourceFile): TSESTree.Program =>
      convert(source, {
        filePath: file,
        jsx,
        loc: true,
        range: true,
        comment: false,
        tokens: false,
        allowInvalidAST: true,
        suppressDeprecatedPropertyWarnings: true,
        errorOnUnknownASTType: false,
        loggerFn: false,
      });
    return { ok: true, ast: wholeTree(ts, sourceFile, toTree), sourceFile, tolerant };
  } catch (error) {
    const what =
      error instanceof RangeError ? 'it is nested too deeply' : error instanceof Error ? error.message : String(error);
    return { ok: false, reason: `the syntax tree could not be built: ${what}` };
  }
}

/** Only a file whose tree is too deep for the converter is converted in pieces: looking for them costs a pass. */
function wholeTree(
  typescript: typeof ts,
  sourceFile: ts.SourceFile,
  convert: (source: ts.SourceFile) => TSESTree.Program,
): TSESTree.Program {
  try {
    return convert(sourceFile);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return convertInPieces(typescript, sourceFile, convert);
  }
}
