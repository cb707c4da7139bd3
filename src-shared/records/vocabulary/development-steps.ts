// 发展党员: five stages, twenty-five steps and their materials (发展党员工作细则, 中办发〔2014〕33号), and what must hold between the days of the steps.
import { addMonths, type Day } from '../../kernel/day';
import { dayWord } from '../../kernel/time-words';
import { faultIf, isBefore, isBlank, repeatedIn } from './fault';
import type { CheckContext, Fault } from './kind';

export const STAGE_WORDS = {
  applicant: '入党申请人',
  activeApplicant: '入党积极分子',
  developmentTarget: '发展对象',
  probationary: '预备党员',
  full: '正式党员',
} as const;
export type DevelopmentStage = keyof typeof STAGE_WORDS;

export const STEP_WORDS = {
  '1': '递交入党申请书',
  '2': '党组织派人谈话',
  '3': '推荐和确定入党积极分子',
  '4': '上级党委备案',
  '5': '指定培养联系人',
  '6': '培养教育考察',
  '7': '确定发展对象',
  '8': '报上级党委备案',
  '9': '确定入党介绍人',
  '10': '进行政治审查',
  '11': '开展集中培训',
  '12': '支部委员会审查',
  '13': '上级党委预审',
  '14': '填写入党志愿书',
  '15': '支部大会讨论',
  '16': '上级党委派人谈话',
  '17': '上级党委审批',
  '18': '再上一级组织部门备案',
  '19': '编入党支部和党小组',
  '20': '入党宣誓',
  '21': '继续教育考察',
  '22': '提出转正申请',
  '23': '支部大会讨论转正',
  '24': '上级党委审批转正',
  '25': '材料归档',
} as const;

export const MATERIAL_WORDS = {
  application: '入党申请书',
  talkNote: '谈话记录',
  recommendation: '推荐材料',
  activistFiling: '积极分子备案表',
  contactAssignment: '培养联系人',
  thoughtReports: '思想汇报',
  inspectionForm: '培养考察表',
  opinions: '听取意见记录',
  targetFiling: '发展对象备案表',
  sponsorAssignment: '介绍人确定',
  reviewConclusion: '政审结论',
  trainingProof: '培训结业证明',
  committeeReview: '支委会审查记录',
  preReview: '预审意见',
  admissionForm: '入党志愿书',
  admissionResolution: '接收决议',
  superiorTalk: '谈话意见',
  approval: '审批意见',
  upperFiling: '备案',
  placement: '编入通知',
  oath: '宣誓记录',
  probationInspection: '预备期考察',
  conversionApplication: '转正申请',
  conversionResolution: '转正决议',
  conversionApproval: '转正审批',
  archiveList: '归档清单',
} as const;
export type MaterialKey = keyof typeof MATERIAL_WORDS;

/** The step at which a material must be there. */
export const MATERIAL_STEP: Readonly<Record<MaterialKey, number>> = {
  application: 1,
  talkNote: 2,
  recommendation: 3,
  activistFiling: 4,
  contactAssignment: 5,
  thoughtReports: 6,
  inspectionForm: 6,
  opinions: 7,
  targetFiling: 8,
  sponsorAssignment: 9,
  reviewConclusion: 10,
  trainingProof: 11,
  committeeReview: 12,
  preReview: 13,
  admissionForm: 14,
  admissionResolution: 15,
  superiorTalk: 16,
  approval: 17,
  upperFiling: 18,
  placement: 19,
  oath: 20,
  probationInspection: 21,
  conversionApplication: 22,
  conversionResolution: 23,
  conversionApproval: 24,
  archiveList: 25,
};

/** A row as typed: in a draft anything may be missing. */
export type StepRow = { step?: string | undefined; doneOn?: Day | undefined; voteId?: string | undefined; noticeId?: string | undefined };

/** Steps at which the meeting votes, by secret ballot (细则 Art. 20, 33). */
const VOTED = [15, 23];
/** Steps that are usually put up for five working days: local practice, no text of the 细则. */
const NOTICED = [3, 7, 15, 23];

export type Steps = {
  has: (step: number) => boolean;
  dayOf: (step: number) => Day | undefined;
  last: number;
  rowOf: (step: number) => { row: StepRow; at: string } | undefined;
};

export const stepsOf = (rows: readonly StepRow[]): Steps => {
  const places = new Map<number, number>();
  rows.forEach(({ step }, index) => {
    if (step !== undefined && !places.has(Number(step))) places.set(Number(step), index);
  });
  const rowOf: Steps['rowOf'] = (step) => {
    const index = places.get(step);
    const row = index === undefined ? undefined : rows[index];
    return row === undefined ? undefined : { row, at: `steps.${index}` };
  };
  return { has: (step) => places.has(step), dayOf: (step) => rowOf(step)?.row.doneOn, last: Math.max(0, ...places.keys()), rowOf };
};

