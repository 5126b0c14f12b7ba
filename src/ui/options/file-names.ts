/** The day in UTC, so that the same moment gives the same name everywhere. */
const dayOf = (now: Date): string => now.toISOString().slice(0, 10);

/** `firstprint-2026-11-03.jsonl` */
export const libraryFileName = (now: Date): string => `firstprint-${dayOf(now)}.jsonl`;

/** `firstprint-2026-11-03.pack` */
export const packFileName = (now: Date): string => `firstprint-${dayOf(now)}.pack`;

/** `firstprint-settings-2026-11-03.json` */
export const settingsFileName = (now: Date): string => `firstprint-settings-${dayOf(now)}.json`;

/** `firstprint-sources-2026-11-03.opml` */
export const sourcesFileName = (now: Date): string => `firstprint-sources-${dayOf(now)}.opml`;
