import type { MessageKey } from '../../../browser/i18n.ts';
import { useWords } from '../../words/words-context.ts';
import type { DelayStep, Delays } from '../figures/delays.ts';
import { COPYING } from '../standing.ts';
import { ChartFrame } from './chart-frame.tsx';
import { ColumnChart } from './column-chart.tsx';
import { CountsTable } from './counts-table.tsx';
import { countsText } from './counts-text.ts';

/** What the steps are called on the axis, and in a sentence. */
const STEP_WORDS: Readonly<Record<DelayStep, { readonly short: MessageKey; readonly long: MessageKey }>> = {
  hour: { short: 'findingsStepHour', long: 'findingsDelayHour' },
  sixHours: { short: 'findingsStepSixHours', long: 'findingsDelaySixHours' },
  day: { short: 'findingsStepDay', long: 'findingsDelayDay' },
  sameDay: { short: 'findingsStepSameDay', long: 'findingsDelaySameDay' },
  twoDays: { short: 'findingsStepTwoDays', long: 'findingsDelayTwoDays' },
  week: { short: 'findingsStepWeek', long: 'findingsDelayWeek' },
  month: { short: 'findingsStepMonth', long: 'findingsDelayMonth' },
  longer: { short: 'findingsStepLonger', long: 'findingsDelayLonger' },
};

/** How long after the original copies appear. */
export function DelaysPicture({ steps, earlier, unknown }: Delays) {
  const words = useWords();
  const { text, plural } = words;
  const series = COPYING.filter((standing) => steps.some(({ counts }) => counts[standing] > 0));
  const outside = earlier + unknown;
  return (
    <ChartFrame
      name="delays"
      heading={text('findingsDelays')}
      help={outside > 0 ? plural('findingsDelaysOutside', outside) : text('findingsDelaysHelp')}
      series={series}
      table={
        <CountsTable
          caption={text('findingsDelays')}
          of={text('findingsDelay')}
          series={series}
          rows={steps.map(({ step, counts }) => ({ key: step, name: text(STEP_WORDS[step].long), counts }))}
        />
      }
    >
      <ColumnChart
        columns={steps.map(({ step, counts }) => ({
          counts,
          says: text('findingsColumn', text(STEP_WORDS[step].long), countsText(counts, series, words)),
          tick: text(STEP_WORDS[step].short),
        }))}
        series={series}
        label={text('findingsDelays')}
      />
    </ChartFrame>
  );
}
