import { conceptsIn } from './concepts.ts';
import { numbersIn } from './figures.ts';
import { type Anchor, namesIn } from './names.ts';

export type { Anchor };
export function anchorsOf(text: string, language: string): Anchor[] {
  const claims: [number, number][] = [];
  const out: Anchor[] = [];
  for (const f of numbersIn(text, language)) {
    if (f.value === 1 || f.value === 0) continue;
    claims.push([f.start, f.end]);
    out.push({ key: (f.kind === 'date' ? 'd' : '#') + f.value, start: f.start, kind: 'figure' });
  }
  for (const c of conceptsIn(text, language)) {
    claims.push([c.start, c.end]);
    out.push({ key: c.key, start: c.start, kind: c.kind });
  }
  const taken = new Uint8Array(text.length);
  for (const [s, e] of claims) taken.fill(1, s, e);
  const claimed = (s: number, e: number): boolean => {
    for (let i = s; i < e; i++) if (taken[i]) return true;
    return false;
  };
  out.push(...namesIn(text, language, claimed));
  return out.sort((a, b) => a.start - b.start);
}
