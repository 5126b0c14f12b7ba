import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { SearchContext } from './search-context.ts';
import type { SettingName } from './settings-index.ts';

interface SettingProps {
  readonly name: SettingName;
  readonly children: ComponentChildren;
}

/** One setting of a section. It is hidden, not taken away, where a search does not find it: work in it goes on. */
export function Setting({ name, children }: SettingProps) {
  const found = useContext(SearchContext);
  return (
    <div class="setting" data-setting={name} hidden={found !== null && !found.settings.has(name)}>
      {children}
    </div>
  );
}
