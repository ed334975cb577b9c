// Mocha's spec reporter, which also leaves the counts in the file that VITALINT_TALLY names.
const fs = require('node:fs');
const { reporters, Runner } = require('mocha');

module.exports = class TallyReporter extends reporters.Spec {
  constructor(runner, options) {
    super(runner, options);
    runner.once(Runner.constants.EVENT_RUN_END, () => {
      const file = process.env.VITALINT_TALLY;
      const { passes, failures, pending } = this.stats;
      if (file) fs.writeFileSync(file, JSON.stringify({ passed: passes, failed: failures, skipped: pending }));
    });
  }
};
