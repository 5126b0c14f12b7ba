import type { FoundName } from './anchor.ts';
import { romanise } from './romanise.ts';
import { soundsOf } from './skeleton.ts';
import type { Taken } from './taken.ts';

/** Signs that Chinese news spells foreign names with. */
const SPELLING = new Set(
  '阿埃艾爱安昂奥澳巴白拜班邦保鲍贝本比彼毕宾波玻伯博勃布查差茨达大戴丹当道德登邓迪地蒂丁东杜顿多俄厄恩尔耳法凡范方菲费芬丰冯佛夫弗福富盖甘冈高戈哥格葛根贡古瓜圭哈海汉豪赫黑亨洪侯胡华怀惠霍基吉季加贾简杰金津君喀卡凯坎康考柯科可克肯库夸奎昆拉来莱赖兰郎朗劳勒雷黎理李里丽利莉立连廉良列林琳卢鲁路露伦罗洛吕马玛迈麦曼芒毛茂梅门蒙孟米密敏明摩莫默姆木穆那娜纳奈南内尼倪年涅宁牛纽努诺女欧帕潘庞培佩彭皮平珀普其奇恰齐强乔切钦琴琼丘让热仁日荣茹儒瑞若萨塞赛桑瑟沙莎山珊尚邵舍申圣盛施什石史士舒斯思司丝苏孙索塔泰坦汤唐陶特腾提廷图吐托脱瓦万旺威韦维伟魏温文翁沃乌武西希锡席夏香肖谢欣辛新兴休许雪逊雅亚扬杨耶叶伊易因英尤于约泽扎詹张珍芝朱兹卓佐',
);
/** The commonest family names; two signs of a given name follow. */
const FAMILY = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程苏魏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙黎史陶贺毛习',
);
const RUN = /\p{Script=Han}{2,}/gu;

/** Names in Chinese text: runs of the signs that spell foreign sounds, and given names after a family name. */
export function chineseNames(text: string, taken: Taken): FoundName[] {
  const names: FoundName[] = [];
  for (const { 0: run, index } of text.matchAll(RUN)) {
    addForeign(run, index, taken, names);
    addGiven(run, index, taken, names);
  }
  return names;
}

function addForeign(run: string, at: number, taken: Taken, names: FoundName[]): void {
  let start = 0;
  while (start < run.length) {
    let end = start;
    while (end < run.length && SPELLING.has(run.charAt(end)) && !taken.any(at + end, at + end + 1)) end++;
    if (end - start >= 2) {
      const word = run.slice(start, end);
      const latin = romanise(word);
      // 尔 spells a final l or r, n a final m; a neighbouring sign may not belong to the name.
      const others = [
        romanise(word.replace(/尔/g, '勒')),
        latin.replace(/n$/, 'm'),
        romanise(word.slice(1)),
        romanise(word.slice(0, -1)),
      ];
      const otherKeys = others.map(soundsOf).filter((key) => key.length > 2);
      names.push({ key: soundsOf(latin), otherKeys, start: at + start, sure: end - start > 2 });
    }
    start = Math.max(end, start + 1);
  }
}

function addGiven(run: string, at: number, taken: Taken, names: FoundName[]): void {
  for (let i = 0; i + 2 < run.length; i++) {
    if (!FAMILY.has(run.charAt(i)) || taken.any(at + i, at + i + 1)) continue;
    names.push({ key: soundsOf(romanise(run.slice(i + 1, i + 3))), otherKeys: [], start: at + i, sure: false });
  }
}
