import { compressText } from '../bytes/text-codec.ts';
import { type Detection, type Filing, fileArticle } from '../detection.ts';
import { Documents } from '../documents/documents.ts';
import { keyOfName } from '../documents/identity.ts';
import { Texts } from '../documents/texts.ts';
import { Twins } from '../documents/twins.ts';
import { withSizeChanges } from '../housekeeping/sizes.ts';
import type { Limits } from '../limits.ts';
import type { Manifest } from '../manifest.ts';
import type { Transaction, WriteTransaction } from '../schema.ts';
import { IndexChange } from '../segments/index-change.ts';
import type { IndexReader } from '../segments/index-reader.ts';
import { readManifest, writeManifest } from '../segments/index-records.ts';
import { type Decision, decide, documentOf, type LearnOutcome, type Lesson } from './lesson.ts';
import { takeOut } from './taking-out.ts';

/** What the steps of learning share. */
export interface LearningContext {
  readonly detection: Detection;
  readonly index: IndexReader;
  readonly limits: Limits;
}

/** A lesson worked out as far as it can be without the library. */
interface Prepared {
  readonly lesson: Lesson;
  readonly filing: Filing;
  /** Compressed; null where it is not to be kept. */
  readonly text: ArrayBuffer | null;
}

/** Texts compressed at the same time: the browser does that on threads of its own. */
const TOGETHER = 32;

/** Fingerprints and compresses. The costly part of learning, outside of any transaction. */
export async function prepareAll(detection: Detection, lessons: readonly Lesson[]): Promise<Prepared[]> {
  const prepared: Prepared[] = [];
  for (let at = 0; at < lessons.length; at += TOGETHER) {
    const group = lessons.slice(at, at + TOGETHER).map(async (lesson) => {
      const text = lesson.keepText ? compressText(lesson.article.text) : null;
      return { lesson, filing: fileArticle(detection, lesson.article), text: await text };
    });
    prepared.push(...(await Promise.all(group)));
  }
  return prepared;
}

/** Decisions on lessons as the library stands now, so that nothing known is fingerprinted again. */
export async function foresee(
  tx: Transaction,
  context: LearningContext,
  lessons: readonly Lesson[],
): Promise<Decision[]> {
  const manifest = await readManifest(tx, context.detection.version);
  const names = lessons.flatMap((lesson) => lesson.names);
  const twins = await Twins.load(tx, manifest, context.index, new Documents(tx), names);
  const decisions: Decision[] = [];
  for (const lesson of lessons) decisions.push(decide(lesson, await twins.of(lesson.names)));
  return decisions;
}

/**
 * Puts lessons into the library within one transaction: all of them or none. They are decided on again, because another
 * context, or an earlier lesson, may have been quicker.
 */
export async function commit(
  tx: WriteTransaction,
  context: LearningContext,
  lessons: readonly Prepared[],
): Promise<LearnOutcome[]> {
  const manifest = await readManifest(tx, context.detection.version);
  const names = lessons.flatMap(({ lesson }) => lesson.names);
  const documents = new Documents(tx);
  const twins = await Twins.load(tx, manifest, context.index, documents, names);
  const change = await IndexChange.begin(tx, manifest, context.limits);
  const texts = new Texts(tx);
  let { nextNumber, originals } = manifest;

  const outcomes: LearnOutcome[] = [];
  for (const { lesson, filing, text } of lessons) {
    const replaced = await twins.of(lesson.names);
    const { kind, id, write } = decide(lesson, replaced);
    outcomes.push({ kind, id });
    if (!write) continue;
    for (const { number } of replaced) {
      await documents.set(number, null);
      change.remove(number);
      texts.remove(number);
    }
    const number = nextNumber++;
    const document = documentOf(lesson, replaced, filing.stored);
    await documents.set(number, document);
    change.add({ number, terms: filing.terms, keys: Uint32Array.from(document.names, keyOfName) });
    if (text) texts.add(number, text);
    twins.note({ number, document });
    originals += 1 - replaced.length;
  }

  const [textChanges, documentChanges] = await Promise.all([texts.save(tx), documents.save(tx)]);
  const counted = withSizeChanges(await change.save(), documentChanges, textChanges);
  const saved: Manifest = { ...counted, nextNumber, originals };
  await writeManifest(tx, saved);
  return outcomes;
}

/** Takes originals out of the library within one transaction; returns how many there were. */
export async function removeNamed(
  tx: WriteTransaction,
  context: LearningContext,
  names: readonly string[],
): Promise<number> {
  const manifest = await readManifest(tx, context.detection.version);
  const documents = new Documents(tx);
  const twins = await Twins.load(tx, manifest, context.index, documents, names);
  const found = await twins.of(names);
  if (found.length === 0) return 0;
  const numbers = found.map(({ number }) => number);
  await writeManifest(tx, await takeOut(tx, context, manifest, documents, numbers));
  return found.length;
}
