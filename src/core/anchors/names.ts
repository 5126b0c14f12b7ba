import { stopwords } from '../text/stopwords.ts';
import { romanise } from './romanise.ts';
import { fold, skeleton } from './skeleton.ts';

export interface Anchor {
  readonly key: string;
  readonly alternatives?: readonly string[];
  readonly start: number;
  readonly kind: 'name' | 'figure' | 'concept' | 'place';
  readonly guess?: boolean;
}
/** Characters that Chinese news writes foreign names with. */
const TRANSLIT = new Set(
  '阿埃艾爱安昂奥澳巴白拜班邦保鲍贝本比彼毕宾波玻伯博勃布查差茨达大戴丹当道德登邓迪地蒂丁东杜顿多俄厄恩尔耳法凡范方菲费芬丰冯佛夫弗福富盖甘冈高戈哥格葛根贡古瓜圭哈海汉豪赫黑亨洪侯胡华怀惠霍基吉季加贾简杰金津君喀卡凯坎康考柯科可克肯库夸奎昆拉来莱赖兰郎朗劳勒雷黎理李里丽利莉立连廉良列林琳卢鲁路露伦罗洛吕马玛迈麦曼芒毛茂梅门蒙孟米密敏明摩莫默姆木穆那娜纳奈南内尼倪年涅宁牛纽努诺女欧帕潘庞培佩彭皮平珀普其奇恰齐强乔切钦琴琼丘让热仁日荣茹儒瑞若萨塞赛桑瑟沙莎山珊尚邵舍申圣盛施什石史士舒斯思司丝苏孙索塔泰坦汤唐陶特腾提廷图吐托脱瓦万旺威韦维伟魏温文翁沃乌武西希锡席夏香肖谢欣辛新兴休许雪逊雅亚扬杨耶叶伊易因英尤于约泽扎詹张珍芝朱兹卓佐'.split(
    '',
  ),
);
const SURNAMES = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程苏魏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙黎史陶贺毛习'.split(
    '',
  ),
);
const WORD =
  /(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])[\p{L}\p{M}])(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])[\p{L}\p{M}\p{Nd}])*/gu;
const KATA = /[\p{Script=Katakana}ー]{2,}/gu;
const HAN = /[\p{Script=Han}々]+/gu;
const GERMAN_BEFORE =
  /(?:^|\s)(?:der|die|das|des|dem|den|ein|eine|einer|eines|einem|einen|keine?|zum|zur|im|am|vom|beim|ihre?[rmns]?|seine?[rmns]?|diese?[rmns]?|mehr|viele|\p{Ll}{3,}(?:en|er|es|em|e))\s$/u;

