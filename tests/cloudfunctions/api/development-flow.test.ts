import { COLLECTIONS } from '../../../cloudfunctions/shared/ports/collections';
import type { In } from '../../../src-shared/contract';
import { withMaterials } from '../../../src-shared/records/vocabulary/development-steps';
import { standingVote, wayOf, waySteps } from '../development-way';
import { startTestCloud, type TestCloud } from '../harness';
import { IDS } from '../small-college';

const { branchA, branchB, committee, secretary, organizer, secretaryB, plain, overseer, admin } = IDS;
let college: TestCloud;
let recordId = '';
let rev = 0;

beforeEach(async () => {
  college = await startTestCloud();
  await college.cloud.database.insertMany(COLLECTIONS.records, [standingVote('vote:15', '2026-05-20')]);
}, 60_000);
afterEach(() => college.close());

const on = (day: string) => college.clock.jump(`${day}T02:00:00.000Z`);
/** The case as the committee has entered it up to a step. */
const caseAt = async (last: number, part: object = {}): Promise<void> => {
  const saved = await college.ask(admin, 'register.save', { orgId: branchA, type: 'developmentCase', content: wayOf(last, part) });
  ({ recordId, rev } = saved);
};
type Take = Partial<In<'development.takeStep'>> & { step: number; doneOn: string };
const take = async (who: string, part: Take, key?: string) => {
  const reply = await college.call(who, 'development.takeStep', { recordId, rev, content: {}, materials: [], ...part }, key);
  if (reply.ok) rev = reply.data.rev;
  return reply;
};
const back = async (who: string, step: number) => {
  const reply = await college.call(who, 'development.takeBack', { recordId, rev, step });
  if (reply.ok) rev = reply.data.rev;
  return reply;
};
const page = (who: string = secretary) => college.ask(who, 'development.case', { recordId });
const stored = () => college.cloud.database.get('records', recordId);
const rowsOf = () => (stored()?.content as { steps: { step: string; doneOn: string }[] }).steps;
const countFrom = async (countsFromOn: string): Promise<void> => {
  const pointer = college.cloud.database.get('settings', 'roster');
  await college.ask(admin, 'roster.setCountsFrom', { orgId: committee, countsFromOn, rev: Number(pointer?.rev) });
};

describe('a step before its day', () => {
  beforeEach(async () => {
    await on('2026-01-15');
    await caseAt(6);
  });
  const target = { step: 7, content: { opinionsHeardOn: '2026-01-08', opinionsPeople: 12 } };

  it('of an activist since 2025-01-10 is refused on 2026-01-09 with step and day, and nothing changes; on 2026-01-10 it is taken', async () => {
    const before = stored();
    expect(await take(secretary, { ...target, doneOn: '2026-01-09' })).toMatchObject({
      error: { code: 'development.tooEarly', reason: { step: 7, name: '确定发展对象', earliestOn: '2026-01-10' } },
    });
    expect(stored()).toEqual(before);
    expect(await take(secretary, { ...target, doneOn: '2026-01-10', materials: ['opinions'] })).toMatchObject({ ok: true });
    expect(rowsOf().at(-1)).toEqual({ step: '7', doneOn: '2026-01-10' });
    expect((stored()?.content as { materials: object }).materials).toMatchObject({ opinions: true });
  });

  it('is refused at the day in the register too, by whoever saves it', async () => {
    for (const who of [secretary, admin])
      expect(
        await college.call(who, 'register.save', {
          orgId: branchA,
          type: 'developmentCase',
          recordId,
          rev,
          content: wayOf(7, { steps: waySteps(7, { '7': '2026-01-09' }) }),
        }),
      ).toMatchObject({ error: { code: 'register.refused', fields: { 'steps.6.doneOn': '最早 1月10日 才能进行下一步' } } });
  });

  it('is history where the college counts from 2026-01-10, and is refused where it counts from 2026-01-01', async () => {
    await countFrom('2026-01-01');
    expect(await take(secretary, { ...target, doneOn: '2026-01-09' })).toMatchObject({ error: { code: 'development.tooEarly' } });
    await countFrom('2026-01-10');
    expect(await take(secretary, { ...target, doneOn: '2026-01-09' })).toMatchObject({ ok: true });
    expect((await page()).done[0]).toMatchObject({ step: 7, isHistory: true, isLate: false });
  });

  it('that is not the next one is refused with the one that is; a day ahead of today is refused at the day', async () => {
    expect(await take(secretary, { step: 8, doneOn: '2026-01-14' })).toMatchObject({
      error: { code: 'development.notNext', reason: { step: 7, name: '确定发展对象' } },
    });
    expect(await take(secretary, { ...target, doneOn: '2026-01-16' })).toMatchObject({
      error: { code: 'register.refused', fields: { 'steps.6.doneOn': '完成日不能晚于今天' } },
    });
    expect(await take(secretary, { step: 7, doneOn: '2026-01-12', content: { opinionsPeople: '' } })).toMatchObject({
      error: { fields: { opinionsHeardOn: '还差听取意见' } },
    });
  });

  it('takes of what is sent only the fields of the step', async () => {
    expect(await take(secretary, { ...target, doneOn: '2026-01-12', content: { ...target.content, name: '另一人' } })).toMatchObject({
      ok: true,
    });
    expect((stored()?.content as { name: string }).name).toBe('沈一诺');
  });
});

