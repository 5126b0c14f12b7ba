import { useMemo } from 'preact/hooks';
import { CopyingSitesPicture } from './charts/copying-sites-picture.tsx';
import { sumOf } from './charts/counts-text.ts';
import { DelaysPicture } from './charts/delays-picture.tsx';
import { MatrixPicture } from './charts/matrix-picture.tsx';
import { Patterns } from './charts/patterns.tsx';
import { WeeksPicture } from './charts/weeks-picture.tsx';
import type { Entry } from './entry.ts';
import { copyMatrix } from './figures/copy-matrix.ts';
import { copyingSites } from './figures/copying-sites.ts';
import { delays } from './figures/delays.ts';
import { flaggedPerWeek } from './figures/per-week.ts';
import { COPYING } from './standing.ts';

interface PicturesProps {
  readonly entries: readonly Entry[];
  chooseSite(site: string): void;
}

/** As many as a picture can name. */
const MOST_SITES = 8;
const MOST_IN_MATRIX = 6;

/** The findings as pictures; each has its numbers in a table, too. */
export function Pictures({ entries, chooseSite }: PicturesProps) {
  const figures = useMemo(
    () => ({
      perWeek: flaggedPerWeek(entries),
      sites: copyingSites(entries, MOST_SITES),
      matrix: copyMatrix(entries, MOST_IN_MATRIX),
      delays: delays(entries),
    }),
    [entries],
  );
  const anyCopies = figures.sites.sites.length > 0;
  const anyDelays = figures.delays.steps.some(({ counts }) => sumOf(counts, COPYING) > 0);
  return (
    <div class="pictures">
      <Patterns />
      {figures.perWeek.weeks.length > 0 && <WeeksPicture {...figures.perWeek} />}
      {anyDelays && <DelaysPicture {...figures.delays} />}
      {anyCopies && <CopyingSitesPicture {...figures.sites} choose={chooseSite} />}
      {anyCopies && <MatrixPicture {...figures.matrix} />}
    </div>
  );
}
