import { type Case, COPY, on, pair, reworded, SISTERS } from '../case.ts';
import { byline, canonical } from '../claims.ts';
import { arc } from '../markup/arc.ts';
import { drupal } from '../markup/drupal.ts';
import { microdata } from '../markup/microdata.ts';
import { wordpress } from '../markup/wordpress.ts';
import { site } from '../outlets.ts';

const FIRST = '2026-03-10T09:05:00Z';
const LATER = '2026-03-10T15:20:00Z';

/** One owner prints one story on several sites. */
export const SISTER_SITES: readonly Case[] = [
  pair(
    'Funke',
    'de/klinik-dach',
    on(site('Hamburger Abendblatt', 'www.abendblatt.de', arc), LATER),
    on(site('WAZ', 'www.waz.de', arc), FIRST),
    SISTERS,
  ),
  pair(
    'Vocento',
    'es/pozo-salinas',
    on(site('El Correo', 'www.elcorreo.com', arc), LATER),
    on(site('Diario Vasco', 'www.diariovasco.com', arc), FIRST),
    SISTERS,
  ),
  reworded(
    pair(
      'Reach',
      'en/ferry-tender',
      on(site('Bristol Live', 'www.bristolpost.co.uk', arc), LATER),
      on(site('Daily Record', 'www.dailyrecord.co.uk', arc), FIRST),
      SISTERS,
    ),
  ),
  pair(
    'Nine',
    'en/glacier-lake',
    on(site('The Age', 'www.theage.com.au', arc), FIRST),
    on(site('The Sydney Morning Herald', 'www.smh.com.au', arc), FIRST),
    SISTERS,
  ),
  pair(
    'Alden',
    'en/night-trains',
    on(site('Chicago Tribune', 'www.chicagotribune.com', wordpress), LATER, byline('Marta Quill')),
    on(site('The Denver Post', 'www.denverpost.com', wordpress), FIRST, byline('Marta Quill')),
    SISTERS,
  ),
  pair(
    'Rossel',
    'fr/barrage-valserine',
    on(site('Sudinfo', 'www.sudinfo.be', microdata), LATER),
    on(site('Le Soir', 'www.lesoir.be', microdata), FIRST),
    SISTERS,
  ),
  pair(
    'GEDI',
    'it/archivio-navi',
    on(site('La Stampa', 'www.lastampa.it', microdata), LATER),
    on(site('la Repubblica', 'www.repubblica.it', microdata), FIRST),
    SISTERS,
  ),
  pair(
    'Rambler',
    'ru/most-tariff',
    on(site('Газета.Ru', 'www.gazeta.ru', microdata), LATER),
    on(site('Lenta.ru', 'lenta.ru', microdata), FIRST),
    SISTERS,
  ),
  pair(
    'Globo',
    'pt/coral-farol',
    on(site('Extra', 'extra.globo.com', wordpress), LATER),
    on(site('g1', 'g1.globo.com', arc), FIRST),
    SISTERS,
  ),
  pair(
    'SRMG, two names',
    'ar/miyah-sadd',
    on(site('اندبندنت عربية', 'www.independentarabia.com', drupal), LATER),
    on(site('الشرق الأوسط', 'aawsat.com', drupal), FIRST),
    SISTERS,
  ),
  pair(
    'one site, its mobile host',
    'en/seed-bank',
    on(site('The Marram Courier', 'm.marramcourier.example', arc), LATER),
    on(site('The Marram Courier', 'marramcourier.example', arc), FIRST),
    SISTERS,
  ),
  pair(
    'one site, a host below it',
    'fr/facteur-cartes',
    on(site('L’Écho de Corvaz — Vallée', 'vallee.echo-corvaz.example', wordpress), LATER),
    on(site('L’Écho de Corvaz', 'www.echo-corvaz.example', wordpress), FIRST),
    SISTERS,
  ),
  pair(
    'sisters, without dates',
    'de/moor-orgel',
    on(site('Berliner Morgenpost', 'www.morgenpost.de', arc), null),
    on(site('WAZ', 'www.waz.de', arc), null),
    SISTERS,
  ),
  pair(
    'sisters, canonical to the first',
    'es/biblioteca-tren',
    on(site('Ideal', 'www.ideal.es', arc), LATER, canonical('{url}')),
    on(site('El Correo', 'www.elcorreo.com', arc), FIRST),
    SISTERS,
  ),
  // Strangers that look like sisters.
  pair(
    'two customers of one blog service',
    'en/ferry-tender',
    on(site('Quay Talk', 'quaytalk.wordpress.com', wordpress), LATER),
    on(site('Harbour Diary', 'harbourdiary.wordpress.com', wordpress), FIRST),
    COPY,
  ),
  pair(
    'one name, two hosts',
    'de/klinik-dach',
    on(site('Süddeutsche Zeitung', 'sueddeutsche-zeitung.example', arc), LATER),
    on(site('Süddeutsche Zeitung', 'www.sueddeutsche.de', arc), FIRST),
    { relation: 'page-is-copy', verdict: 'flagged' },
  ),
  pair(
    'a host that begins like the other',
    'en/seed-bank',
    on(site('Guardian Today', 'theguardian.com.news24.example', wordpress), LATER),
    on(site('The Guardian', 'www.theguardian.com', arc), FIRST),
    { relation: 'page-is-copy', verdict: 'flagged' },
  ),
];
