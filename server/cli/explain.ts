import * as fs from 'node:fs';
import { posix } from 'node:path';
import { describeValue } from '../engine/describe-value';
import { explainRule, explainThreat } from '../engine/explain';
import { parse } from '../engine/parse';
import { registry } from '../engine/registry';
import { nearest } from '../engine/text';
import { models } from '../../rules/models/index';
import { createProject } from '../../rules/semantics/project';
import { threats } from '../../rules/taxonomy/index';
import { DiskFiles } from '../host/disk-files';
import { printable } from '../report/safe-text';
import { exitCodes, UsageError, type Io } from './io';
import { placesOf, resolveExisting } from './places';

/** `vitalint explain`: what a rule looks for, or what a threat means. */
export function explain(name: string, io: Io): number {
  const text = explainRule(name) ?? explainThreat(name);
  if (text === undefined) throw new UsageError(unknown(name));
  io.stdout.write(`${text.trimEnd()}\n`);
  return exitCodes.clean;
}

function unknown(name: string): string {
  const near = nearest(name.toLowerCase(), registry().ids) ?? nearest(name.toUpperCase(), threats.keys());
  return `There is no rule or threat "${printable(name)}".${near ? ` Did you mean ${near}?` : ' "vitalint rules" and "vitalint threats" list what there is.'}`;
}

/**
 * `vitalint explain --value FILE:LINE:COLUMN`: what the analysis knows of an expression. Lines and columns are 1-based,
 * as editors show them.
 */
export function explainValue(position: string, io: Io): number {
  const match = /^(?<name>.+):(?<line>\d+):(?<column>\d+)$/u.exec(position);
  if (!match?.groups)
    throw new UsageError(
      `"${printable(position)}" is no position: write FILE:LINE:COLUMN, for example src/pump.ts:12:5.`,
    );
  const { name = '', line, column } = match.groups;
  const file = resolveExisting(name, io.cwd);
  if (!fs.statSync(file).isFile()) throw new UsageError(`${name} is a folder: name a file.`);
  const { root } = placesOf([name], io.cwd);
  const project = createProject({ files: new DiskFiles(), parse, roots: [root], models });
  const lines = describeValue(project, file, Number(line), Number(column));
  if (!lines)
    throw new UsageError(
      `No expression stands at ${posix.relative(io.cwd, file)}:${line}:${column}, or the file cannot be read as code.`,
    );
  io.stdout.write(`${lines.map((each) => printable(each)).join('\n')}\n`);
  return exitCodes.clean;
}
