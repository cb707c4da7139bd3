import { cleared, CLEARED_NUMBER, isToBeCleared } from '../../../src-shared/roster/clear';
import {
  clearedOnFor,
  endedWith,
  goneFromOn,
  heldPosts,
  withBranch,
  withDestination,
  withLeave,
  withRestored,
  withReturn,
  type Left,
} from '../../../src-shared/roster/leave';
import { addDays } from '../../../src-shared/kernel/day';
import { isExemptOn, isMobileOn, mayEnterOn, membershipOn, standingOn, staysIn } from '../../../src-shared/roster/on-day';
import { keysOf } from '../../../src-shared/records/roster';
import type { Member } from '../../../src-shared/records/member';
import type { Post } from '../../../src-shared/records/post';
import { person, status } from '../engines/people';

const TODAY = '2026-11-24';
const at = { id: 'new', today: TODAY };
const B1 = 'o:b1';
const plain = (over: Partial<Member> = {}): Member =>
  person('a', { admittedOn: '2018-01-01', memberships: [{ id: 'a:1', branchId: B1, fromOn: '2018-01-01' }], ...over });
const faultIn = (made: Left): string => ('fault' in made ? `${made.fault.field} ${made.fault.fault}` : 'none');
const memberIn = (made: Left): Member => {
  if ('fault' in made) throw new Error(faultIn(made));
  return made.member;
};
const gone = (over: Partial<Member> = {}, fromOn = '2026-11-20'): Member =>
  memberIn(withLeave(plain(over), { branchId: B1, kind: 'transferredOut', fromOn, destination: '某企业党支部' }, at));
const seen = (member: Member, days: readonly string[]) =>
  days.map((day) => `${standingOn(member, day)} ${membershipOn(member, day)?.branchId ?? '-'} ${String(mayEnterOn(member, day))}`);

describe('a leaving from 2026-11-20', () => {
  it('leaves the day before as it was, and from the day on the person is of no branch and may not enter', () => {
    expect(seen(gone(), ['2026-11-19', '2026-11-20'])).toEqual(['full o:b1 true', 'ended - false']);
    expect(goneFromOn(gone())).toBe('2026-11-20');
  });

  it('keeps where to for who is transferred, and for nobody else', () => {
    const made = withLeave(plain(), { branchId: B1, kind: 'deceased', fromOn: TODAY, destination: '不记' }, at);
    expect([gone().destination, memberIn(made).destination]).toEqual(['某企业党支部', undefined]);
    expect([faultIn(withDestination(memberIn(made), '某处')), faultIn(withDestination(plain(), '某处'))]).toEqual([
      'destination noDestination',
      'memberId notGone',
    ]);
  });

  it('is refused to come, before the person was there, of another branch, and twice', () => {
    const leave = (member: Member, fromOn: string) => faultIn(withLeave(member, { branchId: B1, kind: 'withdrew', fromOn }, at));
    const moved = plain({
      memberships: [
        { id: 'a:1', branchId: 'o:b2', fromOn: '2018-01-01', toOn: '2026-10-31' },
        { id: 'a:2', branchId: B1, fromOn: '2026-11-01' },
      ],
    });
    expect([
      leave(plain(), '2026-11-25'),
      leave(plain(), TODAY),
      leave(plain(), '2017-12-31'),
      leave(moved, '2026-10-31'),
      leave(moved, '2026-11-01'),
      leave(gone(), TODAY),
      leave(plain({ memberships: [{ id: 'a:1', branchId: 'o:b2', fromOn: '2018-01-01' }] }), TODAY),
    ]).toEqual(['fromOn future', 'none', 'fromOn beforeJoining', 'fromOn elsewhere', 'none', 'memberId gone', 'memberId notHere']);
  });

  it('that is taken back has never held, and both entries are kept', () => {
    const back = memberIn(withRestored(gone(), { fromOn: TODAY }, TODAY));
    expect(seen(back, ['2026-11-19', '2026-11-20', TODAY])).toEqual(Array(3).fill('full o:b1 true'));
    expect(back.formerEnds).toEqual([
      { endedOn: '2026-11-19', endKind: 'transferredOut', destination: '某企业党支部', takenBackOn: TODAY },
    ]);
    expect([
      faultIn(withRestored(plain(), { fromOn: TODAY }, TODAY)),
      faultIn(withRestored({ ...gone(), clearedOn: TODAY }, { fromOn: TODAY }, TODAY)),
    ]).toEqual(['memberId notGone', 'memberId cleared']);
  });

  it('is followed by a return as a new membership of the same person; the time between belongs to nobody', () => {
    const back = memberIn(withReturn(gone(), { branchId: 'o:b2', fromOn: '2026-11-23' }, at));
    expect(seen(back, ['2026-11-19', '2026-11-20', '2026-11-22', '2026-11-23'])).toEqual([
      'full o:b1 true',
      'ended - false',
      'ended - false',
      'full o:b2 true',
    ]);
    expect(faultIn(withReturn(gone(), { branchId: B1, fromOn: '2026-11-19' }, at))).toBe('fromOn sinceJoined');
    expect(faultIn(withReturn(plain(), { branchId: B1, fromOn: TODAY }, at))).toBe('memberId elsewhere');
    const again = memberIn(withLeave(back, { branchId: 'o:b2', kind: 'deceased', fromOn: TODAY }, at));
    expect(seen(again, ['2026-11-19', '2026-11-21', '2026-11-23', TODAY])).toEqual([
      'full o:b1 true',
      'ended - false',
      'full o:b2 true',
      'ended - false',
    ]);
  });
});

