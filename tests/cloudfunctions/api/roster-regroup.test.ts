// 调整编组: many people of several student branches in one act, looked at first, all or nobody, once. On 2026-11-24.
import type { In } from '../../../src-shared/contract';
import type { Member } from '../../../src-shared/records/member';
import { visibleContent, type RosterEntry } from '../../../src-shared/records/roster';
import { membershipOn, owesDuesOf } from '../../../src-shared/roster/on-day';
import { startTestCloud, type TestCloud } from '../harness';
import { manyStudents, roundAbout, student, studentBranch } from '../many-students';
import { rollLineOf, sealedActivity } from '../sealed-activity';
import { sendFile } from '../send-file';
import { IDS } from '../small-college';
import { collegeLines, workbookOf } from '../workbook';

let college: TestCloud;
beforeEach(async () => {
  college = await startTestCloud({ roster: manyStudents() });
}, 60_000);
afterEach(() => college.close());

const orgId = IDS.committee;
const FROM = '2026-11-01';
type Moves = In<'roster.regroup'>['moves'];
const check = (moves: Moves, fromOn = FROM, who: string = IDS.admin) => college.call(who, 'roster.checkRegroup', { orgId, fromOn, moves });
const seen = async (moves: Moves, fromOn = FROM) => (await college.ask(IDS.admin, 'roster.checkRegroup', { orgId, fromOn, moves })).seen;
const act = (moves: Moves, digest: string, key?: string) =>
  college.call(IDS.admin, 'roster.regroup', { orgId, fromOn: FROM, moves, seen: digest }, key);
const refusedAt = (field: string, words: string) => ({ ok: false, error: { code: 'roster.refused', fields: { [field]: words } } });

const generation = (): number => Number(college.cloud.database.get('settings', 'roster')?.generation);
const visible = (id: string): Member =>
  visibleContent(college.cloud.database.get('members', id) as unknown as RosterEntry, generation()) as Member;
const seenAt = (entry: unknown) => visibleContent(entry as RosterEntry, generation());
/** By the branch of today: how many people. */
const counts = (): Record<string, number> => {
  const all: Record<string, number> = {};
  for (const number of [1, 2, 3, 4])
    for (let place = 0; place < 80; place += 1) {
      const branchId = membershipOn(visible(student(number, place)), '2026-11-24')?.branchId ?? 'none';
      all[`${number} in ${branchId.slice(2)}`] = (all[`${number} in ${branchId.slice(2)}`] ?? 0) + 1;
    }
  return all;
};
const ALL_MOVED = { '1 in X2': 80, '2 in X3': 80, '3 in X4': 80, '4 in X1': 80 };
const NOBODY_MOVED = { '1 in X1': 80, '2 in X2': 80, '3 in X3': 80, '4 in X4': 80 };

it('320 people of four branches are shown by their ways with the posts that end, and then are all of their new branch from the day on, before of the former one', async () => {
  const moves = roundAbout();
  const plan = await college.ask(IDS.admin, 'roster.checkRegroup', { orgId, fromOn: FROM, moves });
  expect(plan.ways.map(({ fromName, toName, names }) => [fromName, toName, names.length])).toEqual([
    ['学生第1党支部', '学生第2党支部', 80],
    ['学生第2党支部', '学生第3党支部', 80],
    ['学生第3党支部', '学生第4党支部', 80],
    ['学生第4党支部', '学生第1党支部', 80],
  ]);
  expect(plan).toMatchObject({ moving: 320, blocked: [] });
  expect(plan.posts).toHaveLength(8);
  expect(plan.posts[0]).toEqual({ name: '学生100', postKind: 'secretary', orgName: '学生第1党支部' });
  expect(plan.branches.map(({ before, after }) => [before, after])).toEqual(Array(4).fill([80, 80]));
  expect(counts()).toEqual(NOBODY_MOVED);
  expect(await act(moves, plan.seen)).toMatchObject({ ok: true, data: { moved: 320, ended: 8 } });
  expect(counts()).toEqual(ALL_MOVED);
  const one = visible(student(1, 1));
  expect(one.memberships).toMatchObject([
    { branchId: studentBranch(1), toOn: '2026-10-31' },
    { branchId: studentBranch(2), fromOn: FROM },
  ]);
  expect(one.memberships[1]?.groupId).toBeUndefined();
  const owed = (month: string) => [1, 2, 3, 4].filter((number) => owesDuesOf(one, studentBranch(number), month));
  expect([owed('2026-10'), owed('2026-11')]).toEqual([[1], [2]]);
  // Who was secretary has a place in the new branch and no right in it.
  const { person } = await college.ask(student(1, 0), 'session.read', {});
  expect(person?.places.map(({ orgId: place, rights }) => [place, rights.includes('confirm')])).toEqual([[studentBranch(2), false]]);
});

