import type { CreditKind } from './credit.ts';

/*
 * The phrases by which pages credit others, for en de fr es it pt nl pl ru uk tr ar zh ja. What follows the phrase is the
 * name, or the group `name` is. A phrase that opens a line is much surer than one in the middle of a sentence, so most have to.
 */

/** "This article", in whatever words a page calls itself. */
const THIS = [
  'th(?:is|e) (?:article|story|piece|post|report|essay|column|commentary|analysis|interview|op-?ed|excerpt|content|text)',
  '(?:dieser|der|dieses|das) (?:artikel|text|beitrag|bericht|interview|kommentar|essay|stück)',
  "(?:cet|l['’]) ?(?:article|entretien)|ce (?:texte|reportage)",
  '(?:este|el) (?:artículo|texto|reportaje|contenido)|(?:esta|la) (?:noticia|nota|entrada)',
  "(?:quest['’]|l['’]) ?(?:articolo|intervista)|questo (?:articolo|testo|pezzo|contenuto)",
  '(?:este|o) (?:artigo|texto|conteúdo|post)|(?:esta|a) (?:matéria|reportagem|notícia)',
  '(?:dit|het) (?:artikel|verhaal|stuk|bericht|interview)',
  '(?:ten|artykuł) (?:artykuł|tekst|materiał|wywiad)?',
  '(?:эта статья|этот (?:материал|текст)|статья|материал)',
  '(?:ця стаття|цей (?:матеріал|текст)|стаття|матеріал)',
].join('|');

/** "Originally published", "first appeared", "is republished". */
const FIRST_PUBLISHED = [
  '(?:originally|first|previously|initially) (?:published|appeared|posted|printed|ran|featured)|(?:published|appeared|ran|posted) (?:originally|first)|re(?:published|printed|produced|posted)|syndicated',
  '(?:zuerst|ursprünglich|zunächst|erstmals|zuvor) (?:\\S+ ){0,2}?(?:erschien\\p{L}*|veröffentlicht|publiziert)|erschien(?:en)? (?:zuerst|ursprünglich|zunächst|erstmals)|(?:ist|wurde) übernommen|zuerst|ursprünglich|erstveröffentlich\\p{L}*|erstmals',
  "(?:d['’]abord|initialement|à l['’]origine|pour la première fois) (?:été )?(?:publiée?|parue?)|(?:publiée?|parue?) (?:d['’]abord|initialement|à l['’]origine|pour la première fois)|republiée?|est apparu en premier",
  '(?:originalmente|por primera vez|primero|inicialmente) publicad[oa]|(?:publicad[oa]|publicó|apareció) (?:originalmente|primero|inicialmente|por primera vez)|republica(?:do|da|mos)',
  '(?:originariamente|originalmente|inizialmente|per la prima volta) (?:pubblicat[oa]|apparso)|(?:pubblicat[oa]|appars[oa]|uscit[oa]) (?:originariamente|originalmente|inizialmente|prima|per la prima volta)|ripubblicat[oa]|proviene',
  '(?:originalmente|primeiramente|inicialmente) publicad[oa]|(?:publicad[oa]|apareceu) (?:originalmente|primeiro|inicialmente|pela primeira vez)|republicad[oa]',
  '(?:oorspronkelijk|eerder|eerst) (?:gepubliceerd|verschenen)|verscheen (?:oorspronkelijk|eerder|eerst)|(?:is|werd) overgenomen',
  '(?:pierwotnie|po raz pierwszy|oryginalnie) (?:został[ao]? )?(?:opublikowan\\p{L}*|ukazał\\p{L}*(?: się)?)|(?:opublikowan\\p{L}*|ukazał\\p{L}* się) (?:pierwotnie|po raz pierwszy)|pochodzi z serwisu',
  '(?:впервые|первоначально|изначально|оригинал(?: статьи| материала)?) (?:была? |было )?(?:опубликован\\p{L}*|появи\\p{L}*|вышл\\p{L}*)|(?:опубликован\\p{L}*|появи\\p{L}*) (?:впервые|первоначально|сначала)|перепечатан\\p{L}*',
  "(?:вперше|спочатку|первісно) (?:була? |було )?(?:опублікован\\p{L}*|з[’']явил\\p{L}*)|(?:опублікован\\p{L}*) (?:вперше|спочатку)|передруковано",
].join('|');

