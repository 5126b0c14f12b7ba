import { describe, expect, test } from 'vitest';
import { PageWatch } from '../../../src/browser/tabs/page-watch.ts';

/** A page whose clock, text and gate the test turns by hand. */
function pageAt(address: string, size: number, article: boolean) {
  const page = { address, size, article, time: 0 };
  const timers = new Map<number, { readonly due: number; readonly look: () => void }>();
  const reports: string[] = [];
  let lastTimer = 0;
  const watch = new PageWatch({
    address: () => page.address,
    size: () => page.size,
    gate: () => ({ score: page.size, article: page.article }),
    report: (answer) => reports.push(`${page.address} ${answer.article ? 'article' : 'other'}`),
    schedule: (look, milliseconds) => {
      timers.set(++lastTimer, { due: page.time + milliseconds, look });
      return lastTimer;
    },
    cancel: (timer) => timers.delete(timer),
  });
  const pass = (milliseconds: number): void => {
    page.time += milliseconds;
    for (const [timer, { due, look }] of [...timers].sort(([, a], [, b]) => a.due - b.due)) {
      if (due > page.time || !timers.delete(timer)) continue;
      look();
    }
  };
  return { page, watch, reports, pass, timers };
}

describe('watching a page', () => {
  test('a page that does not change is reported once, and then left in peace', () => {
    const { watch, reports, pass, timers } = pageAt('/story', 4000, true);
    watch.start();
    pass(60_000);
    expect(reports).toEqual(['/story article']);
    expect(timers.size).toBe(0);
  });

  test('a body that arrives late is seen', () => {
    const { page, watch, reports, pass } = pageAt('/story', 100, false);
    watch.start();
    Object.assign(page, { size: 5000, article: true });
    pass(1500);
    expect(reports).toEqual(['/story other', '/story article']);
  });

  test('an article that grows is read again; one that hardly changes is not', () => {
    const { page, watch, reports, pass } = pageAt('/story', 4000, true);
    watch.start();
    page.size = 4100;
    pass(1500);
    page.size = 9000;
    pass(3500);
    expect(reports).toEqual(['/story article', '/story article']);
  });

  test('a page that stays no article is reported once, however it grows', () => {
    const { page, watch, reports, pass } = pageAt('/list', 1000, false);
    watch.start();
    page.size = 2000;
    pass(1500);
    page.size = 4000;
    pass(3500);
    expect(reports).toEqual(['/list other']);
  });

  test('after in-page navigation the old text is not taken for the new page', () => {
    const { page, watch, reports, pass } = pageAt('/first', 4000, true);
    watch.start();
    pass(10_000);
    page.address = '/second';
    watch.lookAgain(false);
    pass(500);
    expect(reports).toEqual(['/first article']);
    page.size = 4321;
    pass(1000);
    expect(reports).toEqual(['/first article', '/second article']);
  });

  test('a new page of the very same size is seen at the last look', () => {
    const { page, watch, reports, pass } = pageAt('/first', 4000, true);
    watch.start();
    pass(10_000);
    page.address = '/second';
    watch.lookAgain(false);
    pass(10_000);
    expect(reports).toEqual(['/first article', '/second article']);
  });

  test('the same address is looked at again only if forced', () => {
    const { watch, reports } = pageAt('/story', 4000, true);
    watch.start();
    watch.lookAgain(false);
    expect(reports).toHaveLength(1);
    watch.lookAgain(true);
    expect(reports).toHaveLength(2);
  });

  test('navigating on and on keeps no more than one set of looks', () => {
    const { page, watch, timers } = pageAt('/0', 4000, true);
    watch.start();
    for (let step = 1; step < 50; step++) {
      page.address = `/${step}`;
      watch.lookAgain(false);
    }
    expect(timers.size).toBe(3);
  });

  test('once stopped it never looks again', () => {
    const { page, watch, reports, pass } = pageAt('/story', 100, false);
    watch.start();
    watch.stop();
    Object.assign(page, { size: 5000, article: true });
    pass(60_000);
    expect(reports).toEqual(['/story other']);
  });
});
