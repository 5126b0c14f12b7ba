import type { Block } from './blocks.ts';

/** Text that ends as sentences end, closing quotes and brackets aside. */
const SENTENCE_END = /[.!?…。！？｡।؟։][\s"'”’»›)\]」』]*$/u;

/** Openings of lines that lead to other stories, in the languages of most news sites. */
const LEADS_AWAY =
  /^(?:(?:also |please )?(?:read|see|watch)(?: also| more| next|:)|related|more (?:on|from|stories|news|about|like)\b|more .{0,30}\bstories|more:|also (?:on|see|read)|(?:you )?(?:may|might) (?:also )?(?:like|interest)|recommended|don't miss|most (?:popular|read)|(?:popular|trending|latest|recommended)$|lesen sie|mehr (?:zum|dazu|von|lesen)|siehe auch|auch interessant|lire aussi|à lire|lea (?:también|además)|le puede interesar|te puede interesar|leia (?:também|mais)|veja também|leggi anche|lees ook|czytaj (?:też|także|więcej)|читайте также|читать также|関連記事|相关(?:阅读|新闻)|関連)/iu;

/** Openings of calls to subscribe, share, download or follow. */
const CALLS =
  /^(?:click here|tap here|subscribe|sign up|sign in|log in|register (?:now|here|for)|get (?:breaking|the latest|our|access|the .{0,40}(?:app|newsletter|go))|let our|like (?:this|what you)|share (?:this|it|on|tweet|via)|follow (?:us|him|her|me|@)|join (?:our|us)|download (?:the|our)|support our|donate|listen:|skip to|continue reading|read more|learn more$|view all|loading\b|if you (?:enjoyed|liked) this|tags?\b|contact us|post (?:a )?comment|leave a (?:reply|comment)|abonnieren|jetzt abonnieren|newsletter|inscrivez-vous|abonnez-vous|suscríb[ea]|síguenos|iscriviti|segui(?:ci|r)|inscreva-se|assine|siga-nos|подпис)/iu;

/** Whole lines that say nothing but where or when: image counters, photo credits, dates, one-word labels. */
const CREDITS =
  /^(?:\(?(?:photo|image|picture|credit|illustration|video|foto|bild|crédit|crédito|imagen|imagem|immagine|фото)s?(?: (?:by|credit|source|von|par|de))?\s*[:：|/©]|©(?! ?(?:19|20)\d\d)|image \d+ of)|(?:getty images|ap photo|shutterstock|afp|istock(?:photo)?|imago|picture alliance|epa-efe)\b[^.!?]{0,30}\)?$|\((?:photo|image|credit|picture|foto|bild|crédit|source photo)[^)]*\)$/iu;

/** Sentences about commenting, not of the story. */
const COMMENTING =
  /\b(?:(?:all|your|post|submit(?:ted)?|leave|moderat\w+|reader) comments?|commenting|comments? (?:are|is|will|section|policy)|kommentare?|coment[aá]rios|comentarios|commentaires)\b/iu;

/** Lines that name a source or an agency: they look like furniture but tell who wrote the story first. */
const CREDIT_LINE =
  /\b(?:originally (?:published|appeared|posted)|first (?:published|appeared) (?:in|on|at|by)|republished|reprinted|(?:reporting|editing) by|syndicated|via|with permission|creative commons|agencies|zuerst erschienen|publié (?:initialement|à l'origine)|publicado originalmente)\b/iu;

export function isSentence(block: Block): boolean {
  return SENTENCE_END.test(block.text);
}

/** Number of words; in scripts that write none, two characters count as one. */
export function wordCount(text: string): number {
  const unspaced = text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/gu)?.length ?? 0;
  return (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) + unspaced / 2;
}

/** Whether a block opens a list of other stories, or is one itself. */
export function leadsAway(block: Block): boolean {
  return LEADS_AWAY.test(block.text);
}

export function isCreditLine(block: Block): boolean {
  return CREDIT_LINE.test(block.text);
}

/** Whether a block is furniture by its own words and links, wherever it stands. */
export function isFurnitureText(block: Block): boolean {
  const { text, linked } = block;
  if (text.length > 500) return false;
  if (!/\p{L}/u.test(text)) return true;
  const words = wordCount(text);
  if (CREDITS.test(text) && words <= 60) return true;
  if (words > 45) return false;
  if (CALLS.test(text) && (linked > 0 || words <= 20)) return true;
  if (leadsAway(block) && (linked > 0.4 || words <= 5)) return true;
  return linked > 0.9 && !isSentence(block) && words > 2;
}

/** Whether one of the last blocks is about the site and its comments. */
export function isClosingFurniture(block: Block): boolean {
  return COMMENTING.test(block.text) && wordCount(block.text) <= 45;
}