describe('who enters a step', () => {
  it('step 13 is the committee’s: secretary and organisation member are told so, and the administrator enters it', async () => {
    await on('2026-05-12');
    await caseAt(12);
    for (const who of [secretary, organizer])
      expect(await take(who, { step: 13, doneOn: '2026-05-10' })).toMatchObject({
        error: { code: 'development.byCommittee', reason: { step: 13, name: '上级党委预审' } },
      });
    expect(await page()).toMatchObject({
      next: { step: 13, party: 'committee', mayTake: false, latest: { on: '2027-03-10', ground: 'reviewValid' } },
    });
    expect((await page(admin)).next?.mayTake).toBe(true);
    expect(await take(admin, { step: 13, doneOn: '2026-05-10' })).toMatchObject({ ok: true });
    expect(await take(secretary, { step: 14, doneOn: '2026-05-12' })).toMatchObject({ ok: true });
  });

  it('the next person over enters nothing: another branch’s secretary, a member and the one of whom it is may not even look, those above only look', async () => {
    await on('2026-01-15');
    await caseAt(6);
    for (const who of [secretaryB, plain]) {
      expect(await college.call(who, 'development.case', { recordId })).toMatchObject({ error: { code: 'common.forbidden' } });
      expect(await take(who, { step: 7, doneOn: '2026-01-12' })).toMatchObject({ error: { code: 'common.forbidden' } });
      expect(await back(who, 6)).toMatchObject({ error: { code: 'common.forbidden' } });
    }
    const seen = await page(overseer);
    expect([seen.next?.step, seen.next?.mayTake, seen.takesBack, seen.mayEdit]).toEqual([7, false, null, false]);
    expect(await take(overseer, { step: 7, doneOn: '2026-01-12' })).toMatchObject({ error: { code: 'common.forbidden' } });
    expect(await back(overseer, 6)).toMatchObject({ error: { code: 'common.forbidden' } });
    expect(await college.call(overseer, 'development.receive', { recordId, rev, material: 'talkNote' })).toMatchObject({
      error: { code: 'common.forbidden' },
    });
  });

  it('17 brings the person into the roster by the committee’s hand only; before the counting the secretary tells of somebody who is there already', async () => {
    await on('2026-07-08');
    await caseAt(16);
    expect(await take(secretary, { step: 17, doneOn: '2026-07-08' })).toMatchObject({ error: { code: 'development.byCommittee' } });
    await countFrom('2026-07-09');
    expect(await take(secretary, { step: 17, doneOn: '2026-07-08' })).toMatchObject({
      error: { code: 'register.refused', fields: { steps: '名册里的入党和转正日期由学院党委登记' } },
    });
    const old = wayOf(17, { name: '邓佳宁', memberId: IDS.plain, memberNo: undefined });
    const known = college.cloud.database.get('members', IDS.plain)?.live as { name: string; admittedOn: string };
    const content = { ...old, name: known.name, steps: waySteps(17) };
    expect(await college.call(secretary, 'register.save', { orgId: branchA, type: 'developmentCase', content })).toMatchObject({
      ok: false,
    });
    const before = college.cloud.database.all('members');
    const probationer = college.cloud.database.get('members', IDS.probationary)?.live as { name: string };
    const told = { ...content, name: probationer.name, memberId: IDS.probationary };
    expect(await college.call(secretary, 'register.save', { orgId: branchA, type: 'developmentCase', content: told })).toMatchObject({
      ok: true,
    });
    expect(college.cloud.database.all('members')).toEqual(before);
    expect(await take(admin, { step: 17, doneOn: '2026-07-08' })).toMatchObject({ ok: true });
  });
});

