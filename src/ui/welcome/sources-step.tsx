import { useEffect, useMemo, useState } from 'preact/hooks';
import { errorText } from '../options/error-text.ts';
import { isolated } from '../words/foreign.ts';
import { useWords } from '../words/words-context.ts';
import { PlaceFields } from './place-fields.tsx';
import { PublisherChoice } from './publisher-choice.tsx';
import { publishersOf, startingPlace } from './starting-place.ts';
import { StepButtons } from './step-buttons.tsx';
import type { StepProps } from './welcome-app.tsx';

/** The second step: whose news to follow. Nothing is chosen for the reader; the browser's language only opens a list. */
export function SourcesStep({ door, onNext, onBack }: StepProps) {
  const { text, plural } = useWords();
  const { publishers, following } = door;
  const [place, setPlace] = useState(() => startingPlace(door.languages, publishers));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [followed, setFollowed] = useState(0);
  const [done, setDone] = useState<number | null>(null);
  const [problem, setProblem] = useState('');
  const listed = useMemo(() => publishersOf(place, publishers), [place, publishers]);

  useEffect(() => {
    following.all().then(
      (all) => setFollowed(all.length),
      (error: unknown) => setProblem(errorText(error)),
    );
  }, [following]);

  const choose = (domain: string, wanted: boolean): void =>
    setChosen((before) => {
      const next = new Set(before);
      if (wanted) next.add(domain);
      else next.delete(domain);
      return next;
    });

  const follow = async (): Promise<void> => {
    setProblem('');
    setDone(0);
    try {
      for (const { domain, name } of publishers.filter((publisher) => chosen.has(publisher.domain))) {
        const outcome = await following.follow(domain, name);
        if (outcome.kind === 'bad-address' || outcome.kind === 'too-many') {
          setProblem(text('welcomeNotFollowed', isolated(name, 80)));
          return;
        }
        setDone((count) => (count ?? 0) + 1);
      }
      onNext();
    } catch (error) {
      setProblem(errorText(error));
    } finally {
      setDone(null);
    }
  };

  return (
    <>
      <h1 tabIndex={-1}>{text('welcomeSourcesTitle')}</h1>
      <p class="lead">{text('welcomeSourcesIntro')}</p>
      <PlaceFields place={place} publishers={publishers} onPlace={setPlace} />
      <PublisherChoice key={`${place.country} ${place.language}`} listed={listed} chosen={chosen} onChoose={choose} />
      <p class="help">{text('welcomeSourcesHelp')}</p>
      {followed > 0 && <p class="help">{plural('welcomeFollowed', followed)}</p>}
      <p class="problem" role="alert">
        {problem}
      </p>
      <StepButtons onBack={onBack}>
        <button
          type="button"
          class="button button-main"
          disabled={done !== null}
          onClick={() => (chosen.size === 0 ? onNext() : void follow())}
        >
          {chosen.size === 0 ? text('welcomeNext') : plural('welcomeFollow', chosen.size)}
        </button>
      </StepButtons>
    </>
  );
}
