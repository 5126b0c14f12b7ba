import type { MessageKey } from '../../browser/i18n.ts';
import { useWords } from '../words/words-context.ts';
import { PermissionList } from './permissions/permission-list.tsx';
import type { PermissionsDoor } from './permissions/permissions-door.ts';
import { Setting } from './search/setting.tsx';
import { Section } from './section.tsx';

const STATEMENTS = [
  'privacyNothingLeaves',
  'privacyReads',
  'privacyStores',
  'privacyNotStored',
  'privacyPrivate',
  'privacyRemove',
] as const satisfies readonly MessageKey[];

/** What is read, what is kept and what is not, and what the browser permits. */
export function PrivacySection({ permissions }: { readonly permissions: PermissionsDoor }) {
  const { text } = useWords();
  return (
    <Section name="privacy">
      <Setting name="privacy">
        <ul class="statements">
          {STATEMENTS.map((key) => (
            <li key={key}>{text(key)}</li>
          ))}
        </ul>
      </Setting>
      <Setting name="permissions">
        <PermissionList door={permissions} />
      </Setting>
    </Section>
  );
}
