import type { ComponentChildren } from 'preact';
import type { MessageKey } from '../../browser/i18n.ts';
import { useWords } from '../words/words-context.ts';

/** The sections of the settings page in their order, with their headings; the names are the anchors. */
export const SECTIONS = {
  library: 'libraryHeading',
  publishers: 'publishersHeading',
  checking: 'checkingHeading',
  badge: 'badgeHeading',
  sites: 'sitesHeading',
  privacy: 'privacyHeading',
  about: 'aboutHeading',
} as const satisfies Record<string, MessageKey>;

interface SectionProps {
  readonly name: keyof typeof SECTIONS;
  readonly intro?: MessageKey;
  readonly children: ComponentChildren;
}

/** One section of the settings page. */
export function Section({ name, intro, children }: SectionProps) {
  const { text } = useWords();
  return (
    <section id={name} class="section" aria-labelledby={`${name}-heading`} tabIndex={-1}>
      <h2 id={`${name}-heading`}>{text(SECTIONS[name])}</h2>
      {intro !== undefined && <p class="intro">{text(intro)}</p>}
      {children}
    </section>
  );
}
