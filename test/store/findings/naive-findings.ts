import type { Finding } from '../../../src/core/finding.ts';
import { normaliseAddress } from '../../../src/store/documents/identity.ts';
import { tidyFinding } from '../../../src/store/findings/finding-check.ts';
import type { KeptFindings } from '../../../src/store/findings/findings-store.ts';
import type { FindingStep } from './page.ts';

/** What the store should tell after these steps, worked out with a plain map. */
export function naiveFindings(steps: readonly FindingStep[], most: number): KeptFindings {
  const kept = new Map<string, Finding>();
  let left = 0;
  const keyOf = (url: string): string => normaliseAddress(url) ?? '';
  const makeRoom = (): void => {
    // The longest unseen leaves first; of several, the one whose address sorts first, as in an index.
    const byAge = [...kept].sort(([a, x], [b, y]) => x.lastSeen - y.lastSeen || (a < b ? -1 : 1));
    for (const [key] of byAge.slice(0, Math.max(0, kept.size - most))) {
      kept.delete(key);
      left++;
    }
  };
  for (const step of steps) {
    if (step.do === 'note') {
      const fresh = tidyFinding(step.finding);
      if (fresh === null) throw new Error('the test notes what is no finding');
      const key = keyOf(fresh.page.url);
      const known = kept.get(key);
      if (!known && step.onlyKnown) continue;
      const again = known && { ...fresh, firstSeen: known.firstSeen, lastSeen: known.lastSeen };
      if (known && step.at - known.lastSeen < 60_000 && JSON.stringify(known) === JSON.stringify(again)) continue;
      kept.set(key, { ...fresh, firstSeen: known?.firstSeen ?? step.at, lastSeen: step.at });
      makeRoom();
    } else if (step.do === 'withdraw') {
      if (kept.get(keyOf(step.url))?.original.id === step.original) kept.delete(keyOf(step.url));
    } else if (step.do === 'remove') {
      for (const url of step.urls) kept.delete(keyOf(url));
    } else if (step.do === 'restore') {
      for (const finding of step.findings) {
        const key = keyOf(finding.page.url);
        if (!kept.has(key)) kept.set(key, finding);
      }
      makeRoom();
    } else {
      kept.clear();
      left = 0;
    }
  }
  const findings = [...kept].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, finding]) => finding);
  return { findings: findings.sort((a, b) => b.lastSeen - a.lastSeen), unreadable: 0, left };
}
