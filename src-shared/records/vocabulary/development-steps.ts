// 发展党员: five stages, twenty-five steps and their materials (发展党员工作细则, 中办发〔2014〕33号); the days between them stand in development-days.
import type { Day } from '../../kernel/day';
import { faultIf, isBlank } from './fault';
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

/** The ticks of a file with some more of them set: `withMaterials(undefined, ['application'])` has that one and no other. */
export const withMaterials = (
  before: Readonly<Partial<Record<MaterialKey, boolean>>> | undefined,
  keys: readonly MaterialKey[],
): Record<MaterialKey, boolean> =>
  Object.fromEntries(
    (Object.keys(MATERIAL_WORDS) as MaterialKey[]).map((key) => [key, before?.[key] === true || keys.includes(key)]),
  ) as Record<MaterialKey, boolean>;

/** A row as typed: in a draft anything may be missing. */
export type StepRow = { step?: string | undefined; doneOn?: Day | undefined; voteId?: string | undefined; noticeId?: string | undefined };

/** 上级党委 decides these, and enters them; every other is the branch's (records.md, developmentCase). */
export const COMMITTEE_STEPS: readonly number[] = [13, 16, 17, 18, 24];
/** What stands in the roster by them is put right by a later entry, never by taking the step back. */
export const LASTING_STEPS: readonly number[] = [17, 24];

/** Steps at which the meeting votes, by secret ballot (细则 Art. 20, 33). */
export const VOTED_STEPS: readonly number[] = [15, 23];
/** Steps that are usually put up for five working days: local practice, no text of the 细则. */
export const NOTICED_STEPS: readonly number[] = [3, 7, 15, 23];

/** What of the case itself a step rests on; `asked` must be there, the rest may be. */
export const STEP_FIELDS = {
  5: { asked: ['trainingContactIds'], more: [] },
  6: { asked: [], more: ['inspections'] },
  7: { asked: ['opinionsHeardOn', 'opinionsPeople'], more: ['inspections'] },
  9: { asked: ['sponsorIds'], more: [] },
  10: { asked: ['reviewResult', 'reviewedOn'], more: [] },
  11: { asked: ['trainingFromOn', 'trainingToOn', 'trainingHours'], more: ['isTrainingPassed'] },
  13: { asked: ['reviewResult', 'reviewedOn'], more: [] },
  17: { asked: ['memberNo'], more: ['memberId'] },
  21: { asked: [], more: ['inspections'] },
  23: { asked: [], more: ['extendedToOn', 'inspections'] },
} as const satisfies Readonly<Record<number, { asked: readonly string[]; more: readonly string[] }>>;
type StepFields = (typeof STEP_FIELDS)[keyof typeof STEP_FIELDS];
export type StepField = StepFields['asked'][number] | StepFields['more'][number];

/** `fieldsOfStep(9)` is `{ asked: ['sponsorIds'], more: [] }`; most steps ask for none. */
export const fieldsOfStep = (step: number): { asked: readonly StepField[]; more: readonly StepField[] } =>
  (STEP_FIELDS as Readonly<Partial<Record<number, { asked: readonly StepField[]; more: readonly StepField[] }>>>)[step] ?? {
    asked: [],
    more: [],
  };

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

/** A step at which the meeting votes names the vote that stands. */
export const stepVoteFaults = (steps: Steps, { linked }: CheckContext): Fault[] =>
  VOTED_STEPS.flatMap((step): Fault[] => {
    const found = steps.rowOf(step);
    if (found === undefined) return [];
    const field = `${found.at}.voteId`;
    if (isBlank(found.row.voteId)) return [{ field, words: `还差第 ${step} 步的表决` }];
    const vote = linked(found.row.voteId ?? '');
    return faultIf(vote === null || vote.type !== 'vote' || vote.state !== 'recorded', field, '这次表决无效，不能完成这一步');
  });

export const stepNoticeWarnings = (steps: Steps): Fault[] =>
  NOTICED_STEPS.flatMap((step) => {
    const found = steps.rowOf(step);
    return found === undefined ? [] : faultIf(isBlank(found.row.noticeId), `${found.at}.noticeId`, `第 ${step} 步一般要公示 5 个工作日`);
  });

export const materialWarnings = (steps: Steps, materials: Partial<Record<MaterialKey, boolean>>): Fault[] => {
  const lacking = (Object.keys(MATERIAL_WORDS) as MaterialKey[]).filter((key) => steps.has(MATERIAL_STEP[key]) && materials[key] !== true);
  return faultIf(lacking.length > 0, 'materials', `缺：${lacking.map((key) => MATERIAL_WORDS[key]).join('、')}`);
};
