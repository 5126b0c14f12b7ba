import type { ChangeChannel } from '../../browser/following/change-channel.ts';
import { connectionState } from '../../browser/following/connection.ts';
import { askWorker } from '../../browser/messages/own-port.ts';
import type { Settings } from '../../browser/settings/settings.ts';
import type { FollowingDoor } from '../../sources/following/following-door.ts';
import { type DoorNeeds, openDoor } from '../../sources/following/open-door.ts';

interface Needs {
  /** What is followed, in the database; it tells the channel of its changes. */
  readonly records: DoorNeeds['records'];
  readonly channel: Pick<ChangeChannel, 'listen'>;
  readonly readSettings: () => Promise<Settings>;
  /** What an exported list is called. */
  readonly listName: string;
}

/** Following, as one of the extension's own pages reads and changes it. */
export function pageFollowing({ records, channel, readSettings, listName }: Needs): FollowingDoor {
  return openDoor({
    records,
    worker: {
      check: (id) => askWorker('check-followed', { id }),
      dueChanged: () => askWorker('followed-changed', {}),
    },
    settings: readSettings,
    connection: () => connectionState(navigator),
    onChanged: channel.listen,
    listName,
    now: Date.now,
  });
}
