import type { Describer } from '../../core/engine.ts';
import { decodeFingerprint, encodeFingerprint } from '../../core/fingerprint/codec.ts';
import { FINGERPRINT_VERSION } from '../../core/fingerprint/fingerprint.ts';
import type { Detection } from '../../store/detection.ts';

/** What the library calls detection, of the engine's describing half. */
export function detectionWith({ fingerprint, indexTerms }: Describer): Detection {
  return {
    fingerprint,
    indexTerms,
    version: FINGERPRINT_VERSION,
    encode: encodeFingerprint,
    decode: decodeFingerprint,
  };
}