it('停止党籍 from 2026-11-20 stands until the day before it is restored, and one restored on its own first day never held', () => {
  const held = memberIn(withLeave(plain(), { branchId: B1, kind: 'suspended', fromOn: '2026-11-20' }, at));
  expect(seen(held, ['2026-11-19', '2026-11-20'])).toEqual(['full o:b1 true', 'suspended o:b1 false']);
  expect(faultIn(withLeave(held, { branchId: B1, kind: 'suspended', fromOn: '2026-11-21' }, at))).toBe('kind twice');
  expect(faultIn(withLeave(held, { branchId: B1, kind: 'suspended', fromOn: '2026-11-10' }, at))).toBe('kind twice');
  expect(seen(memberIn(withRestored(held, { fromOn: '2026-11-23' }, TODAY)), ['2026-11-22', '2026-11-23'])).toEqual([
    'suspended o:b1 false',
    'full o:b1 true',
  ]);
  expect(memberIn(withRestored(held, { fromOn: '2026-11-20' }, TODAY)).statuses).toEqual([]);
  expect(faultIn(withRestored(held, { fromOn: '2026-11-19' }, TODAY))).toBe('fromOn beforeJoining');
});

it('moving to another branch on 2026-11-20 leaves exactly one branch on every day', () => {
  const moved = memberIn(withBranch(plain(), { branchId: 'o:b2', fromOn: '2026-11-20' }, at));
  // A former stay that was given the same number is kept.
  const twice = {
    ...plain(),
    memberships: [
      { id: 'x', branchId: 'o:b3', fromOn: '2018-01-01', toOn: '2019-12-31' },
      { id: 'x', branchId: B1, fromOn: '2020-01-01' },
    ],
  };
  expect(memberIn(withBranch(twice, { branchId: 'o:b2', fromOn: '2026-11-20' }, at)).memberships.map(({ branchId }) => branchId)).toEqual([
    'o:b3',
    B1,
    'o:b2',
  ]);
  expect(seen(moved, ['2026-11-19', '2026-11-20'])).toEqual(['full o:b1 true', 'full o:b2 true']);
  expect([staysIn(moved, B1), staysIn(moved, 'o:b2')]).toEqual([
    [{ fromOn: '2018-01-01', toOn: '2026-11-19' }],
    [{ fromOn: '2026-11-20', toOn: undefined }],
  ]);
  expect([
    faultIn(withBranch(moved, { branchId: 'o:b2', fromOn: TODAY }, at)),
    faultIn(withBranch(moved, { branchId: B1, fromOn: '2026-11-19' }, at)),
    faultIn(withBranch(gone(), { branchId: 'o:b2', fromOn: TODAY }, at)),
  ]).toEqual(['memberId elsewhere', 'fromOn sinceJoined', 'memberId gone']);
});

