import { startTestCloud, type TestCloud } from '../harness';
import { rollLineOf, sealedActivity } from '../sealed-activity';
import { IDS } from '../small-college';

// On 2026-11-24.
let college: TestCloud;
beforeEach(async () => {
  college = await startTestCloud();
}, 60_000);
afterEach(() => college.close());

const { branchA, secretary, leader, plain } = IDS;
const form = (who: string = secretary) => college.ask(who, 'roster.leaving', { orgId: branchA });
const revOf = async (memberId: string): Promise<number> => (await form()).people.find((person) => person.memberId === memberId)?.rev ?? -1;

type Part = {
  kind?: string;
  fromOn?: string;
  destination?: string;
  handovers?: { key: string; toMemberId: string | null }[];
  rev?: number;
};
const leave = async (memberIds: readonly string[], part: Part = {}, who: string = secretary) => {
  const { destination, rev, ...rest } = part;
  const goesTo = destination === undefined ? {} : { destination };
  const people = await Promise.all(memberIds.map(async (memberId) => ({ memberId, rev: rev ?? (await revOf(memberId)), ...goesTo })));
  return college.call(who, 'roster.leave', {
    orgId: branchA,
    kind: 'transferredOut',
    fromOn: '2026-11-20',
    people,
    handovers: [],
    ...rest,
  } as never);
};
const namesIn = async (): Promise<string[]> =>
  (await college.ask(secretary, 'roster.branch', { orgId: branchA })).members.map(({ memberId }) => memberId);

describe('who has been received elsewhere on 2026-11-20', () => {
  it('is from that day in no list of the branch, not called to its next meeting, and is nobody to the program', async () => {
    const activity = { orgId: branchA, kinds: ['generalMeeting'], scope: 'branch', title: '党员大会', place: '会议室' } as const;
    const planned = await college.ask(secretary, 'activity.plan', {
      ...activity,
      plannedStartAt: '2026-11-25T06:00:00.000Z',
      plannedEndAt: '2026-11-25T08:00:00.000Z',
      hostId: secretary,
      recorderId: IDS.deputy,
      isPhoneOn: true,
      isRemoteAllowed: false,
      agenda: [],
      topics: [],
    } as never);
    const rollOf = async () =>
      (await college.ask(secretary, 'attendance.roll', { activityId: planned.activityId })).lines.map(({ memberId }) => memberId);
    expect(await rollOf()).toContain(plain);
    expect(await leave([plain], { destination: '示例市某企业党支部' })).toMatchObject({ ok: true, data: { clearsOn: '2026-12-20' } });
    expect([await namesIn(), await rollOf()].some((ids) => ids.includes(plain))).toBe(false);
    expect(await college.call(plain, 'roster.branch', { orgId: branchA })).toMatchObject({ error: { code: 'common.notBound' } });
    expect((await college.ask(plain, 'session.read', {})).person).toBeNull();
    expect(await college.call(secretary, 'binding.issueCode', { memberId: plain })).toMatchObject({ error: { code: 'common.notFound' } });
  });

  it('stands among those who left with where to, and comes back by a later entry where it was a mistake: both are kept', async () => {
    await leave([plain], { destination: '示例市某企业党支部' });
    const [line] = (await college.ask(secretary, 'roster.left', { orgId: branchA })).people;
    expect(line).toMatchObject({ memberId: plain, kind: 'transferredOut', fromOn: '2026-11-20', destination: '示例市某企业党支部' });
    const back = { orgId: branchA, people: [{ memberId: plain, rev: line?.rev ?? -1 }], fromOn: '2026-11-24' };
    expect(await college.call(secretary, 'roster.restore', back)).toMatchObject({ ok: true });
    expect(await namesIn()).toContain(plain);
    expect((await college.ask(plain, 'session.read', {})).person).not.toBeNull();
    const stored = college.cloud.database.all('members').find(({ _id }) => _id === plain);
    expect(stored?.live).toMatchObject({ formerEnds: [{ endedOn: '2026-11-19', endKind: 'transferredOut', takenBackOn: '2026-11-24' }] });
  });
});