describe('the same step twice', () => {
  beforeEach(async () => {
    await on('2026-02-01');
    await caseAt(7);
  });
  it('by a repeated call is one step', async () => {
    const order = { step: 8, doneOn: '2026-01-20', rev };
    const first = await take(secretary, order, 'key-of-one-step-0001');
    expect(await take(secretary, order, 'key-of-one-step-0001')).toEqual(first);
    expect(rowsOf()).toHaveLength(8);
  });
  it('by two at the same moment is one step, and the other is told that somebody was faster', async () => {
    const seen = rev;
    const both = await Promise.all(
      [secretary, organizer].map((who) =>
        college.call(who, 'development.takeStep', { recordId, rev: seen, step: 8, doneOn: '2026-01-20', content: {}, materials: [] }),
      ),
    );
    expect(both.map((reply) => (reply.ok ? 'taken' : reply.error.code)).sort()).toEqual(['common.conflict', 'taken']);
    expect(rowsOf()).toHaveLength(8);
  });
});

describe('taking back', () => {
  it('is for the last step, and leaves the case as it was before', async () => {
    await on('2026-02-01');
    await caseAt(8);
    const before = stored();
    expect(await back(secretary, 7)).toMatchObject({ error: { code: 'development.onlyLast', reason: { last: 8 } } });
    expect(stored()).toEqual(before);
    expect((await page()).takesBack).toBe(8);
    expect(await back(secretary, 8)).toMatchObject({ ok: true });
    expect([rowsOf().length, (await page()).last]).toEqual([7, 7]);
  });
  it('is not the secretary’s for a step of the committee, and nobody’s for 17', async () => {
    await on('2026-07-08');
    await caseAt(16);
    expect((await page()).takesBack).toBeNull();
    expect(await back(secretary, 16)).toMatchObject({ error: { code: 'development.byCommittee', reason: { step: 16 } } });
    expect(await back(admin, 16)).toMatchObject({ ok: true });
    await take(admin, { step: 16, doneOn: '2026-06-10' });
    await take(admin, { step: 17, doneOn: '2026-07-08' });
    expect((await page(admin)).takesBack).toBeNull();
    const before = college.cloud.database.all('members');
    for (const who of [admin, secretary])
      expect(await back(who, 17)).toMatchObject({ error: { code: 'development.lasting', reason: { step: 17 } } });
    const fewer = { orgId: branchA, type: 'developmentCase', recordId, rev, content: wayOf(15) };
    expect(await college.call(admin, 'register.save', fewer)).toMatchObject({
      error: { code: 'register.refused', fields: { steps: expect.stringMatching(/第 1[67] 步/) as string } },
    });
    expect(college.cloud.database.all('members')).toEqual(before);
  });
});

