import type { Standing } from '../standing.ts';

/** What an area of one standing is filled with: a colour of its own, and a pattern that tells it apart without colours. */
export const fillOf = (standing: Standing): string =>
  standing === 'copied' ? 'var(--alarm)' : `url(#fill-${standing})`;

/** The patterns that `fillOf` names; to be drawn once in a page. */
export function Patterns() {
  return (
    <svg class="patterns" aria-hidden="true" width="0" height="0">
      <defs>
        <pattern id="fill-rewritten" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path class="ground-alarm" d="M0 0h6v6H0z" />
          <path class="ink-alarm" d="M0 0h2.5v6H0z" />
        </pattern>
        <pattern id="fill-partial" width="6" height="6" patternUnits="userSpaceOnUse">
          <path class="ground-caution" d="M0 0h6v6H0z" />
          <circle class="ink-caution" cx="1.5" cy="1.5" r="1.2" />
          <circle class="ink-caution" cx="4.5" cy="4.5" r="1.2" />
        </pattern>
        <pattern id="fill-undecided" width="5" height="5" patternUnits="userSpaceOnUse">
          <path class="ground-quiet" d="M0 0h5v5H0z" />
          <path class="ink-quiet" d="M0 0h5v1.5H0z" />
        </pattern>
        <pattern id="fill-republished" width="5" height="5" patternUnits="userSpaceOnUse">
          <path class="ground-note" d="M0 0h5v5H0z" />
          <path class="ink-note" d="M0 0h1.5v5H0z" />
        </pattern>
      </defs>
    </svg>
  );
}
