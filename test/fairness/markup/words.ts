/** The words that a site's theme puts around an article, in the site's language. */
export interface ThemeWords {
  readonly by: string;
  readonly related: string;
  readonly others: readonly [string, string, string];
  readonly comment: string;
  readonly commentNote: string;
  readonly tags: string;
  readonly rights: string;
}

const WORDS: Readonly<Record<string, ThemeWords>> = {
  en: {
    by: 'By',
    related: 'Related articles',
    others: ['Council to vote on bus lanes', 'Five walks for the weekend', 'School kitchens win a prize'],
    comment: 'Leave a Reply',
    commentNote: 'Your email address will not be published. Required fields are marked *',
    tags: 'Tags',
    rights: 'All rights reserved',
  },
  de: {
    by: 'Von',
    related: 'Das könnte Sie auch interessieren',
    others: ['Stadtrat streitet über Busspuren', 'Fünf Wege für den Sonntag', 'Schulküchen ausgezeichnet'],
    comment: 'Schreibe einen Kommentar',
    commentNote: 'Deine E-Mail-Adresse wird nicht veröffentlicht. Erforderliche Felder sind mit * markiert',
    tags: 'Schlagwörter',
    rights: 'Alle Rechte vorbehalten',
  },
  fr: {
    by: 'Par',
    related: 'À lire aussi',
    others: ['Les voies de bus au conseil', 'Cinq balades pour dimanche', 'Un prix pour les cantines'],
    comment: 'Laisser un commentaire',
    commentNote: 'Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués avec *',
    tags: 'Mots-clés',
    rights: 'Tous droits réservés',
  },
  es: {
    by: 'Por',
    related: 'Artículos relacionados',
    others: ['El pleno debate el carril bus', 'Cinco paseos para el domingo', 'Premio a los comedores'],
    comment: 'Deja una respuesta',
    commentNote: 'Tu dirección de correo electrónico no será publicada. Los campos obligatorios están marcados con *',
    tags: 'Etiquetas',
    rights: 'Todos los derechos reservados',
  },
  pt: {
    by: 'Por',
    related: 'Artigos relacionados',
    others: ['Câmara vota faixas de autocarro', 'Cinco passeios para domingo', 'Cantinas premiadas'],
    comment: 'Deixe um comentário',
    commentNote: 'O seu endereço de e-mail não será publicado. Campos obrigatórios são marcados com *',
    tags: 'Etiquetas',
    rights: 'Todos os direitos reservados',
  },
  it: {
    by: 'Di',
    related: 'Articoli correlati',
    others: ['Corsie dei bus in consiglio', 'Cinque passeggiate per domenica', 'Un premio alle mense'],
    comment: 'Lascia un commento',
    commentNote: 'Il tuo indirizzo email non sarà pubblicato. I campi obbligatori sono contrassegnati *',
    tags: 'Etichette',
    rights: 'Tutti i diritti riservati',
  },
  ru: {
    by: 'Автор:',
    related: 'Читайте также',
    others: ['Совет обсудит автобусные полосы', 'Пять прогулок на выходные', 'Школьные столовые наградили'],
    comment: 'Добавить комментарий',
    commentNote: 'Ваш адрес email не будет опубликован. Обязательные поля помечены *',
    tags: 'Теги',
    rights: 'Все права защищены',
  },
  ar: {
    by: 'بقلم',
    related: 'مواضيع ذات صلة',
    others: ['المجلس يناقش مسارات الحافلات', 'خمس نزهات لنهاية الأسبوع', 'جائزة لمطابخ المدارس'],
    comment: 'اترك تعليقا',
    commentNote: 'لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *',
    tags: 'وسوم',
    rights: 'جميع الحقوق محفوظة',
  },
  zh: {
    by: '作者:',
    related: '相关阅读',
    others: ['市议会讨论公交专用道', '周末五条散步路线', '学校食堂获奖'],
    comment: '发表评论',
    commentNote: '您的邮箱地址不会被公开。必填项已用 * 标注',
    tags: '标签',
    rights: '版权所有',
  },
  ja: {
    by: '文:',
    related: '関連記事',
    others: ['バス専用道を市議会が議論', '週末の散歩道五選', '給食室に賞'],
    comment: 'コメントを残す',
    commentNote: 'メールアドレスが公開されることはありません。必須項目には * が付いています',
    tags: 'タグ',
    rights: '無断転載を禁じます',
  },
};

/** @throws Error for a language that the set has no words for */
export function themeWords(language: string): ThemeWords {
  const words = WORDS[language];
  if (words === undefined) throw new Error(`no theme words in ${language}`);
  return words;
}
