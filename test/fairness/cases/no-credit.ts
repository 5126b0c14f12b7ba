import { type Case, COPY, type Expected, NOTHING, on, pair, unknown } from '../case.ts';
import { below, box, end, image, top, within } from '../claims.ts';
import { BULLETIN, HUB, KIOSK, LISTED, NEWSFLUX, NOTES, OTTER, PULSE, SMALL } from '../outlets.ts';

const FIRST = '2026-03-10T09:05:00Z';
const LATER = '2026-03-11T14:20:00Z';

/** Copies that name somebody, but not as the source of their text. */
export const NOT_A_CREDIT: readonly Case[] = [
  pair(
    'a picture credit',
    'en/ferry-tender',
    on(NEWSFLUX, LATER, image('https://newsflux24.example/a.jpg', 'Photo: AP/Lena Ford')),
    on(LISTED.en, FIRST),
    COPY,
  ),
  pair(
    'a picture credit',
    'de/klinik-dach',
    on(BULLETIN, LATER, image('https://www.dailybulletin-online.example/a.jpg', 'Foto: dpa/Jonas Ulm')),
    on(SMALL.de, FIRST),
    COPY,
  ),
  pair(
    'a picture credit',
    'fr/facteur-cartes',
    on(OTTER, LATER, image('https://otterdispatch.example/a.jpg', '© AFP / Archives')),
    on(SMALL.fr, FIRST),
    COPY,
  ),
  pair(
    'a picture credit in brackets',
    'es/pozo-salinas',
    on(NEWSFLUX, LATER, within('(Foto: EFE/Luis Arango)')),
    on(LISTED.es, FIRST),
    COPY,
  ),
  pair(
    'a picture credit of the other outlet',
    'it/archivio-navi',
    on(KIOSK, LATER, image('https://www.infokiosk.example/a.jpg', 'Foto: Il Faro di Calagrande')),
    on(SMALL.it, FIRST),
    COPY,
  ),
  pair(
    'a picture library',
    'en/seed-bank',
    on(HUB, LATER, image('https://metrohub.example/a.jpg', 'Getty Images/iStockphoto')),
    on(SMALL.en, FIRST),
    COPY,
  ),
  pair(
    'a minister told Reuters',
    'en/glacier-lake',
    on(PULSE, LATER, within('“We have no plans to go back,” a spokeswoman for the canton told Reuters on Friday.')),
    on(SMALL.en, FIRST),
    COPY,
  ),
  pair(
    'sagte der dpa',
    'de/moor-orgel',
    on(
      NEWSFLUX,
      LATER,
      within('„Wir prüfen das“, sagte eine Sprecherin der Stadt Westeraland der Deutschen Presse-Agentur am Freitag.'),
    ),
    on(SMALL.de, FIRST),
    COPY,
  ),
  pair(
    'a-t-il déclaré à l’AFP',
    'fr/barrage-valserine',
    on(HUB, LATER, within('« Nous attendons les expertises », a déclaré à l’AFP un porte-parole de la préfecture.')),
    on(SMALL.fr, FIRST),
    COPY,
  ),
  pair(
    'сообщил ТАСС представитель',
    'ru/most-tariff',
    on(
      KIOSK,
      LATER,
      within(
        'В пресс-службе областного правительства ТАСС сообщили, что следят за ходом проверки и помогут городу деньгами.',
      ),
    ),
    on(SMALL.ru, FIRST),
    COPY,
  ),
  pair(
    'a figure according to another newspaper',
    'en/night-trains',
    on(
      OTTER,
      LATER,
      within(
        'Meridian lost 12 million last year, according to the Financial Times, and has not paid a dividend since.',
      ),
    ),
    on(SMALL.en, FIRST),
    COPY,
  ),
  pair(
    'an official source',
    'en/seed-bank',
    on(NEWSFLUX, LATER, end('Source: Court of Auditors')),
    on(SMALL.en, FIRST),
    COPY,
  ),
  pair(
    'an official source',
    'es/biblioteca-tren',
    on(BULLETIN, LATER, end('Fuente: Ayuntamiento de Almenara')),
    on(SMALL.es, FIRST),
    COPY,
  ),
  pair(
    'a photographer as the source',
    'pt/coral-farol',
    on(NEWSFLUX, LATER, end('Fotos: Rui Lampreia')),
    on(SMALL.pt, FIRST),
    COPY,
  ),
  pair('itself as the source', 'it/neve-campane', on(KIOSK, LATER, end('Fonte: Infokiosk')), on(SMALL.it, FIRST), COPY),
  pair(
    'follow us',
    'ja/onsen-haikan',
    on(
      NEWSFLUX,
      LATER,
      end('<a href="https://www.facebook.com/newsflux24">Facebookでフォローする</a>'),
      end('<a href="https://x.com/newsflux24">X</a>'),
    ),
    on(SMALL.ja, FIRST),
    COPY,
  ),
  pair(
    'share links',
    'zh/dengta',
    on(
      HUB,
      LATER,
      box(
        '<div class="share"><a href="https://service.weibo.com/share/share.php?url=x">微博</a> <a href="https://twitter.com/intent/tweet">X</a></div>',
      ),
    ),
    on(SMALL.zh, FIRST),
    COPY,
  ),
  pair(
    'made with a system',
    'ar/saat-burj',
    on(OTTER, LATER, below('Powered by <a href="https://ghost.org/">Ghost</a>')),
    on(SMALL.ar, FIRST),
    COPY,
  ),
  pair(
    'its own newsletter',
    'de/klinik-dach',
    on(OTTER, LATER, end('Abonnieren Sie den Newsletter von Otter Dispatch.')),
    on(SMALL.de, FIRST),
    COPY,
  ),
  pair(
    'its own first publication',
    'es/pozo-salinas',
    on(NEWSFLUX, LATER, end('Publicado originalmente en Newsflux 24.')),
    on(SMALL.es, FIRST),
    COPY,
  ),
  pair(
    'an advertiser',
    'en/ferry-tender',
    on(NOTES, LATER, end('Sponsored by <a href="https://halcyon-paints.example/">Halcyon Paints</a>')),
    on(SMALL.en, FIRST),
    COPY,
  ),
  pair('all its own', 'ru/teplohod-muzey', on(HUB, LATER, end('© Metro Hub News, 2026')), on(LISTED.ru, FIRST), COPY),
];

