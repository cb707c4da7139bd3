import { addMonths, daysBetween, type Day } from '../../kernel/day';
import { dayWord, periodWord } from '../../kernel/time-words';
import { valueOn } from '../../standard/params/value-on';
import { halvesMissing, nextStepFrom, probationEndOf } from '../vocabulary/development-days';
import { approvalWarnings, stepOrderFaults } from '../vocabulary/development-faults';
import {
  MATERIAL_WORDS,
  materialWarnings,
  stageAfter,
  STAGE_WORDS,
  STEP_WORDS,
  stepNoticeWarnings,
  stepsOf,
  stepVoteFaults,
} from '../vocabulary/development-steps';
import type { StepRow, Steps } from '../vocabulary/development-steps';
import { faultIf, isBefore } from '../vocabulary/fault';
import {
  anyPeople,
  anyPerson,
  choice,
  day,
  dayAhead,
  halves,
  number,
  optional,
  period,
  record,
  rows,
  text,
  ticks,
  yes,
  type Draft,
} from '../vocabulary/field';
import { defineKind, type CheckContext, type Fault } from '../vocabulary/kind';
import { OPEN, type Life } from '../vocabulary/life';
import { MEMBER_KIND_WORDS, SEX_WORDS } from '../vocabulary/shared-words';

export const CASE_ENDS = {
  withdrew: '本人撤回',
  notSuitable: '暂不培养',
  left: '离开单位，材料转出',
  notApproved: '上级党委未批准',
  cancelled: '取消预备资格',
} as const;
export const REVIEW_RESULTS = { pass: '合格', fail: '不合格' } as const;
const ADULT_MONTHS = 18 * 12;

/** Runs until the file is closed; a case that ends early still has the steps that were taken. */
const CASE: Life = {
  ...OPEN,
  counting: ['open', 'closed', 'ended'],
  sealing: ['closed', 'ended'],
  moves: [
    { verb: 'close', word: '归档', from: ['open'], to: 'closed', by: ['writer', 'secretary'], needsAll: true, stamps: 'closedOn' },
    {
      verb: 'end',
      word: '终止',
      from: ['open'],
      to: 'ended',
      by: ['writer', 'secretary'],
      needsReason: true,
      stamps: 'closedOn',
      asks: ['endKind'],
    },
    { verb: 'reopen', word: '重新打开', from: ['closed', 'ended'], to: 'open', by: ['secretary'], needsReason: true },
  ],
};

const fields = {
  name: text('姓名', 20),
  sex: optional(choice('性别', SEX_WORDS)),
  birthMonth: period('出生年月', 'month'),
  unit: text('单位', 30, { hint: '部门或班级' }),
  memberKind: choice('人员类别', MEMBER_KIND_WORDS),
  isBackbone: optional(yes('骨干人才')),
  memberNo: optional(text('工号或学号', 20, { hint: '上级党委审批（第 17 步）后按它编入名册' })),
  memberId: optional(anyPerson('党员', { hint: '审批后自动编入；名册里已有的在这里选' })),
  steps: rows(
    '步骤',
    {
      step: choice('第几步', STEP_WORDS),
      doneOn: day('完成日'),
      activityId: optional(record('会议', ['activity'])),
      voteId: optional(record('表决', ['vote'])),
      noticeId: optional(record('公示', ['publicNotice'])),
      note: optional(text('说明', 100)),
    },
    { most: 25 },
  ),
  materials: optional(ticks('材料', MATERIAL_WORDS)),
  trainingContactIds: optional(anyPeople('培养联系人')),
  inspections: optional(
    rows(
      '半年考察',
      {
        half: period('半年', 'halfYear'),
        byId: { ...anyPerson('考察人'), isConcerned: false },
        performance: text('表现', 500),
        contactOpinion: optional(text('联系人意见', 300)),
        branchOpinion: optional(text('支部意见', 300)),
        day: day('日期'),
      },
      { least: 0, most: 20 },
    ),
  ),
  opinionsHeardOn: optional(day('听取意见日')),
  opinionsPeople: optional(number('听取几人意见', { min: 1, max: 300, unit: '人' })),
  sponsorIds: optional(anyPeople('入党介绍人')),
  reviewResult: optional(choice('政审结论', REVIEW_RESULTS, { hint: '只记结论和日期，不写内容' })),
  reviewedOn: optional(day('政审日')),
  trainingFromOn: optional(day('集中培训开始日')),
  trainingToOn: optional(day('集中培训结束日')),
  trainingHours: optional(halves('集中培训学时', { max: 200, unit: '学时' })),
  isTrainingPassed: optional(yes('培训合格')),
  extendedToOn: optional(dayAhead('预备期延长至')),
  endKind: optional(choice('终止原因', CASE_ENDS)),
  closedOn: optional(day('归档或终止日', { isComputed: true })),
};
type Case = Draft<typeof fields>;

const rowsOf = (content: Case): readonly StepRow[] => content.steps ?? [];

const personFaults = (content: Case, steps: Steps, { today, isFullOn }: CheckContext): Fault[] => {
  const appliedOn = steps.dayOf(1);
  const isMinor =
    appliedOn !== undefined &&
    content.birthMonth !== undefined &&
    appliedOn.slice(0, 7) < addMonths(`${content.birthMonth}-01`, ADULT_MONTHS).slice(0, 7);
  const contacts = content.trainingContactIds ?? [];
  const sponsors = content.sponsorIds ?? [];
  const sponsorsOk = sponsors.length === 2 && sponsors.every((memberId) => isFullOn(memberId, steps.dayOf(9) ?? today));
  return [
    ...faultIf(isMinor, `${steps.rowOf(1)?.at}.doneOn`, `${dayWord(appliedOn ?? today, today)}还不满 18 周岁`),
    ...faultIf(steps.has(5) && contacts.length === 0, 'trainingContactIds', '还差培养联系人'),
    ...faultIf(contacts.length > 2, 'trainingContactIds', '培养联系人最多两名'),
    ...faultIf(
      contacts.some((memberId) => !isFullOn(memberId, steps.dayOf(5) ?? today)),
      'trainingContactIds',
      '培养联系人要是正式党员',
    ),
    ...faultIf((steps.has(9) || sponsors.length > 0) && !sponsorsOk, 'sponsorIds', '入党介绍人要两名正式党员'),
  ];
};

