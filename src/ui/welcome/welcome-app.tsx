import { useEffect, useRef, useState } from 'preact/hooks';
import { Mark } from '../mark.tsx';
import { useWords } from '../words/words-context.ts';
import { MeaningStep } from './meaning-step.tsx';
import { SourcesStep } from './sources-step.tsx';
import { TryStep } from './try-step.tsx';
import type { WelcomeDoor } from './welcome-door.ts';

const STEPS = 3;

/** What each step gets: the door, the way on and the way back. */
export interface StepProps {
  readonly door: WelcomeDoor;
  onNext(): void;
  onBack(): void;
}

/** The welcome page: what Firstprint does, whose news to follow, and a try. Every step can be left out. */
export function WelcomeApp({ door }: { readonly door: WelcomeDoor }) {
  const { text, number } = useWords();
  const [step, setStep] = useState(1);
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);

  useEffect(() => {
    // A screen reader goes on at the new heading; at the start nothing is taken from where the reader is.
    if (!first.current) main.current?.querySelector<HTMLElement>('h1')?.focus();
    first.current = false;
  }, [step]);

  const close = (): void => void door.close().catch(console.warn);
  const onBack = (): void => setStep(step - 1);
  const onNext = (): void => (step === STEPS ? close() : setStep(step + 1));

  return (
    <div class="welcome">
      <header class="welcome-top">
        <Mark />
        <span class="top-name">{text('extensionName')}</span>
        <span class="help">{text('welcomeStep', number(step), number(STEPS))}</span>
        <button type="button" class="button button-plain" onClick={close}>
          {text('welcomeSkip')}
        </button>
        <progress class="welcome-progress" max={STEPS} value={step} aria-label={text('welcomeProgress')} />
      </header>
      <main ref={main}>
        {step === 1 && <MeaningStep door={door} onNext={onNext} onBack={onBack} />}
        {step === 2 && <SourcesStep door={door} onNext={onNext} onBack={onBack} />}
        {step === STEPS && <TryStep door={door} onNext={onNext} onBack={onBack} />}
      </main>
    </div>
  );
}
