import { useWords } from '../words/words-context.ts';
import { Section } from './section.tsx';

/** What the product is, and which version of it. */
export function AboutSection({ version }: { readonly version: string }) {
  const { text } = useWords();
  return (
    <Section name="about">
      <p>{text('aboutText')}</p>
      <p class="help">
        {text('aboutVersion', version)} · {text('aboutLicense')}
      </p>
    </Section>
  );
}
