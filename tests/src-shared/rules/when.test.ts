// The days of a duty: until when it is on time, until when it can be made up, and of whom it is not asked; what would be written when it is done.
import { inNextYear, inYear } from '../../../src-shared/kernel/period';
import { fraction } from '../../../src-shared/kernel/fraction';
import { appraisedUntil } from '../../../src-shared/rules/judge/appraised';
import { earliestOf, happenedIn, judged } from '../../../src-shared/rules/judge/due';
import { halfReportDueOn } from '../../../src-shared/records/vocabulary/half-year';
import { handedAgain, handedOn, handings } from '../../../src-shared/rules/judge/handed';
import { noticeDueOn } from '../../../src-shared/rules/judge/notices';
import { dueFor, isOpen, makeUpUntil, notAsked, notThere, partNotAsked } from '../../../src-shared/rules/judge/when';
import { PARAMS } from '../../../src-shared/standard/params';
import { dayWithin, handedInOn, wouldMeet, wouldRecord } from '../../../src-shared/rules/remedy-records';
import { BRANCH, COMMITTEE, GENERAL, orgOf, rec, world } from '../../cases/world';

const at = { params: PARAMS };
const branch = (foundedOn: string, dissolvedOn?: string) =>
  orgOf(BRANCH, { foundedOn, ...(dissolvedOn === undefined ? {} : { dissolvedOn }) });

describe('the days of a period', () => {
  it('can be made up until the end of the next quarter, and of the last ones until 01-31', () => {
    expect(
      ['2026-01', '2026-Q1', '2026-03', '2026-09', '2026-Q4', '2026-12', '2026-H1', '2026'].map((period) => makeUpUntil(period, at)),
    ).toEqual(['2026-06-30', '2026-06-30', '2026-06-30', '2026-12-31', '2027-01-31', '2027-01-31', '2026-09-30', '2027-01-31']);
  });
  it('of a year are named by month and day, and those after it', () => {
    expect([
      inYear('2026-H1', '07-15'),
      inNextYear('2026', '01-15'),
      appraisedUntil('2026', at),
      halfReportDueOn('2026-H1', PARAMS),
      halfReportDueOn('2026-H2', PARAMS),
      noticeDueOn('2026-Q1', at),
    ]).toEqual(['2026-07-15', '2027-01-15', '2027-03-31', '2026-07-15', '2027-01-15', '2026-04-15']);
  });
  it('are put off for a branch that was founded less than 30 days before', () => {
    expect(['2026-02-28', '2026-03-01', '2026-03-02'].map((day) => dueFor(branch(day), '2026-03-31', at))).toEqual([
      '2026-03-31',
      '2026-03-31',
      '2026-04-01',
    ]);
  });
  it('are within it: today, or the nearest of its days', () => {
    expect(['2026-03-31', '2026-04-01', '2026-05-05', '2026-06-30', '2026-07-01'].map((day) => dayWithin('2026-Q2', day))).toEqual([
      '2026-04-01',
      '2026-04-01',
      '2026-05-05',
      '2026-06-30',
      '2026-06-30',
    ]);
  });
});

