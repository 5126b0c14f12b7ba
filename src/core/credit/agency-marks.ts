import { AGENCY_MARK, type Agency, agencyNamed, agencyOfMark } from './agencies.ts';

const M = `(?<mark>${AGENCY_MARK})`;
/** A mark is a whole word, and no photographer's: "AP Photo", "AFP/Getty", "Reuters/Ada Byrne". */
const ALONE = `${M}(?![\\p{L}\\d]|\\s*(?:Photo|Foto|Images?|via|Getty)|\\s*/\\s*(?:Getty|\\p{Lu}\\p{Ll}+\\s\\p{Lu}))`;
const OPEN = '[(（/\\[【［]';
const CLOSE = '[)）/\\]】］]';
const DASH = '[-–—―=]';

const all = (...patterns: readonly string[]): readonly RegExp[] => patterns.map((pattern) => new RegExp(pattern, 'u'));

/** At the start of a text's first paragraphs: "PORT ELLIS (AP) -", "МОСКВА, 3 ноября. /ТАСС/.", "新华社北京11月3日电", "【北京共同】". */
const DATELINES = all(
  `^[^!?。！？(（]{0,60}[(（\\[]\\s*${ALONE}(?:[=＝/,\\s-][^()（）]{0,24})?\\s*[)）\\]]\\s*(?:${DASH}|\\.\\s?${DASH}|[.:]\\s)`,
  `^\\(${ALONE}\\)`,
  `^(?:\\p{Lu}[\\p{L}.-]{1,24}[ /]?){1,4}(?<!Press |Agency |Agentur |Service )\\(${ALONE}\\)\\s+\\p{Lu}`,
  `^[^!?。！？(（]{0,50}\\d\\s*\\(${ALONE}\\)\\s`,
  `^[^!?(]{0,60}\\s/\\s?${ALONE}[^/]{0,12}/`,
  `^[【［][^】］]{0,24}?${ALONE}[^】］]{0,12}[】］]`,
  `^${ALONE}\\s+${DASH}\\s`,
  `^[^!?]{0,50}[,\\d]\\s?\\p{L}*\\.?\\s*${DASH}\\s*${ALONE}[.,]\\s`,
  `^[^!?]{0,50}\\d\\s+${ALONE}\\s?${DASH}`,
  `^[^!?]{0,50}\\d\\s\\p{L}+\\.\\s*(?<mark>INTERFAX(?:\\.RU)?)\\s`,
  `^[【（(]?\\s*${M}[^，。、,]{0,14}?\\d{1,2}日[^，。]{0,8}[电電讯訊]`,
);
/** At a text's end, alone or after the last sentence: "(AP)", "/dpa/", "- Reuters", "dpa/lno", "（新华社）". */
const ENDINGS = all(
  `^(?:${DASH}|\\s|${OPEN})*${ALONE}(?:[/,\\s-]{1,2}[\\p{L}\\d.:-]{1,16}){0,2}\\s*${CLOSE}*\\.?$`,
  `[.!?”"»…。！？」]\\s*${OPEN}\\s*${ALONE}(?:[/,\\s-]{1,2}[\\p{L}\\d.:-]{1,16}){0,2}\\s*${CLOSE}\\.?$`,
  `[.!?”"»…。！？」]\\s*${DASH}{1,2}\\s*${ALONE}\\.?$`,
  `[.!?”"»…]\\s${ALONE}$`,
);
/** Indian agencies end with their editors' initials, Reuters with who did what. */
const SIGN_OFFS = all(
  `[.!?”"]\\s(?<mark>PTI|ANI|IANS)(?:\\s\\p{Lu}{2,4}){1,4}$`,
  `^\\(?(?:Additional )?[Rr]eporting by [^;()]{3,160}[;,] (?:[Ww]riting|[Ee]diting) by `,
);
const COPYRIGHTS = all(
  `(?:©|\\([cC]\\)|[Cc]opyright)\\s*(?:©\\s*)?(?:(?:19|20)\\d\\d[,\\s]*)?(?:by\\s+|[Tt]he\\s+)*${ALONE}`,
);
const BYLINES = all(
  `^(?:By|Von|Par|Por|Di|Da|Door|Przez|Text|Autor|Автор|Yazan)[\\s:].{0,60}?(?<![\\p{L}\\d])${ALONE}(?:\\s(?:[Ss]taff|[Ww]riters?|[Cc]orrespondents?).{0,12})?$`,
);
const CONTRIBUTIONS = all(
  `${ALONE}\\s(?:also\\s)?contributed to this\\s`,
  `(?:[Ww]ith|[Ii]n)\\s?(?:additional )?(?:files|reporting|materials?|inputs?|information) (?:from|by) (?:the )?${ALONE}`,
  `\\(?[Mm]it (?:(?:Agentur)?[Mm]aterial (?:von|der) )?(?:der )?${ALONE}`,
  `\\([Aa]vec (?:l'|l’)?${ALONE}\\)`,
  `^.{0,50}(?<!\\p{L})(?:[Aa]vec|[Mm]it|[Cc]on|[Cc]om|[Ww]ith|[Mm]et|[Zz]e?) (?:\\p{L}+ ){0,3}(?:l'|l’)?${ALONE}\\)?\\.?$`,
  `[Cc]on (?:información|informaciones|datos) de ${ALONE}`,
  `[Cc]om (?:informações|agências?)? ?(?:da|de|do)? ?${ALONE}\\)?\\.?$`,
  `[Зз]а? ?(?:матеріалами|материалам)\\s${ALONE}`,
  `[Пп]о (?:материалам|данным|информации) ${ALONE}`,
);
const PARTS = /\s*(?:[,/|·•;&]|\s(?:and|und|et|y|e|и|en)\s)\s*/u;
const ROLE =
  /\s+(?:staff|(?:\p{L}+\s){0,3}(?:writers?|correspondents?|reporters?|editors?)|news agency|newsroom|agency|redaktion|redacción|redazione)$/iu;

