/** The messages between the VS Code client and the server beyond the protocol's own. The client imports nothing else of ours. */

/** `initializationOptions`; every field may be missing, as other editors give none. */
export interface InitializationOptions {
  /** `{id}` stands for the threat: `vscode://vitalint.vitalint/threat/{id}`. Default: the file URL of the page shipped with the server. */
  readonly threatUri?: string;
  /** The client has the commands `vitalint.openThreat` and `vitalint.suppress`. */
  readonly clientCommands?: boolean;
  /** Settings for clients without `workspace/configuration`. */
  readonly settings?: unknown;
}

export const SCAN_WORKSPACE = 'vitalint/scanWorkspace';

export interface ScanWorkspaceParams {
  /** Progress with `kind: 'report'` and the message `n of m` comes under this token. */
  readonly workDoneToken?: string | number;
  /** URIs of the folders to scan; all workspace folders when missing. */
  readonly folders?: readonly string[];
}

/**
 * Notification: documents that the editor keeps open without showing them in any tab. It pulls no diagnostics for them, so
 * what a scan finds in them is sent as for closed files, until they are pulled again.
 */
export const HIDDEN_DOCUMENTS = 'vitalint/hiddenDocuments';

export interface HiddenDocumentsParams {
  readonly uris: readonly string[];
}

export interface ScanSummary {
  /** Files looked at. */
  readonly files: number;
  readonly findings: { readonly error: number; readonly warning: number; readonly info: number };
  /** Files that were not, or not wholly, analysed. */
  readonly incomplete: readonly { readonly uri: string; readonly reason: string }[];
  readonly cancelled: boolean;
  readonly milliseconds: number;
}

/** Argument of the client's command `vitalint.suppress`; with the reason added it is the request below. */
export interface SuppressArguments {
  readonly uri: string;
  /** Version of the document that the finding was shown for. */
  readonly version: number;
  readonly rule: string;
  readonly fingerprint: string;
}

/** Asks for the `WorkspaceEdit` that suppresses a finding; `null` when the document or the finding is another by now. */
export const SUPPRESSION_EDIT = 'vitalint/suppressionEdit';

export interface SuppressionEditParams extends SuppressArguments {
  readonly reason: string;
}