describe('nothing is asked', () => {
  it('of a branch on a day before its founding or after its dissolution', () => {
    expect(
      ['2026-03-01', '2026-03-02', '2026-10-30', '2026-10-31'].map((day) => notThere(branch('2026-03-02', '2026-10-30'), day)),
    ).toEqual(['beforeFounding', null, null, 'afterDissolution']);
    expect(notThere(branch('2026-03-02'), '2030-01-01')).toBeNull();
  });
  it.each<[string, string, string | undefined, string | null]>([
    ['2026-Q2', '2026-04-01', undefined, null],
    ['2026-Q2', '2026-04-02', undefined, 'beforeFounding'],
    ['2026-Q2', '2018-01-01', '2026-06-30', null],
    ['2026-Q2', '2018-01-01', '2026-06-29', 'afterDissolution'],
    ['2026-Q2', '2026-04-01', '2026-06-29', 'afterDissolution'],
    ['2026-Q2', '2026-04-02', '2026-06-29', 'beforeFounding'],
    ['2026', '2026-09-30', undefined, null],
    ['2026', '2026-10-01', undefined, 'foundedLate'],
    ['2026', '2026-12-31', undefined, 'foundedLate'],
    ['2026', '2027-01-01', undefined, 'beforeFounding'],
    ['2026', '2018-01-01', '2026-12-31', null],
    ['2026', '2018-01-01', '2026-12-30', 'afterDissolution'],
    ['2026', '2026-10-01', '2026-11-30', 'foundedLate'],
  ])('in %s of a branch founded on %s and dissolved on %s: %s', (period, foundedOn, dissolvedOn, because) => {
    expect(notAsked(branch(foundedOn, dissolvedOn), period, at)).toBe(because);
  });
  it('and the part says so, and nothing else', () => {
    expect(partNotAsked('noGroups', { period: '2026-05', lastOn: '2026-05-31', makeUpUntilOn: '2026-09-30' })).toEqual({
      period: '2026-05',
      lastOn: '2026-05-31',
      makeUpUntilOn: '2026-09-30',
      countsFromOn: '2026-05-31',
      outcome: 'notApplicable',
      notApplicableBecause: 'noGroups',
      isMadeUp: false,
      evidenceIds: [],
      openIds: [],
      remedy: null,
    });
  });
  it('can be done any more about a part that is decided or over', () => {
    const open = (outcome: 'met' | 'notMet' | 'notYetDue' | 'noData', day: string): boolean =>
      isOpen({ outcome, makeUpUntilOn: '2026-06-30' }, day);
    expect([
      open('notMet', '2026-06-30'),
      open('notMet', '2026-07-01'),
      open('notYetDue', '2026-06-30'),
      open('met', '2026-06-30'),
      open('noData', '2026-06-30'),
    ]).toEqual([true, false, true, false, false]);
  });
});

describe('what was done, by the days of a part', () => {
  const days = { dueOn: '2026-03-31', missedFromOn: '2026-04-08', makeUpUntilOn: '2026-06-30' };
  const done = (doneOn: string, over = {}) => ({ doneOn, evidenceIds: ['e'], ...over });
  it.each<[string, Parameters<typeof judged>[0], string, object]>([
    [
      'nothing, before it is missed',
      undefined,
      '2026-04-07',
      { outcome: 'notYetDue', isMadeUp: false, evidenceIds: [], countsFromOn: '2026-04-08' },
    ],
    [
      'nothing, once it is missed',
      undefined,
      '2026-04-08',
      { outcome: 'notMet', isMadeUp: false, evidenceIds: [], countsFromOn: '2026-04-08' },
    ],
    [
      'on its last day',
      done('2026-03-31'),
      '2026-03-31',
      { outcome: 'met', isMadeUp: false, evidenceIds: ['e'], countsFromOn: '2026-03-31' },
    ],
    ['tomorrow', done('2026-03-31'), '2026-03-30', { outcome: 'notYetDue', isMadeUp: false, evidenceIds: [], countsFromOn: '2026-04-08' }],
    ['a day late', done('2026-04-01'), '2026-04-01', { outcome: 'met', isMadeUp: true, evidenceIds: ['e'], countsFromOn: '2026-04-08' }],
    [
      'on the last day on which it can be made up',
      done('2026-06-30'),
      '2026-07-01',
      { outcome: 'met', isMadeUp: true, evidenceIds: ['e'], countsFromOn: '2026-04-08' },
    ],
    ['too late', done('2026-07-01'), '2026-07-01', { outcome: 'notMet', isMadeUp: false, evidenceIds: [], countsFromOn: '2026-04-08' }],
    [
      'in time, and it still runs',
      done('2026-03-31', { runsUntilOn: '2026-04-10' }),
      '2026-04-10',
      { outcome: 'notYetDue', isMadeUp: false, evidenceIds: [], countsFromOn: '2026-04-08' },
    ],
    [
      'in time, and it has run',
      done('2026-03-31', { runsUntilOn: '2026-04-10' }),
      '2026-04-11',
      { outcome: 'met', isMadeUp: false, evidenceIds: ['e'], countsFromOn: '2026-03-31' },
    ],
    [
      'late, and it still runs',
      done('2026-04-01', { runsUntilOn: '2026-04-10' }),
      '2026-04-10',
      { outcome: 'notMet', isMadeUp: false, evidenceIds: [], countsFromOn: '2026-04-08' },
    ],
    [
      'all of a list',
      done('2026-03-01', { share: fraction(1) }),
      '2026-04-01',
      { outcome: 'met', isMadeUp: false, evidenceIds: ['e'], countsFromOn: '2026-03-31', share: fraction(1) },
    ],
    [
      'some of a list',
      done('2026-03-01', { share: fraction(1, 2) }),
      '2026-04-01',
      { outcome: 'notMet', isMadeUp: false, evidenceIds: ['e'], countsFromOn: '2026-03-31', share: fraction(1, 2) },
    ],
  ])('%s', (_, doing, asOfOn, expected) => {
    expect(judged(doing, days, asOfOn)).toEqual(expected);
  });
  it('the earliest decides, of one day that of the lower id, whatever the order', () => {
    const [a, b, c] = [
      { doneOn: '2026-03-02', evidenceIds: ['a'] },
      { doneOn: '2026-03-01', evidenceIds: ['c'] },
      { doneOn: '2026-03-01', evidenceIds: ['b'] },
    ];
    expect([earliestOf([a, b, c]), earliestOf([c, b, a]), earliestOf([])]).toEqual([c, c, undefined]);
  });
  it('within its period happened what has its day in it', () => {
    expect(
      happenedIn(
        ['2026-03-31', '2026-04-01', '2026-06-30', '2026-07-01'].map((day) => ({ _id: day, day })),
        '2026-Q2',
      ),
    ).toEqual([
      { doneOn: '2026-04-01', evidenceIds: ['2026-04-01'] },
      { doneOn: '2026-06-30', evidenceIds: ['2026-06-30'] },
    ]);
  });
});

