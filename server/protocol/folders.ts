import type { InitializeParams, WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import { fileOf, normalUri, uriOf } from './uris';

export interface Folder {
  readonly uri: string;
  /** Absolute path with `/`. */
  readonly path: string;
}

/** The workspace folders; several roots, or none when a single file is open. */
export class Folders {
  private readonly byUri = new Map<string, Folder>();

  constructor(params: InitializeParams) {
    // Older clients send only the one root; the fields are deprecated but still all that they have.
    const single = params.rootUri ?? (params.rootPath ? uriOf(params.rootPath) : undefined);
    for (const { uri } of params.workspaceFolders ?? (single ? [{ uri: single }] : [])) this.add(uri);
  }

  get all(): readonly Folder[] {
    return [...this.byUri.values()];
  }

  /** The innermost folder that holds the file. */
  of(file: string): Folder | undefined {
    return this.all
      .filter((folder) => file === folder.path || file.startsWith(`${folder.path}/`))
      .sort((a, b) => b.path.length - a.path.length)[0];
  }

  /** @returns the folders that are gone. */
  change(event: WorkspaceFoldersChangeEvent): readonly Folder[] {
    const removed: Folder[] = [];
    for (const { uri } of event.removed) {
      const folder = this.byUri.get(normalUri(uri));
      if (folder) removed.push(folder);
      this.byUri.delete(normalUri(uri));
    }
    for (const { uri } of event.added) this.add(uri);
    return removed;
  }

  private add(uri: string): void {
    const path = fileOf(uri);
    if (path !== undefined)
      this.byUri.set(normalUri(uri), { uri, path: path.length > 1 ? path.replace(/\/$/u, '') : path });
  }
}
