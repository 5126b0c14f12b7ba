/** Words and signs behind a figure that multiply it, all languages together; a lone letter only where it touches the figure. */
const MULTIPLIERS: readonly (readonly [RegExp, number])[] = [
  [/^\s?(?:trillion(?!en)s?\b|trn\b|tn\b|billionen|bio\b|трлн|триллион|billones|biljoen|兆|万亿|萬億|تريليون)/iu, 1e12],
  [
    /^(?:b\b|\s?(?:bn\b|billion(?!en)s?\b|milliard|miliard|mrd\b|mld\b|mia\b|mil millones|mil milhões|bilh(?:ão|ões)|bilião|miljard|milljarð|млрд|миллиард|мільярд|مليار))/iu,
    1e9,
  ],
  [/^[億亿]/u, 1e8],
  [
    /^(?:m\b|\s?(?:mn\b|million|mio\b|mln\b|mill\b|millón|millones|milh(?:ão|ões)|milion|milión|miljoen|miljon|milljón|млн|миллион|мільйон|مليون|ملايين|juta|百万))/iu,
    1e6,
  ],
  [/^[万萬]/u, 1e4],
  [
    /^(?:k\b|千|\s?(?:thousand|tausend|tsd\b|mille\b|mil\b|mila\b|duizend|tysi[ąę]|tys\b|þúsund|tusen|тыс|тысяч|тисяч|ألف|آلاف|ribu))/iu,
    1e3,
  ],
  [/^\shundred\b/iu, 100],
];

/** The factor that the text right behind a figure gives it, and how many characters say so. */
export function multiplierAt(rest: string): { factor: number; length: number } {
  for (const [pattern, factor] of MULTIPLIERS) {
    const match = pattern.exec(rest);
    if (match) return { factor, length: match[0].length };
  }
  return { factor: 1, length: 0 };
}
