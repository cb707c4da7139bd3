// 关怀和联系 of branch A on 2026-11-24: m:a08 is away since January with a host, m:a09 is ill, m:a05 a plain member.
import type { Out } from '../../../src-shared/contract';
import type { CareList } from '../../../src-shared/records/vocabulary/care';
import { startTestCloud, type TestCloud } from '../harness';
import { IDS } from '../small-college';

let college: TestCloud;
beforeEach(async () => {
  college = await startTestCloud();
}, 60_000);
afterEach(() => college.close());

const orgId = IDS.branchA;
type Lists = Out<'care.lists'>['lists'];
const page = (who: string = IDS.secretary) => college.ask(who, 'care.lists', { orgId });
const listed = (lists: Lists, name: CareList): Lists[number] | undefined => lists.find(({ list }) => list === name);
const list = async (name: CareList, who: string = IDS.secretary) => listed((await page(who)).lists, name);
const rows = async (name: CareList, who: string = IDS.secretary) => (await list(name, who))?.rows;
const enter = (who: string, type: string, content: Record<string, unknown>) => college.ask(who, 'register.save', { orgId, type, content });
const talk = { talkerId: IDS.secretary, withId: IDS.plain, day: '2026-11-20', talkKind: 'daily', summary: '谈了排课' };
const pledge = { memberId: IDS.plain, text: '每周答疑一次', day: '2026-11-20', untilOn: '2026-12-31' };
const need = {
  memberId: IDS.ill,
  category: 'illness',
  openedOn: '2026-03-01',
  need: '透析的费用',
  help: [{ day: '2026-09-01', text: '送去慰问金' }],
};
const move = async (who: string, recordId: string, verb: 'approve' | 'decline' | 'withdraw' | 'finish' | 'drop', more: object = {}) => {
  const { rev } = await college.ask(IDS.secretary, 'register.read', { recordId });
  return college.call(who, 'register.move', { recordId, rev, verb, ...more });
};

describe('what the secretary sees', () => {
  it('a talk is owed to everybody but the secretary, and to one fewer once it was held; what was said is in no list', async () => {
    const before = (await rows('talks')) ?? [];
    expect(before.map(({ state }) => state)).toEqual(Array.from({ length: 9 }, () => 'owed'));
    expect(before[0]).toMatchObject({ dueOn: '2026-12-31', mayEnter: true });
    expect(before.map(({ memberId }) => memberId)).not.toContain(IDS.secretary);
    await enter(IDS.secretary, 'heartTalk', talk);
    await enter(IDS.deputy, 'heartTalk', { ...talk, talkerId: IDS.deputy, withId: IDS.ill });
    const after = await page();
    const talks = listed(after.lists, 'talks')?.rows ?? [];
    expect(talks.filter(({ state }) => state === 'owed')).toHaveLength(8);
    expect(talks[talks.length - 1]).toMatchObject({ memberId: IDS.plain, lastOn: '2026-11-20', state: 'done' });
    expect(JSON.stringify(after)).not.toContain('排课');
  });

  it('a voided talk was none', async () => {
    const { recordId } = await enter(IDS.secretary, 'heartTalk', talk);
    await college.ask(IDS.secretary, 'register.move', { recordId, rev: 0, verb: 'void', reason: '登错了人' });
    expect((await rows('talks'))?.filter(({ state }) => state === 'owed')).toHaveLength(9);
  });

  it('the member who is away was never spoken with: due since July; after a contact on the day agreed on', async () => {
    expect(await rows('contacts')).toMatchObject([{ memberId: IDS.mobile, dueOn: '2026-07-01', state: 'overdue', mayEnter: true }]);
    await enter(IDS.secretary, 'mobileContact', { memberId: IDS.mobile, day: '2026-11-23', way: 'phone', nextOn: '2027-05-23' });
    expect(await rows('contacts')).toMatchObject([
      { memberId: IDS.mobile, lastOn: '2026-11-23', dueOn: '2027-05-23', state: 'running', mayEnter: true },
    ]);
  });

  it('who is in need stands with the last help or visit, what they need does not; the review of the year is told', async () => {
    const { recordId } = await enter(IDS.secretary, 'hardshipEntry', need);
    expect(await list('hardships')).toEqual({
      list: 'hardships',
      seesAll: true,
      mayAdd: 'anybody',
      review: { dueOn: '2026-12-31', mayEnter: true },
      rows: [
        {
          recordId,
          memberId: IDS.ill,
          name: expect.any(String) as string,
          state: 'running',
          fromOn: '2026-03-01',
          lastOn: '2026-09-01',
          mayEnter: true,
        },
      ],
    });
    const visit = { careKind: 'visit', title: '走访慰问', day: '2026-11-22', byIds: [IDS.secretary], memberIds: [IDS.ill] };
    await enter(IDS.secretary, 'careActivity', visit);
    expect(await rows('hardships')).toMatchObject([{ lastOn: '2026-11-22' }]);
    expect(JSON.stringify(await page())).not.toMatch(/透析|illness|慰问金/);
    await enter(IDS.secretary, 'hardshipLedger', { year: '2026', reviewedOn: '2026-09-03', isEmpty: false });
    expect((await list('hardships'))?.review).toEqual({ reviewedOn: '2026-09-03', dueOn: '2026-12-31', mayEnter: true });
    await college.clock.set('2027-01-04T01:00:00.000Z');
    expect(await list('hardships')).toMatchObject({ review: { dueOn: '2027-12-31' }, rows: [{ state: 'owed', dueOn: '2027-12-31' }] });
  });

  it('may begin anything for anybody but a talk and a contact, which begin at a person', async () => {
    expect((await page()).lists.map(({ list: name, mayAdd }) => [name, mayAdd])).toEqual([
      ['talks', 'nobody'],
      ['contacts', 'nobody'],
      ['hardships', 'anybody'],
      ['pledges', 'anybody'],
      ['pairings', 'anybody'],
      ['posts', 'anybody'],
    ]);
    expect(await page()).toMatchObject({ isSecretary: true, me: IDS.secretary, today: '2026-11-24', year: '2026' });
  });
});

