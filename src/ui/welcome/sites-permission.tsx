import { useEffect, useState } from 'preact/hooks';
import type { PagePermissions } from '../../browser/permissions/page-permissions.ts';
import { errorText } from '../options/error-text.ts';
import { useWords } from '../words/words-context.ts';

/** What to do where the browser keeps web pages closed to Firstprint; nothing where it does not. */
export function SitesPermission({ door }: { readonly door: PagePermissions }) {
  const { text } = useWords();
  const [missing, setMissing] = useState(false);
  const [refusal, setRefusal] = useState('');

  useEffect(() => {
    const look = (): void =>
      void door.held().then(
        ({ sites }) => setMissing(sites !== 'all'),
        (error: unknown) => setRefusal(errorText(error)),
      );
    look();
    return door.onChanged(look);
  }, [door]);

  const allow = async (): Promise<void> => {
    try {
      setRefusal((await door.allowSites()) ? '' : text('permissionRefused'));
    } catch (error) {
      setRefusal(errorText(error));
    }
  };

  return (
    <div class="task">
      {missing && (
        <>
          <p>{text('welcomePermission')}</p>
          <button type="button" class="button" onClick={() => void allow()}>
            {text('statePermissionAllAction')}
          </button>
        </>
      )}
      <p class="problem" role="status">
        {refusal}
      </p>
    </div>
  );
}