export function namesIn(text: string, language: string, claimed: (start: number, end: number) => boolean): Anchor[] {
  const out: Anchor[] = [];
  const stops = stopwords(language);
  const cased = !['ar', 'he', 'ja', 'zh', 'th', 'ko', 'hi'].includes(language);
  const lower = new Set<string>();
  const mid = new Set<string>();
  const tokens = [...text.matchAll(WORD)];
  if (cased)
    for (const t of tokens) {
      const w = t[0];
      if (/^\p{Ll}/u.test(w)) lower.add(w);
      else if (!startsSentence(text, t.index)) mid.add(w);
    }
  for (const t of tokens) {
    const w = t[0];
    if (claimed(t.index, t.index + w.length)) continue;
    if (/^[\p{Script=Latin}]/u.test(w) || cased) {
      if (!/^\p{Lu}/u.test(w)) continue;
      const low = w.toLowerCase();
      if (stops.has(low) || w.length < 2) continue;
      if (
        startsSentence(text, t.index) &&
        !mid.has(w) &&
        (lower.has(low) || !/^['’]?\s\p{Lu}/u.test(text.slice(t.index + w.length, t.index + w.length + 3)))
      )
        continue;
      if (language === 'de' && GERMAN_BEFORE.test(text.slice(Math.max(0, t.index - 20), t.index))) continue;
      if (language === 'de' && /(?:ung|ungen|heit|heiten|keit|keiten|schaft|ismus|tion|tionen|ität)$/.test(w)) continue;
      if (/^\p{Lu}{2,6}$/u.test(w)) {
        out.push({ key: `@${romanise(w)}`, start: t.index, kind: 'name' });
        continue;
      }
      push(out, skeleton(inflectionOff(w, language)), t.index);
    } else if (language === 'ar') {
      const bare = w.replace(/[\u064b-\u0652\u0640]/g, '');
      if (stops.has(bare) || bare.length < 4) continue;
      const base = bare.replace(/^[وفبلك]?ال(?=..)/, '').replace(/^لل(?=..)/, '');
      const sk = skeleton(base);
      if (sk.length >= 3)
        out.push({ key: sk, alternatives: arabicAlternatives(base), start: t.index, kind: 'name', guess: true });
    }
  }
  for (const t of text.matchAll(KATA)) {
    if (claimed(t.index, t.index + t[0].length)) continue;
    const r = romanise(t[0]);
    const sk = fold(r);
    const alt = new Set([
      fold(r.replace(/m[u]?$/, 'n')),
      fold(r.replace(/ch/g, 't')),
      fold(r.replace(/j/g, 'g')),
      fold(r.replace(/r[u]$/, '')),
      fold(r.replace(/ru(?=[^aeiou])/g, '')),
    ]);
    alt.delete(sk);
    push(
      out,
      sk,
      t.index,
      [...alt].filter((x) => x.length > 1),
    );
  }
  if (language === 'zh') for (const t of text.matchAll(HAN)) chinese(t[0], t.index, claimed, out);
  return out;
}

function arabicAlternatives(base: string): string[] {
  const sk = skeleton(base);
  const alt = new Set<string>();
  const r = romanise(base);
  alt.add(fold(r.replace(/b/g, 'p')));
  alt.add(fold(r.replace(/f/g, 'v')));
  alt.add(sk.replace(/(?<=.)L(?=[^A]|$)/g, ''));
  alt.delete(sk);
  return [...alt].filter((x) => x.length > 1);
}

function chinese(run: string, at: number, claimed: (s: number, e: number) => boolean, out: Anchor[]): void {
  let i = 0;
  while (i < run.length) {
    let j = i;
    while (j < run.length && TRANSLIT.has(run.charAt(j)) && !claimed(at + j, at + j + 1)) j++;
    if (j - i >= 2) {
      const word = run.slice(i, j);
      const r = romanise(word);
      const sk = fold(r);
      const alt = new Set([
        fold(romanise(word.replace(/尔/g, '勒'))),
        fold(r.replace(/n$/, 'm')),
        fold(romanise(word.slice(1))),
        fold(romanise(word.slice(0, -1))),
      ]);
      alt.delete(sk);
      if (sk.length > 1)
        out.push({
          key: sk,
          alternatives: [...alt].filter((x) => x.length > 2),
          start: at + i,
          kind: 'name',
          guess: j - i < 3,
        });
    }
    i = Math.max(j, i + 1);
  }
  for (let k = 0; k + 2 < run.length; k++) {
    if (!SURNAMES.has(run.charAt(k)) || claimed(at + k, at + k + 1)) continue;
    const given = fold(romanise(run.slice(k + 1, k + 3)));
    if (given.length > 1) out.push({ key: given, start: at + k, kind: 'name', guess: true });
  }
}

function push(out: Anchor[], key: string, start: number, alternatives?: string[]): void {
  if (key.replace(/^A/, '').length >= 2) out.push({ key, start, kind: 'name', ...(alternatives && { alternatives }) });
}

function inflectionOff(word: string, language: string): string {
  if (language === 'ru' || language === 'uk')
    return word
      .replace(/(?:ского|скому|ским|ском|ской|скую|ская)$/u, 'ски')
      .replace(/(?:ого|его|ому|ему|ыми|ими|ами|ями|ом|ем|ём|ым|им|ах|ях|ых|их|ам|ям|ою)$/u, '');
  if (language === 'is') return word.replace(/(?:sins|ins|um|ar|s)$/u, '');
  if (language === 'pl') return word.replace(/(?:iego|ego|iemu|emu|owi|em|ami|ach|om|ów|ych|ich|ym|im)$/u, '');
  if (language === 'de' || language === 'nl' || language === 'sv') return word.replace(/(?<=[^s])s$/u, '');
  return word;
}

const startsSentence = (text: string, at: number): boolean =>
  /(?:^|[.!?…:;]["'”»)]*\s+|\n\s*|["“„«(]\s?|[-–—]\s)$/u.test(text.slice(Math.max(0, at - 6), at));
