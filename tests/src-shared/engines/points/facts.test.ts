import { provenFacts } from '../../../../src-shared/engines/points/facts';
import { recordsBy, type PointsSources } from '../../../../src-shared/engines/points/sources';
import { factsIn } from '../../../../src-shared/engines/points/sums';
import { rollLineOf } from '../../../cloudfunctions/sealed-activity';
import { person } from '../people';
import { record, sealed, sourcesOf } from './entry';

const NOW = '2027-02-01T00:00:00.000Z';
const proven = (over: Partial<PointsSources>, at: { year?: string; asOf?: string } = {}) =>
  factsIn(provenFacts(sourcesOf(over), { year: at.year ?? '2026', asOf: at.asOf ?? NOW })).map(
    ({ memberId, lineKey, factMonth, counts, sourceIds }) => [memberId, lineKey, factMonth, counts, sourceIds.join(' ')],
  );

describe('what a sealed roll proves', () => {
  it('is of everybody expected whether they came, from afar, or were excused, and nothing of whoever was not expected', () => {
    const lines = [
      rollLineOf('m:a'),
      rollLineOf('m:b', 'present', { mode: 'online' }),
      rollLineOf('m:c', 'absentExcused'),
      rollLineOf('m:d', 'absentUnexcused', { mode: 'online' }),
      rollLineOf('m:e', 'notExpected'),
    ];
    const id = 'activity:2026-10-10';
    expect(proven({ activities: [sealed('2026-10-10', lines)] })).toEqual([
      ['m:a', 'base.orgLife', '2026-10', { expected: 1, present: 1 }, id],
      ['m:b', 'base.orgLife', '2026-10', { expected: 1, online: 1, present: 1 }, id],
      ['m:c', 'base.orgLife', '2026-10', { excused: 1, expected: 1 }, id],
      ['m:d', 'base.orgLife', '2026-10', { expected: 1 }, id],
      ['m:d', 'deduct.absence', '2026-10', { unexcused: 1 }, id],
    ]);
  });

  it('counts a lecture and a study as study too, once though the meeting was both', () => {
    const study = (kinds: PointsSources['activities'][number]['kinds']) =>
      proven({ activities: [sealed('2026-10-10', undefined, { kinds })] }).map(([, lineKey, , counts]) => [lineKey, counts]);
    const came = { expected: 1, present: 1 };
    expect(study(['partyLecture'])).toEqual([
      ['base.orgLife', came],
      ['base.study', came],
    ]);
    expect(study(['generalMeeting', 'study', 'partyLecture'])).toEqual([
      ['base.orgLife', came],
      ['base.study', came],
    ]);
    expect(study(['study'])).toEqual([
      ['base.orgLife', came],
      ['base.study', came],
    ]);
    expect(study(['generalMeeting'])).toEqual([['base.orgLife', came]]);
  });

  it('says of an absence without a word nothing until the day on which the roll is settled', () => {
    const activities = [sealed('2026-10-10', [rollLineOf('m:a', 'absentUnexcused')], { settledOn: '2026-10-13' })];
    const lines = (asOf: string) => proven({ activities }, { asOf }).map(([, lineKey]) => lineKey);
    // Midnight in Beijing is four in the afternoon before.
    expect([lines('2026-10-12T15:59:59.000Z'), lines('2026-10-12T16:00:00.000Z')]).toEqual([
      ['base.orgLife'],
      ['base.orgLife', 'deduct.absence'],
    ]);
  });

  it('is nothing before it was confirmed, while it is not, without a roll, and in another year', () => {
    const count = (over: Parameters<typeof sealed>[2], at?: Parameters<typeof proven>[1]) =>
      proven({ activities: [sealed('2026-10-10', undefined, over)] }, at).length;
    expect([count({}, { asOf: '2026-10-10T12:00:00.000Z' }), count({}, { asOf: '2026-10-10T11:59:59.999Z' })]).toEqual([1, 0]);
    expect([
      count({ state: 'submitted' }),
      count({ confirmedAt: undefined }),
      count({ roll: undefined }),
      count({}, { year: '2027' }),
      count({}, { year: '2025' }),
    ]).toEqual([0, 0, 0, 0, 0]);
  });

  it('of a joint one is of the branch’s own people of that day, and nothing of whoever belonged nowhere then', () => {
    const later = person('later', { memberships: [{ id: '1', branchId: 'o:b1', fromOn: '2026-10-11' }] });
    const lines = [rollLineOf('m:a'), rollLineOf('m:later'), rollLineOf('m:guest')];
    const ids = (scope: 'joint' | 'branch') =>
      proven({ members: [person('a'), later], activities: [sealed('2026-10-10', lines, { scope })] }).map(([memberId]) => memberId);
    expect([ids('joint'), ids('branch')]).toEqual([['m:a'], ['m:a', 'm:guest', 'm:later']]);
  });
});

