import { Foreign } from '../../foreign.tsx';
import { useWords } from '../../words/words-context.ts';
import type { CopyMatrix } from '../figures/copy-matrix.ts';
import { ChartFrame } from './chart-frame.tsx';

/** Whom the sites copy: a table whose cells are the darker, the more pages they count. */
export function MatrixPicture({ sites, sources, cells, peak }: CopyMatrix) {
  const { text, number } = useWords();
  const nameOf = (outlet: string | null) => {
    if (outlet === null) return text('findingsOthers');
    return outlet === '' ? text('findingsNoName') : <Foreign longest={60}>{breakable(outlet)}</Foreign>;
  };
  return (
    <ChartFrame name="matrix" heading={text('findingsMatrix')} help={text('findingsMatrixHelp')} series={[]}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section class="matrix" tabIndex={0} aria-label={text('findingsMatrix')}>
        <table style={{ '--columns': sources.length }}>
          <thead>
            <tr>
              <td class="matrix-corner">{text('findingsMatrixCorner')}</td>
              {sources.map((source) => (
                <th key={source} scope="col">
                  {nameOf(source)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sites.map((site, row) => (
              <tr key={site}>
                <th scope="row">{nameOf(site)}</th>
                {sources.map((source, column) => {
                  const count = cells[row]?.[column] ?? 0;
                  return (
                    <td
                      key={source}
                      class={count === 0 ? 'matrix-none' : undefined}
                      style={{ '--heat': heat(count, peak) }}
                    >
                      {number(count)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </ChartFrame>
  );
}

/** A host that may break after its dots, in a narrow column. */
const breakable = (host: string): string => host.replaceAll('.', '.\u200b');

/** How dark a cell is: by the root, so that small counts differ from none and from each other. */
const heat = (count: number, peak: number): string => `${Math.round(100 * Math.sqrt(count / Math.max(1, peak)))}%`;
