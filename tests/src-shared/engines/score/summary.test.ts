import fc from 'fast-check';
import type { ActivityFact, Fact } from '../../../../src-shared/facts/facts';
import { Summary, type Gathered } from '../../../../src-shared/facts/summary';
import { foundFalse, held, rec } from '../../../cases/world';

const ids = (facts: readonly Fact[]): string[] => facts.map(({ _id }) => _id);
const gathered = (facts: readonly Fact[], asOfOn = '2026-12-31', orgId: string | null = 'o:b1'): Gathered => {
  const summary = new Summary(orgId);
  for (const fact of facts) summary.put(fact);
  return summary.on(asOfOn);
};
const themeDay = (_id: string, day: string, over: Partial<ActivityFact> = {}): ActivityFact => held(['themeDay'], day, { _id, ...over });
const plan = (_id: string, over: Parameters<typeof rec>[2] = {}): Fact =>
  rec('annualPlan', { year: '2026', planKinds: ['threeMeetings'] }, { _id, day: '2026-01-10', ...over });

describe('activities that were put together', () => {
  it('are by day, of one day by id, whatever the order they came in', () => {
    const facts = [
      themeDay('b', '2026-11-10'),
      themeDay('a', '2026-11-10'),
      themeDay('c', '2026-10-05'),
      themeDay('d', '2026-11-09'),
      themeDay('e', '2026-11-11'),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(facts, { minLength: 5 }), (mixed) => {
        const found = gathered(mixed);
        expect([ids(found.heldIn('themeDay', '2026-11')), ids(found.heldIn('themeDay', '2026-Q4')), ids(found.activities)]).toEqual([
          ['d', 'a', 'b', 'e'],
          ['c', 'd', 'a', 'b', 'e'],
          ['c', 'd', 'a', 'b', 'e'],
        ]);
      }),
    );
  });

  it('stand in every period of their day, and in none of another kind', () => {
    const found = gathered([themeDay('a', '2026-11-10')]);
    expect(['2026-11', '2026-Q4', '2026-H2', '2026', '2026-10', '2027'].map((period) => ids(found.heldIn('themeDay', period)))).toEqual([
      ['a'],
      ['a'],
      ['a'],
      ['a'],
      [],
      [],
    ]);
    expect([ids(found.heldIn('study', '2026-11')), found.hasLifeIn('2026-11'), found.hasLifeIn('2026-10')]).toEqual([[], true, false]);
  });

  it('are proofs from their day on once confirmed, and before that open', () => {
    const facts = [themeDay('planned', '2026-11-20', { state: 'published' }), themeDay('held', '2026-11-10')];
    const on = (day: string) => [
      ids(gathered(facts, day).heldIn('themeDay', '2026-11')),
      ids(gathered(facts, day).openIn('themeDay', '2026-11')),
    ];
    expect([on('2026-11-09'), on('2026-11-10')]).toEqual([
      [[], ['planned']],
      [['held'], ['planned']],
    ]);
  });

  it('make up a period that was over on their day instead of counting in their own, and none that was not', () => {
    const making = (period: string) =>
      gathered([
        themeDay('a', '2026-11-10', {
          makesUp: [
            { kind: 'partyLecture', period: '2026-09' },
            { kind: 'themeDay', period },
          ],
        }),
      ]);
    const where = (found: Gathered) => [
      ids(found.makingUp('themeDay', '2026-10')),
      ids(found.makingUp('themeDay', '2026-11')),
      ids(found.heldIn('themeDay', '2026-11')),
    ];
    expect([where(making('2026-10')), where(making('2026-11'))]).toEqual([
      [['a'], [], []],
      [[], [], ['a']],
    ]);
    const open = gathered([themeDay('a', '2026-11-10', { state: 'published', makesUp: [{ kind: 'themeDay', period: '2026-10' }] })]);
    expect([ids(open.openIn('themeDay', '2026-10')), ids(open.makingUp('themeDay', '2026-10'))]).toEqual([['a'], []]);
  });

  it('are nothing once cancelled', () => {
    const found = gathered([themeDay('a', '2026-11-10', { state: 'cancelled', appraisalYear: '2026' })]);
    expect([found.activities, found.ownRecords, found.openIn('themeDay', '2026-11'), found.appraising('2026')]).toEqual([[], [], [], []]);
    expect(ids([found.fact('a')].flatMap((fact) => fact ?? []))).toEqual(['a']);
  });

  it('of another branch are its own only where it took part, as a theme day or a lecture', () => {
    const joint = (kinds: ActivityFact['kinds'], participatingOrgIds?: string[]) =>
      gathered([
        held(kinds, '2026-11-10', {
          _id: 'a',
          orgId: 'o:b2',
          scope: 'joint',
          ...(participatingOrgIds === undefined ? {} : { participatingOrgIds }),
        }),
      ]);
    const both = joint(['partyLecture', 'study'], ['o:b1']);
    expect([
      ids(both.heldIn('partyLecture', '2026-11')),
      ids(both.heldIn('study', '2026-11')),
      ids(both.activities),
      ids(both.ownRecords),
    ]).toEqual([['a'], [], ['a'], []]);
    expect(
      [joint(['study'], ['o:b1']), joint(['themeDay'], ['o:b3']), joint(['themeDay'])].map(({ activities, hasLifeIn }) => [
        activities,
        hasLifeIn('2026-11'),
      ]),
    ).toEqual([
      [[], false],
      [[], false],
      [[], false],
    ]);
  });

  it('are for the college all its own', () => {
    const found = gathered([themeDay('a', '2026-11-10', { orgId: 'o:b2' })], '2026-12-31', null);
    expect([ids(found.activities), ids(found.ownRecords), ids(found.heldIn('themeDay', '2026-11'))]).toEqual([['a'], ['a'], ['a']]);
  });

  it('name the year they appraise, confirmed or not', () => {
    const found = gathered([themeDay('a', '2026-11-10', { appraisalYear: '2026', state: 'published' }), themeDay('b', '2026-11-11')]);
    expect([ids(found.appraising('2026')), ids(found.appraising('2025'))]).toEqual([['a'], []]);
  });

  it('stand as they were put last, and nowhere once taken out', () => {
    const summary = new Summary('o:b1')
      .put(themeDay('a', '2026-11-10'))
      .put(themeDay('b', '2026-11-11'))
      .put(plan('p'))
      .put(themeDay('a', '2026-10-10'));
    const months = () => [
      ids(summary.on('2026-12-31').heldIn('themeDay', '2026-10')),
      ids(summary.on('2026-12-31').heldIn('themeDay', '2026-11')),
      ids(summary.on('2026-12-31').handed('annualPlan')),
    ];
    expect(months()).toEqual([['a'], ['b'], ['p']]);
    summary.remove('a').remove('p').remove('nobody');
    expect(months()).toEqual([[], ['b'], []]);
    expect([summary.on('2026-12-31').fact('a'), summary.on('2026-12-31').fact('b')?._id]).toEqual([undefined, 'b']);
  });
});

