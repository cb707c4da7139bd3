import type { ActivityFact, RecordFact } from '../../../src-shared/facts/facts';
import type { RuleCase, RuleCases } from '../case';
import { changed } from '../changed-param';
import { having, held, rec, withRoll, world } from '../world';

type Line = Partial<NonNullable<ActivityFact['lines']>[number]>;
const branch = world({ fullMembers: 4, committee: 0 });
const missed: Line = { status: 'absentUnexcused' };
const excused: Line = { status: 'absentExcused' };
const online: Line = { status: 'present', mode: 'online' };
const themeDay = (day: string, line: Line, over: Partial<ActivityFact> = {}): ActivityFact =>
  withRoll(held(['themeDay'], day, { _id: day, ...over }), branch, { 'm:3': line });
const opened = (state: RecordFact['state']): RecordFact =>
  rec('memberCase', { memberId: 'm:3', caseKind: 'threeAbsences', openedOn: '2019-09-13' }, { state });
const year2019 = [
  themeDay('2019-01-10', missed),
  themeDay('2019-03-10', excused),
  themeDay('2019-05-10', missed),
  themeDay('2019-09-10', missed),
  themeDay('2019-10-10', online),
];

export const cases: RuleCases = {
  met: {
    says: 'two unexplained absences in 2019 are looked at by the secretary only',
    facts: having(branch, ...year2019.slice(0, 3)),
    year: '2019',
    asOfOn: '2019-08-31',
    outcome: 'met',
    share: '1/1',
    evidenceIds: ['2019-01-10', '2019-05-10'],
  },
  notMet: {
    says: 'absences in themeDay 2019: 01 unexcused, 03 excused, 05 unexcused, 09 unexcused, online in 10: three, a case is opened',
    facts: having(branch, ...year2019),
    year: '2019',
    asOfOn: '2019-10-31',
    outcome: 'notMet',
    share: '3/4',
    evidenceIds: ['2019-01-10', '2019-05-10', '2019-09-10'],
  },
  notApplicable: {
    says: 'without a theme day in 2026 nobody missed one',
    facts: branch,
    asOfOn: '2026-12-31',
    outcome: 'notApplicable',
    because: 'noRecords',
  },
  boundary: [
    {
      says: 'the third absence, of 2019-09-10, counts from 09-13 on',
      facts: having(branch, ...year2019.slice(0, 4)),
      year: '2019',
      asOfOn: '2019-09-13',
      outcome: 'notMet',
    },
    {
      says: 'and not on 2019-09-12, while a leave can still be asked for',
      facts: having(branch, ...year2019.slice(0, 4)),
      year: '2019',
      asOfOn: '2019-09-12',
      outcome: 'met',
    },
    {
      says: 'a third absence of 2020-01-10 belongs to the next year',
      facts: having(branch, ...year2019.slice(0, 3), themeDay('2020-01-10', missed)),
      year: '2019',
      asOfOn: '2020-01-31',
      outcome: 'met',
    },
  ],
  beforeFounding: { cannotOccur: 'without a theme day of the branch nobody can have missed one' },
  valueChanges: [
    {
      says: 'with four from 2019-10-01 on, three are none too many',
      facts: having(branch, ...year2019),
      year: '2019',
      asOfOn: '2019-10-31',
      params: changed('absencesForCase', '2019-10-01', 4),
      outcome: 'met',
    },
    {
      says: 'before that day they were',
      facts: having(branch, ...year2019),
      year: '2019',
      asOfOn: '2019-09-30',
      params: changed('absencesForCase', '2019-10-01', 4),
      outcome: 'notMet',
    },
  ],
  others: [
    {
      says: 'if the 09 record is corrected to excused there are two: it is met again',
      facts: having(branch, ...year2019.map((day) => (day._id === '2019-09-10' ? themeDay('2019-09-10', excused) : day))),
      year: '2019',
      asOfOn: '2019-10-31',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'one activity of three kinds missed without a word is one absence',
      facts: having(
        branch,
        themeDay('2019-03-20', missed, { kinds: ['themeDay', 'generalMeeting', 'partyLecture'] }),
        ...year2019.slice(2, 3),
      ),
      year: '2019',
      asOfOn: '2019-08-31',
      outcome: 'met',
      evidenceIds: ['2019-03-20', '2019-05-10'],
    },
    {
      says: 'a general meeting missed is no theme day missed',
      facts: having(branch, ...year2019.slice(0, 3), themeDay('2019-06-10', missed, { kinds: ['generalMeeting'] })),
      year: '2019',
      asOfOn: '2019-10-31',
      outcome: 'met',
    },
    {
      says: 'a case that is open leaves it short',
      facts: having(branch, ...year2019, opened('open')),
      year: '2019',
      asOfOn: '2019-10-31',
      outcome: 'notMet',
    },
    {
      says: 'so does one that was decided: what happened, happened',
      facts: having(branch, ...year2019, opened('decided')),
      year: '2019',
      asOfOn: '2019-10-31',
      outcome: 'notMet',
    },
    {
      says: 'somebody no theme day expected is not looked at',
      facts: having(
        branch,
        held(['themeDay'], '2019-02-10', {
          lines: [{ memberId: 'm:0', status: 'present', isCommittee: false }],
          roll: { expected: 1, present: 1, online: 0, excused: 0, unexcused: 0, settledOn: '2019-02-13' },
        }),
      ),
      year: '2019',
      asOfOn: '2019-12-31',
      outcome: 'met',
      share: '1/1',
    },
    {
      says: 'a theme day without a roll expected nobody',
      facts: having(branch, held(['themeDay'], '2019-02-10', { lines: undefined })),
      year: '2019',
      asOfOn: '2019-12-31',
      outcome: 'notApplicable',
      because: 'noRecords',
    },
    {
      says: 'three times, and nobody has opened a case: it is to be opened',
      facts: having(branch, ...year2019),
      year: '2019',
      asOfOn: '2019-10-31',
      outcome: 'notMet',
      next: { verb: 'enter', type: 'memberCase', memberId: 'm:3', byOn: '2020-03-31', would: [] },
    },
    {
      says: 'one that is open is to be taken further',
      facts: having(branch, ...year2019, { ...opened('open'), _id: 'c1' }),
      year: '2019',
      asOfOn: '2019-10-31',
      outcome: 'notMet',
      next: { verb: 'finish', recordId: 'c1' },
    },
    ...(['decided', 'appealed', 'answered'] as const).map(
      (state): RuleCase => ({
        says: `one that is ${state} leaves nothing to do`,
        facts: having(branch, ...year2019, opened(state)),
        year: '2019',
        asOfOn: '2019-10-31',
        outcome: 'notMet',
        next: null,
      }),
    ),
    {
      says: 'one that was decided and one that is open: nothing more is opened',
      facts: having(branch, ...year2019, { ...opened('decided'), _id: 'c0' }, { ...opened('open'), _id: 'c1' }),
      year: '2019',
      asOfOn: '2019-10-31',
      outcome: 'notMet',
      next: null,
    },
    {
      says: 'the case of another, of another kind or of another year is none of this',
      facts: having(
        branch,
        ...year2019,
        rec('memberCase', { memberId: 'm:2', caseKind: 'threeAbsences', openedOn: '2019-09-13' }, { state: 'decided' }),
        rec('memberCase', { memberId: 'm:3', caseKind: 'unpaidSixMonths', openedOn: '2019-09-13' }, { state: 'decided' }),
        rec('memberCase', { memberId: 'm:3', caseKind: 'threeAbsences', openedOn: '2018-12-13' }, { state: 'decided', day: '2018-12-13' }),
      ),
      year: '2019',
      asOfOn: '2019-10-31',
      outcome: 'notMet',
      next: { verb: 'enter', recordId: undefined },
    },
    {
      says: 'a member with two lines of one day, one of them without a word, missed it',
      facts: having(branch, ...year2019.slice(0, 3), withRoll(held(['themeDay'], '2019-09-10', { _id: '2019-09-10' }), branch), {
        ...(year2019[3] as ActivityFact),
        _id: 'twice',
        lines: [...(year2019[3]?.lines ?? []), { memberId: 'm:3', status: 'present', isCommittee: false }],
      }),
      year: '2019',
      asOfOn: '2019-10-31',
      outcome: 'notMet',
    },
  ],
};
