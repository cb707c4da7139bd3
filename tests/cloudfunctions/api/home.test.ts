import { startTestCloud, type TestCloud } from '../harness';
import { rollLineOf, sealedActivity } from '../sealed-activity';
import { IDS } from '../small-college';

const orgId = IDS.branchA;
const all = [
  rollLineOf(IDS.secretary, 'present', { isCommittee: true }),
  rollLineOf(IDS.deputy, 'present', { isCommittee: true }),
  rollLineOf(IDS.organizer, 'present', { isCommittee: true }),
  rollLineOf(IDS.plain),
];
const planned = { state: 'published' as const, roll: undefined, confirmedAt: undefined, confirmedBy: undefined };

let college: TestCloud;
beforeAll(async () => {
  college = await startTestCloud({ at: '2026-11-24T01:00:00.000Z' });
  await college.cloud.database.insertMany('records', [
    ...['01', '02', '03', '04', '05', '06', '07', '08', '09'].map((month) => sealedActivity(orgId, `2026-${month}-12`, all)),
    sealedActivity(orgId, '2026-12-03', all, { ...planned, _id: 'activity:december', kinds: ['generalMeeting'], title: '四季度党员大会' }),
    sealedActivity(orgId, '2026-12-04', all, { ...planned, _id: 'activity:committee', kinds: ['committeeMeeting'], title: '支部委员会' }),
  ]);
}, 60_000);
afterAll(() => college.close());

describe('what a branch owes on 2026-11-24', () => {
  it('is put before the secretary once each: a report for three rules, an assessment for every month, the talks with their people', async () => {
    const { duties } = await college.ask(IDS.secretary, 'home.read', { orgId });
    expect(new Set(duties.map((duty) => duty.dutyId)).size).toBe(duties.length);
    expect(duties.filter((duty) => duty.type === 'duesAssessment')).toMatchObject([{ period: '2026', ruleIds: ['3.3.a', '3.3.b'] }]);
    expect(duties.filter((duty) => duty.type === 'pointsScheme')).toMatchObject([{ period: '2026', verb: 'enter' }]);
    const talks = duties.find((duty) => duty.type === 'heartTalk');
    expect(talks).toMatchObject({ verb: 'enter', dueOn: '2026-12-31', ruleIds: ['3.6.a'] });
    expect(talks?.members[0]).toEqual({ memberId: IDS.deputy, name: '孟凡超' });
    expect(duties.find((duty) => duty.kinds.includes('committeeMeeting') && duty.period === '2026-11')).toMatchObject({
      verb: 'hold',
      ruleIds: ['2.1.e', '4.1.b'],
    });
  });

  it('what a superior owes stands on no page of the branch', async () => {
    const { duties } = await college.ask(IDS.secretary, 'home.read', { orgId });
    expect(duties.flatMap((duty) => duty.ruleIds)).not.toContain('1.1.i');
  });

  it('fills in what a notice, a tick or a training is to be about from the rule of the duty', async () => {
    const filled = async (type: string, ruleId: string, period: string): Promise<Record<string, unknown>> =>
      (await college.ask(IDS.secretary, 'register.form', { orgId, type, ruleId, period })).content;
    expect(await filled('publicNotice', '3.3.c', '2026-Q3')).toMatchObject({ noticeKind: 'dues', quarter: '2026-Q3' });
    expect(await filled('attestation', '3.3.d', '2026')).toMatchObject({ attestKind: 'duesBook', year: '2026' });
    expect(await filled('trainingSession', '3.2.a', '2026')).toMatchObject({ sessionKind: 'secretaryClass', isConcentrated: true });
    expect(await filled('disclosureEntry', 'B.18', '2026')).toMatchObject({ board: 'notices', subBoard: 'postsAndDuties' });
  });

  it('opens the plan of a meeting that is to speak of the branch’s work with that topic', async () => {
    const { plan } = await college.ask(IDS.secretary, 'activity.prefill', {
      orgId,
      kind: 'committeeMeeting',
      period: '2026-11',
      topic: 'partyBuilding',
    });
    expect(plan.topics).toEqual(['partyBuilding']);
  });

  it('waits at the general branch once a plan has been handed in, and at the branch no longer', async () => {
    const content = {
      year: '2026',
      planKinds: ['threeMeetings', 'partyBuilding'],
      items: [{ month: '2026-12', activityKind: 'generalMeeting', topic: '年终总结' }],
      workText: '全年抓好主题党日和谈心谈话。',
    };
    const saved = await college.ask(IDS.secretary, 'register.save', { orgId, type: 'annualPlan', content });
    await college.ask(IDS.secretary, 'register.move', { recordId: saved.recordId, rev: saved.rev, verb: 'submit' });
    const above = await college.ask(IDS.admin, 'home.read', { orgId: IDS.committee });
    expect(above.duties).toMatchObject([
      { verb: 'answerFiling', recordId: saved.recordId, kindName: '年度计划', orgName: '炼油技术教工党支部' },
    ]);
    const own = await college.ask(IDS.secretary, 'home.read', { orgId });
    expect(own.duties.filter((duty) => duty.type === 'annualPlan')).toEqual([]);
  });

  it('what the branch’s own secretary may close waits at the branch for the secretary, and above for who stands above, not for them at their own branch', async () => {
    const branchB = IDS.branchB;
    const content = {
      problem: '个别会议记录补写超过一周',
      category: 'orgLife',
      source: 'selfCheck',
      measure: '会后三天内写好',
      dueOn: '2026-12-20',
      ownerId: IDS.plainB,
    };
    const saved = await college.ask(IDS.secretaryB, 'register.save', { orgId: branchB, type: 'rectificationItem', content });
    await college.ask(IDS.secretaryB, 'register.move', { recordId: saved.recordId, rev: saved.rev, verb: 'requestClose' });
    const waiting = async (who: string, at: string): Promise<string[]> =>
      (await college.ask(who, 'home.read', { orgId: at })).duties
        .filter((duty) => duty.verb === 'answerFiling')
        .flatMap((duty) => duty.recordId ?? []);
    expect(await waiting(IDS.secretaryB, branchB)).toEqual([saved.recordId]);
    expect(await waiting(IDS.overseer, IDS.general)).toContain(saved.recordId);
    expect(await waiting(IDS.overseer, branchB)).toEqual([]);
  });
});

