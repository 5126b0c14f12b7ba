const ALARM = 'follow';
const MINUTE = 60_000;
/** After a turn that failed. */
const AFTER_FAILURE = 15 * MINUTE;
/** Where nothing is to be done: an alarm that is always there is none that could get lost. */
const AT_LEAST = 12 * 60 * MINUTE;

/** The browser's alarms, as far as they are used here. */
export interface AlarmClock {
  create(name: string, alarm: { readonly when: number }): Promise<void>;
  get(name: string): Promise<object | undefined>;
  readonly onAlarm: { addListener(listener: (alarm: { readonly name: string }) => void): void };
}

interface Needs {
  readonly alarms: AlarmClock;
  /** One turn; resolves to when the next is wanted (milliseconds since 1970), or null. */
  readonly run: () => Promise<number | null>;
  readonly now: () => number;
  readonly report: (error: unknown) => void;
}

/** Has following take its turns. */
export interface FollowAlarm {
  /** Something may be due now. Resolves once that was done which can be done in one turn; never rejects. */
  wake(): Promise<void>;
}

/** Takes turns by alarm. The listener must be registered when the worker starts. */
export function followByAlarm({ alarms, run, now, report }: Needs): FollowAlarm {
  let turning: Promise<void> | null = null;
  let again = false;

  async function turn(): Promise<void> {
    // A worker that is stopped in the midst of its turn is followed by one that goes on.
    await alarms.create(ALARM, { when: now() + MINUTE });
    let next: number | null = now() + AFTER_FAILURE;
    try {
      next = await run();
    } catch (error) {
      report(error);
    }
    const latest = now() + AT_LEAST;
    await alarms.create(ALARM, { when: Math.min(next ?? latest, latest) });
  }

  async function turns(): Promise<void> {
    try {
      do {
        again = false;
        await turn();
      } while (again);
    } catch (error) {
      report(error);
    } finally {
      turning = null;
    }
  }

  const wake = (): Promise<void> => {
    again = turning !== null;
    turning ??= turns();
    return turning;
  };

  alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM && turning === null) void wake();
  });
  void ensureAlarm({ alarms, now }).catch(report);
  return { wake };
}

async function ensureAlarm({ alarms, now }: Pick<Needs, 'alarms' | 'now'>): Promise<void> {
  // Creating it again at each start of the worker would put it off for ever.
  if (!(await alarms.get(ALARM))) await alarms.create(ALARM, { when: now() + MINUTE });
}