it('a stay ends with the last day in the college, and one that would begin after it is none', () => {
  const left = { ...plain(), endedOn: '2026-06-30' };
  expect(staysIn(left, B1)).toEqual([{ fromOn: '2018-01-01', toOn: '2026-06-30' }]);
  expect(staysIn({ ...left, memberships: [{ id: 'a:1', branchId: B1, fromOn: '2026-07-01' }] }, B1)).toEqual([]);
});

it('posts that are held on the day or begin later end with it, former ones stay as they ended', () => {
  const post = (fromOn: string, toOn?: string): Post => ({
    _id: fromOn,
    v: 1,
    type: 'post',
    orgId: B1,
    memberId: 'a',
    postKind: 'secretary',
    fromOn,
    ...(toOn === undefined ? {} : { toOn }),
    rev: 0,
    updatedAt: '',
  });
  const held = heldPosts([post('2024-01-01'), post('2026-12-01'), post('2020-01-01', '2023-12-31')], 'a', '2026-11-20');
  expect(held.map(({ _id }) => _id)).toEqual(['2024-01-01', '2026-12-01']);
  expect(endedWith(held, '2026-11-20', 'now').map(({ toOn, rev }) => [toOn, rev])).toEqual([
    ['2026-11-19', 1],
    ['2026-11-19', 1],
  ]);
});

describe('the data of who has left', () => {
  const ill = () =>
    gone({
      department: '炼油系',
      birthMonth: '1980-05',
      statuses: [
        status('longIllness', { fromOn: '2026-03-01', toOn: '2026-05-31', decidedActivityId: 'x' }),
        status('mobile', { fromOn: '2026-06-01', hostOrganization: '外地支部' }),
        status('lostContact', { fromOn: '2026-07-01' }),
      ],
    });

  it('are to be deleted on the thirtieth day after, once', () => {
    expect(clearedOnFor('2026-11-20')).toBe('2026-12-20');
    expect(['2026-12-19', '2026-12-20'].map((day) => isToBeCleared(ill(), day))).toEqual([false, true]);
    expect([isToBeCleared(plain(), '2030-01-01'), isToBeCleared(cleared(ill(), '2026-12-20'), '2030-01-01')]).toEqual([false, false]);
  });

  it('go without a trace of why somebody was let off, and nobody finds the number any more', () => {
    const after = cleared(ill(), '2026-12-20');
    expect(JSON.stringify(after)).not.toMatch(/炼油系|1980|longIllness|外地支部|lostContact|decided|某企业/u);
    expect([after.name, after.memberNo, after.clearedOn]).toEqual([plain().name, CLEARED_NUMBER, '2026-12-20']);
    expect(keysOf(after).some((key) => key.startsWith('no:') || key === 'left')).toBe(false);
    expect(keysOf(ill())).toContain('left');
  });

  it('change no answer about any day when they go', () => {
    const [before, after] = [ill(), cleared(ill(), '2026-12-20')];
    for (let day = '2026-02-25'; day < '2026-11-25'; day = addDays(day, 1)) {
      const answers = [before, after].map((member) => [...seen(member, [day]), isExemptOn(member, day), isMobileOn(member, day)]);
      expect(answers[1]).toEqual(answers[0]);
    }
  });
});
