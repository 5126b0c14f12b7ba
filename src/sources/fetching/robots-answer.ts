import type { Answer } from './answer.ts';
import { decodeText } from './decode-text.ts';

/**
 * The robots.txt that a site answered with, as text: empty where it has none, which allows everything; null where it cannot
 * be had for now, which forbids everything for now (RFC 9309, 2.3.1.3 and 2.3.1.4). That holds of a site that is asked too
 * often, too, although its answer is of the class that means "none".
 */
export function robotsText(answer: Answer): string | null {
  switch (answer.kind) {
    case 'fetched':
      return decodeText(answer.body, answer.contentType);
    case 'refused':
      return answer.status < 500 && answer.status !== 429 ? '' : null;
    case 'failed':
      // A home page in place of the rules, or redirects without end: there are none.
      return answer.problem === 'wrong-type' || answer.problem === 'too-many-redirects' ? '' : null;
    case 'unchanged':
      return null;
  }
}
