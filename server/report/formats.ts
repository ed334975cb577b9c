import { github } from './github';
import { gitlab } from './gitlab';
import { html } from './html';
import { json } from './json';
import { junit } from './junit';
import { markdown } from './markdown';
import { pretty } from './pretty';
import { sarif } from './sarif';
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
  sarif,
  html,
  markdown,
  junit,
  github,
  gitlab,
} as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof formats;

export const formatNames = Object.keys(formats) as readonly FormatName[];
