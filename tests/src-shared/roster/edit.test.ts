import { endStatus, needsDecision, withGroup, withoutStatus, withStatus, type Edited } from '../../../src-shared/roster/edit';
import { isExemptOn, membershipOn } from '../../../src-shared/roster/on-day';
import type { Member } from '../../../src-shared/records/member';
import { person, status } from '../engines/people';

const TODAY = '2026-11-24';
const asNew = { id: 'new', today: TODAY };
const plain = (): Member => person('a', { memberships: [{ id: 'a:1', branchId: 'o:b1', groupId: 'o:1', fromOn: '2018-01-01' }] });
const faultIn = (edited: Edited): string => ('fault' in edited ? `${edited.fault.field} ${edited.fault.fault}` : 'none');
const memberIn = (edited: Edited): Member => {
  if ('fault' in edited) throw new Error(faultIn(edited));
  return edited.member;
};

describe('a situation', () => {
  it('of a mobile member with a host begins on its day, and from then on nothing is demanded', () => {
    const member = memberIn(withStatus(plain(), { kind: 'mobile', fromOn: '2026-11-01', hostOrganization: '外地项目党支部' }, asNew));
    expect(member.statuses).toEqual([{ id: 'new', kind: 'mobile', fromOn: '2026-11-01', hostOrganization: '外地项目党支部' }]);
    expect(['2026-10-31', '2026-11-01'].map((day) => isExemptOn(member, day))).toEqual([false, true]);
  });

  it('keeps the former ones, and takes a host only for who is mobile', () => {
    const ended = status('abroad', { fromOn: '2025-01-01', toOn: '2025-06-30' });
    const member = memberIn(
      withStatus(
        { ...plain(), statuses: [ended] },
        { kind: 'longIllness', fromOn: TODAY, hostOrganization: '某支部', decidedActivityId: 'activity:1' },
        asNew,
      ),
    );
    expect(member.statuses).toEqual([ended, { id: 'new', kind: 'longIllness', fromOn: TODAY, decidedActivityId: 'activity:1' }]);
  });

  it('that lets somebody off needs the branch’s decision; being away or out of reach does not', () => {
    expect((['mobile', 'longIllness', 'disability', 'frail', 'abroad', 'lostContact'] as const).filter(needsDecision)).toEqual([
      'longIllness',
      'disability',
      'frail',
      'abroad',
    ]);
    expect(faultIn(withStatus(plain(), { kind: 'frail', fromOn: TODAY }, asNew))).toBe('decidedActivityId decision');
    expect(faultIn(withStatus(plain(), { kind: 'lostContact', fromOn: TODAY }, asNew))).toBe('none');
  });

  it('is refused to come, before the admission, after having left, and twice at a time', () => {
    const begin = (member: Member, fromOn: string) => faultIn(withStatus(member, { kind: 'mobile', fromOn }, asNew));
    expect([begin(plain(), '2026-11-25'), begin(plain(), TODAY)]).toEqual(['fromOn future', 'none']);
    expect([
      begin({ ...plain(), admittedOn: '2026-11-02' }, '2026-11-01'),
      begin({ ...plain(), endedOn: '2026-10-31' }, '2026-11-01'),
    ]).toEqual(['fromOn beforeJoining', 'fromOn beforeJoining']);
    const once = { ...plain(), statuses: [status('mobile', { fromOn: '2026-01-01', toOn: '2026-11-10' })] };
    expect([
      begin(once, '2026-11-10'),
      begin(once, '2026-11-11'),
      begin({ ...plain(), statuses: [status('mobile')] }, TODAY),
      begin({ ...plain(), statuses: [status('abroad')] }, TODAY),
    ]).toEqual(['kind twice', 'none', 'kind twice', 'none']);
  });

  it('ends with its last day included, once, and not before it began or in days to come', () => {
    const ill = { ...plain(), statuses: [status('longIllness', { fromOn: '2026-03-01' }), status('abroad', { toOn: '2026-02-01' })] };
    const ends = (toOn: string, statusId = 's:longIllness') => endStatus(ill, { statusId, toOn }, TODAY);
    const member = memberIn(ends('2026-11-20'));
    expect(member.statuses.map(({ toOn }) => toOn)).toEqual(['2026-11-20', '2026-02-01']);
    expect(['2026-11-20', '2026-11-21'].map((day) => isExemptOn(member, day))).toEqual([true, false]);
    expect(['2026-02-28', '2026-03-01', TODAY, '2026-11-25'].map((toOn) => faultIn(ends(toOn)))).toEqual([
      'toOn beforeBegin',
      'none',
      'none',
      'toOn future',
    ]);
    expect([faultIn(ends(TODAY, 's:abroad')), faultIn(ends(TODAY, 's:none'))]).toEqual(['statusId unknown', 'statusId unknown']);
  });

  it('entered by mistake is taken back, and only that one', () => {
    const two = { ...plain(), statuses: [status('mobile'), status('abroad')] };
    expect(memberIn(withoutStatus(two, 's:mobile')).statuses).toEqual([status('abroad')]);
    expect(faultIn(withoutStatus(two, 's:frail'))).toBe('statusId unknown');
  });
});

