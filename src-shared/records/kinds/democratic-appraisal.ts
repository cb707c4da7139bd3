import { firstDayOf } from '../../kernel/period';
import { wholeDayWord } from '../../kernel/time-words';
import { appraisalLastDay } from '../../standard/year-end';
import { isTooManyExcellent, tooManyExcellentWords } from '../excellent-share';
import { faultIf, isBefore, meetingDayFaults } from '../vocabulary/fault';
import { day, number, optional, people, period, record, text, type Draft } from '../vocabulary/field';
import { defineKind, type CheckContext, type Fault } from '../vocabulary/kind';
import type { Life } from '../vocabulary/life';
import { yearJudged } from '../vocabulary/parts';

/** Self, mutual, poll, evaluation, in this order (支部工作条例 Art. 18). */
const STEPS = [
  ['selfDoneOn', '自评'],
  ['mutualDoneOn', '互评'],
  ['pollDoneOn', '测评'],
  ['evaluatedOn', '评定'],
] as const;

const APPRAISAL: Life = {
  initial: 'preparing',
  editable: ['preparing', 'held'],
  counting: ['held', 'evaluated', 'published'],
  sealing: ['evaluated', 'published'],
  moves: [
    { verb: 'hold', word: '会已开', from: ['preparing'], to: 'held', by: ['secretary'], needsAll: true, asks: ['heldOn', 'activityId'] },
    // The ratio of 优秀 is lifted by the Party committee alone (2.3.c).
    { verb: 'override', word: '放宽优秀比例', from: ['held'], to: 'held', by: ['committee'], awaits: false, asks: ['overrideReason'] },
    {
      verb: 'evaluate',
      word: '评定完成',
      from: ['held'],
      to: 'evaluated',
      by: ['secretary'],
      asks: ['selfDoneOn', 'mutualDoneOn', 'pollDoneOn', 'evaluatedOn'],
    },
    { verb: 'publish', word: '向党员公布', from: ['evaluated'], to: 'published', by: ['secretary'], needsAll: true, stamps: 'publishedOn' },
    { verb: 'void', word: '作废', from: ['preparing'], to: 'voided', by: ['writer', 'secretary'], needsReason: true },
  ],
};

const fields = {
  appraisalYear: period('评议年度', 'year'),
  heldOn: optional(day('评议会日')),
  activityId: optional(record('评议会', ['activity'])),
  selfDoneOn: optional(day('自评完成日')),
  mutualDoneOn: optional(day('互评完成日')),
  pollDoneOn: optional(day('测评日')),
  evaluatedOn: optional(day('评定日')),
  ballotsOut: optional(number('发出测评票', { max: 300, unit: '张' }, { sight: ['O'] })),
  ballotsIn: optional(number('收回测评票', { max: 300, unit: '张' }, { sight: ['O'] })),
  ballotsInvalid: optional(number('其中废票', { max: 300, unit: '张' }, { sight: ['O'] })),
  tellerIds: optional(people('计票人', { sight: ['O'] })),
  overrideReason: optional(text('放宽优秀比例的说明', 200, { sight: ['O'], hint: '由学院党委填写' })),
  publishedOn: optional(day('公布日', { isComputed: true })),
};
type Appraisal = Draft<typeof fields>;

const stepFaults = (appraisal: Appraisal): Fault[] =>
  STEPS.slice(1).flatMap(([name, word], index) => {
    const [before, wordBefore] = STEPS[index] ?? STEPS[0];
    const isWrong = appraisal[name] !== undefined && (appraisal[before] === undefined || isBefore(appraisal[name], appraisal[before]));
    return faultIf(isWrong, name, `先${wordBefore}，再${word}`);
  });

const meetingFaults = ({ activityId, heldOn }: Appraisal, context: CheckContext): Fault[] => {
  const meeting = activityId === undefined ? null : context.linked(activityId);
  if (meeting === null) return [];
  return [
    ...faultIf(meeting.kinds?.includes('appraisalMeeting') !== true, 'activityId', '这次活动不是民主评议会'),
    ...faultIf(meeting.state !== 'confirmed', 'activityId', '评议会的记录还没有确认'),
    ...meetingDayFaults(context, activityId, ['heldOn', heldOn]),
  ];
};

const ballotFaults = ({ ballotsOut = Infinity, ballotsIn = 0, ballotsInvalid = 0, tellerIds }: Appraisal): Fault[] => [
  ...faultIf(ballotsIn > ballotsOut, 'ballotsIn', `收回 ${ballotsIn} 张，多于发出`),
  ...faultIf(ballotsInvalid > ballotsIn, 'ballotsInvalid', `废票 ${ballotsInvalid} 张，多于收回`),
  ...faultIf(tellerIds?.length === 1, 'tellerIds', '计票人要两名以上'),
];

/** Grades may be entered one by one; whoever says that the assessment is done says it of all of them. */
const shareFaults = ({ state, shareOfExcellent: share }: CheckContext): Fault[] =>
  share === undefined || (state !== 'evaluated' && state !== 'published')
    ? []
    : faultIf(isTooManyExcellent(share), 'overrideReason', tooManyExcellentWords(share));

/** It is held from the year's first day to the last on which the standard lets it be (params.appraisalUntil). */
const windowFaults = ({ appraisalYear: year, heldOn }: Appraisal, { params }: CheckContext): Fault[] => {
  if (year === undefined) return [];
  const [first, last] = [firstDayOf(year), appraisalLastDay(year, params)];
  return [
    ...faultIf(isBefore(last, heldOn), 'heldOn', `${year}年度最晚 ${wholeDayWord(last)} 前开`),
    ...faultIf(isBefore(heldOn, first), 'heldOn', `${year}年度的评议从 ${wholeDayWord(first)} 起开`),
  ];
};

/** 民主评议党员: the year's appraisal of a branch in its four steps (standard 2.3). Counts of ballots only, never who cast which. */
export const democraticAppraisal = defineKind({
  type: 'democraticAppraisal',
  name: '民主评议党员',
  purpose: '一年一次：自评、互评、测评、评定',
  area: 'review',
  owners: ['branch'],
  life: APPRAISAL,
  writers: ['secretary', 'organization'],
  sight: ['B', 'O'],
  fields,
  dayOf: ({ heldOn }) => heldOn,
  yearsOf: ({ appraisalYear }) => (appraisalYear === undefined ? [] : [appraisalYear]),
  idOf: ({ appraisalYear }, orgId) => (appraisalYear === undefined ? undefined : `appraisal:${orgId}:${appraisalYear}`),
  check: (appraisal, context) => [
    ...windowFaults(appraisal, context),
    ...stepFaults(appraisal),
    ...meetingFaults(appraisal, context),
    ...ballotFaults(appraisal),
    ...shareFaults(context),
  ],
  defaults: (context) => ({ appraisalYear: yearJudged(context) }),
  line: ({ appraisalYear, heldOn, evaluatedOn }, say) => ({
    title: `${appraisalYear ?? ''}年度民主评议`,
    note: evaluatedOn !== undefined ? `${say.day(evaluatedOn)}评定` : heldOn !== undefined ? `${say.day(heldOn)}开会` : '还没有开会',
  }),
  register: {
    title: '民主评议汇总表',
    columns: ['appraisalYear', 'heldOn', 'ballotsOut', 'ballotsIn', 'ballotsInvalid', 'evaluatedOn', 'publishedOn'],
  },
  proves: ['2.3.a', '2.3.b', '2.3.c'],
});
