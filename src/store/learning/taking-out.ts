import type { Documents } from '../documents/documents.ts';
import { Texts } from '../documents/texts.ts';
import { withSizeChanges } from '../housekeeping/sizes.ts';
import type { Manifest } from '../manifest.ts';
import type { WriteTransaction } from '../schema.ts';
import { IndexChange } from '../segments/index-change.ts';
import type { LearningContext } from './learning.ts';

/**
 * Takes originals out of the library within one transaction, texts and all; returns the manifest to write. Each of the
 * numbers has a document in `documents`, and all other changes to those are saved along.
 */
export async function takeOut(
  tx: WriteTransaction,
  context: Pick<LearningContext, 'limits'>,
  manifest: Manifest,
  documents: Documents,
  numbers: readonly number[],
): Promise<Manifest> {
  const change = await IndexChange.begin(tx, manifest, context.limits);
  const texts = new Texts(tx);
  for (const number of numbers) {
    await documents.set(number, null);
    change.remove(number);
    texts.remove(number);
  }
  const [textChanges, documentChanges] = await Promise.all([texts.save(tx), documents.save(tx)]);
  const saved = { ...(await change.save()), originals: manifest.originals - numbers.length };
  return withSizeChanges(saved, documentChanges, textChanges);
}
