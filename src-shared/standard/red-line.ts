import type { SourceId } from './sources';

/** A clause that no pack and no points scheme may break, and what breaks it. */
export type RedLineId = 'opening' | 'reading' | 'liking' | 'staying' | 'photo' | 'location' | 'ranking';
export type RedLine = { id: RedLineId; what: string; clause: string; source: SourceId; pattern: RegExp };

// 国办函〔2026〕12号 and the opinions of 2023 against 指尖上的形式主义 (domain §5.1).
export const RED_LINES: readonly RedLine[] = [
  {
    id: 'opening',
    what: '按打开、登录次数给分',
    clause: '不得强制打卡签到、积分排名、统计在线时长',
    source: 'appRegulation',
    pattern:
      /(打开|登录|登陆|上线|签到打卡|打卡|开屏|启动)(.{0,4})(次数|天数|得分|加分|积分|每次|每天|每日|一次)|每(日|天|次)(登录|登陆|打开|打卡)|连续(登录|打卡|签到)/,
  },
  {
    id: 'reading',
    what: '按阅读、浏览给分',
    clause: '不得以学习时长、点赞、投票、转发作为评价依据',
    source: 'appRegulation',
    pattern: /(阅读|浏览|观看|收看|点开)(.{0,4})(次数|篇|条|得分|加分|积分|每)|每(阅读|浏览|观看)|文章阅读|视频观看/,
  },
  {
    id: 'liking',
    what: '按点赞、转发、评论给分',
    clause: '不得以学习时长、点赞、投票、转发作为评价依据',
    source: 'appRegulation',
    pattern: /点赞|转发|分享(次数|得分|加分|朋友圈)|评论(次数|得分|加分|数)|接龙/,
  },
  {
    id: 'staying',
    what: '按在线时长给分',
    clause: '不得统计在线时长',
    source: 'appRegulation',
    pattern: /在线(时长|时间|分钟|小时)|停留(时长|时间)|学习时长/,
  },
  {
    id: 'photo',
    what: '强制上传照片或视频',
    clause: '不得强制要求上传照片、视频、轨迹',
    source: 'appRegulation',
    pattern:
      /(必须|须|要求|强制|一律)(.{0,6})(照片|截图|视频|拍照|合影)|(照片|截图|视频|拍照|合影)(.{0,4})(必传|必须|得分|加分|扣分|未传扣)|无(照片|截图|视频)扣/,
  },
  {
    id: 'location',
    what: '强制定位',
    clause: '不得强制要求上传照片、视频、轨迹',
    source: 'appRegulation',
    pattern: /定位|轨迹|地理位置|GPS/i,
  },
  { id: 'ranking', what: '公布排名', clause: '不得搞积分排名', source: 'appRegulation', pattern: /排名|排行|名次|红黑榜|红榜|黑榜|末位/ },
];

/** The clauses a text breaks, with the words that break them. A poll the rules themselves demand (民主测评) is no like. */
export const brokenIn = (text: string): { line: RedLine; words: string }[] =>
  RED_LINES.flatMap((line) => {
    const found = line.pattern.exec(text);
    return found === null ? [] : [{ line, words: found[0] }];
  });

/** What a line of points breaks: its name alone says what is paid for, 「打卡」 as well as 「打卡得分」. */
export const brokenByPointsFor = (label: string): { line: RedLine; words: string }[] => {
  const broken = brokenIn(label);
  return broken.length > 0 ? broken : brokenIn(`${label}得分`).map(({ line, words }) => ({ line, words: words.replace(/得分$/, '') }));
};

const breaking = ({ clause }: RedLine): string => `违反“${clause}”（国办函〔2026〕12号），不能采用`;

/** The clause of a line and that it may not be broken; what would break it is said before. */
export const breakingOf = (id: RedLineId): string =>
  RED_LINES.filter((line) => line.id === id)
    .map(breaking)
    .join('');

/** 「“每日登录”：按打开、登录次数给分，违反“不得强制打卡签到……”（国办函〔2026〕12号），不能采用」. */
export const refusalOf = ({ line, words }: { line: RedLine; words: string }): string => `“${words}”：${line.what}，${breaking(line)}`;