/** An agency's mark, and the words that it was read in. */
export interface AgencyMark {
  readonly agency: Agency;
  readonly quote: string;
  /** The whole text is theirs, or only some of its material. */
  readonly whole: boolean;
}

const LONGEST_LINE = 300;
const FIRST = 3;
const LAST = 4;

/** The agencies whose marks a text and the lines around it carry, each once, the surest place first. */
export function agencyMarks(
  byline: string | undefined,
  paragraphs: readonly string[],
  lines: readonly string[],
): AgencyMark[] {
  const first = paragraphs.slice(0, FIRST).map((paragraph) => paragraph.slice(0, LONGEST_LINE));
  const last = paragraphs.slice(-LAST).map((paragraph) => paragraph.slice(-LONGEST_LINE));
  const marks = [
    ...bylineMarks(byline),
    ...lines.flatMap((line) => found(line, BYLINES, true)),
    ...first.flatMap((paragraph) => found(paragraph, DATELINES, true)),
    ...[...last, ...lines].flatMap((line) => found(line, [...ENDINGS, ...SIGN_OFFS, ...COPYRIGHTS], true)),
    ...[...first, ...last, ...lines].flatMap((line) => found(line, CONTRIBUTIONS, false)),
  ];
  const seen = new Set<string>();
  return marks.filter(({ agency }) => !seen.has(agency.name) && seen.add(agency.name));
}

function found(line: string, patterns: readonly RegExp[], whole: boolean): AgencyMark[] {
  for (const pattern of patterns) {
    const match = pattern.exec(line);
    const agency = agencyOfMark(match?.groups?.mark ?? 'Reuters');
    if (match !== null && agency !== undefined)
      return [{ agency, quote: match[0].replace(/^[.!?”"»…。！？」]\s*/u, ''), whole }];
  }
  return [];
}

/** In a dateline "(PA)" is Pennsylvania. */
const BYLINE_ONLY = new Map([['PA', agencyNamed('PA')]]);

function bylineMarks(byline: string | undefined): AgencyMark[] {
  if (byline === undefined) return [];
  const contributed = found(byline, CONTRIBUTIONS, false);
  if (contributed.length > 0) return contributed;
  return byline.split(PARTS).flatMap((part) => {
    const name = part.trim();
    const bare = name.replace(ROLE, '').replace(/^[Tt]he\s+/, '');
    const agency = BYLINE_ONLY.get(bare) ?? agencyOfMark(name) ?? agencyOfMark(bare);
    return agency === undefined ? [] : [{ agency, quote: byline, whole: true }];
  });
}