describe('what was handed in on 2026-03-10', () => {
  const line = (over = {}) => ({
    receiver: 'partyCommittee' as const,
    receiverOrgId: 'o:kept',
    state: 'submitted' as const,
    firstSubmittedOn: '2026-03-10',
    ...over,
  });
  const on = (day: string, over = {}) => handedOn({ filedTo: [line(over)] }, 'partyCommittee', day);
  it('is there from that day on, for the one it was handed to', () => {
    expect([
      on('2026-03-09'),
      on('2026-03-10'),
      handedOn({ filedTo: [line()] }, 'generalBranch', '2026-04-01'),
      handedOn({ filedTo: undefined }, 'partyCommittee', '2026-04-01'),
    ]).toEqual([null, '2026-03-10', null, null]);
    expect(
      handings(
        [
          { _id: 'a', filedTo: [line()] },
          { _id: 'b', filedTo: [] },
        ],
        'partyCommittee',
        '2026-04-01',
      ),
    ).toEqual([{ doneOn: '2026-03-10', evidenceIds: ['a'] }]);
  });
  it('and given back on 2026-03-12 keeps its day for ten days, until it is handed in again', () => {
    const back = { state: 'returned', returnedOn: '2026-03-12' };
    expect([
      on('2026-03-22', back),
      on('2026-03-23', back),
      on('2026-03-23', { ...back, state: 'received' }),
      on('2026-03-23', { state: 'returned' }),
    ]).toEqual(['2026-03-10', null, '2026-03-10', '2026-03-10']);
    const now = (day: string) =>
      handedAgain({ filedTo: [line(back)] }, [
        line({ receiverOrgId: 'o:new', firstSubmittedOn: day }),
        line({ receiver: 'generalBranch', receiverOrgId: 'o:g', firstSubmittedOn: day }),
      ]);
    expect(now('2026-03-22')).toEqual([line(), line({ receiver: 'generalBranch', receiverOrgId: 'o:g', firstSubmittedOn: '2026-03-22' })]);
    expect(now('2026-03-23')).toEqual([
      line({ receiverOrgId: 'o:new', firstSubmittedOn: '2026-03-23' }),
      line({ receiver: 'generalBranch', receiverOrgId: 'o:g', firstSubmittedOn: '2026-03-23' }),
    ]);
    expect([handedAgain(undefined, [line()]), handedAgain({}, [line()])]).toEqual([[line()], [line()]]);
  });
});

