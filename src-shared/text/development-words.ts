// 发展党员 in words: steps, where a limit stands, who enters what, and what cannot be taken back.
import type { LimitGround } from '../records/vocabulary/development-days';
import { STEP_WORDS } from '../records/vocabulary/development-steps';

const WORDS: Readonly<Record<string, string>> = STEP_WORDS;
/** `stepName(7)` is 「确定发展对象」. */
export const stepName = (step: number): string => WORDS[String(step)] ?? '';
/** `stepWord(7)` is 「第 7 步（确定发展对象）」. */
export const stepWord = (step: number): string => `第 ${step} 步（${stepName(step)}）`;

const CHINESE = ['', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const monthsWord = (months: number): string => (months === 12 ? '一年' : `${CHINESE[months] ?? months}个月`);

/** Why a day is the first or the last one, in four to eight words; what the college itself has set is marked so. */
export const GROUND_WORDS: Readonly<Record<LimitGround, (months: number) => string>> = {
  stepBefore: () => '上一步那天起',
  talkDue: (months) => `申请后${monthsWord(months)}内`,
  trained: (months) => `培养教育满${monthsWord(months)}`,
  probationEnds: () => '预备期满',
  approvalDue: (months) => `大会后${monthsWord(months)}内`,
  approvalLongest: (months) => `特殊情况，最长${monthsWord(months)}`,
  conversionDue: (months) => `大会后${monthsWord(months)}内`,
  reviewValid: (months) => `本院：政审${monthsWord(months)}内有效`,
  meetingDue: (months) => `本院：预审后${monthsWord(months)}内`,
  requestOpens: (months) => (months === 0 ? '本院：预备期满' : `本院：期满前${monthsWord(months)}`),
};
export const byCommitteeWords = (step: number): string => `${stepWord(step)}由学院党委登记`;
export const onlyLastWords = (last: number): string => `只能撤回最后一步，先撤回第 ${last} 步`;
/** What was entered into the roster is put right by a later entry. */
export const lastingWords = (step: number): string =>
  step === 24 ? '第 24 步批准后名册里已转正，不能去掉' : '第 17 步批准后已编入名册，不能去掉。确实办错的，在“办理离开”里登记';
export const ROSTER_BY_COMMITTEE = '名册里的入党和转正日期由学院党委登记';
