import type { Page } from 'puppeteer-core';

export interface TabWalk {
  /** How many controls there are to be seen. */
  readonly controls: number;
  /** The style of the outline of each that had the focus, by its place in the document. */
  readonly outlines: ReadonlyMap<string, string>;
}

const CONTROLS =
  'a[href], button:not(:disabled), summary, [tabindex="0"], select:not(:disabled), textarea, input:not(:disabled, [hidden], [type=radio]), fieldset:not(:disabled) input:checked[type=radio]';

/** Day, month, year and calendar of a date field are stops of their own within the one control. */
const STOPS_OF_A_DATE = 4;

/**
 * Runs in the page: puts a stop before and one behind all that the page has, so that the walk begins and ends at them,
 * counts the controls between, and from now on writes down on each that it had the focus, and how that looked.
 */
function layTrack(controls: string, stopsOfADate: number): { controls: number; most: number } {
  const seen = (of: string): number =>
    [...document.querySelectorAll(of)].filter((element) => element.checkVisibility()).length;
  const counted = { controls: seen(controls), most: seen(controls) + stopsOfADate * seen('input[type=date]') };
  const [start, end] = [document.createElement('button'), document.createElement('button')];
  document.body.before(start);
  document.body.after(end);
  end.id = 'end-of-walk';
  start.focus();
  document.body.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement) target.dataset.walked = getComputedStyle(target).outlineStyle;
  });
  return counted;
}

/** Walks through a page by the tab key alone, from before its first control to behind its last one. */
export async function walkThrough(page: Page): Promise<TabWalk> {
  const { controls, most } = await page.evaluate(layTrack, CONTROLS, STOPS_OF_A_DATE);
  const keys: Promise<void>[] = [];
  for (let step = 0; step < controls; step++) keys.push(page.keyboard.down('Tab'), page.keyboard.up('Tab'));
  await Promise.all(keys);
  const atEnd = (): Promise<boolean> => page.evaluate(() => document.activeElement?.id === 'end-of-walk');
  for (let step = controls; step <= most && !(await atEnd()); step++) await page.keyboard.press('Tab');
  if (!(await atEnd())) throw new Error('the tab key does not lead through the page');
  const walked = await page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element, place): [string, string][] =>
      element instanceof HTMLElement && element.dataset.walked !== undefined
        ? [[`${place} ${element.outerHTML.slice(0, 80)}`, element.dataset.walked]]
        : [],
    ),
  );
  return { controls, outlines: new Map(walked) };
}
