import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface LintMessage {
  readonly code: string;
  readonly file?: string;
  readonly message: string;
}

/** What `web-ext lint` says of the Firefox build; it exits with 1 where there are errors, and prints them all the same. */
function lint(): { errors: LintMessage[]; warnings: LintMessage[] } {
  const args = ['web-ext', 'lint', '--source-dir', 'dist/firefox', '--output', 'json'];
  try {
    return JSON.parse(execFileSync('npx', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch (error) {
    if (error instanceof Error && 'stdout' in error && typeof error.stdout === 'string')
      return JSON.parse(error.stdout);
    throw error;
  }
}

/** The rows of CONTRIBUTING.md's table of accepted warnings: `| CODE | file | how many | reason |`. */
function accepted(): Map<string, number> {
  const rows = readFileSync('CONTRIBUTING.md', 'utf8').matchAll(/^\| `([A-Z_]+)` \| `([^`]+)` \| (\d+) \| \S.*\|$/gm);
  return new Map(Array.from(rows, ([, code, file, count]) => [`${code} ${file}`, Number(count)]));
}

test('web-ext lint finds no error, and no warning but those that CONTRIBUTING.md gives a reason for', () => {
  const { errors, warnings } = lint();
  expect(errors).toEqual([]);
  const found = new Map<string, number>();
  for (const { code, file } of warnings) found.set(`${code} ${file}`, (found.get(`${code} ${file}`) ?? 0) + 1);
  expect(found).toEqual(accepted());
}, 120_000);
