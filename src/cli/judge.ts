import { parseArgs } from 'node:util';
import { createEngine } from '../core/engine.ts';
import { fairVerdict } from '../core/fairness/fair-verdict.ts';
import type { FingerprintCodec } from '../core/fingerprint/codec.ts';
import { detectLanguage } from '../core/text/language.ts';
import { directoryOutlets } from '../sources/outlets.ts';
import { readArticles } from './article-lines.ts';
import type { Io } from './io.ts';
import { JoinedLibrary } from './joined-library.ts';
import { builtInKnowledge, builtInSpunLook } from './knowledge.ts';
import { loadLibrary } from './library.ts';
import { openOutput } from './output.ts';
import { PackLibrary } from './pack/pack-library.ts';
import { type Progress, progressOn } from './progress.ts';
import { UsageError } from './usage-error.ts';
import { quotedLook, verdictLine } from './verdict-line.ts';

/** `judge [--originals O.jsonl[.gz]] [--pack P]... --pages P.jsonl[.gz] [--out F]`: a verdict a page, in the pages' order. */
export async function judgeCommand(args: readonly string[], io: Io): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      originals: { type: 'string' },
      pack: { type: 'string', multiple: true, default: [] },
      pages: { type: 'string' },
      out: { type: 'string' },
    },
  });
  if ((values.originals === undefined && values.pack.length === 0) || values.pages === undefined)
    throw new UsageError('judge: --originals or --pack, and --pages are needed');
  const engine = createEngine(builtInKnowledge());
  const spunLook = builtInSpunLook();
  const known =
    values.originals === undefined
      ? []
      : [await loadLibrary(values.originals, engine, progressOn(io.stderr, 'reading originals'))];
  const packs = await openPacks(values.pack, engine, progressOn(io.stderr, 'checking packs, megabytes'));
  const library = new JoinedLibrary([...known, ...packs]);
  const output = await openOutput(values.out, io.stdout);
  const progress = progressOn(io.stderr, 'judging pages');
  let done = 0;
  try {
    for await (const page of readArticles(values.pages)) {
      const start = performance.now();
      const judgement = fairVerdict(await engine.judge(page, library), page, directoryOutlets);
      const ms = performance.now() - start;
      const look = spunLook(page.text, detectLanguage(page.text, page.language));
      await output.line(
        JSON.stringify({ ...verdictLine(page.id, judgement, ms), spunLook: quotedLook(look, page.text) }),
      );
      progress.step(++done);
    }
    progress.end();
    await output.commit();
  } catch (error) {
    await output.abandon();
    throw error;
  } finally {
    await Promise.all(packs.map((pack) => pack.close()));
  }
}

async function openPacks(
  files: readonly string[],
  codec: FingerprintCodec,
  progress: Progress,
): Promise<PackLibrary[]> {
  const packs: PackLibrary[] = [];
  for (const file of files) packs.push(await PackLibrary.open(file, codec, progress));
  return packs;
}
