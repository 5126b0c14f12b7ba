import type { Miss, Question } from './verdict-misses.ts';

/** How many answers of one kind were asked for, and which of them were wrong. */
export interface Tally {
  asked: number;
  readonly misses: Miss[];
}

export const rate = ({ asked, misses }: Tally): number => (asked === 0 ? 1 : (asked - misses.length) / asked);

const QUESTIONS: readonly Question[] = ['relation', 'credit', 'verdict', 'names', 'wire', 'root'];

/** The misses of each group, by question, as a table for a terminal. */
export function table(counts: ReadonlyMap<string, number>, misses: readonly Miss[]): string {
  const row = (name: string, cells: readonly (string | number)[]): string =>
    name.padEnd(24) + cells.map((cell) => String(cell).padStart(10)).join('');
  const lines = [...counts].map(([group, cases]) => {
    const own = misses.filter((miss) => miss.group === group);
    return row(group, [
      cases,
      ...QUESTIONS.map((question) => own.filter((miss) => miss.question === question).length || '.'),
    ]);
  });
  return [row('', ['cases', ...QUESTIONS]), ...lines].join('\n');
}

/** The misses of one case in words: what the page and the library show, what was expected, what came out. */
export function told(misses: readonly Miss[]): string {
  const [miss] = misses;
  if (miss === undefined) return '';
  const { page, library, story, reworded, name } = miss.case;
  const side = ({ site, published, seen }: typeof page): string =>
    `${site.name} (${site.host}), ${published ?? 'no date'}${seen === undefined ? '' : `, first seen ${seen}`}`;
  return [
    `${miss.group}: ${name} [${story}${reworded ? ', reworded' : ''}]`,
    `  page: ${side(page)}; library: ${library.map(side).join(' | ') || 'nothing'}`,
    ...misses.map(({ question, expected, got }) => `  ${question}: expected ${expected}, got ${got}`),
    `  reasons: ${miss.reasons}`,
  ].join('\n');
}
