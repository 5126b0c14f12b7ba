import type { BrowserKind } from '../../store/harness/browser.ts';
import { killAgainAndAgain } from '../../store/faults/killing.ts';
import type { Figure } from '../figure.ts';