/** At least three days or 24 hours (细则 Art. 17). */
const isTooShort = ({ trainingFromOn: from, trainingToOn: to, trainingHours: hours }: Case): boolean =>
  from !== undefined && to !== undefined && to >= from && daysBetween(from, to) + 1 < 3 && (hours ?? 0) < 24;

const trainingFaults = (content: Case, steps: Steps): Fault[] => [
  ...faultIf(
    steps.has(11) && (content.trainingFromOn === undefined || content.trainingToOn === undefined),
    'trainingFromOn',
    '还差集中培训',
  ),
  ...faultIf(isBefore(content.trainingToOn, content.trainingFromOn), 'trainingToOn', '集中培训结束日要晚于集中培训开始日'),
  ...faultIf(isTooShort(content), 'trainingHours', '培训不少于 3 天或 24 学时'),
];

const isBadExtension = (extendedToOn: Day | undefined, endOn: Day | undefined): boolean =>
  extendedToOn !== undefined && (endOn === undefined || extendedToOn < addMonths(endOn, 6) || extendedToOn > addMonths(endOn, 12));

const stepFaults = (content: Case, steps: Steps): Fault[] => [
  ...faultIf(
    steps.has(7) && (content.opinionsHeardOn === undefined || content.opinionsPeople === undefined),
    'opinionsHeardOn',
    '还差听取意见',
  ),
  ...faultIf(
    steps.has(13) && (content.reviewResult === undefined || content.reviewedOn === undefined),
    'reviewResult',
    '政审没有结论，不能报预审',
  ),
  ...faultIf(steps.has(13) && content.reviewResult === 'fail', 'reviewResult', '政审不合格，不能报预审'),
  ...faultIf(isBadExtension(content.extendedToOn, probationEndOf(steps)), 'extendedToOn', '延长不少于半年、不超过一年，且只能一次'),
];

/** 发展党员个案: one person's way through the 25 steps (standard 1.2). Of the political review only day and outcome are kept. */
export const developmentCase = defineKind({
  type: 'developmentCase',
  name: '发展党员个案',
  purpose: '一人一份：从申请到转正的 25 步和材料',
  area: 'development',
  owners: ['branch'],
  life: CASE,
  writers: ['secretary', 'organization', 'committee'],
  sight: ['O'],
  fields,
  dayOf: (content) => stepsOf(rowsOf(content)).dayOf(1),
  yearsOf: (content) => [...new Set(rowsOf(content).flatMap(({ doneOn }) => (doneOn === undefined ? [] : [doneOn.slice(0, 4)])))].sort(),
  isOpenEnded: (_, state) => state === 'open',
  check: (content, context) => {
    const steps = stepsOf(rowsOf(content));
    return [
      ...stepOrderFaults(content, context),
      ...stepVoteFaults(steps, context),
      ...personFaults(content, steps, context),
      ...trainingFaults(content, steps),
      ...stepFaults(content, steps),
      ...faultIf(context.state === 'closed' && !steps.has(25), 'steps', '先完成第 25 步'),
    ];
  },
  warn: (content, context) => {
    const steps = stepsOf(rowsOf(content));
    const { today } = context;
    const without = halvesMissing(steps, content.inspections ?? [], today);
    const validFor = valueOn(context.params.politicalReviewMonths, content.reviewedOn ?? today);
    const isReviewOld =
      content.reviewedOn !== undefined && isBefore(addMonths(content.reviewedOn, validFor), steps.dayOf(15) ?? steps.dayOf(13));
    return [
      ...materialWarnings(steps, content.materials ?? {}),
      ...stepNoticeWarnings(steps),
      ...approvalWarnings(content, context),
      ...faultIf(isReviewOld, 'reviewedOn', validFor === 12 ? '政审结论一般一年有效，已过期' : `政审结论一般 ${validFor} 个月有效，已过期`),
      ...faultIf(
        without.length > 0 && context.state === 'open',
        'inspections',
        `还差${without.map((half) => periodWord(half, today)).join('、')}的考察`,
      ),
    ];
  },
  defaults: ({ today }) => ({ isBackbone: false, steps: [{ step: '1', doneOn: today }] }),
  line: (content, say) => {
    const steps = stepsOf(rowsOf(content));
    const next = nextStepFrom(steps, content.extendedToOn);
    return {
      title: `${content.name ?? ''}　${STAGE_WORDS[stageAfter(steps.last)]}`,
      note: `第 ${steps.last} 步${next === undefined ? '' : `·下一步最早 ${say.day(next)}`}`,
    };
  },
  register: {
    title: '入党积极分子培养考察表',
    columns: [
      'name',
      'sex',
      'birthMonth',
      'unit',
      'steps',
      'trainingContactIds',
      'trainingFromOn',
      'trainingToOn',
      'trainingHours',
      'inspections',
      'opinionsHeardOn',
      'opinionsPeople',
      'reviewResult',
    ],
  },
  proves: ['1.2.b', '1.2.c', '1.2.d', 'B.21'],
});
