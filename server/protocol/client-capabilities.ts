import { pathToFileURL } from 'node:url';
import * as path from 'node:path';
import type { InitializeParams } from 'vscode-languageserver';
import type { InitializationOptions } from './wire';

/** What the client at the other end can do, decided once at `initialize`. */
export interface ClientTraits {
  /** Pull diagnostics; else they are pushed. */
  readonly pull: boolean;
  /** `workspace/configuration` per resource. */
  readonly configuration: boolean;
  readonly configurationRegistration: boolean;
  readonly watchedFiles: boolean;
  readonly workspaceFolders: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly diagnosticData: boolean;
  readonly versionedEdits: boolean;
  readonly progress: boolean;
  readonly showDocument: boolean;
  readonly markdownHover: boolean;
  readonly clientCommands: boolean;
  /** Settings given at the start, for clients without `workspace/configuration`. */
  readonly initialSettings: unknown;
  threatUri(id: string): string;
}

/**
 * Pull needs both `textDocument.diagnostic` and the refresh request: without the latter a finding that changed because of
 * another file or the configuration would stay on the screen until the next keystroke.
 */
export function clientTraits(params: InitializeParams): ClientTraits {
  const { textDocument, workspace, window } = params.capabilities;
  const options = readOptions(params.initializationOptions);
  const published = textDocument?.publishDiagnostics;
  const pulled = textDocument?.diagnostic;
  return {
    pull: pulled !== undefined && workspace?.diagnostics?.refreshSupport === true,
    configuration: workspace?.configuration === true,
    configurationRegistration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchedFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    relatedInformation: (pulled?.relatedInformation ?? published?.relatedInformation) === true,
    codeDescription: (pulled?.codeDescriptionSupport ?? published?.codeDescriptionSupport) === true,
    diagnosticData: (pulled?.dataSupport ?? published?.dataSupport) === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    progress: window?.workDoneProgress === true,
    showDocument: window?.showDocument?.support === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    clientCommands: options.clientCommands === true,
    initialSettings: options.settings,
    threatUri: threatUriOf(options.threatUri),
  };
}

function readOptions(value: unknown): InitializationOptions {
  return typeof value === 'object' && value !== null ? value : {};
}

function threatUriOf(template: unknown): (id: string) => string {
  if (typeof template === 'string' && template.includes('{id}')) {
    return (id) => template.replace('{id}', encodeURIComponent(id));
  }
  // The bundle lies in dist/, the pages in docs/threats/ beside it.
  const pages = path.join(__dirname, '..', 'docs', 'threats');
  return (id) => pathToFileURL(path.join(pages, `${id}.md`)).href;
}
