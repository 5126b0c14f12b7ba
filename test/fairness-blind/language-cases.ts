import type { BlindCase, KnownPage, PageSketch } from './blind-case.ts';
import type { StoryName } from './stories.ts';

/** What one language says; `$` is where the outlet's name stands. */
interface Tongue {
  readonly story: StoryName;
  readonly outlet: string;
  readonly host: string;
  readonly title: string;
  readonly first: string;
  readonly source: string;
  readonly mark: {
    readonly closing?: string;
    readonly dateline?: string;
    readonly host: string;
    readonly called: RegExp;
  };
}

const TONGUES: readonly Tongue[] = [
  {
    story: 'de',
    outlet: 'Lohe-Kurier',
    host: 'lohe-kurier.example',
    title: 'Chor singt vergessenes Lied',
    first: 'Dieser Artikel erschien zuerst im $.',
    source: 'Quelle: $',
    mark: { closing: ' (dpa)', host: 'dpa.com', called: /dpa|deutsche presse/i },
  },
  {
    story: 'fr',
    outlet: 'Le Phare de Saint-Aubin',
    host: 'phare-saint-aubin.example',
    title: 'Le phare se rallume',
    first: 'Cet article a été publié à l’origine par $.',
    source: 'Source : $',
    mark: { closing: ' (AFP)', host: 'afp.com', called: /afp|france-presse/i },
  },
  {
    story: 'es',
    outlet: 'El Eco de Villarrubia',
    host: 'eco-villarrubia.example',
    title: 'El reloj vuelve a sonar',
    first: 'Este artículo se publicó originalmente en $.',
    source: 'Fuente: $',
    mark: { closing: ' (EFE)', host: 'efe.com', called: /efe/i },
  },
  {
    story: 'it',
    outlet: 'Gazzetta di Portolago',
    host: 'gazzetta-portolago.example',
    title: 'Api alla deriva',
    first: 'Questo articolo è stato pubblicato originariamente su $.',
    source: 'Fonte: $',
    mark: { closing: ' (ANSA)', host: 'ansa.it', called: /ansa/i },
  },
  {
    story: 'pt',
    outlet: 'Jornal de Vale de Cima',
    host: 'jornal-valedecima.example',
    title: 'Biblioteca puxada por trator',
    first: 'Este artigo foi originalmente publicado em $.',
    source: 'Fonte: $',
    mark: { closing: ' (Lusa)', host: 'lusa.pt', called: /lusa/i },
  },
  {
    story: 'nl',
    outlet: 'Kolkse Courant',
    host: 'kolkse-courant.example',
    title: 'Brug naar nergens',
    first: 'Dit artikel verscheen eerder in $.',
    source: 'Bron: $',
    mark: { closing: ' (ANP)', host: 'anp.nl', called: /anp/i },
  },
  {
    story: 'pl',
    outlet: 'Głos Jaworowej',
    host: 'glos-jaworowej.example',
    title: 'Dzwon spod kurnika',
    first: 'Artykuł ukazał się pierwotnie w $.',
    source: 'Źródło: $',
    mark: { closing: ' (PAP)', host: 'pap.pl', called: /pap/i },
  },
  {
    story: 'ru',
    outlet: 'Туманский вестник',
    host: 'tuma-vestnik.example',
    title: 'Каланчу перенесли за ночь',
    first: 'Впервые опубликовано на сайте $.',
    source: 'Источник: $',
    mark: { dateline: 'ВЕРХНЯЯ ТУМАНА, 12 ноября. /ТАСС/. ', host: 'tass.com', called: /tass|тасс/i },
  },
  {
    story: 'tr',
    outlet: 'Karaçamlık Postası',
    host: 'karacamlik-postasi.example',
    title: 'Çeşme yeniden akıyor',
    first: 'Bu yazı ilk olarak $ sitesinde yayımlanmıştır.',
    source: 'Kaynak: $',
    mark: { dateline: 'KARAÇAMLIK (AA) - ', host: 'aa.com.tr', called: /aa|anadolu/i },
  },
  {
    story: 'ar',
    outlet: 'صدى الزيزفون',
    host: 'sada-zayzafun.example',
    title: 'مدرسة تفتح أبوابها من جديد',
    first: 'نشر هذا المقال لأول مرة في $.',
    source: 'المصدر: $',
    mark: { closing: ' (أ ف ب)', host: 'afp.com', called: /afp|france-presse|أ ف ب/i },
  },
  {
    story: 'zh',
    outlet: '青石湾日报',
    host: 'qingshiwan-ribao.example',
    title: '浅滩上的帆船',
    first: '本文首发于$。',
    source: '来源：$',
    mark: { dateline: '新华社青石湾11月12日电 ', host: 'xinhuanet.com', called: /xinhua|新华/i },
  },
  {
    story: 'ja',
    outlet: '霧ヶ浜新聞',
    host: 'kirigahama-shimbun.example',
    title: '銭湯が六年ぶり再開',
    first: 'この記事は$に最初に掲載されました。',
    source: '出典：$',
    mark: { closing: '（共同）', host: 'kyodonews.net', called: /kyodo|共同/i },
  },
];

function casesOf(tongue: Tongue): BlindCase[] {
  const { story, outlet, host, title, first, source, mark } = tongue;
  const address = `https://www.${host}/2026/11/12/article-4711.html`;
  const link = `<a href="${address}">${outlet}</a>`;
  const known: KnownPage = { url: address, site: outlet, story, title, look: 'newspaper' };
  const page = (more: Partial<PageSketch>): PageSketch => ({
    url: `https://blitz-${story}.example/${story}-4711/`,
    site: `Blitz ${story.toUpperCase()}`,
    story,
    title,
    look: 'blog',
    ...more,
  });
  const stranger: KnownPage = {
    url: `https://www.${host}/other`,
    site: outlet,
    story: 'kiln',
    title: 'Kiln',
    look: 'bare',
  };
  return [
    {
      name: `${story}: first published elsewhere`,
      page: page({ after: `<p>${first.replace('$', link)}</p>` }),
      known: [known],
      relation: 'page-is-copy',
      credit: 'explicit',
      verdicts: ['republished'],
      namesSource: host,
      wire: null,
    },
    {
      name: `${story}: source, by name alone`,
      page: page({ after: `<p>${source.replace('$', outlet)}</p>`, look: 'newspaper' }),
      known: [known],
      relation: 'page-is-copy',
      credit: 'named',
      verdicts: ['copied'],
      wire: null,
    },
    {
      name: `${story}: an agency’s mark, nothing known`,
      page: page({ closing: mark.closing, dateline: mark.dateline }),
      known: [stranger],
      relation: null,
      credit: 'explicit',
      verdicts: ['none'],
      namesSource: mark.host,
      wire: mark.called,
    },
    ...(['de', 'fr', 'es', 'it', 'pt', 'ru', 'zh'].includes(story)
      ? [
          {
            name: `${story}: five minutes apart, nobody credited`,
            page: page({ published: '2026-11-12T10:05:00Z' }),
            known: [{ ...known, published: '2026-11-12T10:00:00Z' }],
            relation: 'undecidable',
            credit: 'none',
            verdicts: ['copied'],
            namesSource: null,
            wire: null,
          } satisfies BlindCase,
        ]
      : []),
  ];
}

export const LANGUAGE_CASES: readonly BlindCase[] = TONGUES.flatMap(casesOf);
