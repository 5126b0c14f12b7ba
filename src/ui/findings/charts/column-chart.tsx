import { useState } from 'preact/hooks';
import { useWords } from '../../words/words-context.ts';
import type { Counts, Standing } from '../standing.ts';
import { columnLayout } from './column-layout.ts';
import { fillOf } from './patterns.tsx';

export interface Column {
  readonly counts: Counts;
  /** What the column says when it is pointed at. */
  readonly says: string;
  /** What stands below it on the axis; null for those between. */
  readonly tick: string | null;
  /** The axis does without it where there is little room. */
  readonly spare?: boolean;
}

interface ColumnChartProps {
  readonly columns: readonly Column[];
  readonly series: readonly Standing[];
  /** What the columns are, as the name of the slider through them. */
  readonly label: string;
}

/**
 * Stacked columns. A slider lies over them, so that arrow keys, a finger, a mouse and a screen reader all go from column to
 * column and hear what each one says.
 */
export function ColumnChart({ columns, series, label }: ColumnChartProps) {
  const { text, number } = useWords();
  const [chosen, choose] = useState<number | null>(null);
  const reversed = text('textDirection') === 'rtl';
  const layout = columnLayout(
    columns.map(({ counts }) => counts),
    series,
    reversed,
  );
  const last = columns.length - 1;
  const at = chosen === null ? null : Math.min(chosen, last);
  const marked = at === null ? undefined : layout.columns[at];
  const gap = marked ? (layout.step - marked.width) / 2 : 0;
  return (
    <div class="columns">
      <div class="columns-plot">
        <svg class="columns-drawing" aria-hidden="true">
          <rect
            class="columns-marked"
            x={`${marked ? marked.x - gap : 0}%`}
            width={`${marked ? layout.step : 0}%`}
            height="100%"
          />
          {layout.ticks.map(({ value, y }) => (
            <g key={value}>
              <line class="columns-grid" x1="0" x2="100%" y1={`${y}%`} y2={`${y}%`} />
              <text
                class="columns-value"
                x={reversed ? '100%' : '0'}
                y={`${y}%`}
                dx={reversed ? '0.5em' : '-0.5em'}
                dy="0.32em"
              >
                {number(value)}
              </text>
            </g>
          ))}
          {layout.columns.map(({ x, width, segments }) =>
            segments.map(({ standing, y, height }) => (
              <rect
                key={`${x} ${standing}`}
                class={`area area-${standing}`}
                x={`${x}%`}
                y={`${y}%`}
                width={`${width}%`}
                height={`${height}%`}
                fill={fillOf(standing)}
              />
            )),
          )}
          {columns.map(({ tick, spare }, index) => {
            const label = layout.labels[index];
            return (
              tick !== null &&
              label && (
                <text
                  key={tick}
                  class={`columns-tick columns-tick-${label.anchor}${spare ? ' columns-tick-spare' : ''}`}
                  x={`${label.x}%`}
                  y="100%"
                  dy="1.4em"
                >
                  {tick}
                </text>
              )
            );
          })}
        </svg>
        <input
          type="range"
          class="columns-slider"
          min={0}
          max={last}
          step={1}
          value={at ?? last}
          aria-label={label}
          aria-valuetext={columns[at ?? last]?.says ?? ''}
          onInput={({ currentTarget }) => choose(currentTarget.valueAsNumber)}
          onFocus={({ currentTarget }) => choose(currentTarget.valueAsNumber)}
          onPointerMove={({ currentTarget, clientX }) => {
            const { left, width } = currentTarget.getBoundingClientRect();
            const share = (clientX - left) / Math.max(1, width);
            choose(Math.max(0, Math.min(last, Math.floor((reversed ? 1 - share : share) * columns.length))));
          }}
        />
      </div>
      <p class="columns-says">{at === null ? text('findingsPoint') : columns[at]?.says}</p>
    </div>
  );
}
