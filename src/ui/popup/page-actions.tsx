import type { PopupState } from '../../browser/messages/protocol.ts';
import { Switch } from '../controls/switch.tsx';
import { isolated } from '../words/foreign.ts';
import { useWords } from '../words/words-context.ts';
import type { Run } from './action.ts';
import { rememberText } from './remember-text.ts';

interface PageActionsProps {
  readonly state: PopupState;
  readonly busy: boolean;
  readonly run: Run;
}

/** What the reader can decide about this page and its site, whatever the verdict. */
export function PageActions({ state, busy, run }: PageActionsProps) {
  const { text } = useWords();
  const { page, site } = state;
  const muted = page.kind === 'muted' && page.scope === 'site';
  if (site === '' || page.kind === 'unsupported' || page.kind === 'permission-missing') return null;
  return (
    <section class="actions" aria-labelledby="actions">
      <h2 id="actions" class="overline">
        {text('actionsHeading')}
      </h2>
      {(page.kind === 'judged' || state.remembered) && <Remember remembered={state.remembered} busy={busy} run={run} />}
      {page.kind !== 'private' && (
        <Switch
          label={text('actionTrust')}
          help={text('actionTrustHelp')}
          checked={state.trusted}
          disabled={busy}
          onChange={(trusted) => run((door) => door.trust(site, trusted).then(() => undefined))}
        />
      )}
      <Switch
        label={text('actionMute')}
        help={text('actionMuteHelp', isolated(site, 60))}
        checked={muted}
        disabled={busy}
        onChange={(mute) => run((door) => door.mute(site, mute).then(() => undefined))}
      />
    </section>
  );
}

interface RememberProps {
  readonly remembered: boolean;
  readonly busy: boolean;
  readonly run: Run;
}

function Remember({ remembered, busy, run }: RememberProps) {
  const { text } = useWords();
  return (
    <div class="remember">
      {remembered && <span>{text('actionRemembered')}</span>}
      <button
        type="button"
        class="button"
        disabled={busy}
        onClick={() =>
          run(async (door) => {
            if (!remembered) return rememberText(await door.remember(), text);
            await door.forget();
            return text('doneForgotten');
          })
        }
      >
        {text(remembered ? 'actionForget' : 'actionRemember')}
      </button>
    </div>
  );
}
