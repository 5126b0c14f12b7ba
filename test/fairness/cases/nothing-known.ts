import { type Case, namesOnly, on, pair, reworded, unknown } from '../case.ts';
import { below, canonical, end, head, ld, top } from '../claims.ts';
import {
  BEAST,
  BULLETIN,
  CONVERSATION,
  HUB,
  KIOSK,
  LISTED,
  NEWSFLUX,
  NOTES,
  OTTER,
  PROPUBLICA,
  PULSE,
  SMALL,
} from '../outlets.ts';

const FIRST = '2026-03-10T09:05:00Z';
const LATER = '2026-03-11T14:20:00Z';

/** The library is empty, but the page says whose text it has. */
export const NOTHING_KNOWN: readonly Case[] = (
  [
    pair(
      'read more at',
      'en/ferry-tender',
      on(NEWSFLUX, LATER, end('Read more at {name}.')),
      on(BEAST, FIRST),
      namesOnly('named'),
    ),
    reworded(
      pair(
        'a newsletter prompt left over',
        'en/glacier-lake',
        on(
          OTTER,
          LATER,
          end('Want The Daily Beast’s biggest stories in your inbox? Sign up here.'),
          end('<a href="https://short.example/x1">Source link</a>'),
        ),
        on(BEAST, FIRST),
        namesOnly('named'),
      ),
    ),
    pair(
      'the licence of The Conversation',
      'en/seed-bank',
      on(
        HUB,
        LATER,
        end(
          '<em>This article is republished from {home} under a Creative Commons license. Read the <a href="{url}">original article</a>.</em>',
        ),
      ),
      on(CONVERSATION, FIRST),
      namesOnly('explicit'),
    ),
    pair(
      'the licence of ProPublica',
      'en/night-trains',
      on(
        BULLETIN,
        LATER,
        top(
          'This story was originally published by <a href="{front}">ProPublica</a>, a nonprofit newsroom that investigates abuses of power.',
        ),
      ),
      on(PROPUBLICA, FIRST),
      namesOnly('explicit'),
    ),
    pair(
      'canonical',
      'en/ferry-tender',
      on(HUB, LATER, canonical('{url}')),
      on(LISTED.en, FIRST),
      namesOnly('explicit'),
    ),
    pair(
      'original-source',
      'en/glacier-lake',
      on(KIOSK, LATER, head('<meta name="original-source" content="{url}">')),
      on(LISTED.en, FIRST),
      namesOnly('explicit'),
    ),
    pair(
      'sourceOrganization',
      'es/pozo-salinas',
      on(OTTER, LATER, ld({ sourceOrganization: { '@type': 'Organization', name: '{name}', url: '{front}' } })),
      on(LISTED.es, FIRST),
      namesOnly('explicit'),
    ),
    pair(
      'appeared first on, a site that nobody knows',
      'en/seed-bank',
      on(NEWSFLUX, LATER, below('The post <a href="{url}">{title}</a> appeared first on {home}.')),
      on(SMALL.en, FIRST),
      namesOnly('explicit'),
    ),
    pair(
      'a source linked, of whom nobody knows',
      'en/night-trains',
      on(NOTES, LATER, end('Source: {link}')),
      on(SMALL.en, FIRST),
      namesOnly('named'),
    ),
    pair(
      'zuerst erschienen',
      'de/klinik-dach',
      on(BULLETIN, LATER, end('Dieser Artikel erschien zuerst auf {link}.')),
      on(LISTED.de, FIRST),
      namesOnly('explicit'),
    ),
    pair(
      'zuerst erschienen, der Name gebeugt',
      'de/moor-orgel',
      on(BULLETIN, LATER, end('Dieser Text erschien zuerst in der Süddeutschen Zeitung.')),
      on(LISTED.de, FIRST),
      namesOnly('explicit'),
    ),
    pair('Quelle', 'de/klinik-dach', on(KIOSK, LATER, end('Quelle: {name}')), on(LISTED.de, FIRST), namesOnly('named')),
    pair(
      'initialement publié',
      'fr/facteur-cartes',
      on(NEWSFLUX, LATER, end('Article initialement publié par {link}.')),
      on(LISTED.fr, FIRST),
      namesOnly('explicit'),
    ),
    pair(
      'source',
      'fr/barrage-valserine',
      on(PULSE, LATER, end('Source : {name}')),
      on(LISTED.fr, FIRST),
      namesOnly('named'),
    ),
    reworded(
      pair(
        'publicado originalmente',
        'es/biblioteca-tren',
        on(HUB, LATER, end('Publicado originalmente en {name}.')),
        on(LISTED.es, FIRST),
        namesOnly('explicit'),
      ),
    ),
    pair(
      'leia mais em',
      'pt/ponte-rio',
      on(OTTER, LATER, end('<a href="{url}">Leia mais em {name}</a>')),
      on(LISTED.pt, FIRST),
      namesOnly('named'),
    ),
    pair(
      'apareceu primeiro em',
      'pt/coral-farol',
      on(NEWSFLUX, LATER, below('O post <a href="{url}">{title}</a> apareceu primeiro em {home}.')),
      on(SMALL.pt, FIRST),
      namesOnly('explicit'),
    ),
    pair('fonte', 'it/archivio-navi', on(KIOSK, LATER, end('Fonte: {link}')), on(LISTED.it, FIRST), namesOnly('named')),
    pair(
      'per gentile concessione',
      'it/neve-campane',
      on(HUB, LATER, end('Per gentile concessione del Corriere della Sera.')),
      on(LISTED.it, FIRST),
      namesOnly('explicit'),
    ),
    pair(
      'источник',
      'ru/most-tariff',
      on(KIOSK, LATER, end('Источник: {link}')),
      on(LISTED.ru, FIRST),
      namesOnly('named'),
    ),
    pair(
      'впервые опубликовано',
      'ru/teplohod-muzey',
      on(NEWSFLUX, LATER, end('Впервые опубликовано на сайте {link}.')),
      on(SMALL.ru, FIRST),
      namesOnly('explicit'),
    ),
    pair(
      'المصدر',
      'ar/miyah-sadd',
      on(BULLETIN, LATER, end('المصدر: {link}')),
      on(LISTED.ar, FIRST),
      namesOnly('named'),
    ),
    pair(
      'نقلا عن',
      'ar/saat-burj',
      on(NOTES, LATER, top('نقلا عن صحيفة {link}')),
      on(LISTED.ar, FIRST),
      namesOnly('named'),
    ),
    pair('来源', 'zh/shuiku', on(KIOSK, LATER, top('来源：{link}')), on(LISTED.zh, FIRST), namesOnly('named')),
    pair(
      '首发于',
      'zh/dengta',
      on(NEWSFLUX, LATER, end('本文首发于{link}，经授权转载。')),
      on(LISTED.zh, FIRST),
      namesOnly('explicit'),
    ),
    pair('出典', 'ja/onsen-haikan', on(HUB, LATER, end('出典：{link}')), on(LISTED.ja, FIRST), namesOnly('named')),
    pair(
      '転載',
      'ja/ringo-ki',
      on(NEWSFLUX, LATER, end('本記事は{link}からの転載です。')),
      on(LISTED.ja, FIRST),
      namesOnly('explicit'),
    ),
  ] satisfies readonly Case[]
).map(unknown);
