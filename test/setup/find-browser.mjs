import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** What each browser is called: in the environment, on a PATH, in Debian's packages, in the folders of the other systems. */
const BROWSERS = {
  chrome: {
    title: 'Chromium or Chrome',
    variable: 'CHROME_PATH',
    commands: ['chromium', 'chromium-browser', 'chrome-for-testing', 'google-chrome-stable', 'google-chrome'],
    packages: ['chromium', 'fonts-liberation'],
    macApps: ['Google Chrome for Testing', 'Chromium', 'Google Chrome'],
    windows: [
      'Google\\Chrome for Testing\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
    ],
  },
  firefox: {
    title: 'Firefox',
    variable: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox'],
    packages: ['firefox-esr', 'fonts-liberation'],
    macApps: ['Firefox', 'Firefox Developer Edition'],
    windows: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
  },
};

function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Chrome for Testing as `npx @puppeteer/browsers install chrome` leaves it, newest version first. */
function downloadedChromes(home) {
  const folder = join(home, '.cache', 'puppeteer', 'chrome');
  const versions = existsSync(folder)
    ? readdirSync(folder).sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
    : [];
  const inside = [
    'chrome-linux64/chrome',
    'chrome-win64/chrome.exe',
    'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  ];
  return versions.flatMap((version) => inside.map((path) => join(folder, version, path)));
}

function usualPlaces(kind, { platform, env, home }) {
  const { commands, macApps, windows } = BROWSERS[kind];
  const downloaded = kind === 'chrome' ? downloadedChromes(home) : [];
  if (platform === 'darwin') {
    const folders = ['/Applications', join(home, 'Applications')];
    const binaryOf = (app) => (kind === 'firefox' ? 'firefox' : app);
    return [
      ...folders.flatMap((f) => macApps.map((app) => join(f, `${app}.app`, 'Contents', 'MacOS', binaryOf(app)))),
      ...downloaded,
    ];
  }
  if (platform === 'win32') {
    const folders = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter(Boolean);
    return [...windows.flatMap((path) => folders.map((folder) => join(folder, path))), ...downloaded];
  }
  const folders = [...(env.PATH ?? '').split(delimiter).filter(Boolean), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return [...commands.flatMap((command) => folders.map((folder) => join(folder, command))), ...downloaded];
}

/**
 * The browser's program, from CHROME_PATH or FIREFOX_PATH or the usual places; null when there is none.
 * @throws Error when the variable names something that cannot be run.
 */
export function findBrowser(kind, machine = { platform: process.platform, env: process.env, home: homedir() }) {
  const { variable } = BROWSERS[kind];
  const named = machine.env[variable];
  if (named) {
    if (!runs(named)) throw new Error(`${variable} names ${named}, which cannot be run`);
    return named;
  }
  return usualPlaces(kind, machine).find(runs) ?? null;
}

function isDebianAsRoot() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
  return /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function installOnDebian(packages) {
  const apt = (...words) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    // apt's own words go to stderr, so that a tool that prints results stays readable.
    const { status } = spawnSync('apt-get', words, { env, stdio: ['ignore', 2, 2] });
    return status === 0;
  };
  return apt('update', '-qq') && apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
}

/**
 * The browser's program; on Debian as root it is installed when it is missing.
 * @throws Error with one line that says what to install.
 */
export function obtainBrowser(kind) {
  const found = findBrowser(kind);
  if (found) return found;
  const { title, variable, packages } = BROWSERS[kind];
  if (isDebianAsRoot()) {
    console.error(`Installing ${packages[0]} with apt-get ...`);
    const installed = installOnDebian(packages) ? findBrowser(kind) : null;
    if (installed) return installed;
  }
  throw new Error(
    `No ${title} found: install it (on Debian: sudo apt-get install ${packages[0]}), or set ${variable} to its program.`,
  );
}
