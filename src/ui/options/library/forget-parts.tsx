import { useState } from 'preact/hooks';
import { AddressField } from '../../controls/address-field.tsx';
import { isolated } from '../../words/foreign.ts';
import { useWords } from '../../words/words-context.ts';
import type { LibraryDoor } from '../options-door.ts';
import { typedSite } from '../typed-site.ts';
import { ForgetTask } from './forget-task.tsx';
import { dayFrom } from './local-day.ts';

interface ForgetPartsProps {
  readonly library: LibraryDoor;
  changed(): Promise<void>;
}

/** The ways to forget a part of the library: a site, or a day. */
export function ForgetParts(props: ForgetPartsProps) {
  const { text } = useWords();
  return (
    <>
      <h3>{text('forgetHeading')}</h3>
      <p class="help">{text('forgetHelp')}</p>
      <ForgetSite {...props} />
      <ForgetDay {...props} />
    </>
  );
}

function ForgetSite({ library, changed }: ForgetPartsProps) {
  const { text } = useWords();
  const [typed, setTyped] = useState('');
  const site = typedSite(typed);
  return (
    <ForgetTask
      library={library}
      changed={changed}
      of={site === null ? null : { kind: 'site', site }}
      question={text('forgetSiteQuestion', isolated(site ?? '', 120))}
      label={text('forgetSiteLabel')}
    >
      <AddressField label={text('forgetSite')} hint={text('publisherAddHint')} value={typed} onTyped={setTyped} />
    </ForgetTask>
  );
}

function ForgetDay({ library, changed }: ForgetPartsProps) {
  const { text, date } = useWords();
  const [chosen, setChosen] = useState('');
  const day = dayFrom(chosen);
  return (
    <ForgetTask
      library={library}
      changed={changed}
      of={day && { kind: 'time', ...day }}
      question={text('forgetDayQuestion', date(chosen) ?? chosen)}
      label={text('forgetDayLabel')}
    >
      <label class="field">
        <span>{text('forgetDay')}</span>
        <input type="date" value={chosen} onInput={({ currentTarget }) => setChosen(currentTarget.value)} />
      </label>
    </ForgetTask>
  );
}
