import type { Stats } from '../engine/engine';

/** Rules listed with their time; the rest is summed up. */
const LISTED = 15;

/** What `--stats` prints: where the time went, the slowest rules first. */
export function statsText({ files, filtered, parseTime, totalTime, rules }: Stats, durationMs: number): string {
  const slowest = [...rules].sort(([, a], [, b]) => b.time - a.time);
  const rest = slowest.slice(LISTED);
  const row = (name: string, time: number, findings: number): string =>
    `  ${name.padEnd(40)} ${ms(time).padStart(10)} ${String(findings).padStart(6)} findings`;
  return `${[
    `Statistics: ${files} files in ${ms(durationMs)}, ${filtered} of them without any trigger word and so not parsed`,
    `  analysis ${ms(totalTime)}, parsing ${ms(parseTime)}, peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
    ...slowest.slice(0, LISTED).map(([name, { time, findings }]) => row(name, time, findings)),
    ...(rest.length > 0
      ? [
          row(
            `${rest.length} more rules`,
            sum(rest.map(([, { time }]) => time)),
            sum(rest.map(([, { findings }]) => findings)),
          ),
        ]
      : []),
  ].join('\n')}\n`;
}

function ms(time: number): string {
  return time >= 10_000 ? `${(time / 1000).toFixed(1)} s` : `${time.toFixed(0)} ms`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