describe('what a member undertakes', () => {
  it('is asked for, agreed to by the secretary alone, past its day overdue, and done with a word on what became of it', async () => {
    const { recordId } = await enter(IDS.plain, 'pledge', pledge);
    expect(await rows('pledges')).toEqual([
      {
        recordId,
        memberId: IDS.plain,
        name: expect.any(String) as string,
        state: 'waiting',
        words: '每周答疑一次',
        fromOn: '2026-11-20',
        dueOn: '2026-12-31',
        mayEnter: false,
      },
    ]);
    expect((await college.ask(IDS.secretary, 'register.overview', { orgId })).waiting.map(({ line }) => line.recordId)).toEqual([recordId]);
    for (const who of [IDS.plain, IDS.organizer, IDS.leader, IDS.secretaryB, IDS.overseer, IDS.admin])
      expect(await move(who, recordId, 'approve')).toMatchObject({ ok: false });
    expect(await move(IDS.secretary, recordId, 'approve')).toMatchObject({ ok: true });
    expect(await rows('pledges')).toMatchObject([{ state: 'running', dueOn: '2026-12-31' }]);
    await college.clock.set('2027-01-04T01:00:00.000Z');
    expect(await rows('pledges')).toMatchObject([{ state: 'overdue' }]);
    expect(await move(IDS.plain, recordId, 'finish')).toMatchObject({ ok: false, error: { code: 'register.incomplete' } });
    expect(await move(IDS.leader, recordId, 'finish', { content: { result: '答疑三十次' } })).toMatchObject({ ok: false });
    expect(await move(IDS.plain, recordId, 'finish', { content: { result: '答疑三十次' } })).toMatchObject({ ok: true });
    expect(await rows('pledges')).toMatchObject([{ state: 'done', lastOn: '2027-01-04' }]);
  });

  it('is not agreed to with a reason, or taken back by who asked; given up with a reason', async () => {
    const refused = (await enter(IDS.plain, 'pledge', pledge)).recordId;
    const taken = (await enter(IDS.plain, 'pledge', { ...pledge, text: '每月巡检' })).recordId;
    const given = (await enter(IDS.plain, 'pledge', { ...pledge, text: '带教一人' })).recordId;
    expect(await move(IDS.secretary, refused, 'decline')).toMatchObject({ ok: false, error: { code: 'register.reasonNeeded' } });
    expect(await move(IDS.secretary, refused, 'decline', { reason: '写得再具体一点' })).toMatchObject({ ok: true });
    expect(await move(IDS.leader, taken, 'withdraw')).toMatchObject({ ok: false });
    expect(await move(IDS.plain, taken, 'withdraw')).toMatchObject({ ok: true });
    await move(IDS.secretary, given, 'approve');
    expect(await move(IDS.plain, given, 'drop', { reason: '调走了' })).toMatchObject({ ok: true });
    expect((await rows('pledges', IDS.plain))?.map(({ words, state }) => [words, state])).toEqual([
      ['每周答疑一次', 'declined'],
      ['带教一人', 'dropped'],
    ]);
  });

  it('a pair says with whom, a post says which, each in a list of its own', async () => {
    const { day } = pledge;
    await enter(IDS.plain, 'pairing', { memberId: IDS.plain, day, withWhom: '石化2401班小赵', text: '补数学' });
    await enter(IDS.plain, 'pioneerPost', { memberId: IDS.plain, day, carrier: 'showIdentity', text: '实训楼工位牌' });
    expect((await rows('pairings'))?.map(({ words }) => words)).toEqual(['石化2401班小赵：补数学']);
    expect((await rows('posts'))?.map(({ words }) => words)).toEqual(['党员亮身份：实训楼工位牌']);
    expect(await rows('pledges')).toEqual([]);
  });

  it('half written down it stands there with what there is', async () => {
    await enter(IDS.plain, 'pairing', { memberId: IDS.plain, text: '补数学' });
    expect(await rows('pairings')).toMatchObject([{ words: '补数学', state: 'waiting' }]);
    await enter(IDS.secretary, 'pledge', { text: '还不知道是谁' });
    expect(await rows('pledges')).toEqual([]);
  });

  it('is nobody’s to ask for in the name of another but the secretary’s', async () => {
    for (const type of ['pledge', 'pairing', 'pioneerPost']) {
      const content = { ...pledge, ...(type === 'pairing' ? { withWhom: '小赵' } : {}), memberId: IDS.leader };
      const asked = { orgId, type, content: type === 'pioneerPost' ? { ...content, carrier: 'helpDesk' } : content };
      expect(await college.call(IDS.plain, 'register.save', asked)).toMatchObject({ ok: false, error: { code: 'register.refused' } });
      expect(await college.call(IDS.secretaryB, 'register.save', asked)).toMatchObject({ ok: false });
      expect(await college.call(IDS.secretary, 'register.save', asked)).toMatchObject({ ok: true });
    }
  });
});

