/**
 * What a word can be in a sentence about where a text is from.
 *
 * - `this`: points at the text; `article`: a text; `report`: a text or a document, so that it has to be pointed at
 * - `original`, `first`: the one before; `publish`, `again` (publish once more), `take`, `from` (comes from), `made` (by)
 * - `leave`: permission, licence, agreement; `we`: who publishes it here
 * - `whole`, `read`: where there is more; `news`, `reveal`: whose news it was; `with`, `material`, `used`: whose material it has
 * - `in`: the small words before an outlet's name
 */
export const ROLES = [
  'this',
  'article',
  'report',
  'original',
  'first',
  'publish',
  'again',
  'take',
  'from',
  'made',
  'leave',
  'we',
  'whole',
  'read',
  'news',
  'reveal',
  'with',
  'material',
  'used',
  'in',
] as const;
export type Role = (typeof ROLES)[number];

/** Beginnings of the words of a language, `=` after those that stand for themselves alone. */
export type RoleWords = Readonly<Partial<Record<Role, string>>>;
