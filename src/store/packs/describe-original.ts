import type { Original } from '../../core/article.ts';
import { originsOf } from '../../core/credit/origins.ts';
import { MAX_TEXT_LENGTH } from '../bytes/text-codec.ts';
import { type Detection, fileArticle } from '../detection.ts';
import { tidyFacts } from '../documents/article-check.ts';
import { digestOf, namesOf } from '../documents/identity.ts';
import type { PackOriginal } from './pack-builder.ts';

/** An original of a file as it goes into a pack: described, without its text. Facts that no library keeps are left out. */
export async function describeOriginal(original: Original, detection: Detection): Promise<PackOriginal> {
  const { id, text, firstSeen, ...given } = original;
  const article = { text, ...tidyFacts(given) };
  const { text: _, ...facts } = article;
  const [names, digest] = await Promise.all([namesOf(article), digestOf(article)]);
  // By the language as it was given, so that a pack judges as the file itself does.
  const { terms, stored } = fileArticle(detection, original);
  // The clock has no say in it: the same file gives the same pack. 0 stands for a day that nobody knows.
  const learnedAt = Math.max(0, firstSeen === undefined ? 0 : Date.parse(firstSeen));
  const versions = [{ learnedAt, digest }];
  const textLength = Math.min(text.length, MAX_TEXT_LENGTH);
  const origins = originsOf(original);
  const document = {
    ...stored,
    names,
    facts,
    origins,
    source: 'imported',
    versions,
    textLength,
    hasText: false,
  } as const;
  return { id, document, terms };
}
