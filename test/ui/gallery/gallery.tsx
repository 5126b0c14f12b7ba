import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import '../../../src/ui/controls/controls.css';
import '../../../src/ui/controls/fields.css';
import '../../../src/ui/controls/lines.css';
import '../../../src/ui/popup/popup.css';
import '../../../src/ui/popup/evidence.css';
import '../../../src/ui/options/options.css';
import '../../../src/ui/options/tasks.css';
import '../../../src/ui/options/lists/lists.css';
import '../../../src/ui/options/settings.css';
import '../../../src/ui/options/sources/sources.css';
import '../../../src/ui/welcome/welcome.css';
import '../../../src/ui/welcome/trial.css';
import '../../../src/ui/findings/findings.css';
import '../../../src/ui/findings/list.css';
import '../../../src/ui/findings/charts/charts.css';
import arabic from '../../../src/_locales/ar/messages.json';
import { FindingsApp } from '../../../src/ui/findings/findings-app.tsx';
import { mount } from '../../../src/ui/mount.tsx';
import { OptionsApp } from '../../../src/ui/options/options-app.tsx';
import { PopupView } from '../../../src/ui/popup/popup-view.tsx';
import { SelectionView } from '../../../src/ui/selection/selection-view.tsx';
import { WelcomeApp } from '../../../src/ui/welcome/welcome-app.tsx';
import { wordsFor } from '../../../src/ui/words/words.ts';
import { englishWords, textOf } from '../english.ts';
import { soon } from './acting.ts';
import { FINDINGS_STATES } from './findings-states.ts';
import { OPTIONS_STATES } from './options-states.ts';
import { POPUP_STATES, SPUN_WORDS } from './popup-states.ts';
import { SELECTION_STATES } from './selection-states.ts';
import { WELCOME_STATES } from './welcome-states.ts';

const DRAWN_MS = 50;
/** Looks, 5 ms apart, for the state to be reached; the engine wakes in the page. */
const MOST_LOOKS = 2000;

/**
 * Draws the state that the address names (`?popup/copied`), in Arabic where it says so too (`?popup/copied&ar`), what of it
 * is seen at a glance (`?popup/copied&glance`), or the list of all.
 */
function draw(asked: string): void {
  const [name = '', manner] = asked.split('&');
  const words = manner === 'ar' ? wordsFor(textOf(arabic), 'ar') : englishWords;
  const [page, state = ''] = name.split('/');
  const popup = page === 'popup' && POPUP_STATES[state];
  const selection = page === 'selection' && SELECTION_STATES[state];
  const options = page === 'options' && OPTIONS_STATES[state];
  const findings = page === 'findings' && FINDINGS_STATES[state];
  const welcome = page === 'welcome' && WELCOME_STATES[state];
  document.title = `${name} · Firstprint`;
  document.body.className = page === 'popup' || page === 'selection' ? 'popup-page' : '';
  if (popup) {
    mount(
      document,
      words,
      <PopupView
        state={manner === 'glance' ? { site: popup.site, page: popup.page } : popup}
        marks={state === 'dismissed' ? 'on' : 'off'}
        spunWords={SPUN_WORDS[state] ?? []}
        notice=""
        busy={false}
        run={() => {}}
      />,
    );
  } else if (selection) {
    mount(document, words, <SelectionView state={selection} />);
  } else if (findings) {
    mount(document, words, <FindingsApp door={findings.door} />);
    setTimeout(() => {
      findings.act?.(document);
      setTimeout(ready, DRAWN_MS);
    }, DRAWN_MS);
    return;
  } else if (welcome) {
    mount(document, words, <WelcomeApp door={welcome.door} />);
    setTimeout(() => {
      welcome.act?.(document);
      soon(document, welcome.until, () => setTimeout(ready, DRAWN_MS), MOST_LOOKS);
    }, DRAWN_MS);
    return;
  } else if (options) {
    mount(document, words, <OptionsApp door={options.door} />);
    setTimeout(() => {
      options.act?.(document);
      setTimeout(ready, DRAWN_MS);
    }, DRAWN_MS);
    return;
  } else {
    mount(document, words, <Contents />);
  }
  ready();
}

/** Tells whoever drives the browser that the state has been reached. */
function ready(): void {
  document.documentElement.dataset.ready = 'yes';
}

function Contents() {
  const names = [
    ...Object.keys(POPUP_STATES).map((name) => `popup/${name}`),
    ...Object.keys(SELECTION_STATES).map((name) => `selection/${name}`),
    ...Object.keys(OPTIONS_STATES).map((name) => `options/${name}`),
    ...Object.keys(WELCOME_STATES).map((name) => `welcome/${name}`),
    ...Object.keys(FINDINGS_STATES).map((name) => `findings/${name}`),
  ];
  return (
    <main>
      <h1>Gallery</h1>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <a class="link" href={`?${name}`}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </main>
  );
}

draw(decodeURIComponent(location.search.slice(1)));
