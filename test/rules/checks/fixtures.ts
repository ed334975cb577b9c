import fs from 'node:fs';
import path from 'node:path';
import { defaultConfig } from '../../../server/engine/config';
import { Engine, type FileSource } from '../../../server/engine/engine';
import type { Finding } from '../../../server/engine/finding';

/** Where the files of a case lie while it is analysed. */
export const ROOT = '/w';

export interface Expectation {
  readonly file: string;
  /** 0-based. */
  readonly line: number;
  readonly rules: readonly string[];
  /** How sure the finding has to be; of any confidence when it is not given. */
  readonly confidence?: string;
}

/** One small project: its files, and the findings its comments announce. */
export interface Case {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly expected: readonly Expectation[];
}

const CASE = /^\s*(?:\/\/|\{\/\*)\s*@case:\s*(.+?)\s*(?:\*\/\})?$/;
const FILE = /^\s*\/\/\s*@file:\s*(\S+)\s*$/;
const EXPECT = /^\s*(?:\/\/|\{\/\*)\s*expect:\s*([\w-]+(?:\s*,\s*[\w-]+)*)\s*(?:\((high|medium|low)\)\s*)?(?:\*\/\})?$/;

/** Splits `// @case: name` sections; text before the first one belongs to no case. */
export function readCases(text: string, defaultFile: string): readonly Case[] {
  const cases: { name: string; lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const name = CASE.exec(line)?.[1];
    if (name !== undefined) cases.push({ name, lines: [] });
    else cases[cases.length - 1]?.lines.push(line);
  }
  return cases.map(({ name, lines }) => ({ name, ...readProject(lines.join('\n'), defaultFile) }));
}

/**
 * Splits `// @file: path` sections and takes the `// expect: rule` comments down, `// expect: rule (low)` with a confidence: each speaks
 * of the line below it.
 */
export function readProject(text: string, defaultFile: string): Omit<Case, 'name'> {
  const files: Record<string, string[]> = {};
  const expected: Expectation[] = [];
  let current = defaultFile;
  for (const line of text.split('\n')) {
    const file = FILE.exec(line)?.[1];
    if (file !== undefined) {
      current = file;
      continue;
    }
    const lines = (files[current] ??= []);
    lines.push(line);
    const [, rules, confidence] = EXPECT.exec(line) ?? [];
    if (rules !== undefined)
      expected.push({
        file: `${ROOT}/${current}`,
        line: lines.length,
        rules: rules.split(',').map((rule) => rule.trim()),
        ...(confidence !== undefined && { confidence }),
      });
  }
  const texts = Object.fromEntries(Object.entries(files).map(([name, lines]) => [`${ROOT}/${name}`, lines.join('\n')]));
  return { files: texts, expected };
}

export function memoryFiles(files: Readonly<Record<string, string>>): FileSource {
  const names = Object.keys(files);
  return {
    read: (file) => files[file],
    isFile: (file) => Object.hasOwn(files, file),
    isDirectory: (directory) => names.some((name) => name.startsWith(`${directory}/`)),
    realpath: (file) => file,
    list: (directory) => [
      ...new Set(
        names
          .filter((name) => name.startsWith(`${directory}/`))
          .map((name) => name.slice(directory.length + 1).split('/')[0]!),
      ),
    ],
  };
}

/** All findings of a project under the audit preset, the widest. Throws when a file could not be analysed. */
export function analyzeCase(files: Readonly<Record<string, string>>): readonly Finding[] {
  const engine = new Engine({ files: memoryFiles(files), roots: [ROOT], limits: { time: 20_000 } });
  const config = defaultConfig(ROOT, 'audit');
  return Object.keys(files).flatMap((file) => {
    if (!/\.[cm]?[jt]sx?$/.test(file)) return [];
    const result = engine.analyze(file, files[file]!, config);
    if (result.status.kind === 'failed' || result.status.kind === 'partly')
      throw new Error(`${file} was not analysed whole: ${result.status.reason}`);
    return result.findings;
  });
}

/** What differs between the findings of one rule and what was announced; empty when all is well. */
export function differences(
  rule: string,
  findings: readonly Finding[],
  expected: readonly Expectation[],
): readonly string[] {
  const key = (file: string, line: number): string => `${file.slice(ROOT.length + 1)}:${line + 1}`;
  const found = new Map(
    findings
      .filter((finding) => finding.rule === rule)
      .map((finding) => [key(finding.place.file, finding.place.start.line), finding]),
  );
  const wanted = new Map(
    expected.filter(({ rules }) => rules.includes(rule)).map((one) => [key(one.file, one.line), one.confidence]),
  );
  return [
    ...[...wanted.keys()].filter((place) => !found.has(place)).map((place) => `missing at ${place}`),
    ...[...wanted].flatMap(([place, confidence]) => {
      const actual = found.get(place)?.confidence;
      return confidence !== undefined && actual !== undefined && actual !== confidence
        ? [`${actual} confidence in place of ${confidence} at ${place}`]
        : [];
    }),
    ...[...found]
      .filter(([place]) => !wanted.has(place))
      .map(([place, finding]) => `extra at ${place}: ${finding.message}`),
  ];
}

/** A code block of a rule's page that is run: ```ts bad / ```ts good. */
export interface Sample {
  readonly kind: 'bad' | 'good';
  readonly line: number;
  readonly files: Readonly<Record<string, string>>;
}

export function readSamples(markdown: string): readonly Sample[] {
  const samples: Sample[] = [];
  const lines = markdown.split('\n');
  for (let i = 0; i < lines.length; i++) {
    const [, language, kind] = /^```(\w+) (bad|good)\s*$/.exec(lines[i]!) ?? [];
    if (!language || !kind) continue;
    const end = lines.indexOf('```', i + 1);
    const { files } = readProject(lines.slice(i + 1, end).join('\n'), `main.${language}`);
    samples.push({ kind: kind as Sample['kind'], line: i + 1, files });
    i = end;
  }
  return samples;
}

export const CHECKS = path.join(__dirname, '../../../rules/checks');

/** The rules of the catalogue by their pages: `rules/checks/<layer>/<id>.md`. */
export function rulePages(): readonly { readonly id: string; readonly layer: string; readonly page: string }[] {
  return fs.readdirSync(CHECKS, { withFileTypes: true }).flatMap((layer) =>
    layer.isDirectory()
      ? fs
          .readdirSync(path.join(CHECKS, layer.name))
          .filter((name) => name.endsWith('.md'))
          .map((name) => ({ id: name.slice(0, -3), layer: layer.name, page: path.join(CHECKS, layer.name, name) }))
      : [],
  );
}
