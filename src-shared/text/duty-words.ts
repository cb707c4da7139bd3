// What is owed, in words: on the first page, in the calendar, in the file for the phone's calendar and in the week's list.
import type { Day } from '../kernel/day';
import { kindOfPeriod, type Period } from '../kernel/period';
import type { ActivityKind } from '../records/activity';
import { OF_MANY_SORTS, ruleOfMeeting } from '../standard/duty';
import { ruleWithId } from '../standard/rules';
import { kindOfRule, KIND_SHORT, kindsWord } from './activity-words';
import { wordsOfRule } from './rules';
import { periodWord } from '../kernel/time-words';

/** What the words of a duty are made of. */
export type DutyLike = {
  verb: string;
  ruleIds: readonly string[];
  kinds: readonly ActivityKind[];
  type?: string | undefined;
  period?: Period | undefined;
  groupName?: string | undefined;
  /** Of the activity whose record is to be written or confirmed. */
  title?: string | undefined;
};

/** Of a record: what it is called beside its period, in a day's cell, on its button, and how many minutes it takes. */
export type DutyTypeWords = { name: string; cell: string; act: string; minutes: number };

const typeWords = (name: string, cell: string, [act, minutes]: [string, number] = ['登记', 2]): DutyTypeWords => ({
  name,
  cell,
  act,
  minutes,
});

/** The kinds of record that a rule of the branch can ask for. */
export const DUTY_TYPE_WORDS: Readonly<Record<string, DutyTypeWords>> = {
  annualPlan: typeWords('年度计划', '计划', ['去写', 10]),
  halfYearReport: typeWords('报告', '报告', ['去写', 10]),
  developmentPlan: typeWords('发展党员计划', '计划', ['去写', 5]),
  developmentCase: typeWords('发展党员个案', '发展', ['去办', 5]),
  pointsScheme: typeWords('积分办法', '积分', ['去写', 5]),
  pointsAnnualResult: typeWords('年度积分结果', '积分', ['去办', 5]),
  publicNotice: typeWords('公示', '公示', ['去发布', 2]),
  trainingSession: typeWords('学习培训', '培训'),
  duesAssessment: typeWords('党费核定', '党费'),
  duesPayment: typeWords('党费登记', '党费'),
  relationCheck: typeWords('组织关系排查', '排查', ['去排查', 3]),
  transfer: typeWords('组织关系转接', '转接', ['去办', 2]),
  pioneerActivity: typeWords('先锋载体', '先锋', ['记一次', 2]),
  heartTalk: typeWords('谈心谈话', '谈心', ['记一次', 2]),
  hardshipLedger: typeWords('困难党员台账核对', '台账', ['去核对', 1]),
  careActivity: typeWords('关怀帮扶', '关怀', ['记一次', 2]),
  commendation: typeWords('通报表扬', '表扬', ['记一次', 2]),
  massContact: typeWords('联系群众', '联系', ['记一次', 2]),
  book: typeWords('一本两册', '册子', ['去生成', 1]),
  memberCase: typeWords('党员个案', '个案', ['去办', 5]),
  dutyDivision: typeWords('支委分工', '分工', ['去写', 3]),
  appraisalResult: typeWords('评议结果', '评议'),
  democraticAppraisal: typeWords('民主评议党员', '评议', ['去办', 5]),
  secretaryReview: typeWords('双述双评', '述职'),
  activityRoom: typeWords('党员活动室', '阵地'),
  roomCheck: typeWords('阵地年度核对', '阵地', ['去核对', 3]),
  disclosureBoard: typeWords('党务公开栏', '公开'),
  disclosureEntry: typeWords('公开内容', '公开', ['去公开', 2]),
  attestation: typeWords('确认事项', '确认', ['去确认', 1]),
  rectificationItem: typeWords('问题整改', '整改', ['去办', 5]),
  bonusItem: typeWords('加分项', '加分'),
  branchChangeRequest: typeWords('支部调整申请', '调整', ['去写', 5]),
  vote: typeWords('表决', '表决'),
};

const OTHER_TYPE = typeWords('登记', '登记');

