// Makes the checkout ready to run: the right Node, and the packages that the lockfile names. Needs nothing installed.
// Runs before `npm start` and `npm test`.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = 20;
const root = fileURLToPath(new URL('../../', import.meta.url));

/** npm writes this file last, so its age is the age of the installation. */
const installed = `${root}node_modules/.package-lock.json`;

const major = Number(process.versions.node.split('.')[0]);
if (major < OLDEST_NODE) {
  console.error(
    `Firstprint needs Node ${OLDEST_NODE} or later; this is ${process.versions.node}. See https://nodejs.org/.`,
  );
  process.exit(1);
}

const upToDate = existsSync(installed) && statSync(installed).mtimeMs >= statSync(`${root}package-lock.json`).mtimeMs;
if (!upToDate) {
  console.error('Installing the packages of package-lock.json ...');
  // Under `npm start` the running npm names itself; otherwise the one on the PATH, which on Windows is a script.
  const npm = process.env.npm_execpath;
  const arguments_ = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  const options = { cwd: root, stdio: 'inherit' };
  const { status, error } = npm
    ? spawnSync(process.execPath, [npm, ...arguments_], options)
    : spawnSync('npm', arguments_, { ...options, shell: process.platform === 'win32' });
  if (error) console.error(`npm could not be started: ${error.message}`);
  process.exitCode = status ?? 1;
}