describe('what somebody has in hand', () => {
  it('is named first: the group’s leader does not go before the post has somebody or is left vacant on purpose', async () => {
    const [item] = (await form()).held.filter(({ memberId }) => memberId === leader);
    expect(item).toMatchObject({ is: 'post', title: '二组组长', mayStayVacant: true, mayHandOn: true });
    const key = item?.key ?? '';
    expect(await leave([leader])).toMatchObject({
      error: { code: 'roster.stillHeld', reason: { held: [{ name: '陈思齐', title: '二组组长' }] } },
    });
    expect(await namesIn()).toContain(leader);
    expect(await leave([leader, plain], { handovers: [{ key, toMemberId: plain }] })).toMatchObject({
      error: { code: 'roster.refused', fields: { [key]: '接手的人也在这次离开的名单里' } },
    });
    expect(await leave([leader], { handovers: [{ key, toMemberId: 'm:a06' }] })).toMatchObject({ ok: true });
    const posts = (await college.ask(IDS.admin, 'roster.posts', { orgId: branchA })).posts.filter(
      ({ postKind }) => postKind === 'groupLeader',
    );
    expect(posts.map(({ memberId, fromOn }) => [memberId, fromOn])).toEqual([['m:a06', '2026-11-20']]);
  });

  it('goes to another with the leaving: a decision to carry out is then on the other’s first page', async () => {
    const task = { text: '补装两处', ownerId: plain, dueOn: '2026-12-10' };
    const { recordId } = await college.ask(secretary, 'register.save', { orgId: branchA, type: 'followUp', content: task });
    expect(await leave([plain])).toMatchObject({ error: { code: 'roster.stillHeld' } });
    expect(await leave([plain], { handovers: [{ key: recordId, toMemberId: null }] })).toMatchObject({
      error: { code: 'roster.stillHeld' },
    });
    expect(await leave([plain], { handovers: [{ key: recordId, toMemberId: leader }] })).toMatchObject({ ok: true });
    const stored = college.cloud.database.all('records').find(({ _id }) => _id === recordId);
    expect([stored?.content, stored?.memberIds]).toEqual([{ ...task, ownerId: leader }, [leader]]);
  });

  it('of a secretary is the post: it stays vacant by choice, and the rights are gone the same moment', async () => {
    const [item] = (await form(IDS.deputy)).held.filter(({ memberId }) => memberId === secretary);
    const key = item?.key ?? '';
    expect(item).toMatchObject({ title: '支部书记', mayHandOn: false });
    expect(await leave([secretary], { handovers: [{ key, toMemberId: plain }] }, IDS.deputy)).toMatchObject({
      error: { fields: { [key]: '这个职务由上级登记接任的人，这里只能先空着' } },
    });
    expect(await leave([secretary], { handovers: [{ key, toMemberId: null }] }, IDS.deputy)).toMatchObject({ ok: true });
    expect(await college.call(secretary, 'roster.leaving', { orgId: branchA })).toMatchObject({ error: { code: 'common.notBound' } });
  });
});

