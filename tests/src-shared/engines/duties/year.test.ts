import { judgedOn } from '../../../../src-shared/engines/score/judged';
import { dutiesOn } from '../../../../src-shared/engines/duties/duties';
import { yearThings, type YearThing } from '../../../../src-shared/engines/duties/year';
import type { BranchFacts } from '../../../../src-shared/facts/facts';
import { computeSheet } from '../../../../src-shared/engines/score/sheet';
import { DEFAULT_PACK } from '../../../../src-shared/rules/packs/default';
import { held, world } from '../../../cases/world';

const things = (facts: BranchFacts, asOfOn: string): YearThing[] => yearThings(computeSheet(facts, DEFAULT_PACK, { year: '2026', asOfOn }));
const of = (found: readonly YearThing[], what: string, period: string): YearThing | undefined =>
  found.find((thing) => (thing.type === what || thing.kinds.includes(what as never)) && thing.period === period);

describe('a year as a whole', () => {
  it('on 2026-11-24 a month is done, missed or open as its finding says; made up in time it is late', () => {
    const facts = {
      ...world(),
      activities: [
        held(['themeDay'], '2026-07-10'),
        held(['themeDay'], '2026-09-28', { makesUp: [{ kind: 'themeDay', period: '2026-08' }] }),
        held(['themeDay'], '2026-11-28', { state: 'published' }),
      ],
    };
    const found = things(facts, '2026-11-24');
    expect(['2026-07', '2026-08', '2026-09', '2026-11', '2026-12'].map((period) => of(found, 'themeDay', period)?.state)).toEqual([
      'done',
      'late',
      'missing',
      'planned',
      'open',
    ]);
  });

  it('three rules that one report satisfies are one thing, named by those that lack it', () => {
    const whole = of(things(world(), '2026-11-24'), 'halfYearReport', '2026-H2');
    expect(whole).toMatchObject({ ruleIds: ['2.1.c', '2.4.b', '4.1.c'], rowId: '2.1.c', dueOn: '2027-01-15', state: 'open' });
  });

  it('groups are counted, and the month is done when the last of them has met', () => {
    const branch = world({ groups: 2 });
    const one = { ...branch, activities: [held(['groupMeeting'], '2026-10-10', { scope: 'group', groupId: 'o:p1' })] };
    const both = { ...branch, activities: [...one.activities, held(['groupMeeting'], '2026-10-11', { scope: 'group', groupId: 'o:p2' })] };
    expect(of(things(one, '2026-11-24'), 'groupMeeting', '2026-10')).toMatchObject({ asked: 2, done: 1, state: 'missing' });
    expect(of(things(both, '2026-11-24'), 'groupMeeting', '2026-10')).toMatchObject({ asked: 2, done: 2, state: 'done' });
  });

  it('months before a branch was founded ask for nothing, and what carries no weight is no part of it', () => {
    const found = things(world({ foundedOn: '2026-06-15' }), '2026-11-24');
    expect(of(found, 'themeDay', '2026-06')).toBeUndefined();
    expect(of(found, 'themeDay', '2026-07')).toBeDefined();
    expect(found.flatMap((thing) => thing.ruleIds)).not.toContain('B.2');
  });

  it('stands in the order of last days', () => {
    const days = things(world(), '2026-11-24').map((thing) => thing.dueOn);
    expect(days).toEqual([...days].sort());
  });
});

describe('records of several sorts', () => {
  it('are each a duty and a thing of their own: the points of a quarter are shown in one notice, its dues in another', () => {
    const duties = dutiesOn(judgedOn(world(), DEFAULT_PACK, '2026-11-24')).filter(
      (duty) => duty.type === 'publicNotice' && duty.period === '2026-Q4',
    );
    // Without a points scheme there is nothing to be shown of points yet.
    expect(duties.map((duty) => duty.ruleIds)).toEqual([['3.3.c']]);
    expect(
      things(world(), '2026-11-24')
        .filter((thing) => thing.type === 'publicNotice' && thing.period === '2026-Q3')
        .map((thing) => thing.ruleIds),
    ).toEqual([['3.1.c'], ['3.3.c']]);
  });

  it('the training of the secretary is none of the hours of the members', () => {
    const duties = dutiesOn(judgedOn(world(), DEFAULT_PACK, '2026-11-24')).filter((duty) => duty.type === 'trainingSession');
    expect(duties.map((duty) => duty.ruleIds)).toEqual(expect.arrayContaining([['3.2.a'], ['3.2.c']]));
    expect(duties.every((duty) => duty.ruleIds.length === 1)).toBe(true);
  });
});

describe('what is owed once for a year', () => {
  it('is one duty, whichever months ask for it: the assessment of the dues, the points scheme', () => {
    const duties = dutiesOn(judgedOn(world(), DEFAULT_PACK, '2026-11-24'));
    for (const type of ['duesAssessment', 'pointsScheme'])
      expect(duties.filter((duty) => duty.type === type).map((duty) => [duty.dutyId, duty.period])).toEqual([
        [`enter:${type}:2026`, '2026'],
      ]);
  });
});
