import { yearBefore } from '../../../../src-shared/kernel/period';
import { closingOf, lateOfYear, type CloseFacts } from '../../../../src-shared/engines/points/close';
import type { PointsSources } from '../../../../src-shared/engines/points/sources';
import type { PointsPosting } from '../../../../src-shared/records/points';
import { DEFAULT_POINTS_TABLE } from '../../../../src-shared/records/vocabulary/points-words';
import { rollLineOf } from '../../../cloudfunctions/sealed-activity';
import { person, status } from '../people';
import { posting, record, sealed, sourcesOf } from './entry';

type Given = Partial<Omit<CloseFacts, 'sources'>> & Partial<PointsSources>;
const factsOf = ({ schemes = [], entries = [], completeYears = [], ...sources }: Given): CloseFacts => ({
  sources: sourcesOf(sources),
  schemes,
  entries,
  completeYears,
});
const close = (month: string, given: Given) => closingOf({ branch: { _id: 'o:b1' }, month }, factsOf(given));
const said = (postings: readonly PointsPosting[]) =>
  postings.map(({ _id, reason, counts }) => [_id.replace('post:o:b1:', ''), reason, counts]);
const late = (day: string, confirmedOn: string) => sealed(day, undefined, { confirmedAt: `${confirmedOn}T04:00:00.000Z` });

describe('what closing a month books', () => {
  const first = sealed('2026-10-10');
  const october = close('2026-10', { activities: [first] }).postings;

  it('is an entry for what the records prove of it, with the records, the scheme and no reason', () => {
    expect(october).toEqual([
      {
        _id: 'post:o:b1:2026-10:m:a:base.orgLife:auto',
        type: 'pointsPosting',
        orgId: 'o:b1',
        year: '2026',
        memberId: 'm:a',
        month: '2026-10',
        factMonth: '2026-10',
        lineKey: 'base.orgLife',
        counts: { expected: 1, present: 1 },
        sourceIds: ['activity:2026-10-10'],
        schemeVersion: 0,
        state: 'posted',
      },
    ]);
  });

  it('is nothing of what is booked, and nothing of the days between the month and its freeze', () => {
    expect(close('2026-10', { activities: [first, sealed('2026-11-05')], entries: october }).postings).toEqual([]);
  });

  it('is late what was not known at all, whether nothing or something of that month was booked before', () => {
    expect(said(close('2026-11', { activities: [first] }).postings)).toEqual([
      ['2026-10:m:a:base.orgLife:auto', 'late', { expected: 1, present: 1 }],
    ]);
    expect(said(close('2026-11', { activities: [first, late('2026-10-28', '2026-11-15')], entries: october }).postings)).toEqual([
      ['2026-10:m:a:base.orgLife:auto.1', 'late', { expected: 1, present: 1 }],
    ]);
  });

  it('is late of what is counted by itself the first time only: a second duty of a month changes what was booked', () => {
    const duty = (day: string) =>
      record(
        'assignedDuty',
        `duty:${day}`,
        { memberId: 'm:a', year: '2026', result: 'done', day },
        { day, createdAt: '2026-11-20T04:00:00.000Z' },
      );
    const november = close('2026-11', { records: [duty('2026-10-10')] }).postings;
    expect(said(november)).toEqual([['2026-10:m:a:base.assigned:auto', 'late', { done: 1 }]]);
    expect(said(close('2026-12', { records: [duty('2026-10-10'), duty('2026-10-11')], entries: november }).postings)).toEqual([
      ['2026-10:m:a:base.assigned:auto.1', 'changed', { done: 1 }],
    ]);
  });

  it('is changed what says of the booked now something else, or nothing any more; each later entry has a number of its own', () => {
    const excused = sealed('2026-10-10', [rollLineOf('m:a', 'absentExcused')]);
    const november = close('2026-11', { activities: [excused], entries: october }).postings;
    expect(said(november)).toEqual([['2026-10:m:a:base.orgLife:auto.1', 'changed', { excused: 1, present: -1 }]]);
    expect(said(close('2026-12', { activities: [], entries: [...october, ...november] }).postings)).toEqual([
      ['2026-10:m:a:base.orgLife:auto.2', 'changed', { excused: -1, expected: -1 }],
    ]);
  });

  it('is late of the dues what fell due without being known, and changed what was paid on an earlier day than thought', () => {
    const assessment = (fromMonth: string, createdAt: string) =>
      record(
        'duesAssessment',
        `duesA:${fromMonth}`,
        { memberId: 'm:a', payerKind: 'employed', dueFen: 1000, fromMonth, assessedOn: '2026-10-01' },
        { day: '2026-10-01', state: 'effective', createdAt },
      );
    const payment = record(
      'duesPayment',
      'p:1',
      { day: '2026-10-20', receivedBy: 'm:s', lines: [{ memberId: 'm:a', month: '2026-10', paidFen: 1000 }] },
      { day: '2026-10-20', createdAt: '2026-11-20T04:00:00.000Z' },
    );
    const assessed = assessment('2026-10', '2026-10-01T04:00:00.000Z');
    const booked = close('2026-10', { records: [assessed] }).postings;
    expect(said(booked)).toEqual([['2026-10:m:a:base.dues:auto', undefined, { dueMonths: 1 }]]);
    expect(said(close('2026-11', { records: [assessed, payment], entries: booked }).postings)).toEqual([
      ['2026-10:m:a:base.dues:auto.1', 'changed', { paidOnTime: 1 }],
      ['2026-11:m:a:base.dues:auto', undefined, { dueMonths: 1 }],
    ]);
    const quarter = posting('old', { month: '2026-09', factMonth: '2026-09', lineKey: 'base.dues', counts: { dueMonths: 1 } });
    const earlier = assessment('2026-09', '2026-10-01T04:00:00.000Z');
    const twice = { ...earlier, content: { ...earlier.content, fromMonth: '2026-08', isQuarterly: true } };
    expect(said(close('2026-10', { records: [twice], entries: [quarter] }).postings)).toEqual([
      ['2026-09:m:a:base.dues:auto.1', 'late', { dueMonths: 1 }],
    ]);
  });

  it('does not take what another branch booked for its own', () => {
    const elsewhere = october.map((entry) => ({ ...entry, _id: 'post:o:b2', orgId: 'o:b2' }));
    expect(said(close('2026-10', { activities: [first], entries: elsewhere }).postings)).toEqual([
      ['2026-10:m:a:base.orgLife:auto', undefined, { expected: 1, present: 1 }],
    ]);
  });

  it('leaves a line for everybody on the roster of its last day: in the scheme or not, what the month says and the year so far', () => {
    const members = [
      person('a', { rosterOrder: 2 }),
      person('b', { rosterOrder: 1, statuses: [status('longIllness')] }),
      person('gone', { memberships: [{ id: 'g', branchId: 'o:b1', fromOn: '2018-01-01', toOn: '2026-10-30' }] }),
    ];
    const entries = [
      posting('v:1', {
        month: '2026-09',
        factMonth: '2026-09',
        lineKey: 'bonus.volunteering',
        counts: { confirmed: 2 },
        confirmedBy: 'm:s',
      }),
      posting('v:2', { month: '2026-10', factMonth: '2026-10', lineKey: 'bonus.urgent', counts: { confirmed: 1 }, confirmedBy: 'm:s' }),
    ];
    expect(close('2026-10', { activities: [first], members, entries }).lines).toEqual([
      { memberId: 'm:b', isInScheme: false, counts: {}, yearToDateTenths: 600 },
      {
        memberId: 'm:a',
        isInScheme: true,
        counts: { 'bonus.urgent': { confirmed: 1 }, 'base.orgLife': { expected: 1, present: 1 } },
        yearToDateTenths: 690,
      },
    ]);
  });

  it('books by the scheme that was in force when the month was frozen', () => {
    const scheme = (version: number, adoptedOn: string) => ({
      _id: `s:${version}`,
      state: 'adopted',
      content: { ...DEFAULT_POINTS_TABLE, year: '2026', version, adoptedOn },
    });
    const schemes = [scheme(1, '2026-11-11'), scheme(2, '2026-11-12')];
    const closed = close('2026-10', { activities: [first], schemes });
    expect([closed.scheme.version, closed.postings.map(({ schemeVersion }) => schemeVersion)]).toEqual([1, [1]]);
  });
});

