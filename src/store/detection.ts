import type { Article } from '../core/article.ts';
import type { Describer } from '../core/engine.ts';
import type { Fingerprint } from '../core/fingerprint/fingerprint.ts';
import type { Document } from './documents/document.ts';
import { StorageDamaged } from './errors.ts';

/** What the library needs of detection. It computes none of it itself. */
export type Detection = Describer;

/** Everything that is filed of an article besides its facts. */
export interface Filing {
  readonly terms: Uint32Array;
  readonly stored: Pick<Document, 'fingerprintVersion' | 'fingerprint'>;
}

export function fileArticle(detection: Detection, article: Article): Filing {
  const fingerprint = detection.fingerprint(article);
  const stored = { fingerprintVersion: detection.version, fingerprint: detection.encode(fingerprint) };
  return { terms: detection.indexTerms(fingerprint), stored };
}

export function fingerprintOf(detection: Detection, document: Document): Fingerprint {
  try {
    return detection.decode(document.fingerprint);
  } catch (cause) {
    throw new StorageDamaged('The fingerprint of an original in the library is damaged.', { cause });
  }
}

/**
 * The fingerprint of an original for a lookup; null where one that came with a pack cannot be unfolded. It was stored as
 * it came, so that the disk is not to blame, and no pack can keep the other originals from being found.
 */
export function usableFingerprint(detection: Detection, document: Document): Fingerprint | null {
  if (document.source !== 'imported') return fingerprintOf(detection, document);
  try {
    return detection.decode(document.fingerprint);
  } catch (cause) {
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}