/** Small words between a phrase and the name, and licences that are told in between. */
const PREPOSITION =
  "(?:(?:here |with (?:the )?(?:kind )?permission |courtesy )?(?:in|on|at|by|from|of|via)|(?:bei|beim|in|im|auf|von|vom|aus|unter)|(?:sur|dans|par|chez|à partir de|de|du|en)|(?:en|por|de|su|sul|sulla|sull['’]|da|dal|dalla|in|nel|nella|em|no|na|pelo|pela)|(?:op|door|uit|van)|(?:w|we|na|przez|z)|(?:в|во|на|из|у|із|з)(?: журнале| газете| издании| изданием)?)";

const phrase = (...sources: readonly string[]): readonly RegExp[] => sources.map((source) => new RegExp(source, 'iu'));
const START = '^[\\s([（【*•–—|-]*';

/** Phrases looked for at the edges of a text and in the lines around it. */
export const EDGE_PHRASES: Readonly<Partial<Record<CreditKind, readonly RegExp[]>>> = {
  'first-published': phrase(
    `(?:^|[.!?:]\\s)[\\s([*•–—|-]*(?:${THIS})(?!\\p{L}).{0,140}?(?<!\\p{L})(?:${FIRST_PUBLISHED})(?!\\p{L}).{0,60}?(?<!\\p{L})${PREPOSITION}(?!\\p{L})`,
    `${START}(?:\\p{L}+ )?(?:${FIRST_PUBLISHED})(?!\\p{L}).{0,40}?(?:(?<!\\p{L})${PREPOSITION}(?!\\p{L})|(?<=^.{0,60})[:：])`,
    '(?:re(?:published|printed|produced)|published|appears?) (?:here )?with (?:the )?(?:kind |express )?permission (?:of|from|by)',
    'appeared first on|se publicó primero en|apareceu primeiro em|apareceu primeiro no|verscheen eerst op|erschien zuerst (?:auf|bei|in)|proviene da|est apparu en premier sur|появил[аио]с[ья] сначала на|pochodzi z serwisu',
    '^(?:©|\\(c\\)|copyright)\\s*(?:©\\s*)?(?:19|20)\\d\\d,?\\s+(?<name>.{2,60}?)[.,;]?\\s+(?:all rights reserved\\.\\s+)?(?:re)?(?:used|printed|published|produced) (?:with|by) permission',
    '(?:comes|came|is|was|provided|supplied|published|syndicated) (?:here |to you |courtesy )?(?:from|by|of|via) (?:our )?(?:content|media|news|publishing|reporting|editorial) partners?(?: at)?[:,]?',
    "(?:(?:repris|reproduit|republié|publié)e?s? avec (?:l[’'](?:aimable )?autorisation|la permission) (?:de|du|des)|(?:reproduzid|republicad|publicad)[oa]s? com (?:a )?(?:permissão|autorização) (?:de|do|da)|(?:ripubblicat|riprodott|pubblicat)[oa] con (?:il permesso|l[’']autorizzazione|licenza) (?:di|del|della)|(?:reproducid|republicad|publicad)[oa]s? con (?:el |la )?(?:permiso|autorización) (?:de|del)|mit erlaubnis (?:von|der|des)|nachdruck mit genehmigung (?:von|der|des))",
    '(?:mit (?:freundlicher )?genehmigung (?:von|der|des)|nachdruck aus|übernommen (?:von|aus))',
    "avec l['’]aimable autorisation (?:de|du)|con (?:el )?(?:permiso|autorización) de|per gentile concessione d(?:i|el|ella|ell['’])|tratto da(?:l|lla)?|com autorização d[aeo]|met toestemming van|overgenomen (?:van|uit)|przedruk z|za zgodą|(?:публикуется|перепечатано|печатается) с разрешения",
    "(?:bu (?:haber|makale|yazı|içerik|metin) )?ilk (?:olarak|kez) (?<name>.{2,60}?)['’]?(?:n?[dt][ae])? (?:yayımlan|yayınlan|çık)",
    '^(?=.*izni).*?(?<name>\\S.{1,60}?) (?:izniyle|iznı ile|izni ile) (?:yayımlan|yayınlan)',
    '(?:نُ?شر(?:ت)?|يعاد نشر) (?:هذا|هذه) (?:المقال|المقالة|التقرير|النص|المادة).{0,30}?(?<!\\p{L})(?:في|على|عن|من)(?!\\p{L})',
    '(?:نُ?شر(?:ت)?|ظهر(?:ت)?).{0,200}? (?:لأول مرة|أصلا|في الأصل|أولاً|أولا) (?:في|على)',
    '(?:أعيد نشره?ا?|يعاد نشره?ا?|ي\u064f?نشر|تنشر|نشر) (?:من|عن|بإذن(?: خاص)? من)',
    '(?:منشور|منشورة|نشر|نشرت) (?:أصلا|أصلاً|أولا|أولاً|في الأصل) (?:في|على)',
    '(?:本文|本稿|此文)?(?:最初|首先|原文?|首)(?:发表|發表|刊载|刊載|刊登|发布|發佈|發布|载|載|刊|发|發)(?:于|於|在)',
    '^[\\s（(【]*(?:原载|原載|原刊|首发|首發|首刊|原文载于)[:：]',
    '(?:转载自|轉載自|转自|轉自|本文来自|本文來自|摘自)[:：]?',
    '(?:经|經|获|獲)(?<name>.{2,30}?)(?:授权|授權|许可|許可)(?:转载|轉載|发布|刊登|发表)?',
    '(?:この記事|本記事|本稿|この文章)は[、,]?(?:最初に|初めて|先に)?[、,]?(?<name>.{2,40}?)(?:に|で)(?:最初に|初めて|先に)?(?:掲載|公開|発表|配信)され',
    '^(?=.*転載).*?(?:(?:この記事|本記事|本稿)は[、,]?)?(?<name>[^。、]{2,40}?)(?:(?:より|から)(?:の|許可を得て|の許可を得て)?|の許可を得て)転載',
    '(?:初出|転載元|初掲載)[:：は]',
  ),
  source: phrase(
    `${START}(?:(?:original )?sources?|quellen|fuentes|fonti|fontes|origin|via|courtesy of|originally from|h/t|hat tip|quelle|ursprüngliche quelle|originalquelle|fuente(?: original)?|fonte(?: original[e]?)?|bron|źródło|первоисточник|источник|джерело|першоджерело|kaynak|المصدر الأصلي|المصادر|المصدر|مصدر)\\s*[:：|｜]`,
    `${START}(?:via|vía|courtesy of|cortesía de|cortesia d[aei]l?|mit freundlichen grüßen von|originally from|source|fuente|fonte|quelle|bron|نقلا عن|نقلاً عن|منقول عن|نقلا من)\\s(?=\\p{Lu}|\\p{Lo}|the\\s|[«"„])`,
    `${START}(?:source|quelle|fuente|fonte|bron|źródło|источник|джерело|kaynak|مصدر|المصدر)(?: \\p{L}{2,5}){0,2} (?:l['’]|dell['’])?(?:story|article|news|meldung|artikels?|noticia|artículo|notizia|articolo|notícia|artigo|artykułu|новости|материала|новини|матеріалу|haber|الخبر|المقال)\\s*[:：]`,
    '\\((?:via|source|quelle|fuente|fonte|bron|źródło|источник|джерело|kaynak|المصدر)[:\\s]+(?<name>[^()]{2,60})\\)',
    `${START}(?:文章|消息|信息|稿件|本文|新闻|新聞|资料|資料)?(?:来源|來源|参照元|參照元|参考|情報源|稿源|新闻来源|新聞來源|资料来源|出典|引用元|情報元|ソース|提供|配信)(?:[于於]?\\s*[:：／/|｜]|\\s)`,
  ),
  // A line that is nothing but this: in a sentence it would say who said something, not who wrote this.
  contribution: phrase(
    `${START}(?:по информации|по данным|как сообщает|за інформацією|за даними|con información de|con datos de|com informações d[eoa]s?|con informazioni d[ai]|avec des informations d[eu]|d[’']après|selon|secondo|según|segundo|nach informationen (?:von|der|des)|op basis van|na podstawie|по материалам|за матеріалами)\\s(?=[^,;:]{2,50}$)`,
  ),
  'read-more': phrase(
    `${START}(?:read|see|find|continue reading|get) (?:(?:the )?(?:full|original|rest|entire|whole|complete)?(?: of)? ?(?:this |the )?(?:article|story|post|report|piece|here|it)?|more|on)(?: about this)? ?(?:at|on|in|from|via|over at|over on)(?!\\p{L})`,
    `${START}(?:full|original|complete) (?:story|article|report|text)(?: (?:at|on|in|from))?\\s*[:：]`,
    `${START}(?:den )?(?:ganze[nr]?|vollständige[nr]?|kompletter?) (?:artikel|text|beitrag|bericht)(?: (?:gibt es|lesen|finden|steht|lesen sie|finden sie))* (?:bei|auf|in|im|unter)(?!\\p{L})`,
    `${START}(?:mehr|weiterlesen|weiter lesen|lesen sie (?:mehr|weiter|den (?:ganzen|vollständigen|original)\\S* ?(?:artikel|text|beitrag)?)|den (?:ganzen|vollständigen) (?:artikel|text) lesen)(?: dazu| lesen| sie)* (?:auf|bei|in|im|unter)(?!\\p{L})`,
    `${START}(?:lire (?:la suite|plus|l['’]article(?: complet| original)?)|en savoir plus|retrouvez (?:cet|l['’])? ?article(?: complet)?) (?:sur|dans|chez)(?!\\p{L})`,
    `${START}(?:leer|lee|lea|seguir leyendo|sigue leyendo|continuar leyendo|ver)(?: más| (?:el|la) (?:artículo|nota|noticia)(?: (?:complet|original)[oa]?)?)? en(?!\\p{L})`,
    `${START}(?:leggi|continua(?: a leggere)?)(?: tutto| (?:l['’])?articolo(?: completo| originale)?| di più| anche| il resto)? (?:su|sul|sulla|in)(?!\\p{L})`,
    `${START}(?:leia|continue lendo|ler|veja|saiba)(?: mais| o artigo(?: completo| original)?| a (?:matéria|notícia|reportagem)(?: completa| original)?| na íntegra)* (?:em|no|na)(?!\\p{L})`,
    `${START}lees (?:meer|verder|het (?:hele|volledige|originele) (?:artikel|verhaal|stuk)) (?:op|bij|in)(?!\\p{L})`,
    `${START}(?:czytaj|przeczytaj|więcej)(?: więcej| dalej| cały (?:artykuł|tekst))* (?:na|w)(?!\\p{L})`,
    `${START}(?:подробности|подробнее|полная версия|полный текст|докладніше|подробиці)(?:\\s*[—–-])?\\s+(?:на|в|у)(?: сайте| сайті)?(?!\\p{L})`,
    `${START}(?:читать|читайте|подробнее|продолжение|полный текст|полностью)(?: далее| полностью| подробнее| больше| оригинал| полную версию| статьи)* (?:на|в)(?!\\p{L})`,
    `${START}(?:читати|читайте|докладніше|детальніше|повний текст)(?: далі| повністю| більше)* (?:на|в|у)(?!\\p{L})`,
    `(?:haberin|yazının) (?:devamı|tamamı)(?:nı)?[:\\s]*(?<name>.{2,50}?)['’](?:n?[dt][ae])`,
    `${START}(?:ا?إ?قرأ المزيد|لقراءة المزيد|للمزيد|تابع القراءة|لمتابعة القراءة|اقرأ المقال(?: كاملا)?|لقراءة المقال كاملا) (?:على|في)`,
    `${START}(?:阅读|閱讀|查看)(?:更多|原文|全文|完整报道)[:：]?(?:于|於|请看|請見|在)?`,
    `${START}(?:続き|全文|詳細)は(?<name>.{2,40}?)(?:で|へ|を)`,
  ),
  'left-over': phrase(
    '(?<!\\p{L})(?:newsletters?|in-?box|sign up|subscribe|subscription|unlimited access|download (?:the|our)|breaking news alerts|delivered|support our journalism|become a member)(?!\\p{L})',
    '(?<!\\p{L})(?:abonn|posteingang|jetzt anmelden|inscri(?:ve|p|re|ba)|suscr[íi]|bolet[íi]n|iscriv|assin(?:e|ar|atura)|schrijf je in|nieuwsbrief|subskry|zapisz się|подпи(?:ш|с)|рассылк|підпи(?:ш|с)|розсилк|abone ol|bülten|订阅|訂閱|購読|メルマガ|اشترك|النشرة)',
  ),
};

