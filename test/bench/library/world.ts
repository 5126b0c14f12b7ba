import type { Article } from '../../../src/core/article.ts';
import type { Frequencies } from '../../../src/core/knowledge/frequencies.ts';
import type { Detection } from '../../../src/store/detection.ts';
import { namesOfAddresses } from '../../../src/store/documents/identity.ts';
import type { PackOriginal } from '../../../src/store/packs/pack-builder.ts';
import { InventedNews, inventedFacts } from './news/invented-news.ts';
import { InventedTexts } from './news/invented-texts.ts';
import type { RealNews } from './real-news.ts';

/** The invented articles that a library learns one by one are numbered from here on, far above those it was filled with. */
const LEARNED = 1e8;

/** The originals that a library is filled with, in order: the real ones where there are some, then invented ones. */
export class World {
  readonly #detection: Detection;
  readonly #real: RealNews | null;
  readonly #news: InventedNews;
  readonly #texts = new InventedTexts();

  constructor(detection: Detection, frequencies: Frequencies, real: RealNews | null) {
    this.#detection = detection;
    this.#real = real;
    this.#news = new InventedNews(frequencies, real?.observed ?? null);
  }

  /** No library is smaller than this. */
  get least(): number {
    return this.#real?.originals.length ?? 0;
  }

  original(number: number): PackOriginal {
    const real = this.#real?.originals[number];
    if (real) return real;
    const fingerprint = this.#news.fingerprint(number);
    const facts = inventedFacts(number);
    const names = namesOfAddresses(facts);
    const digest = `invented-${String(number).padStart(7, '0')}`.slice(0, 16);
    return {
      id: `invented-${number}`,
      terms: this.#detection.indexTerms(fingerprint),
      document: {
        names,
        facts,
        source: 'imported',
        versions: [{ learnedAt: Date.UTC(2026, 2, 1), digest }],
        textLength: fingerprint.length * 6,
        hasText: false,
        fingerprintVersion: this.#detection.version,
        fingerprint: this.#detection.encode(fingerprint),
      },
    };
  }

  /** `count` pages for a library of the first `originals`: real ones from all over the folder, or rewritten copies. */
  pages(count: number, originals: number): Article[] {
    const evenly = Array.from({ length: count }, (_, at) => at / count);
    const pages = this.#real?.pages;
    if (pages) return evenly.flatMap((share) => pages[Math.floor(share * pages.length)] ?? []);
    return evenly.map((share, at) => this.#texts.copyOf(this.#news.fingerprint(Math.floor(share * originals)), at));
  }

  /** The texts of invented originals 0 to `count` - 1, as they would read. */
  texts(count: number): string[] {
    return Array.from(
      { length: count },
      (_, number) => this.#texts.originalOf(this.#news.fingerprint(number), number).text,
    );
  }

  /** A rewritten copy of invented original `number`. */
  copy(number: number): Article {
    return this.#texts.copyOf(this.#news.fingerprint(number), number);
  }

  /** Articles that no library was filled with. */
  newArticles(count: number): Article[] {
    return Array.from({ length: count }, (_, at) => this.copy(LEARNED + at));
  }
}
