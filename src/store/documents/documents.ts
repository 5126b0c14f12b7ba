import type { Transaction, WriteTransaction } from '../schema.ts';
import { type Document, decodeDocument, encodeDocument } from './document.ts';
import { BLOCK_SLOTS, blockOf, decodeBlock, encodeBlock, type Slots, slotOf } from './document-block.ts';
import type { SizeChange } from './size-change.ts';

/** The originals of the blocks that one transaction touches. */
export class Documents {
  readonly #tx: Transaction;
  readonly #blocks = new Map<number, Promise<Slots>>();
  readonly #changed = new Set<number>();
  /** Stored bytes of each block that was read. */
  readonly #sizes = new Map<number, number>();

  constructor(tx: Transaction) {
    this.#tx = tx;
  }

  #block(block: number): Promise<Slots> {
    const known = this.#blocks.get(block);
    if (known) return known;
    const slots = this.#tx
      .objectStore('documents')
      .get(block)
      .then((sealed) => {
        this.#sizes.set(block, sealed?.byteLength ?? 0);
        return decodeBlock(sealed);
      });
    this.#blocks.set(block, slots);
    return slots;
  }

  /** The original behind a number; null when there is none (any more). */
  async get(number: number): Promise<Document | null> {
    const bytes = (await this.#block(blockOf(number)))[slotOf(number)];
    return bytes ? decodeDocument(bytes) : null;
  }

  /** Puts an original at its number, or with null takes away what is there. */
  async set(number: number, document: Document | null): Promise<void> {
    const block = blockOf(number);
    (await this.#block(block))[slotOf(number)] = document && encodeDocument(document);
    this.#changed.add(block);
  }

  /** Writes the changed blocks; what that did to the bytes on disk. */
  async save(tx: WriteTransaction): Promise<SizeChange[]> {
    const store = tx.objectStore('documents');
    const writes = Array.from(this.#changed, async (block): Promise<SizeChange> => {
      const slots = await this.#block(block);
      const sealed = slots.some((slot) => slot !== null) ? encodeBlock(slots) : null;
      if (sealed) await store.put(sealed, block);
      else await store.delete(block);
      return { number: block * BLOCK_SLOTS, bytes: (sealed?.byteLength ?? 0) - (this.#sizes.get(block) ?? 0) };
    });
    return Promise.all(writes);
  }
}