describe('the case as it is read', () => {
  it('late is shown and not forbidden: a talk two months after the application', async () => {
    await on('2024-11-20');
    await caseAt(1);
    expect((await page()).next).toMatchObject({
      step: 2,
      standing: 'late',
      latest: { on: '2024-10-10', ground: 'talkDue', months: 1 },
      article: '第七条',
    });
    expect(await take(secretary, { step: 2, doneOn: '2024-11-15' })).toMatchObject({ ok: true });
    expect((await page()).done[0]).toEqual({ step: 2, doneOn: '2024-11-15', isHistory: false, isLate: true });
  });

  it('step 15 on 2026-05-16: days, materials, votes and notices about the person, and what lies ahead', async () => {
    await on('2026-05-16');
    await caseAt(14, { materials: withMaterials(undefined, ['admissionForm']) });
    await college.cloud.database.insertMany(COLLECTIONS.records, [
      standingVote('vote:mine', '2026-05-16', { content: { caseId: recordId } }),
      standingVote('vote:other', '2026-05-16', { content: { caseId: 'dev:other' } }),
      standingVote('vote:far', '2026-05-16', { orgId: branchB, content: { caseId: recordId } }),
    ]);
    const notice = {
      noticeKind: 'development',
      subjectId: recordId,
      title: '拟接收预备党员公示',
      body: '公示期内可反映。',
      minWorkingDays: 5,
    };
    await college.ask(secretary, 'register.save', { orgId: branchA, type: 'publicNotice', content: notice });
    const seen = await page();
    expect(seen).toMatchObject({
      name: '沈一诺',
      unit: '油气储运2301',
      stage: 'developmentTarget',
      last: 14,
      appliedOn: '2024-09-10',
      next: {
        step: 15,
        party: 'branch',
        standing: 'open',
        mayTake: true,
        needsVote: true,
        needsNotice: true,
        earliest: { on: '2026-05-15', ground: 'stepBefore' },
        latest: { on: '2026-06-10', ground: 'meetingDue' },
        fields: [],
      },
    });
    expect(seen.contactNames).toHaveLength(1);
    expect(seen.sponsorNames).toHaveLength(2);
    expect(seen.next?.materials.at(-1)).toEqual({ key: 'admissionResolution', isThere: false });
    expect(seen.next?.materials.map(({ key }) => key)).not.toContain('admissionForm');
    expect(seen.linked.map(({ line, step }) => [line.type, line.recordId === 'vote:mine', step])).toEqual([
      ['vote', true, undefined],
      ['publicNotice', false, undefined],
    ]);
    expect(seen.ahead.map(({ step }) => step)).toEqual([16, 17, 18, 19, 20, 21, 22, 23, 24, 25]);
    expect(seen.done.map(({ step }) => step)[0]).toBe(14);
  });

  it('a vote that a row names stands with its step', async () => {
    await on('2026-06-01');
    await caseAt(15);
    expect((await page()).linked.map(({ line, step }) => [line.recordId, step])).toEqual([['vote:15', 15]]);
  });

  it('a material that came in is ticked, once also where it is said again', async () => {
    await on('2026-02-01');
    await caseAt(7);
    const order = { recordId, rev, material: 'thoughtReports' as const };
    expect(await college.call(organizer, 'development.receive', order, 'key-of-material-0001')).toMatchObject({ ok: true });
    expect(await college.call(organizer, 'development.receive', order, 'key-of-material-0001')).toMatchObject({ ok: true });
    expect((await page()).next?.materials.map(({ key }) => key)).not.toContain('thoughtReports');
    expect(await college.call(organizer, 'development.receive', order)).toMatchObject({ error: { code: 'common.conflict' } });
  });

  it('ended, it has no next step and nobody takes one', async () => {
    await on('2026-02-01');
    await caseAt(7);
    const ended = { recordId, rev, verb: 'end', reason: '本人撤回申请', content: { endKind: 'withdrew' } };
    rev = (await college.ask(secretary, 'register.move', ended)).rev;
    expect(await page()).toMatchObject({ next: null, ahead: [], takesBack: null, mayEdit: false, endWords: '本人撤回' });
    expect(await take(secretary, { step: 8, doneOn: '2026-01-20' })).toMatchObject({
      error: { code: 'register.wrongState', reason: { state: 'ended' } },
    });
  });

  it('of another kind of record there is none', async () => {
    const content = { year: '2026', isNone: true };
    const plan = await college.ask(secretary, 'register.save', { orgId: branchA, type: 'developmentPlan', content });
    expect(await college.call(secretary, 'development.case', { recordId: plan.recordId })).toMatchObject({
      error: { code: 'common.notFound' },
    });
    expect(await college.call(secretary, 'development.case', { recordId: 'dev:none' })).toMatchObject({
      error: { code: 'common.notFound' },
    });
  });
});
