/** What the reader can ask for from the context menu or by a keyboard shortcut. The manifest's commands have these names. */
export const REQUESTS = ['check-page', 'check-selection', 'remember-page'] as const;
export type Request = (typeof REQUESTS)[number];

export const isRequest = (name: unknown): name is Request => REQUESTS.some((request) => request === name);
