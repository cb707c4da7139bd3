// The words that break a red line, and words that only sound like it: no pack and no scheme of points may have the first.
import { breakingOf, brokenIn, RED_LINES, refusalOf } from '../../../src-shared/standard/red-line';
import { SOURCES } from '../../../src-shared/standard/sources';

const BREAKING: Readonly<Record<(typeof RED_LINES)[number]['id'], readonly string[]>> = {
  opening: [
    '打开次数',
    '登录小程序的天数',
    '登陆得分',
    '上线每天加一次',
    '签到打卡加分',
    '打卡 3 次数',
    '启动每日一次',
    '开屏积分',
    '每日登录',
    '每天打卡',
    '每次打开',
    '连续签到七天',
    '连续登录',
    '每月登录满十次，按登录次数加分',
    '上线后每次',
    '登录一个月一次',
  ],
  reading: [
    '阅读篇数',
    '浏览 10 条',
    '观看视频得分',
    '收看积分',
    '点开加分',
    '阅读每篇',
    '每阅读一篇',
    '每观看',
    '文章阅读',
    '视频观看',
    '浏览页面次数',
    '每浏览',
  ],
  liking: ['点赞', '转发', '分享次数', '分享朋友圈', '分享加分', '评论数', '评论得分', '接龙', '评论加分'],
  staying: ['在线时长', '在线分钟', '在线小时', '在线时间', '停留时间', '停留时长', '学习时长'],
  photo: [
    '必须上传照片',
    '须附现场活动的照片',
    '要求合影',
    '强制拍照',
    '一律截图',
    '每次须有视频',
    '照片必传',
    '视频得分',
    '合影未传扣',
    '无照片扣 1 分',
    '截图加分',
    '照片不上传扣分',
    '须上传活动现场照片',
    '拍照上传得分',
    '无视频扣',
  ],
  location: ['定位', '轨迹', '地理位置', 'gps', 'GPS'],
  ranking: ['排名', '排行', '名次', '红黑榜', '红榜', '黑榜', '末位'],
};
const ALLOWED = [
  '参加主题党日 2 分',
  '按时交纳党费',
  '民主测评好评',
  '志愿服务每次 1 分',
  '可以上传照片',
  '评论员培训',
  '阅读《党章》并在支部交流',
  '登录系统的办法说明',
  '在线参加支部大会',
  '打开大门',
  '无照片',
  '照片上传后由支部保存满三年不得删除',
];

describe('a red line', () => {
  it.each(Object.entries(BREAKING).flatMap(([id, texts]) => texts.map((text) => [text, id])))('“%s” breaks that on %s', (text, id) => {
    expect(brokenIn(text).map(({ line }) => line.id)).toContain(id);
  });
  it.each(ALLOWED)('“%s” breaks none', (text) => {
    expect(brokenIn(text)).toEqual([]);
  });
  it('is quoted with the words that break it, each that is broken', () => {
    const broken = brokenIn('每月学习时长排名前三加分');
    expect(broken.map(({ line, words }) => [line.id, words])).toEqual([
      ['staying', '学习时长'],
      ['ranking', '排名'],
    ]);
    expect(broken.map(refusalOf)).toEqual([
      '“学习时长”：按在线时长给分，违反“不得统计在线时长”（国办函〔2026〕12号），不能采用',
      '“排名”：公布排名，违反“不得搞积分排名”（国办函〔2026〕12号），不能采用',
    ]);
    expect(breakingOf('photo')).toBe('违反“不得强制要求上传照片、视频、轨迹”（国办函〔2026〕12号），不能采用');
  });
  it('stands in a regulation', () => {
    expect(RED_LINES.map(({ id, source }) => [id, source in SOURCES])).toEqual(Object.keys(BREAKING).map((id) => [id, true]));
  });
});
