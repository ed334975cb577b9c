import * as fs from 'node:fs';
import * as path from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';

/**
 * Called by the extension host. What the tests print goes to the file VITALINT_REPORT, for an editor's log is no channel for
 * a report (levels, rewrapping); the counts go to VITALINT_TALLY.
 */
export async function run(): Promise<void> {
  const { VITALINT_REPORT: report, VITALINT_TALLY: tally } = process.env;
  if (report)
    Mocha.reporters.Base.consoleLog = (...args: unknown[]) => fs.appendFileSync(report, `${format(...args)}\n`);
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 30_000, reporter: 'spec' });
  for (const file of fs.readdirSync(__dirname).sort()) {
    if (file.endsWith('.test.js')) mocha.addFile(path.join(__dirname, file));
  }
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run((failures) => (failures > 0 ? reject(new Error(`${failures} tests failed`)) : resolve()));
    runner.once('end', () => {
      const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
      if (tally) fs.writeFileSync(tally, JSON.stringify({ passed: passes, failed: failures, skipped: pending }));
    });
  });
}