describe('what comes late of the year before', () => {
  const activities = [late('2025-12-20', '2026-01-20')];
  const old = posting('old', {
    year: '2025',
    month: '2025-12',
    factMonth: '2025-12',
    lineKey: 'bonus.urgent',
    counts: { confirmed: 1 },
    confirmedBy: 'm:s',
  });
  const of2025 = (given: Given) =>
    lateOfYear(factsOf({ activities, ...given }), { year: '2025', month: '2026-01', asOf: '2026-02-10T18:00:00.000Z' }).map(
      ({ year, month, factMonth, reason }) => [year, month, factMonth, reason],
    );

  it('is booked where the branch had booked something of that year, and nowhere else', () => {
    expect(of2025({ entries: [old] })).toEqual([['2025', '2026-01', '2025-12', 'late']]);
    expect([
      of2025({ entries: [{ ...old, orgId: 'o:b2' }] }),
      of2025({ entries: [{ ...old, year: '2026', month: '2026-01', factMonth: '2026-01' }] }),
      of2025({}),
    ]).toEqual([[], [], []]);
  });

  it('is compared with what this branch booked of it, not with what another one did', () => {
    const elsewhere = posting('else', { orgId: 'o:b2', year: '2025', month: '2025-12', factMonth: '2025-12' });
    expect(of2025({ entries: [old, elsewhere] })).toEqual([['2025', '2026-01', '2025-12', 'late']]);
    expect(of2025({ entries: [old, { ...elsewhere, orgId: 'o:b1' }] })).toEqual([]);
  });

  it('is of the year 2025 before 2026', () => {
    expect([yearBefore('2026'), yearBefore('2000')]).toEqual(['2025', '1999']);
  });
});
