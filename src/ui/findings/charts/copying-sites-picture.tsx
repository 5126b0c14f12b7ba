import { Foreign } from '../../foreign.tsx';
import { useWords } from '../../words/words-context.ts';
import type { CopyingSites } from '../figures/copying-sites.ts';
import { COPYING } from '../standing.ts';
import { ChartFrame } from './chart-frame.tsx';
import { CountsTable } from './counts-table.tsx';
import { countsText } from './counts-text.ts';
import { fillOf } from './patterns.tsx';

interface CopyingSitesPictureProps extends CopyingSites {
  /** Narrows everything down to one site. */
  choose(site: string): void;
}

/** Which sites copy most: a bar each, which is a button to see its findings alone. */
export function CopyingSitesPicture({ sites, more, choose }: CopyingSitesPictureProps) {
  const words = useWords();
  const { text, plural, number } = words;
  const series = COPYING.filter((standing) => sites.some(({ counts }) => counts[standing] > 0));
  const peak = Math.max(1, ...sites.map(({ total }) => total));
  return (
    <ChartFrame
      name="sites"
      heading={text('findingsSites')}
      help={more > 0 ? plural('findingsSitesMore', more) : text('findingsSitesHelp')}
      series={series}
      table={
        <CountsTable
          caption={text('findingsSites')}
          of={text('findingsSite')}
          series={series}
          rows={sites.map(({ site, counts }) => ({ key: site, name: <Foreign longest={60}>{site}</Foreign>, counts }))}
        />
      }
    >
      <ol class="bars">
        {sites.map(({ site, counts, total }) => {
          let before = 0;
          return (
            <li key={site}>
              <button type="button" class="bar" onClick={() => choose(site)}>
                <span class="bar-name">
                  <Foreign longest={60}>{site}</Foreign>
                </span>
                <span class="bar-value">{number(total)}</span>
                <span class="unseen">{text('findingsSiteOnly', countsText(counts, series, words))}</span>
                <svg class="bar-drawing" aria-hidden="true">
                  {series.map((standing) => {
                    const width = (100 * counts[standing]) / peak;
                    const x = text('textDirection') === 'rtl' ? 100 - before - width : before;
                    before += width;
                    return (
                      <rect
                        key={standing}
                        class={`area area-${standing}`}
                        x={`${x}%`}
                        width={`${width}%`}
                        height="100%"
                        fill={fillOf(standing)}
                      />
                    );
                  })}
                </svg>
              </button>
            </li>
          );
        })}
      </ol>
    </ChartFrame>
  );
}
