/**
 * Bumped whenever the same article would get another fingerprint or other bytes. Stored fingerprints of another version
 * are rebuilt from their text where there is one and dropped otherwise; they are never migrated.
 */
export const FINGERPRINT_VERSION = 1;

/** Placeholder shape; the engine owns it, everybody else passes it on and stores its bytes. */
export interface Fingerprint {
  readonly version: number;
}

/** The bytes to store. */
export declare function encodeFingerprint(fingerprint: Fingerprint): Uint8Array<ArrayBuffer>;
/** Inverse of `encodeFingerprint`; throws `RangeError` for bytes that are cut off, damaged or of another version. */
export declare function decodeFingerprint(bytes: Uint8Array): Fingerprint;
