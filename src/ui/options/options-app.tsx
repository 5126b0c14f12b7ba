import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../../browser/settings/settings.ts';
import { useWords } from '../words/words-context.ts';
import type { Change } from './change.ts';
import { errorText } from './error-text.ts';
import type { OptionsDoor } from './options-door.ts';
import { OptionsView } from './options-view.tsx';

const NOTICE_MS = 3000;

/** The settings page with its settings: reads them, follows changes made elsewhere, and stores the reader's. */
export function OptionsApp({ door }: { readonly door: OptionsDoor }) {
  const { text } = useWords();
  const [settings, setSettings] = useState<Settings | null>(null);
  const [notice, setNotice] = useState({ sentence: '', bad: false });

  useEffect(() => {
    door.settings.onChanged(setSettings);
    door.settings.read().then(setSettings, (error: unknown) => setNotice({ sentence: errorText(error), bad: true }));
  }, [door]);

  useEffect(() => {
    if (notice.sentence === '' || notice.bad) return;
    const timer = setTimeout(() => setNotice({ sentence: '', bad: false }), NOTICE_MS);
    return () => clearTimeout(timer);
  }, [notice]);

  const drawn = settings !== null;
  useEffect(() => {
    // The sections are drawn after the browser looked for the one in the address.
    if (drawn) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [drawn]);

  const change: Change = (edit) => {
    door.settings.change(edit).then(
      (changed) => {
        setSettings(changed);
        setNotice({ sentence: text('optionsSaved'), bad: false });
      },
      (error: unknown) => setNotice({ sentence: text('optionsSaveFailed', errorText(error)), bad: true }),
    );
  };

  if (settings === null) {
    return <p role="status">{notice.sentence || text('optionsLoading')}</p>;
  }
  return <OptionsView door={door} settings={settings} change={change} notice={notice} />;
}
