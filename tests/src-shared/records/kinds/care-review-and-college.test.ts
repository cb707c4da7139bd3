import { PARAMS } from '../../../../src-shared/standard/params';
import { KINDS as K } from '../../../../src-shared/records/kinds';
import { linkedTo } from './a-branch';
import { check, saysOf, warn, type Said } from './refusals';

const budget = { year: '2026', asOfOn: '2026-03-01', staffCount: 40, studentCount: 55, retiredCount: 12, budgetFen: 2_270_000 };

const REFUSALS: Said[] = [
  [
    'a pledge without its words',
    check(K.pioneerActivity, { carrier: 'pledge' }),
    ['pledgeText: 还差承诺内容'],
    check(K.pioneerActivity, { carrier: 'pledge', pledgeText: '每周答疑一次' }),
  ],
  [
    'a promise that is over before it was made',
    check(K.pledge, { day: '2026-11-20', untilOn: '2026-11-19' }),
    ['untilOn: 做到哪天要晚于提出日'],
    check(K.pledge, { day: '2026-11-20', untilOn: '2026-11-20' }),
  ],
  [
    'a pair that is over before it began',
    check(K.pairing, { day: '2026-11-20', untilOn: '2026-11-19' }),
    ['untilOn: 做到哪天要晚于提出日'],
    check(K.pairing, { day: '2026-11-20' }),
  ],
  [
    'a post that is over before it was asked for',
    check(K.pioneerPost, { day: '2026-11-20', untilOn: '2026-11-19' }),
    ['untilOn: 做到哪天要晚于提出日'],
    check(K.pioneerPost, { untilOn: '2026-11-19' }),
  ],
  [
    'a talk with oneself',
    check(K.heartTalk, { talkerId: 'm:he', withId: 'm:he' }),
    ['withId: 谈心的两个人不能是同一人'],
    check(K.heartTalk, { talkerId: 'm:he', withId: 'm:lin' }),
  ],
  [
    'help given before the person was listed',
    check(K.hardshipEntry, { openedOn: '2026-03-01', help: [{ day: '2026-02-28', text: '看望' }] }),
    ['help.0.day: 帮扶日期要晚于列入日'],
    check(K.hardshipEntry, { openedOn: '2026-03-01', help: [{ day: '2026-03-01', text: '看望' }] }),
  ],
  [
    'a name in the title everybody reads',
    check(K.careActivity, { title: '看望赵明', memberIds: ['m:zhao'] }),
    ['title: 名称会公开，不写被慰问人的姓名'],
    check(K.careActivity, { title: '春节看望老党员', memberIds: ['m:zhao'] }),
  ],
  [
    'praise of nobody',
    check(K.commendation, { title: '先锋' }),
    ['memberIds: 还差对象'],
    check(K.commendation, { title: '先锋', orgs: [{ orgId: 'o:b1' }] }),
  ],
  [
    'more votes than members',
    check(K.secretaryReview, { toMembersOn: '2026-12-20', pollGood: 3, pollFairlyGood: 1, pollPoor: 1 }),
    ['pollGood: 票数多于到会人数'],
    check(K.secretaryReview, { toMembersOn: '2026-12-20', pollGood: 3, pollFairlyGood: 1, pollPoor: 0 }),
  ],
  [
    'a report to the members at a committee meeting',
    check(K.secretaryReview, { toMembersActivityId: 'a1' }, { linked: linkedTo({ a1: { kinds: ['committeeMeeting'] } }) }),
    ['toMembersActivityId: 向党员述职要在党员大会上'],
    check(K.secretaryReview, { toMembersActivityId: 'a1' }, { linked: linkedTo({ a1: { kinds: ['themeDay', 'generalMeeting'] } }) }),
  ],
  [
    'a grade nobody has decided',
    check(K.branchAssessment, { grade: 'model' }),
    ['gradeDecidedOn: 还差等次议定日'],
    check(K.branchAssessment, { grade: 'model', gradeDecidedOn: '2027-01-20' }),
  ],
  [
    'a visit of one, or of one twice',
    check(K.siteVisit, { visitorIds: ['m:far', 'm:far'] }),
    ['visitorIds: 考评至少两人'],
    check(K.siteVisit, { visitorIds: ['m:far', 'm:he'] }),
  ],
  [
    'a visit read back before it was made',
    check(K.siteVisit, { day: '2026-11-20', readBackOn: '2026-11-19' }),
    ['readBackOn: 反馈支部日要晚于日期'],
    check(K.siteVisit, { day: '2026-11-20', readBackOn: '2026-11-20' }),
  ],
  [
    'a problem that is nobody’s',
    check(K.rectificationItem, { problem: '三月没有开支委会' }),
    ['ownerId: 还差责任人'],
    check(K.rectificationItem, { problem: '三月没有开支委会', ownerOrgId: 'o:b1' }),
  ],
  [
    'an item its owner has verified',
    check(K.rectificationItem, { ownerId: 'm:lin', verifiedBy: 'm:lin' }),
    ['verifiedBy: 销号要由别人核实'],
    check(K.rectificationItem, { ownerId: 'm:lin', verifiedBy: 'm:he' }),
  ],
  [
    'a bonus resting on a meeting',
    check(K.bonusItem, { basis: [{ recordId: 'a1' }] }, { linked: linkedTo({ a1: {} }) }),
    ['basis.0.recordId: 依据要是通报表扬或先锋载体评比'],
    check(
      K.bonusItem,
      { basis: [{ recordId: 'c1' }, { recordId: 'p1' }] },
      { linked: linkedTo({ c1: { type: 'commendation' }, p1: { type: 'pioneerActivity' } }) },
    ),
  ],
  [
    'an exemption from a rule that is none',
    check(K.exemption, { ruleId: '2.1.z' }),
    ['ruleId: 没有这条规则'],
    check(K.exemption, { ruleId: '2.1.f' }),
  ],
  [
    'an exemption that ends before it begins',
    check(K.exemption, { fromOn: '2026-05-01', toOn: '2026-04-30' }),
    ['toOn: 止要晚于起'],
    check(K.exemption, { fromOn: '2026-05-01', toOn: '2026-12-31' }),
  ],
  [
    'somebody both present and on leave',
    check(K.collegeMeeting, { presentIds: ['m:he', 'm:lin'], absent: [{ memberId: 'm:lin', category: 'teaching' }] }),
    ['absent.0.memberId: 林晓雯已记到会'],
    check(K.collegeMeeting, { presentIds: ['m:he'], absent: [{ memberId: 'm:lin', category: 'teaching' }] }),
  ],
  [
    'a contact that ended before it began',
    check(K.leaderContact, { fromOn: '2026-05-01', toOn: '2026-04-30' }),
    ['toOn: 止要晚于起'],
    check(K.leaderContact, { fromOn: '2026-05-01', toOn: '2026-11-24' }),
  ],
  [
    'a document out of force before it is in force',
    check(K.collegeDocument, { inForceFromOn: '2026-05-01', inForceToOn: '2026-04-30' }),
    ['inForceToOn: 废止日要晚于施行日'],
    check(K.collegeDocument, { inForceFromOn: '2026-05-01' }),
  ],
  [
    'a budget below nothing',
    check(K.budgetAllocation, { budgetFen: -1 }),
    ['budgetFen: 列支不能小于 0'],
    check(K.budgetAllocation, { budgetFen: 0 }),
  ],
  ['an entry of nothing', check(K.budgetEntry, { amountFen: 0 }), ['amountFen: 金额要大于 0'], check(K.budgetEntry, { amountFen: 1 })],
  [
    'a featured branch that ended before it was recognised',
    check(K.featuredBranch, { awardedOn: '2026-05-01', endedOn: '2026-04-30' }),
    ['awardedOn: 结束日要晚于认定日'],
    check(K.featuredBranch, { awardedOn: '2026-05-01', endedOn: '2026-05-01' }),
  ],
  [
    'a brand that ended before it was recognised',
    check(K.partyBrand, { awardedOn: '2026-05-01', endedOn: '2026-04-30' }),
    ['awardedOn: 结束日要晚于认定日'],
    check(K.partyBrand, { awardedOn: '2026-05-01' }),
  ],
  [
    'a complaint without a name that has one',
    check(K.feedback, { isAnonymous: true, fromId: 'm:lin' }),
    ['fromId: 不署名的，请把署名去掉'],
    check(K.feedback, { isAnonymous: true }),
  ],
  [
    'a signed complaint without its name',
    check(K.feedback, { isAnonymous: false }),
    ['fromId: 还差署名'],
    check(K.feedback, { isAnonymous: false, fromId: 'm:lin' }),
  ],
];

const WARNINGS: Said[] = [
  [
    'material without an address',
    warn(K.learningMaterial, { title: '学习资料' }),
    ['url: 没有网址的，请附上材料'],
    warn(K.learningMaterial, { url: 'https://example.cn/a' }),
  ],
  [
    'a document without a text',
    warn(K.collegeDocument, { title: '考核办法' }),
    ['text: 没有正文的，请附上文件'],
    warn(K.collegeDocument, { text: '第一条' }),
  ],
  [
    'a budget of 23 yuan too little',
    warn(K.budgetAllocation, { ...budget, budgetFen: 2_267_700 }),
    ['budgetFen: 少 23 元'],
    warn(K.budgetAllocation, budget),
  ],
];

describe('refuses, at the field and in words', () => saysOf(REFUSALS));

describe('warns of, without refusing', () => saysOf(WARNINGS));

it('asks, of 40 on the staff, 55 students and 12 retired, for 22,700 yuan', () => {
  expect(K.budgetAllocation.line(budget, { params: PARAMS, nameOf: String, orgNameOf: String, day: String, period: String }).note).toBe(
    '应 22,700 元，列 22,700 元',
  );
});
