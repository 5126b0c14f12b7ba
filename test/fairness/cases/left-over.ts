import { type Case, type Expected, on, pair, reworded } from '../case.ts';
import { box, end, image, within } from '../claims.ts';
import { BEAST, BULLETIN, HUB, KIOSK, LISTED, NEWSFLUX, NOTES, OTTER, PULSE, SMALL } from '../outlets.ts';

const FIRST = '2026-03-10T09:05:00Z';
const LATER = '2026-03-11T14:20:00Z';
/** Furniture names the source without meaning to: no excuse, but it tells whose text it is. */
const LEFT: Expected = { relation: 'page-is-copy', credit: 'named', verdict: 'flagged', names: 'other' };
/** Betrayed by what it loads or links to: the page credits nobody. */
const BETRAYED: Expected = { relation: 'page-is-copy', verdict: 'flagged' };

/** What a scraper forgets to take out, with and without dates. */
export const LEFT_OVER: readonly Case[] = [
  reworded(
    pair(
      'a newsletter prompt and "Read more at"',
      'en/ferry-tender',
      on(
        NEWSFLUX,
        null,
        end('Read more at The Daily Beast.'),
        end('Want The Daily Beast’s biggest stories in your inbox? Sign up here.'),
      ),
      on(BEAST, null),
      LEFT,
    ),
  ),
  pair(
    'a newsletter prompt',
    'en/glacier-lake',
    on(HUB, null, end('Sign up for The Guardian’s free morning newsletter, First Edition.')),
    on(LISTED.en, null),
    LEFT,
  ),
  pair(
    'a call to subscribe',
    'de/klinik-dach',
    on(BULLETIN, null, end('Jetzt Süddeutsche Zeitung abonnieren und vier Wochen kostenlos lesen.')),
    on(LISTED.de, null),
    LEFT,
  ),
  pair(
    'a call to subscribe',
    'fr/barrage-valserine',
    on(OTTER, null, within('Abonnez-vous au Monde pour lire la suite de cet article.')),
    on(LISTED.fr, null),
    LEFT,
  ),
  reworded(
    pair(
      'a newsletter prompt',
      'es/pozo-salinas',
      on(NEWSFLUX, null, end('Suscríbete a la newsletter de EL PAÍS y recibe cada mañana lo más importante.')),
      on(LISTED.es, null),
      LEFT,
    ),
  ),
  pair(
    'a newsletter prompt',
    'it/neve-campane',
    on(KIOSK, null, end('Iscriviti alla newsletter del Corriere della Sera.')),
    on(LISTED.it, null),
    LEFT,
  ),
  pair(
    'a call to the channel',
    'ru/most-tariff',
    on(KIOSK, null, end('Подписывайтесь на «Коммерсантъ» в Telegram.')),
    on(LISTED.ru, null),
    LEFT,
  ),
  pair(
    'a newsletter of a small paper',
    'en/seed-bank',
    on(NOTES, LATER, end('<a href="{front}newsletters/">Subscribe to {name}</a> from two crowns a week.')),
    on(SMALL.en, FIRST),
    LEFT,
  ),
  pair(
    'a support line',
    'en/night-trains',
    on(PULSE, LATER, end('Support {name}: become a member today.')),
    on(SMALL.en, FIRST),
    LEFT,
  ),
  // Pictures from the other's host.
  pair(
    'its picture',
    'en/ferry-tender',
    on(NEWSFLUX, null, image('https://{host}/resizer/ferry.jpg')),
    on(SMALL.en, null),
    BETRAYED,
  ),
  pair(
    'its picture',
    'de/moor-orgel',
    on(BULLETIN, null, image('https://img.sueddeutsche.de/2026/orgel.jpg')),
    on(LISTED.de, null),
    BETRAYED,
  ),
  reworded(
    pair(
      'its picture',
      'fr/facteur-cartes',
      on(HUB, null, image('https://www.echo-corvaz.example/wp-content/uploads/a.jpg')),
      on(SMALL.fr, null),
      BETRAYED,
    ),
  ),
  pair(
    'its picture',
    'es/biblioteca-tren',
    on(PULSE, null, image('https://{host}/resizer/tren.jpg')),
    on(SMALL.es, null),
    BETRAYED,
  ),
  pair(
    'its pictures within the text',
    'pt/ponte-rio',
    on(
      OTTER,
      null,
      box(
        '<p><img src="https://{host}/wp-content/uploads/p1.jpg" alt=""></p><p><img src="https://{host}/wp-content/uploads/p2.jpg" alt=""></p>',
      ),
    ),
    on(SMALL.pt, null),
    BETRAYED,
  ),
  pair(
    'its picture',
    'it/archivio-navi',
    on(KIOSK, LATER, image('https://images2.corriere.it/methode/navi.jpg')),
    on(LISTED.it, FIRST),
    BETRAYED,
  ),
  pair(
    'its picture',
    'ja/onsen-haikan',
    on(
      KIOSK,
      null,
      image('https://www.asahicom.jp/imgopt/onsen.jpg'),
      box('<img src="https://{host}/articles/images/onsen.jpg" alt="">'),
    ),
    on(LISTED.ja, null),
    BETRAYED,
  ),
  pair(
    'its picture',
    'zh/dengta',
    on(NOTES, null, image('https://{host}/upload/dengta.jpg')),
    on(SMALL.zh, null),
    BETRAYED,
  ),
  // Links of its own site.
  pair(
    'its internal links',
    'en/glacier-lake',
    on(
      NEWSFLUX,
      null,
      within(
        'The canton had <a href="{front}news/canton-warns.html">warned of the lake</a> before, and its <a href="{front}topics/glaciers">glaciers</a> have shrunk for years.',
      ),
    ),
    on(SMALL.en, null),
    BETRAYED,
  ),
  pair(
    'its internal links',
    'de/klinik-dach',
    on(
      HUB,
      LATER,
      within(
        'Mehr über <a href="{front}thema/Krankenhaus">Krankenhäuser</a> und <a href="{front}thema/Landkreise">Landkreise</a> in der Region.',
      ),
    ),
    on(SMALL.de, FIRST),
    BETRAYED,
  ),
  pair(
    'its internal links',
    'ru/teplohod-muzey',
    on(
      KIOSK,
      LATER,
      within(
        'О <a href="{front}news/zaton.html">подъёме парохода из затона</a> писали ещё в 2020 году, тогда же начался <a href="{front}news/sbor.html">сбор денег</a>.',
      ),
    ),
    on(SMALL.ru, FIRST),
    BETRAYED,
  ),
];
