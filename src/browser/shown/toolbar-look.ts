import { isSharedStory } from '../../core/fairness/shared-story.ts';
import { FLAGGED } from '../../core/judgement.ts';
import type { MessageKey, Text } from '../i18n.ts';
import { namedSource } from '../judging/named-source.ts';
import type { PageState, StorageTrouble } from '../messages/protocol.ts';

/** How the toolbar button looks over one tab. */
export interface ToolbarLook {
  readonly icon: 'default' | 'flagged' | 'clear' | 'off';
  /** The tooltip, which says in words what the icon and the badge only hint at. */
  readonly title: string;
  /** At most a character or two; empty for no badge. */
  readonly badge: string;
  readonly colour: string;
}

/** Contrast of white on them is 4.5 to 1 or more. */
const RED = '#b3261e';
const AMBER = '#8a5300';
const GREY = '#5f6368';

const STORAGE_TITLES = {
  closed: 'stateStorageTitle',
  full: 'stateFullTitle',
  damaged: 'stateDamagedTitle',
} as const satisfies Record<StorageTrouble, MessageKey>;

export function toolbarLook(page: PageState | undefined, text: Text): ToolbarLook {
  const plain = { icon: 'default', title: text('toolbarIdle'), badge: '', colour: GREY } as const;
  switch (page?.kind) {
    case 'judged': {
      const { verdict, matches, fairness } = page.judgement;
      const [best] = matches;
      if (page.dismissed) return { ...plain, icon: 'clear', title: text('verdictDismissed') };
      if (verdict === 'none' || !best) {
        const { namesSource } = fairness;
        const title = namesSource ? text('toolbarNames', namesSource.name) : text('toolbarClear');
        return { ...plain, icon: 'clear', title };
      }
      const source = namedSource(best.facts, text);
      if (verdict === 'republished' && fairness.wire) {
        return { ...plain, icon: 'clear', title: text('verdictWire', fairness.wire.agency) };
      }
      if (verdict === 'republished') {
        const title = text(isSharedStory(best) ? 'verdictShared' : 'verdictRepublished', source);
        return { ...plain, icon: 'clear', title };
      }
      if (fairness.relation === 'page-is-original')
        return { ...plain, icon: 'clear', title: text('verdictPageFirst', source) };
      if (verdict === 'related') return { ...plain, icon: 'clear', title: text('verdictRelated', source) };
      const undecided = fairness.relation === 'undecidable';
      const colour = verdict === 'partial' || undecided ? AMBER : RED;
      return {
        icon: 'flagged',
        title: text(undecided ? 'toolbarSameText' : 'toolbarFlagged', source),
        badge: verdict === 'partial' ? '½' : undecided ? '=' : '!',
        colour,
      };
    }
    case 'muted':
    case 'private':
      return { ...plain, icon: 'off', title: text('toolbarOff') };
    case 'permission-missing':
      return { ...plain, icon: 'off', title: text('statePermissionTitle') };
    case 'storage-unavailable':
      return { ...plain, icon: 'off', title: text(STORAGE_TITLES[page.trouble]), badge: '×' };
    case 'incomplete':
      return { ...plain, icon: 'off', title: text('stateIncompleteTitle') };
    case 'failed':
      return { ...plain, icon: 'off', title: text('stateFailedTitle') };
    case 'library-empty':
      return { ...plain, title: text('stateEmptyTitle') };
    default:
      return plain;
  }
}

/** Whether the page's text is said to come from elsewhere, and the reader has not disagreed. */
export function isFlagged(page: PageState): boolean {
  return page.kind === 'judged' && !page.dismissed && FLAGGED.has(page.judgement.verdict);
}