const HONEST: Expected = NOTHING;
const alone = (name: string, from: string, page: Case['page']): Case =>
  unknown(pair(name, from, page, on(SMALL.en, FIRST), HONEST));

/** Newspapers' own stories: nobody else has them, and nothing on the page says otherwise. */
export const OWN_STORIES: readonly Case[] = [
  alone('plain', 'en/ferry-tender', on(SMALL.en, FIRST)),
  alone(
    'a picture credit',
    'en/glacier-lake',
    on(LISTED.en, FIRST, image('https://i.guim.co.uk/a.jpg', 'Photograph: Lena Ford/AP')),
  ),
  alone(
    'a minister told Reuters',
    'en/seed-bank',
    on(SMALL.en, FIRST, within('The minister told Reuters in May that the bank was “in good order”.')),
  ),
  alone(
    'another newspaper’s scoop as background',
    'en/night-trains',
    on(
      LISTED.en,
      FIRST,
      within('In 2024 the Financial Times reported that Meridian had looked for a buyer for its depot at Carrow.'),
    ),
  ),
  alone(
    'a spokeswoman to the dpa',
    'de/klinik-dach',
    on(
      LISTED.de,
      FIRST,
      within('Der Deutschen Presse-Agentur sagte eine Sprecherin des Ministeriums, man kenne den Fall.'),
    ),
  ),
  alone('an official source', 'de/moor-orgel', on(SMALL.de, FIRST, end('Quelle: Kirchenarchiv Westeraland'))),
  alone(
    'its own newsletter',
    'fr/facteur-cartes',
    on(LISTED.fr, FIRST, end('Inscrivez-vous à la newsletter du Monde.')),
  ),
  alone(
    'links to the competition',
    'fr/barrage-valserine',
    on(
      SMALL.fr,
      FIRST,
      within(
        'Plusieurs <a href="https://www.lefigaro.fr/a.html">titres nationaux</a> s’étaient rendus sur place en 2021, comme <a href="https://www.liberation.fr/b.html">lors de la crue</a>.',
      ),
    ),
  ),
  alone(
    'its own syndication',
    'es/biblioteca-tren',
    on(SMALL.es, FIRST, end('Publicado originalmente en la edición impresa de La Voz de Torrealba.')),
  ),
  alone(
    'reading tips',
    'it/neve-campane',
    on(SMALL.it, FIRST, end('Leggi anche: <a href="/news/altro.html">La neve che non c’è</a>')),
  ),
  alone('its channel', 'ru/most-tariff', on(SMALL.ru, FIRST, end('Подписывайтесь на наш канал в Telegram.'))),
  alone('its own desk', 'ar/saat-burj', on(LISTED.ar, FIRST, top('ميناء الزهراء: «الشرق الأوسط»'))),
  alone('its own editor', 'zh/shuiku', on(SMALL.zh, FIRST, end('（责任编辑：沈砚）'))),
  alone('a map’s source', 'ja/ringo-ki', on(SMALL.ja, FIRST, end('地図：国土地理院'))),
];
