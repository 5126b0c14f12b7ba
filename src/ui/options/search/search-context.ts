import { createContext } from 'preact';
import type { FoundSettings } from './settings-search.ts';

/** What the reader's search found; null while nothing is searched for, and everything shows. */
export const SearchContext = createContext<FoundSettings | null>(null);