describe('what would stand there', () => {
  const facts = world();
  it('a meeting of today, or of the first day of a period to come', () => {
    expect(wouldMeet(facts, { kind: 'generalMeeting', period: '2026-Q2', asOfOn: '2026-03-31' })).toEqual({
      _id: 'would:generalMeeting:2026-Q2',
      type: 'activity',
      orgId: BRANCH,
      kinds: ['generalMeeting'],
      scope: 'branch',
      day: '2026-04-01',
      endAt: '2026-04-01T08:00:00.000Z',
      state: 'confirmed',
      missing: [],
      topics: [],
      title: '',
      lines: [],
    });
    expect(
      wouldMeet(facts, {
        kind: 'generalMeeting',
        period: '2026-Q2',
        asOfOn: '2026-06-30',
        topics: ['plan'],
        groupId: null,
        appraisalYear: '2026',
      }),
    ).toMatchObject({ day: '2026-06-30', scope: 'branch', topics: ['plan'], appraisalYear: '2026' });
    expect(wouldMeet(facts, { kind: 'generalMeeting', period: '2026-Q2', asOfOn: '2026-06-30' })).not.toHaveProperty('makesUp');
  });
  it('a meeting after its period makes up for it', () => {
    expect(wouldMeet(facts, { kind: 'generalMeeting', period: '2026-Q2', asOfOn: '2026-07-01' }).makesUp).toEqual([
      { kind: 'generalMeeting', period: '2026-Q2' },
    ]);
  });
  it('one of a group is the group’s, one of the committee has its committee there', () => {
    expect(wouldMeet(facts, { kind: 'groupMeeting', period: '2026-05', asOfOn: '2026-05-05', groupId: 'o:p1' })).toMatchObject({
      _id: 'would:groupMeeting:2026-05:o:p1',
      scope: 'group',
      groupId: 'o:p1',
      lines: [],
    });
    expect(wouldMeet(facts, { kind: 'committeeMeeting', period: '2026-05', asOfOn: '2026-05-05' }).lines).toEqual(
      ['m:0', 'm:1', 'm:2'].map((memberId) => ({ memberId, status: 'present', mode: 'inPerson', isCommittee: true })),
    );
  });
  it('a record in the last state in which it counts', () => {
    expect(
      wouldRecord({ type: 'annualPlan', orgId: BRANCH, day: '2026-03-01', content: { year: '2026', planKinds: ['threeMeetings'] } }),
    ).toEqual({
      _id: `would:annualPlan:${BRANCH}:`,
      type: 'annualPlan',
      orgId: BRANCH,
      day: '2026-03-01',
      state: 'received',
      missing: [],
      memberIds: [],
      filedTo: undefined,
      content: { year: '2026', planKinds: ['threeMeetings'] },
    });
  });
  it('handed in to both above, and twice to the committee where nobody is between', () => {
    const line = (receiver: string, receiverOrgId: string) => ({
      receiver,
      receiverOrgId,
      state: 'submitted',
      firstSubmittedOn: '2026-03-01',
    });
    expect(handedInOn(facts, '2026-03-01')).toEqual([line('partyCommittee', COMMITTEE), line('generalBranch', GENERAL)]);
    expect(handedInOn(world({ hasGeneralBranch: false }), '2026-03-01')).toEqual([
      line('partyCommittee', COMMITTEE),
      line('generalBranch', COMMITTEE),
    ]);
    expect(handedInOn({ ...facts, superiors: [] }, '2026-03-01')).toEqual([
      line('partyCommittee', 'partyCommittee'),
      line('generalBranch', 'generalBranch'),
    ]);
    expect(rec('annualPlan', { year: '2026', planKinds: [] }).state).toBe('submitted');
  });
});
