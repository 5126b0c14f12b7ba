import type { Stored } from './page.ts';

/**
 * What is wrong with the order in which originals and texts left, held against the rule in its plainest form; empty
 * when nothing is. Both lists are in the order of learning.
 */
export function leavesInOrder(
  before: readonly Stored[],
  after: readonly Stored[],
  matched: ReadonlySet<string>,
): string {
  const kept = new Map(after.map((each) => [each.url, each]));
  const may = before.filter(({ source }) => source !== 'asked');
  const groups = [may.filter(({ url }) => !matched.has(url)), may.filter(({ url }) => matched.has(url))];
  for (const group of groups) {
    const gone = group.map(({ url }) => !kept.has(url));
    if (gone.lastIndexOf(true) > gone.indexOf(false) && gone.includes(false) && gone.includes(true))
      return 'an original left before an older one';
    const withText = group.filter(({ url, hasText }) => hasText && kept.has(url));
    const bare = withText.map(({ url }) => !kept.get(url)?.hasText);
    if (bare.includes(false) && bare.lastIndexOf(true) > bare.indexOf(false)) return 'a text left before an older one';
  }
  const [plain = [], useful = []] = groups;
  const touched = useful.some(({ url, hasText }) => !kept.has(url) || kept.get(url)?.hasText !== hasText);
  if (touched && plain.some(({ url }) => kept.has(url))) return 'a matched original left before one that never helped';
  return '';
}
