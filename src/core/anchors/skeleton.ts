import { romanise } from './romanise.ts';
export const OPT: Record<string, unknown> = { codaR: true, tdFold: true, max: 6, ng: true };

const RULES: readonly (readonly [RegExp, string])[] = [
  [/^(?:ye|yo|yu|ya|y)/, 'e'],
  [/^kn(?=[aeiouy])/, 'n'],
  [/^wr/, 'r'],
  [/^wh/, 'w'],
  [/^x/, 'S'],
  [/ph/g, 'f'],
  [/(?:shch|tsch|tzsch|sch|tch|dzh|dsch|cz|sz|zh|ts|tz|dz)/g, 'S'],
  [/ch(?=[rlmnt])/g, 'K'],
  [/(?:sh|ch|dj)/g, 'S'],
  [/kh/g, 'K'],
  [/(?:(?<=[aeiouy])gh(?=t|$)|(?<=u)gh)/g, ''],
  [/gh/g, 'K'],
  [/th/g, 'T'],
  [/q(?=i)/g, 'S'],
  [/c(?=[eiy])/g, 'S'],
  [/x/g, 'KS'],
  [/(?:ck|qu|[kgcq])/g, 'K'],
  [/(?<=^|[aeiouy])h(?=[aeiouyw])/g, 'K'],
  [/h/g, ''],
  [/(?<=[^aeiouy])w(?=[aeiouy])|^w|(?<=[aeiouy])w(?=[aeiouy])|[bv]/g, 'B'],
  [/w/g, ''],
  [/[szj]/g, 'S'],
  [/[td]/g, 'T'],
  [/[lr]/g, 'L'],
  [/f/g, 'F'],
  [/n(?=p|B)/g, 'm'],
  [/p/g, 'P'],
];
export function skeleton(word: string): string {
  return fold(romanise(word));
}
export function fold(latin: string): string {
  let s = latin;
  if (OPT.codaR) s = s.replace(/(?<=[aeiouy])r+(?=[^aeiouyr]|$)/g, '');
  if (OPT.ng) s = s.replace(/ng(?=[^aeiouylr]|$)/g, 'n');
  for (const [p, t] of RULES) s = s.replace(p, t);
  s = s
    .replace(/n/g, 'N')
    .replace(/m(?=[^aeiouy]|$)/g, OPT.mn ? 'N' : 'M')
    .replace(/m/g, 'M');
  const initial = /^[aeiouy]/.test(s) ? 'A' : '';
  return (initial + s.replace(/([A-Z])\1+/g, '$1').replace(/[^A-Z]/g, '')).slice(0, OPT.max as number);
}
