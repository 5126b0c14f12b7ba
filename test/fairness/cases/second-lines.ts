import { type Case, COPY, credits, NOTHING, on, pair, unknown } from '../case.ts';
import { below, byline, closing, end, image, top, within } from '../claims.ts';
import { type Language, LISTED, SMALL } from '../outlets.ts';
import { copyWith, STORIES } from './rotation.ts';

const PLACES = { top, end, below } as const;
type Row = readonly [Language, keyof typeof PLACES, string];

/** Other words for the same, written after the first lines were all understood. */
const EXPLICIT: readonly Row[] = [
  ['en', 'end', 'This piece was first published in {link} and is reproduced here with permission.'],
  ['en', 'top', 'Originally appeared on {link}.'],
  ['en', 'end', 'Copyright 2026 {name}. Used with permission.'],
  ['en', 'end', 'Syndicated from {name}'],
  ['en', 'below', 'This article comes from our content partner {link}.'],
  ['de', 'end', 'Dieser Beitrag ist ursprünglich bei {link} erschienen.'],
  ['de', 'end', 'Übernommen mit Genehmigung von {name}'],
  ['de', 'top', 'Der Text wurde zuerst von {link} veröffentlicht.'],
  ['fr', 'end', 'Article publié pour la première fois dans {link}.'],
  ['fr', 'end', 'Texte repris avec la permission de {name}.'],
  ['fr', 'below', 'Republié avec l’autorisation de {link}.'],
  ['es', 'end', 'Este artículo apareció originalmente en {link}.'],
  ['es', 'end', 'Se publica con permiso de {name}.'],
  ['es', 'top', 'Texto publicado por primera vez en {link}.'],
  ['pt', 'end', 'Texto originalmente publicado por {link}.'],
  ['pt', 'end', 'Reproduzido com permissão de {name}.'],
  ['pt', 'below', 'Esta reportagem foi publicada primeiro em {link}.'],
  ['it', 'end', 'Articolo originariamente apparso su {link}.'],
  ['it', 'end', 'Ripubblicato con il permesso di {link}.'],
  ['it', 'top', 'Questo articolo è uscito per la prima volta su {link}.'],
  ['ru', 'end', 'Материал перепечатан из издания {link}.'],
  ['ru', 'end', 'Публикуется с разрешения издания {link}.'],
  ['ru', 'top', 'Статья была впервые опубликована в издании {link}.'],
  ['ar', 'end', 'نُشر هذا النص أول مرة في {link}.'],
  ['ar', 'end', 'المقال منشور أصلا في {link}.'],
  ['ar', 'end', 'يُنشر بإذن من {name}.'],
  ['zh', 'top', '原载：{link}'],
  ['zh', 'end', '本文转载自{link}。'],
  ['zh', 'end', '首发：{name}'],
  ['ja', 'end', '初出は{link}。'],
  ['ja', 'end', '本稿は{link}に掲載された記事を許可を得て転載したものです。'],
  ['ja', 'below', '転載元：{link}'],
];

const NAMED: readonly Row[] = [
  ['en', 'end', 'Via: {name}'],
  ['en', 'end', 'Hat tip: {link}'],
  ['en', 'end', 'Full story: {link}'],
  ['en', 'end', '{link} has the full story.'],
  ['de', 'end', 'Quellen: {link}'],
  ['de', 'end', 'Den ganzen Artikel gibt es bei {link}.'],
  ['de', 'end', '<a href="{url}">Weiterlesen auf {name}</a>'],
  ['fr', 'end', 'Sources : {link}'],
  ['fr', 'end', 'Lire l’article complet sur {link}'],
  ['fr', 'top', 'D’après {link}'],
  ['es', 'end', 'Con información de {link}'],
  ['es', 'end', 'Fuente original: {link}'],
  ['es', 'end', 'Lee la nota completa en {link}'],
  ['pt', 'end', 'Com informações de {link}'],
  ['pt', 'end', '<a href="{url}">Continue lendo em {name}</a>'],
  ['it', 'end', 'Fonte originale: {link}'],
  ['it', 'end', 'Come riporta {link}.'],
  ['ru', 'end', 'Первоисточник: {link}'],
  ['ru', 'end', 'Подробности — на сайте {link}.'],
  ['ru', 'end', 'По информации {link}'],
  ['ar', 'end', 'المصدر الأصلي: {link}'],
  ['ar', 'end', 'تابع القراءة على {link}'],
  ['zh', 'end', '来源 | {link}'],
  ['zh', 'end', '信息来源：{name}'],
  ['ja', 'end', '参照元：{link}'],
  ['ja', 'end', '(出典 {name})'],
];

