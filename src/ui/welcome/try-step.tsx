import { useState } from 'preact/hooks';
import type { MessageKey } from '../../browser/i18n.ts';
import type { ExampleFinding } from '../../browser/judging/example-judge.ts';
import { namedMatch } from '../../browser/judging/named-match.ts';
import type { Article } from '../../core/article.ts';
import { errorText } from '../options/error-text.ts';
import { headlineWords } from '../popup/headline-words.ts';
import { useWords } from '../words/words-context.ts';
import { EXAMPLE_ORIGINAL, HONEST_REPORT, SPUN_COPY } from './example.ts';
import { ExampleSheet } from './example-sheet.tsx';
import { FindingView } from './finding-view.tsx';
import { StepButtons } from './step-buttons.tsx';
import type { StepProps } from './welcome-app.tsx';

const TRIALS: readonly { readonly name: MessageKey; readonly article: Article }[] = [
  { name: 'welcomeTrySpun', article: SPUN_COPY },
  { name: 'welcomeTryHonest', article: HONEST_REPORT },
];

/** The third step: a copy and an honest report to be checked, also after the reader has changed them. */
export function TryStep({ door, onNext, onBack }: StepProps) {
  const words = useWords();
  const { text } = words;
  const [trial, setTrial] = useState(0);
  const [typed, setTyped] = useState(SPUN_COPY.text);
  const [finding, setFinding] = useState<ExampleFinding | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const article = TRIALS[trial]?.article ?? SPUN_COPY;

  const take = (index: number): void => {
    setTrial(index);
    setTyped(TRIALS[index]?.article.text ?? '');
    setFinding(null);
  };
  const check = async (): Promise<void> => {
    setBusy(true);
    setProblem('');
    try {
      setFinding(await door.check({ ...article, text: typed }));
    } catch (error) {
      setProblem(errorText(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <>
      <h1 tabIndex={-1}>{text('welcomeTryTitle')}</h1>
      <p class="lead">{text('welcomeTryIntro')}</p>
      <div class="trial">
        <ExampleSheet heading={text('welcomeOriginal')} article={EXAMPLE_ORIGINAL} />
        <form
          class="task"
          onSubmit={(event) => {
            event.preventDefault();
            void check();
          }}
        >
          <fieldset class="trials">
            <legend class="overline">{text('welcomeTryWhich')}</legend>
            {TRIALS.map(({ name }, index) => (
              <label key={name}>
                <input type="radio" name="trial" checked={index === trial} onChange={() => take(index)} /> {text(name)}
              </label>
            ))}
          </fieldset>
          <label class="field trial-text">
            <span>{text('welcomeTryText')}</span>
            <textarea
              rows={16}
              lang={article.language}
              dir="auto"
              spellcheck={false}
              value={typed}
              onInput={({ currentTarget }) => setTyped(currentTarget.value)}
            />
          </label>
          <button type="submit" class="button button-main" disabled={busy}>
            {text('welcomeTryAction')}
          </button>
        </form>
      </div>
      <p class="problem" role="alert">
        {problem}
      </p>
      <p class="unseen" role="status">
        {finding && headlineWords(finding.page, namedMatch(finding.page.judgement) ?? null, false, words).sentence}
      </p>
      {finding && <FindingView finding={finding} />}
      <StepButtons onBack={onBack}>
        <button type="button" class={finding ? 'button button-main' : 'button'} onClick={onNext}>
          {text('welcomeDone')}
        </button>
        <button type="button" class="button" onClick={() => void door.openSettings()}>
          {text('welcomeSettings')}
        </button>
      </StepButtons>
    </>
  );
}
