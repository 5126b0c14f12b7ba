/** Prefixes of the months' names, January first; a language may give several, separated by `|`. */
const MONTHS: Readonly<Record<string, string>> = {
  en: 'january|jan feb mar apr may jun jul aug sep oct nov dec',
  de: 'jan|jän feb mär apr mai jun jul aug sep okt nov dez',
  fr: 'janv févr|fevr mars avr mai juin juil août|aout sept oct nov déc|dec',
  es: 'ene feb mar abr may jun jul ago sep|set oct nov dic',
  pt: 'jan fev mar abr mai jun jul ago set out nov dez',
  it: 'gen feb mar apr mag giu lug ago set ott nov dic',
  nl: 'jan feb maart|mrt apr mei jun jul aug sep okt nov dec',
  is: 'jan feb mar apr maí jún júl ágú sep okt nóv des',
  sv: 'jan feb mar apr maj jun jul aug sep okt nov dec',
  ru: 'янв фев мар апр ма июн июл авг сен окт ноя дек',
  uk: 'січ лют бер кві тра чер лип сер вер жов лис гру',
  pl: 'sty lut mar kwi maj czer lip sie wrz paź|paz lis gru',
  tr: 'oca şub mar nis may haz tem ağu eyl eki kas ara',
  id: 'jan feb mar apr mei jun jul agu sep okt nov des',
  ar: 'يناير فبراير|شباط مارس|آذار أبريل|إبريل|نيسان مايو|أيار يونيو|يونيه|حزيران يوليو|يوليه|تموز أغسطس|آب سبتمبر|أيلول أكتوبر نوفمبر ديسمبر',
};
const PREFIXES = new Map(
  Object.entries(MONTHS).map(([language, months]) => [
    language,
    months.split(' ').map((prefixes) => prefixes.split('|')),
  ]),
);

/** The month (1-12) that a word names in a language; 0 if none. */
export function monthOf(word: string, language: string): number {
  const months = PREFIXES.get(language);
  if (months === undefined || word.length > 12) return 0;
  const lower = word.toLowerCase();
  return months.findIndex((prefixes) => prefixes.some((prefix) => lower.startsWith(prefix))) + 1;
}

/** Number words from two on; one is an article in too many languages. */
const NUMERALS: Readonly<Record<string, string>> = {
  en: 'two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90',
  de: 'zwei=2 drei=3 vier=4 fünf=5 sechs=6 sieben=7 acht=8 neun=9 zehn=10 elf=11 zwölf=12 dreizehn=13 vierzehn=14 fünfzehn=15 sechzehn=16 siebzehn=17 achtzehn=18 neunzehn=19 zwanzig=20 dreißig=30 vierzig=40 fünfzig=50 sechzig=60 siebzig=70 achtzig=80 neunzig=90',
  fr: 'deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13 quatorze=14 quinze=15 seize=16 vingt=20 trente=30 quarante=40 cinquante=50 soixante=60',
  es: 'dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12 trece=13 catorce=14 quince=15 dieciséis=16 diecisiete=17 dieciocho=18 diecinueve=19 veinte=20 treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90',
  pt: 'dois=2 duas=2 três=3 quatro=4 cinco=5 seis=6 sete=7 oito=8 nove=9 dez=10 onze=11 doze=12 treze=13 catorze=14 quinze=15 vinte=20 trinta=30 quarenta=40 cinquenta=50',
  it: 'due=2 tre=3 quattro=4 cinque=5 sei=6 sette=7 otto=8 nove=9 dieci=10 undici=11 dodici=12 tredici=13 quattordici=14 quindici=15 venti=20 trenta=30 quaranta=40 cinquanta=50',
  nl: 'twee=2 drie=3 vier=4 vijf=5 zes=6 zeven=7 acht=8 negen=9 tien=10 elf=11 twaalf=12 dertien=13 veertien=14 vijftien=15 twintig=20 dertig=30 veertig=40 vijftig=50',
  is: 'tveir=2 tvær=2 tvö=2 tveimur=2 tvo=2 þrír=3 þrjár=3 þrjú=3 þremur=3 fjórir=4 fjórar=4 fjögur=4 fjórum=4 fimm=5 sex=6 sjö=7 átta=8 níu=9 tíu=10 ellefu=11 tólf=12 þrettán=13 fjórtán=14 fimmtán=15 sextán=16 tuttugu=20 þrjátíu=30 fjörutíu=40 fimmtíu=50',
  sv: 'två=2 tre=3 fyra=4 fem=5 sex=6 sju=7 åtta=8 nio=9 tio=10 elva=11 tolv=12 tjugo=20 trettio=30',
  ru: 'два=2 две=2 двух=2 двум=2 двумя=2 три=3 трех=3 трёх=3 тремя=3 четыре=4 четырех=4 четырёх=4 пять=5 пяти=5 шесть=6 шести=6 семь=7 семи=7 восемь=8 восьми=8 девять=9 девяти=9 десять=10 десяти=10 одиннадцать=11 двенадцать=12 тринадцать=13 четырнадцать=14 пятнадцать=15 двадцать=20 тридцать=30 сорок=40 пятьдесят=50',
  uk: 'два=2 дві=2 двох=2 три=3 трьох=3 чотири=4 чотирьох=4 пять=5 шість=6 сім=7 вісім=8 девять=9 десять=10',
  pl: 'dwa=2 dwie=2 dwóch=2 dwoje=2 trzy=3 trzech=3 cztery=4 czterech=4 pięć=5 pięciu=5 sześć=6 sześciu=6 siedem=7 siedmiu=7 osiem=8 ośmiu=8 dziewięć=9 dziewięciu=9 dziesięć=10 dziesięciu=10 jedenaście=11 dwanaście=12 piętnaście=15 dwadzieścia=20 trzydzieści=30',
  ar: 'اثنين=2 اثنان=2 ثلاثة=3 ثلاث=3 أربعة=4 أربع=4 خمسة=5 خمس=5 ستة=6 ست=6 سبعة=7 سبع=7 ثمانية=8 ثماني=8 تسعة=9 تسع=9 عشرة=10 عشر=10 عشرين=20 عشرون=20 ثلاثين=30 ثلاثون=30',
};
const VALUES = new Map(
  Object.entries(NUMERALS).map(([language, pairs]) => [
    language,
    new Map(
      pairs.split(' ').map((pair) => [pair.slice(0, pair.indexOf('=')), Number(pair.slice(pair.indexOf('=') + 1))]),
    ),
  ]),
);

const NONE: ReadonlyMap<string, number> = new Map();

/** The number words of a language in lower case, with their values of at least two. */
export const numeralsOf = (language: string): ReadonlyMap<string, number> => VALUES.get(language) ?? NONE;

/** Longer than every number word. */
export const LONGEST_NUMERAL = Math.max(
  ...[...VALUES.values()].flatMap((values) => [...values.keys()]).map((word) => word.length),
);
