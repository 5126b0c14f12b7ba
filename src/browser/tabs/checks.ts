import { webUrl } from '../web-url.ts';

/**
 * Checks of what comes from outside, field by field. A check returns the value it read, built anew from the fields it
 * knows, so that nothing unasked for travels along; it throws `BadPayload` naming the field otherwise.
 */
export type Check<T> = (value: unknown, path: string) => T;

export class BadPayload extends Error {
  override readonly name = 'BadPayload';
}

/** `undefined` means that an optional field is absent. */
type OptionalCheck<T> = (value: unknown, path: string) => T | undefined;

type Fields<T> = {
  readonly [K in keyof T]-?: Record<never, never> extends Pick<T, K> ? OptionalCheck<T[K]> : Check<T[K]>;
};

function refuse(path: string, expected: string): never {
  throw new BadPayload(`${path} is not ${expected}`);
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Text of at most `max` UTF-16 units, at least `min`. */
export function string(max: number, min = 0): Check<string> {
  return (value, path) =>
    typeof value === 'string' && value.length <= max && value.length >= min
      ? value
      : refuse(path, `text of ${min} to ${max} characters`);
}

export function number(min: number, max: number): Check<number> {
  return (value, path) =>
    typeof value === 'number' && value >= min && value <= max ? value : refuse(path, `a number from ${min} to ${max}`);
}

/** A tab's number as the browser gives them. */
export const tabId: Check<number> = (value, path) =>
  Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : refuse(path, 'the number of a tab');

export const boolean: Check<boolean> = (value, path) =>
  typeof value === 'boolean' ? value : refuse(path, 'true or false');

export function oneOf<const T extends string>(values: readonly T[]): Check<T> {
  return (value, path) => values.find((known) => known === value) ?? refuse(path, `one of ${values.join(', ')}`);
}

/** An absolute http(s) address of at most 2,048 characters, without a user name or password in it. */
export const webAddress: Check<string> = (value, path) => {
  const address = string(2048)(value, path);
  const url = webUrl(address);
  return url && !url.username && !url.password ? address : refuse(path, 'a web address');
};

/** A host name as `URL.hostname` writes it: lower case, punycode, no port. */
export const hostName: Check<string> = (value, path) => {
  const host = string(253, 1)(value, path);
  return /^[a-z\d._[\]:-]+$/.test(host) && webUrl(`https://${host}/`)?.hostname === host
    ? host
    : refuse(path, 'a host name');
};

/** A list of at most `max` values. */
export function list<T>(each: Check<T>, max: number): Check<readonly T[]> {
  return (value, path) =>
    Array.isArray(value) && value.length <= max
      ? value.map((item: unknown, index) => each(item, `${path}[${index}]`))
      : refuse(path, `a list of at most ${max}`);
}

/** What is no good counts as absent: for facts that a page states and that nobody insists on. */
export function ifGood<T>(check: Check<T>): OptionalCheck<T> {
  return (value, path) => {
    try {
      return value === undefined ? undefined : check(value, path);
    } catch (error) {
      if (error instanceof BadPayload) return undefined;
      throw error;
    }
  };
}

/** An object with exactly these fields; others are left behind. */
export function fields<T extends object>(known: Fields<T>): Check<T> {
  return (value, path) => {
    if (!isRecord(value)) return refuse(path, 'an object');
    const read: Partial<T> = {};
    for (const name in known) {
      const field = known[name](Object.hasOwn(value, name) ? value[name] : undefined, `${path}.${name}`);
      if (field !== undefined) read[name] = field;
    }
    // Every field of T has been checked: `Fields<T>` has no key missing.
    return read as T;
  };
}
