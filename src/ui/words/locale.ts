/** A page's language tag where it is well formed, else the fallback: a page can claim anything. */
export function localeFor(language: string | undefined, fallback: string): string {
  if (language === undefined) return fallback;
  try {
    return Intl.getCanonicalLocales(language)[0] ?? fallback;
  } catch {
    return fallback;
  }
}
