import { ACTIVITY_FACT_FIELDS, cameTo, factOf, linesIn, recordFactOf, type ActivityFactSource } from '../../../../src-shared/facts/facts';
import { activityFact } from '../../../../src-shared/records/dataset';
import type { StoredRecord } from '../../../../src-shared/records/vocabulary/schema';
import { rollLineOf } from '../../../cloudfunctions/sealed-activity';
import { held } from '../../../cases/world';

const source: ActivityFactSource = {
  _id: 'a:1',
  orgId: 'o:b1',
  kinds: ['themeDay'],
  scope: 'branch',
  day: '2026-11-24',
  endAt: '2026-11-24T08:00:00.000Z',
  state: 'confirmed',
  missing: [],
  topics: [],
  title: '示例',
};

describe('an activity as the score sees it', () => {
  it('has of its roll the numbers and the lines of those expected or there, without names', () => {
    const roll = {
      lines: [
        rollLineOf('m:a', 'present', { mode: 'online', isCommittee: true }),
        rollLineOf('m:b', 'absentExcused'),
        rollLineOf('m:c', 'notExpected'),
      ],
      expected: 2,
      present: 1,
      online: 1,
      excused: 1,
      unexcused: 0,
      notExpected: 1,
      settledOn: '2026-11-27',
    };
    const fact = factOf({ ...source, roll });
    expect(fact).toEqual({
      ...source,
      type: 'activity',
      roll: { expected: 2, present: 1, online: 1, excused: 1, unexcused: 0, settledOn: '2026-11-27' },
      lines: [
        { memberId: 'm:a', status: 'present', isCommittee: true, mode: 'online' },
        { memberId: 'm:b', status: 'absentExcused', isCommittee: false },
      ],
    });
    expect(fact.lines?.map((line) => Object.keys(line).includes('mode'))).toEqual([true, false]);
  });

  it('has nothing else of what was read: no place, no hours planned, no recorder, no sign-in', () => {
    const read = {
      ...source,
      place: '实训楼 B302',
      startAt: '2026-11-24T06:30:00.000Z',
      plannedStartAt: '2026-11-24T06:30:00.000Z',
      hostId: 'm:a',
      recorderId: 'm:b',
      stateReason: '改期',
      isRemoteAllowed: true,
      memberIds: ['m:a'],
      signIn: { isPhoneOn: true },
    };
    expect(factOf(read)).toEqual({ ...source, type: 'activity' });
  });

  it('is exactly what a file may have of one, so that a field added to one of the two is added to the other', () => {
    expect(Object.keys(activityFact.shape).sort()).toEqual([...ACTIVITY_FACT_FIELDS, 'lines', 'type'].sort());
  });

  it('has no lines where no roll was kept', () => {
    expect([factOf(source), linesIn(factOf(source))]).toEqual([{ ...source, type: 'activity' }, []]);
  });

  it('was come to by who was present, from afar or not, and by nobody else', () => {
    const activity = held(['themeDay'], '2026-11-24', {
      lines: [
        { memberId: 'm:a', status: 'present', mode: 'online', isCommittee: false },
        { memberId: 'm:b', status: 'absentExcused', isCommittee: false },
      ],
    });
    expect(['m:a', 'm:b', 'm:c'].map((memberId) => cameTo(activity, memberId))).toEqual([true, false, false]);
  });
});

it('a record as the score sees it is what it says and how it stands, and nothing of who wrote it when', () => {
  const seen = {
    _id: 'r:1',
    type: 'annualPlan',
    orgId: 'o:b1',
    day: '2026-01-10',
    state: 'submitted' as const,
    missing: ['items'],
    memberIds: ['m:a'],
    filedTo: [{ receiver: 'generalBranch' as const, receiverOrgId: 'o:g1', state: 'submitted' as const, firstSubmittedOn: '2026-01-12' }],
    content: { year: '2026' },
  };
  const at = '2026-01-12T00:00:00.000Z';
  const stored: StoredRecord = {
    ...seen,
    v: 2,
    rev: 3,
    waitsFor: [],
    sheets: ['o:b1:2026'],
    createdAt: at,
    createdBy: 'm:s',
    updatedAt: at,
    updatedBy: 'm:s',
  };
  expect(recordFactOf(stored)).toEqual(seen);
});
