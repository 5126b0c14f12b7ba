import type { Traffic } from '../../../sources/following/followed.ts';
import { Switch } from '../../controls/switch.tsx';
import { useWords } from '../../words/words-context.ts';
import type { SettingsSectionProps } from '../change.ts';

const MEGABYTE = 1_000_000;
/** What the reader may choose among, a day. */
const REQUESTS: readonly number[] = [200, 500, 1000, 2000, 5000, 10_000];
const BYTES: readonly number[] = [20, 50, 100, 200, 500, 1000].map((megabytes) => megabytes * MEGABYTE);

interface FollowBudgetProps extends SettingsSectionProps {
  readonly traffic: Traffic;
}

/** Whether anything is fetched, how much a day at most, and how much it was. */
export function FollowBudget({ traffic, settings, change }: FollowBudgetProps) {
  const { text, plural, bytes, number } = useWords();
  return (
    <>
      <Switch
        label={text('sourcesSwitch')}
        help={text('sourcesSwitchHelp')}
        checked={settings.followSites}
        onChange={(followSites) => change(() => ({ followSites }))}
      />
      <dl class="traffic">
        <dt>{text('sourcesToday')}</dt>
        <dd>{plural('sourcesRequests', traffic.today.requests, bytes(traffic.today.bytes))}</dd>
        <dt>{text('sourcesMonth')}</dt>
        <dd>{plural('sourcesRequests', traffic.month.requests, bytes(traffic.month.bytes))}</dd>
      </dl>
      <div class="budgets">
        <Budget
          label={text('sourcesMostRequests')}
          value={settings.followRequests}
          choices={REQUESTS}
          format={number}
          onChoose={(followRequests) => change(() => ({ followRequests }))}
        />
        <Budget
          label={text('sourcesMostBytes')}
          value={settings.followBytes}
          choices={BYTES}
          format={bytes}
          onChoose={(followBytes) => change(() => ({ followBytes }))}
        />
      </div>
      <p class="help">{text('sourcesBudgetHelp')}</p>
    </>
  );
}

interface BudgetProps {
  readonly label: string;
  readonly value: number;
  readonly choices: readonly number[];
  format(value: number): string;
  onChoose(value: number): void;
}

function Budget({ label, value, choices, format, onChoose }: BudgetProps) {
  const all = [...new Set([...choices, value])].sort((a, b) => a - b);
  return (
    <label class="field">
      <span>{label}</span>
      <select value={value} onChange={({ currentTarget }) => onChoose(Number(currentTarget.value))}>
        {all.map((choice) => (
          <option key={choice} value={choice}>
            {format(choice)}
          </option>
        ))}
      </select>
    </label>
  );
}
