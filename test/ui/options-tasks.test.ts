import { parseHTML } from 'linkedom';
import { type ComponentChildren, h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ExportLibrary } from '../../src/ui/options/library/export-library.tsx';
import { ExportPack } from '../../src/ui/options/library/export-pack.tsx';
import type { PacksDoor } from '../../src/ui/options/library/packs-door.ts';
import type { LibraryDoor } from '../../src/ui/options/options-door.ts';
import { WordsContext } from '../../src/ui/words/words-context.ts';
import { englishWords } from './english.ts';

let body: HTMLElement;

beforeEach(() => {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  vi.stubGlobal('document', document);
  body = document.body;
});
afterEach(() => {
  render(null, body);
  save.mockReset();
  vi.unstubAllGlobals();
});

const draw = (task: ComponentChildren): void =>
  render(h(WordsContext.Provider, { value: englishWords, children: task }), body);

function press(label: string): void {
  const button = [...body.querySelectorAll('button')].find(({ textContent }) => textContent === label);
  if (!button) throw new Error(`no button "${label}"`);
  button.click();
}

const says = (kind: 'outcome' | 'problem'): string => body.querySelector(`.${kind}`)?.textContent ?? '';
const save = vi.fn<(file: Blob, name: string) => void>();

describe('saving a copy of the library', () => {
  const drawWith = (exportLines: LibraryDoor['exportLines']): void =>
    draw(h(ExportLibrary, { library: { exportLines }, empty: false, save }));

  test('says how many originals it has', async () => {
    drawWith(async function* () {
      yield* ['{}', '{}'];
    });
    press('Save a copy …');
    await vi.waitFor(() => expect(says('outcome')).toBe('2 originals saved.'));
  });

  test('says that it failed as a problem', async () => {
    drawWith(async function* () {
      yield '{}';
      throw new Error('the disk is gone');
    });
    press('Save a copy …');
    await vi.waitFor(() => expect(says('problem')).toContain('the disk is gone'));
  });
});

describe('saving a pack', () => {
  const drawWith = (exportPack: PacksDoor['exportPack']): void =>
    draw(h(ExportPack, { library: { exportPack }, empty: false, save }));

  test('tells how far it is, and can be stopped, which is no problem', async () => {
    drawWith(async ({ signal, onProgress }) => {
      onProgress(7);
      return new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    });
    press('Save as a pack …');
    await vi.waitFor(() => expect(body.textContent).toContain('7 originals'));
    press('Stop');
    await vi.waitFor(() => expect(says('outcome')).toBe('Stopped. No file was saved.'));
    expect(save).not.toHaveBeenCalled();
  });

  test('what went wrong before is not said any more once it goes well', async () => {
    const file = new Blob();
    const exportPack = vi
      .fn<PacksDoor['exportPack']>()
      .mockRejectedValueOnce(new Error('no room'))
      .mockResolvedValue({ file, originals: 1 });
    drawWith(exportPack);
    press('Save as a pack …');
    await vi.waitFor(() => expect(says('problem')).toContain('no room'));
    press('Save as a pack …');
    await vi.waitFor(() => expect(says('outcome')).toBe('1 original saved.'));
    expect(says('problem')).toBe('');
    expect(save).toHaveBeenCalledExactlyOnceWith(file, expect.stringMatching(/\.pack$/));
  });
});