describe('a leaving is refused and changes nothing', () => {
  it('to come, for who is of another branch, on an older state, twice, and to whoever does not confirm for the branch', async () => {
    expect(await leave([plain], { fromOn: '2026-11-25' })).toMatchObject({
      error: { code: 'roster.refused', fields: { fromOn: expect.stringContaining('日期不能在今天以后') } },
    });
    expect(await leave([plain], { fromOn: '2014-01-01' })).toMatchObject({
      error: { fields: { fromOn: expect.stringContaining('还不在本支部') } },
    });
    expect(await leave([IDS.plainB], { rev: 0 })).toMatchObject({ error: { code: 'common.notFound' } });
    expect(await leave([plain], { rev: 7 })).toMatchObject({ error: { code: 'common.conflict' } });
    expect(await leave([plain], {}, leader)).toMatchObject({ error: { code: 'common.forbidden' } });
    expect(await leave([plain, plain])).toMatchObject({ error: { fields: { people: '同一个人选了两次' } } });
    expect(await namesIn()).toContain(plain);
    expect(await leave([plain])).toMatchObject({ ok: true });
    expect(await leave([plain], { rev: 1 })).toMatchObject({ error: { fields: { memberId: expect.stringContaining('已经办过离开') } } });
  });

  it('on a day on which a sealed list has them as present; who was absent that day may have gone, and the list stays as it was', async () => {
    const lines = [rollLineOf(plain), rollLineOf('m:a06', 'absentUnexcused')];
    await college.cloud.database.insertMany('records', [sealedActivity(branchA, '2026-11-22', lines)]);
    expect(await leave([plain])).toMatchObject({ error: { code: 'roster.inSealedList', reason: { name: '何静', day: '2026-11-22' } } });
    expect(await leave(['m:a06'])).toMatchObject({ ok: true });
    expect(await leave([plain], { fromOn: '2026-11-23' })).toMatchObject({ ok: true });
    const stored = college.cloud.database.all('records').find(({ type }) => type === 'activity');
    expect(stored).toMatchObject({ roll: { expected: 2, lines } });
  });

  it('of one among several, and then nobody leaves', async () => {
    expect(await leave([plain, leader])).toMatchObject({ error: { code: 'roster.stillHeld' } });
    expect(await namesIn()).toEqual(expect.arrayContaining([plain, leader]));
  });

  it('when two enter it at the same moment: one holds, the other is told that somebody was faster', async () => {
    // Both saw the person as they were before either began.
    const rev = await revOf(plain);
    const replies = await Promise.all([leave([plain], { rev }), leave([plain], { kind: 'withdrew', rev }, IDS.deputy)]);
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    expect(replies.find(({ ok }) => !ok)).toMatchObject({ error: { code: expect.stringMatching(/common\.conflict|roster\.refused/) } });
  });
});

it('whose membership is suspended from 2026-11-20 neither enters nor is expected, and does again once it is restored', async () => {
  expect(await leave([plain], { kind: 'suspended' })).toMatchObject({ ok: true });
  expect([(await namesIn()).includes(plain), (await college.ask(plain, 'session.read', {})).person]).toEqual([false, null]);
  const [line] = (await college.ask(secretary, 'roster.left', { orgId: branchA })).people;
  expect(line).toMatchObject({ memberId: plain, kind: 'suspended' });
  const people = [{ memberId: plain, rev: line?.rev ?? -1 }];
  expect(await college.call(secretary, 'roster.restore', { orgId: branchA, people, fromOn: '2026-11-24' })).toMatchObject({ ok: true });
  expect((await college.ask(plain, 'session.read', {})).person).not.toBeNull();
});

it('of a class the destination may be entered later; who died goes nowhere', async () => {
  await leave([plain], { kind: 'graduated' });
  await leave(['m:a06'], { kind: 'deceased', destination: '不该记下' });
  const people = (await college.ask(secretary, 'roster.left', { orgId: branchA })).people;
  const lineOf = (memberId: string) => people.find((person) => person.memberId === memberId);
  expect([lineOf(plain)?.destination, lineOf('m:a06')?.destination]).toEqual([undefined, undefined]);
  const to = (memberId: string) =>
    college.call(secretary, 'roster.setDestination', { orgId: branchA, memberId, rev: lineOf(memberId)?.rev ?? -1, destination: '生源地' });
  expect(await to(plain)).toMatchObject({ ok: true });
  expect(await to('m:a06')).toMatchObject({ error: { fields: { destination: expect.stringContaining('不填去向') } } });
});
