import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blocksOf } from '../../../src/page/extract/body/blocks.ts';
import { flattenedClone } from '../../../src/page/extract/body/flatten.ts';
import { runningText } from '../../../src/page/extract/body/running-text.ts';
import { survey } from '../../../src/page/extract/body/survey.ts';
import { pageOf, paragraphs, STORY } from '../story.ts';

function textsOf(html: string): string[] {
  return blocksOf(pageOf(html).body).map((block) => block.text);
}

describe('blocks', () => {
  test('end at block elements, table rows, list items and double line breaks', () => {
    const html =
      '<p>One <b>two</b></p>three<br>four<br> <br>five<ul><li>six</li><li>seven</li></ul><table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>';
    expect(textsOf(html)).toEqual(['One two', 'three four', 'five', 'six', 'seven', 'a b', 'c']);
  });

  test('leave out captions, buttons and boxes marked as furniture, but not a long box', () => {
    const html =
      '<p>Kept.</p><figure><img><figcaption>A pier</figcaption></figure><button>Share</button><div class="NewsletterSignup">Get our mail</div>' +
      `<div class="article-related-wrapper related">${paragraphs()}</div>`;
    expect(textsOf(html)).toEqual(['Kept.', ...STORY]);
  });

  test('know their share of link text and whether they are headings', () => {
    const blocks = blocksOf(pageOf('<h2>Old pier</h2><p><a href="/x">12345</a>67890</p>').body);
    expect(blocks.map(({ linked, heading }) => [linked, heading])).toEqual([
      [0, true],
      [0.5, false],
    ]);
  });

  const tree = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 5 },
      fc.stringMatching(/^[a-z]{1,6}$/),
      fc
        .tuple(
          fc.constantFrom('p', 'div', 'span', 'em', 'li', 'section', 'h2'),
          fc.array(tie('node'), { maxLength: 4 }),
        )
        .map(([name, inner]) => `<${name}>${inner.join(' ')}</${name}>`),
      fc.constant('<br>'),
    ),
  })).node;

  test('hold every letter of a tree without furniture, once and in order', () => {
    fc.assert(
      fc.property(tree, (html) => {
        const { body } = pageOf(`<div>${html}</div>`);
        expect(
          blocksOf(body)
            .map((block) => block.text)
            .join('')
            .replaceAll(' ', ''),
        ).toBe((body.textContent ?? '').replace(/\s/g, ''));
      }),
      { numRuns: 200 },
    );
  });
});

describe('running text', () => {
  const clean = (html: string, byline?: string): string[] =>
    runningText(blocksOf(pageOf(html).body), { title: 'Board votes to close the old fish market', byline }).map(
      (block) => block.text,
    );
  const link = (text: string): string => `<p><a href="/other">${text}</a></p>`;

  test.each([
    [
      'what stands before the first sentence',
      `<p>Harbour news</p><p>3 November 2026</p><p>Board votes to close the old fish market</p>${paragraphs()}`,
    ],
    ['what stands after the last sentence', `${paragraphs()}<p>Comments</p><p>Home</p>`],
    [
      'photo credits',
      paragraphs().replace(
        '</p>',
        '</p><p>Photo: Ida Holm</p><p>The market at dawn. (Photo by Ida Holm/Harbour Pictures)</p><p>© Ida Holm</p>',
      ),
    ],
    [
      'links to other stories',
      paragraphs().replace(
        '</p>',
        `</p>${link('Ferry pier to reopen in spring')}<p>Read more: <a href="/x">Flood fund runs dry, says auditor.</a></p>`,
      ),
    ],
    [
      'a list of other stories with its label',
      paragraphs().replace(
        '</p>',
        `</p><h3>In other news</h3>${link('Ferry pier to reopen in spring')}${link('Flood fund runs dry again')}`,
      ),
    ],
    [
      'a closing list of stories',
      `${paragraphs()}<h3>More from the harbour</h3>${link('Ferry pier reopens.')}${link('Flood fund runs dry.')}`,
    ],
    [
      'calls to subscribe, in several languages',
      paragraphs().replace(
        '</p>',
        '</p><p>Sign up for our morning letter.</p><p>Jetzt abonnieren und nichts verpassen.</p><p>Suscríbete a nuestro boletín.</p>',
      ),
    ],
    ['lines repeated through the page', paragraphs().replaceAll('</p>', '</p><p>Mail Post Pin</p>')],
    ['comment notices at the end', `${paragraphs()}<p>All comments are read by an editor before they appear.</p>`],
  ])('leaves out %s', (_, html) => {
    expect(clean(html)).toEqual([...STORY]);
  });

  test('leaves out a note on the author at the end, not sentences that name her elsewhere', () => {
    const note = '<p>Ada Byrne is a reporter who covers the northern ports.</p>';
    expect(clean(paragraphs() + note, 'Ada Byrne')).toEqual([...STORY]);
    expect(clean(`<p>Ada Byrne is a diver.</p>${paragraphs()}`, 'Ada Byrne')[0]).toBe('Ada Byrne is a diver.');
  });

  test('keeps lines that credit a source, wherever they stand', () => {
    const credits = [
      'This story was originally published by The Harbour Times',
      'Reporting by Ada Byrne; editing by Leo Marsh',
      'Via Coastwire',
    ];
    expect(clean(paragraphs([...STORY, ...credits]))).toEqual([...STORY, ...credits]);
  });

  test('keeps a linked paragraph that is a sentence, and text without any sentence', () => {
    const linked = 'The board later published the whole survey, with drawings, on its own pages for everybody to read.';
    expect(clean(paragraphs() + link(linked))).toEqual([...STORY, linked]);
    expect(clean('<p>Port Ellis 3</p><p>Old Quay 1</p>')).toEqual(['Port Ellis 3', 'Old Quay 1']);
  });

  test('never adds, changes or reorders a block', () => {
    const word = fc.constantFrom<string>(
      'Read more',
      'Photo: Ida Holm',
      'Comments',
      'The pier is shut.',
      'Via Coastwire',
      ...STORY,
    );
    const blocks = fc.array(
      fc.record({ text: word, linked: fc.constantFrom<number>(0, 0.5, 1), heading: fc.boolean() }),
      {
        maxLength: 30,
      },
    );
    fc.assert(
      fc.property(blocks, (given) => {
        const kept = runningText(given, { title: undefined, byline: undefined });
        let from = 0;
        for (const block of kept) {
          const at = given.indexOf(block, from);
          expect(at).toBeGreaterThanOrEqual(from);
          from = at + 1;
        }
      }),
    );
  });
});

