/** How long a figure holds, in milliseconds: asking the system costs more than a small step of an analysis, and analyses ask at each. */
const HOLDS = 1;

let askedAt = -Infinity;
let known = 0;

/**
 * Milliseconds of processor time that this process has used: what a file costs, whatever else the machine does. At most a
 * millisecond old.
 */
export function processorTime(): number {
  const now = performance.now();
  if (now - askedAt >= HOLDS) {
    const { user, system } = process.cpuUsage();
    known = (user + system) / 1000;
    askedAt = now;
  }
  return known;
}
