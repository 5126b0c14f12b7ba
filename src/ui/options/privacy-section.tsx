import type { MessageKey } from '../../browser/i18n.ts';
import { useWords } from '../words/words-context.ts';
import { Section } from './section.tsx';

const STATEMENTS = [
  'privacyNothingLeaves',
  'privacyReads',
  'privacyStores',
  'privacyNotStored',
  'privacyPrivate',
  'privacyRemove',
] as const satisfies readonly MessageKey[];

/** What is read, what is kept and what is not. */
export function PrivacySection() {
  const { text } = useWords();
  return (
    <Section name="privacy">
      <ul class="statements">
        {STATEMENTS.map((key) => (
          <li key={key}>{text(key)}</li>
        ))}
      </ul>
    </Section>
  );
}
