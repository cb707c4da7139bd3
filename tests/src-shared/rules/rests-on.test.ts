// What was decided at a meeting stands on that meeting: which meeting carries it, and which does not, by its situation.
import { summariseBranch } from '../../../src-shared/facts/summary';
import type { ActivityFact } from '../../../src-shared/facts/facts';
import type { ActivityKind } from '../../../src-shared/records/activity';
import { isOfUncountedTime, restsOnMeeting } from '../../../src-shared/rules/judge/rests-on';
import type { CheckAt } from '../../../src-shared/rules/indicator';
import { PARAMS } from '../../../src-shared/standard/params';
import { BRANCH, foundFalse, having, held, rec, world } from '../../cases/world';

const TODAY = '2026-06-15';
const at: CheckAt = { year: '2026', asOfOn: TODAY, onDay: TODAY, params: PARAMS, isExemptOn: () => false };
type Fact = Parameters<typeof having>[1];

const rests = (
  kind: ActivityKind,
  { facts = [], activityId = 'a:1', countsFromOn }: { facts?: readonly Fact[]; activityId?: string | undefined; countsFromOn?: string },
): boolean => {
  const branch = having(world(), ...facts);
  return restsOnMeeting({ activityId, doneOn: '2026-03-10' }, kind, {
    facts: branch,
    gathered: summariseBranch(branch).on(TODAY),
    at: { ...at, countsFromOn },
  });
};
const meeting = (kind: ActivityKind, over: Partial<ActivityFact> = {}): ActivityFact => held([kind], '2026-03-10', { _id: 'a:1', ...over });

describe('a decision of 2026-03-10, looked at on 2026-06-15', () => {
  it.each<[string, ActivityKind, ActivityFact]>([
    ['a confirmed general meeting of the branch', 'generalMeeting', meeting('generalMeeting')],
    [
      'a meeting of several kinds, of which one is asked for',
      'generalMeeting',
      meeting('themeDay', { kinds: ['themeDay', 'generalMeeting'] }),
    ],
    ['a meeting of today', 'generalMeeting', meeting('generalMeeting', { day: TODAY })],
    ['a meeting of a group, where such a one is asked for', 'groupMeeting', meeting('groupMeeting', { scope: 'group' })],
    ['an appraisal of the whole branch', 'appraisalMeeting', meeting('appraisalMeeting')],
  ])('rests on %s', (_, kind, fact) => expect(rests(kind, { facts: [fact] })).toBe(true));

  it.each<[string, ActivityKind, ActivityFact]>([
    ['a meeting of another kind', 'generalMeeting', meeting('themeDay')],
    ['a meeting that was not confirmed', 'generalMeeting', meeting('generalMeeting', { state: 'submitted' })],
    ['a meeting of tomorrow', 'generalMeeting', meeting('generalMeeting', { day: '2026-06-16' })],
    ['a general meeting of a group only', 'generalMeeting', meeting('generalMeeting', { scope: 'group' })],
    ['a general meeting held jointly', 'generalMeeting', meeting('generalMeeting', { scope: 'joint' })],
    ['an appraisal held jointly', 'appraisalMeeting', meeting('appraisalMeeting', { scope: 'joint' })],
    [
      'a meeting of another branch in which ours took part',
      'generalMeeting',
      meeting('generalMeeting', { orgId: 'o:b9', participatingOrgIds: [BRANCH] }),
    ],
  ])('rests not on %s', (_, kind, fact) => expect(rests(kind, { facts: [fact] })).toBe(false));

  it('rests not on a meeting that the Party committee found false', () => {
    expect(rests('generalMeeting', { facts: [meeting('generalMeeting'), foundFalse('a:1', '2026-06-01')] })).toBe(false);
    expect(rests('generalMeeting', { facts: [meeting('generalMeeting'), foundFalse('a:1', '2026-06-16')] })).toBe(true);
  });

  it('rests on nothing where the meeting named is not there, is no meeting, or none is named', () => {
    const talk = rec('heartTalk', { talkerId: 'm:0', withId: 'm:1', day: '2026-03-10', talkKind: 'daily' }, { _id: 'a:1' });
    expect([
      rests('generalMeeting', {}),
      rests('generalMeeting', { facts: [talk] }),
      rests('generalMeeting', { facts: [meeting('generalMeeting')], activityId: 'a:2' }),
    ]).toEqual([false, false, false]);
    const branch = having(world(), meeting('generalMeeting'));
    expect(
      restsOnMeeting({ activityId: undefined, doneOn: '2026-03-10' }, 'generalMeeting', {
        facts: branch,
        gathered: summariseBranch(branch).on(TODAY),
        at,
      }),
    ).toBe(false);
  });

  it('is taken at its word where the college counts from the day after, and not from the same day', () => {
    expect(['2026-03-09', '2026-03-10', '2026-03-11'].map((countsFromOn) => rests('generalMeeting', { countsFromOn }))).toEqual([
      false,
      false,
      true,
    ]);
    expect([isOfUncountedTime('2026-03-10', {}), isOfUncountedTime('2026-03-10', { countsFromOn: '2026-03-11' })]).toEqual([false, true]);
  });
});
