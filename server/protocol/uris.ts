import { URI } from 'vscode-uri';

/** Absolute path with `/` of a `file:` URI; `undefined` for other schemes (untitled, git, vscode-vfs …). */
export function fileOf(uri: string): string | undefined {
  const parsed = URI.parse(uri);
  return parsed.scheme === 'file' ? parsed.fsPath.replaceAll('\\', '/') : undefined;
}

/** The URI as VS Code writes it, so that keys compare equal. */
export function uriOf(file: string): string {
  return URI.file(file).toString();
}

/** One spelling for a URI, as clients differ in what they percent-encode. */
export function normalUri(uri: string): string {
  return URI.parse(uri).toString();
}

/**
 * The path under which the engine knows a document. Unsaved documents get a name of their own beside nothing on disk, with
 * the extension of their language so that they are parsed as what they are.
 */
export function pathForEngine(uri: string, languageId: string): string {
  const file = fileOf(uri);
  if (file !== undefined) return file;
  const extensions: Record<string, string> = {
    typescript: '.ts',
    typescriptreact: '.tsx',
    javascript: '.js',
    javascriptreact: '.jsx',
  };
  const { scheme, path } = URI.parse(uri);
  const extension = extensions[languageId] ?? '.ts';
  const name = path.startsWith('/') ? path : `/${path}`;
  return `/${scheme}:${name.endsWith(extension) ? name : name + extension}`;
}