const made = (rows: readonly Row[], level: 'explicit' | 'named'): readonly Case[] =>
  rows.map(([language, place, line], row) =>
    copyWith(row, language, `${place}: ${line}`, PLACES[place](line), credits(level)),
  );

export const SECOND_EXPLICIT = made(EXPLICIT, 'explicit');
export const SECOND_NAMED = made(NAMED, 'named');

const FRIENDS: readonly (readonly [Language, string, ReturnType<typeof end>])[] = [
  [
    'en',
    'a picture by courtesy of an agency of the state',
    image('https://cdn.own.example/a.jpg', 'Image courtesy of the Canton of Skarn'),
  ],
  ['en', 'updated', end('This story has been updated with a comment from the ministry.')],
  ['en', 'first published on a day', end('First published on 10 March 2026.')],
  ['en', 'a version in print', end('A version of this article appears in print on page 4.')],
  ['en', 'a ministry as the source', below('Source: Ministry of Transport')],
  [
    'en',
    'an agency within the story',
    within('Northwake had said in a statement carried by Reuters in January that it would bid again.'),
  ],
  ['en', 'a contact', end('Do you know more? Write to <a href="mailto:tips@paper.example">tips@paper.example</a>.')],
  ['de', 'a graphic', within('Grafik: dpa')],
  ['de', 'a statistics office', end('Quelle: Statistisches Bundesamt')],
  [
    'de',
    'a broadcaster quoted',
    within('Dem NDR sagte ein Sprecher des Kreises am Montag, man habe nichts zu verbergen.'),
  ],
  ['fr', 'a photographer', image('https://cdn.own.example/a.jpg', 'PHOTO MARC LEVEN / AFP')],
  [
    'fr',
    'a statement to the press',
    within('Dans un communiqué transmis à l’AFP, l’exploitant a promis de coopérer avec les enquêteurs.'),
  ],
  ['es', 'the staff', byline('Redacción')],
  ['es', 'an institute', end('Fuente: Instituto Geográfico Nacional')],
  ['pt', 'a picture', image('https://cdn.own.example/a.jpg', 'Foto: Rui Lampreia/Lusa')],
  ['it', 'rights', end('© RIPRODUZIONE RISERVATA')],
  ['it', 'initials', closing(' (g.f.)')],
  ['ru', 'a press service', end('Фото: пресс-служба администрации')],
  ['ar', 'a picture', image('https://cdn.own.example/a.jpg', 'تصوير: رويترز')],
  ['zh', 'the reporter', end('（记者 郑禾 通讯员 沈砚）')],
  ['ja', 'the reporter', closing('（記者 佐々木真）')],
];

/** Names that are no credits: on a copy, and on a newspaper's own story. */
export const SECOND_NOT_A_CREDIT: readonly Case[] = FRIENDS.flatMap(([language, what, claim], row) => [
  copyWith(3 * row, language, what, claim, COPY),
  unknown(
    pair(
      `${language} ${what}, its own story`,
      STORIES[language][row % 2 === 0 ? 0 : 1],
      on(row % 2 === 0 ? LISTED[language] : SMALL[language], '2026-03-10T09:05:00Z', claim),
      on(SMALL[language], null),
      NOTHING,
    ),
  ),
]);
