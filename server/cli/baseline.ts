import * as fs from 'node:fs';
import { posix } from 'node:path';
import { applyEdits, modify, parse as parseJsonc } from 'jsonc-parser';
import { everyPlaceOf } from '../engine/causes';
import { CONFIG_FILE, findConfigFile } from '../engine/config';
import type { AcceptedFinding } from '../engine/config-types';
import { isDate } from '../engine/directives';
import type { FileResult, Finding } from '../engine/finding';
import { registry } from '../engine/registry';
import type { PresetName } from '../../rules/rule';
import { DiskFiles } from '../host/disk-files';
import { openFindings } from '../report/scan-report';
import { counted, relativeTo } from '../report/summary';
import { analyzePlaces } from './analysis';
import { exitCodes, UsageError, type Io } from './io';
import { placesOf, resolveExisting } from './places';

export const BASELINE_FILE = 'vitalint.baseline.json';

export interface BaselineFlags {
  readonly reason: string;
  readonly until?: string;
  readonly by?: string;
  readonly config?: string;
  readonly preset?: PresetName;
}

/**
 * `vitalint baseline`: accepts all that is found today, with a reason, so that only what is new is reported. The accepted
 * findings stand in a file of their own which the configuration extends; editor and command line both read it there.
 * Running it again adds what is new and keeps the reasons given before.
 */
export async function baseline(named: readonly string[], flags: BaselineFlags, io: Io): Promise<number> {
  if (flags.reason.trim() === '')
    throw new UsageError('A reason is needed: a reviewer must be able to see why the risk is accepted.');
  if (flags.until !== undefined && !isDate(flags.until))
    throw new UsageError(`"${flags.until}" is no date: write a day that exists as YYYY-MM-DD.`);
  const scanned = placesOf(named, io.cwd);
  const config = flags.config === undefined ? configFor(scanned.root) : resolveExisting(flags.config, io.cwd);
  const { report } = await analyzePlaces(scanned, flags, io);
  const root = posix.dirname(config);
  const file = posix.join(root, BASELINE_FILE);
  // Whoever accepts a cause accepts it at all places that it reaches.
  const places = report.files
    .flatMap(acceptable)
    .flatMap((finding) => everyPlaceOf(finding).map((place) => ({ ...place, rule: finding.rule })));
  const outside = places.find((place) => !place.file.startsWith(`${root}/`));
  if (outside)
    throw new UsageError(
      `${relativeTo(io.cwd, outside.file)} lies outside the folder of ${relativeTo(io.cwd, config)}, so it cannot be accepted there.`,
    );
  const entries = places.map((place): AcceptedFinding => ({
    rule: place.rule,
    path: literal(relativeTo(root, place.file)),
    fingerprint: place.fingerprint,
    reason: flags.reason.trim(),
    ...(flags.until !== undefined && { until: flags.until }),
    ...(flags.by !== undefined && { by: flags.by }),
  }));
  const kept = earlier(file);
  write(file, `${JSON.stringify({ accepted: [...kept, ...entries] }, undefined, 2)}\n`);
  extend(config);
  io.stdout.write(
    `Accepted ${counted(entries.length, 'finding')} in ${relativeTo(io.cwd, file)}, which ${relativeTo(io.cwd, config)} extends. New findings are still reported.\n`,
  );
  if (!report.complete)
    io.stderr.write('Some files could not be analysed, or not to their end: "vitalint scan" lists them.\n');
  return report.complete ? exitCodes.clean : exitCodes.incomplete;
}

/** Findings about suppressions are to be mended where they stand, not accepted. */
function acceptable(result: FileResult): readonly Finding[] {
  return openFindings(result).filter(({ rule }) => registry().get(rule)?.vitalint.group !== 'Suppressions');
}

function configFor(root: string): string {
  return findConfigFile(root, (path) => new DiskFiles().isFile(path)) ?? posix.join(root, CONFIG_FILE);
}

/** A path in which characters that mean something in a glob stand for themselves. */
function literal(path: string): string {
  return path.replace(/[\\*?[\]{}()!+@|^$]/gu, '\\$&');
}

function earlier(file: string): readonly AcceptedFinding[] {
  if (!fs.existsSync(file)) return [];
  const data = parseJsonc(fs.readFileSync(file, 'utf8')) as { accepted?: unknown } | undefined;
  if (!Array.isArray(data?.accepted))
    throw new UsageError(`${file} is no list of accepted findings: mend or delete it first.`);
  return data.accepted as AcceptedFinding[];
}

/** Lets the configuration extend the baseline, comments kept; writes one when there is none. */
function extend(config: string): void {
  const name = `./${BASELINE_FILE}`;
  const text = fs.existsSync(config) ? fs.readFileSync(config, 'utf8') : '{}\n';
  const given = (parseJsonc(text) as { extends?: string | string[] } | undefined)?.extends ?? [];
  const bases = [given].flat();
  if (bases.includes(name)) return;
  write(
    config,
    applyEdits(
      text,
      modify(text, ['extends'], [...bases, name], { formattingOptions: { insertSpaces: true, tabSize: 2 } }),
    ),
  );
}

function write(file: string, text: string): void {
  try {
    fs.writeFileSync(file, text);
  } catch (error) {
    throw new UsageError(`${file} cannot be written: ${(error as Error).message}`);
  }
}
