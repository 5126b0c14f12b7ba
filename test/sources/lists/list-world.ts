import { createHash } from 'node:crypto';
import type { Original } from '../../../src/core/article.ts';
import type { ListLibrary } from '../../../src/sources/lists/bring-in.ts';
import type { Downloader } from '../../../src/sources/lists/downloader.ts';
import type { ListedPack, ListIndex } from '../../../src/sources/lists/list-index.ts';
import { trouble } from '../../../src/sources/lists/list-problem.ts';
import { identityOf } from '../../../src/store/packs/header.ts';
import { openPack } from '../../../src/store/packs/pack-reader.ts';
import { PackRefused } from '../../../src/store/packs/pack-refused.ts';
import { type Bytes, packOf, readWhole, streamOf, updateOf } from '../../store/packs/packing.ts';

export const HOME = 'https://lists.example/harbour/list.json';
export const MIRROR = 'https://mirror.example/h/';

export const story = (n: number): Original => ({
  id: `story ${n}`,
  text: `harbour own${n}`,
  title: `Story ${n}`,
  url: `https://news.example/${n}`,
});
export const stories = (from: number, to: number): Original[] =>
  Array.from({ length: to - from }, (_, at) => story(from + at));
export const titlesOf = (originals: readonly Original[]): string[] => originals.map(({ title }) => title ?? '').sort();

async function listed(files: Map<string, Bytes>, file: string, bytes: Bytes): Promise<ListedPack> {
  files.set(file, bytes);
  return { file, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/**
 * A list whose states are these collections: the base is the first, a step leads from each to the next, and one update
 * from the base to the last.
 */
export async function listOf(states: readonly (readonly Original[])[], mirrors: readonly string[] = [MIRROR]) {
  const files = new Map<string, Bytes>();
  const packs = await Promise.all(states.map((state) => packOf(state)));
  const headers = await Promise.all(packs.map(async (bytes) => (await readWhole(bytes)).header));
  const contents = headers.map(({ content }) => content);
  const [first = [], last = []] = [states[0], states.at(-1)];
  const difference = async (from: number, to: number) => {
    const bytes = await updateOf(states[from] ?? [], states[to] ?? []);
    const { header } = await readWhole(bytes);
    const pack = await listed(files, `update-${from}-${to}.pack`, bytes);
    const counts = { added: header.originals, removed: header.difference?.removed ?? 0 };
    return { ...pack, from: contents[from] ?? '', to: contents[to] ?? '', ...counts };
  };
  const differences = [];
  for (let to = 1; to < states.length; to++) differences.push(await difference(to - 1, to));
  if (states.length > 2) differences.push(await difference(0, states.length - 1));
  const base = await listed(files, 'base.pack', packs[0] ?? new Uint8Array());
  const index: ListIndex = {
    name: 'Harbour news',
    description: '',
    language: 'en',
    updated: Date.UTC(2026, 0, 31),
    nextUpdate: null,
    mirrors,
    fingerprints: 1,
    newest: { content: contents.at(-1) ?? '', originals: last.length },
    base: { ...base, content: contents[0] ?? '', originals: first.length },
    differences,
  };
  return { index, files, contents };
}

/** Files under addresses; what is not there is told, as a server would. */
export function serverOf(answers: (address: string) => Bytes | null) {
  const asked: string[] = [];
  const download: Downloader = async (address, signal) => {
    signal.throwIfAborted();
    asked.push(address);
    const bytes = answers(address);
    return bytes ? { body: streamOf(bytes, 300) } : trouble('gone');
  };
  return { download, asked };
}

/** A library in memory that reads packs as the real one does and has each of its changes at once. */
export class ShelfInMemory implements ListLibrary {
  readonly held = new Map<string, string[]>();
  /** What was there after each change. */
  readonly seen: string[][] = [];

  readonly packs = { list: async () => [...this.held.keys()].map((id) => ({ ...ENTRY, id })) };

  titles(): string[] {
    return [...this.held.values()].flat().sort();
  }

  async importPack(...[stream, options = {}]: Parameters<ListLibrary['importPack']>) {
    const pack = await openPack(stream, 1);
    const { header } = pack;
    const id = identityOf(header);
    const report = { id, name: header.name, added: header.originals, alreadyKnown: 0, removed: 0 };
    try {
      if (options.isExpected?.(header) === false) throw new PackRefused('unexpected');
      if (this.held.has(id)) return { ...report, ended: 'already-here' as const };
      const from = header.difference ? this.held.get(header.difference.base) : [];
      if (!from) throw new PackRefused('base-missing');
      const removed: string[] = [];
      const added: string[] = [];
      for await (const section of pack.sections()) {
        if (options.signal?.aborted) return { ...report, ended: 'cancelled' as const };
        if (section.kind === 'removals') removed.push(...section.names);
        if (section.kind === 'documents')
          for (const { names, facts } of section.documents) added.push(`${names[0]} ${facts.title}`);
      }
      const kept = from.filter((each) => !removed.some((name) => each.startsWith(name)));
      this.held.delete(header.difference?.base ?? options.replaces ?? '');
      this.held.set(id, [...kept, ...added]);
      this.seen.push(this.titles());
      return { ...report, ended: 'complete' as const };
    } finally {
      await pack.close();
    }
  }

  async removePack(id: string): Promise<boolean> {
    return this.held.delete(id);
  }

  /** Titles, without the names that tell originals apart. */
  shown(): string[] {
    return this.titles()
      .map((each) => each.slice(each.indexOf(' ') + 1))
      .sort();
  }
}

const ENTRY = { name: '', description: '', fingerprintVersion: 1, originals: 0, addedAt: 0, ranges: [] };
