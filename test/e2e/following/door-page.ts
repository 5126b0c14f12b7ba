import { changeChannel } from '../../../src/browser/following/change-channel.ts';
import { connectionState } from '../../../src/browser/following/connection.ts';
import { packagedKnowledge } from '../../../src/browser/judging/knowledge.ts';
import { sender } from '../../../src/browser/messages/envelope.ts';
import type { OwnMessages } from '../../../src/browser/messages/protocol.ts';
import { defaults } from '../../../src/browser/settings/settings.ts';
import { createEngine } from '../../../src/core/engine.ts';
import type { Followed, Traffic } from '../../../src/sources/following/followed.ts';
import type { CheckReport, FollowOutcome } from '../../../src/sources/following/following-door.ts';
import { openDoor } from '../../../src/sources/following/open-door.ts';
import { FollowingStore } from '../../../src/store/following/following-store.ts';
import { OriginalsLibrary } from '../../../src/store/originals-library.ts';

declare const chrome: {
  readonly runtime: {
    sendMessage(message: unknown): Promise<unknown>;
    getURL(path: string): string;
    getContexts(filter: { contextTypes: string[] }): Promise<readonly unknown[]>;
  };
  /** Not in Firefox, which needs none. */
  readonly offscreen?: object;
  readonly alarms: { get(name: string): Promise<{ scheduledTime: number } | undefined> };
};

const ask = sender<OwnMessages>((message) => chrome.runtime.sendMessage(message));
const channel = changeChannel();
const records = new FollowingStore({ changed: channel.tell });
const door = openDoor({
  records,
  worker: { check: (id) => ask('check-followed', { id }), dueChanged: async () => {} },
  onChanged: channel.listen,
  settings: async () => defaults,
  connection: () => connectionState(navigator),
  listName: 'Followed with Firstprint',
  now: Date.now,
});

let changes = 0;
door.onChanged(() => changes++);

/** The door that pages have to following, in a page of the extension, with the library beside it. */
const followed = {
  follow: (typed: string, name?: string): Promise<FollowOutcome> => door.follow(typed, name),
  check: (id: string): Promise<CheckReport> =>
    door.checkNow(id, { signal: new AbortController().signal, onProgress: () => {} }),
  all: (): Promise<readonly Followed[]> => door.all(),
  pause: (id: string, paused: boolean): Promise<void> => door.pause(id, paused),
  unfollow: (id: string): Promise<void> => door.unfollow(id),
  traffic: (): Promise<Traffic> => door.traffic(),
  exportOpml: (): Promise<string> => door.exportOpml(),
  importOpml: (text: string) => door.importOpml(new Blob([text])),
  /** What a page tells the worker after each change. */
  wake: (): Promise<void> => ask('followed-changed', {}),
  /** When the worker takes its next turn by itself. */
  nextTurn: async (): Promise<number | null> => (await chrome.alarms.get('follow'))?.scheduledTime ?? null,
  /** Documents that the worker has open to read pages in. */
  documents: async (): Promise<number> =>
    chrome.offscreen ? (await chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] })).length : 0,
  changes: async (): Promise<number> => changes,
  /** Lines of the library's file. */
  async library(): Promise<string[]> {
    const engine = createEngine(await packagedKnowledge((path) => chrome.runtime.getURL(path)));
    const lines: string[] = [];
    for await (const line of new OriginalsLibrary({ detection: engine, now: Date.now }).exportLines()) lines.push(line);
    return lines;
  },
};

declare global {
  var following: typeof followed;
}
globalThis.following = followed;
