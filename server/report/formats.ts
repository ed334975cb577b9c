import { json } from './json';
import { pretty } from './pretty';
import type { ScanReport } from './scan-report';

export interface FormatOptions {
  /** Whether the reader is a terminal that shows colours. */
  readonly color: boolean;
}

/** Writes a report; the text ends with a line break. */
export type Format = (report: ScanReport, options: FormatOptions) => string;

/** Every output format by the name that `--format` takes. */
export const formats = {
  pretty,
  json,
} as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof formats;

export const formatNames = Object.keys(formats) as readonly FormatName[];
