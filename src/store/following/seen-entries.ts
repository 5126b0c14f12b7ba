import { hash32 } from '../../core/hash.ts';
import { seal, unseal } from '../bytes/checksum.ts';
import { normaliseAddress } from '../documents/identity.ts';
import { forDamage } from '../errors.ts';

/** Keys kept of one source: more than all that its feeds announce at once, so that nothing still announced is forgotten. */
const MAX_SEEN = 8192;

/** Which entries of a source's feeds were seen before, those last in a feed kept longest. */
export class SeenEntries {
  /** In the order in which they were last seen. */
  readonly #keys: Set<number>;

  constructor(keys: Iterable<number> = []) {
    this.#keys = new Set(keys);
  }

  /** Those in a stored record. A damaged one is empty: the library knows what it has learned. */
  static from(stored: unknown): SeenEntries {
    if (stored === undefined) return new SeenEntries();
    try {
      const bytes = unseal(stored, 'list of seen entries').slice();
      return new SeenEntries(new Float64Array(bytes.buffer, 0, Math.floor(bytes.length / 8)));
    } catch (cause) {
      forDamage(cause);
      return new SeenEntries();
    }
  }

  has(key: number): boolean {
    return this.#keys.has(key);
  }

  /** Notes that it was in a feed just now. */
  note(key: number): void {
    this.#keys.delete(key);
    this.#keys.add(key);
  }

  /** The record to store. */
  toStored(): ArrayBuffer {
    const kept = [...this.#keys].slice(-MAX_SEEN);
    return seal(new Uint8Array(Float64Array.from(kept).buffer));
  }
}

/** 53 bits of a text: among 8,192 keys a new one is taken for another once in a million million times. */
const keyOf = (text: string): number => hash32(text) * 2 ** 21 + (hash32(`\u0001${text}`) >>> 11);

/** The key of an address: one for all addresses of one page. */
export const addressKey = (address: string): number => keyOf(`address:${normaliseAddress(address) ?? address}`);
/** The key of what a feed calls an entry. */
export const guidKey = (feed: string, guid: string): number => keyOf(`guid:${feed} ${guid}`);
