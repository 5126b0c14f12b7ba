import { useWords } from '../../words/words-context.ts';

const BAR = 4;
const PITCH = 5;
const HEIGHT = 28;

/** Articles learned a day as bars, oldest first, today last; the sentence that it stands for is its name. */
export function LearnedChart({ days }: { readonly days: readonly number[] }) {
  const { plural, number } = useWords();
  const most = Math.max(1, ...days);
  const sum = days.reduce((total, count) => total + count, 0);
  return (
    <svg
      class="learned-chart"
      viewBox={`0 0 ${days.length * PITCH - 1} ${HEIGHT}`}
      role="img"
      aria-label={plural('sourcesChart', sum, number(days.length), number(Math.max(0, ...days)))}
    >
      {days.map((count, day) => {
        // A day with a single article shows, and one without shows that it was there.
        const height = count === 0 ? 1 : Math.max(3, Math.round((count / most) * HEIGHT));
        return (
          <rect
            key={day}
            class={count === 0 ? 'learned-none' : 'learned-some'}
            x={day * PITCH}
            y={HEIGHT - height}
            width={BAR}
            height={height}
          />
        );
      })}
    </svg>
  );
}
