import { isTooManyExcellent, tooManyExcellentWords } from '../excellent-share';
import { faultIf, isBefore, isBlank, isHalfWay } from '../vocabulary/fault';
import { choice, day, number, optional, period, person, text, type Draft } from '../vocabulary/field';
import { defineKind, type CheckContext, type Fault } from '../vocabulary/kind';
import { RECORD, type Life } from '../vocabulary/life';
import { nameSaid, yearJudged } from '../vocabulary/parts';
import { GRADE_WORDS } from '../vocabulary/shared-words';
import { appraisalResultId } from '../ids/records';

const votes = (word: string) => optional(number(`测评票·${word}`, { max: 300, unit: '张' }, { sight: ['S', 'M'] }));

/** Confirmed by the secretary; that the person was told is a step of its own, days later. */
const GRADED: Life = {
  ...RECORD,
  moves: [
    ...RECORD.moves,
    { verb: 'feedBack', word: '已向本人反馈', from: ['confirmed'], to: 'confirmed', by: ['secretary'], asks: ['feedbackOn'] },
  ],
};

const fields = {
  memberId: person('党员'),
  appraisalYear: period('评议年度', 'year'),
  grade: optional(choice('等次', GRADE_WORDS)),
  gradedOn: optional(day('评定日')),
  noGradeReason: optional(text('未定等次原因', 100)),
  opinion: optional(text('组织评定意见', 500)),
  selfText: optional(text('个人自评', 2000, { sight: ['M', 'S'] })),
  peerRemarks: optional(text('互评意见', 1000, { isSecret: true, sight: ['M', 'S'] })),
  votesExcellent: votes('优秀'),
  votesQualified: votes('合格'),
  votesBasicallyQualified: votes('基本合格'),
  votesUnqualified: votes('不合格'),
  feedbackOn: optional(day('反馈日')),
};

/** Standing is that of the last day of the year appraised, or of today while the year runs. */
const gradeFaults = (
  { memberId, appraisalYear, grade, noGradeReason }: Draft<typeof fields>,
  { today, state, isFullOn }: CheckContext,
): Fault[] => {
  if (memberId === undefined || appraisalYear === undefined) return [];
  const lastDay = `${appraisalYear}-12-31`;
  const isFull = isFullOn(memberId, lastDay < today ? lastDay : today);
  if (!isFull) return faultIf(grade !== undefined, 'grade', '预备党员参加评议，不定等次');
  return faultIf(!isHalfWay(state) && grade === undefined && isBlank(noGradeReason), 'grade', '还差等次或未定等次原因');
};

/** 2.3.c: no more than a third is excellent, unless the committee has said why. */
const shareFaults = ({ grade }: Draft<typeof fields>, { state, shareOfExcellent: share }: CheckContext): Fault[] =>
  grade !== 'excellent' || isHalfWay(state) || share === undefined
    ? []
    : faultIf(isTooManyExcellent(share), 'grade', tooManyExcellentWords(share));

/** 评议结果: one member's sheet. The grade is what people decided, never computed and never filled in (standard 2.3). */
export const appraisalResult = defineKind({
  type: 'appraisalResult',
  name: '评议结果',
  purpose: '每名党员一年一张：等次、意见和反馈',
  area: 'review',
  owners: ['branch'],
  life: GRADED,
  writers: ['secretary', 'organization'],
  sight: ['M', 'O'],
  fields,
  dayOf: ({ gradedOn }) => gradedOn,
  yearsOf: ({ appraisalYear }) => (appraisalYear === undefined ? [] : [appraisalYear]),
  idOf: ({ appraisalYear, memberId }, orgId) =>
    appraisalYear === undefined || memberId === undefined ? undefined : appraisalResultId(orgId, appraisalYear, memberId),
  check: (result, context) => [
    ...gradeFaults(result, context),
    ...shareFaults(result, context),
    ...faultIf(!isHalfWay(context.state) && result.grade !== undefined && result.gradedOn === undefined, 'gradedOn', '还差评定日'),
    ...faultIf(isBefore(result.feedbackOn, result.gradedOn), 'feedbackOn', '反馈日要晚于评定日'),
  ],
  defaults: (context) => ({ memberId: context.memberId, appraisalYear: yearJudged(context) }),
  line: ({ memberId, grade, feedbackOn }, say) => ({
    title: nameSaid(memberId, say),
    note: `${grade === undefined ? '—' : GRADE_WORDS[grade]}${feedbackOn === undefined ? '' : '·已反馈'}`,
  }),
  register: {
    title: '民主评议登记表',
    columns: [
      'memberId',
      'selfText',
      'votesExcellent',
      'votesQualified',
      'votesBasicallyQualified',
      'votesUnqualified',
      'opinion',
      'grade',
      'feedbackOn',
    ],
  },
  proves: ['2.3.b', '2.3.c'],
});
