import { cleanForeign } from './words/foreign.ts';

interface ForeignProps {
  /** Text that a page, a file or the browser wrote. */
  readonly children: string;
  /** Longest form shown, in UTF-16 units. */
  readonly longest?: number;
}

/** Text that is not ours: cleaned, cut, and isolated from the direction of our own. Nothing else may show such text. */
export function Foreign({ children, longest }: ForeignProps) {
  return <bdi class="foreign">{cleanForeign(children, longest)}</bdi>;
}