it('停止党籍 is decided above the branch: it is neither ended nor taken back by hand', () => {
  const suspended = { ...plain(), statuses: [status('suspended'), status('mobile')] };
  expect([
    faultIn(endStatus(suspended, { statusId: 's:suspended', toOn: TODAY }, TODAY)),
    faultIn(withoutStatus(suspended, 's:suspended')),
  ]).toEqual(['statusId notByHand', 'statusId notByHand']);
  expect(memberIn(withoutStatus(suspended, 's:mobile')).statuses).toEqual([status('suspended')]);
});

describe('another group', () => {
  const move = (member: Member, groupId: string | undefined, fromOn: string, branchId = 'o:b1') =>
    withGroup(member, { branchId, groupId, fromOn }, asNew);

  it('is a new membership of the same branch without a gap, so that each day still knows its group', () => {
    const member = memberIn(move(plain(), 'o:2', '2026-11-10'));
    expect(member.memberships).toEqual([
      { id: 'a:1', branchId: 'o:b1', groupId: 'o:1', fromOn: '2018-01-01', toOn: '2026-11-09' },
      { id: 'new', branchId: 'o:b1', groupId: 'o:2', fromOn: '2026-11-10' },
    ]);
    expect(['2026-11-09', '2026-11-10', TODAY].map((day) => membershipOn(member, day)?.groupId)).toEqual(['o:1', 'o:2', 'o:2']);
  });

  it('may be none, and on the day on which the present one began it is put right instead', () => {
    expect(memberIn(move(plain(), undefined, '2026-11-10')).memberships[1]).toEqual({ id: 'new', branchId: 'o:b1', fromOn: '2026-11-10' });
    expect(memberIn(move(plain(), 'o:2', '2018-01-01')).memberships).toEqual([
      { id: 'a:1', branchId: 'o:b1', groupId: 'o:2', fromOn: '2018-01-01' },
    ]);
    expect(memberIn(move(plain(), undefined, '2018-01-01')).memberships).toEqual([{ id: 'a:1', branchId: 'o:b1', fromOn: '2018-01-01' }]);
  });

  it('is refused for somebody of another branch, to the same group, before the present one, and in days to come', () => {
    const since = person('a', {
      memberships: [
        { id: 'a:0', branchId: 'o:b1', groupId: 'o:1', fromOn: '2018-01-01', toOn: '2026-04-30' },
        { id: 'a:1', branchId: 'o:b1', groupId: 'o:3', fromOn: '2026-05-01' },
      ],
    });
    expect([faultIn(move(plain(), 'o:2', TODAY, 'o:b2')), faultIn(move({ ...plain(), endedOn: '2026-11-01' }, 'o:2', TODAY))]).toEqual([
      'groupId notHere',
      'groupId notHere',
    ]);
    expect([
      faultIn(move(plain(), 'o:1', TODAY)),
      faultIn(move(since, 'o:2', '2026-04-30')),
      faultIn(move(plain(), 'o:2', '2026-11-25')),
    ]).toEqual(['groupId same', 'fromOn tooEarly', 'fromOn future']);
    expect(memberIn(move(since, 'o:2', '2026-05-02')).memberships.map(({ id, toOn }) => [id, toOn])).toEqual([
      ['a:0', '2026-04-30'],
      ['a:1', '2026-05-01'],
      ['new', undefined],
    ]);
  });
});