describe('records that were put together', () => {
  const states = [
    plan('submitted', { state: 'submitted' }),
    plan('returned', { state: 'returned' }),
    plan('draft', { state: 'draft' }),
    plan('voided', { state: 'voided' }),
    plan('short', { state: 'submitted', missing: ['items'] }),
    plan('later', { state: 'submitted', day: '2026-06-02' }),
  ];
  const found = gathered(states, '2026-06-01');

  it('are evidence in a state that counts, complete, from their day on', () => {
    expect(ids(found.records('annualPlan'))).toEqual(['submitted']);
    expect([
      ids(gathered(states, '2026-06-02').records('annualPlan')),
      ids(gathered(states, '2026-01-10').records('annualPlan')),
      ids(gathered(states, '2026-01-09').records('annualPlan')),
    ]).toEqual([['submitted', 'later'], ['submitted'], []]);
    expect(ids(found.records('workSummary'))).toEqual([]);
  });

  it('run though a field of them is empty, were handed in though they came back, and are open while they are not yet evidence', () => {
    expect([ids(found.running('annualPlan')), ids(found.handed('annualPlan')), ids(found.openRecords('annualPlan'))]).toEqual([
      ['short', 'submitted'],
      ['returned', 'submitted'],
      ['draft', 'returned', 'short'],
    ]);
  });

  it('of a kind that is not known prove nothing', () => {
    const strange = { ...plan('x', { state: 'submitted' }), type: 'strange' } as unknown as Fact;
    expect(gathered([strange]).records('strange' as 'annualPlan')).toEqual([]);
  });
});

describe('what the Party committee found false', () => {
  const act = themeDay('a', '2026-05-10', { appraisalYear: '2026' });
  const proves = (...more: readonly Fact[]) => {
    const found = gathered([act, ...more]);
    return [
      found.heldIn('themeDay', '2026-05').length,
      found.activities.length,
      found.appraising('2026').length,
      found.ownRecords.length,
      found.isTrue(act),
    ];
  };

  it('proves nothing from the day of the finding on, and still stands among the branch’s own', () => {
    expect(proves(foundFalse('a', '2026-06-01'))).toEqual([0, 0, 0, 1, false]);
    const on = (day: string) => gathered([act, foundFalse('a', '2026-06-01')], day).isTrue(act);
    expect([on('2026-05-31'), on('2026-06-01')]).toEqual([true, false]);
  });

  it('is not what another attestation names, one that was denied, is voided, incomplete or names nothing', () => {
    const attest = (over: object, more: Parameters<typeof rec>[2] = {}) =>
      rec('attestation', { attestKind: 'falsifiedRecord', isTrue: true, attestedOn: '2026-06-01', recordId: 'a', ...over }, more);
    for (const one of [
      attest({ attestKind: 'terminal' }),
      attest({ isTrue: false }),
      attest({}, { state: 'voided' }),
      attest({}, { missing: ['isTrue'] }),
      attest({ recordId: undefined }),
      attest({ recordId: 'b' }),
    ])
      expect(proves(one)).toEqual([1, 1, 1, 1, true]);
    expect(proves(attest({}))).toEqual([0, 0, 0, 1, false]);
  });

  it('takes records of a kind away too, running ones and handed ones among them', () => {
    const found = gathered([plan('p', { state: 'submitted' }), plan('q', { state: 'submitted' }), foundFalse('p', '2026-06-01')]);
    expect([ids(found.records('annualPlan')), ids(found.running('annualPlan')), ids(found.handed('annualPlan'))]).toEqual([
      ['q'],
      ['q'],
      ['q'],
    ]);
  });
});