it('an act that dies at any write is not to be seen, and done again with the same key it is done once', async () => {
  const moves = roundAbout();
  const digest = await seen(moves);
  for (const [nth, when] of [
    [2, 'before'],
    [9, 'after'],
    [14, 'before'],
  ] as const) {
    college.cloud.faults.killAtWrite(nth, when);
    await act(moves, digest, 'regroup-key-0001').catch(() => undefined);
    expect(college.cloud.faults.pending).toBe(0);
    expect(counts()).toEqual(NOBODY_MOVED);
  }
  const before = generation();
  expect(await act(moves, digest, 'regroup-key-0001')).toMatchObject({ ok: true, data: { moved: 320 } });
  expect(await act(moves, digest, 'regroup-key-0001')).toMatchObject({ ok: true, data: { moved: 320 } });
  expect([counts(), generation()]).toEqual([ALL_MOVED, before + 1]);
  expect(visible(student(2, 5)).memberships).toHaveLength(2);
  // What it did twice would be another plan by now.
  expect(await act(moves, digest)).toMatchObject({ error: { code: 'roster.rosterChanged' } });
}, 60_000);

it('what was left lying by an act that died never becomes visible with a later one', async () => {
  const moves = roundAbout();
  college.cloud.faults.killAtWrite(9, 'before');
  await act(moves, await seen(moves)).catch(() => undefined);
  college.cloud.faults.clear();
  // Nobody can be writing any more.
  await college.clock.advance(31_000);
  const few = [{ toBranchId: studentBranch(2), memberIds: [student(1, 7)] }];
  expect(await act(few, await seen(few))).toMatchObject({ ok: true, data: { moved: 1, ended: 0 } });
  expect(counts()).toEqual({ ...NOBODY_MOVED, '1 in X1': 79, '1 in X2': 1 });
});

it('two acts at once, and a change by hand at the same time, end with one of each: nobody in two branches, nothing lost', async () => {
  const one = [{ toBranchId: studentBranch(2), memberIds: Array.from({ length: 60 }, (_, place) => student(1, place)) }];
  const other = [{ toBranchId: studentBranch(3), memberIds: Array.from({ length: 60 }, (_, place) => student(1, place + 10)) }];
  const [first, second] = [await seen(one), await seen(other)];
  const results = await Promise.all([
    act(one, first),
    act(other, second),
    college.call(IDS.secretary, 'roster.setGroup', {
      orgId: IDS.branchA,
      memberId: IDS.plain,
      rev: 0,
      groupId: IDS.groupTwo,
      fromOn: '2026-11-20',
    }),
  ]);
  expect(results.slice(0, 2).filter(({ ok }) => ok)).toHaveLength(1);
  const lost = results.find(({ ok }) => !ok);
  expect(['roster.rosterChanged', 'common.conflict', 'common.busy']).toContain(lost?.ok === false ? lost.error.code : '');
  const all = counts();
  expect([all['1 in X2'] ?? all['1 in X3'], all['1 in X1']]).toEqual([60, 20]);
  const byHand = results[2];
  expect(membershipOn(visible(IDS.plain), '2026-11-24')?.groupId).toBe(byHand?.ok === true ? IDS.groupTwo : IDS.groupOne);
}, 60_000);

it('an act and an import that are switched on at the same time never switch on each other’s: what was said to be done is to be seen, and nothing else', async () => {
  const fileId = await sendFile(college, IDS.admin, await workbookOf(collegeLines()), 'xlsx');
  const { jobId, added } = await college.ask(IDS.admin, 'roster.checkImport', { orgId, fileId, fileName: '名册.xlsx' });
  expect(added).toBeGreaterThan(0);
  const people = (): number => college.cloud.database.all('members').filter((entry) => seenAt(entry) !== null).length;
  const before = { generation: generation(), people: people() };
  const moves = roundAbout();
  const digest = await seen(moves);
  const [imported, regrouped] = await Promise.all([college.call(IDS.admin, 'roster.switchImport', { orgId, jobId }), act(moves, digest)]);
  const done = [imported, regrouped].filter(({ ok }) => ok).length;
  expect(done).toBeGreaterThan(0);
  expect(generation()).toBe(before.generation + done);
  expect(counts()).toEqual(regrouped.ok ? ALL_MOVED : NOBODY_MOVED);
  expect(people()).toBe(before.people + (imported.ok ? added : 0));
}, 60_000);

