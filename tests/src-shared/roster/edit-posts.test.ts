import { endedPost, newPost, newTerm } from '../../../src-shared/roster/edit-posts';
import type { PostKind } from '../../../src-shared/records/post';
import { branchOrg, groupOrg, person, post, term } from '../engines/people';
import { postId, termId } from '../../../src-shared/records/ids/roster';

const NOW = { today: '2026-11-24', at: '2026-11-24T04:00:00.000Z' };
const branch = branchOrg();
const faultIn = (made: object): string => ('fault' in made ? Object.values(made.fault as Record<string, string>).join(' ') : 'none');
const take = (
  postKind: PostKind,
  over: { fromOn?: string; member?: ReturnType<typeof person>; org?: ReturnType<typeof branchOrg>; held?: ReturnType<typeof post>[] } = {},
) =>
  newPost(
    { org: over.org ?? branch, member: over.member ?? person('a'), postKind, fromOn: over.fromOn ?? '2026-11-24' },
    over.held ?? [],
    NOW,
  );

describe('taking up a post', () => {
  it('makes the document that an import of the same post would make', () => {
    expect(take('secretary')).toEqual({
      ended: [],
      post: {
        _id: 'post:b1:secretary:a:2026-11-24',
        v: 1,
        type: 'post',
        orgId: 'o:b1',
        memberId: 'm:a',
        postKind: 'secretary',
        fromOn: '2026-11-24',
        rev: 0,
        updatedAt: NOW.at,
      },
    });
    expect([
      postId({ code: branch.code, memberId: 'm:x', postKind: 'groupLeader', fromOn: '2026-01-01' }),
      termId(branch.code, '2026-01-01'),
    ]).toEqual(['post:b1:groupLeader:x:2026-01-01', 'term:b1:2026-01-01']);
  });

  it('asks that the person is in the branch on that day; for a group in the branch of the group, above a branch nothing of it', () => {
    const came = person('a', { memberships: [{ id: '1', branchId: 'o:b1', fromOn: '2026-11-20' }] });
    expect(['2026-11-19', '2026-11-20'].map((fromOn) => faultIn(take('deputySecretary', { member: came, fromOn })))).toEqual([
      'memberId notMember',
      'none',
    ]);
    expect(faultIn(take('secretary', { member: person('a', { endedOn: '2026-11-01' }) }))).toBe('memberId notMember');
    expect(faultIn(take('secretary', { member: person('a', { admittedOn: '2026-12-01' }) }))).toBe('memberId notMember');
    expect([
      faultIn(take('groupLeader', { org: groupOrg('1') })),
      faultIn(take('groupLeader', { org: groupOrg('1', { parentId: 'o:b2' }) })),
    ]).toEqual(['none', 'memberId notMember']);
    expect(faultIn(take('organizer', { org: branchOrg({ _id: 'o:g1', kind: 'generalBranch' }) }))).toBe('none');
  });

  it('as secretary of a branch may be somebody of another, but nobody who is no member that day', () => {
    const elsewhere = person('a', { memberships: [{ id: '1', branchId: 'o:b2', fromOn: '2018-01-01' }] });
    expect([faultIn(take('secretary', { member: elsewhere })), faultIn(take('committeeMember', { member: elsewhere }))]).toEqual([
      'none',
      'memberId notMember',
    ]);
  });

  it.each<[Parameters<typeof branchOrg>[0], PostKind[], PostKind[]]>([
    [
      { kind: 'partyCommittee' },
      ['secretary', 'committeeLeader', 'committeeStaff', 'organizer', 'administrator', 'auditor'],
      ['groupLeader', 'partyWorker', 'committeeMember'],
    ],
    [
      { kind: 'generalBranch' },
      ['secretary', 'committeeMember', 'organizer', 'partyWorker'],
      ['administrator', 'auditor', 'committeeStaff', 'committeeLeader', 'groupLeader'],
    ],
    [{ kind: 'branch' }, ['secretary', 'disciplineMember', 'partyWorker'], ['organizer', 'administrator', 'groupLeader', 'auditor']],
  ])('in %j there are %j and not %j', (over, there, absent) => {
    const org = branchOrg(over);
    expect(there.filter((kind) => faultIn(take(kind, { org })) !== 'none')).toEqual([]);
    expect(absent.filter((kind) => faultIn(take(kind, { org })) !== 'postKind notThisPost')).toEqual([]);
  });

  it('ends the former secretary the day before, by choice, and nobody in another post', () => {
    const replacing = (postKind: PostKind, held: ReturnType<typeof post>[], fromOn = '2026-11-24') =>
      newPost({ org: branch, member: person('a'), postKind, fromOn, endsFormer: true }, held, NOW);
    const former = post('m:b', 'secretary', { rev: 4 });
    expect(replacing('secretary', [former])).toMatchObject({ ended: [{ ...former, toOn: '2026-11-23', rev: 5, updatedAt: NOW.at }] });
    expect(replacing('deputySecretary', [post('m:b', 'deputySecretary')])).toMatchObject({ ended: [] });
    expect(replacing('secretary', [])).toMatchObject({ ended: [] });
    expect(faultIn(replacing('secretary', [post('m:b', 'secretary', { fromOn: '2026-11-24' })]))).toBe('fromOn beforeFormer');
    expect(faultIn(replacing('secretary', [post('m:b', 'secretary', { fromOn: '2026-11-23' })]))).toBe('none');
  });

  it('finds one secretary at a time, and nobody twice in the same post', () => {
    const former = (toOn?: string) => post('m:b', 'secretary', toOn === undefined ? {} : { toOn });
    expect([
      faultIn(take('secretary', { held: [former()] })),
      faultIn(take('secretary', { held: [former('2026-11-24')] })),
      faultIn(take('secretary', { held: [former('2026-11-23')] })),
    ]).toEqual(['postKind secretaryHeld', 'postKind secretaryHeld', 'none']);
    expect(faultIn(take('secretary', { held: [post('m:b', 'secretary', { orgId: 'o:b2' })] }))).toBe('none');
    expect([
      faultIn(take('committeeMember', { held: [post('m:b', 'committeeMember')] })),
      faultIn(take('committeeMember', { held: [post('m:a', 'committeeMember')] })),
      faultIn(take('deputySecretary', { held: [post('m:a', 'committeeMember')] })),
    ]).toEqual(['none', 'memberId held', 'none']);
  });

  it('is entered at most a year ahead', () => {
    expect(['2027-11-24', '2027-11-25'].map((fromOn) => faultIn(take('secretary', { fromOn })))).toEqual(['none', 'fromOn future']);
  });
});

