import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

/** Counts tests and leaves "N passed, N failed" in the file that CLOSING_LINE names, for machines that read it. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const file = process.env.CLOSING_LINE;
    if (!file) return;
    const count = { passed: 0, failed: errors.length, skipped: 0, pending: 0 };
    for (const module of modules) {
      const before = count.passed + count.failed;
      for (const test of module.children.allTests()) count[test.result().state]++;
      // A file that broke before its tests ran has none to count.
      if (!module.ok() && before === count.passed + count.failed) count.failed++;
    }
    const skipped = count.skipped + count.pending;
    writeFileSync(file, `${count.passed} passed, ${count.failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
  }
}
