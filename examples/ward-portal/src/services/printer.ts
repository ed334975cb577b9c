import { exec, execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { printers } from '../config/settings';

const run = promisify(execFile);

/** Prints a wristband on the label printer of the ward. */
export function printWristband(printer: string, file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    exec(`lp -d ${printer} -o media=wristband ${file}`, { timeout: 10_000 }, (error) => (error ? reject(error) : resolve()));
  });
}

export async function printReport(printer: string, file: string): Promise<void> {
  if (!printers.includes(printer)) throw new Error('No such printer');
  await run('lp', ['-d', printer, file], { timeout: 10_000 });
}