describe('the calendar', () => {
  it('shows officers the last days of meetings and records of the month, with marks, and members none', async () => {
    const { lastDays } = await college.ask(IDS.secretary, 'activity.calendar', { orgId, month: '2026-11' });
    expect(lastDays.find((line) => line.kinds.includes('themeDay') && line.period === '2026-11')).toMatchObject({
      verb: 'hold',
      dueOn: '2026-11-30',
      nearDays: 7,
      isOverdue: false,
    });
    const december = await college.ask(IDS.secretary, 'activity.calendar', { orgId, month: '2026-12' });
    expect(december.lastDays.find((line) => line.type === 'heartTalk')).toMatchObject({
      verb: 'enter',
      memberId: IDS.deputy,
      nearDays: null,
    });
    expect(december.activities.map((line) => line.activityId)).toEqual(['activity:december', 'activity:committee']);
    expect((await college.ask(IDS.plain, 'activity.calendar', { orgId, month: '2026-11' })).lastDays).toEqual([]);
  });

  it('shows the missed theme day of October once in October and once in January, by whose end it can be made up', async () => {
    const found = async (month: string): Promise<object[]> =>
      (await college.ask(IDS.secretary, 'activity.calendar', { orgId, month })).lastDays.filter(
        (line) => line.kinds.includes('themeDay') && line.period === '2026-10',
      );
    const missed = { isOverdue: true, dueOn: '2026-10-31', canBeMadeUpUntilOn: '2027-01-31' };
    expect(await found('2026-10')).toMatchObject([missed]);
    expect(await found('2027-01')).toMatchObject([missed]);
    expect(await found('2026-11')).toEqual([]);
  });
});

