// Looking for somebody: below the own place only, of today, and no more than a page holds. On 2026-11-24.
import type { Member } from '../../../src-shared/records/member';
import type { RosterContent } from '../../../src-shared/records/roster';
import { startTestCloud, type TestCloud } from '../harness';
import { IDS, smallCollege } from '../small-college';

let college: TestCloud;
afterEach(() => college.close());

const start = async (roster: readonly RosterContent[]): Promise<void> => void (college = await startTestCloud({ roster }));
const find = (who: string, search: string, orgId: string) => college.call(who, 'roster.find', { orgId, search });
const idsOf = async (search: string) =>
  (await college.ask(IDS.admin, 'roster.find', { orgId: IDS.committee, search })).people.map(({ memberId }) => memberId);
const withMember = (id: string, over: Partial<Member>): RosterContent[] =>
  smallCollege().map((content) => (content.type === 'member' && content._id === id ? { ...content, ...over } : content));

it('a secretary finds the own people and nobody of the next branch, who is refused there', async () => {
  await start(smallCollege());
  expect(await find(IDS.secretary, '方知夏', IDS.branchA)).toMatchObject({ data: { people: [] } });
  expect(await find(IDS.secretaryB, '方知夏', IDS.branchB)).toMatchObject({
    data: { people: [{ memberId: IDS.plainB, branchId: IDS.branchB, branchName: '机电学生党支部' }] },
  });
  expect(await find(IDS.secretary, '方知夏', IDS.branchB)).toMatchObject({ error: { code: 'common.forbidden' } });
  expect(await find(IDS.overseer, '方知夏', IDS.committee)).toMatchObject({ error: { code: 'common.forbidden' } });
  expect(await find(IDS.plainB, '方知夏', IDS.branchB)).toMatchObject({ error: { code: 'common.forbidden' } });
  expect(await find(IDS.admin, '  ', IDS.committee)).toMatchObject({ error: { code: 'common.badInput' } });
}, 60_000);

it.each([
  ['leaves today', { endedOn: '2026-11-24', endKind: 'transferredOut' }, 1],
  ['left yesterday', { endedOn: '2026-11-23', endKind: 'transferredOut' }, 0],
  ['is suspended', { statuses: [{ id: 's', kind: 'suspended', fromOn: '2026-01-01' }] }, 1],
  ['is in no branch any more', { memberships: [{ id: 'x', branchId: IDS.branchA, fromOn: '2019-03-01', toOn: '2026-11-23' }] }, 0],
] as const)(
  'somebody who %s',
  async (_, over, count) => {
    await start(withMember(IDS.mobile, over as Partial<Member>));
    expect(await idsOf('梁')).toHaveLength(count);
  },
  60_000,
);

it('of more than thirty the first thirty stand in the order of branches and roster, and it is said that there are more', async () => {
  const model = smallCollege().find((content) => content._id === IDS.plain) as Member;
  const crowd = (count: number): Member[] =>
    Array.from({ length: count }, (_, place) => ({
      ...model,
      _id: `m:c${place}`,
      memberNo: `C${place}`,
      name: `欧阳${place}`,
      rosterOrder: 500 - place,
      memberships: [{ id: `m:c${place}:1`, branchId: place % 2 === 0 ? IDS.branchB : IDS.branchA, fromOn: '2019-03-01' }],
    }));
  await start([...smallCollege(), ...crowd(30)]);
  const all = await college.ask(IDS.admin, 'roster.find', { orgId: IDS.committee, search: '欧阳' });
  expect([all.people.length, all.isMore]).toEqual([30, false]);
  expect(all.people.slice(0, 2).map(({ name, branchId }) => [name, branchId])).toEqual([
    ['欧阳29', IDS.branchA],
    ['欧阳27', IDS.branchA],
  ]);
  expect(all.people[15]).toMatchObject({ name: '欧阳28', branchId: IDS.branchB });
  await college.close();
  await start([...smallCollege(), ...crowd(31)]);
  const more = await college.ask(IDS.admin, 'roster.find', { orgId: IDS.committee, search: '欧阳' });
  expect([more.people.length, more.isMore]).toEqual([30, true]);
}, 60_000);