export const wordsOfDutyType = (type: string | undefined): DutyTypeWords =>
  type === undefined ? OTHER_TYPE : (DUTY_TYPE_WORDS[type] ?? OTHER_TYPE);

/** A year is only said when it is another than the one people live in. */
export const periodSaid = (period: Period | undefined, today: Day): string => {
  if (period === undefined || (kindOfPeriod(period) === 'year' && period === today.slice(0, 4))) return '';
  return periodWord(period, today);
};

const shortOf = ({ ruleIds, type }: DutyLike): string => {
  const [first] = ruleIds;
  return first === undefined ? wordsOfDutyType(type).name : wordsOfRule(first).short;
};

/** A meeting that everybody knows goes by its name, one that a rule asks for by itself (the secretary's lecture) by the rule's. */
const meetingWord = (duty: DutyLike): string => {
  if (ruleOfMeeting(duty) !== undefined) return shortOf(duty);
  const [kind] = duty.kinds;
  return duty.kinds.length === 1 && kind === 'appraisalMeeting' ? wordsOfDutyType('democraticAppraisal').name : kindsWord(duty.kinds);
};

/** What is asked, whenever and of whichever group: the same for all duties of a key, by whichever of their rules it is looked at. */
export const whatIsAsked = (duty: DutyLike): string => {
  if (duty.verb === 'hold') return meetingWord(duty);
  return duty.type === undefined || OF_MANY_SORTS.has(duty.type) ? shortOf(duty) : wordsOfDutyType(duty.type).name;
};

/** What was held goes by what it was called there, or by what it was. */
const heldName = ({ title = '', kinds }: DutyLike): string => (title === '' ? kindsWord(kinds) : title);

/** 「11月支部委员会」, 「11月第二党小组会」, 「下半年报告」, 「谈心谈话」; of a record to be written the title of the meeting. */
export const dutyName = (duty: DutyLike, today: Day): string => {
  if (duty.verb === 'record' || duty.verb === 'confirm') return heldName(duty);
  const period = periodSaid(duty.period, today);
  const { groupName = '', kinds } = duty;
  // The group says already what kind of meeting it is.
  if (kinds.length === 1 && kinds[0] === 'groupMeeting' && groupName.endsWith('小组')) return `${period}${groupName}会`;
  return `${period}${groupName}${whatIsAsked(duty)}`;
};

/** Records in parts, each of which proves a rule of its own: where one part is lacking, it is said which. */
const IN_PARTS: ReadonlySet<string | undefined> = new Set(['annualPlan', 'halfYearReport', 'roomCheck']);

/** 「党建工作计划」 of a plan, 「研究党建」 of a meeting: what is asked of it, where that is less than the whole; else empty. */
export const partAsked = ({ verb, type, ruleIds }: DutyLike): string => {
  const [only = '', ...others] = ruleIds;
  if (others.length > 0) return '';
  const isPart = verb === 'hold' ? ruleWithId(only)?.topic !== undefined : IN_PARTS.has(type);
  return isPart ? wordsOfRule(only).short : '';
};

/** What a rule asks for of a time, as it stands under the rule: 「11月支部委员会」, 「上半年三会一课报告」. */
export const partName = (ruleId: string, part: Pick<DutyLike, 'period' | 'groupName'>, today: Day): string => {
  const kind = kindOfRule(ruleId);
  return dutyName(
    { ...part, verb: kind === undefined ? 'enter' : 'hold', ruleIds: [ruleId], kinds: kind === undefined ? [] : [kind] },
    today,
  );
};

/** 「7月第二党小组」: of which time and which group, where what is asked is said beside it. */
export const whenName = ({ period, groupName = '' }: Pick<DutyLike, 'period' | 'groupName'>, today: Day): string =>
  `${periodSaid(period, today)}${groupName}`;

/** For the cell of a day, where three characters fit. */
export const dutyCell = ({ verb, kinds, type }: DutyLike): string =>
  verb === 'hold' ? KIND_SHORT[kinds[0] ?? 'other'] : verb === 'roster' ? '名册' : wordsOfDutyType(type).cell;
