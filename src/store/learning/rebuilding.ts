import { decompressText } from '../bytes/text-codec.ts';
import { type Filing, fileArticle } from '../detection.ts';
import type { Document } from '../documents/document.ts';
import { BLOCK_SLOTS } from '../documents/document-block.ts';
import { Documents } from '../documents/documents.ts';
import { keyOfName } from '../documents/identity.ts';
import { Texts } from '../documents/texts.ts';
import { withSizeChanges } from '../housekeeping/sizes.ts';
import { isPresent } from '../manifest.ts';
import type { Transaction, WriteTransaction } from '../schema.ts';
import { IndexChange } from '../segments/index-change.ts';
import { readManifest, writeManifest } from '../segments/index-records.ts';
import type { LearningContext } from './learning.ts';

/** An original whose fingerprint is of another version, and its compressed text where that is kept. */
interface Stale {
  readonly number: number;
  readonly document: Document;
  readonly text: ArrayBuffer | undefined;
}

/** The block that is rebuilt next, and the stale originals in it. */
export interface RebuildPlan {
  readonly block: number;
  readonly stale: readonly Stale[];
}

/** A plan with the stale originals described anew; `filing` null: no text to describe them from. */
interface Rebuilt {
  readonly block: number;
  readonly originals: readonly { readonly number: number; readonly filing: Filing | null }[];
}

/** What is to be rebuilt next; null when every fingerprint is of this version. */
export async function planRebuild(tx: Transaction, context: LearningContext): Promise<RebuildPlan | null> {
  const manifest = await readManifest(tx, context.detection.version);
  const { rebuild } = manifest;
  if (!rebuild) return null;
  const range = IDBKeyRange.bound(rebuild.nextBlock, rebuild.endBlock);
  const block = (await tx.objectStore('documents').openKeyCursor(range))?.primaryKey ?? rebuild.endBlock;
  const documents = new Documents(tx);
  const stale: Stale[] = [];
  for (let number = block * BLOCK_SLOTS; number < (block + 1) * BLOCK_SLOTS; number++) {
    const document = isPresent(manifest, number) ? await documents.get(number) : null;
    if (!document || document.fingerprintVersion === context.detection.version) continue;
    stale.push({ number, document, text: await tx.objectStore('texts').get(number) });
  }
  return { block, stale };
}

/** Fingerprints anew, outside of any transaction. */
export async function describeAnew(context: LearningContext, plan: RebuildPlan): Promise<Rebuilt> {
  const originals = plan.stale.map(async ({ number, document, text }) => {
    if (!text) return { number, filing: null };
    const article = { ...document.facts, text: await decompressText(text) };
    return { number, filing: fileArticle(context.detection, article) };
  });
  return { block: plan.block, originals: await Promise.all(originals) };
}

/** Files what was described anew under new numbers, drops what could not be, and moves on by one block. */
export async function commitRebuild(tx: WriteTransaction, context: LearningContext, rebuilt: Rebuilt): Promise<void> {
  const manifest = await readManifest(tx, context.detection.version);
  const { rebuild } = manifest;
  // Another context was here in the meantime.
  if (!rebuild || rebuild.nextBlock > rebuilt.block) return;
  const documents = new Documents(tx);
  const change = await IndexChange.begin(tx, manifest, context.limits);
  const texts = new Texts(tx);
  let { nextNumber, originals, dropped } = manifest;
  for (const { number, filing } of rebuilt.originals) {
    const document = await documents.get(number);
    if (!document) continue;
    await documents.set(number, null);
    change.remove(number);
    const text = await texts.get(number);
    texts.remove(number);
    if (!filing || !text) {
      originals--;
      dropped++;
      continue;
    }
    const renewed = nextNumber++;
    await documents.set(renewed, { ...document, ...filing.stored });
    change.add({ number: renewed, terms: filing.terms, keys: Uint32Array.from(document.names, keyOfName) });
    texts.add(renewed, text);
  }
  const [textChanges, documentChanges] = await Promise.all([texts.save(tx), documents.save(tx)]);
  const saved = withSizeChanges(await change.save(), documentChanges, textChanges);
  const done = rebuilt.block >= rebuild.endBlock;
  const left = done ? null : { ...rebuild, nextBlock: rebuilt.block + 1 };
  await writeManifest(tx, { ...saved, nextNumber, originals, dropped, rebuild: left });
}
