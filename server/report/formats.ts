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

export type FormatName = 'pretty' | 'json' | 'sarif' | 'html' | 'markdown' | 'junit' | 'github' | 'gitlab';

/** Every output format by the name that `--format` takes. */
export const formats: Readonly<Record<FormatName, Format>> = {
  pretty,
  json,
  sarif,
  html,
  markdown,
  junit,
  github,
  gitlab,
};

export const formatNames = Object.keys(formats) as readonly FormatName[];
