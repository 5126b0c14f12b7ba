import { timeMonday } from 'd3-time';
import { useWords } from '../../words/words-context.ts';
import type { PerWeek, Week } from '../figures/per-week.ts';
import { STANDING } from '../standing.ts';
import { ChartFrame } from './chart-frame.tsx';
import { ColumnChart } from './column-chart.tsx';
import { CountsTable } from './counts-table.tsx';
import { countsText, sumOf } from './counts-text.ts';

/** Dates on the axis, at most: more would run into each other. */
const MOST_TICKS = 6;

/** How much was flagged in each week. */
export function WeeksPicture({ weeks, earlier }: PerWeek) {
  const words = useWords();
  const { text, plural, locale } = words;
  const short = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
  const long = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
  const every = Math.ceil(weeks.length / MOST_TICKS);
  const series = STANDING.filter((standing) => weeks.some(({ counts }) => counts[standing] > 0));
  const lastDay = ({ start }: Week): Date => new Date(timeMonday.offset(start, 1).getTime() - 1);
  const columns = weeks.map((week, at) => ({
    counts: week.counts,
    says: text('findingsColumn', long.formatRange(week.start, lastDay(week)), countsText(week.counts, series, words)),
    tick: (weeks.length - 1 - at) % every === 0 ? short.format(week.start) : null,
    spare: (weeks.length - 1 - at) % (2 * every) !== 0,
  }));
  const rows = weeks.filter(({ counts }) => sumOf(counts, series) > 0);
  const help = earlier > 0 ? plural('findingsWeeksEarlier', earlier) : text('findingsWeeksHelp');
  return (
    <ChartFrame
      name="weeks"
      heading={text('findingsWeeks')}
      help={help}
      series={series}
      table={
        <CountsTable
          caption={text('findingsWeeks')}
          of={text('findingsWeek')}
          series={series}
          rows={rows.map((week) => ({
            key: String(week.start.getTime()),
            name: long.formatRange(week.start, lastDay(week)),
            counts: week.counts,
          }))}
        />
      }
    >
      <ColumnChart columns={columns} series={series} label={text('findingsWeeks')} />
    </ChartFrame>
  );
}