/** A whole line that only says that its link leads to the source. */
export const SOURCE_LINK =
  /^[\s([*•–—|→»]*(?:source|source link|original source|original (?:article|story|post|link)|link to (?:the )?(?:original|source)(?: article)?|view (?:the )?original(?: article)?|read (?:the )?original(?: article| story)?|via|zur quelle|quelle|quellenlink|originalartikel|zum original(?:artikel)?|lien source|source originale|lien (?:vers la source|original)|article original|fuente|enlace(?: a la fuente| original)?|fuente original|art[íi]culo original|fonte|link (?:alla fonte|originale|da fonte|original)|fonte original[e]?|articolo originale|artigo original|bron|bronlink|origineel artikel|źródło|link do źródła|oryginał|oryginalny artykuł|источник|ссылка на источник|оригинал(?: статьи)?|джерело|посилання на джерело|оригінал|kaynak|kaynak linki|haberin kaynağı|المصدر|رابط المصدر|المقال الأصلي|原文链接|原文連結|原文|来源|來源|阅读原文|閱讀原文|来源链接|出典|引用元|元記事|ソース|情報元)[\s.:：»→)\]]*$/iu;

/** What every one of the phrases below has in it: most paragraphs have none of it, and are not looked at further. */
export const MAY_REPORT =
  /reported|berichte|bericht|meldet|schreibt|selon une|comme l|révélé|rapporté|según|como |come |secondo quanto|conforme|segundo|zo meld|zo bericht|schrijft|meldde|jak p|jak inform|как |об этом|як |про це|haberine|aktardığına|bildirdiğine|وفق|بحسب|ذكر|据|報じ|によると|伝え/iu;

