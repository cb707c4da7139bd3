// 支部调整申请 on 2026-11-24: what is still under way in the branch that goes, and what comes too late for it.
import type { Member } from '../../../src-shared/records/member';
import type { Org } from '../../../src-shared/records/org';
import type { RosterContent } from '../../../src-shared/records/roster';
import { membershipOn } from '../../../src-shared/roster/on-day';
import { startTestCloud, type TestCloud } from '../harness';
import { IDS, smallCollege } from '../small-college';

const { branchA, branchB, secretary, secretaryB, plainB, admin } = IDS;
const TODAY = '2026-11-24';
const MANY = 150;
type Content = Readonly<Record<string, unknown>>;
type Found = { recordId: string; rev: number };

/** The small college with so many more people in the branch of students. */
const withMany = (): RosterContent[] => {
  const base = smallCollege();
  const one = base.find(({ _id }) => _id === plainB) as Member;
  const more = Array.from({ length: MANY }, (_, at): Member => {
    const _id = `m:x${String(at + 1).padStart(3, '0')}`;
    return {
      ...one,
      _id,
      name: '陆同',
      memberNo: _id.slice(2),
      memberships: [{ id: `${_id}:1`, branchId: branchB, fromOn: '2019-03-01' }],
    };
  });
  return [...base, ...more];
};

let college: TestCloud;
const start = async (roster?: readonly RosterContent[]): Promise<void> => {
  college = await startTestCloud(roster === undefined ? {} : { roster });
};
afterEach(() => college.close());

const save = (who: string, orgId: string, type: string, content: Content): Promise<Found> =>
  college.ask(who, 'register.save', { orgId, type, content });
const move = (who: string, { recordId, rev }: Found, verb: string, part: object = {}) =>
  college.call(who, 'register.move', { recordId, rev, verb, ...part });
const approved = async (orgId: string, by: string, content: Content): Promise<Found> => {
  const saved = await save(by, orgId, 'branchChangeRequest', { reason: '人数减少', ...content });
  const submitted = await college.ask(by, 'register.move', { recordId: saved.recordId, rev: saved.rev, verb: 'submit' });
  const agreed = await college.ask(admin, 'register.move', {
    recordId: saved.recordId,
    rev: submitted.rev,
    verb: 'approve',
    content: { decisionText: '同意' },
  });
  return { recordId: saved.recordId, rev: agreed.rev };
};
const merged = () => approved(branchB, secretaryB, { changeKind: 'merge', intoOrgId: branchA });
const done = (found: Found) => move(admin, found, 'done', { content: { effectiveOn: '2026-11-10' } });
const faults = async ({ recordId }: Found) => (await college.ask(admin, 'roster.changePreview', { recordId })).faults;
const live = <T>(collection: 'orgs' | 'members', id: string): T => college.cloud.database.get(collection, id)?.live as T;
const stored = () => JSON.stringify((['orgs', 'members', 'posts'] as const).map((name) => college.cloud.database.all(name)));

const aCase = { name: '沈一诺', birthMonth: '2003-05', unit: '油气储运2301', memberKind: 'student', memberNo: 'S2023077' };
const appliedOnly = { ...aCase, steps: [{ step: '1', doneOn: '2026-09-10' }] };

describe('two branches are to merge on 2026-11-10', () => {
  it('with a task given to somebody and an applicant whom nobody looks after yet, both are named and it waits', async () => {
    await start();
    const task = await save(secretaryB, branchB, 'followUp', { text: '更换铭牌', ownerId: plainB, dueOn: '2026-12-08' });
    const file = await save(secretaryB, branchB, 'developmentCase', appliedOnly);
    const found = await merged();
    const before = stored();
    const named = [
      '还有待办：更换铭牌，请支部先办结，或写明不再办理',
      '还有发展党员个案：沈一诺，请支部先终止（材料转出），由并入的支部接着登记',
    ];
    expect(await faults(found)).toEqual(named);
    expect((await done(found)).ok).toBe(false);
    expect(stored()).toBe(before);
    expect((await move(secretaryB, task, 'drop', { reason: '合并' })).ok).toBe(true);
    expect((await move(secretaryB, file, 'end', { reason: '合并', content: { endKind: 'left' } })).ok).toBe(true);
    expect(await faults(found)).toEqual([]);
    expect(await done(found)).toMatchObject({ ok: true });
  });

  it('what its owner has said cannot be done waits for the secretary, and so does the merger', async () => {
    await start();
    const task = await save(secretaryB, branchB, 'followUp', { text: '更换铭牌', ownerId: plainB, dueOn: '2026-12-08' });
    expect((await move(plainB, task, 'report', { content: { cannotBecause: '缺材料' } })).ok).toBe(true);
    expect(await faults(await merged())).toEqual([expect.stringContaining('更换铭牌')]);
  });

  it('with a box of ballots that is open it waits until the box is closed', async () => {
    await start();
    const { pollId } = await college.ask(secretaryB, 'poll.open', { orgId: branchB, year: '2026', lastOn: '2026-11-30' });
    const found = await merged();
    expect(await faults(found)).toEqual(['票箱还开着：2026 年民主测评，请支部先结束']);
    expect((await done(found)).ok).toBe(false);
    await college.ask(secretaryB, 'poll.close', { pollId });
    expect(await done(found)).toMatchObject({ ok: true });
  });

  it('each into the other at once: one of them is done, the other is refused, and everybody is in a branch that is there', async () => {
    await start();
    const [one, other] = [await merged(), await approved(branchA, secretary, { changeKind: 'merge', intoOrgId: branchB })];
    const replies = await Promise.all([done(one), done(other)]);
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    const gone = [branchA, branchB].filter((id) => live<Org>('orgs', id).dissolvedOn !== undefined);
    expect(gone).toHaveLength(1);
    const members = college.cloud.database.all('members').map((entry) => (entry as unknown as { live: Member }).live);
    expect(members.filter((member) => membershipOn(member, TODAY)?.branchId === gone[0])).toEqual([]);
  });

  it(`with ${MANY} people more, all go in one act`, async () => {
    await start(withMany());
    expect(await done(await merged())).toMatchObject({ ok: true });
    const places = college.cloud.database.all('members').map((entry) => {
      const member = (entry as unknown as { live: Member }).live;
      return membershipOn(member, TODAY)?.branchId;
    });
    expect(places.filter((id) => id !== branchA)).toEqual([]);
    expect(places).toHaveLength(withMany().filter(({ type }) => type === 'member').length);
  }, 60_000);
});

