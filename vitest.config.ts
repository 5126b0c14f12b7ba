import { readFile } from 'node:fs/promises';
import { defineConfig, type Plugin } from 'vitest/config';

/** What esbuild's `binary` loader does for the built command line. */
const binaryFiles: Plugin = {
  name: 'binary-files',
  enforce: 'pre',
  async load(id) {
    if (!id.endsWith('.bin')) return null;
    const base64 = (await readFile(id)).toString('base64');
    return `export default Uint8Array.from(atob('${base64}'), (letter) => letter.charCodeAt(0));`;
  },
};

/** Suites in which a browser mostly waits: for the manners of the fetcher, and for what must not come. */
const WAITING = ['following', 'sources', 'slow-lists', 'badge-corner'].map((name) => `test/e2e/${name}.test.ts`);

const BROWSER_TIMEOUTS = { testTimeout: 120_000, hookTimeout: 180_000 };

export default defineConfig({
  test: {
    reporters: ['default', './test/setup/closing-line.ts'],
    projects: [
      {
        plugins: [binaryFiles],
        test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: ['test/e2e/**'], testTimeout: 30_000 },
      },
      {
        plugins: [binaryFiles],
        test: {
          name: 'e2e-waiting',
          include: WAITING,
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
          ...BROWSER_TIMEOUTS,
        },
      },
      {
        plugins: [binaryFiles],
        // One suite at a time: they drive real browsers on machines with few cores.
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          exclude: WAITING,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
          ...BROWSER_TIMEOUTS,
        },
      },
    ],
  },
});
