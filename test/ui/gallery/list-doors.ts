import type { ListState } from '../../../src/browser/lists/list-messages.ts';
import type { ListPreview } from '../../../src/core/shared-list.ts';
import type { ListsDoor } from '../../../src/ui/options/lists/lists-door.ts';

const LIST: ListState = {
  address: 'https://harbour-times.example/lists/list.json',
  name: 'The Harbour Times, all stories',
  description: 'What the newsroom printed since 2019, corrected daily',
  language: 'en',
  originals: 81_204,
  updated: Date.UTC(2026, 10, 3, 6),
  packs: ['a'],
  checkedAt: Date.UTC(2026, 10, 3, 8, 12),
  nextCheck: Date.UTC(2026, 10, 4, 9, 3),
  problem: null,
  progress: null,
};
const PREVIEW: ListPreview = { kind: 'list', ...LIST, updated: Date.UTC(2026, 10, 3, 6), bytes: 92_400_000 };

/** Shared lists that stand as given and do nothing. */
export function listsDoor(all: readonly ListState[] = [], preview = PREVIEW): ListsDoor {
  return {
    all: async () => all,
    onChanged: () => () => {},
    allow: async () => true,
    preview: async () => preview,
    subscribe: async () => 'added',
    check: async () => {},
    stop: async () => {},
    remove: async () => {},
  };
}

/** One list of each kind: in order, in trouble, never fetched, and coming in. */
export const SEVERAL: readonly ListState[] = [
  LIST,
  {
    ...LIST,
    address: `https://${'x'.repeat(63)}.example/list.json`,
    name: '港日報 <b>\u202e',
    description: 'x'.repeat(400),
    originals: 1,
    problem: 'damaged',
  },
  {
    ...LIST,
    address: 'https://new.example/list.json',
    name: 'new.example',
    description: '',
    updated: null,
    packs: [],
    checkedAt: null,
    problem: 'unreachable',
  },
  {
    ...LIST,
    address: 'https://fetched.example/list.json',
    name: 'Ports of the north',
    progress: { received: 31_000_000, of: 92_400_000 },
  },
];
