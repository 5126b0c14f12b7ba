import { describe, expect, test } from 'vitest';
import { FETCHED_PAGE, GIVEN_PAGE, isReadablePage } from '../../src/cli/readable-page.ts';

describe('a page is read', () => {
  test.each([
    ['an ordinary one', `<!doctype html><html><body>${'<div><p>One<br>two</p></div>'.repeat(5000)}</body></html>`],
    ['one without end tags', `<body>${'<p>One<br><img src=x>'.repeat(5000)}<ul>${'<li>a'.repeat(5000)}</ul>`],
    ['a long table', `<table>${'<tr><td>a<td>b'.repeat(5000)}</table>`],
    ['a deep one', `${'<div>'.repeat(140)}x`],
    ['one with tags in its scripts', `<script>${'"<div>"'.repeat(50_000)}</script><p>x`],
    ['nothing', ''],
  ])('%s', (_, html) => {
    expect(isReadablePage(html, FETCHED_PAGE)).toBe(true);
    expect(isReadablePage(html, GIVEN_PAGE)).toBe(true);
  });
});

describe('a page is not read', () => {
  test.each([
    ['too deep', '<div>'.repeat(200)],
    ['too deep, with ends of others', '<div></b>'.repeat(200)],
    ['too deep, in tables', '<table><td>'.repeat(200)],
    ['of too many tags', '<b></b>'.repeat(60_000)],
    ['of too many brackets', '<'.repeat(200_000)],
    ['too long', 'x'.repeat(5_000_000)],
  ])('%s', (_, html) => {
    expect(isReadablePage(html, FETCHED_PAGE)).toBe(false);
  });
});
