import type { LeaveCategory } from '../attendance';

export const LEAVE_WORDS: Readonly<Record<LeaveCategory, string>> = {
  officialDuty: '公务',
  teaching: '上课',
  illness: '生病',
  family: '家事',
  travel: '出差',
  other: '其他',
};
