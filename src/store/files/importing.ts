import { ArticleRefused } from '../errors.ts';
import { type LearnOutcome, type Lesson, lessonOf } from '../learning/lesson.ts';
import { type ArticleLine, readLine } from './line-format.ts';
import { type Line, linesOf, maybeGunzip } from './line-stream.ts';

/** Lines are committed together in batches of this many, or of this much text, whichever is reached first. */
const BATCH_LINES = 500;
const BATCH_TEXT_LENGTH = 4_000_000;
/** Bad lines are all counted; the first ones are described. */
const MAX_PROBLEMS = 100;

export interface BadLine {
  /** From 1. */
  readonly line: number;
  /** "line 12: "url" is not an http(s) address" */
  readonly message: string;
}

/** How far an import has come: what is counted here is in the library for good. */
export interface ImportProgress {
  /** The last line that was dealt with. */
  readonly lines: number;
  readonly added: number;
  readonly updated: number;
  readonly alreadyKnown: number;
  readonly bad: number;
}

export interface ImportReport extends ImportProgress {
  /** Why the import ended. After `cancelled` and `cut-off`, importing the file again goes on where it ended. */
  readonly ended: 'complete' | 'cancelled' | 'cut-off';
  /** What is wrong with the first bad lines, and where the file breaks off. */
  readonly problems: readonly BadLine[];
}

export interface ImportOptions {
  /** Keep the texts too, for side by side views and for exporting again; true unless said otherwise. */
  readonly keepTexts?: boolean;
  readonly signal?: AbortSignal;
  /** Called after every batch. */
  readonly onProgress?: (progress: ImportProgress) => void;
}

const COUNTED = { added: 'added', updated: 'updated', 'already-known': 'alreadyKnown' } as const;

class Tally {
  readonly counts = { lines: 0, added: 0, updated: 0, alreadyKnown: 0, bad: 0 };
  readonly problems: BadLine[] = [];

  refuse(line: number, why: string): void {
    this.counts.bad++;
    this.note(line, why);
  }

  note(line: number, why: string): void {
    if (this.problems.length < MAX_PROBLEMS) this.problems.push({ line, message: `line ${line}: ${why}` });
  }

  report(ended: ImportReport['ended']): ImportReport {
    return { ...this.counts, ended, problems: this.problems };
  }
}

/**
 * Reads a library file (JSON Lines, gzipped or not) and hands its articles to `learn` in batches. A bad line is passed
 * over and reported. Rejects only with what `learn` rejects with; all earlier batches are in the library then.
 */
export async function importLines(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  learn: (lessons: readonly Lesson[]) => Promise<readonly LearnOutcome[]>,
  now: () => number,
  { keepTexts = true, signal, onProgress }: ImportOptions,
): Promise<ImportReport> {
  const tally = new Tally();
  let batch: ArticleLine[] = [];
  let textLength = 0;
  let last = 0;

  const flush = async (): Promise<void> => {
    const at = now();
    const lessons = batch.map(({ article, source, learnedAt }) =>
      lessonOf({ article, source, learnedAt: Math.min(learnedAt ?? at, at), keepText: keepTexts }),
    );
    const outcomes = batch.length > 0 ? await learn(await Promise.all(lessons)) : [];
    for (const { kind } of outcomes) tally.counts[COUNTED[kind]]++;
    tally.counts.lines = last;
    batch = [];
    textLength = 0;
    onProgress?.({ ...tally.counts });
  };

  const lines = readable(stream);
  for await (const line of lines) {
    if (signal?.aborted) return tally.report('cancelled');
    if (line === 'broken-off' || (!line.closed && !isJson(line))) {
      await flush();
      tally.note(last + 1, 'the file breaks off here');
      return tally.report('cut-off');
    }
    last = line.number;
    const read = parseLine(line, tally);
    if (!read) continue;
    batch.push(read);
    textLength += read.article.text.length;
    if (batch.length >= BATCH_LINES || textLength >= BATCH_TEXT_LENGTH) await flush();
  }
  if (signal?.aborted) return tally.report('cancelled');
  await flush();
  return tally.report('complete');
}

/** The lines of a file; 'broken-off' last where reading or unzipping it fails. */
async function* readable(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<Line | 'broken-off', void, undefined> {
  const lines = linesOf(await maybeGunzip(stream));
  for (;;) {
    const step = await lines.next().catch(() => 'broken-off' as const);
    if (step === 'broken-off') return yield step;
    if (step.done) return;
    yield step.value;
  }
}

function isJson({ text }: Line): boolean {
  try {
    return text !== null && JSON.parse(text) !== undefined;
  } catch {
    return false;
  }
}

function parseLine(line: Line, tally: Tally): ArticleLine | null {
  if (line.text === null) {
    tally.refuse(line.number, 'too long');
    return null;
  }
  try {
    return readLine(line.text);
  } catch (cause) {
    if (!(cause instanceof ArticleRefused)) throw cause;
    tally.refuse(line.number, cause.message);
    return null;
  }
}
