import type { Article } from '../../src/core/article.ts';
import type { Source } from '../../src/store/documents/document.ts';

interface Kept {
  readonly addresses: Set<string>;
  readonly url: string;
  readonly text: string;
  readonly source: Source;
  readonly seen: readonly string[];
}

/** Every address of the tests is `https://HOST/PATH` with nothing to normalise but a query and a fragment. */
const plain = (address: string): string => address.replace(/[?#].*/, '');

/** The library as it is meant, over a list: the oracle for the one in IndexedDB. */
export class NaiveLibrary {
  #kept: Kept[] = [];

  get count(): number {
    return this.#kept.length;
  }

  learn(article: Article & { readonly url: string }, source: Source): 'added' | 'updated' | 'already-known' {
    const addresses = new Set([article.url, article.canonical ?? article.url].map(plain));
    const twins = this.#kept.filter((kept) => [...addresses].some((address) => kept.addresses.has(address)));
    const [oldest] = twins;
    const merged: Kept = {
      addresses: new Set([...twins.flatMap((twin) => [...twin.addresses]), ...addresses]),
      url: oldest?.url ?? article.url,
      text: article.text,
      source: [...twins.map((twin) => twin.source), source].includes('asked') ? 'asked' : (oldest?.source ?? source),
      seen: [...twins.flatMap((twin) => twin.seen), article.text],
    };
    const replace = (): void => {
      this.#kept = [...this.#kept.filter((kept) => !twins.includes(kept)), merged];
    };
    if (!oldest) {
      replace();
      return 'added';
    }
    if (twins.length === 1 && oldest.text === article.text) {
      if (merged.addresses.size > oldest.addresses.size) replace();
      return 'already-known';
    }
    const teaser = article.text.length < oldest.text.length / 2;
    if (twins.length === 1 && teaser && source !== 'asked') return 'already-known';
    replace();
    return 'updated';
  }

  remove(url: string): boolean {
    const before = this.#kept.length;
    this.#kept = this.#kept.filter((kept) => !kept.addresses.has(plain(url)));
    return this.#kept.length < before;
  }

  has(url: string): boolean {
    return this.#kept.some((kept) => kept.addresses.has(plain(url)));
  }

  find(word: string): string[] {
    return this.#kept.filter((kept) => kept.text.split(' ').includes(word)).map((kept) => kept.url);
  }
}
