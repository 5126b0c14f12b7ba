import { exampleJudge } from '../../../src/browser/judging/example-judge.ts';
import type { HeldPermissions } from '../../../src/browser/permissions/held-permissions.ts';
import frequencies from '../../../src/core/data/frequencies.bin';
import meanings from '../../../src/core/data/meanings.bin';
import scorers from '../../../src/core/data/scorers.json' with { type: 'json' };
import { createEngine } from '../../../src/core/engine.ts';
import { knowledgeFrom } from '../../../src/core/knowledge/knowledge.ts';
import { directoryOutlets } from '../../../src/sources/outlets.ts';
import { publishers } from '../../../src/sources/publishers.ts';
import { EXAMPLE_ORIGINAL } from '../../../src/ui/welcome/example.ts';
import type { WelcomeDoor } from '../../../src/ui/welcome/welcome-door.ts';
import { pressIn, soon } from './acting.ts';

/** One state of the welcome page: what it stands on, and what is done to it after it is drawn. */
export interface WelcomeState {
  readonly door: WelcomeDoor;
  act?(page: Document): void;
  /** What is there once the state is reached. */
  readonly until: string;
}

const HELD: HeldPermissions = { sites: 'all', hosts: [], others: ['storage'], privateWindows: false };

function door(change: Partial<WelcomeDoor> = {}): WelcomeDoor {
  return {
    publishers,
    following: { all: async () => [], follow: async (typed) => ({ kind: 'following', id: typed }) },
    permissions: { held: async () => HELD, allowSites: async () => true, onChanged: () => () => {} },
    languages: ['en-IE', 'en'],
    check: async (article) =>
      exampleJudge(
        createEngine(knowledgeFrom({ frequencies, meanings, scorers })),
        EXAMPLE_ORIGINAL,
        directoryOutlets,
      )(article),
    openSettings: async () => {},
    close: async () => {},
    ...change,
  };
}

const NEXT = 'main > .row .button-main';

const toSources = (page: Document): void => pressIn(page, NEXT);

function toTrial(page: Document): void {
  toSources(page);
  soon(page, '.place', () => pressIn(page, NEXT));
}

const choose = (page: Document, count: number): void =>
  soon(page, '.choosing', (list) => {
    for (const box of [...list.querySelectorAll<HTMLInputElement>('input')].slice(0, count)) box.click();
  });

/** Every state of the welcome page under the name of its picture. */
export const WELCOME_STATES: Readonly<Record<string, WelcomeState>> = {
  meaning: { door: door(), until: '.points' },
  'not-permitted': {
    door: door({
      permissions: {
        held: async () => ({ ...HELD, sites: 'none' }),
        allowSites: async () => false,
        onChanged: () => () => {},
      },
    }),
    until: 'main > .task button',
  },
  sources: { door: door(), act: toSources, until: '.choosing input' },
  chosen: {
    door: door({ languages: ['ar-EG'] }),
    act: (page) => {
      toSources(page);
      choose(page, 3);
    },
    until: '.choosing :checked',
  },
  'not-followed': {
    door: door({
      following: {
        all: async () => [],
        follow: async () => ({ kind: 'too-many' }),
      },
    }),
    act: (page) => {
      toSources(page);
      choose(page, 1);
      soon(page, '.choosing :checked', () => setTimeout(() => pressIn(page, NEXT), 20));
    },
    until: 'main > .problem:not(:empty)',
  },
  trial: { door: door(), act: toTrial, until: '.trial' },
  spun: {
    door: door(),
    act: (page) => {
      toTrial(page);
      soon(page, '.trial', () => pressIn(page, '.trial [type=submit]'));
    },
    until: '.found',
  },
  honest: {
    door: door(),
    act: (page) => {
      toTrial(page);
      soon(page, '.trial', () => {
        pressIn(page, '.trials label:last-child input');
        setTimeout(() => pressIn(page, '.trial [type=submit]'), 20);
      });
    },
    until: '.found',
  },
};