describe('giving up a post', () => {
  const secretary = post('m:a', 'secretary', { fromOn: '2024-07-01', rev: 2 });
  it('keeps it with its last day', () => {
    expect(endedPost(secretary, '2026-11-30', NOW)).toEqual({ post: { ...secretary, toOn: '2026-11-30', rev: 3, updatedAt: NOW.at } });
  });
  it('may move a last day that is still to come, and is refused for one that is over, before its beginning, and more than a year ahead', () => {
    expect([
      faultIn(endedPost({ ...secretary, toOn: '2026-11-24' }, '2026-12-31', NOW)),
      faultIn(endedPost({ ...secretary, toOn: '2026-11-23' }, '2026-12-31', NOW)),
    ]).toEqual(['none', 'postId unknown']);
    expect(['2024-06-30', '2024-07-01', '2027-11-24', '2027-11-25'].map((toOn) => faultIn(endedPost(secretary, toOn, NOW)))).toEqual([
      'toOn beforeBegin',
      'none',
      'none',
      'toOn future',
    ]);
  });
});

describe('the administrators of the college', () => {
  const own = post('m:a', 'administrator', { orgId: 'o:c1' });
  const other = (over: object) => post('m:b', 'administrator', { orgId: 'o:c1', ...over });
  const ending = (...others: ReturnType<typeof post>[]) => faultIn(endedPost(own, '2026-11-24', { ...NOW, others: [own, ...others] }));
  it('are never none: one may go who has another the day after', () => {
    expect(ending()).toBe('postId lastAdministrator');
    expect(ending(other({}))).toBe('none');
    expect(ending(other({ fromOn: '2026-11-25' }))).toBe('none');
    expect(ending(other({ fromOn: '2026-11-26' }))).toBe('postId lastAdministrator');
    expect(ending(other({ toOn: '2026-11-24' }))).toBe('postId lastAdministrator');
    expect(ending(other({ toOn: '2026-11-25' }))).toBe('none');
    expect(ending(post('m:b', 'committeeStaff', { orgId: 'o:c1' }))).toBe('postId lastAdministrator');
  });
});

describe('a new term', () => {
  const begin = (
    over: { fromOn?: string; termEndOn?: string; seats?: number } = {},
    terms = [term({ fromOn: '2024-01-01', termEndOn: '2026-12-31', rev: 1 })],
  ) => newTerm({ org: branch, fromOn: '2026-12-01', termEndOn: '2029-11-30', seats: 5, ...over }, terms, NOW);
  it('ends the one before on the day before, and leaves older ones and those of others alone', () => {
    const [old, other] = [
      term({ _id: 'term:old', fromOn: '2020-01-01', termEndOn: '2022-12-31' }),
      term({ _id: 'term:other', orgId: 'o:b2', fromOn: '2025-01-01' }),
    ];
    const running = term({ fromOn: '2024-01-01', termEndOn: '2026-12-31', rev: 1 });
    expect(begin({}, [other, running, old])).toEqual({
      term: {
        _id: 'term:b1:2026-12-01',
        v: 1,
        type: 'committeeTerm',
        orgId: 'o:b1',
        fromOn: '2026-12-01',
        termEndOn: '2029-11-30',
        seats: 5,
        rev: 0,
        updatedAt: NOW.at,
      },
      ended: [{ ...running, endedOn: '2026-11-30', rev: 2, updatedAt: NOW.at }],
    });
    expect(begin({ fromOn: '2027-01-01' })).toMatchObject({ ended: [] });
    expect(begin({ fromOn: '2026-12-31' })).toMatchObject({ ended: [{ endedOn: '2026-12-30' }] });
  });
  it('is refused before one that is entered already, upside down, for more than five years, without members, and more than a year ahead', () => {
    expect([faultIn(begin({ fromOn: '2024-01-01' })), faultIn(begin({ fromOn: '2024-01-02', termEndOn: '2027-01-01' }))]).toEqual([
      'fromOn overlaps',
      'none',
    ]);
    expect([
      faultIn(begin({ termEndOn: '2026-11-30' })),
      faultIn(begin({ termEndOn: '2026-12-01' })),
      faultIn(begin({ termEndOn: '2031-12-01' })),
      faultIn(begin({ termEndOn: '2031-12-02' })),
    ]).toEqual(['termEndOn beforeBegin', 'none', 'none', 'termEndOn tooLong']);
    expect([faultIn(begin({ seats: 0 })), faultIn(begin({ seats: 1 }))]).toEqual(['seats nobody', 'none']);
    expect(faultIn(begin({ fromOn: '2027-11-25', termEndOn: '2029-01-01' }))).toBe('fromOn future');
  });
});
