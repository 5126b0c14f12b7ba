import { isPresent, type Manifest } from '../manifest.ts';
import type { Transaction } from '../schema.ts';
import type { IndexReader } from '../segments/index-reader.ts';
import type { Document } from './document.ts';
import type { Documents } from './documents.ts';
import { keyOfName } from './identity.ts';

/** An original with its internal number. */
export interface Numbered {
  readonly number: number;
  readonly document: Document;
}

/** Finds the originals that go by given names, within one transaction. */
export class Twins {
  readonly #documents: Documents;
  readonly #numbers: Map<number, number[]>;

  private constructor(documents: Documents, numbers: Map<number, number[]>) {
    this.#documents = documents;
    this.#numbers = numbers;
  }

  /** Looks up all the names that will be asked for, at once. */
  static async load(
    tx: Transaction,
    manifest: Manifest,
    index: IndexReader,
    documents: Documents,
    names: readonly string[],
  ): Promise<Twins> {
    const keys = Uint32Array.from(new Set(names.map(keyOfName))).sort();
    const found = await index.find(tx, manifest, 'keys', keys);
    const present = (number: number): boolean => isPresent(manifest, number);
    return new Twins(documents, new Map(Array.from(found, ([key, numbers]) => [key, (numbers ?? []).filter(present)])));
  }

  /** The originals that go by any of the names, oldest first. Two names may share a key: the whole name decides. */
  async of(names: readonly string[]): Promise<Numbered[]> {
    const numbers = new Set(names.flatMap((name) => this.#numbers.get(keyOfName(name)) ?? []));
    const found: Numbered[] = [];
    for (const number of [...numbers].sort((a, b) => a - b)) {
      const document = await this.#documents.get(number);
      if (document?.names.some((name) => names.includes(name))) found.push({ number, document });
    }
    return found;
  }

  /** An original was filed within this transaction. */
  note({ number, document }: Numbered): void {
    for (const key of document.names.map(keyOfName)) {
      const numbers = this.#numbers.get(key);
      if (numbers) numbers.push(number);
      else this.#numbers.set(key, [number]);
    }
  }
}
