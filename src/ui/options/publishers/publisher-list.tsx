import { Foreign } from '../../foreign.tsx';
import { isolated } from '../../words/foreign.ts';
import { useWords } from '../../words/words-context.ts';
import type { SettingsSectionProps } from '../change.ts';
import type { ListedPublisher, TrustDoor } from '../options-door.ts';
import { PublisherSearchField } from './publisher-search-field.tsx';

/** More rows than this are not read but searched. */
const MOST_SHOWN = 12;

interface PublisherListProps extends SettingsSectionProps {
  readonly publishers: readonly ListedPublisher[];
  readonly trust: TrustDoor;
}

/** The built-in publishers, searchable, each with its switch. */
export function PublisherList({ publishers, trust, settings, change }: PublisherListProps) {
  const { plural } = useWords();
  return (
    <PublisherSearchField publishers={publishers}>
      {(found) => (
        <>
          <ul class="lines">
            {found.slice(0, MOST_SHOWN).map((publisher) => (
              <PublisherLine
                key={publisher.domain}
                publisher={publisher}
                trusted={trust.isTrusted(publisher.domain, settings)}
                onChange={(trusted) => change((now) => trust.withTrust(now, publisher.domain, trusted))}
              />
            ))}
          </ul>
          {found.length > MOST_SHOWN && <p class="help">{plural('publisherMore', found.length - MOST_SHOWN)}</p>}
        </>
      )}
    </PublisherSearchField>
  );
}

interface PublisherLineProps {
  readonly publisher: ListedPublisher;
  readonly trusted: boolean;
  onChange(trusted: boolean): void;
}

function PublisherLine({ publisher, trusted, onChange }: PublisherLineProps) {
  const { text, country } = useWords();
  const { domain, name } = publisher;
  return (
    <li class="line">
      <span class="line-text">
        <Foreign longest={120}>{name}</Foreign>
        <span class="help facts">
          <Foreign longest={120}>{domain}</Foreign>
          <span>{country(publisher.country)}</span>
        </span>
      </span>
      <input
        type="checkbox"
        role="switch"
        aria-checked={trusted}
        aria-label={text('publisherTrustLabel', isolated(name, 120))}
        checked={trusted}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
    </li>
  );
}
