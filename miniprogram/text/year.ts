// Words of 全年要办.
import type { YearState } from '@shared/contract/last-days';
import type { StateWord } from './states';

export const yearText = {
  title: '全年要办',
  years: '年份',
  yearWord: (year: string) => `${year}年`,
  count: (open: number, missing: number) =>
    open + missing === 0
      ? '全年要办的都办好了。'
      : [missing > 0 ? `缺 ${missing} 件` : '', open > 0 ? `还要办 ${open} 件` : ''].filter(Boolean).join('，') + '。',
  strip: '一年一览',
  yearly: '一年一次',
  cell: (period: string, name: string, state: string) => `${period}，${name}，${state}`,
  none: '不要求',
  month: (year: string, month: number, isOther: boolean) => (isOther ? `${year}年${month}月` : `${month}月`),
  allDone: (count: number) => `${count} 件都办好了`,
  othersDone: (count: number) => `另 ${count} 件已办好`,
  progress: (done: number, asked: number) => `已办 ${done} / ${asked}`,
  print: '打印',
  columns: { day: '最后一天', what: '要办的', state: '情况' },
  empty: '这一年没有要办的',
  emptyNext: '支部成立满一个月，就按月列在这里。',
  foot: '按标准和支部的记录列出。没有列入的，不按日期办。',
} as const;

export const yearStateWords: Readonly<Record<YearState, StateWord>> = {
  done: { word: '已办', icon: 'check', tone: 'done' },
  late: { word: '补办，计一半', icon: 'half', tone: 'attn' },
  missing: { word: '缺', icon: 'triangle', tone: 'attn' },
  planned: { word: '已安排', icon: 'calendar', tone: 'plain' },
  open: { word: '未到期', icon: 'circle', tone: 'plain' },
};
