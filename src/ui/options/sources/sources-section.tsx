import { useEffect, useState } from 'preact/hooks';
import type { Followed, Standing, Traffic } from '../../../sources/following/followed.ts';
import { useWords } from '../../words/words-context.ts';
import { AddForm } from '../add-form.tsx';
import type { SettingsSectionProps } from '../change.ts';
import { errorText } from '../error-text.ts';
import type { OptionsDoor } from '../options-door.ts';
import { Setting } from '../search/setting.tsx';
import { Section } from '../section.tsx';
import type { Outcome } from '../tasks/outcome.tsx';
import { FollowBudget } from './follow-budget.tsx';
import { OpmlTasks } from './opml-tasks.tsx';
import { STANDING_ID } from './source-line.tsx';
import { SourceList } from './source-list.tsx';
import { followText, STANDING_WORDS } from './source-text.ts';

interface Seen {
  readonly sources: readonly Followed[];
  readonly traffic: Traffic;
  readonly standing: Standing;
}

interface SourcesSectionProps extends SettingsSectionProps {
  readonly door: OptionsDoor;
}

/** What is followed: how each source stands, the ways to more and to fewer, and what all of it may take. */
export function SourcesSection({ door, settings, change }: SourcesSectionProps) {
  const words = useWords();
  const { text } = words;
  const { following } = door;
  const [seen, setSeen] = useState<Seen | null>(null);
  const [problem, setProblem] = useState('');

  // The settings say whether anything is fetched: when they change, how it stands may be another.
  useEffect(() => {
    const look = async (): Promise<void> => {
      try {
        const [sources, traffic, standing] = await Promise.all([
          following.all(),
          following.traffic(),
          following.standing(),
        ]);
        setSeen({ sources, traffic, standing });
        setProblem('');
      } catch (error) {
        setProblem(text('sourcesUnreadable', errorText(error)));
      }
    };
    void look();
    return following.onChanged(() => void look());
  }, [following, text, settings]);

  const standing = seen && STANDING_WORDS[seen.standing];
  const add = async (typed: string): Promise<Outcome> => {
    const outcome = await following.follow(typed);
    return {
      sentence: followText(outcome, typed, words),
      bad: outcome.kind === 'bad-address' || outcome.kind === 'too-many',
    };
  };

  return (
    <Section name="sources" intro="sourcesIntro">
      {problem !== '' && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {standing !== null && (
        <p id={STANDING_ID} class="problem">
          {text(standing)}
        </p>
      )}
      <Setting name="followed">
        {seen && <SourceList sources={seen.sources} following={following} open={standing === null} />}
      </Setting>
      <Setting name="addSource">
        <AddForm label={text('sourcesAdd')} hint={text('sourcesAddHint')} add={add} />
      </Setting>
      <Setting name="opml">
        <OpmlTasks following={following} empty={seen?.sources.length === 0} save={door.save} />
      </Setting>
      <Setting name="followBudget">
        {seen && <FollowBudget traffic={seen.traffic} settings={settings} change={change} />}
      </Setting>
    </Section>
  );
}