/** The stage a person is in after the last step: probationary from the meeting that admits, full once that is approved. */
export const stageAfter = (last: number): DevelopmentStage => {
  if (last < 3) return 'applicant';
  if (last < 7) return 'activeApplicant';
  if (last < 15) return 'developmentTarget';
  return last < 24 ? 'probationary' : 'full';
};

/** The end of probation: one year from the meeting of step 15, or the day to which it was extended. */
export const probationEndOf = (steps: Steps, extendedToOn?: Day): Day | undefined => {
  const admittedOn = steps.dayOf(15);
  return extendedToOn ?? (admittedOn === undefined ? undefined : addMonths(admittedOn, 12));
};

/** The first day on which the next step may be taken, where a law sets one: a year before step 7 (细则 Art. 13), the probation before step 23 (Art. 32). */
export const nextStepFrom = (steps: Steps, extendedToOn?: Day): Day | undefined => {
  const activistOn = steps.dayOf(3);
  if (steps.last === 6) return activistOn === undefined ? undefined : addMonths(activistOn, 12);
  return steps.last === 22 ? probationEndOf(steps, extendedToOn) : undefined;
};

/** Order of the steps, and the two years the law sets between them. */
export const stepOrderFaults = (rows: readonly StepRow[], { today }: CheckContext, extendedToOn?: Day): Fault[] => {
  const steps = stepsOf(rows);
  const each = rows.flatMap(({ step, doneOn }, index): Fault[] => {
    const number = Number(step);
    if (step === undefined || number === 1) return [];
    return [
      ...faultIf(!steps.has(number - 1), `steps.${index}.step`, `先完成第 ${number - 1} 步`),
      ...faultIf(isBefore(doneOn, steps.dayOf(number - 1)), `steps.${index}.doneOn`, `第 ${number} 步不能早于第 ${number - 1} 步`),
    ];
  });
  const activistOn = steps.dayOf(3);
  const targetFrom = activistOn === undefined ? undefined : addMonths(activistOn, 12);
  const probationEnd = probationEndOf(steps, extendedToOn);
  return [
    ...repeatedIn(rows.map((row) => row.step)).map((index) => ({
      field: `steps.${index}.step`,
      words: `第 ${rows[index]?.step ?? ''} 步写了两行`,
    })),
    ...each,
    ...faultIf(
      isBefore(steps.dayOf(7), targetFrom),
      `${steps.rowOf(7)?.at}.doneOn`,
      `最早 ${dayWord(targetFrom ?? today, today)} 才能进行下一步`,
    ),
    ...faultIf(
      isBefore(steps.dayOf(23), probationEnd),
      `${steps.rowOf(23)?.at}.doneOn`,
      `预备期为一年，最早 ${dayWord(probationEnd ?? today, today)}`,
    ),
  ];
};

/** A step at which the meeting votes names the vote that stands. */
export const stepVoteFaults = (steps: Steps, { linked }: CheckContext): Fault[] =>
  VOTED.flatMap((step): Fault[] => {
    const found = steps.rowOf(step);
    if (found === undefined) return [];
    const field = `${found.at}.voteId`;
    if (isBlank(found.row.voteId)) return [{ field, words: `还差第 ${step} 步的表决` }];
    const vote = linked(found.row.voteId ?? '');
    return faultIf(vote === null || vote.type !== 'vote' || vote.state !== 'recorded', field, '这次表决无效，不能完成这一步');
  });

export const stepNoticeWarnings = (steps: Steps): Fault[] =>
  NOTICED.flatMap((step) => {
    const found = steps.rowOf(step);
    return found === undefined ? [] : faultIf(isBlank(found.row.noticeId), `${found.at}.noticeId`, `第 ${step} 步一般要公示 5 个工作日`);
  });

/** Step 17 within three months of step 15; after six it is late for good (细则 Art. 24–27). */
export const approvalWarnings = (steps: Steps, { today }: CheckContext): Fault[] => {
  const admittedOn = steps.dayOf(15);
  const approvedOn = steps.dayOf(17);
  if (admittedOn === undefined || approvedOn === undefined) return [];
  const field = `${steps.rowOf(17)?.at}.doneOn`;
  if (approvedOn > addMonths(admittedOn, 6))
    return [{ field, words: `审批超过六个月（${dayWord(addMonths(admittedOn, 6), today)}），会记为不合规` }];
  return faultIf(approvedOn > addMonths(admittedOn, 3), field, `审批一般在三个月内（${dayWord(addMonths(admittedOn, 3), today)}前）`);
};

export const materialWarnings = (steps: Steps, materials: Partial<Record<MaterialKey, boolean>>): Fault[] => {
  const lacking = (Object.keys(MATERIAL_WORDS) as MaterialKey[]).filter((key) => steps.has(MATERIAL_STEP[key]) && materials[key] !== true);
  return faultIf(lacking.length > 0, 'materials', `缺：${lacking.map((key) => MATERIAL_WORDS[key]).join('、')}`);
};
