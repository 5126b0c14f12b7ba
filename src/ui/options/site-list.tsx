import type { MessageKey } from '../../browser/i18n.ts';
import { Foreign } from '../foreign.tsx';
import { isolated } from '../words/foreign.ts';
import { useWords } from '../words/words-context.ts';

interface SiteListProps {
  readonly sites: readonly string[];
  readonly none: MessageKey;
  readonly action: MessageKey;
  /** Accessible name of the button; `$1` is the site. */
  readonly actionLabel: MessageKey;
  onAction(site: string): void;
}

/** Sites in the order of their names, each with one button. */
export function SiteList({ sites, none, action, actionLabel, onAction }: SiteListProps) {
  const { text, locale } = useWords();
  if (sites.length === 0) return <p class="help">{text(none)}</p>;
  return (
    <ul class="lines">
      {[...sites]
        .sort((a, b) => a.localeCompare(b, locale))
        .map((site) => (
          <li key={site} class="line">
            <Foreign longest={120}>{site}</Foreign>
            <button
              type="button"
              class="button"
              aria-label={text(actionLabel, isolated(site, 120))}
              onClick={() => onAction(site)}
            >
              {text(action)}
            </button>
          </li>
        ))}
    </ul>
  );
}
