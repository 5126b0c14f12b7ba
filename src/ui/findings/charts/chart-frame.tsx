import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useWords } from '../../words/words-context.ts';
import { STANDING_WORDS, type Standing } from '../standing.ts';
import { fillOf } from './patterns.tsx';

interface ChartFrameProps {
  readonly heading: string;
  /** What is counted, and what is not. */
  readonly help: string;
  /** What the areas stand for. */
  readonly series: readonly Standing[];
  readonly name: 'weeks' | 'delays' | 'sites' | 'matrix';
  readonly children: ComponentChildren;
  /** The same in numbers; absent where the picture is a table itself. */
  readonly table?: ComponentChildren;
}

/** A picture with its heading, the meaning of its colours, and the same numbers as a table. */
export function ChartFrame({ heading, help, series, name, children, table }: ChartFrameProps) {
  const { text } = useWords();
  const id = useId();
  return (
    <figure class={`chart chart-${name}`} aria-labelledby={id}>
      <figcaption>
        <h2 id={id}>{heading}</h2>
        <p class="help">{help}</p>
      </figcaption>
      {series.length > 0 && (
        <ul class="chart-legend">
          {series.map((standing) => (
            <li key={standing}>
              <svg class="chart-swatch" aria-hidden="true">
                <rect class={`area area-${standing}`} width="100%" height="100%" fill={fillOf(standing)} />
              </svg>
              {text(STANDING_WORDS[standing].label)}
            </li>
          ))}
        </ul>
      )}
      {children}
      {table !== undefined && (
        <details class="chart-table">
          <summary>{text('findingsAsTable')}</summary>
          {table}
        </details>
      )}
    </figure>
  );
}
