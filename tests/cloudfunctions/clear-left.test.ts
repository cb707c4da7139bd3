import type { Forgotten } from '../../cloudfunctions/nightly/forget';
import { bindingId } from '../../src-shared/records/ids/binding';
import { startTestCloud, type TestCloud } from './harness';
import { IDS } from './small-college';

// On 2026-11-24; the ill member of branch A left on 2026-11-20.
let college: TestCloud;
const { branchA, secretary, ill } = IDS;
const run = (at: string): Promise<Forgotten> => college.ringAt('nightly', 'forget', at) as Promise<Forgotten>;
const member = () => college.cloud.database.get('members', ill) as unknown as { live: Record<string, unknown>; keys: string[] };
const record = (id: string) => college.cloud.database.get('records', id) as unknown as { content: Record<string, unknown>; salt?: string };
let [dues, hardship, talk, asked, agreed] = ['', '', '', '', ''];

beforeAll(async () => {
  college = await startTestCloud();
  const save = async (type: string, content: object): Promise<string> =>
    (await college.ask(secretary, 'register.save', { orgId: branchA, type, content: content as Record<string, unknown> })).recordId;
  dues = await save('duesAssessment', {
    memberId: ill,
    payerKind: 'employed',
    baseFen: 500_000,
    dueFen: 5000,
    fromMonth: '2026-01',
    assessedOn: '2026-01-05',
  });
  hardship = await save('hardshipEntry', { memberId: ill, category: 'illness', openedOn: '2026-03-01', need: '住院费用' });
  talk = await save('heartTalk', { talkerId: secretary, withId: ill, day: '2026-05-06', talkKind: 'consolation' });
  asked = await save('pledge', { memberId: ill, text: '每月写一篇回忆', day: '2026-11-02' });
  agreed = await save('pledge', { memberId: ill, text: '给新教师讲一次厂史', day: '2026-03-02' });
  await college.ask(secretary, 'register.move', { recordId: agreed, rev: 0, verb: 'approve' });
  const rev =
    (await college.ask(secretary, 'roster.leaving', { orgId: branchA })).people.find(({ memberId }) => memberId === ill)?.rev ?? -1;
  await college.ask(secretary, 'roster.leave', {
    orgId: branchA,
    kind: 'deceased',
    fromOn: '2026-11-20',
    people: [{ memberId: ill, rev }],
    handovers: [],
  });
}, 60_000);
afterAll(() => college.close());

describe('the data of who left on 2026-11-20', () => {
  it('stand untouched on 19 December, a day before the thirty days are over', async () => {
    expect(await run('2026-12-18T20:00:00.000Z')).toMatchObject({ people: 0, left: 0 });
    expect(member().live).toMatchObject({ memberNo: 'A09', statuses: [{ kind: 'longIllness' }] });
    expect(record(dues).content.baseFen).toBeDefined();
    expect(record(asked).content.text).toBe('每月写一篇回忆');
    expect(college.cloud.database.get('bindings', bindingId(ill))).toBeDefined();
  });

  it('are gone on 20 December: situation, number, dues base, care, binding; what was due and that there was a talk stay', async () => {
    expect(await run('2026-12-19T20:00:00.000Z')).toMatchObject({ people: 1, left: 0 });
    expect(member().live).toMatchObject({ name: expect.any(String), memberNo: '已删除', clearedOn: '2026-12-20' });
    expect(JSON.stringify(member())).not.toMatch(/A09|longIllness/);
    expect(record(dues).content).toMatchObject({ memberId: ill, dueFen: 5000 });
    expect([record(dues).content.baseFen, record(hardship).content.need, record(hardship).content.category]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(record(talk).content).toMatchObject({ withId: ill, day: '2026-05-06' });
    // What they asked for and nobody answered goes with them; what was agreed to is in the chain.
    expect(college.cloud.database.get('records', asked)).toBeUndefined();
    expect(record(agreed).content).toMatchObject({ memberId: ill, text: '给新教师讲一次厂史' });
    expect(college.cloud.database.get('bindings', bindingId(ill))).toBeUndefined();
  });

  it('leave no record behind that the chain would call altered, and a next night finds nothing more', async () => {
    expect(await run('2026-12-20T20:00:00.000Z')).toMatchObject({ people: 0, left: 0 });
    await college.clock.set('2026-12-21T02:00:00.000Z');
    const typed = (await college.ask(secretary, 'book.read', { orgId: branchA, year: '2026' })).chain?.checkValue ?? '';
    expect(await college.ask(secretary, 'book.check', { orgId: branchA, typed })).toMatchObject({
      verdict: 'same',
      altered: [],
      alteredUnseen: 0,
    });
  });

  it('do not come back by a restoring: then it is a new membership, as the refusal says', async () => {
    const line = (await college.ask(secretary, 'roster.left', { orgId: branchA })).people[0];
    expect(line).toMatchObject({ memberId: ill, mayRestore: false });
    const people = [{ memberId: ill, rev: line?.rev ?? -1 }];
    expect(await college.call(secretary, 'roster.restore', { orgId: branchA, people, fromOn: '2026-12-21' })).toMatchObject({
      error: { code: 'roster.refused', fields: { memberId: expect.stringContaining('个人数据已删除') } },
    });
  });
});
