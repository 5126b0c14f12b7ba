import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findBrowser } from './find-browser.mjs';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'firstprint-home-'));
});
afterEach(() => rmSync(home, { recursive: true }));

function program(path: string, mode = 0o755): string {
  const file = join(home, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '#!/bin/sh\n');
  chmodSync(file, mode);
  return file;
}

test('the environment variable goes before every other place', () => {
  const named = program('my/chrome');
  const env = { CHROME_PATH: named, PATH: dirname(program('bin/chromium')) };
  expect(findBrowser('chrome', { platform: 'linux', env, home })).toBe(named);
});

test('a variable that names nothing runnable is an error, not a silent second choice', () => {
  const env = { FIREFOX_PATH: program('notes.txt', 0o644), PATH: dirname(program('bin/firefox')) };
  expect(() => findBrowser('firefox', { platform: 'linux', env, home })).toThrow(/FIREFOX_PATH names .*notes\.txt/);
});

test('Linux looks along the PATH, and prefers Chromium to branded Chrome', () => {
  program('bin/google-chrome');
  const chromium = program('other/chromium');
  const env = { PATH: `${home}/bin:${home}/other` };
  expect(findBrowser('chrome', { platform: 'linux', env, home })).toBe(chromium);
});

test('macOS and Windows have their folders', () => {
  const mac = program('Applications/Firefox.app/Contents/MacOS/firefox');
  expect(findBrowser('firefox', { platform: 'darwin', env: {}, home })).toBe(mac);
  const nothing = { platform: 'win32', env: { ProgramFiles: join(home, 'none') }, home };
  expect(findBrowser('firefox', nothing)).toBeNull();
});

test('a downloaded Chrome for Testing is found', () => {
  program('.cache/puppeteer/chrome/linux-99.0/chrome-linux64/chrome');
  const newest = program('.cache/puppeteer/chrome/linux-156.0/chrome-linux64/chrome');
  expect(findBrowser('chrome', { platform: 'win32', env: {}, home })).toBe(newest);
});
