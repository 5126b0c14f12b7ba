import { LIST_FORMAT, type ListIndex } from '../../../sources/lists/list-index.ts';

/** An index as its document, the inverse of `readIndex`: fields in a fixed order, so that the same list is the same bytes. */
export function indexText(index: ListIndex): string {
  const { name, description, language, updated, nextUpdate, mirrors, fingerprints, newest, base, differences } = index;
  const document = {
    firstprintList: LIST_FORMAT,
    name,
    description,
    language,
    updated: asDate(updated),
    nextUpdate: nextUpdate === null ? null : asDate(nextUpdate),
    mirrors,
    fingerprints,
    newest: { content: newest.content, originals: newest.originals },
    base: {
      file: base.file,
      bytes: base.bytes,
      sha256: base.sha256,
      content: base.content,
      originals: base.originals,
    },
    differences: differences.map(({ file, bytes, sha256, from, to, added, removed }) => ({
      file,
      bytes,
      sha256,
      from,
      to,
      added,
      removed,
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

const asDate = (time: number): string => new Date(time).toISOString().replace('.000Z', 'Z');
