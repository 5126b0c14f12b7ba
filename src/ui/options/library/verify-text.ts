import type { PluralKey } from '../../../browser/i18n.ts';
import type { Words } from '../../words/words.ts';
import type { DamageKind, VerifyReport } from '../options-door.ts';

/** The part of the library that each kind of damage lies in, as the reader is told of it. */
const PARTS: Readonly<Record<DamageKind, PluralKey>> = {
  manifest: 'damageContents',
  head: 'damageIndex',
  segment: 'damageIndex',
  unindexed: 'damageIndex',
  missing: 'damageIndex',
  count: 'damageIndex',
  retired: 'damageIndex',
  matched: 'damageNotes',
  block: 'damageOriginals',
  text: 'damageTexts',
  'stray-text': 'damageTexts',
};

/** What is damaged, as a list: "2 parts of the index and 1 text". */
function damageList({ damage }: VerifyReport, words: Words): string {
  const counts = new Map<PluralKey, number>();
  for (const { kind } of damage) counts.set(PARTS[kind], (counts.get(PARTS[kind]) ?? 0) + 1);
  return words.list(Array.from(counts, ([part, count]) => words.plural(part, count)));
}

/** What a verification came to, in one or two sentences. */
export function verifyText(report: VerifyReport, words: Words): string {
  const found = report.damage.length > 0 ? words.text('verifyDamaged', damageList(report, words)) : '';
  if (report.ended === 'cancelled') return [words.text('verifyStopped'), found].filter(Boolean).join(' ');
  if (found) return found;
  return words.text(
    'verifySound',
    words.plural('verifyOriginals', report.originals),
    words.plural('verifyTexts', report.texts),
  );
}

/** What a repair came to: `left` is what was found afterwards, `lost` the number of originals that had to be given up. */
export function repairText(left: VerifyReport, lost: number, words: Words): string {
  const gone = lost > 0 ? words.plural('repairLost', lost) : '';
  const outcome =
    left.ended === 'cancelled'
      ? words.text('repairStopped')
      : left.damage.length > 0
        ? words.text('repairFailed', damageList(left, words))
        : words.plural('repairDone', left.originals);
  return [outcome, gone].filter(Boolean).join(' ');
}