describe('the file for the phone’s calendar', () => {
  const eventsIn = (text: string): string[][] =>
    text
      .replace(/\r\n /g, '')
      .split('BEGIN:VEVENT')
      .slice(1)
      .map((part) => part.split('\r\n'));
  const named = (text: string, words: string): string[] | undefined =>
    eventsIn(text).find((lines) => lines.some((line) => line.startsWith('SUMMARY:') && line.includes(words)));

  it('holds for the secretary the planned meetings and the last days that lie ahead, each with its own UID', async () => {
    const { fileName, text, events } = await college.ask(IDS.secretary, 'activity.calendarFile', { orgId });
    expect(fileName).toBe('炼油教工日历.ics');
    const uids = [...text.replace(/\r\n /g, '').matchAll(/UID:(\S+)/g)].map((found) => found[1]);
    expect([uids.length, new Set(uids).size]).toEqual([events, events]);
    expect(named(text, '四季度党员大会')).toEqual(expect.arrayContaining(['DTSTART:20261203T060000Z', 'UID:activity:december@wuhua']));
    const talks = named(text, '谈心谈话·最后一天');
    expect(talks).toEqual(
      expect.arrayContaining([
        'DTSTART;VALUE=DATE:20261231',
        'DTEND;VALUE=DATE:20270101',
        'TRIGGER:-P29DT15H',
        'TRIGGER:-P6DT15H',
        'TRIGGER:-PT15H',
      ]),
    );
    // A month has no mark before it begins.
    expect(named(text, '11月主题党日·最后一天')).not.toContain('TRIGGER:-P29DT15H');
    expect(named(text, '10月主题党日·最后一天')).toEqual(
      expect.arrayContaining(['DTSTART;VALUE=DATE:20270131', 'DESCRIPTION:原定10月31日，补上计一半']),
    );
  });

  it('is the same again, but for the moment it was made, so that a second import adds nothing', async () => {
    const first = await college.ask(IDS.secretary, 'activity.calendarFile', { orgId });
    const again = await college.ask(IDS.secretary, 'activity.calendarFile', { orgId });
    const timeless = (text: string): string => text.replace(/DTSTAMP:\S+/g, '');
    expect(timeless(again.text)).toBe(timeless(first.text));
  });

  it('holds for a member the meetings of the branch only, not those of the committee', async () => {
    const { text, events } = await college.ask(IDS.plain, 'activity.calendarFile', { orgId });
    expect([events, named(text, '支部委员会'), text.includes('最后一天')]).toEqual([1, undefined, false]);
  });

  it('is refused to another branch', async () => {
    expect(await college.call(IDS.secretaryB, 'activity.calendarFile', { orgId })).toMatchObject({ error: { code: 'common.forbidden' } });
  });
});

describe('the whole year', () => {
  it('says of each month whether it was done, missed or is open, as the score does, and what does it', async () => {
    const year = await college.ask(IDS.secretary, 'activity.year', { orgId });
    const themeDays = year.lines.filter((line) => line.kinds.includes('themeDay'));
    expect(themeDays.map((line) => line.state)).toEqual([...Array.from({ length: 9 }, () => 'done'), 'missing', 'open', 'open']);
    const sheet = await college.ask(IDS.secretary, 'score.read', { orgId });
    const finding = sheet.findings.find(({ ruleId }) => ruleId === '2.4.a');
    expect(themeDays.filter((line) => line.state === 'missing').map((line) => line.period)).toEqual(
      finding?.parts.filter((part) => part.outcome === 'notMet').map((part) => part.period),
    );
    expect(year.lines.find((line) => line.type === 'halfYearReport' && line.period === '2026-H2')).toMatchObject({
      ruleIds: ['2.1.c', '2.4.b', '4.1.c'],
      dueOn: '2027-01-15',
      state: 'open',
    });
    const october = themeDays.find((line) => line.period === '2026-10')?.lineId;
    expect(year.duties.find(({ lineId }) => lineId === october)?.duty).toMatchObject({
      verb: 'hold',
      period: '2026-10',
      canBeMadeUpUntilOn: '2027-01-31',
    });
  });

  it('counts the groups of a group meeting and the members of the talks', async () => {
    const { lines } = await college.ask(IDS.secretary, 'activity.year', { orgId });
    expect(lines.find((line) => line.kinds.includes('groupMeeting') && line.period === '2026-03')).toMatchObject({
      asked: 2,
      done: 0,
      state: 'missing',
    });
    expect(lines.find((line) => line.type === 'heartTalk')).toMatchObject({ asked: 9, done: 0, dueOn: '2026-12-31' });
  });

  it('goes a year back and no year ahead, is read from above without buttons, and not by a plain member', async () => {
    expect((await college.ask(IDS.secretary, 'activity.year', { orgId, year: '2025' })).year).toBe('2025');
    expect(await college.call(IDS.secretary, 'activity.year', { orgId, year: '2027' })).toMatchObject({
      error: { code: 'common.badInput' },
    });
    expect(await college.ask(IDS.overseer, 'activity.year', { orgId })).toMatchObject({ mayPlan: false, duties: [] });
    expect(await college.call(IDS.plain, 'activity.year', { orgId })).toMatchObject({ error: { code: 'common.forbidden' } });
  });
});
