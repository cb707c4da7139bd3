// Invented people; a likeness to somebody is chance.
import type { Random } from './random';

const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文';
const FIRST = '子志建国明晓文佳思雨一浩宇海春秋立永光新学德家俊嘉若书安景清锦凡远知承少云心静梦语';
const SECOND = '华强军平辉斌涛鹏杰峰磊超勇刚敏静丽娟艳芳玲燕霞萍慧莹洁雯琳颖婷欣怡悦然宁航瑞轩泽涵彤晨曦源霖屿笙禾川岩';

const characterOf = (random: Random, list: string): string => list.charAt(random.int(list.length));

/** A name that none of `taken` has while that is possible; two people of a large college may share one, as in life. */
export const inventName = (random: Random, taken: Set<string>): string => {
  for (let turn = 0; ; turn += 1) {
    const name = `${characterOf(random, SURNAMES)}${random.chance(80) ? characterOf(random, FIRST) : ''}${characterOf(random, SECOND)}`;
    if (taken.has(name) && turn < 50) continue;
    taken.add(name);
    return name;
  }
};
