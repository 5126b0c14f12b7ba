import { describe, expect, test } from 'vitest';
import { type Act, isAsked, siteOf } from './acts.ts';
import { Ledger, noWrongs, type Wrongs } from './ledger.ts';
import type { Audit } from './page.ts';

/** Stories 0 to 29, of which those in `gone` are not there. */
function audit(gone: readonly number[] = [], more: Partial<Audit> = {}): Audit {
  const found = Array.from({ length: 30 }, (_, n) => (gone.includes(n) ? 0 : 1));
  const known = found.map((times) => times > 0);
  return { found, stored: found, known, originals: 30 - gone.length, damage: [], ...more };
}

function wrongsOf(act: Act, seen: Audit, committed = 30): Wrongs {
  const ledger = new Ledger();
  for (let n = 0; n < committed; n++) ledger.commit(n);
  const wrongs = noWrongs();
  ledger.check(seen, act, wrongs);
  return wrongs;
}

const merge: Act = { do: 'merge' };
const ofSite = [...Array(30).keys()].filter((n) => siteOf(n) === 'post.example');
const mayLeave = [...Array(30).keys()].filter((n) => !isAsked(n));

describe('what a kill left, held against what was committed', () => {
  test('is right as long as all is there', () => expect(wrongsOf(merge, audit())).toEqual(noWrongs()));

  test('may lack what was not known to be committed', () => {
    expect(wrongsOf(merge, audit([28, 29]), 28)).toEqual(noWrongs());
    expect(wrongsOf(merge, audit([27, 28]), 28)).toMatchObject({ lost: 1 });
  });

  test('may have lost a site to its removal, as a whole, and nothing else', () => {
    const removal: Act = { do: 'remove', site: 'post.example' };
    expect(wrongsOf(removal, audit(ofSite))).toEqual(noWrongs());
    expect(wrongsOf(removal, audit(ofSite.slice(1)))).toMatchObject({ lost: 0, unfinished: 1 });
    expect(wrongsOf(removal, audit([...ofSite, 0]))).toMatchObject({ lost: 1 });
    expect(wrongsOf(merge, audit(ofSite))).toMatchObject({ lost: ofSite.length });
  });

  test('may have lost the oldest to its limit, but none that were asked for, and none before an older one', () => {
    const limit: Act = { do: 'limit', share: 0.5 };
    expect(wrongsOf(limit, audit(mayLeave.slice(0, 5)))).toEqual(noWrongs());
    expect(wrongsOf(limit, audit([0]))).toMatchObject({ lost: 1 });
    expect(wrongsOf(limit, audit(mayLeave.slice(1, 3)))).toMatchObject({ lost: 2 });
  });

  test('may hold batches of an import as a whole only', () => {
    const whole: Act = { do: 'import', from: 10, to: 30 };
    expect(wrongsOf(whole, audit([...Array(20).keys()].map((n) => n + 10)), 10)).toEqual(noWrongs());
    expect(wrongsOf(whole, audit([29]), 10)).toMatchObject({ unfinished: 1 });
  });

  test('holds nothing twice, by halves, miscounted or damaged', () => {
    const twice = audit().found.map((times, n) => (n === 4 ? 2 : times));
    expect(wrongsOf(merge, audit([], { found: twice }))).toMatchObject({ duplicated: 1 });
    const unknown = audit().known.map((known, n) => (n === 4 ? false : known));
    expect(wrongsOf(merge, audit([], { known: unknown }))).toMatchObject({ halfVisible: 1 });
    const notFound = audit().found.map((times, n) => (n === 4 ? 0 : times));
    expect(wrongsOf(merge, audit([], { found: notFound }))).toMatchObject({ lost: 1, halfVisible: 1 });
    expect(wrongsOf(merge, audit([], { originals: 29 }))).toMatchObject({ corrupt: 1 });
    expect(wrongsOf(merge, audit([], { damage: ['{}', '{}'] }))).toMatchObject({ corrupt: 2 });
  });
});