describe('who sees which list', () => {
  beforeEach(async () => {
    await enter(IDS.secretary, 'hardshipEntry', need);
    await move(IDS.secretary, (await enter(IDS.plain, 'pledge', pledge)).recordId, 'approve');
    await enter(IDS.plain, 'pledge', { ...pledge, text: '还没有同意的' });
  });
  const seen = async (who: string) =>
    (await page(who)).lists.map(({ list: name, rows: lines, mayAdd }) => [name, lines.map(({ memberId }) => memberId).join(' '), mayAdd]);

  it('a member what is about themself: the talk they are owed, what they promised, nothing of anybody else, and no button to enter it', async () => {
    expect(await seen(IDS.plain)).toEqual([
      ['talks', IDS.plain, 'nobody'],
      ['pledges', `${IDS.plain} ${IDS.plain}`, 'self'],
      ['pairings', '', 'self'],
      ['posts', '', 'self'],
    ]);
    const own = await page(IDS.plain);
    expect(own.isSecretary).toBe(false);
    expect(own.lists.flatMap(({ rows: lines }) => lines).filter(({ mayEnter }) => mayEnter)).toEqual([]);
    expect(own.lists.map(({ seesAll }) => seesAll)).toEqual([false, false, false, false]);
  });

  it('who is away sees when the next contact is due, who is in need the own entry with its last help', async () => {
    expect(await rows('contacts', IDS.mobile)).toMatchObject([{ memberId: IDS.mobile, state: 'overdue', mayEnter: false }]);
    expect(await rows('hardships', IDS.ill)).toMatchObject([{ memberId: IDS.ill, lastOn: '2026-09-01', mayEnter: false }]);
    expect(await list('hardships', IDS.ill)).toMatchObject({ seesAll: false });
    expect((await list('hardships', IDS.ill))?.review).toBeUndefined();
    expect(await list('hardships', IDS.mobile)).toBeUndefined();
  });

  it('the leader of a group the contacts with its people and may enter them; of no others', async () => {
    expect(await rows('contacts', IDS.leader)).toMatchObject([{ memberId: IDS.mobile, mayEnter: true }]);
    expect(await rows('talks', IDS.leader)).toMatchObject([{ memberId: IDS.leader, mayEnter: false }]);
  });

  it('an officer of the committee the contacts and what was agreed to; of talks and need what is about themself', async () => {
    expect(await seen(IDS.organizer)).toEqual([
      ['talks', IDS.organizer, 'nobody'],
      ['contacts', IDS.mobile, 'nobody'],
      ['pledges', IDS.plain, 'self'],
      ['pairings', '', 'self'],
      ['posts', '', 'self'],
    ]);
  });

  it('those above read contacts and what was agreed to, and of the hardship register that it was gone through; they enter nothing', async () => {
    await enter(IDS.secretary, 'hardshipLedger', { year: '2026', reviewedOn: '2026-09-03', isEmpty: false });
    for (const who of [IDS.overseer, IDS.admin]) {
      expect(await seen(who)).toEqual([
        ['contacts', IDS.mobile, 'nobody'],
        ['hardships', '', 'nobody'],
        ['pledges', IDS.plain, 'nobody'],
        ['pairings', '', 'nobody'],
        ['posts', '', 'nobody'],
      ]);
      expect((await list('hardships', who))?.review).toEqual({ reviewedOn: '2026-09-03', dueOn: '2026-12-31', mayEnter: false });
      expect(await rows('contacts', who)).toMatchObject([{ mayEnter: false }]);
    }
  });

  it('nobody of another branch sees anything; of what is no branch there are no lists', async () => {
    for (const who of [IDS.secretaryB, IDS.plainB])
      expect(await college.call(who, 'care.lists', { orgId })).toMatchObject({ ok: false, error: { code: 'common.forbidden' } });
    expect(await college.call(IDS.overseer, 'care.lists', { orgId: IDS.general })).toMatchObject({ ok: false });
  });
});
