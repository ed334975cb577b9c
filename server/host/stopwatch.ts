/** Milliseconds of processor time that this process has used: what a file costs, whatever else the machine does. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
