/**
 * Outlets stamp the same minute differently, and print an agency's story within minutes: two dates closer than this are a
 * tie. Minutes.
 */
export const TIE_MINUTES = 15;
