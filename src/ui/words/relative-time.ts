const STEPS = [
  ['day', 24 * 3_600_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** A moment as seen from now, in whole minutes, hours or days: "5 minutes ago", "in 2 hours". Milliseconds since 1970. */
export function relativeTime(time: number, now: number, locale: string): string {
  const ahead = time - now;
  const [unit, length] = STEPS.find(([, step]) => Math.abs(ahead) >= step) ?? ['minute', 60_000];
  // Rounded towards now: what is 119 minutes away is not yet two hours away. Without the sign of a zero.
  const count = Math.trunc(ahead / length) || 0;
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(count, unit);
}
