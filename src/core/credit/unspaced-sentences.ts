/** Chinese and Japanese put no spaces between words: what a sentence says is read from what stands in it, in this order. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}]{4}/u;
const LONGEST = 90;

const RULES: readonly (readonly ['republished' | 'scoop' | 'read-more', RegExp])[] = [
  ['republished', /(?:本|此|该|该篇)?(?:文章?|报道|報道|報導|稿件?|内容|內容).{0,30}(?:原文|首次|最初|最早|首先|原).{0,12}(?:刊|载|載|发表|發表|发布|發布)/u],
  ['republished', /(?:文章|本文|报道|報導)?原文.{0,6}(?:刊|载|載|发表|發表|见于|來自|来自)/u],
  ['republished', /(?:授权|授權|许可|許可|同意).{0,12}(?:转载|轉載|转发|轉發|刊登|发布|發布|使用)/u],
  ['republished', /(?:転載|再掲載|再掲|再配信).{0,16}(?:もの|です|ます|した|して|許可)/u],
  ['republished', /(?:記事|本稿|本文|原文).{0,12}(?:初出|初掲載|最初に掲載|元記事)/u],
  ['republished', /許可を(?:得|受け)て.{0,12}(?:転載|掲載|再掲|公開)/u],
  ['read-more', /(?:完整|全部|更多|详细|詳細|全文).{0,8}(?:见|見|请看|請看|请见|請見|阅读|閱讀|可在)/u],
  ['read-more', /(?:全文|続き|詳細|詳しく|全編).{0,40}(?:読め|読み|ご覧|掲載)/u],
  ['scoop', /(?:最早|最先|率先|首先|首度).{0,3}(?:由|是).{2,24}(?:披露|报道|報導|報道|曝光|透露)/u],
  ['scoop', /(?:最初|最初に|初めて)(?:に)?(?:報じ|伝え|明らかに)/u],
]; // biome-ignore format: one rule a line

/** What a sentence in such a script says of where a text is from; null for all others. */
export function unspacedKind(sentence: string): 'republished' | 'scoop' | 'read-more' | null {
  if (sentence.length > LONGEST || !UNSPACED.test(sentence)) return null;
  return RULES.find(([, pattern]) => pattern.test(sentence))?.[0] ?? null;
}
