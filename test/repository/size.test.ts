import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
const lines = new Map(files.map((file) => [file, readFileSync(`src/${file}`, 'utf8').split('\n').length - 1]));

test('no source file is longer than 250 lines', () => {
  expect([...lines].filter(([, count]) => count > 250)).toEqual([]);
});

test('the median source file is under 120 lines', () => {
  const sorted = [...lines.values()].sort((a, b) => a - b);
  expect(sorted[sorted.length >> 1]).toBeLessThan(120);
});
