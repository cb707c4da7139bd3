import type { Caller } from '../../../src-shared/rights/rights';
import { leaveSightOf, type LeaveSight } from '../../../src-shared/rights/leave';
import type { PostKind } from '../../../src-shared/records/post';

const caller = (branchIds: string[], ...posts: [string, PostKind][]): Caller => ({
  memberId: 'm:me',
  branchIds,
  posts: posts.map(([orgId, postKind]) => ({ orgId, postKind })),
});

describe('the reason of a leave of a member of branch b', () => {
  it.each<[string, Caller, string, LeaveSight]>([
    ['the secretary of b', caller(['o:b'], ['o:b', 'secretary']), 'm:other', 'words'],
    ['the deputy secretary of b', caller(['o:b'], ['o:b', 'deputySecretary']), 'm:other', 'words'],
    ['the recorder, of b', caller(['o:b']), 'm:me', 'category'],
    ['the recorder, of b and on its committee', caller(['o:b'], ['o:b', 'committeeMember']), 'm:me', 'category'],
    ['the recorder, of another branch', caller(['o:a']), 'm:me', 'fact'],
    ['the recorder, who is the secretary of another branch', caller(['o:a'], ['o:a', 'secretary']), 'm:me', 'fact'],
    ['a committee member of b', caller(['o:b'], ['o:b', 'organizationMember']), 'm:other', 'fact'],
    ['the leader of a group of b', caller(['o:b'], ['o:b1', 'groupLeader']), 'm:other', 'fact'],
    ['a member of b', caller(['o:b']), 'm:other', 'fact'],
    ['the secretary of the general branch', caller([], ['o:g', 'secretary']), 'm:other', 'fact'],
    ['the administrator', caller([], ['o:c', 'administrator']), 'm:other', 'fact'],
  ])('is to %s as much as their part needs', (_, who, recorderId, expected) => {
    expect(leaveSightOf(who, { memberId: 'm:1', branchId: 'o:b', recorderId })).toBe(expected);
  });

  it('is the person’s own, and nobody else’s where it is not known of which branch the person was', () => {
    expect(leaveSightOf(caller([]), { memberId: 'm:me', branchId: undefined, recorderId: 'm:other' })).toBe('words');
    expect(leaveSightOf(caller(['o:b'], ['o:b', 'secretary']), { memberId: 'm:1', branchId: undefined, recorderId: 'm:me' })).toBe('fact');
  });
});
