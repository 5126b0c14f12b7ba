import { withoutPages } from '../../../browser/problems/problem-log.ts';
import type { Settings } from '../../../browser/settings/settings.ts';
import { cleanForeign, LONGEST_SENTENCE } from '../../words/foreign.ts';
import type { OptionsDoor } from '../options-door.ts';

/** Everything that helps somebody else to find out why something does not work; nothing of it is about visited pages. */
export async function diagnostics(door: OptionsDoor, settings: Settings, made: Date): Promise<string> {
  const { about, library, following } = door;
  const parts = {
    made: made.toISOString(),
    ...about,
    library: await orError(async () => {
      const [originals, usage, packs] = await Promise.all([library.count(), library.usage(), library.packs()]);
      return { count: originals, ...usage, packCount: packs.length };
    }),
    storage: await orError(() => door.storage()),
    following: await orError(async () => {
      const [sources, standing, traffic] = await Promise.all([
        following.all(),
        following.standing(),
        following.traffic(),
      ]);
      const problems: Record<string, number> = {};
      for (const { problem } of sources) if (problem) problems[problem] = (problems[problem] ?? 0) + 1;
      return {
        sources: sources.length,
        paused: sources.filter(({ paused }) => paused).length,
        waiting: sources.reduce((sum, { waiting }) => sum + waiting, 0),
        problems,
        standing,
        ...traffic,
      };
    }),
    settings: Object.fromEntries(
      Object.entries(settings).map(([name, value]) => [name, Array.isArray(value) ? value.length : value]),
    ),
    permissions: await orError(async () => {
      const { hosts, ...held } = await door.permissions.held();
      return { ...held, hosts: hosts.length };
    }),
    problems: await orError(async () =>
      (await door.problems()).map(({ at, what }) => `${new Date(at).toISOString()} ${what}`),
    ),
  };
  return JSON.stringify(parts, null, 2);
}

/** A part that cannot be told is told as an error: the others are needed all the more. */
async function orError<T>(read: () => Promise<T>): Promise<T | { readonly error: string }> {
  try {
    return await read();
  } catch (error) {
    return { error: withoutPages(cleanForeign(String(error), LONGEST_SENTENCE)) };
  }
}
