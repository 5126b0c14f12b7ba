import type { Transaction, WriteTransaction } from '../schema.ts';
import { type Document, decodeDocument, encodeDocument } from './document.ts';
import { blockOf, decodeBlock, encodeBlock, type Slots, slotOf } from './document-block.ts';

/** The originals of the blocks that one transaction touches. */
export class Documents {
  readonly #tx: Transaction;
  readonly #blocks = new Map<number, Promise<Slots>>();
  readonly #changed = new Set<number>();

  constructor(tx: Transaction) {
    this.#tx = tx;
  }

  #block(block: number): Promise<Slots> {
    const known = this.#blocks.get(block);
    if (known) return known;
    const slots = this.#tx.objectStore('documents').get(block).then(decodeBlock);
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

  async save(tx: WriteTransaction): Promise<void> {
    const store = tx.objectStore('documents');
    const writes = Array.from(this.#changed, async (block) => {
      const slots = await this.#block(block);
      if (slots.some((slot) => slot !== null)) await store.put(encodeBlock(slots), block);
      else await store.delete(block);
    });
    await Promise.all(writes);
  }
}