describe('shadow trees', () => {
  function shadowPage(): Document {
    const document = pageOf(
      '<p>Before.</p><story-page><p>Slotted.</p><p slot="lead">Lead.</p></story-page><p>After.</p>',
    );
    const outer = document.querySelector('story-page');
    if (outer === null) throw new Error('the page lost its host');
    const root = outer.attachShadow({ mode: 'open' });
    root.innerHTML = '<slot name="lead"></slot><story-body></story-body><slot></slot>';
    const inner = root.querySelector('story-body')?.attachShadow({ mode: 'open' });
    if (inner === undefined) throw new Error('the shadow tree lost its host');
    inner.innerHTML = '<p>Nested.</p>';
    return document;
  }

  test('are put where a reader sees them, nested ones and slots too, and the page stays as it was', () => {
    const document = shadowPage();
    const before = document.toString();
    const size = survey(document);
    const clone = flattenedClone(document, size?.hosts ?? [], 1_000);
    expect(blocksOf(clone.body).map((block) => block.text)).toEqual([
      'Before.',
      'Lead.',
      'Nested.',
      'Slotted.',
      'After.',
    ]);
    expect(document.toString()).toBe(before);
    expect(document.querySelector('story-page')?.shadowRoot?.querySelector('story-body')?.shadowRoot?.innerHTML).toBe(
      '<p>Nested.</p>',
    );
  });

  test('that do not fit into the budget are left out', () => {
    const document = shadowPage();
    const clone = flattenedClone(document, survey(document)?.hosts ?? [], 0);
    expect(blocksOf(clone.body).map((block) => block.text)).toEqual(['Before.', 'Slotted.', 'Lead.', 'After.']);
  });
});

describe('survey', () => {
  test('counts what querySelectorAll counts', () => {
    const document = pageOf(`<div>${paragraphs()}</div><svg><g></g></svg><script>1</script>`);
    expect(survey(document)).toEqual({ elements: document.querySelectorAll('*').length, hosts: [] });
  });

  test.each([
    ['too many elements', '<i></i>'.repeat(60_000)],
    ['too much text', `<p>${'word '.repeat(500_000)}</p>`],
    ['too deep a tree', '<b>'.repeat(2_000)],
  ])('refuses %s', (_, html) => {
    expect(survey(pageOf(html))).toBeNull();
  });

  test('does not count what scripts hold', () => {
    expect(survey(pageOf(`<script>${'x'.repeat(3_000_000)}</script>`))).not.toBeNull();
  });
});