it('while an import may still be writing nobody else begins; thirty seconds after it died the act is done, and nothing of the import is to be seen', async () => {
  const fileId = await sendFile(college, IDS.admin, await workbookOf(collegeLines()), 'xlsx');
  const { jobId } = await college.ask(IDS.admin, 'roster.checkImport', { orgId, fileId, fileName: '名册.xlsx' });
  const people = (): number => college.cloud.database.all('members').filter((entry) => seenAt(entry) !== null).length;
  const before = people();
  const few = [{ toBranchId: studentBranch(2), memberIds: [student(1, 7)] }];
  const digest = await seen(few);
  college.cloud.faults.killAtWrite(6, 'after');
  await college.call(IDS.admin, 'roster.switchImport', { orgId, jobId }).catch(() => undefined);
  expect(college.cloud.faults.pending).toBe(0);
  expect(await act(few, digest)).toMatchObject({ error: { code: 'common.busy' } });
  await college.clock.advance(31_000);
  expect(await act(few, digest)).toMatchObject({ ok: true });
  expect([people(), counts()]).toEqual([before, { ...NOBODY_MOVED, '1 in X1': 79, '1 in X2': 1 }]);
});

it('who has something in hand is named and nobody goes; a day to come, one before a sealed list, and a branch that is not there are refused', async () => {
  const task = { text: '整理入党材料', ownerId: student(1, 3), dueOn: '2026-12-15' };
  const moves: Moves = [{ toBranchId: studentBranch(2), memberIds: [student(1, 3), student(1, 4)] }];
  await college.ask(student(1, 0), 'register.save', { orgId: studentBranch(1), type: 'followUp', content: task });
  const plan = await college.ask(IDS.admin, 'roster.checkRegroup', { orgId, fromOn: FROM, moves });
  expect(plan.blocked).toEqual([{ memberId: student(1, 3), name: '学生103', words: '还有没交接的：整理入党材料' }]);
  expect(await act(moves, plan.seen)).toMatchObject({ error: { code: 'roster.rosterChanged' } });
  expect(await check(moves, '2026-11-25')).toMatchObject(refusedAt('fromOn', '日期不能在今天以后'));
  await college.cloud.database.insertMany('records', [sealedActivity(studentBranch(1), '2026-11-12', [rollLineOf(student(1, 4))])]);
  expect(await check(moves)).toMatchObject(refusedAt('fromOn', '2026年11月12日他们中有人还在原支部的名单上（已封存），请填那天以后'));
  expect(await check(moves, '2026-11-13')).toMatchObject({ ok: true });
  expect(await check([{ toBranchId: 'o:nowhere', memberIds: [student(1, 5)] }])).toMatchObject(
    refusedAt('moves', '没有这个支部，请重新选'),
  );
  expect(await check([...moves, ...moves])).toMatchObject(refusedAt('moves', '同一个人选了两个支部'));
  expect(await check([{ toBranchId: studentBranch(2), memberIds: ['m:nobody'] }])).toMatchObject(
    refusedAt('moves', '有人已不在这些支部，请刷新再选'),
  );
  const fine = { fromOn: '2026-11-13', moves: [{ toBranchId: studentBranch(2), memberIds: [student(1, 5)] }] };
  const digest = await seen(fine.moves, fine.fromOn);
  for (const who of [IDS.secretary, IDS.overseer, student(1, 0)]) {
    expect(await check(moves, '2026-11-13', who)).toMatchObject({ error: { code: 'common.forbidden' } });
    expect(await college.call(who, 'roster.regroup', { orgId, ...fine, seen: digest })).toMatchObject({
      error: { code: 'common.forbidden' },
    });
    expect(await college.call(who, 'roster.regroupTable', { orgId })).toMatchObject({ error: { code: 'common.forbidden' } });
  }
  expect(counts()).toEqual(NOBODY_MOVED);
});

it('what was seen is what is done: a change of one of the people in between is another plan', async () => {
  const moves: Moves = [{ toBranchId: studentBranch(2), memberIds: [student(1, 6), student(1, 8)] }];
  const digest = await seen(moves);
  const entry = college.cloud.database.get('members', student(1, 6)) as unknown as RosterEntry & { live: Member };
  await college.cloud.database.replace('members', { ...entry, rev: entry.rev + 1, live: { ...entry.live, rev: 1 } } as never);
  expect(await act(moves, digest)).toMatchObject({ error: { code: 'roster.rosterChanged' } });
  expect(counts()).toEqual(NOBODY_MOVED);
});
