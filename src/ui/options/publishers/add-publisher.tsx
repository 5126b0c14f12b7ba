import { isolated } from '../../words/foreign.ts';
import { useWords } from '../../words/words-context.ts';
import { AddForm } from '../add-form.tsx';
import type { SettingsSectionProps } from '../change.ts';
import type { TrustDoor } from '../options-door.ts';
import type { Outcome } from '../tasks/outcome.tsx';
import { typedSite } from '../typed-site.ts';

interface AddPublisherProps extends SettingsSectionProps {
  readonly trust: TrustDoor;
}

/** Adds a site to the reader's own publishers. */
export function AddPublisher({ settings, trust, change }: AddPublisherProps) {
  const { text } = useWords();

  const add = (typed: string): Outcome => {
    const site = typedSite(typed);
    if (site === null) return { sentence: text('publisherAddBad', isolated(typed, 80)), bad: true };
    const known = trust.isTrusted(site, settings);
    if (!known) change((now) => trust.withTrust(now, site, true));
    return { sentence: text(known ? 'publisherAddKnown' : 'publisherAdded', isolated(site, 120)), bad: false };
  };

  return <AddForm label={text('publisherAdd')} hint={text('publisherAddHint')} add={add} />;
}