describe('the branch has gone since', () => {
  it('somebody who had left it by mistake comes back by a transfer into the branch that is, not into the one that was', async () => {
    await start();
    const { rev } = live<Member>('members', plainB);
    await college.ask(secretaryB, 'roster.leave', {
      orgId: branchB,
      kind: 'transferredOut',
      fromOn: '2026-11-03',
      people: [{ memberId: plainB, rev, destination: '某炼化公司党委' }],
      handovers: [],
    });
    expect(await done(await merged())).toMatchObject({ ok: true });
    expect((await college.ask(admin, 'roster.left', { orgId: branchB })).people).toMatchObject([{ memberId: plainB, mayRestore: false }]);
    const before = stored();
    const back = { orgId: branchB, people: [{ memberId: plainB, rev: live<Member>('members', plainB).rev }], fromOn: TODAY };
    expect(await college.call(admin, 'roster.restore', back)).toMatchObject({
      error: { code: 'roster.refused', fields: { memberId: expect.stringContaining('机电学生党支部已撤销') as string } },
    });
    expect(stored()).toBe(before);
  });

  it('a letter into it that was under way is not received there any more', async () => {
    await start();
    const letter = await save(secretaryB, branchB, 'transfer', {
      direction: 'in',
      openedOn: '2026-11-02',
      incomingName: '沈一诺',
      fromName: '某大学党委',
      letterNo: '外-007',
    });
    expect(await done(await merged())).toMatchObject({ ok: true });
    const before = stored();
    const part = { incomingNo: 'S2023077', incomingKind: 'student', incomingAdmittedOn: '2020-06-01', receivedOn: '2026-11-05' };
    expect(await move(admin, letter, 'receive', { content: part })).toMatchObject({
      error: { code: 'register.refused', fields: { receivedOn: expect.stringContaining('机电学生党支部已撤销') as string } },
    });
    expect(stored()).toBe(before);
  });

  it('who was in it sees their own months of dues and points as its books have them, and its former secretary not those of others', async () => {
    await start();
    await save(secretaryB, branchB, 'duesAssessment', {
      memberId: plainB,
      payerKind: 'student',
      dueFen: 20,
      fromMonth: '2026-01',
      assessedOn: '2026-01-20',
    });
    const lines = [{ memberId: plainB, month: '2026-10', paidFen: 20, seenLackingFen: 20 }];
    await college.ask(secretaryB, 'dues.record', { orgId: branchB, day: '2026-10-20', lines });
    await college.ringAt('nightly', 'closeMonth', '2026-11-24T18:00:00.000Z');
    const closed = (await college.ask(plainB, 'points.mine', {})).months;
    expect(closed.length).toBeGreaterThan(0);
    expect(await done(await merged())).toMatchObject({ ok: true });
    const own = await college.ask(plainB, 'dues.mine', {});
    expect(own).toMatchObject({ orgName: '炼油技术教工党支部', assessment: null });
    expect(own.months.slice(0, 2)).toEqual([
      { month: '2026-10', dueFen: 20, lackingFen: 0, dueOn: '2026-10-31', paidOn: '2026-10-20' },
      { month: '2026-09', dueFen: 20, lackingFen: 20, dueOn: '2026-09-30' },
    ]);
    expect((await college.ask(plainB, 'points.mine', {})).months).toEqual(closed);
    expect(await college.call(secretaryB, 'dues.month', { orgId: branchB })).toMatchObject({ error: { code: 'common.forbidden' } });
    expect(await college.call(secretaryB, 'points.mine', { memberId: plainB })).toMatchObject({ ok: false });
  });
});
