import { readLines } from './line-files.ts';
import { UsageError } from './usage-error.ts';

/** What a page of an evaluation set is: `originals` lists the right answers, any of which counts; empty for an honest page. */
export interface Label {
  readonly id: string;
  /** `neg_*` must not be flagged; `grey_*` is reported and never counted. */
  readonly kind: string;
  readonly originals: readonly string[];
}

/** @throws {UsageError} naming file, line and field */
export async function readLabels(file: string): Promise<Map<string, Label>> {
  const labels = new Map<string, Label>();
  for await (const { line, fields } of readLines(file)) {
    const { id, kind, original } = fields;
    if (typeof id !== 'string' || typeof kind !== 'string')
      throw new UsageError(`${file}: line ${line}: "id" and "kind" must be texts`);
    if (labels.has(id)) throw new UsageError(`${file}: line ${line}: id ${JSON.stringify(id)} stands twice`);
    const originals: unknown[] = original === null || original === undefined ? [] : [original].flat();
    if (!originals.every((each) => typeof each === 'string'))
      throw new UsageError(`${file}: line ${line}: "original" must be an id, a list of ids or null`);
    labels.set(id, { id, kind, originals: originals as string[] });
  }
  return labels;
}
