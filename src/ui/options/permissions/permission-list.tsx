import { useEffect, useState } from 'preact/hooks';
import type { MessageKey } from '../../../browser/i18n.ts';
import type { HeldPermissions } from '../../../browser/permissions/held-permissions.ts';
import type { PagePermissions } from '../../../browser/permissions/page-permissions.ts';
import { Foreign } from '../../foreign.tsx';
import { isolated } from '../../words/foreign.ts';
import type { Words } from '../../words/words.ts';
import { useWords } from '../../words/words-context.ts';
import { errorText } from '../error-text.ts';
import { NO_OUTCOME, OutcomeLine } from '../tasks/outcome.tsx';
import { PERMISSION_WORDS } from './permission-words.ts';

/** What the browser lets Firstprint do and what for, with the way back to what was withdrawn. */
export function PermissionList({ door }: { readonly door: PagePermissions }) {
  const { text } = useWords();
  const [held, setHeld] = useState<HeldPermissions | null>(null);
  const [outcome, setOutcome] = useState(NO_OUTCOME);

  useEffect(() => {
    const failed = (error: unknown): void => setOutcome({ sentence: errorText(error), bad: true });
    const look = (): void => void door.held().then(setHeld, failed);
    look();
    return door.onChanged(look);
  }, [door]);

  const allow = async (): Promise<void> => {
    try {
      const allowed = await door.allowSites();
      setOutcome({ sentence: text(allowed ? 'permissionsGranted' : 'permissionRefused'), bad: !allowed });
    } catch (error) {
      setOutcome({ sentence: errorText(error), bad: true });
    }
  };

  return (
    <div class="task">
      <h3>{text('permissionsHeading')}</h3>
      {held && (
        <ul class="lines">
          <SitesLine held={held} allow={() => void allow()} />
          {held.others.map((name) => (
            <PermissionLine key={name} name={name} />
          ))}
        </ul>
      )}
      <OutcomeLine outcome={outcome} />
    </div>
  );
}

interface SitesLineProps {
  readonly held: HeldPermissions;
  allow(): void;
}

function SitesLine({ held, allow }: SitesLineProps) {
  const words = useWords();
  const { text } = words;
  const all = held.sites === 'all';
  return (
    <li class="line">
      <span class="line-text">
        <strong>{text('permissionsSites')}</strong>
        <span class="help">{text('permissionsSitesWhy')}</span>
        <span class={all ? 'state state-good' : 'state state-bad'}>{sitesText(held, words)}</span>
      </span>
      {!all && (
        <button type="button" class="button button-main" onClick={allow}>
          {text('statePermissionAllAction')}
        </button>
      )}
    </li>
  );
}

/** As many hosts are named; the others are counted. */
const MOST_NAMED = 5;

function sitesText({ sites, hosts }: HeldPermissions, words: Words): string {
  if (sites === 'all') return words.text('permissionsSitesAll');
  if (sites === 'none') return words.text('permissionsSitesNone');
  const named = hosts.slice(0, MOST_NAMED).map((host) => isolated(host, 60));
  return words.plural('permissionsSitesSome', hosts.length, words.list(named));
}

function PermissionLine({ name }: { readonly name: string }) {
  const { text } = useWords();
  const words: readonly [name: MessageKey, why: MessageKey] | undefined = PERMISSION_WORDS.get(name);
  return (
    <li class="line">
      <span class="line-text">
        <strong>{words ? text(words[0]) : <Foreign longest={60}>{name}</Foreign>}</strong>
        {words && <span class="help">{text(words[1])}</span>}
      </span>
    </li>
  );
}
