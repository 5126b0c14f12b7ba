import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { isLight } from '../../../src/page/highlight/marks.ts';
import { readPageText } from '../../../src/page/highlight/page-letters.ts';

/** The stretches of text nodes in which `letters` stand. */
function parts(body: string, letters: string): string[] {
  const { document } = parseHTML(`<!doctype html><html><body>${body}</body></html>`);
  const page = readPageText(document.body);
  const start = page.letters.indexOf(letters);
  if (start < 0) throw new Error(`“${letters}” is not in “${page.letters}”`);
  return page.partsOf({ start, end: start + letters.length }).map((part) => part.node.data.slice(part.start, part.end));
}

test('a place is given back as stretches of text nodes, through inline elements', () => {
  const body = '<p> The <b>ferry</b> <i>was</i> late. Next.</p>';
  expect(parts(body, 'Theferrywaslate.')).toEqual(['The ', 'ferry', ' ', 'was', ' late.']);
  expect(parts(body, 'errywa')).toEqual(['erry', ' ', 'wa']);
});

test('what is no text of the page is not read', () => {
  const body = '<p>The ferry <button>Share</button><script>var x</script>was late.<textarea>draft</textarea></p>';
  expect(parts(body, 'Theferrywaslate.')).toEqual(['The ferry ', 'was late.']);
});

test('characters of two units are not cut', () => {
  expect(parts('<p>So 🌉 <b>it</b> is</p>', '🌉')).toEqual(['🌉']);
});

test('light text is told from dark', () => {
  expect(['rgb(236, 232, 223)', 'rgba(255, 255, 255, 0.9)', 'rgb(34, 34, 34)', 'oklch(0.9 0 0)'].map(isLight)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
