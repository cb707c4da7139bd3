import { fraction, type Fraction } from '../../kernel/fraction';
import { branchRegulationCite, defaultCite, memberRegulationCite, planCite, standardCite, type Cites } from '../cite';
import { WEIGHTS_HUNDREDTHS } from '../rules/weights';
import type { RuleDated } from './value-on';

export { valueOn, type RuleDated } from './value-on';

const since2019 = <T>([label, unit]: readonly [label: string, unit: string], value: T, ...cite: Cites): RuleDated<T> => ({
  label,
  unit,
  checkedOn: '2026-11-24',
  values: [{ from: '2019-01-01', value, cite }],
});

/** The numbers of the standard and of the score, each with the days it holds and where it stands. The college may replace any. */
export const PARAMS = {
  weightsHundredths: WEIGHTS_HUNDREDTHS,
  passLineTenths: since2019(['达标线', '十分之一分'], 900, defaultCite('达标线')),
  dimensionFloorPercent: since2019(['每一化的底线', '百分比'], 80, defaultCite('每一化的底线')),
  /** Each of the named meetings must be met at least to this share. */
  ruleFloor: since2019<Fraction>(['几项会议的底线', '份额'], fraction(1, 2), defaultCite('几项会议的底线')),
  makeUpFactor: since2019<Fraction>(['补办折算', '份额'], fraction(1, 2), defaultCite('补办折算')),
  /** Days after a period before what should have happened in it is called missing: it may only not be written down yet. */
  graceDays: since2019(['期后等待', '天'], 7, defaultCite('期后等待')),
  /** The last month and day, in the next year, of any make-up: `'01-31'`. */
  makeUpUntil: since2019(['补办最晚', '次年月日'], '01-31', defaultCite('补办最晚')),
  /** Days after an activity within which its record is to be complete. */
  recordDays: since2019(['记录期限', '天'], 7, defaultCite('记录期限')),
  committeeQuorum: since2019<Fraction>(
    ['支委会到会', '份额'],
    fraction(1, 2),
    branchRegulationCite('第十二条', '党支部委员会会议须有半数以上委员到会方可进行。'),
  ),
  /** A branch founded later in the year than this month and day is not judged in that year. */
  judgedIfFoundedBy: since2019(['当年考核的成立期限', '月日'], '09-30', defaultCite('年中成立')),
  /** The month and day, in the next year, from which the year's verdict is stated in any case. */
  verdictFrom: since2019(['年度结论最晚', '次年月日'], '04-01', defaultCite('年度结论')),
  vetoMonthsWithoutLife: since2019(['连续未开展组织生活', '月'], 6, defaultCite('一票否决')),
  /** 年初: plans, schemes and quotas of a year. */
  planUntil: since2019(['年初各项计划', '月日'], '03-31', defaultCite('年初')),
  /** A branch founded after a deadline has so many days. */
  newBranchDays: since2019(['新成立支部补交', '天'], 30, defaultCite('年中成立')),
  planNoticeDays: since2019(['计划公布', '天'], 7, defaultCite('计划公布')),
  /** Month and day by which the first half is reported, and the second in the next year. */
  firstHalfReportUntil: since2019(['上半年报告', '月日'], '07-15', defaultCite('半年报告')),
  secondHalfReportUntil: since2019(['下半年报告', '次年月日'], '01-15', defaultCite('半年报告')),
  firstHalfSummaryUntil: since2019(['总支上半年报备', '月日'], '07-31', defaultCite('总支报备')),
  secondHalfSummaryUntil: since2019(['总支下半年报备', '次年月日'], '01-31', defaultCite('总支报备')),
  /** The books of a year are made by this day of the next. */
  booksUntil: since2019(['一本两册生成', '次年月日'], '01-31', defaultCite('记录本归档')),
  /** Days after a quarter within which points and dues are made known. */
  noticeDays: since2019(['季度公示公布', '天'], 15, defaultCite('季度公示')),
  noticeWorkingDays: since2019(['积分公示', '工作日'], 5, defaultCite('公示天数')),
  developmentNoticeWorkingDays: since2019(['发展党员公示', '工作日'], 5, defaultCite('发展党员公示')),
  /** 政审: no text of the 细则 gives it an end; a year is local practice. */
  politicalReviewMonths: since2019(['政审结论有效', '月'], 12, defaultCite('政审有效期')),
  /** From the committee's preview to the meeting that admits: local practice. */
  admissionMeetingMonths: since2019(['预审后开接收大会', '月'], 1, defaultCite('预审后开会')),
  /** So long before the probation ends the request for full membership is taken: local practice. */
  conversionRequestMonths: since2019(['期满前提转正申请', '月'], 1, defaultCite('转正申请')),
  pointsResultUntil: since2019(['年度积分结果', '次年月日'], '01-15', defaultCite('年度积分')),
  /** 组织生活会, 民主评议, 述职 and the assessment of a year may come as late as this in the next. */
  appraisalUntil: since2019(['评议和述职最晚', '次年月日'], '03-31', defaultCite('评议窗口')),
  gradeDays: since2019(['评定等次', '天'], 30, defaultCite('评定等次')),
  excellentShare: since2019<Fraction>(['优秀比例', '份额'], fraction(1, 3), {
    source: 'appraisalPage',
    article: '民主评议党员',
    quote: '优秀一般不超过党员总数的三分之一',
    doubts: '条文据公开转载，待核对',
  }),
  ownBranchFullMembers: since2019(
    ['单独成立支部', '名正式党员'],
    3,
    branchRegulationCite('第四条', '凡是有正式党员3人以上的，都应当成立党支部。'),
  ),
  committeeFullMembers: since2019(
    ['设支部委员会', '名正式党员'],
    7,
    branchRegulationCite('第二十条', '有正式党员7人以上的党支部，应当设立党支部委员会。'),
  ),
  committeeLeast: since2019(['支委会人数，少', '人'], 3, branchRegulationCite('第二十条', '党支部委员会由3至5人组成，一般不超过7人。')),
  committeeMost: since2019(
    ['支委会人数，多', '人'],
    5,
    standardCite('一(一)组织设置', '党员7人以上的党支部，设立支部委员会，支部委员会一般由3-5人组成'),
  ),
  /** The college's own numbers, in brackets in the standard: three in a branch, five in a general branch, one deputy among them. */
  committeeAdvised: since2019(
    ['支委会人数，学院口径', '人'],
    3,
    standardCite('一(一)组织设置', '党支部支部委员由3人组成，党总支总支委员由5人组成，含副书记1人'),
  ),
  generalBranchSeats: since2019(
    ['总支委员人数', '人'],
    5,
    standardCite('一(一)组织设置', '党支部支部委员由3人组成，党总支总支委员由5人组成，含副书记1人'),
  ),
  generalBranchDeputies: since2019(
    ['总支副书记人数', '人'],
    1,
    standardCite('一(一)组织设置', '党支部支部委员由3人组成，党总支总支委员由5人组成，含副书记1人'),
  ),
  branchMembersAdvised: since2019(['支部人数，宜', '人'], 30, planCite('二(一)', '全部按照30人以下设置党支部')),
  branchMembersMost: since2019(['支部人数，至多', '人'], 50, branchRegulationCite('第四条', '党支部党员人数一般不超过50人。')),
  /** Days after a threshold was crossed in which the set-up is put right. */
  crossingDays: since2019(['设置调整', '天'], 90, defaultCite('动态调整')),
  /** 届满前提醒: so many months before a term ends the branch is told to prepare the election. */
  termNoticeMonths: since2019(
    ['换届提醒', '月'],
    6,
    branchRegulationCite('第二十一条', '上级党组织应当提前6个月以发函或者电话通知等形式提醒做好换届准备'),
  ),
  dualLeaderUntil: since2019(
    ['“双带头人”完成', '日'],
    '2019-07-31',
    planCite('二(一)', '力争2019年7月基层党组织集中调整时全部按照30人以下设置党支部，完成党支部书记“双带头”培育工程'),
  ),
  transferDays: since2019(['组织关系接转', '天'], 90, defaultCite('介绍信有效期')),
  duesAssessUntil: since2019(['党费核定', '月日'], '01-31', defaultCite('党费核定')),
  duesAssessDays: since2019(['新增党员核定', '天'], 30, defaultCite('党费核定')),
  duesMakeUpMonths: since2019(['党费补交', '月'], 6, {
    source: 'duesRegulation',
    article: '第十二条',
    quote: '补交党费的时间一般不得超过6个月',
    doubts: '条文据公开转载，待核对',
  }),
  /** Beyond the quarter that runs dues are received for so many months ahead: of graduates, July's in June. */
  duesAheadMonths: since2019(['党费预收', '月'], 0, {
    source: 'packDefault',
    article: '党费预收',
    doubts:
      '党费规定只写补交，没有写预交。各校做法不一：有的在毕业前统一收到 7 月，有的由转出的党员自己交当月；也有上级答复，经支部同意可以预交，不超过 6 个月。学院可另定',
  }),
  electedByExpected: since2019(['当选按应到会人数计', '是否'], 0, {
    source: 'electionRegulation',
    article: '当选',
    doubts:
      '到会达到应到会的五分之四才有效，各处写法一致；得多少票当选，公开材料说法不一：有的手册写超过应到会有选举权人数的半数，条例的转载和多数题库写超过实到会有选举权人数的半数。没取到条例原文，默认按实到会；学院核对以后可另定',
  }),
  /** Who is away is spoken with again after so many months, where no day was agreed on. */
  mobileContactMonths: since2019(['流动党员联系', '月'], 6, {
    source: 'memberRegulation',
    article: '第三十二条至第三十四条',
    doubts: '据转载，对出国（境）的党员每半年至少联系一次，待核对；对国内的流动党员没有写隔多久，学院可另定',
  }),
  /** 保存期限 (domain §5.3): records of a year so long after it, then taken out and deleted; the chain keeps their digests. */
  keepYears: since2019(['记录保存', '年'], 5, defaultCite('保存期限')),
  /** What is about one person: declarations of points, objections, cases, help in hardship. */
  keepShortYears: since2019(['申报、异议、个案保存', '年'], 2, defaultCite('保存期限')),
  /** Reasons of leaves, and tries at signing in that failed. */
  keepReasonMonths: since2019(['请假原因保存', '月'], 12, defaultCite('保存期限')),
  /** Days after the time is over in which the books of the year can still be taken out. */
  keepOfferDays: since2019(['期满后可导出', '天'], 90, defaultCite('保存期限')),
  /** A yearly duty towards a person belongs to the branch in which they were at least so many months. */
  memberMonths: since2019(['年内在支部', '月'], 6, defaultCite('年中转入转出')),
  secretaryMonths: since2019(['书记任职', '月'], 3, defaultCite('双述双评')),
  leaderMonths: since2019(['班子成员任职', '月'], 6, defaultCite('班子成员党课')),
  absencesForCase: since2019(
    ['无正当理由不参加主题党日', '次'],
    3,
    standardCite('二(四)支部主题党日', '无正当理由一年内累计3次不参加的，应评定为不合格党员'),
  ),
  memberHours: since2019(['党员学时', '学时'], 32, memberRegulationCite('第二十条', '党员每年集中学习培训时间一般不少于32学时')),
  secretaryHours: since2019(['书记和班子成员学时', '学时'], 56, {
    source: 'trainingPlan',
    article: '基层党组织书记培训',
    doubts: '据较早一期规划的公开转载，待核对',
  }),
  organizerLeastPercent: since2019(
    ['专职组织员，少', '百分比'],
    1,
    standardCite('一(三)队伍建设', '按照各党总支党员人数的1-2%比例配备专职组织员'),
  ),
  organizerMostPercent: since2019(
    ['专职组织员，多', '百分比'],
    2,
    standardCite('一(三)队伍建设', '按照各党总支党员人数的1-2%比例配备专职组织员'),
  ),
  budgetStaffFen: since2019(['经费，在职教职工', '分/人年'], 40_000, standardCite('一(四)经费保障', '在职教工党员400元/人标准')),
  budgetStudentFen: since2019(['经费，学生', '分/人年'], 10_000, standardCite('一(四)经费保障', '学生党员100元/人标准')),
  budgetRetiredFen: since2019(['经费，离退休', '分/人年'], 10_000, standardCite('一(四)经费保障', '退休职工党员100元/人标准')),
  /** From this age on the page that looks ahead says whose month of retirement is unknown; it works out nobody's. */
  retirementAskedAge: since2019(['退休年月，从多大起问', '岁'], 50, {
    source: 'packDefault',
    article: '退休年月',
    doubts:
      '2025 年起渐进式延迟退休，每人的退休年月要看出生年月、性别和岗位，本人还可以弹性选择。这里不推算，只问名册里有没有登记；学院可另定从多大起问',
  }),
  bonusMostTenths: since2019(['加分合计', '十分之一分'], 30, defaultCite('加分')),
  /** 达标率: the share of judged branches that is to meet the standard. */
  targetPercent: {
    label: '达标率目标',
    unit: '百分比',
    checkedOn: '2026-11-24',
    values: [
      { from: '2019-01-01', value: 80, cite: [planCite('一', '力争2019年80%以上党支部“五化”建设达标')] },
      { from: '2020-01-01', value: 100, cite: [planCite('一', '2020年，实现全院党支部“五化”建设全面达标')] },
    ],
  } as RuleDated<number>,
};

export type Params = { [K in keyof typeof PARAMS]: (typeof PARAMS)[K] };
export type ParamKey = keyof Params;
