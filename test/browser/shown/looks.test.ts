import { describe, expect, test } from 'vitest';
import type { PageState } from '../../../src/browser/messages/protocol.ts';
import { defaults } from '../../../src/browser/settings/settings.ts';
import { badgeView, originalLink } from '../../../src/browser/shown/badge-view.ts';
import { toolbarLook } from '../../../src/browser/shown/toolbar-look.ts';
import { type Fairness, NOTHING_SAID } from '../../../src/core/fairness/fairness.ts';
import { VERDICTS, type Verdict } from '../../../src/core/judgement.ts';
import { HARBOUR, judged, plainText } from '../fakes.ts';

const page = (
  verdict: Verdict,
  more: { dismissed?: boolean; facts?: object; fairness?: Partial<Fairness> } = {},
): PageState => ({
  kind: 'judged',
  article: { text: 'The ferry was late.' },
  judgement: { ...judged(verdict, more.facts ?? HARBOUR), fairness: { ...NOTHING_SAID, ...more.fairness } },
  dismissed: more.dismissed ?? false,
});
const badgeOf = (state: PageState, badgeClosed = false, settings = defaults) =>
  badgeView(state, badgeClosed, settings, plainText);

describe('the badge in the page', () => {
  test.each(VERDICTS)('%s', (verdict) => {
    const view = badgeOf(page(verdict));
    if (['copied', 'rewritten', 'partial'].includes(verdict)) expect(view?.title).toBe('badgeTitle|The Harbour Times');
    else expect(view).toBeNull();
  });

  test('names no original where nobody can tell which of the two it is', () => {
    expect(badgeOf(page('copied', { fairness: { relation: 'undecidable' } }))).toMatchObject({
      title: 'badgeSameText|The Harbour Times',
      detail: 'badgeUndecided',
    });
  });

  test('says when the original came out, on the calendar day that it gives', () => {
    expect(badgeOf(page('rewritten'))?.detail).toBe('badgeDated|badgeRewritten|3 Nov 2026');
    expect(badgeOf(page('copied', { facts: { ...HARBOUR, published: 'last week' } }))?.detail).toBe('badgeCopied');
  });

  test('names the host where the outlet has no name, and nobody where nothing is known', () => {
    expect(badgeOf(page('copied', { facts: { url: 'https://www.harbour.example/a' } }))?.title).toBe(
      'badgeTitle|harbour.example',
    );
    expect(badgeOf(page('copied', { facts: {} }))?.title).toBe('badgeTitle|unnamedSource');
  });

  test('is not shown again once dismissed, closed or switched off', () => {
    expect(badgeOf(page('copied', { dismissed: true }))).toBeNull();
    expect(badgeOf(page('copied'), true)).toBeNull();
    expect(badgeOf(page('copied'), false, { ...defaults, showBadge: false })).toBeNull();
    expect(badgeOf({ kind: 'checking' })).toBeNull();
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'nonsense'])(
    'never links to %s',
    (url) => {
      expect(originalLink(page('copied', { facts: { url } }))).toBeNull();
      expect(badgeOf(page('copied', { facts: { url } }))?.link).toBeNull();
    },
  );
});

describe('the toolbar button', () => {
  const look = (state: PageState | undefined) => toolbarLook(state, plainText);

  test('is plain where nothing is known', () => {
    expect(look(undefined)).toMatchObject({ icon: 'default', badge: '', title: 'toolbarIdle' });
    expect(look({ kind: 'checking' })).toEqual(look(undefined));
  });

  test('does not alarm where nobody can tell who was first, nor where it was the page', () => {
    const undecided = look(page('copied', { fairness: { relation: 'undecidable' } }));
    expect(undecided).toMatchObject({ badge: '=', title: 'toolbarSameText|The Harbour Times' });
    expect(undecided.colour).not.toBe(look(page('copied')).colour);
    expect(look(page('related', { fairness: { relation: 'page-is-original' } }))).toMatchObject({
      icon: 'clear',
      title: 'verdictPageFirst|The Harbour Times',
    });
  });

  test('says whose story an agency’s is', () => {
    const wire = { agency: 'AP', sites: [] };
    expect(look(page('republished', { fairness: { wire } })).title).toBe('verdictWire|AP');
  });

  test('says whom a page names as its source, where nothing known is close', () => {
    const namesSource = { name: 'The Harbour Times', level: 'named', quote: 'Read more' } as const;
    expect(look(page('none', { fairness: { namesSource } })).title).toBe('toolbarNames|The Harbour Times');
  });

  test.each(VERDICTS)('%s', (verdict) => {
    const flagged = ['copied', 'rewritten', 'partial'].includes(verdict);
    expect(look(page(verdict)).icon).toBe(flagged ? 'flagged' : 'clear');
    expect(look(page(verdict)).badge !== '').toBe(flagged);
  });

  test('a part is told apart from the whole without colour', () => {
    expect(look(page('partial')).badge).not.toBe(look(page('copied')).badge);
  });

  test('a dismissed match is clear again', () => {
    expect(look(page('copied', { dismissed: true }))).toMatchObject({
      icon: 'clear',
      badge: '',
      title: 'verdictDismissed',
    });
  });

  test.each<PageState>([
    { kind: 'muted', scope: 'site' },
    { kind: 'private' },
    { kind: 'permission-missing', origin: 'https://copy.example' },
    { kind: 'storage-unavailable', trouble: 'full', detail: 'full' },
    { kind: 'storage-unavailable', trouble: 'damaged', detail: 'why' },
    { kind: 'storage-unavailable', trouble: 'closed', detail: 'why' },
    { kind: 'failed', detail: 'why' },
    { kind: 'incomplete', detail: 'why' },
  ])('says in words that a page was not checked: %j', (state) => {
    expect(look(state).icon).toBe('off');
    expect(look(state).title).not.toBe('toolbarIdle');
  });
});
