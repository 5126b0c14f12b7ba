import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/core/article.ts';
import { creditsIn } from '../../../src/core/credit/credits-in.ts';
import { HOSTILE_TEXTS } from '../hostile-texts.ts';

const STORY =
  'The ferry to Port Ellis is back after eleven weeks, the harbour board said, and nobody knows for how long.';
const article = (last: string, more: Partial<Article> = {}): Article => ({
  text: `${STORY}\n\n${STORY} Rents will not rise.\n\n${last}`,
  url: 'https://relay.example/ferry',
  ...more,
});
const credit = (last: string, more: Partial<Article> = {}) => {
  const [first] = creditsIn(article(last, more));
  return first && { kind: first.kind, level: first.level, said: first.agency ?? first.said };
};

describe('an explicit credit', () => {
  test.each([
    ['This article was originally published in The Harbour Times.', 'The Harbour Times.'],
    ['Originally published on The Harbour Times on Monday.', 'The Harbour Times on Monday.'],
    ['The post Ferry is back appeared first on Harbour Times.', 'Harbour Times.'],
    ['Republished with permission of The Harbour Times', 'The Harbour Times'],
    [
      'This story is republished from The Conversation under a Creative Commons license.',
      'The Conversation under a Creative Commons license.',
    ],
    ['Dieser Artikel erschien zuerst in der Hafenzeitung.', 'der Hafenzeitung.'],
    ['Zuerst veröffentlicht auf Hafenzeitung.example', 'Hafenzeitung.example'],
    ['Cet article a été initialement publié sur Le Port.', 'Le Port.'],
    ['Este artículo se publicó originalmente en El Puerto.', 'El Puerto.'],
    ['Questo articolo è stato pubblicato originariamente su Il Porto.', 'Il Porto.'],
    ['Publicado originalmente em O Porto', 'O Porto'],
    ['Dit artikel verscheen eerder in De Haven.', 'De Haven.'],
    ['Ten artykuł został pierwotnie opublikowany w Portowym Kurierze.', 'Portowym Kurierze.'],
    ['Эта статья впервые была опубликована в «Портовой газете».', '«Портовой газете».'],
    ['Ця стаття була вперше опублікована у «Портовій газеті».', '«Портовій газеті».'],
    ["Bu haber ilk olarak Liman Gazetesi'nde yayımlandı.", 'Liman Gazetesi'],
    ['نشر هذا المقال لأول مرة في صوت الميناء', 'صوت الميناء'],
    ['本文首发于海港时报', '海港时报'],
    ['この記事は最初に港新聞に掲載されました。', '港新聞'],
  ])('%s', (line, said) => {
    expect(credit(line)).toEqual({ kind: 'first-published', level: 'explicit', said });
  });

  test('stands in the data for machines, where it points to another site', () => {
    const pointers = [
      { kind: 'based-on', value: 'https://harbour.example/ferry' },
      { kind: 'og-url', value: 'https://www.relay.example/ferry' },
    ] as const;
    const found = creditsIn(article('', { canonical: 'https://harbour.example/a', signals: { pointers } }));
    expect(found.map(({ kind, level, links }) => [kind, level, links[0]])).toEqual([
      ['pointer', 'explicit', 'https://harbour.example/a'],
      ['pointer', 'explicit', 'https://harbour.example/ferry'],
    ]);
  });

  test('is no credit where a page calls itself the canonical one', () => {
    expect(creditsIn(article('', { canonical: 'https://relay.example/ferry' }))).toEqual([]);
  });
});

describe('a lesser credit', () => {
  test.each([
    ['Source: The Harbour Times', 'source'],
    ['(via The Harbour Times)', 'source'],
    ['Quelle: Hafenzeitung', 'source'],
    ['Fuente: El Puerto', 'source'],
    ['Źródło: Kurier Portowy', 'source'],
    ['Источник: Портовая газета', 'source'],
    ['来源：海港时报', 'source'],
    ['出典：港新聞', 'source'],
    ['المصدر: صوت الميناء', 'source'],
    ['Read more at The Harbour Times.', 'read-more'],
    ['Continua a leggere su Il Porto', 'read-more'],
    ['Lees verder op De Haven', 'read-more'],
    ['Get the Harbour Times newsletter delivered to your inbox.', 'left-over'],
    ['As reported by The Harbour Times, the board had been warned.', 'reported-by'],
  ])('%s', (line, kind) => {
    expect(credit(line)).toMatchObject({ kind, level: 'named' });
  });

  test('is a link that says nothing but "source"', () => {
    const links = ['https://harbour.example/ferry'];
    expect(credit('', { signals: { lines: [{ text: 'Source link', links }] } })).toMatchObject({
      kind: 'source-link',
      level: 'linked',
    });
    expect(credit('Source link')).toBeUndefined();
  });
});

describe('no credit', () => {
  test.each([
    ['The novel was first published in 1987 and never printed again, said the librarian of the old harbour quarter.'],
    ['According to Reuters, the board had been warned twice.'],
    ['A spokesman told The Harbour Times that the ferry was safe.'],
    ['The board originally planned to publish the report in May, and then in June.'],
    ['The source of the leak was in the third tank.'],
    ['Photo: Reuters'],
    ['Ada Byrne/Reuters'],
  ])('%s', (line) => {
    expect(creditsIn(article(line)).filter(({ level }) => level === 'explicit')).toEqual([]);
  });

  test.each([...HOSTILE_TEXTS])('%s is read in bounded time and never throws', (_, text) => {
    expect(creditsIn({ text, signals: { lines: [{ text: text.slice(0, 300) }] } }).length).toBeLessThanOrEqual(24);
  });
});
