import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { describe, expect, test } from 'vitest';
import messages from '../../src/_locales/en/messages.json' with { type: 'json' };

const entries = Object.entries<{ readonly message: string; readonly description: string }>(messages);
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => join('src', name));
const code = [...sources, 'manifest.json'].map((path) => readFileSync(path, 'utf8')).join('\n');

describe('the English messages', () => {
  test.each(entries)('%s says something, and tells translators what', (_, { message, description }) => {
    expect(message.trim()).not.toBe('');
    expect(description.trim()).not.toBe('');
  });

  test('are all used', () => {
    const stems = entries.map(([key]) => key.replace(/_(?:zero|one|two|few|many|other)$/, ''));
    expect(stems.filter((stem) => !new RegExp(`['"]${stem}['"]|__MSG_${stem}__`).test(code))).toEqual([]);
  });

  test('have both English forms wherever they have one', () => {
    const keys = new Set(Object.keys(messages));
    const alone = [...keys].filter(
      (key) =>
        (key.endsWith('_one') && !keys.has(key.replace(/_one$/, '_other'))) ||
        (key.endsWith('_other') && !keys.has(key.replace(/_other$/, '_one'))),
    );
    expect(alone).toEqual([]);
  });

  test('leave no place out: $2 never comes without $1', () => {
    const gaps = entries.filter(([, { message }]) => message.includes('$2') && !message.includes('$1'));
    expect(gaps.map(([key]) => key)).toEqual([]);
  });

  test('describe the extension within what the stores allow', () => {
    expect(messages.extensionDescription.message.length).toBeLessThanOrEqual(132);
  });
});

const LITERAL = /"(?:[^"\\]|\\.)*"/y;

/** The string literals that are items of the list that begins at `at`, after its bracket. */
function literalsOfList(code: string, at: number): string[] {
  const found: string[] = [];
  for (let depth = 1; depth > 0 && at < code.length; ) {
    LITERAL.lastIndex = at;
    const literal = LITERAL.exec(code)?.[0];
    const isItem = '[,'.includes(code.charAt(at - 1)) && ',]'.includes(code.charAt(at + (literal?.length ?? 0)));
    if (literal !== undefined && depth === 1 && isItem) found.push(JSON.parse(literal));
    if (literal === undefined && '([{'.includes(code.charAt(at))) depth++;
    if (literal === undefined && ')]}'.includes(code.charAt(at))) depth--;
    at += literal?.length ?? 1;
  }
  return found;
}

/** Words that a component would show without asking the messages: JSX text and the attributes that people read. */
function hardCodedWords(source: string): string[] {
  const { code } = transformSync(source, {
    loader: 'tsx',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    minifyWhitespace: true,
    charset: 'utf8',
  });
  const alone = [...code.matchAll(/(?:children|"aria-label"|placeholder|title|alt):("(?:[^"\\]|\\.)*")/g)];
  const lists = [...code.matchAll(/children:\[/g)];
  return [
    ...alone.map(([, literal = '""']): string => JSON.parse(literal)),
    ...lists.flatMap((list) => literalsOfList(code, list.index + list[0].length)),
  ].filter((words) => /\p{L}/u.test(words));
}

describe('components', () => {
  test('are caught with words of their own', () => {
    expect(hardCodedWords('const a = <p>Open</p>;')).toEqual(['Open']);
    expect(hardCodedWords('const a = <p>Open {name} now</p>;')).toEqual(['Open ', ' now']);
    expect(hardCodedWords('const a = <input placeholder="Search" class="wide" />;')).toEqual(['Search']);
    expect(hardCodedWords("const a = <p>{text('openOriginal')} · 3</p>;")).toEqual([]);
  });

  test.each(sources.filter((name) => name.endsWith('.tsx')))('%s has none', (path) => {
    expect(hardCodedWords(readFileSync(path, 'utf8'))).toEqual([]);
  });
});
