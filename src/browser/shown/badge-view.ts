import type { Match, Verdict } from '../../core/judgement.ts';
import type { MessageKey, Text } from '../i18n.ts';
import { namedSource } from '../judging/named-source.ts';
import type { BadgeView, PageState } from '../messages/protocol.ts';
import type { Settings } from '../settings/settings.ts';
import { webUrl } from '../web-url.ts';
import { isFlagged } from './toolbar-look.ts';

const WORDS: Readonly<Partial<Record<Verdict, MessageKey>>> = {
  copied: 'badgeCopied',
  rewritten: 'badgeRewritten',
  partial: 'badgePartial',
};

/** The badge for a page, or null where none is due: nothing flagged, dismissed, closed, or switched off. */
export function badgeView(
  page: PageState,
  badgeClosed: boolean,
  settings: Pick<Settings, 'showBadge' | 'badgeCorner'>,
  text: Text,
): BadgeView | null {
  if (page.kind !== 'judged' || !isFlagged(page) || badgeClosed || !settings.showBadge) return null;
  const [best] = page.judgement.matches;
  const words = WORDS[page.judgement.verdict];
  if (!best || !words) return null;
  const undecided = page.judgement.fairness.relation === 'undecidable';
  return {
    verdict: page.judgement.verdict,
    title: text(undecided ? 'badgeSameText' : 'badgeTitle', namedSource(best.facts, text)),
    detail: undecided ? text('badgeUndecided') : detail(text(words), best, text),
    link: originalLink(page),
    labels: {
      open: text('badgeOpen'),
      close: text('badgeClose'),
      move: text('badgeMove'),
      muteSite: text('badgeMuteSite'),
      hideAlways: text('badgeHideAlways'),
      region: text('badgeRegion'),
    },
    direction: text('textDirection') === 'rtl' ? 'rtl' : 'ltr',
    corner: settings.badgeCorner,
  };
}

/** The http(s) address of the likely original, if it is known. */
export function originalLink(page: PageState): string | null {
  if (page.kind !== 'judged') return null;
  return webUrl(page.judgement.matches[0]?.facts.url)?.href ?? null;
}

function detail(verdict: string, best: Match, text: Text): string {
  const date = readableDate(best.facts.published, text('localeTag'));
  return date === null ? verdict : text('badgeDated', verdict, date);
}

/** "3 Nov 2026" in the reader's language; null for what is no date. */
function readableDate(published: string | undefined, locale: string): string | null {
  const time = published === undefined ? Number.NaN : Date.parse(published);
  if (Number.isNaN(time)) return null;
  // A date without a time is a calendar day, not an instant: in UTC it stays that day.
  const timeZone = published?.includes('T') ? {} : { timeZone: 'UTC' };
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', ...timeZone }).format(time);
}
