import type { MessageKey } from '../../browser/i18n.ts';
import type { PublisherKind } from '../../sources/publishers.ts';

/** What each kind of publisher is called. */
export const KIND_WORDS: Readonly<Record<PublisherKind, MessageKey>> = {
  agency: 'welcomeKindAgency',
  national: 'welcomeKindNational',
  regional: 'welcomeKindRegional',
  local: 'welcomeKindLocal',
  broadcaster: 'welcomeKindBroadcaster',
  magazine: 'welcomeKindMagazine',
  specialist: 'welcomeKindSpecialist',
};
