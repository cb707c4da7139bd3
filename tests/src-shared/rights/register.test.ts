import type { Caller } from '../../../src-shared/rights/rights';
import { visibleContent } from '../../../src-shared/rights/content';
import { mayEnter, mayEnterAbout, mayMove, sightOf, standAt, type Home } from '../../../src-shared/rights/register';
import { optional, people, person, rows, text } from '../../../src-shared/records/vocabulary/field';
import type { PostKind } from '../../../src-shared/records/post';

const BRANCH = { orgId: 'o:b', path: ['o:c', 'o:g'], kind: 'branch' as const };
const GENERAL = { orgId: 'o:g', path: ['o:c'], kind: 'generalBranch' as const };
const COMMITTEE = { orgId: 'o:c', path: [], kind: 'partyCommittee' as const };
const HOME: Home = { belongsTo: ['o:b', 'o:g', 'o:c'], ledMemberIds: [] };

const caller = (...posts: [string, PostKind][]): Caller => ({
  memberId: 'm:me',
  posts: posts.map(([orgId, postKind]) => ({ orgId, postKind })),
  branchIds: ['o:b'],
});
const letters = (who: Caller, place: typeof BRANCH | typeof GENERAL | typeof COMMITTEE, home: Home = HOME) =>
  [...sightOf(standAt(who, place, home))].sort().join('');

describe('the letters of sight', () => {
  it.each<[string, Caller, typeof BRANCH | typeof GENERAL | typeof COMMITTEE, string]>([
    ['a member of the branch', caller(), BRANCH, 'BP'],
    ['a member, of the college’s books', caller(), COMMITTEE, 'BP'],
    ['the secretary', caller(['o:b', 'secretary']), BRANCH, 'BDOPS'],
    ['the organization member', caller(['o:b', 'organizationMember']), BRANCH, 'BDOP'],
    ['another committee member', caller(['o:b', 'publicityMember']), BRANCH, 'BOP'],
    ['the organizer of the general branch, of a branch', caller(['o:g', 'organizer']), BRANCH, 'BGOP'],
    ['the organizer, of the general branch itself', caller(['o:g', 'organizer']), GENERAL, 'BDGOPS'],
    ['the administrator, of a branch', caller(['o:c', 'administrator']), BRANCH, 'BCGOP'],
    ['an auditor, of a branch', caller(['o:c', 'auditor']), BRANCH, 'BCGOP'],
    ['the committee’s staff, of the committee', caller(['o:c', 'committeeStaff']), COMMITTEE, 'BCDGOPS'],
  ])('of %s', (_, who, place, expected) => {
    expect(letters(who, place)).toBe(expected);
  });

  it('of a stranger are those of anybody', () => {
    expect(letters(caller(), BRANCH, { belongsTo: ['o:other', 'o:c'], ledMemberIds: [] })).toBe('P');
  });

  it('hang on the record: the person concerned, whoever it names, the leader of all it concerns', () => {
    const stand = standAt(caller(), BRANCH, { ...HOME, ledMemberIds: ['m:1', 'm:2'] });
    expect(sightOf(stand, { memberIds: ['m:me'], namedIds: ['m:me'] })).toEqual(new Set(['P', 'B', 'M', 'T']));
    expect(sightOf(stand, { memberIds: ['m:1'], namedIds: ['m:1'] }).has('O')).toBe(true);
    expect(sightOf(stand, { memberIds: ['m:1', 'm:3'], namedIds: [] }).has('O')).toBe(false);
    expect(sightOf(stand).has('O')).toBe(false);
  });
});

describe('who enters and who moves', () => {
  it('an auditor looks at everything and enters nothing', () => {
    const stand = standAt(caller(['o:c', 'auditor']), BRANCH, HOME);
    expect(mayEnter(stand, ['secretary', 'organization', 'officer', 'groupLeader', 'above', 'committee'])).toBe(false);
    expect(
      mayMove(stand, ['secretary', 'receiver', 'committee', 'above'], {
        writers: [],
        isAboutPeople: false,
        memberIds: [],
        handedTo: ['o:c'],
      }),
    ).toBe(false);
  });

  it('a member enters what is their own, whoever else it names, and anything of a kind that concerns nobody; being named is not enough', () => {
    const stand = standAt(caller(), BRANCH, HOME);
    expect(mayEnterAbout(stand, ['member'], { isAboutPeople: true, memberIds: ['m:me', 'm:1'], ownIds: ['m:me'] })).toBe(true);
    expect(mayEnterAbout(stand, ['member'], { isAboutPeople: true, memberIds: ['m:me', 'm:1'], ownIds: ['m:1'] })).toBe(false);
    expect(mayEnterAbout(stand, ['member'], { isAboutPeople: true, memberIds: ['m:me'] })).toBe(false);
    expect(mayEnterAbout(stand, ['member'], { isAboutPeople: false, memberIds: [] })).toBe(true);
  });

  it('receives only for the own organisation, and only what it has not answered', () => {
    const stand = standAt(caller(['o:g', 'secretary']), BRANCH, HOME);
    const handedTo = (orgIds: string[]) =>
      mayMove(stand, ['receiver'], { writers: [], isAboutPeople: false, memberIds: [], handedTo: orgIds });
    expect([handedTo(['o:g']), handedTo(['o:c']), handedTo([])]).toEqual([true, false, false]);
  });
});

describe('what of a content is seen', () => {
  const fields = {
    title: text('题目', 20),
    note: optional(text('说明', 20, { sight: ['S'] })),
    lines: rows('名单', { memberId: person('姓名'), remark: optional(text('备注', 20, { sight: ['S'] })) }, { most: 9, sight: ['O', 'M'] }),
    others: optional(people('他人')),
  };
  const content = { title: '甲', note: '乙', lines: [{ memberId: 'm:me', remark: '丙' }, { memberId: 'm:1' }] };
  const seenBy = (...held: ('B' | 'O' | 'M' | 'S')[]) =>
    visibleContent(fields, content, { sight: ['B'], viewer: { letters: new Set(held), memberId: 'm:me' } });

  it('is what the field, or else the record, allows; what is there and not shown is named', () => {
    expect(seenBy('B')).toEqual({ content: { title: '甲' }, hidden: ['note', 'lines'] });
    expect(seenBy('B', 'O')).toEqual({
      content: { title: '甲', lines: [{ memberId: 'm:me' }, { memberId: 'm:1' }] },
      hidden: ['note', 'lines.remark'],
    });
    expect(seenBy('B', 'O', 'S').hidden).toEqual([]);
  });

  it('is of a list the own line for whoever sees it only because they stand in it', () => {
    expect(seenBy('B', 'M')).toEqual({ content: { title: '甲', lines: [{ memberId: 'm:me' }] }, hidden: ['note', 'lines.remark'] });
  });
});
