// Finds Chromium (or Chrome) and Firefox for the end-to-end tests, or installs them. Runs before `npm test`.
import { obtainBrowser } from './find-browser.mjs';

for (const kind of ['chrome', 'firefox']) {
  try {
    console.error(`${kind}: ${obtainBrowser(kind)}`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
