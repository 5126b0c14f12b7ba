/** A day of the reader's own time zone, in milliseconds since 1970: `from` up to, but without, `to`. */
export interface LocalDay {
  readonly from: number;
  readonly to: number;
}

/** The day that a date field names ("2026-11-03"); null for anything else. Days of 23 and 25 hours are as long as they are. */
export function dayFrom(value: string): LocalDay | null {
  const [year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)?.slice(1).map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const from = new Date(year, month - 1, day);
  if (from.getMonth() !== month - 1 || from.getDate() !== day || from.getTime() < 0) return null;
  return { from: from.getTime(), to: new Date(year, month - 1, day + 1).getTime() };
}
