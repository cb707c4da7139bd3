import { bookFacts, held, kept, lineOf, rollOf } from './book-facts';

/** A meeting with everything a meeting can have. */
export const meeting = held('2026-03-12', {
  kinds: ['generalMeeting', 'partyLecture'],
  title: '一季度党员大会',
  sealSeq: 7,
  confirmedAt: '2026-03-13T16:30:00.000Z',
  confirmedBy: 'm:林',
  observers: '入党积极分子 2 人',
  agenda: [{ title: '审议计划' }, { title: '党课' }],
  resolution: '通过计划。',
  sections: [
    { kind: 'generalMeeting', text: '审议了计划。', theme: '年度计划' },
    { kind: 'partyLecture', text: '讲安全。', lecturerId: 'm:何', lectureTopic: '安全第一' },
  ],
  roll: rollOf([
    lineOf('林', 'present'),
    lineOf('何', 'present', { mode: 'online' }),
    lineOf('周', 'absentExcused'),
    lineOf('韩', 'absentUnexcused'),
    lineOf('苏', 'notExpected'),
  ]),
  attachments: [
    { fileId: 'f1', sha256: 'a1', mime: 'image/jpeg', caption: '会场', bytes: 1 },
    { fileId: 'f2', sha256: 'a2', mime: 'image/png', bytes: 1 },
  ],
} as never);
export const plain = held('2026-03-12', {
  _id: 'activity:0',
  title: '早上的',
  startAt: '2026-03-12T01:00:00.000Z',
  endAt: '2026-03-12T02:00:00.000Z',
  roll: undefined,
});
const plan = kept(
  'annualPlan',
  '2026-01-20',
  {
    year: '2026',
    planKinds: ['monthly'],
    workText: '全年工作安排。',
    items: [
      { month: '2026-03', activityKind: 'generalMeeting', topic: '党员大会', leadId: 'm:林' },
      { month: '2026-02', activityKind: 'themeDay', topic: '清点工具' },
      { month: '2026-03', activityKind: 'themeDay', topic: '检查', leadId: 'm:何' },
    ],
  },
  { state: 'submitted' },
);

/** A year with something on every page, and beside it what must not be printed: drafts, other years, other meetings, what was voided. */
export const full = bookFacts({
  activities: [
    meeting,
    plain,
    held('2026-04-02', { sealSeq: 8 }),
    held('2026-05-02', { state: 'submitted' }),
    held('2026-06-02', { state: 'cancelled' }),
    held('2026-12-02', { state: 'published' }),
  ],
  head: { seq: 12, hash: `3fa109bc77d2${'0'.repeat(52)}`, at: '2026-11-19T17:00:00.000Z' },
  records: [
    plan,
    kept('annualPlan', '2026-01-10', { year: '2025', planKinds: ['monthly'], workText: '去年的' }, { state: 'received' }),
    kept('annualPlan', '2026-02-10', { year: '2026', planKinds: [], workText: '草稿' }, { state: 'draft' }),
    kept('dutyDivision', '2026-01-05', { day: '2026-01-05', lines: [{ memberId: 'm:林', duty: '旧分工' }] }),
    kept('dutyDivision', '2026-03-05', {
      day: '2026-03-05',
      lines: [
        { memberId: 'm:林', duty: '主持全面工作' },
        { memberId: 'm:何', duty: '组织' },
        { memberId: 'm:何', duty: '宣传' },
      ],
    }),
    kept('dutyDivision', '2026-11-21', { day: '2026-11-21', lines: [{ memberId: 'm:林', duty: '以后的' }] }),
    kept('vote', '2026-03-12', {
      matter: 'admission',
      subjectMemberId: 'm:何',
      isSecret: true,
      activityId: meeting._id,
      votedOn: '2026-03-12',
      expectedVoters: 3,
      presentVoters: 2,
      yes: 2,
      no: 0,
      abstain: 0,
      outcome: 'passed',
    }),
    kept('vote', '2026-03-13', { activityId: 'activity:other' }),
    kept(
      'followUp',
      '2026-03-12',
      { text: '贴出计划', ownerId: 'm:何', dueOn: '2026-03-31', activityId: meeting._id },
      { state: 'closed' },
    ),
    kept('followUp', '2026-03-13', { text: '别处的', ownerId: 'm:何', dueOn: '2026-03-31', activityId: 'activity:x' }, { state: 'open' }),
    kept('duesPayment', '2026-01-20', {
      day: '2026-01-20',
      lines: [
        { memberId: 'm:林', month: '2026-01', paidFen: 3000 },
        { memberId: 'm:林', month: '2026-02', paidFen: 3000 },
        { memberId: 'm:周', month: '2026-01', paidFen: 1000 },
      ],
      receivedBy: 'm:何',
    }),
    kept('duesPayment', '2026-02-20', {
      day: '2026-02-20',
      lines: [
        { memberId: 'm:林', month: '2026-02', paidFen: -3000 },
        { memberId: 'm:周', month: '2026-01', paidFen: 500 },
        { memberId: 'm:周', month: '2026-12', paidFen: 500 },
      ],
      receivedBy: 'm:何',
      corrects: 'duesPayment:2026-01-20',
    }),
    kept('trainingSession', '2026-05-06', {
      sessionKind: 'memberTraining',
      title: '安全培训',
      organizer: '示例党总支',
      fromOn: '2026-05-04',
      toOn: '2026-05-06',
      isConcentrated: true,
      lines: [
        { memberId: 'm:林', hours: 8 },
        { memberId: 'm:何', hours: 8 },
      ],
    }),
    kept('heartTalk', '2026-04-01', { talkerId: 'm:林', withId: 'm:何', day: '2026-04-01', talkKind: 'daily' }),
    kept('heartTalk', '2026-04-20', { talkerId: 'm:林', withId: 'm:周', day: '2026-04-20', talkKind: 'daily' }),
    kept('commendation', '2026-07-01', {
      commendationKind: 'member',
      level: 'college',
      title: '优秀党员',
      reason: '带学生实训。',
      day: '2026-07-01',
      memberIds: ['m:何', 'm:林'],
      orgs: [{ orgId: 'o:1' }, { orgId: 'o:g1' }, { orgId: 'o:b1' }, { orgId: 'o:x' }],
    }),
    kept('halfYearReport', '2026-07-02', { half: '2026-H2', reportKinds: [], partWork: '下半年工作。' }, { state: 'submitted' }),
    kept(
      'halfYearReport',
      '2026-07-03',
      { half: '2026-H1', reportKinds: [], partThreeMeetings: '开了会。', partThemeDay: '办了主题党日。', partWork: '' },
      { state: 'received' },
    ),
    kept('halfYearReport', '2026-01-03', { half: '2025-H2', reportKinds: [], partWork: '去年' }, { state: 'received' }),
    kept(
      'massContact',
      '2026-03-03',
      {
        memberId: 'm:何',
        day: '2026-03-03',
        contactName: '张同学',
        way: 'visit',
        topic: '实训衣服',
        contactUnit: '炼油 2401',
        result: '已补发',
      },
      { state: 'done' },
    ),
    kept(
      'massContact',
      '2026-02-03',
      { memberId: 'm:林', day: '2026-02-03', contactName: '赵师傅', way: 'phone', topic: '停车' },
      { state: 'open' },
    ),
    kept(
      'massContact',
      '2026-01-03',
      { memberId: 'm:林', day: '2026-01-03', contactName: '钱', way: 'phone', topic: '作废' },
      { state: 'voided' },
    ),
  ],
});
