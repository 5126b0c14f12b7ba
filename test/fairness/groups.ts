import type { Case } from './case.ts';
import { CLUSTERS } from './cases/clusters.ts';
import { CONFLICTS } from './cases/conflicts.ts';
import { COPYIST_ERRORS } from './cases/copyist-errors.ts';
import { CREDIT_IN_HEAD } from './cases/credit-in-head.ts';
import { EXPLICIT_LINES, LINKED_LINES, NAMED_LINES } from './cases/credit-lines.ts';
import { LATER_DATES } from './cases/dates.ts';
import { FALSE_SOURCES } from './cases/false-sources.ts';
import { LEFT_OVER } from './cases/left-over.ts';
import { LIES } from './cases/lies.ts';
import { NOT_A_CREDIT, OWN_STORIES } from './cases/no-credit.ts';
import { NOTHING_KNOWN } from './cases/nothing-known.ts';
import { PAGE_IS_ORIGINAL } from './cases/page-is-original.ts';
import { SECOND_EXPLICIT, SECOND_NAMED, SECOND_NOT_A_CREDIT } from './cases/second-lines.ts';
import { SECOND_DIRECTION, SECOND_MARKS } from './cases/second-marks.ts';
import { SISTER_SITES } from './cases/sister-sites.ts';
import { SPUN_NAMES } from './cases/spun-names.ts';
import { UNDECIDABLE } from './cases/undecidable.ts';
import { WIRE_ON_MANY_SITES, WITH_AGENCY_MATERIAL } from './cases/wire.ts';
import { WIRE_MARKS } from './cases/wire-marks.ts';

/** All cases, by what they try. */
export const GROUPS: Readonly<Record<string, readonly Case[]>> = {
  'explicit lines': EXPLICIT_LINES,
  'naming lines': NAMED_LINES,
  'bare links': LINKED_LINES,
  'credit in the head': CREDIT_IN_HEAD,
  'later dates': LATER_DATES,
  'page is original': PAGE_IS_ORIGINAL,
  undecidable: UNDECIDABLE,
  'left over': LEFT_OVER,
  'copyist’s errors': COPYIST_ERRORS,
  'spun names': SPUN_NAMES,
  conflicts: CONFLICTS,
  'sister sites': SISTER_SITES,
  'wire marks': WIRE_MARKS,
  'wire on many sites': WIRE_ON_MANY_SITES,
  'with agency material': WITH_AGENCY_MATERIAL,
  clusters: CLUSTERS,
  lies: [...LIES, ...FALSE_SOURCES],
  'not a credit': NOT_A_CREDIT,
  'own stories': OWN_STORIES,
  'nothing known': NOTHING_KNOWN,
  'second explicit lines': SECOND_EXPLICIT,
  'second naming lines': SECOND_NAMED,
  'second not a credit': SECOND_NOT_A_CREDIT,
  'second marks': SECOND_MARKS,
  'second direction': SECOND_DIRECTION,
};