describe('what other records prove', () => {
  const duty = (result: 'done' | 'partly' | 'notDone', day: string, year = '2026') =>
    record('assignedDuty', `duty:${day}`, { memberId: 'm:a', year, result, day }, { day });

  it('is an assigned duty in the month in which it was confirmed, and what was confirmed after the year in its December', () => {
    expect(
      proven({
        records: [
          duty('done', '2026-06-10'),
          duty('partly', '2026-06-20'),
          duty('notDone', '2027-01-08'),
          duty('done', '2027-01-09', '2027'),
        ],
      }),
    ).toEqual([
      ['m:a', 'base.assigned', '2026-06', { done: 1, partly: 1 }, 'duty:2026-06-10 duty:2026-06-20'],
      ['m:a', 'base.assigned', '2026-12', { notDone: 1 }, 'duty:2027-01-08'],
    ]);
  });

  it('is a decision or a notice of criticism in its month, of the year only', () => {
    const conduct = (factKind: 'noticeOfCriticism' | 'disciplinaryDecision', day: string) =>
      record('conductFact', `fact:${factKind}`, { memberId: 'm:a', factKind, day, basis: '示例〔2026〕1号' }, { day });
    const records = [conduct('noticeOfCriticism', '2026-05-06'), conduct('disciplinaryDecision', '2026-07-08')];
    expect(proven({ records })).toEqual([
      ['m:a', 'base.conduct', '2026-07', { decided: 1 }, 'fact:disciplinaryDecision'],
      ['m:a', 'deduct.criticism', '2026-05', { noticed: 1 }, 'fact:noticeOfCriticism'],
    ]);
    expect(proven({ records }, { year: '2027' })).toEqual([]);
  });

  it('is an award of a level that is known to everybody it names, and none to an organisation', () => {
    const award = (over: { level?: 'college' | 'province' | 'branch'; memberIds?: string[] | undefined }) =>
      record(
        'commendation',
        'award:1',
        {
          commendationKind: 'excellentMember',
          level: 'province',
          title: '示例',
          reason: '示例',
          day: '2026-07-01',
          memberIds: ['m:a', 'm:b'],
          ...over,
        },
        { day: '2026-07-01' },
      );
    expect(proven({ records: [award({})] })).toEqual([
      ['m:a', 'bonus.award', '2026-07', { province: 1 }, 'award:1'],
      ['m:b', 'bonus.award', '2026-07', { province: 1 }, 'award:1'],
    ]);
    expect([
      proven({ records: [award({ memberIds: undefined })] }),
      proven({ records: [award({ level: 'branch' })] }),
      proven({ records: [award({})] }, { year: '2025' }),
    ]).toEqual([[], [], []]);
  });
});

it('reads of the records of a kind those that were in the books at the moment, superseded ones too, voided and drafted ones never', () => {
  const duty = (state: string) =>
    record('assignedDuty', state, { memberId: 'm:a', year: '2026', result: 'done', day: '2026-06-10' }, { day: '2026-06-10', state });
  const records = ['recorded', 'effective', 'superseded', 'voided', 'draft'].map(duty);
  const ids = (by: string) => recordsBy({ records }, 'assignedDuty', by).map(({ _id }) => _id);
  expect([ids('2026-06-10T08:00:00.000Z'), ids('2026-06-10T07:59:59.999Z'), recordsBy({ records }, 'conductFact', NOW)]).toEqual([
    ['recorded', 'effective', 'superseded'],
    [],
    [],
  ]);
});
