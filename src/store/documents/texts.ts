import type { Transaction, WriteTransaction } from '../schema.ts';
import type { SizeChange } from './size-change.ts';

/** The compressed texts that one transaction adds and removes. */
export class Texts {
  readonly #tx: Transaction;
  readonly #changed = new Map<number, ArrayBuffer | null>();

  constructor(tx: Transaction) {
    this.#tx = tx;
  }

  /** The text that is stored under a number, changes of this transaction aside. */
  get(number: number): Promise<ArrayBuffer | undefined> {
    return this.#tx.objectStore('texts').get(number);
  }

  /** Keeps a text under a number that had none. */
  add(number: number, text: ArrayBuffer): void {
    this.#changed.set(number, text);
  }

  remove(number: number): void {
    this.#changed.set(number, null);
  }

  /** Writes the changes; what they did to the bytes on disk. */
  async save(tx: WriteTransaction): Promise<SizeChange[]> {
    const store = tx.objectStore('texts');
    return Promise.all(
      Array.from(this.#changed, async ([number, text]) => {
        if (text) {
          await store.put(text, number);
          return { number, bytes: text.byteLength };
        }
        const before = await store.get(number);
        if (before) await store.delete(number);
        return { number, bytes: -(before?.byteLength ?? 0) };
      }),
    );
  }
}