/** Phrases in running text that say whose news it is; they count only where they name the original's outlet. */
const REPORTED_PHRASES = phrase(
  '(?:as )?(?:first )?reported (?:first )?(?:by|in)(?!\\p{L})',
  '(?:wie (?:die |der |das )?(?<name>[^.,;]{2,40}?) (?:zuerst )?(?:berichtet|meldet|schreibt))',
  'zuerst (?:hatte|hat|berichtete|hatten) (?:die |der |das )?(?<name>[^.,;]{2,40}?)(?: (?:darüber|davon))? ?(?:berichtet)?(?=[.,;]|$)',
  "(?:selon une information d[eu]|comme l['’]a (?:rapporté|révélé)|révélé par|rapporté par)(?!\\p{L})",
  '(?:según (?:informó|informa|publicó|publica|reveló)|como (?:informó|publicó|reveló))(?!\\p{L})',
  "(?:come (?:riporta(?:to da)?|scrive|rivela(?:to da)?)|secondo quanto riporta(?:to da)?)(?!\\p{L})",
  '(?:(?:conforme|segundo|como) (?:informou|publicou|noticiou|revelou)|conforme noticiado por)(?!\\p{L})',
  '(?:zo (?:meldt|bericht|schrijft)|(?:dat|zo) meldde)(?!\\p{L})',
  '(?:jak (?:podaje|podał[ao]?|poinformował[ao]?|informuje|pisze))(?!\\p{L})',
  '(?:как (?:сообщает|сообщил[аио]?|пишет|передаёт|передает)|об этом (?:сообщает|пишет))(?!\\p{L})',
  '(?:як (?:повідомляє|повідомил[аио]?|пише|передає)|про це (?:повідомляє|пише))(?!\\p{L})',
  '(?:وفقا|وفقًا|بحسب ما ذكر(?:ت)?|كما ذكر(?:ت)?|حسبما ذكر(?:ت)?)(?: ل| صحيفة| موقع)?',
  '据(?<name>[^，。]{2,24}?)(?:报道|報道|报导|報導|消息)',
); // biome-ignore format: one phrase a line

/** The same with the name in front, which are tried at every place: only where their own words are. */
const NAME_IN_FRONT: readonly (readonly [needs: RegExp, phrases: readonly RegExp[]])[] = [
  [/göre/i, phrase("(?<name>[\\p{Lu}\\d][^.,;]{1,40}?)['’](?:n?[iıuü]n) (?:haberine|aktardığına|bildirdiğine) göre")],
  [/が報じ|によると|が伝え/u, phrase('(?<name>[^。、「」]{2,30}?)(?:が報じ|によると|が伝え)')],
];

/** Those of the phrases in running text that may stand in a paragraph. */
export const reportedPhrasesFor = (paragraph: string): readonly RegExp[] => [
  ...REPORTED_PHRASES,
  ...NAME_IN_FRONT.flatMap(([needs, phrases]) => (needs.test(paragraph) ? phrases : [])),
];
